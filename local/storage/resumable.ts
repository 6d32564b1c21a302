// Resumable uploads of Supabase Storage: TUS 1.0 at `/storage/v1/upload/resumable`, and at `…/resumable/sign` for who holds a
// signed upload URL instead of a session. What has arrived lies beside the objects until it is complete; only then does it
// become an object, as the caller, so that nothing half is ever there.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { ApiError } from '../errors.ts';
import { event } from '../log.ts';
import type { RequestContext } from '../session.ts';
import { StorageError, storageError } from './errors.ts';
import type { Objects, Upload } from './objects.ts';

/** An unfinished upload is forgotten after a day, as in the hosted service. */
const expiresAfterMs = 24 * 3600 * 1000;
const sweepEveryMs = 3600 * 1000;
const path = '/storage/v1/upload/resumable';

type Access = { context: RequestContext | null; owner: string | null; upsert: boolean };
type Metadata = Record<string, string | null>;

export type Resumable = { handle: (request: Request) => Promise<Response>; sweep: () => Promise<number> };

/**
 * `access` says for whom a request writes to an object: the caller, whom row level security judges, or nobody (null) where a
 * signature has been checked. Every request of an upload is judged anew: a permission that ended ends the upload.
 */
export function resumableUploads(
  objects: Objects,
  stateDir: string,
  access: (request: Request, bucket: string, name: string) => Promise<Access>,
): Resumable {
  const directory = join(stateDir, 'storage', 'resumable');
  mkdirSync(directory, { recursive: true });
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: expiresAfterMs });
  const metadataOf = async (request: Request, id: string): Promise<Metadata> =>
    request.method === 'POST' ? readMetadata(request) : ((await store.getUpload(id)).metadata ?? {});

  const server = new Server({
    path,
    datastore: store,
    namingFunction: () => randomUUID(),
    generateUrl: (request, { id }) => `${new URL(request.url).origin}${pathOf(request)}/${id}`,
    getFileIdFromRequest: (request) => {
      const id = new URL(request.url).pathname.slice(pathOf(request).length + 1);
      return /^[0-9a-f-]{36}$/.test(id) ? id : undefined;
    },
    async maxSize(request, id) {
      const { bucket } = targetOf(await metadataOf(request, id ?? ''));
      return objects.limitOf(await objects.bucket(bucket));
    },
    async onIncomingRequest(request, id) {
      const metadata = await metadataOf(request, id);
      const { bucket, name, mimetype } = targetOf(metadata);
      objects.checkType(await objects.bucket(bucket), mimetype);
      const { context, owner, upsert } = await access(request, bucket, name);
      if (context) await objects.checkUpload(context, { bucket, name, owner, upsert });
    },
    async onUploadFinish(request, { id, metadata }) {
      const target = targetOf(metadata ?? {});
      try {
        const { context, owner, upsert } = await access(request, target.bucket, target.name);
        const body = Readable.toWeb(store.read(id)) as ReadableStream<Uint8Array>;
        const { Id } = await objects.upload(context, { ...target, body, owner, upsert });
        return { headers: { 'x-object-id': Id } };
      } finally {
        finished.add(id);
      }
    },
    onResponseError(_, error) {
      if ('status_code' in error) return undefined;
      if (error instanceof ApiError) return { status_code: error.status, body: error.message };
      const known = storageError(error);
      if (!known) event('storage', `failed: ${error.message}`);
      return { status_code: known?.statusCode ?? 500, body: known?.message ?? 'Internal Server Error' };
    },
  });

  // The library still looks at an upload after it has handed it over.
  const finished = new Set<string>();
  const forgetFinished = async () => {
    for (const id of finished) if (finished.delete(id)) await store.remove(id).catch(() => undefined);
  };
  const sweep = () => server.cleanUpExpiredUploads();
  setInterval(() => void sweep(), sweepEveryMs).unref();
  return {
    sweep,
    async handle(request) {
      // What has expired goes with the next upload, or within the hour.
      if (request.method === 'POST') await sweep();
      const answer = await server.handleWeb(request as Parameters<typeof server.handleWeb>[0]);
      await forgetFinished();
      return answer;
    },
  };
}

function pathOf(request: Request): string {
  return new URL(request.url).pathname.startsWith(`${path}/sign`) ? `${path}/sign` : path;
}

/** `Upload-Metadata`: names with base64 values, separated by commas. */
function readMetadata(request: Request): Metadata {
  const pairs = (request.headers.get('upload-metadata') ?? '').split(',').map((pair) => pair.trim().split(' '));
  return Object.fromEntries(
    pairs.map(([name = '', value]) => [name, value ? Buffer.from(value, 'base64').toString() : null]),
  );
}

function targetOf(metadata: Metadata): Omit<Upload, 'body' | 'owner' | 'upsert'> {
  const { bucketName, objectName, contentType, cacheControl } = metadata;
  if (!bucketName || !objectName)
    throw new StorageError(
      400,
      'InvalidRequest',
      'bucketName and objectName are needed in Upload-Metadata',
      'InvalidRequest',
    );
  const parts = objectName.split('/');
  if (
    objectName.length > 1024 ||
    parts.some((part) => part === '' || part === '.' || part === '..') ||
    /\p{Cc}|\\/u.test(objectName)
  )
    throw new StorageError(400, 'InvalidKey', 'Invalid key', 'InvalidKey');
  return {
    bucket: bucketName,
    name: objectName,
    mimetype: contentType ?? 'application/octet-stream',
    cacheControl: cacheControl ? `max-age=${cacheControl}` : 'no-cache',
    userMetadata: metadata.metadata ? (JSON.parse(metadata.metadata) as Record<string, unknown>) : null,
  };
}
