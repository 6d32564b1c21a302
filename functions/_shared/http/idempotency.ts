/**
 * Requests that may be repeated: a write with an `Idempotency-Key` is carried out once. The same key and body get the same
 * answer, the same key with another body is refused. Kept for a day, each caller's own (row level security).
 *
 * A request takes the key with a claim of its own and names the claim to the database with everything it writes; the transaction
 * of its first write notes that at the key (audit.mark_written). So a key whose request died tells whether anything was done: if not,
 * the repeat takes it over and does it; if so, it is never done again, and the repeat is told what was written.
 */
import { createMiddleware } from 'hono/factory';
import type { ContentfulStatusCode, StatusCode } from 'hono/utils/http-status';
import type { Json } from '../database.types.ts';
import { underClaim } from '../db/client.ts';
import type { ApiEnvironment } from './auth.ts';
import { sha256 } from './digest.ts';
import { ApiError, succeed, unwrap } from './errors.ts';

const ANSWERS_WITHOUT_BODY = new Set([204, 205]);

export const idempotent = createMiddleware<ApiEnvironment>(async (c, next) => {
  const key = c.req.header('idempotency-key');
  if (!key || c.req.method === 'GET') return await next();
  if (key.length < 8 || key.length > 200)
    throw new ApiError(400, 'INVALID_IDEMPOTENCY_KEY', 'An Idempotency-Key has 8 to 200 characters.');

  const hash = await requestHash(
    c.req.method,
    c.req.path,
    c.req.header('content-type') ?? '',
    () => c.req.arrayBuffer(),
    () => c.req.formData(),
  );
  const claim = crypto.randomUUID();
  const { db } = c.get('caller');
  const known = unwrap(await db.rpc('claim_request', { request_key: key, request_hash: hash, claim }))[0];
  if (!known?.claimed) {
    if (known && known.first_hash !== hash) {
      throw new ApiError(422, 'IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was used for a different request.', {
        hint: 'Use a new key for a new request.',
      });
    }
    if (known?.response_status) {
      c.header('idempotency-replayed', 'true');
      if (ANSWERS_WITHOUT_BODY.has(known.response_status)) return c.body(null, known.response_status as StatusCode);
      return c.json(known.response_body, known.response_status as ContentfulStatusCode);
    }
    if (known?.abandoned && known.written_at) {
      throw new ApiError(409, 'ALREADY_DONE', 'This was done, but its answer was lost. It is not done again.', {
        details: { written: { type: known.written_type, id: known.written_id, at: known.written_at } },
        hint: 'Look at what is there; if something is missing, do that on its own.',
      });
    }
    throw new ApiError(409, 'REQUEST_IN_PROGRESS', 'The first request with this key is still under way.', {
      retryAfterSeconds: 2,
    });
  }

  await underClaim(claim, next);
  const answer = c.res;
  const own = () => db.from('idempotency_keys');
  const bodyless = ANSWERS_WITHOUT_BODY.has(answer.status);
  const json = !bodyless && answer.headers.get('content-type')?.includes('json');
  const body = json ? ((await answer.clone().json()) as Json) : null;
  if ((json || bodyless) && !mayBeTriedAgain(answer.status, body)) {
    succeed(
      await own()
        .update({ response_status: answer.status, response_body: body, completed_at: new Date().toISOString() })
        .eq('claim', claim),
    );
    // What failed on our side is free to be tried again, unless a part of it was written.
  } else succeed(await own().delete().eq('claim', claim).is('written_at', null));
});

/** Not an answer to the request but to the moment: who asks once more may fare better. */
function mayBeTriedAgain(status: number, body: Json): boolean {
  const code = body && typeof body === 'object' && 'code' in body ? body.code : undefined;
  return status >= 500 || status === 429 || status === 401 || code === 'CONFLICT';
}

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
