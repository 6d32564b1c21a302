/** Optimistic concurrency: a change names the version it was made from, `updated_at`, in `If-Match` or in the body. */
import { ApiError, notFound, type ServiceError, unwrap } from './errors.ts';

type Row = { updated_at: string };

export function versionOf(ifMatch: string | undefined, updatedAt: string | undefined): string | undefined {
  return ifMatch?.replace(/^W\//, '').replaceAll('"', '') || updatedAt;
}

export function entityTag(row: Row): string {
  return `"${row.updated_at}"`;
}

/**
 * Says why an update changed no row: nobody sees it (404), it has moved on meanwhile (409 STALE with the current row), or it
 * may be seen but not changed (403).
 */
export async function explainUnchanged<T extends Row>(
  what: string,
  current: PromiseLike<{ data: T | null; error: ServiceError | null }>,
  version: string | undefined,
): Promise<ApiError> {
  const row = unwrap(await current) as T | null;
  if (!row) return notFound(what);
  if (version !== undefined && Date.parse(version) !== Date.parse(row.updated_at)) {
    return new ApiError(409, 'STALE', `This ${what} was changed since you read it.`, {
      details: { current: row },
      hint: 'Look at the current one and make your change again.',
    });
  }
  return new ApiError(403, 'FORBIDDEN', `Your permission level does not allow changing this ${what}.`);
}
