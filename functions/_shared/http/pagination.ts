/**
 * Keyset pagination: a page begins after the last row of the one before, so that rows which come and go meanwhile neither
 * repeat nor hide others. The cursor is opaque to clients: the sort value and the id of that last row.
 */
import { ApiError } from './errors.ts';

export type Keyset<Column extends string = string> = { column: Column; ascending: boolean };

type Orderable<Query> = {
  or(filters: string): Query;
  order(column: string, options: { ascending: boolean; nullsFirst: boolean }): Query;
  limit(count: number): Query;
};

/** Orders a query by the key, then by id, from the cursor on. Rows without the sort value come last. */
export function pageOf<Query extends Orderable<Query>>(
  query: Query,
  key: Keyset,
  page: { cursor?: string; limit: number },
): Query {
  let rows = query;
  if (page.cursor) {
    const [value, id] = readCursor(page.cursor);
    const after = key.ascending ? 'gt' : 'lt';
    rows = rows.or(
      value === null
        ? `and(${key.column}.is.null,id.${after}.${id})`
        : `${key.column}.${after}.${quote(value)},and(${key.column}.eq.${quote(value)},id.${after}.${id}),${key.column}.is.null`,
    );
  }
  const order = { ascending: key.ascending, nullsFirst: false };
  // One row more than asked tells whether there is a next page, without counting.
  return rows
    .order(key.column, order)
    .order('id', order)
    .limit(page.limit + 1);
}

/** Cuts the extra row off and makes the cursor of the next page. */
export function pageAnswer<Row extends { id: string }>(rows: Row[], key: Keyset<keyof Row & string>, limit: number) {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const next = rows.length > limit && last ? writeCursor((last[key.column] as string | null) ?? null, last.id) : null;
  return { data, next_cursor: next };
}

function writeCursor(value: string | null, id: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify([value, id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function readCursor(cursor: string): [value: string | null, id: string] {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    const [value, id] = JSON.parse(new TextDecoder().decode(bytes));
    if ((value === null || typeof value === 'string') && /^[0-9a-f-]{36}$/.test(id)) return [value, id];
  } catch {
    // Falls through to the refusal: whatever it was, it was not a cursor of ours.
  }
  throw new ApiError(400, 'INVALID_CURSOR', 'This cursor is not one that this list gave.', {
    hint: 'Begin again without a cursor.',
  });
}

/** A value inside a PostgREST filter: quoted, so that commas, dots and parentheses in names stay text. */
function quote(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
