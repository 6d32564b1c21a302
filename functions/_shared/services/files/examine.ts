/** Judges a file by what is in it. Every upload passes here, whichever way it came. */
import { createHash } from 'node:crypto';
import type { Enums } from '../../db/client.ts';
import { ApiError } from '../../http/errors.ts';
import { sizeInWords } from '../../http/app.ts';
import { environment } from '../../environment.ts';
import { checkPdf } from '../pdf-check.ts';
import { readCaptions, writeWebVtt } from './captions.ts';
import { ContainerWalk } from './container-walk.ts';
import { checkImage } from './images.ts';
import { checkOffice } from './office.ts';
import { scanFile } from './scan.ts';
import { type Signature, SIGNATURE_BYTES, signatureOf } from './signatures.ts';
import type { FileSource } from './source.ts';
import { checkVideo, damagedVideo } from './video.ts';

export type FileKind = Enums['content_file_kind_enum'];
export type Findings = {
  media_type: string;
  byte_size: number;
  sha256: string;
  metadata: Record<string, string | number | number[] | null>;
  /** What is to be stored instead: captions are kept as WebVTT. */
  replacement?: Uint8Array<ArrayBuffer>;
};

const names: Record<FileKind, string> = {
  video: 'a video (MP4 or WebM)',
  document: 'a PDF',
  captions: 'captions (WebVTT or SRT)',
  image: 'an image (PNG, JPEG, WebP or GIF)',
  attachment: 'an attachment (PDF, Word, Excel, PowerPoint, text, CSV or image)',
};

/** Raises 413 TOO_LARGE, naming the limit, which is configured for each kind. */
export function checkSize(kind: FileKind, bytes: number): void {
  const limit = environment.uploadMaximumBytes[kind];
  if (bytes > limit) {
    throw new ApiError(
      413,
      'TOO_LARGE',
      `The file is ${sizeInWords(bytes)}; ${names[kind]} has at most ${sizeInWords(limit)}.`,
      {
        details: { limit_bytes: limit },
        hint:
          kind === 'video'
            ? 'Export it with a lower resolution, or cut it into several modules.'
            : 'Make it smaller and try again.',
      },
    );
  }
}

/** What is in a file that was announced as `kind`. Raises what it was refused for (4xx), or 503 where it could not be examined. */
export async function examine(kind: FileKind, source: FileSource, fileName: string): Promise<Findings> {
  if (source.size === 0) {
    throw new ApiError(400, 'FILE_EMPTY', 'This file is empty: it has no bytes at all.', {
      hint: 'Choose the file again; if it was just exported, wait until that has finished.',
    });
  }
  checkSize(kind, source.size);
  const signature = signatureOf(await source.read(0, Math.min(SIGNATURE_BYTES, source.size)));
  if (signature === 'program') {
    throw new ApiError(415, 'PROGRAM_REFUSED', `This file is a program, not ${names[kind]}, whatever its name says.`);
  }
  const found =
    kind === 'video' ? await examineVideo(source, signature) : await examineWhole(kind, source, signature, fileName);
  const scan = await scanFile(source);
  return { ...found, metadata: { ...found.metadata, scan } };
}

async function examineVideo(source: FileSource, signature: Signature): Promise<Findings> {
  if (signature !== 'mp4' && signature !== 'webm') {
    throw new ApiError(415, 'NOT_A_VIDEO', 'This file is not an MP4 or WebM video, whatever its name says.', {
      hint: 'Export it as MP4 (H.264 and AAC) and upload that file.',
    });
  }
  const walk = new ContainerWalk(signature);
  const hash = createHash('sha256');
  for await (const chunk of await source.stream()) {
    walk.push(chunk);
    hash.update(chunk);
  }
  // Before what is in it: a file that was cut off lacks this or that for no reason of its own.
  if (!walk.isWhole()) throw damagedVideo();
  const facts = await checkVideo(source, signature);
  return { ...facts, byte_size: source.size, sha256: hash.digest('hex') };
}

/** The other kinds are small enough to be looked at as a whole. */
async function examineWhole(
  kind: FileKind,
  source: FileSource,
  signature: Signature,
  fileName: string,
): Promise<Findings> {
  const bytes = await source.read(0, source.size);
  const digest = (of: Uint8Array) => createHash('sha256').update(of).digest('hex');
  const facts = { byte_size: bytes.length, sha256: digest(bytes) };
  if (kind === 'captions') {
    const cues = readCaptions(bytes);
    const replacement = new TextEncoder().encode(writeWebVtt(cues));
    return {
      media_type: 'text/vtt',
      byte_size: replacement.length,
      sha256: digest(replacement),
      metadata: { cue_count: cues.length, duration_seconds: Math.round(cues.at(-1)!.end * 10) / 10 },
      replacement,
    };
  }
  if (kind === 'document' || (kind === 'attachment' && signature === 'pdf'))
    return { ...facts, media_type: 'application/pdf', metadata: await checkPdf(bytes) };
  if (kind === 'image' || ['png', 'jpeg', 'gif', 'webp'].includes(signature)) {
    const { media_type, ...metadata } = checkImage(bytes, signature);
    return { ...facts, media_type, metadata };
  }
  if (signature === 'zip') return { ...facts, media_type: checkOffice(bytes), metadata: {} };
  if (signature === 'text' && signatureOf(bytes) === 'text')
    return { ...facts, media_type: /\.csv$/i.test(fileName) ? 'text/csv' : 'text/plain', metadata: {} };
  throw new ApiError(415, 'ATTACHMENT_TYPE', `This file is not ${names.attachment}, whatever its name says.`);
}
