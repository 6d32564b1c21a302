// The bytes of Supabase Storage: one file a version under the state folder, and their delivery with ranges and validators.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StorageError } from './errors.ts';

export type Stored = { size: number; eTag: string; commit: () => void; discard: () => void };
export type ObjectRow = {
  id: string;
  bucket_id: string;
  name: string;
  version: string;
  created_at: Date;
  updated_at: Date;
  last_accessed_at: Date;
  metadata: { size: number; mimetype: string; cacheControl: string; eTag: string; lastModified: string };
  user_metadata: Record<string, unknown> | null;
};

export class Bytes {
  readonly #folder: string;

  constructor(stateDir: string) {
    this.#folder = join(stateDir, 'storage');
  }

  #path(version: string): string {
    return join(this.#folder, version.slice(0, 2), version);
  }

  /** Writes a stream beside its final place; `commit` puts it there, `discard` forgets it. */
  async write(version: string, source: ReadableStream<Uint8Array> | null, limit: number): Promise<Stored> {
    const final = this.#path(version);
    const staged = `${final}.part`;
    mkdirSync(join(this.#folder, version.slice(0, 2)), { recursive: true });
    const digest = createHash('md5');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        digest.update(chunk);
        if (size > limit)
          done(
            new StorageError(
              413,
              'Payload too large',
              'The object exceeded the maximum allowed size',
              'EntityTooLarge',
            ),
          );
        else done(null, chunk);
      },
    });
    try {
      const input = source ? Readable.fromWeb(source as import('node:stream/web').ReadableStream) : Readable.from([]);
      await pipeline(input, measure, createWriteStream(staged));
    } catch (error) {
      rmSync(staged, { force: true });
      throw error;
    }
    return {
      size,
      eTag: `"${digest.digest('hex')}"`,
      commit: () => renameSync(staged, final),
      discard: () => rmSync(staged, { force: true }),
    };
  }

  remove(version: string): void {
    rmSync(this.#path(version), { force: true });
  }

  /** Answers a download of an object, whole or in part. `download` is the `?download=` of the request. */
  serve(object: ObjectRow, request: Request, download: string | undefined): Response {
    const path = this.#path(object.version);
    if (!existsSync(path)) throw new StorageError(404, 'not_found', 'Object not found', 'NoSuchKey');
    const total = statSync(path).size;
    const { mimetype, cacheControl, eTag, lastModified } = object.metadata;
    const headers = new Headers({
      'content-type': mimetype,
      'cache-control': cacheControl,
      etag: eTag,
      'last-modified': new Date(lastModified).toUTCString(),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
    });
    if (download !== undefined) {
      const name = encodeURIComponent(download || (object.name.split('/').at(-1) ?? 'file'));
      headers.set('content-disposition', `attachment; filename="${name}"; filename*=UTF-8''${name}`);
    }
    if (request.headers.get('if-none-match') === eTag) return new Response(null, { status: 304, headers });

    const range = byteRange(request.headers.get('range'), total);
    if (range === 'unsatisfiable') {
      headers.set('content-range', `bytes */${total}`);
      return new Response(null, { status: 416, headers });
    }
    const { start, end } = range ?? { start: 0, end: total - 1 };
    headers.set('content-length', String(end - start + 1));
    if (range) headers.set('content-range', `bytes ${start}-${end}/${total}`);
    const empty = request.method === 'HEAD' || total === 0;
    const body = empty ? null : (Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream);
    return new Response(body, { status: range ? 206 : 200, headers });
  }
}

/** One byte range of RFC 9110; several ranges at once are answered with the whole, as the standard allows. */
function byteRange(header: string | null, total: number): { start: number; end: number } | 'unsatisfiable' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (!first && !last)) return null;
  const start = first ? Number(first) : Math.max(0, total - Number(last));
  const end = first && last ? Math.min(Number(last), total - 1) : total - 1;
  return start > end || start >= total ? 'unsatisfiable' : { start, end };
}
