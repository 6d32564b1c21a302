/** What is in a video: read by ranges, so that a gigabyte costs a few megabytes of memory. */
import type { Input } from 'mediabunny';
import { ApiError } from '../../http/errors.ts';
import type { FileSource } from './source.ts';

export type VideoFacts = {
  media_type: string;
  metadata: {
    duration_seconds: number;
    width: number;
    height: number;
    video_codec: string;
    audio_codec: string | null;
  };
};

const MAXIMUM_SECONDS = 86_400;
const CACHE_BYTES = 8 * 1024 * 1024;
const playable = { video: ['avc', 'vp8', 'vp9', 'av1'], audio: ['aac', 'opus', 'mp3', 'vorbis', 'flac'] };

export async function openVideo(source: FileSource): Promise<Input> {
  const { CustomSource, Input, MP4, WEBM } = await import('mediabunny');
  return new Input({
    formats: [MP4, WEBM],
    source: new CustomSource({
      getSize: () => source.size,
      read: (start, end) => source.read(start, end),
      maxCacheSize: CACHE_BYTES,
      prefetchProfile: 'network',
    }),
  });
}

/** Raises 400 VIDEO_DAMAGED, NO_VIDEO_TRACK, CODEC_NOT_PLAYABLE, VIDEO_TOO_LONG. */
export async function checkVideo(source: FileSource, signature: 'mp4' | 'webm'): Promise<VideoFacts> {
  const input = await openVideo(source);
  try {
    const [video, audio] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]);
    if (!video) {
      throw new ApiError(400, 'NO_VIDEO_TRACK', 'This file has no picture, only sound or data.', {
        hint: 'Export it again with its video, or attach it as a document.',
      });
    }
    if (!playable.video.includes(video.codec ?? '') || (audio && !playable.audio.includes(audio.codec ?? ''))) {
      throw new ApiError(400, 'CODEC_NOT_PLAYABLE', 'Not every browser can play the way this video is encoded.', {
        details: { video_codec: video.codec, audio_codec: audio?.codec ?? null },
        hint: 'Export it as MP4 with H.264 and AAC, or as WebM with VP9 and Opus.',
      });
    }
    const duration = await video.computeDuration();
    if (!(duration > 0)) throw damagedVideo();
    if (duration > MAXIMUM_SECONDS) throw new ApiError(400, 'VIDEO_TOO_LONG', 'A video has at most 24 hours.');
    return {
      media_type: `video/${signature}`,
      metadata: {
        duration_seconds: Math.round(duration * 10) / 10,
        width: video.displayWidth,
        height: video.displayHeight,
        video_codec: video.codec!,
        audio_codec: audio?.codec ?? null,
      },
    };
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw damagedVideo();
  } finally {
    input.dispose();
  }
}

export function damagedVideo(): ApiError {
  return new ApiError(400, 'VIDEO_DAMAGED', 'This video is damaged or was cut off before its end.', {
    hint: 'Play it to the end on your own computer; if it stops there too, export it again.',
  });
}
