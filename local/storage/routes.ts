// Stands for Supabase Storage (`/storage/v1`): the routes that supabase-js calls, and resumable uploads (resumable.ts). No image
// transformation, no S3 protocol.
//
// Storage is written here rather than taken from `@supabase/lite`: its multipart uploads, signed URLs, signed uploads and
// range requests do not work with the current client.
import { type Context, Hono } from 'hono';
import { jwtVerify, SignJWT } from 'jose';
import type pg from 'pg';
import { ApiError } from '../errors.ts';
import type { Identify } from '../identity.ts';
import { event } from '../log.ts';
import type { RequestContext, Sessions } from '../session.ts';
import type { Settings } from '../settings.ts';
import { bucketRoutes } from './buckets.ts';
import { Bytes } from './bytes.ts';
import { StorageError, storageError } from './errors.ts';
import { type ListOptions, Objects, type Upload } from './objects.ts';
import { resumableUploads } from './resumable.ts';

const signedUploadSeconds = 7200;

export function storageRoutes(parts: {
  owner: pg.Pool;
  sessions: Sessions;
  settings: Settings;
  identify: Identify;
}): Hono {
  const { settings, identify } = parts;
  const secret = new TextEncoder().encode(settings.keys.jwtSecret);
  const objects = new Objects(parts.owner, parts.sessions, new Bytes(settings.stateDir));
  const app = new Hono().basePath('/storage/v1');

  app.onError((error, c) => {
    if (error instanceof ApiError)
      return c.json(
        { statusCode: String(error.status), error: 'Unauthorized', code: error.code, message: error.message },
        error.status,
      );
    const known = storageError(error);
    if (!known) event('storage', `failed: ${error.message}`);
    const {
      statusCode,
      error: name,
      code,
      message,
    } = known ?? new StorageError(500, 'Internal', 'Internal Server Error', 'InternalError');
    return c.json({ statusCode: String(statusCode), error: name, code, message }, statusCode === 500 ? 500 : 400);
  });

  app.get('/status', (c) => c.json({ healthy: true }));
  app.route('/', bucketRoutes(parts.sessions, objects, context));

  app.post('/object/sign/:bucket', async (c) => {
    const { paths, expiresIn } = await c.req.json<{ paths: string[]; expiresIn: number }>();
    const bucket = c.req.param('bucket');
    const found = await objects.readable(await context(c), bucket, paths);
    const answers = paths.map(async (path) => ({
      path,
      error: found.has(path) ? null : 'Either the object does not exist or you do not have access to it',
      signedURL: found.has(path) ? await signedPath(bucket, path, expiresIn) : null,
    }));
    return c.json(await Promise.all(answers));
  });
  app.post('/object/sign/:bucket/*', async (c) => {
    const [bucket, name] = target(c, '/object/sign/');
    const { expiresIn } = await c.req.json<{ expiresIn: number }>();
    await objects.read(await context(c), bucket, name);
    return c.json({ signedURL: await signedPath(bucket, name, expiresIn) });
  });
  app.get('/object/sign/:bucket/*', async (c) => {
    const [bucket, name] = target(c, '/object/sign/');
    await checkToken(c, 'download', bucket, name);
    return objects.bytes.serve(await objects.read(null, bucket, name), c.req.raw, c.req.query('download'));
  });

  app.post('/object/upload/sign/:bucket/*', async (c) => {
    const [bucket, name] = target(c, '/object/upload/sign/');
    const asking = await context(c);
    const owner = asking.identity.claims.sub ?? null;
    const upsert = c.req.header('x-upsert') === 'true';
    await objects.bucket(bucket);
    await objects.checkUpload(asking, { bucket, name, owner, upsert });
    const token = await sign({ use: 'upload', url: `${bucket}/${name}`, owner, upsert }, signedUploadSeconds);
    return c.json({ url: `/object/upload/sign/${encodePath(`${bucket}/${name}`)}?token=${token}`, token });
  });
  app.put('/object/upload/sign/:bucket/*', async (c) => {
    const [bucket, name] = target(c, '/object/upload/sign/');
    const { owner, upsert } = await checkToken(c, 'upload', bucket, name);
    const { Key } = await objects.upload(null, {
      ...(await uploadOf(c, bucket, name)),
      owner: (owner as string) ?? null,
      upsert: upsert === true,
    });
    return c.json({ Key });
  });

  const resumable = resumableUploads(objects, settings.stateDir, async (request, bucket, name) => {
    if (new URL(request.url).pathname.includes('/resumable/sign')) {
      const { owner } = await checkSignature(request.headers.get('x-signature') ?? '', 'upload', bucket, name);
      // The hosted service asks the token for no more than the name: it replaces what is there.
      return { context: null, owner: (owner as string) ?? null, upsert: true };
    }
    const { headers, method, url } = request;
    const identity = await identify(headers);
    return {
      context: { identity, headers, method, path: new URL(url).pathname },
      owner: identity.claims.sub ?? null,
      upsert: headers.get('x-upsert') === 'true',
    };
  });
  app.all('/upload/resumable', (c) => resumable.handle(c.req.raw));
  app.all('/upload/resumable/*', (c) => resumable.handle(c.req.raw));

  app.post('/object/list/:bucket', async (c) => {
    const { prefix = '', limit = 100, offset = 0, sortBy, search = '' } = await c.req.json<Partial<ListOptions>>();
    return c.json(
      await objects.list(await context(c), c.req.param('bucket'), {
        prefix,
        limit: Math.min(limit, 1000),
        offset,
        search,
        sortBy: sortBy ?? { column: 'name', order: 'asc' },
      }),
    );
  });
  app.post('/object/move', async (c) => {
    const { bucketId, sourceKey, destinationBucket, destinationKey } = await c.req.json<Record<string, string>>();
    await objects.move(
      await context(c),
      [bucketId ?? '', sourceKey ?? ''],
      [destinationBucket ?? bucketId ?? '', destinationKey ?? ''],
    );
    return c.json({ message: 'Successfully moved' });
  });
  app.post('/object/copy', async (c) => {
    const { bucketId, sourceKey, destinationBucket, destinationKey } = await c.req.json<Record<string, string>>();
    return c.json(
      await objects.copy(
        await context(c),
        [bucketId ?? '', sourceKey ?? ''],
        [destinationBucket ?? bucketId ?? '', destinationKey ?? ''],
      ),
    );
  });

  app.get('/object/info/:bucket/*', async (c) => {
    const path = c.req.path.includes('/object/info/authenticated/') ? '/object/info/authenticated/' : '/object/info/';
    const { metadata, user_metadata, ...object } = await objects.read(await context(c), ...target(c, path));
    const { size, mimetype, cacheControl, eTag, lastModified } = metadata;
    return c.json({
      ...object,
      size,
      content_type: mimetype,
      cache_control: cacheControl,
      etag: eTag,
      last_modified: lastModified,
      metadata: user_metadata,
    });
  });
  app.get('/object/public/:bucket/*', async (c) => {
    const [bucket, name] = target(c, '/object/public/');
    if (!(await objects.bucket(bucket)).public)
      throw new StorageError(404, 'Bucket not found', 'Bucket not found', 'NoSuchBucket');
    return objects.bytes.serve(await objects.read(null, bucket, name), c.req.raw, c.req.query('download'));
  });
  app.get('/object/:bucket/*', async (c) => {
    const path = c.req.path.includes('/object/authenticated/') ? '/object/authenticated/' : '/object/';
    return objects.bytes.serve(
      await objects.read(await context(c), ...target(c, path)),
      c.req.raw,
      c.req.query('download'),
    );
  });
  app.on(['POST', 'PUT'], '/object/:bucket/*', async (c) => {
    const [bucket, name] = target(c, '/object/');
    const upsert = c.req.method === 'PUT' || c.req.header('x-upsert') === 'true';
    const asking = await context(c);
    return c.json(
      await objects.upload(asking, {
        ...(await uploadOf(c, bucket, name)),
        owner: asking.identity.claims.sub ?? null,
        upsert,
      }),
    );
  });
  app.delete('/object/:bucket', async (c) => {
    const { prefixes } = await c.req.json<{ prefixes: string[] }>();
    return c.json(await objects.remove(await context(c), c.req.param('bucket'), prefixes));
  });
  app.delete('/object/:bucket/*', async (c) => {
    const [bucket, name] = target(c, '/object/');
    if ((await objects.remove(await context(c), bucket, [name])).length === 0)
      throw new StorageError(404, 'not_found', 'Object not found', 'NoSuchKey');
    return c.json({ message: 'Successfully deleted' });
  });
  return app;

  async function context(c: Context): Promise<RequestContext> {
    return {
      identity: await identify(c.req.raw.headers),
      headers: c.req.raw.headers,
      method: c.req.method,
      path: c.req.path,
    };
  }

  function sign(payload: Record<string, unknown>, seconds: number): Promise<string> {
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .sign(secret);
  }

  async function signedPath(bucket: string, name: string, expiresIn: number): Promise<string> {
    if (!Number.isInteger(expiresIn) || expiresIn < 1)
      throw new StorageError(400, 'InvalidRequest', 'expiresIn must be a whole number of seconds', 'InvalidRequest');
    // The client encodes what it is given, so the path is left as it is.
    return `/object/sign/${bucket}/${name}?token=${await sign({ use: 'download', url: `${bucket}/${name}` }, expiresIn)}`;
  }

  function checkToken(c: Context, use: string, bucket: string, name: string): Promise<Record<string, unknown>> {
    return checkSignature(c.req.query('token') ?? '', use, bucket, name);
  }

  async function checkSignature(
    token: string,
    use: string,
    bucket: string,
    name: string,
  ): Promise<Record<string, unknown>> {
    const invalid = (message: string) => new StorageError(400, 'InvalidJWT', message, 'InvalidJWT');
    const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'] }).catch((error: Error) => {
      throw invalid(error.message);
    });
    if (payload.use !== use || payload.url !== `${bucket}/${name}`)
      throw new StorageError(400, 'InvalidSignature', 'The url do not match the signature', 'InvalidSignature');
    return payload;
  }
}

/** Bucket and object name of a path, checked as the hosted service does. */
function target(c: Context, prefix: string): [bucket: string, name: string] {
  const { pathname } = new URL(c.req.url);
  const [bucket = '', ...rest] = pathname
    .slice('/storage/v1'.length + prefix.length)
    .split('/')
    .map(decodeURIComponent);
  const name = rest.join('/');
  const bad =
    !name ||
    name.length > 1024 ||
    rest.some((part) => part === '' || part === '.' || part === '..') ||
    /\p{Cc}|\\/u.test(name);
  if (bad) throw new StorageError(400, 'InvalidKey', 'Invalid key', 'InvalidKey');
  return [bucket, name];
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The file of an upload: the raw body, or the file part of a form with its `cacheControl` and `metadata` fields. */
async function uploadOf(c: Context, bucket: string, name: string): Promise<Omit<Upload, 'owner' | 'upsert'>> {
  const type = c.req.header('content-type') ?? 'application/octet-stream';
  if (!type.startsWith('multipart/form-data')) {
    const metadata = c.req.header('x-metadata');
    return {
      bucket,
      name,
      body: c.req.raw.body,
      mimetype: type,
      cacheControl: c.req.header('cache-control') ?? 'no-cache',
      userMetadata: metadata ? JSON.parse(Buffer.from(metadata, 'base64').toString()) : null,
    };
  }
  const form = await c.req.formData();
  const file = [...form.values()].find((value) => value instanceof File);
  if (!file) throw new StorageError(400, 'InvalidRequest', 'The form has no file', 'InvalidRequest');
  const seconds = form.get('cacheControl');
  const metadata = form.get('metadata');
  return {
    bucket,
    name,
    body: file.stream() as ReadableStream<Uint8Array>,
    mimetype: file.type || 'application/octet-stream',
    cacheControl: typeof seconds === 'string' ? `max-age=${seconds}` : 'no-cache',
    userMetadata: typeof metadata === 'string' ? JSON.parse(metadata) : null,
  };
}
