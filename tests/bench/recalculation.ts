// What compliance costs: one completion, a run with nothing to do, everything from nothing.
import pg from 'pg';
import type { Result } from './run.ts';
import { compare, median, timed } from './timing.ts';

/** One completion with its record, events, notifications and audit rows, against the bare insert of the completion. */
export async function measureCompletion(db: pg.Client, url: string): Promise<Result[]> {
  const { rows } = await db.query<{
    id: string;
    module_id: string;
    program_id: string;
    user_id: string;
    organization_id: string;
  }>(
    `select a.id, m.id as module_id, a.program_id, a.user_id, a.organization_id
     from public.training_assignments a join public.training_modules m on m.program_id = a.program_id where a.status = 'assigned' limit 1`,
  );
  const { id, module_id, program_id, user_id, organization_id } = rows[0]!;
  // Its own connection: turning triggers off makes a session forget its plans.
  const bare = new pg.Client({ connectionString: url });
  await bare.connect();
  await bare.query('set session_replication_role = replica');
  const { first, second } = await compare(
    101,
    () => rolledBack(db, 'begin', 'select private.complete_module($1, $2)', [id, module_id]),
    () =>
      rolledBack(
        bare,
        'begin',
        `insert into public.training_completions (organization_id, assignment_id, module_id, program_id, user_id, passed)
         values ($1, $2, $3, $4, $5, true)`,
        [organization_id, id, module_id, program_id, user_id],
      ),
  );
  await bare.end();
  return [
    {
      what: 'one completion, all that comes of it',
      against: 'the bare insert',
      value: first - second,
      unit: 'ms',
      bar: 3,
    },
  ];
}

export async function measureQuietRecalculation(db: pg.Client): Promise<Result[]> {
  await db.query('select private.apply_compliance_transitions()');
  const times: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    times.push(
      await timed(async () => {
        const { rows } = await db.query<{ moved: number }>('select private.apply_compliance_transitions() as moved');
        if (rows[0]!.moved !== 0) throw new Error('a quiet run wrote rows');
      }),
    );
  }
  return [
    { what: 'hourly run when nothing changes', against: 'an index probe', value: median(times), unit: 'ms', bar: 50 },
  ];
}

/** Everything from nothing against writing what comes of it, and the hourly run in which one record in a hundred changes against that. */
export async function measureRecalculation(db: pg.Client): Promise<Result[]> {
  await db.query('create unlogged table finished as select * from public.compliance_records');
  const count = Number((await db.query<{ count: string }>('select count(*) from finished')).rows[0]!.count);
  // An empty table with empty indexes; whatever refers to it is emptied for as long.
  const empty = 'begin; set local session_replication_role = replica; truncate public.compliance_records cascade';
  const { first, second } = await compare(
    1,
    () => rolledBack(db, empty, 'select private.recalculate_compliance()'),
    () => rolledBack(db, empty, 'insert into public.compliance_records select * from finished'),
  );
  // One record in a hundred comes to its next date; like the full run without what follows (notices, violations, audit), and with it.
  const hourLater = `insert into private.test_clock (moment)
    select next_transition_at from public.compliance_records where next_transition_at > private.clock() order by 1 offset ${Math.floor(count / 100)} limit 1`;
  const hourly = 'select private.apply_compliance_transitions()';
  const { first: bareHourly, second: wholeHourly } = await compare(
    3,
    () => rolledBack(db, `begin; set local session_replication_role = replica; ${hourLater}`, hourly),
    () => rolledBack(db, `begin; ${hourLater}`, hourly),
  );
  return [
    {
      what: `full recalculation of ${count} records`,
      against: 'inserting the finished rows',
      value: first / second,
      unit: 'x',
      bar: 1.5,
    },
    {
      what: 'hourly run when one record in a hundred changes',
      against: 'the full recalculation',
      value: bareHourly / first,
      unit: 'x',
      bar: 0.02,
    },
    {
      what: 'the same with notices, violations and audit',
      against: 'the full recalculation without them',
      value: wholeHourly / first,
      unit: 'x',
    },
  ];
}

async function rolledBack(db: pg.Client, before: string, sql: string, values: unknown[] = []): Promise<void> {
  await db.query(before);
  await db.query(sql, values);
  await db.query('rollback');
}
