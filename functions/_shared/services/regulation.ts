/** What a regulation asks of people: its requirements, where people stand on them, the exceptions that run. */
import type { Database } from '../db/client.ts';
import { unwrap } from '../http/errors.ts';

const MOST_ROWS = 5000;

/** Which requirements belong to it, and what every practice under it has to have a requirement for. */
const regulations = {
  hipaa: {
    belongs: 'requirement_code.like.HIPAA-%,citation.like.%45 CFR 164%',
    asks: [
      { citation: '45 CFR 164.530(b)', code: 'HIPAA-PRIVACY', name: 'privacy training' },
      { citation: '45 CFR 164.308(a)(5)', code: 'HIPAA-SECURITY', name: 'security awareness' },
    ],
  },
  osha: {
    belongs: 'requirement_code.like.OSHA-%,authority.eq.OSHA,citation.like.%29 CFR 19%',
    asks: [
      { citation: '29 CFR 1910.1030(g)(2)', code: 'OSHA-BBP', name: 'bloodborne pathogens' },
      { citation: '29 CFR 1910.1200(h)', code: 'OSHA-HAZCOM', name: 'hazard communication' },
    ],
  },
} as const;
export type Regulation = keyof typeof regulations;
type Status = 'compliant' | 'non_compliant' | 'pending' | 'grace_period';

export async function readRegulation(db: Database, name: Regulation, userId?: string) {
  const overview = unwrap(
    await db
      .from('requirement_overview')
      .select('*')
      .or(regulations[name].belongs)
      .neq('state', 'retired')
      .order('requirement_name')
      .order('id')
      .limit(200),
  );
  const ids = overview.flatMap(({ id }) => id ?? []);
  let records = db
    .from('compliance_overview')
    .select('*')
    .in('requirement_id', ids)
    .order('user_name')
    .order('id')
    .limit(MOST_ROWS);
  let exceptions = db
    .from('exception_overview')
    .select('*')
    .in('requirement_id', ids)
    .eq('state', 'running')
    .order('ends_on', { ascending: false })
    .limit(MOST_ROWS);
  if (userId) {
    records = records.eq('user_id', userId);
    exceptions = exceptions.eq('user_id', userId);
  }
  const [found, running, words, practice] = await Promise.all([
    records,
    exceptions,
    db.rpc('proved_by', { requirement_ids: ids }),
    db.from('organizations').select('time_zone').limit(1),
  ]);
  const zone = unwrap(practice)[0]?.time_zone ?? 'UTC';
  const provedBy = new Map(unwrap(words).map((row) => [row.requirement_id, row.proved_by]));
  return {
    requirements: overview.map((row) => ({
      ...row,
      requirement_id: row.id ?? '',
      requirement_name: row.requirement_name ?? '',
      state: row.state ?? '',
      proved_by: provedBy.get(row.id ?? '') ?? null,
    })),
    records: unwrap(found).map((row) => ({
      ...row,
      user_id: row.user_id ?? '',
      last_on: row.last_compliance_date ? dayIn(zone, row.last_compliance_date) : null,
    })),
    exceptions: unwrap(running),
  };
}
/** The day of the practice's calendar that a moment falls on. */
const dayIn = (zone: string, moment: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(moment));

type Read = Awaited<ReturnType<typeof readRegulation>>;
type Rule = Read['requirements'][number];
type Standing = Read['records'][number];
type Running = ReturnType<typeof exceptionOf>;

export const standingOf = (record?: Standing) => ({
  status: record?.compliance_status ?? null,
  last_on: record?.last_on ?? null,
  due_on: record?.next_required_on ?? null,
  grace_ends_on: record?.grace_ends_on ?? null,
});

/** The running exception that lasts longest. */
export function exceptionOf(exceptions: Read['exceptions'], requirementId: string, userId: string) {
  const found = exceptions.find((row) => row.requirement_id === requirementId && row.user_id === userId);
  return found
    ? { kind: found.kind, planned_on: found.planned_on, ends_on: found.ends_on, reason: found.reason }
    : null;
}

export function missingOf(rule: Rule, record: Standing | undefined, exception: Running): string[] {
  if (rule.state === 'unreviewed') return ['Nobody of the practice has reviewed it yet, so it counts for nobody.'];
  if (!record || record.compliance_status === 'compliant') return [];
  const needed = rule.proved_by ? `Needed: ${rule.proved_by}.` : 'Nothing is named that would prove it.';
  const late = record.compliance_status === 'non_compliant';
  return [
    record.last_compliance_date ? `It lapsed on ${record.next_required_on}.` : 'It was never proved.',
    ...(record.last_compliance_date || !record.next_required_on
      ? []
      : [late ? `It was due on ${record.next_required_on}.` : `It is due on ${record.next_required_on}.`]),
    needed,
    ...(late && !exception ? ['The delay is not documented: there is no approved reason with a planned date.'] : []),
    ...(late && exception?.planned_on ? [`The delay is documented; it is planned for ${exception.planned_on}.`] : []),
  ];
}

/** What the regulation asks every practice for and no reviewed requirement of this one does. */
export function catalogueOf(name: Regulation, requirements: Rule[]): string[] {
  return regulations[name].asks
    .filter(
      ({ code, citation }) =>
        !requirements.some(
          (rule) =>
            rule.state !== 'unreviewed' && (rule.requirement_code === code || rule.citation?.includes(citation)),
        ),
    )
    .map(({ citation, name: asked }) => `No reviewed requirement asks for ${asked} (${citation}).`);
}

const severity: Status[] = ['non_compliant', 'grace_period', 'pending', 'compliant'];
export const worstOf = (statuses: Status[]): Status | null =>
  severity.find((status) => statuses.includes(status)) ?? null;
