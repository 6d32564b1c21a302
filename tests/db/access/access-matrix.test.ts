// The access matrix: every table, every command, every kind of viewer, against expectations computed without the
// policies; and a mutation test that removes, widens and inverts each policy and wants to be noticed.
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, disagreements, readWorld, type Command, type World } from './harness.ts';
import { describePermissions, tables } from './matrix.ts';

const commands: Command[] = ['select', 'insert', 'update', 'delete'];
type Policy = {
  schema: string;
  table: string;
  name: string;
  command: Command;
  using: string | null;
  check: string | null;
};

let db: pg.Client;
let world: World;
let policies: Policy[];

beforeAll(async () => {
  db = await connect();
  await db.query('begin');
  world = await readWorld(db);
  const { rows } = await db.query<Policy>(`
    select schemaname as schema, tablename as table, policyname as name, lower(cmd) as command, qual as using, with_check as check
    from pg_policies where schemaname in ('public', 'storage') order by 1, 2, 3`);
  policies = rows;
});
afterAll(async () => {
  await db.query('rollback');
  await db.end();
});

test('every table of the API stands in the matrix', async () => {
  const { rows } = await db.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`);
  expect(rows.map(({ name }) => name).filter((name) => !tables[name])).toEqual([]);
});

describe.each(Object.keys(tables))('%s', (table) => {
  test.each(commands)(
    'is open to %s for those the matrix names and for nobody else',
    async (command) => {
      expect(await disagreements(db, world, table, command)).toEqual([]);
    },
    120_000,
  );
});

test('a policy that is removed, widened or inverted is noticed', async () => {
  const unnoticed: string[] = [];
  expect(policies.length).toBeGreaterThan(40);
  for (const policy of policies) {
    for (const [mutation, sql] of mutationsOf(policy)) {
      await db.query('savepoint mutation');
      await db.query(sql);
      const noticed = await disagreements(db, world, policy.table, policy.command);
      if (noticed.length === 0) unnoticed.push(`${mutation} ${policy.table}.${policy.name}`);
      await db.query('rollback to savepoint mutation; release savepoint mutation');
    }
  }
  expect(unnoticed).toEqual([]);
});

function mutationsOf({ schema, table, name, using, check }: Policy): [string, string][] {
  const target = `policy "${name}" on ${schema}.${table}`;
  const alter = (change: (condition: string) => string) =>
    `alter ${target} ${using ? `using (${change(using)})` : ''} ${check ? `with check (${change(check)})` : ''}`;
  return [
    ['removed', `drop ${target}`],
    ['widened', alter(() => 'true')],
    ['inverted', alter((condition) => `not (${condition})`)],
  ];
}

test('docs/permissions.md shows the matrix', () => {
  const document = readFileSync(new URL('../../../docs/permissions.md', import.meta.url), 'utf8');
  expect(document).toContain(describePermissions());
});
