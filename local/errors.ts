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

/** HTTP status for an SQLSTATE, by PostgREST's table; what the table does not name is the caller's mistake. */
export function statusOfSqlState(code: string, anonymous: boolean): number {
  const custom = /^PT([2-5]\d\d)$/.exec(code);
  if (custom) return Number(custom[1]);
  if (code === '42501') return anonymous ? 401 : 403;
  if (code === '23503' || code === '23505') return 409;
  if (code === '42883' || code === '42P01') return 404;
  if (code === '25006') return 405;
  if (code === 'P0001') return 400;
  if (/^(08|53[^4])/.test(code)) return 503;
  return /^(09|25|2D|38|39|3B|40|42P17|53|54|55|57|58|F0|HV|P0|XX)/.test(code) ? 500 : 400;
}
