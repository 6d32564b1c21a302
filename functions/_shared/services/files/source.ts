/** Where the bytes of a file come from: a range at a time, or all in order. Nobody holds a whole video in memory. */
import { ApiError } from '../../http/errors.ts';

export interface FileSource {
  readonly size: number;
  /** The bytes from `start` up to, and without, `end`. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
  stream(): Promise<ReadableStream<Uint8Array>>;
}

export class MemorySource implements FileSource {
  constructor(private readonly bytes: Uint8Array<ArrayBuffer>) {}

  get size() {
    return this.bytes.length;
  }

  read(start: number, end: number) {
    return Promise.resolve(this.bytes.subarray(start, end));
  }

  stream() {
    return Promise.resolve(new Blob([this.bytes]).stream());
  }
}

/** A file in storage, read through a signed address. */
export class StoredSource implements FileSource {
  private constructor(
    private readonly url: string,
    readonly size: number,
  ) {}

  /** Null where there is no such object. */
  static async open(url: string): Promise<StoredSource | null> {
    const answer = await fetch(url, { headers: { range: 'bytes=0-0' } });
    await answer.body?.cancel();
    if (answer.status === 206)
      return new StoredSource(url, Number(answer.headers.get('content-range')?.split('/').at(-1)));
    // An empty object has no first byte.
    if (answer.ok || answer.status === 416)
      return new StoredSource(url, Number(answer.headers.get('content-length') ?? 0));
    if (answer.status === 400 || answer.status === 404) return null;
    throw unavailable(answer.status);
  }

  async read(start: number, end: number) {
    const answer = await fetch(this.url, { headers: { range: `bytes=${start}-${end - 1}` } });
    if (answer.status !== 206) {
      await answer.body?.cancel();
      throw unavailable(answer.status);
    }
    return new Uint8Array(await answer.arrayBuffer());
  }

  async stream() {
    const answer = await fetch(this.url);
    if (!answer.ok || !answer.body) {
      await answer.body?.cancel();
      throw unavailable(answer.status);
    }
    return answer.body;
  }
}

function unavailable(status: number): ApiError {
  return new ApiError(503, 'STORAGE_UNAVAILABLE', `The stored file cannot be read at the moment (${status}).`, {
    retryAfterSeconds: 5,
  });
}
