/** The factory of every function's application: the same errors, request ids, limits and cross-origin rules everywhere. */
import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import { Id } from '../contracts/common.ts';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { environment } from '../environment.ts';
import { type ApiEnvironment, authenticate } from './auth.ts';
import { answerError, ApiError, invalidInput } from './errors.ts';
import { idempotent } from './idempotency.ts';

const JSON_MAXIMUM_BYTES = 1024 * 1024;
const DRAIN_MAXIMUM_BYTES = 256 * 1024 * 1024;
/** A form carries the file and a few fields beside it. */
const FORM_OVERHEAD_BYTES = 64 * 1024;

export type Api = OpenAPIHono<ApiEnvironment>;

export function createApi(): Api {
  return new OpenAPIHono<ApiEnvironment>({
    defaultHook: (result) => {
      if (!result.success) throw invalidInput(result.error);
    },
  });
}

/** The outermost application of a function, under its own name as the gateway calls it. */
export function createApp(name: string): Api {
  const app = createApi().basePath(`/${name}`) as Api;
  app.use(requestId());
  app.use(
    cors({
      // No cookies are read: a page of another origin has nothing to borrow.
      origin: '*',
      allowHeaders: [
        'authorization',
        'apikey',
        'content-type',
        'idempotency-key',
        'if-match',
        'x-client-info',
        'x-request-id',
      ],
      allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
      exposeHeaders: ['content-disposition', 'etag', 'idempotency-replayed', 'retry-after', 'x-request-id'],
      maxAge: 3600,
    }),
  );
  app.use(secureHeaders({ crossOriginResourcePolicy: false }));
  app.use(limit(JSON_MAXIMUM_BYTES, environment.uploadMaximumBytes.document + FORM_OVERHEAD_BYTES));
  app.use(async (c, next) => {
    await next();
    // What one person may see is nobody's to cache.
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  app.onError(answerError);
  app.notFound((c) =>
    answerError(
      new ApiError(404, 'ROUTE_NOT_FOUND', 'There is no such route.', { hint: 'See the reference page.' }),
      c,
    ),
  );
  return app;
}

function limit(jsonBytes: number, formBytes: number) {
  const refuse = (bytes: number) => async (c: Context) => {
    await drain(c.req.raw.body, DRAIN_MAXIMUM_BYTES);
    throw new ApiError(413, 'TOO_LARGE', `The request is larger than the limit of ${sizeInWords(bytes)}.`, {
      details: { limit_bytes: bytes },
    });
  };
  const json = bodyLimit({ maxSize: jsonBytes, onError: refuse(jsonBytes) });
  const form = bodyLimit({ maxSize: formBytes, onError: refuse(environment.uploadMaximumBytes.document) });
  return (...[c, next]: Parameters<typeof json>) =>
    c.req.header('content-type')?.startsWith('multipart/form-data') ? form(c, next) : json(c, next);
}

/** Whoever is still sending would not hear the refusal: what remains is read and dropped, as far as that is reasonable. */
async function drain(body: ReadableStream<Uint8Array> | null, maximumBytes: number): Promise<void> {
  if (!body || body.locked) return;
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > maximumBytes) return;
  }
}

export function sizeInWords(bytes: number): string {
  if (bytes >= 1024 ** 3) return `${Math.round((bytes / 1024 ** 3) * 10) / 10} GB`;
  return bytes >= 1024 * 1024 ? `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB` : `${Math.round(bytes / 1024)} kB`;
}

export const ErrorBody = z
  .object({
    code: z.string().openapi({ example: 'NOT_IN_TEAM' }),
    message: z.string(),
    details: z.unknown().optional(),
    hint: z.string().optional(),
  })
  .openapi('Error');

type Declaration = Omit<RouteConfig, 'path' | 'middleware' | 'security'> & { path: string };

/**
 * Declares a route of the contract. Whoever calls it is signed in, and a write may be repeated with an Idempotency-Key,
 * unless the route is `open` to everybody or takes a `secret`, of which not even a digest is kept. `errors` are the codes particular to it; what every route may answer
 * (INVALID_INPUT, TOKEN_INVALID, FORBIDDEN, TOO_LARGE, INTERNAL …) is said once in docs/api.md.
 */
export function route<P extends string, R extends Declaration & { path: P }>(
  config: R,
  { errors = [], open = false, secret = false }: { errors?: string[]; open?: boolean; secret?: boolean } = {},
) {
  const refusal = {
    description: 'Refused, in the one shape of errors.',
    content: { 'application/json': { schema: ErrorBody } },
  };
  const complete = {
    ...config,
    responses: { ...config.responses, default: refusal },
    ...(open ? {} : { security: [{ bearer: [] }], middleware: secret ? [authenticate] : [authenticate, idempotent] }),
    ...(errors.length ? { 'x-error-codes': errors } : {}),
  };
  // Handlers are typed by what they answer; refusals are thrown.
  return createRoute(complete) as unknown as ReturnType<typeof createRoute<P, R>>;
}

/** The body of a JSON request. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** A JSON answer. */
export function jsonAnswer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } } as const;
}

export const idParameter = z.object({ id: Id });
export const repeatable = z.object({
  'idempotency-key': z
    .string()
    .min(8)
    .max(200)
    .optional()
    .openapi({ description: 'Makes a repeat of this request safe for a day.' }),
});
export const versioned = repeatable.extend({
  'if-match': z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'The ETag (updated_at) the change was made from.' }),
});
