// Reading under row level security against the same rows fetched by the owner of the database with the equal explicit predicate.
// Viewers ask as the clients do: with the filter that mirrors what they may see (their practice, themselves), which lets
// the planner take the index in order; a manager's filter is the policy itself.
import type pg from 'pg';
import type { Result } from './run.ts';
import { compare } from './timing.ts';

type Viewer = { level: string; id: string; organizationId: string; team: string[] };

const tables = [
  { name: 'training_assignments', person: 'user_id', order: 'due_date, id' },
  { name: 'training_completions', person: 'user_id', order: 'completed_at desc, id' },
  { name: 'compliance_records', person: 'user_id', order: 'next_required_date, id' },
  { name: 'staff', person: 'id', order: 'full_name, id' },
];

export async function measureReading(db: pg.Client): Promise<Result[]> {
  const results: Result[] = [];
  const viewers = await findViewers(db);
  for (const { name, person, order } of tables) {
    for (const viewer of viewers) {
      const predicate = explicitPredicate(viewer, person);
      for (const [kind, sql, bar] of [
        [
          'aggregate',
          (where: string) => `select count(*), min(created_at), max(created_at) from public.${name} ${where}`,
          1.1,
        ],
        [
          '50-row page',
          (where: string) => `select id, created_at from public.${name} ${where} order by ${order} limit 50`,
          1.15,
        ],
      ] as const) {
        const asViewer = () => inSession(db, viewer, sql(viewer.level === 'manager' ? '' : predicate));
        const asOwner = () => inSession(db, null, sql(predicate));
        const same = JSON.stringify(await asViewer()) === JSON.stringify(await asOwner());
        if (!same) throw new Error(`${name} for ${viewer.level}: the rows differ`);
        const { first, second } = await compare(31, asViewer, asOwner);
        results.push({
          what: `${name}, ${kind}, as ${viewer.level}`,
          against: 'explicit predicate',
          value: first / second,
          unit: 'x',
          bar,
        });
      }
    }
  }
  return results;
}

async function findViewers(db: pg.Client): Promise<Viewer[]> {
  const seats: [string, number][] = [
    ['executive', 0],
    ['training administrator', 1],
    ['manager', 12],
    ['staff', 1500],
  ];
  const viewers: Viewer[] = [];
  for (const [level, seat] of seats) {
    const { rows } = await db.query<{ id: string; organization_id: string; team: string[] }>(
      `select s.id, s.organization_id, array(select report_id::text from public.reporting_lines where manager_id = s.id) as team
       from public.staff s where s.id = md5('0 seat ' || $1)::uuid`,
      [seat],
    );
    const { id, organization_id: organizationId, team } = rows[0]!;
    viewers.push({ level, id, organizationId, team });
  }
  return viewers;
}

function explicitPredicate({ level, id, organizationId, team }: Viewer, person: string): string {
  if (level === 'staff') return `where ${person} = '${id}'`;
  if (level === 'manager') return `where ${person} = '${id}' or ${person} = any ('{${team.join(',')}}')`;
  return `where organization_id = '${organizationId}'`;
}

async function inSession(db: pg.Client, viewer: Viewer | null, sql: string) {
  await db.query('begin');
  // Both ways pay for the same statements.
  await db.query("select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)", [
    viewer ? 'authenticated' : 'none',
    JSON.stringify({ sub: viewer?.id, role: 'authenticated' }),
  ]);
  const { rows } = await db.query(sql);
  await db.query('rollback');
  return rows;
}
