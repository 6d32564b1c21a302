// The one shape in which the gateway itself refuses something, and how a thrown error becomes an answer.
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export class ApiError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly hint: string | undefined;

  constructor(status: number, code: string, message: string, hint?: string) {
    super(message);
    this.status = status as ContentfulStatusCode;
    this.code = code;
    this.hint = hint;
  }
}

/** HTTP status for an SQLSTATE, as PostgREST and Storage map them. */
export function statusOfSqlState(code: string, anonymous: boolean): number {
  const custom = /^PT([2-5]\d\d)$/.exec(code);
  if (custom) return Number(custom[1]);
  if (code === '42501') return anonymous ? 401 : 403;
  if (code === '23503' || code === '23505') return 409;
  if (code === '57014') return 504;
  return /^(22|23|P0)/.test(code) ? 400 : 500;
}
