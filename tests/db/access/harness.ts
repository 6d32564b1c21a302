// Asks the database, as each viewer, what the matrix says they may do, and lists every disagreement.
import pg from 'pg';
import { allows, tables, type Grant, type Level, type Row, type TableRule, type Viewer } from './matrix.ts';

export type Command = 'select' | 'insert' | 'update' | 'delete';
type Person = {
  name: string;
  practice: string;
  level: Level;
  manager: string | null;
  status: string;
  id: string;
  auth_id: string;
  organization_id: string;
};

const viewerNames = ['staff', 'nurse', 'manager', 'administrator', 'executive', 'south_administrator'];
/** Accounts that may do nothing at all: without a sign-in, and of somebody who left. */
const nobodies = ['anonymous', 'terminated'];

export async function connect(): Promise<pg.Client> {
  const db = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await db.connect();
  return db;
}

/** Everything the expectations need, read as the owner of the database once. */
export async function readWorld(db: pg.Client) {
  const { rows: people } = await db.query<Person>(
    'select *, tests.id(name) as id, tests.id($1 || name) as auth_id, tests.id(practice) as organization_id from tests.people',
    ['auth '],
  );
  const reportsOf = (manager: string) => people.filter((person) => person.manager === manager);
  const below = (manager: string): Person[] => reportsOf(manager).flatMap((report) => [report, ...below(report.name)]);
  const rows = new Map<string, Row[]>();
  for (const [name, rule] of Object.entries(tables)) {
    const { rows: found } = await db.query<{ row: Row }>(
      `select to_jsonb(t) as row from ${rule.schema ?? 'public'}.${name} t ${name === 'objects' ? "where bucket_id <> 'certificates'" : ''}`,
    );
    rows.set(
      name,
      found.map(({ row }) => row),
    );
  }
  const content = rows.get('training_content')!;
  const drafts = new Set(content.filter((row) => row.status === 'draft').map((row) => row.id));
  for (const row of rows.get('quiz_answer_keys')!) row.is_draft = drafts.has(row.content_id);

  const files = rows.get('content_files')!;
  const uses = rows.get('content_file_uses')!;
  const namesOf = (used: Row[]) =>
    new Set(
      files
        .filter(({ id }) => used.some(({ file_id }) => file_id === id))
        .flatMap(({ id, storage_path }) => [String(id), String(storage_path)]),
    );

  const viewers = viewerNames.map((name): Viewer => {
    const person = people.find((candidate) => candidate.name === name)!;
    const mayLead = person.level !== 'staff';
    const team = new Set(mayLead ? below(name).map(({ id }) => id) : []);
    const started = new Set<string>();
    for (const progress of rows.get('module_progress')!) {
      if (progress.user_id === person.id)
        started.add(String(progress.content_id)).add(`own:${String(progress.content_id)}`);
      if (person.level === 'manager' && team.has(String(progress.user_id))) started.add(String(progress.content_id));
    }
    return {
      name,
      id: person.id,
      authId: person.auth_id,
      organizationId: person.organization_id,
      level: person.level,
      team,
      directReports: new Set(mayLead ? reportsOf(name).map(({ id }) => id) : []),
      startedContent: started,
      readableFiles: namesOf(
        uses.filter(
          ({ content_id, organization_id }) =>
            started.has(`own:${String(content_id)}`) ||
            (organization_id === person.organization_id &&
              content.some(({ id, status }) => id === content_id && status === 'published')),
        ),
      ),
      // What was examined stays, used or not.
      usedFiles: new Set([
        ...namesOf(uses),
        ...files
          .filter(({ state }) => state === 'checking' || state === 'ready')
          .map((row) => String(row.storage_path)),
      ]),
      announcedFiles: new Map(
        files
          .filter(({ state }) => state === 'uploading')
          .map(({ storage_path, created_by }) => [String(storage_path), String(created_by)]),
      ),
      contentPaths: new Map(
        content.map((row) => [String(row.storage_path), { status: String(row.status), id: String(row.id) }]),
      ),
    };
  });
  return { viewers, rows };
}
export type World = Awaited<ReturnType<typeof readWorld>>;

/** Every disagreement between matrix and database for one table and command; empty when they agree. */
export async function disagreements(db: pg.Client, world: World, table: string, command: Command): Promise<string[]> {
  const rule = tables[table]!;
  const found: string[] = [];
  for (const viewer of world.viewers) {
    await speakAs(db, viewer.name);
    const { expected, actual } = await ask(db, world, rule, table, command, viewer);
    for (const key of expected)
      if (!actual.has(key)) found.push(`${viewer.name} may ${command} ${table} ${key} and cannot`);
    for (const key of actual)
      if (!expected.has(key)) found.push(`${viewer.name} may not ${command} ${table} ${key} and can`);
  }
  for (const name of nobodies) {
    await speakAs(db, name);
    const { actual } = await ask(db, world, rule, table, command, world.viewers[0]!, () => false);
    for (const key of actual) found.push(`${name} may not ${command} ${table} ${key} and can`);
  }
  await db.query('select tests.as_owner()');
  return found;
}

async function ask(
  db: pg.Client,
  world: World,
  rule: TableRule,
  table: string,
  command: Command,
  viewer: Viewer,
  judge = (grants: Grant[] | undefined, row: Row) => allows(grants, rule, row, viewer),
) {
  const name = `${rule.schema ?? 'public'}.${table}`;
  const key = rule.key ?? 'id';
  const rows = world.rows.get(table)!;
  const expected = new Set<string>();
  const actual = new Set<string>();
  const keyOf = (row: Row) => String(row[key]);
  const expectRows = (grants: Grant[] | undefined) => {
    for (const row of rows) if (judge(grants, row)) expected.add(keyOf(row));
  };

  // Reading is what most statements are narrowed by; this one reads nothing.
  const blindly = async (sql: string) => {
    const { count } = await attempt(db, sql);
    if (count !== expected.size) actual.add(`${count} rows instead of ${expected.size}, without reading them`);
  };

  if (command === 'select') {
    expectRows(rule.select);
    const answer = await attempt(db, `select ${key} as key from ${name}`);
    const known = new Set(rows.map(keyOf));
    for (const row of answer.rows) if (known.has(String(row.key))) actual.add(String(row.key));
  } else if (command === 'update') {
    expectRows(rule.update?.grants);
    // A table nobody updates is tried all the same, on its key.
    const column = rule.update?.column ?? key;
    const answer = await attempt(db, `update ${name} set ${column} = ${column} where true returning ${key} as key`);
    for (const row of answer.rows) actual.add(String(row.key));
    if (rule.update?.blindly) await blindly(`update ${name} set ${column} = ${rule.update.blindly}`);
  } else if (command === 'delete') {
    expectRows(rule.delete);
    for (const row of rows) {
      const answer = await attempt(db, `delete from ${name} where ${key} = $1`, [keyOf(row)]);
      if (answer.count > 0 || answer.passedPolicies) actual.add(keyOf(row));
    }
    if (rule.deleteBlindly) await blindly(`delete from ${name}`);
  } else {
    const candidates = rows.flatMap((row) => rule.candidate?.(row, viewer) ?? [row]);
    for (const [index, candidate] of candidates.entries()) {
      const columns = Object.keys(candidate).filter((column) => column !== 'is_draft');
      const label = `#${index} ${JSON.stringify(candidate).slice(0, 160)}`;
      const judged = rule.key === 'auth_user_id' ? { ...candidate, auth_user_id: viewer.authId } : candidate;
      if (judge(rule.insert, judged)) expected.add(label);
      const answer = await attempt(
        db,
        `insert into ${name} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_record(null::${name}, $1)`,
        [JSON.stringify(candidate)],
      );
      if (answer.count > 0 || answer.passedPolicies) actual.add(label);
    }
  }
  return { expected, actual };
}

/** Runs a statement and takes it back. An error that only comes after the policies let it pass counts as passed. */
async function attempt(db: pg.Client, sql: string, values: unknown[] = []) {
  await db.query('savepoint attempt');
  try {
    const { rows, rowCount } = await db.query<Row>(sql, values);
    return { rows, count: rowCount ?? 0, passedPolicies: false };
  } catch (error) {
    const code = (error as pg.DatabaseError).code ?? '';
    if (code === '42501') return { rows: [], count: 0, passedPolicies: false };
    if (code.startsWith('23') || code.startsWith('PT')) return { rows: [], count: 0, passedPolicies: true };
    throw new Error(`${sql}: ${(error as Error).message}`, { cause: error });
  } finally {
    await db.query('rollback to savepoint attempt; release savepoint attempt');
  }
}

async function speakAs(db: pg.Client, name: string): Promise<void> {
  await db.query('select tests.as_owner()');
  await (name === 'anonymous'
    ? db.query('select tests.as_anonymous()')
    : db.query('select tests.as_staff($1)', [name]));
}
