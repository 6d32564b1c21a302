/** What is sent to be transcribed: the video itself where it is small enough, else its sound alone, copied without re-encoding. */
import { environment } from '../../environment.ts';
import type { FileSource } from '../files/source.ts';
import { openVideo } from '../files/video.ts';
import { type Speech, TranscriptionError } from './provider.ts';

export async function speechOf(source: FileSource, mediaType: string, maximumBytes: number): Promise<Speech> {
  const ending = mediaType === 'video/webm' ? 'webm' : 'mp4';
  if (source.size <= maximumBytes)
    return { bytes: new Blob([await source.read(0, source.size)], { type: mediaType }), fileName: `video.${ending}` };

  const { BufferTarget, Conversion, Mp4OutputFormat, Output, WebMOutputFormat } = await import('mediabunny');
  const input = await openVideo(source);
  try {
    const audio = await input.getPrimaryAudioTrack();
    if (!audio) throw new TranscriptionError('NO_AUDIO', 'This video has no sound to transcribe.', { again: false });
    const [{ averageBitrate }, duration] = await Promise.all([audio.computePacketStats(200), audio.computeDuration()]);
    const estimate = (averageBitrate * duration) / 8;
    // Known before anything is copied, so that memory stays small.
    if (estimate > maximumBytes) {
      const minutes = Math.floor((maximumBytes * 8) / averageBitrate / 60);
      throw new TranscriptionError(
        'AUDIO_TOO_LONG',
        `The sound alone is about ${Math.round(estimate / 1024 / 1024)} MB; the transcription service takes ${Math.round(environment.transcription.maximumBytes / 1024 / 1024)} MB, ` +
          `about ${minutes} minutes of it. Cut the video into shorter modules, or upload captions.`,
        { again: false },
      );
    }
    const target = new BufferTarget();
    const output = new Output({ format: ending === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat(), target });
    const conversion = await Conversion.init({ input, output, video: { discard: true }, showWarnings: false });
    if (!conversion.isValid)
      throw new TranscriptionError('AUDIO_NOT_COPIED', 'The sound of this video cannot be taken out of it.', {
        again: false,
      });
    await conversion.execute();
    const type = `audio/${ending}`;
    // Services tell the format from the ending.
    return { bytes: new Blob([target.buffer!], { type }), fileName: ending === 'webm' ? 'audio.webm' : 'audio.m4a' };
  } finally {
    input.dispose();
  }
}
