// What the demonstration shows: every value of an enumeration that a table holds, and what each of its sign-ins finds in each view. Whoever
// opens it on another day, at another hour, is to find the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { practiceZone } from '../../local/business-time.ts';
import { seed, withDatabase } from '../../local/database.ts';
import { declaredSchema, type ScratchServer } from '../../local/scratch.ts';
import { root } from '../../local/settings.ts';

const signIns = JSON.parse(readFileSync(join(root, 'sql/seed/sign-ins.json'), 'utf8')) as {
  email: string;
  level: string;
}[];

/** A plain Wednesday at noon, with which every other moment is compared. */
export const plainDay = '2026-11-18 12:00';

/** Makes the empty database that shownOn() fills. What is written beside the facts takes half of the time, and is not looked at. */
export async function emptyDemonstration(server: ScratchServer): Promise<void> {
  await server.create('demonstration_empty', async (db) => {
    await declaredSchema(db);
    await db.query(`
      do $$
      declare
        recorded record;
      begin
        for recorded in select tgrelid::regclass as relation, tgname from pg_trigger where tgfoid = 'audit.tg_record()'::regprocedure loop
          execute format('alter table %s disable trigger %I', recorded.relation, recorded.tgname);
        end loop;
      end
      $$`);
  });
}

/** Seeds a copy of it at a moment in the practice's zone (`2028-02-29 22:00`), and says what is shown: lines such as `violation_board as manager: status late`. */
export async function shownOn(
  server: ScratchServer,
  moment: string,
  name = 'demonstration_shown',
): Promise<Set<string>> {
  const url = await server.copy('demonstration_empty', name);
  return withDatabase(url, async (db) => {
    await db.query(
      `insert into private.test_clock (ahead)
       select make_interval(secs => extract(epoch from $1::timestamp at time zone $2 - now())::double precision)`,
      [moment, practiceZone],
    );
    await db.query("set seed.people = 'few'");
    await seed(db);
    return shownIn(db);
  });
}

async function shownIn(db: pg.Client): Promise<Set<string>> {
  const shown = new Set<string>();
  const { rows: columns } = await db.query<{ relation: string; column: string; kind: string; is_view: boolean }>(
    `select c.relname as relation, a.attname as column, case when t.typtype = 'e' then 'enum' else t.typname end as kind, c.relkind = 'v' as is_view
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join pg_type t on t.oid = a.atttypid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') order by 1, a.attnum`,
  );
  const relations = Map.groupBy(columns, ({ relation }) => relation);
  const look = async (relation: string, who: string) => {
    const told = relations.get(relation)!.filter(({ kind }) => kind === 'enum' || kind === 'bool');
    const each = told.map(({ column }) => `array_agg(distinct ${column}::text) filter (where ${column} is not null)`);
    const { rows } = await db.query<unknown[]>({
      text: `select count(*)::int, ${each.concat('null').join(', ')} from public.${relation}`,
      rowMode: 'array',
    });
    const [count, ...values] = rows[0]!;
    if (count) shown.add(`${relation}${who}`);
    told.forEach(({ column }, index) => {
      for (const value of (values[index] as string[] | null) ?? []) shown.add(`${relation}${who}: ${column} ${value}`);
    });
  };
  for (const [relation, [first]] of relations) if (!first!.is_view) await look(relation, '');
  for (const { email, level } of signIns) {
    const account = crypto.randomUUID();
    await db.query('begin');
    await db.query('insert into auth.users (id, email) values ($1, $2)', [account, email]);
    await db.query('update public.staff set auth_user_id = $1 where lower(email) = lower($2)', [account, email]);
    await db.query(
      `select set_config('role', 'authenticated', true), set_config('request.jwt.claims', json_build_object('sub', $1::text, 'role', 'authenticated')::text, true)`,
      [account],
    );
    for (const [relation, [first]] of relations) if (first!.is_view) await look(relation, ` as ${level}`);
    await db.query('rollback');
  }
  return shown;
}
