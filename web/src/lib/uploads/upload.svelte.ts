import type { Upload as TusUpload } from 'tus-js-client';
import { PUBLIC_SUPABASE_PUBLISHABLE_KEY } from '$app/env/public';
import { ApiError, messageOf, Offline } from '#lib/data/api.ts';
import {
  cancelFile,
  type ContentFile,
  type Declaration,
  declareFile,
  type FileKind,
  finishFile,
  getFile,
} from '#lib/data/files.ts';
import { forget, recall, remember } from './remembered.ts';

export type UploadState = 'starting' | 'sending' | 'paused' | 'checking' | 'ready' | 'failed' | 'cancelled';

/** A token is renewed when it has less than this left. */
const tokenMarginSeconds = 120;
/** The speed shown is that of the last seconds. */
const speedWindowMs = 4000;
/** What storage wants in each request but the last. */
const chunkSize = 6 * 1024 * 1024;
const retryDelays = [0, 1000, 3000, 5000, 10_000, 20_000];

/**
 * One file on its way to storage: announced, sent in pieces that survive a lost connection, a pause and a reload, then examined.
 * The same file chosen again in the same place goes on where it stopped.
 */
export class Upload {
  state = $state<UploadState>('starting');
  sent = $state(0);
  /** Bytes a second; 0 while that is not known. */
  speed = $state(0);
  problem = $state<string>();
  /** Whether trying again with the same file can help. */
  retryable = $state(false);
  file = $state.raw<ContentFile>();
  readonly source: File;
  readonly #kind: FileKind;
  readonly #scope: string;
  #id: string | undefined;
  #tus: TusUpload | undefined;
  #token: { value: string; expiresAt: number } | undefined;
  #samples: [at: number, sent: number][] = [];

  constructor(kind: FileKind, scope: string, source: File) {
    this.#kind = kind;
    this.#scope = scope;
    this.source = source;
  }

  get percentage(): number {
    return this.source.size ? (this.sent / this.source.size) * 100 : 0;
  }

  /** Seconds until it is sent, at the present speed. */
  get remainingSeconds(): number | undefined {
    return this.speed > 0 ? (this.source.size - this.sent) / this.speed : undefined;
  }

  async start(): Promise<void> {
    this.state = 'starting';
    this.problem = undefined;
    try {
      const known = recall(this.#kind, this.#scope, this.source);
      const goes = known?.url && (await getFile(known.id).catch(() => undefined))?.state === 'uploading';
      if (known && !goes) forget(known.id);
      const declaration = goes ? undefined : await declareFile(this.#kind, this.source);
      this.#id = declaration?.file.id ?? known?.id;
      await this.#send(declaration ?? known!.url!);
    } catch (error) {
      this.#fail(error);
    }
  }

  async pause(): Promise<void> {
    if (this.state !== 'sending') return;
    this.state = 'paused';
    this.speed = 0;
    await this.#tus?.abort();
  }

  resume(): void {
    if (this.state !== 'paused') return;
    this.state = 'sending';
    this.#samples = [];
    this.#tus?.start();
  }

  /** After a failure: goes on where it stopped, with the check alone when everything has arrived. */
  async retry(): Promise<void> {
    if (this.#id && this.sent >= this.source.size) return this.#finish();
    await this.start();
  }

  /** Leaves nothing behind, here or in storage. */
  async cancel(): Promise<void> {
    this.state = 'cancelled';
    await this.#tus?.abort(true).catch(() => undefined);
    if (!this.#id) return;
    forget(this.#id);
    await cancelFile(this.#id).catch(() => undefined);
  }

  /** The page is left: what was sent stays for the next time. */
  leave(): void {
    if (this.state === 'sending') void this.pause();
  }

  /** To a new place, or on to where it was interrupted. */
  async #send(target: Declaration | string): Promise<void> {
    // Loaded with the first upload: no other page needs it.
    const { Upload: Tus } = await import('tus-js-client');
    if (this.state === 'cancelled') return;
    const to =
      typeof target === 'string'
        ? { uploadUrl: target, chunkSize }
        : { endpoint: target.upload.endpoint, chunkSize: target.upload.chunk_size, metadata: target.upload.metadata };
    this.#tus = new Tus(this.source, {
      ...to,
      retryDelays,
      // The notes of this console know more than the library's own.
      storeFingerprintForResuming: false,
      onBeforeRequest: async (request) => {
        request.setHeader('apikey', PUBLIC_SUPABASE_PUBLISHABLE_KEY);
        request.setHeader('authorization', `Bearer ${await this.#accessToken()}`);
      },
      onUploadUrlAvailable: () => this.#note(),
      onProgress: (sent) => this.#progress(sent),
      onChunkComplete: () => this.#note(),
      onSuccess: () => void this.#finish(),
      onError: (error) => this.#fail(error),
    });
    this.state = 'sending';
    this.#tus.start();
  }

  async #finish(): Promise<void> {
    this.sent = this.source.size;
    this.state = 'checking';
    this.problem = undefined;
    try {
      this.file = await finishFile(this.#id!);
      forget(this.#id!);
      this.state = 'ready';
    } catch (error) {
      this.#fail(error);
    }
  }

  #progress(sent: number): void {
    this.sent = sent;
    const now = performance.now();
    this.#samples = [...this.#samples.filter(([at]) => now - at < speedWindowMs), [now, sent]];
    const [first] = this.#samples;
    const took = now - (first?.[0] ?? now);
    this.speed = took > 500 ? ((sent - (first?.[1] ?? sent)) / took) * 1000 : this.speed;
  }

  #note(): void {
    remember(this.source, {
      id: this.#id!,
      kind: this.#kind,
      scope: this.#scope,
      name: this.source.name,
      size: this.source.size,
      sent: this.sent,
      url: this.#tus?.url ?? null,
      begunAt: Date.now(),
    });
  }

  #fail(error: unknown): void {
    if (this.state === 'cancelled') return;
    this.state = 'failed';
    this.speed = 0;
    const status = (error as { originalResponse?: { getStatus(): number } | null }).originalResponse?.getStatus();
    const known = error instanceof ApiError || error instanceof Offline;
    this.retryable = error instanceof ApiError ? error.status >= 500 || error.status === 401 : known || status !== 413;
    this.problem = known ? messageOf(error) : storageProblem(status);
    // What was refused, or forgotten meanwhile, does not go on: the next try begins anew.
    if (this.#id && (!this.retryable || status === 404 || status === 410)) forget(this.#id);
  }

  async #accessToken(): Promise<string> {
    if (this.#token && this.#token.expiresAt - Date.now() / 1000 > tokenMarginSeconds) return this.#token.value;
    const answer = await fetch('/session');
    if (!answer.ok)
      throw new ApiError(answer.status, { message: 'Your session has ended. Sign in again; the upload goes on then.' });
    const { token, expiresAt } = (await answer.json()) as { token: string; expiresAt: number };
    this.#token = { value: token, expiresAt };
    return token;
  }
}

function storageProblem(status: number | undefined): string {
  if (status === 413) return 'The file is larger than was announced. Choose it again.';
  if (status === 404 || status === 410) return 'The upload was too long ago to go on. Try again: it begins anew.';
  if (status === 401 || status === 403) return 'You may not upload this any more. Sign in again and try once more.';
  return 'The connection was lost. What was sent is kept: try again to go on.';
}
