import type { z } from 'zod';
import { ContentFile, type DeclareUpload, type SaveCaptions } from '../contracts/uploads.ts';
import { type Database, type Functions, platformClient, type Tables } from '../db/client.ts';
import { environment } from '../environment.ts';
import { sha256 } from '../http/digest.ts';
import { ApiError, notFound, succeed, unwrap } from '../http/errors.ts';
import { type Cue, checkCues, readCaptions, writeWebVtt } from './files/captions.ts';
import { checkSize, examine, type FileKind, type Findings } from './files/examine.ts';
import { isTaken } from './files/stored.ts';
import { type FileSource, MemorySource, StoredSource } from './files/source.ts';

export const BUCKET = 'training-content';
/** Storage wants exactly this much in each request but the last. */
const CHUNK_BYTES = 6 * 1024 * 1024;
const ADDRESS_SECONDS = 300;
const VIDEO_MAXIMUM_SECONDS = 4 * 3600;

export type FileRow = Tables['content_files']['Row'];

const officeTypes: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
/** What a file is stored as: a type that no browser runs anything of, by kind and ending. What it really is, is found afterwards. */
const storedTypes: Record<FileKind, Record<string, string>> = {
  video: { mp4: 'video/mp4', m4v: 'video/mp4', webm: 'video/webm' },
  document: { pdf: 'application/pdf' },
  captions: { vtt: 'text/vtt', srt: 'text/vtt' },
  image: { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif' },
  attachment: {
    pdf: 'application/pdf',
    txt: 'text/plain',
    csv: 'text/csv',
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    webp: 'image/webp',
    gif: 'image/gif',
    ...officeTypes,
  },
};

/** Files on their way in and out: announced, sent to storage by the browser, examined, handed out by short addresses. */
export class UploadService {
  constructor(private readonly db: Database) {}

  /** Says where to upload a file to. Refuses by name, kind and size before a byte is sent. */
  async declare({ kind, file_name, byte_size }: z.output<typeof DeclareUpload>) {
    checkSize(kind, byte_size);
    const file = await this.#declare(kind, file_name, byte_size);
    return {
      file: ContentFile.parse(file),
      upload: {
        endpoint: `${environment.publicUrl}/storage/v1/upload/resumable`,
        chunk_size: CHUNK_BYTES,
        metadata: {
          bucketName: BUCKET,
          objectName: file.storage_path,
          contentType: file.media_type,
          cacheControl: '3600',
        },
        maximum_bytes: environment.uploadMaximumBytes[kind],
      },
    };
  }

  async get(id: string) {
    return ContentFile.parse(await this.#find(id));
  }

  /**
   * Examines a file that has arrived. A refused one leaves nothing in storage, and its row says why. Called again, it answers
   * the same.
   */
  async finish(id: string) {
    const begun = await this.db.rpc('begin_file_check', { file_id: id });
    if (begun.error?.details === 'FILE_SETTLED') return settled(await this.#find(id));
    const file = unwrap(begun)[0]!;
    const address = await this.db.storage.from(BUCKET).createSignedUrl(file.storage_path, VIDEO_MAXIMUM_SECONDS);
    const source = address.data ? await StoredSource.open(address.data.signedUrl) : null;
    if (!source) {
      await settle(file.id, { state: 'uploading' });
      throw new ApiError(409, 'FILE_NOT_UPLOADED', 'The file has not arrived completely yet.', {
        hint: 'Continue the upload first.',
      });
    }
    return ContentFile.parse(await this.#examine(file, source));
  }

  /** Takes a small file in at once. */
  async store(kind: FileKind, file: { name: string; type?: string }, bytes: Uint8Array<ArrayBuffer>): Promise<FileRow> {
    checkSize(kind, bytes.length);
    // What will be refused is not even announced.
    const findings = await examine(kind, new MemorySource(bytes), file.name);
    const kept = findings.replacement ?? bytes;
    const row = await this.#declare(kind, file.name, kept.length);
    const stored = await this.db.storage.from(BUCKET).upload(row.storage_path, kept, { contentType: row.media_type });
    if (stored.error) throw storageError(stored.error);
    return await accept(row, findings);
  }

  async saveCaptions({ file_name, cues }: z.output<typeof SaveCaptions>) {
    const bytes = new TextEncoder().encode(writeWebVtt(checkCues(cues)));
    return ContentFile.parse(await this.store('captions', { name: captionsName(file_name) }, bytes));
  }

  async cues(id: string): Promise<{ cues: Cue[] }> {
    const file = await this.#find(id);
    if (file.kind !== 'captions' || file.state !== 'ready') throw notFound('captions');
    const { data, error } = await this.db.storage.from(BUCKET).download(file.storage_path);
    if (error) throw notFound('captions');
    const bytes = new Uint8Array(await data.arrayBuffer());
    if ((await sha256(bytes)) !== file.sha256)
      throw new ApiError(500, 'INTERNAL', `File ${file.id} differs from what was examined.`);
    return { cues: readCaptions(bytes) };
  }

  async cancel(id: string): Promise<void> {
    await removeObjects([unwrap(await this.db.rpc('cancel_file', { file_id: id }))!]);
  }

  /** Removes a file that no version shows any more, and leaves alone one that some do. */
  async discard(storagePath: string): Promise<void> {
    const [file] = unwrap(await this.db.from('content_files').select('id').eq('storage_path', storagePath).limit(1));
    // The storage policy keeps what is used; files from before there were rows have none.
    if (!file) await this.db.storage.from(BUCKET).remove([storagePath]);
    else await this.cancel(file.id).catch((error) => ignore(error, 'FILE_IN_USE'));
  }

  /** A short address of a file the caller may read; that they asked is noted. */
  async address(id: string) {
    const file = await this.#find(id);
    if (file.state !== 'ready') throw notFound('file');
    // A video is read bit by bit for as long as somebody watches it.
    const seconds =
      file.kind === 'video'
        ? Math.min(
            VIDEO_MAXIMUM_SECONDS,
            ADDRESS_SECONDS +
              2 * Math.ceil(Number((file.metadata as { duration_seconds?: number }).duration_seconds ?? 0)),
          )
        : ADDRESS_SECONDS;
    const opens = ['video', 'image', 'captions', 'document'].includes(file.kind);
    const signed = await this.db.storage
      .from(BUCKET)
      .createSignedUrl(file.storage_path, seconds, opens ? {} : { download: file.file_name });
    if (signed.error) throw notFound('file');
    succeed(await this.db.rpc('log_file_access', { file_id: id }));
    return { url: signed.data.signedUrl, expires_in: seconds, file: ContentFile.parse(file) };
  }

  async #find(id: string): Promise<FileRow> {
    const [file] = unwrap(await this.db.from('content_files').select('*').eq('id', id).limit(1));
    if (!file) throw notFound('file');
    return file;
  }

  async #declare(kind: FileKind, name: string, bytes: number): Promise<FileRow> {
    const declared = await this.db.rpc('declare_file', { ...describe(kind, name), byte_size: bytes });
    return unwrap(declared)[0]!;
  }

  async #examine(file: FileRow, source: FileSource): Promise<FileRow> {
    try {
      if (source.size !== file.byte_size && source.size !== 0) {
        throw new ApiError(
          400,
          'SIZE_DIFFERS',
          `${source.size} bytes arrived although ${file.byte_size} were announced.`,
          {
            hint: 'The file changed while it was uploaded: upload it again.',
          },
        );
      }
      const findings = await examine(file.kind, source, file.file_name);
      if (!findings.replacement) return await accept(file, findings);
      const rewritten = await storeBeside(file, findings);
      const kept = await accept(file, findings, rewritten);
      // A path that was announced may be written again; nothing reads it any more.
      await removeObjects([file.storage_path]);
      return kept;
    } catch (error) {
      const refused = error instanceof ApiError && error.status < 500;
      if (!refused || error.code === 'FILE_CANCELLED') await settle(file.id, { state: 'uploading' });
      else {
        await removeObjects([file.storage_path]);
        await settle(file.id, { state: 'rejected', rejection_code: error.code, rejection_message: sentence(error) });
      }
      throw error;
    }
  }
}

/** What `declare_file` wants to know of a file. Raises 415 FILE_TYPE for an ending that this kind does not have. */
export function describe(kind: FileKind, name: string) {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const media_type = storedTypes[kind][ending];
  if (!media_type) {
    const endings = Object.keys(storedTypes[kind]).map((each) => `.${each}`);
    throw new ApiError(
      415,
      'FILE_TYPE',
      `A file of this kind ends in ${endings.join(', ')}; this one is called ${name}.`,
      {
        details: { endings },
      },
    );
  }
  return { kind, file_name: name, media_type, storage_name: storageName(name, kind === 'captions' ? 'vtt' : ending) };
}

/** Letters, digits and a few signs: a name that means the same to every system. */
export function storageName(name: string, ending: string): string {
  const stem = name
    .normalize('NFKD')
    .replace(/\.[A-Za-z0-9]+$/, '')
    .replaceAll(/[^A-Za-z0-9 _-]+/g, '')
    .trim()
    .replaceAll(/\s+/g, '-')
    .replace(/^[-_]+/, '')
    .slice(0, 80);
  return `${stem || 'file'}.${ending}`;
}

type Settlement = Omit<Functions['settle_file']['Args'], 'file_id'>;

/** Writes down what the examination of a file found. Null when it was cancelled meanwhile. */
export async function settle(file_id: string, outcome: Settlement): Promise<FileRow | null> {
  const db = await platformClient('only the examination of a file says what it is; its author never does');
  return unwrap(await db.rpc('settle_file', { file_id, ...outcome }))[0] ?? null;
}

export async function accept(
  file: FileRow,
  { media_type, byte_size, sha256, metadata }: Findings,
  storage_path?: string,
): Promise<FileRow> {
  const ready = await settle(file.id, { state: 'ready', media_type, byte_size, sha256, metadata, storage_path });
  if (ready) return ready;
  await removeObjects([file.storage_path, ...(storage_path ? [storage_path] : [])]);
  throw new ApiError(409, 'FILE_CANCELLED', 'The upload was cancelled.');
}

export async function removeObjects(paths: string[]): Promise<void> {
  const db = await platformClient('what was refused must go even if whoever sent it is no longer an administrator');
  const removed = await db.storage.from(BUCKET).remove(paths);
  if (removed.error) throw storageError(removed.error);
}

/** Captions are kept as WebVTT beside what was uploaded, under a name that nobody was told before. Returns its path. */
async function storeBeside(file: FileRow, { replacement, media_type, sha256 }: Findings): Promise<string> {
  const path = file.storage_path.replace(/[^/]+$/, `${sha256.slice(0, 32)}.vtt`);
  const db = await platformClient('nobody but the examination may write beside what was uploaded');
  const stored = await db.storage.from(BUCKET).upload(path, replacement!, { contentType: media_type });
  // An examination that died had stored the same.
  if (stored.error && !isTaken(stored.error)) throw storageError(stored.error);
  return path;
}

function settled(file: FileRow) {
  if (file.state === 'ready') return ContentFile.parse(file);
  throw new ApiError(
    409,
    file.rejection_code ?? 'FILE_SETTLED',
    file.rejection_message ?? 'This file was not accepted.',
  );
}

function sentence({ message, extras }: ApiError): string {
  return extras.hint ? `${message} ${extras.hint}` : message;
}

function captionsName(name: string): string {
  return `${name.replace(/\.(vtt|srt)$/i, '')}.vtt`;
}

function ignore(error: unknown, code: string): void {
  if (!(error instanceof ApiError) || error.code !== code) throw error;
}

function storageError(error: { message: string; statusCode?: string | number; status?: number }): ApiError {
  const status = Number(error.statusCode ?? error.status);
  if (status === 403 || /row-level security/.test(error.message))
    return new ApiError(403, 'FORBIDDEN', 'Your permission level does not allow uploading content.');
  if (status === 413) return new ApiError(413, 'TOO_LARGE', 'The file is larger than the storage takes.');
  return new ApiError(500, 'INTERNAL', `Storage refused: ${error.message}`);
}
