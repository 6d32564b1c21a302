/**
 * One shape for every refusal, `{ code, message, details?, hint? }`, and one place that knows how errors become answers.
 * Code inside throws; only the edge (`answerError`) turns it into HTTP.
 */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ZodError } from 'zod';

type Extras = { details?: unknown; hint?: string; retryAfterSeconds?: number };

export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly extras: Extras = {},
  ) {
    super(message);
  }
}

/** What PostgREST, Storage and Auth clients hand back beside `data`. */
export type ServiceError = {
  message: string;
  code?: string;
  details?: string | null;
  hint?: string | null;
  status?: number;
};

export function notFound(what: string): ApiError {
  return new ApiError(
    404,
    `${what.toUpperCase().replaceAll(' ', '_')}_NOT_FOUND`,
    `There is no such ${what} that you may see.`,
  );
}

/** Gives the data of a Data API answer, or throws what its error means. */
export function unwrap<T>(answer: { data: T; error: ServiceError | null }): NonNullable<T>;
export function unwrap<T>(answer: { data: T | null; error: ServiceError | null }): T | null {
  if (answer.error) throw databaseError(answer.error);
  return answer.data;
}

/** For calls whose answer is empty by nature. */
export function succeed(answer: { error: ServiceError | null }): void {
  if (answer.error) throw databaseError(answer.error);
}

export function databaseError(error: ServiceError): ApiError {
  const raised = /^PT(\d{3})$/.exec(error.code ?? '');
  const hint = error.hint || undefined;
  if (raised) {
    const status = Number(raised[1]);
    const retryAfterSeconds = status === 429 ? Number(/\d+/.exec(hint ?? '')?.[0] ?? 60) : undefined;
    return new ApiError(status, error.details || 'REFUSED', error.message, { hint, retryAfterSeconds });
  }
  const constraint = / constraint "([^"]+)"/.exec(error.message)?.[1];
  const rule = constraint?.replaceAll('_', ' ');
  // The names of constraints are sentences: they tell people which rule it was without telling which values.
  if (error.code === '23514' || /violates check constraint/.test(error.message)) {
    return new ApiError(400, 'RULE_BROKEN', `This is refused by a rule: ${rule}.`, { details: { rule: constraint } });
  }
  switch (error.code) {
    case '42501':
      return new ApiError(403, 'FORBIDDEN', 'Your permission level does not allow this.');
    case '23505':
      return new ApiError(409, 'ALREADY_EXISTS', `This exists already${rule ? `: ${rule}` : ''}.`, {
        details: { rule: constraint },
      });
    case '23503':
      return /update or delete on table/.test(error.message)
        ? new ApiError(409, 'IN_USE', 'Something else still refers to this.', { details: { rule: constraint } })
        : new ApiError(
            400,
            'REFERENCE_NOT_FOUND',
            `This refers to something that does not exist${rule ? `: ${rule}` : ''}.`,
            {
              details: { rule: constraint },
            },
          );
    case '23502':
      return new ApiError(400, 'VALUE_MISSING', 'A required value is missing.');
    case 'PGRST116':
      return new ApiError(404, 'NOT_FOUND', 'There is nothing here that you may see.');
    case 'PGRST301':
    case 'PGRST303':
      return new ApiError(401, 'TOKEN_INVALID', 'The access token is not valid or has expired.', {
        hint: 'Sign in again.',
      });
    case '40001':
    case '40P01':
      return new ApiError(409, 'CONFLICT', 'Somebody changed the same thing at the same moment.', {
        hint: 'Try again.',
      });
    case '57014':
      return new ApiError(503, 'TOO_SLOW', 'The database took too long to answer.', { retryAfterSeconds: 5 });
  }
  // Class 22: a value of the wrong form, length or range.
  if (error.code?.startsWith('22')) return new ApiError(400, 'INVALID_VALUE', error.message);
  return new ApiError(500, 'INTERNAL', `Unexpected database error ${error.code ?? ''}: ${error.message}`);
}

/** 400 with the path of every value that was refused. */
export function invalidInput(error: ZodError): ApiError {
  const details = error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  return new ApiError(
    400,
    'INVALID_INPUT',
    `${details.length === 1 ? 'A value is' : `${details.length} values are`} not valid.`,
    { details },
  );
}

export function answerError(error: Error, c: Context): Response {
  const known = error instanceof ApiError ? error : fromFramework(error);
  if (known.status < 500) {
    const { details, hint, retryAfterSeconds } = known.extras;
    if (retryAfterSeconds) c.header('retry-after', String(retryAfterSeconds));
    if (known.status === 401) c.header('www-authenticate', 'Bearer');
    // Part of the body may not have been read, and then the connection cannot carry another request.
    if (known.status === 413) c.header('connection', 'close');
    return c.json({ code: known.code, message: known.message, details, hint }, known.status as ContentfulStatusCode);
  }
  const requestId = c.get('requestId');
  // The log has what happened; the caller gets the number to ask about, and no internals.
  console.error(
    JSON.stringify({
      requestId,
      method: c.req.method,
      path: c.req.routePath,
      error: known.message,
      stack: error instanceof ZodError ? undefined : error.stack?.split('\n').slice(1, 5),
    }),
  );
  if (known.extras.retryAfterSeconds) c.header('retry-after', String(known.extras.retryAfterSeconds));
  const unavailable = known.status === 503;
  return c.json(
    {
      code: unavailable ? known.code : 'INTERNAL',
      message: unavailable ? known.message : 'Something went wrong on our side.',
      details: { request_id: requestId },
      hint: 'Try again; if it happens again, report the request id.',
    },
    unavailable ? 503 : 500,
  );
}

function fromFramework(error: Error): ApiError {
  // An answer that does not fit its own contract: the paths say where, the values stay out of the log.
  if (error instanceof ZodError) {
    const paths = error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`).slice(0, 5);
    return new ApiError(500, 'INTERNAL', `The answer does not fit its contract: ${paths.join(', ')}`);
  }
  if (!(error instanceof HTTPException)) return new ApiError(500, 'INTERNAL', error.message);
  if (error.status === 415)
    return new ApiError(415, 'UNSUPPORTED_MEDIA_TYPE', 'This route does not take a body of this type.');
  if (error.status === 400)
    return new ApiError(400, 'MALFORMED_BODY', 'The body cannot be read: it is not what its content type says.');
  return new ApiError(error.status, 'REFUSED', error.message);
}
