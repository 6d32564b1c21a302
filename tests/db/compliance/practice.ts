// Reads a practice from the tables as the oracle takes it, and compares what the database says with what the oracle says.
import type pg from 'pg';
import { standing, type Person, type Practice, type Requirement } from './oracle.ts';
import type { Moment } from './days.ts';

export type World = { practice: Practice; people: Person[]; requirements: (Requirement & { names: string[] })[] };

const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (from: string, fields: Record<string, string>) =>
  `(select coalesce(jsonb_agg(jsonb_build_object(${Object.entries(fields)
    .map(([name, column]) => `'${name}', ${column}`)
    .join(', ')})), '[]') from ${from})`;

const place = {
  positionId: 'position_id',
  departmentId: 'department_id',
  locationId: 'location_id',
  employmentKind: 'employment_kind',
};
const everything = `select jsonb_build_object(
  'practice', jsonb_build_object(
    'timeZone', practice.time_zone,
    'clinicalPositions', (select coalesce(jsonb_agg(id), '[]') from public.positions where organization_id = practice.id and is_clinical),
    'states', (select jsonb_object_agg(id, state) from public.locations where organization_id = practice.id),
    'materialChanges', ${list(
      `public.training_content c join public.training_modules m on m.id = c.module_id where c.organization_id = practice.id and c.change_kind = 'material' and c.published_at is not null`,
      { programId: 'm.program_id', publishedAt: moment('c.published_at') },
    )}),
  'people', (select jsonb_agg(jsonb_build_object('id', s.id,
    'periods', ${list('public.employment_periods where user_id = s.id', { startedOn: 'started_on', endedOn: 'ended_on' })},
    'history', ${list('public.staff_history where user_id = s.id', {
      ...place,
      validFrom: 'valid_from',
      validUntil: 'valid_until',
      recordedAt: moment('recorded_at'),
      supersededAt: moment('superseded_at'),
    })},
    'leaves', ${list('public.staff_leaves where user_id = s.id', {
      startsOn: 'starts_on',
      endsOn: 'ends_on',
      createdAt: moment('created_at'),
      cancelledAt: moment('cancelled_at'),
    })},
    'evidence', ${list('public.compliance_evidence where user_id = s.id', {
      id: 'id',
      kind: 'kind',
      effectiveAt: moment('effective_at'),
      effectiveOn: 'effective_on',
      expiresOn: 'expires_on',
      contentAsOf: moment('content_as_of'),
      programId: 'program_id',
      certificationKind: 'certification_kind',
      certificationName: 'certification_name',
      certificationState: 'certification_state',
      requirementId: 'requirement_id',
      countedAt: moment('counted_at'),
      revokedAt: moment('revoked_at'),
    })},
    'exceptions', ${list('public.compliance_exceptions where user_id = s.id', {
      requirementId: 'requirement_id',
      kind: 'kind',
      status: 'status',
      endsOn: 'ends_on',
      decidedAt: moment('decided_at'),
      endedAt: moment('ended_at'),
    })}) order by s.id) from public.staff s where s.organization_id = practice.id),
  'requirements', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'reviewedAt', ${moment('r.reviewed_at')}, 'retiredAt', ${moment('r.retired_at')},
    'names', (select jsonb_agg(requirement_name order by version) from public.requirement_versions where requirement_id = r.id),
    'versions', ${list('(select * from public.requirement_versions order by version) v where requirement_id = r.id', {
      version: 'version',
      effectiveFrom: 'effective_from',
      recordedAt: moment('recorded_at'),
      audience: 'audience',
      proofs: 'proofs',
      anchor: 'anchor',
      anchorOn: 'anchor_on',
      firstDueDays: 'first_due_days',
      renewalMonths: 'renewal_months',
      firstYearRenewalMonths: 'first_year_renewal_months',
      minimumMonths: 'minimum_months',
      renewalOpensDays: 'renewal_opens_days',
      graceDays: 'grace_days',
      pausesOnLeave: 'pauses_on_leave',
      changeDueDays: 'change_due_days',
      priorEvidenceMonths: 'prior_evidence_months',
      exceptionEffect: 'exception_effect',
    })})), '[]') from public.requirements r where r.organization_id = practice.id)) as world
from public.organizations practice where practice.id = $1`;

export async function readWorld(db: pg.Client, organizationId: string): Promise<World> {
  const { rows } = await db.query<{ world: World }>(everything, [organizationId]);
  return rows[0]!.world;
}

export type Line = {
  user_id: string;
  requirement_id: string;
  requirement_name: string;
  covered_since: string;
  last: string | null;
  due: string | null;
  grace: string | null;
  status: string;
};
const columns = `user_id, requirement_id, requirement_name, covered_since::text, ${moment('last_compliance_date')} as last,
  ${moment('next_required_date')} as due, ${moment('grace_period_end')} as grace`;

export async function readRecords(db: pg.Client, organizationId: string): Promise<Line[]> {
  const { rows } = await db.query<Line>(
    `select ${columns}, compliance_status as status from public.compliance_records where organization_id = $1 and requirement_id is not null`,
    [organizationId],
  );
  return rows;
}

/** Where everybody stood on a day as it was known at a moment, as the database derives it from the tables. */
export async function deriveRecords(db: pg.Client, organizationId: string, asOf: Moment, knownAt: Moment) {
  const { rows } = await db.query<Line>(
    `select ${columns}, public.compliance_status_at(last_compliance_date, next_required_date, grace_period_end, $2) as status
     from private.derived_requirement_records(array(select id from public.staff where organization_id = $1), null, $2, $3)`,
    [organizationId, asOf, knownAt],
  );
  return rows;
}

export function expectedRecords({ practice, people, requirements }: World, asOf: Moment, knownAt: Moment): Line[] {
  return people.flatMap((person) =>
    requirements.flatMap((requirement) => {
      const found = standing(practice, person, requirement, asOf, knownAt);
      if (!found) return [];
      return {
        user_id: person.id,
        requirement_id: requirement.id,
        requirement_name: requirement.names[found.version - 1]!,
        covered_since: found.coveredSince,
        last: found.last,
        due: found.due,
        grace: found.graceEnds,
        status: found.status,
      };
    }),
  );
}

/** The first difference, with all that the standing of that person follows from; null where there is none. */
export function difference(world: World, found: Line[], expected: Line[]): string | null {
  const key = ({ user_id, requirement_id }: Line) => `${user_id} ${requirement_id}`;
  const missing = new Map(expected.map((line) => [key(line), line]));
  const tell = (line: Line, other: Line | undefined, asked: Line | undefined) =>
    JSON.stringify(
      {
        found: other ?? 'nothing',
        expected: asked ?? 'nothing',
        timeZone: world.practice.timeZone,
        changes: world.practice.materialChanges,
        requirement: world.requirements.find(({ id }) => id === line.requirement_id),
        person: world.people.find(({ id }) => id === line.user_id),
      },
      null,
      1,
    );
  for (const line of found) {
    const asked = missing.get(key(line));
    missing.delete(key(line));
    const isSame = asked && Object.entries(line).every(([name, value]) => asked[name as keyof Line] === value);
    if (!isSame) return tell(line, line, asked);
  }
  const [line] = missing.values();
  return line ? tell(line, undefined, line) : null;
}
