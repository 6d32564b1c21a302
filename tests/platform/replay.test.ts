// `npm run dev` replaces a function or a view in the running database when its file is saved.
import type pg from 'pg';
import { expect, test } from 'vitest';
import { withDatabase } from '../../local/database.ts';
import { isReplayed, replay } from '../../local/replay.ts';
import { platform } from '../support/platform.ts';

const name = 'sql/schemas/10_foundation/functions/replayed.sql';
const file = (body: string, signature = 'replayed(a integer) returns integer') =>
  `-- A remark.\ncreate function private.${signature}\nlanguage sql immutable set search_path = ''\nas $$ select ${body} $$;\ncomment on function private.replayed is 'Of a test.';`;

/** A function made as at the start, its answer to 1 after something was saved, and what was said about that. */
const saved = (text: string, first = file('a + 1')) =>
  withDatabase(platform.DB_URL, async (db: pg.Client) => {
    try {
      await db.query(`drop function if exists private.replayed(integer); ${first}`);
      const said = await replay(db, name, text);
      const { rows } = await db.query<{ answer: number }>('select private.replayed(1) as answer');
      return { said, answer: rows[0]?.answer };
    } finally {
      await db.query('drop function if exists private.replayed(integer)');
    }
  });

test('a saved body answers at once, and one line says so', async () => {
  expect(await saved(file('a + 41'))).toEqual({ said: `replayed ${name}`, answer: 42 });
});

test('an error names the file and the line, and the function stays as it was', async () => {
  expect(await saved(file('a + nothing'))).toEqual({
    said: expect.stringMatching(/^sql\/schemas\/10_foundation\/functions\/replayed\.sql:4: column "nothing" does not/),
    answer: 2,
  });
});

test.each([
  ['another argument', 'replayed(a integer, b integer default 0) returns integer'],
  ['another type to return', 'replayed(a integer) returns bigint'],
  ['another name of an argument', 'replayed(b integer) returns integer'],
])('%s is not replayed, and what to do is said', async (_, signature) => {
  const { said, answer } = await saved(file('41', signature));
  expect(said).toContain(name);
  expect(said).toMatch(/npm run db:diff -- <name>.*npm run dev -- --reset/);
  expect(answer).toBe(2);
});

test('functions and views are replayed, tables and policies are not', () => {
  const files = ['functions/add.sql', 'views.sql', 'tables.sql', 'policies.sql', 'triggers.sql'];
  expect(files.filter((each) => isReplayed(`20_people/${each}`))).toEqual(['functions/add.sql', 'views.sql']);
});
