// `npm run dev`: a function or a view that is saved is replaced in the running database at once. What is deployed still comes
// from a migration (npm run db:diff), which the drift check asks for.
import { existsSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { describeSqlError, withDatabase } from './database.ts';
import { event } from './log.ts';
import { root } from './settings.ts';

const folder = join(root, 'sql', 'schemas');

/** Replays what is saved until it is closed. Editors save in bursts, and one after the other is soon enough. */
export function watchSql(url: string): { close: () => void } {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<unknown> = Promise.resolve();
  return watch(folder, { recursive: true }, (_, name) => {
    if (!name || !isReplayed(name)) return;
    changed.add(name.replaceAll('\\', '/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const file of changed) work = work.then(async () => event('database', await replayFile(url, file)));
      changed.clear();
    }, 150);
  });
}

export const isReplayed = (name: string) => /[/\\](functions[/\\][^/\\]+|views)\.sql$/.test(name);

async function replayFile(url: string, file: string): Promise<string> {
  const path = join(folder, file);
  if (!existsSync(path)) return `${file} is gone; what it made stays until a migration drops it`;
  return withDatabase(url, (db) => replay(db, `sql/schemas/${file}`, readFileSync(path, 'utf8'))).catch(
    (error: Error) => error.message,
  );
}

/** Replaces what one file makes and says in a line how that went; all of it or nothing. */
export async function replay(db: pg.Client, name: string, text: string): Promise<string> {
  const replacing = text.replaceAll(/^create (function|view)\b/gim, 'create or replace $1');
  const functions = [...text.matchAll(/^create (?:or replace )?function\s+([\w.]+)/gim)].map(([, each]) => each ?? '');
  const count = async () => {
    const { rows } = await db.query<{ name: string; count: number }>(
      `select name, count(p.oid)::int as count from unnest($1::text[]) name
       left join pg_proc p on p.pronamespace = to_regnamespace(split_part(name, '.', 1)) and p.proname = split_part(name, '.', 2)
       group by name`,
      [[...new Set(functions)]],
    );
    return new Map(rows.map((row) => [row.name, row.count]));
  };
  try {
    await db.query('begin');
    const before = await count();
    await db.query(replacing);
    // Other arguments make a second function beside the first, and callers then take either.
    for (const [each, after] of await count()) {
      const earlier = before.get(each) ?? 0;
      if (earlier && after > earlier) throw new SignatureChanged(each);
    }
    await db.query("notify pgrst, 'reload schema'");
    await db.query('commit');
    return `replayed ${name}`;
  } catch (error) {
    await db.query('rollback');
    const { code } = error as pg.DatabaseError;
    const shape = error instanceof SignatureChanged || ['42P13', '42P16', '42725'].includes(code ?? '');
    const said =
      error instanceof SignatureChanged
        ? `${name}: the arguments of ${error.message} have changed`
        : describeSqlError(error, name, replacing).message;
    return shape
      ? `${said}\n  It cannot be replaced as it runs: npm run db:diff -- <name> writes the migration, which the next start applies; or begin anew with: npm run dev -- --reset`
      : said;
  }
}

class SignatureChanged extends Error {}
