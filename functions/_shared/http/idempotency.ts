/**
 * Requests that may be repeated: a write with an `Idempotency-Key` is carried out once. The same key and body get the same
 * answer, the same key with another body is refused. Kept for a day, each caller's own (row level security).
 */
import { createMiddleware } from 'hono/factory';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Json } from '../database.types.ts';
import type { ApiEnvironment } from './auth.ts';
import { sha256 } from './digest.ts';
import { ApiError, succeed, unwrap } from './errors.ts';

/** A first request that has not answered for this long died on the way; the key is free again. */
const ABANDONED_AFTER_MS = 60_000;

export const idempotent = createMiddleware<ApiEnvironment>(async (c, next) => {
  const key = c.req.header('idempotency-key');
  if (!key || c.req.method === 'GET') return await next();
  if (key.length < 8 || key.length > 200)
    throw new ApiError(400, 'INVALID_IDEMPOTENCY_KEY', 'An Idempotency-Key has 8 to 200 characters.');

  const keys = () => c.get('caller').db.from('idempotency_keys');
  const hash = await requestHash(
    c.req.method,
    c.req.path,
    c.req.header('content-type') ?? '',
    () => c.req.arrayBuffer(),
    () => c.req.formData(),
  );
  const begun = await keys().insert({ key, request_hash: hash });
  if (begun.error && begun.error.code !== '23505') succeed(begun);
  if (begun.error) {
    const earlier = unwrap(await keys().select('*').eq('key', key).limit(1))[0];
    if (earlier && earlier.request_hash !== hash) {
      throw new ApiError(422, 'IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was used for a different request.', {
        hint: 'Use a new key for a new request.',
      });
    }
    if (earlier?.response_status) {
      c.header('idempotency-replayed', 'true');
      return c.json(earlier.response_body, earlier.response_status as ContentfulStatusCode);
    }
    const abandonedBefore = new Date(Date.now() - ABANDONED_AFTER_MS).toISOString();
    const freed = unwrap(
      await keys().delete().eq('key', key).is('response_status', null).lt('created_at', abandonedBefore).select('key'),
    );
    if (freed.length === 0 || (await keys().insert({ key, request_hash: hash })).error) {
      throw new ApiError(409, 'REQUEST_IN_PROGRESS', 'The first request with this key is still under way.', {
        retryAfterSeconds: 2,
      });
    }
  }

  await next();
  const answer = c.res;
  const repeatable = answer.status < 500 && answer.headers.get('content-type')?.includes('json');
  // What failed on our side may be tried again with the same key.
  if (!repeatable) succeed(await keys().delete().eq('key', key));
  else {
    const body = (await answer.clone().json()) as Json;
    succeed(
      await keys()
        .update({ response_status: answer.status, response_body: body, completed_at: new Date().toISOString() })
        .eq('key', key),
    );
  }
});

/** SHA-256 over method, path and body. A form is hashed by its fields: its boundary differs each time it is sent. */
async function requestHash(
  method: string,
  path: string,
  contentType: string,
  body: () => Promise<ArrayBuffer>,
  form: () => Promise<FormData>,
): Promise<string> {
  const parts: string[] = [method, path];
  if (contentType.startsWith('multipart/form-data')) {
    for (const [name, value] of await form()) {
      parts.push(name, typeof value === 'string' ? value : `${value.name} ${await sha256(await value.arrayBuffer())}`);
    }
  } else parts.push(await sha256(await body()));
  return await sha256(new TextEncoder().encode(JSON.stringify(parts)));
}
