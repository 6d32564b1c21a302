// Random histories of a practice: what may be stated about many people at once, and the statements that do it.
import fc from 'fast-check';
import type pg from 'pg';
import { addDays, dayAt, earlier, later, type Day, type Moment } from './days.ts';
import type { Line } from './practice.ts';
import type { Clause, Proof } from './oracle.ts';

export const peopleInAPractice = 50;
const requirementsOfAPractice = 5;

const person = fc.nat(peopleInAPractice - 1);
const requirement = fc.nat(requirementsOfAPractice - 1);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 2 });

// Days are said relative to today, to a due date of the person, or are among those calendars go wrong on.
const awkward = [
  '2026-01-31',
  '2026-08-31',
  '2026-11-01',
  '2027-01-30',
  '2027-01-31',
  '2027-02-28',
  '2027-03-14',
  '2027-08-31',
  '2027-11-07',
  '2027-12-31',
  '2028-01-31',
  '2028-02-28',
  '2028-02-29',
  '2028-03-01',
];
type Date = { from: 'today' | 'due' | 'calendar'; days: number };
const date = fc.oneof<[fc.Arbitrary<Date>, fc.Arbitrary<Date>, fc.Arbitrary<Date>, fc.Arbitrary<Date>]>(
  fc.record({ from: fc.constant('today' as const), days: fc.integer({ min: -500, max: 0 }) }),
  fc.record({ from: fc.constant('today' as const), days: fc.integer({ min: -3, max: 20 }) }),
  fc.record({ from: fc.constant('due' as const), days: fc.constantFrom(-61, -60, -59, -30, -29, -10, -1, 0, 1, 2) }),
  fc.record({ from: fc.constant('calendar' as const), days: fc.nat(awkward.length - 1) }),
);

const places = {
  position: fc.constantFrom('north nurse', 'north desk', null),
  department: fc.constantFrom('north nursing', 'north office', null),
  location: fc.constantFrom('north house', 'north annex', 'north cellar', null),
  kind: fc.constantFrom('full_time', 'part_time', 'student'),
};
const named = fc.constantFrom<Clause>(
  { positions: ['north nurse'] },
  { positions: ['north nurse', 'north desk'] },
  { departments: ['north nursing'] },
  { locations: ['north house'] },
  { locations: ['north annex', 'north cellar'] },
  { states: ['NY'] },
  { states: ['NJ', 'CT'] },
  { employment_kinds: ['full_time'] },
  { employment_kinds: ['part_time', 'student'] },
  { people: ['person 0', 'person 1', 'person 2', 'person 3'] },
  { clinical: true },
  { clinical: false },
);
const clause = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Clause>({}) },
  { weight: 2, arbitrary: named },
  { weight: 1, arbitrary: fc.tuple(named, named).map(([one, other]) => ({ ...one, ...other })) },
);
const audience = fc.record({
  include: fc.array(clause, { minLength: 1, maxLength: 2 }),
  exclude: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(clause, { maxLength: 1 }) },
  ),
});
const programs = ['north hipaa', 'north fire'];
const cards = ['BLS Provider', 'bls instructor', 'RN licence'];
const proof: fc.Arbitrary<Proof> = fc.oneof(
  ...programs.map((program) => fc.constant({ kind: 'training', program_id: program })),
  fc.constantFrom<Proof>(
    { kind: 'external' },
    { kind: 'certification', certification_name: 'bls' },
    { kind: 'licence', certification_kind: 'licence', state: 'NY' },
    { kind: 'licence' },
  ),
);
const proofs = fc.array(fc.array(proof, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 });

const months = fc.constantFrom(1, 2, 3, 6, 12, 24);
const rule = fc
  .record({
    audience,
    proofs,
    anchor: fc.constantFrom('completion', 'expiry', 'fixed_date', 'hire_date', 'evidence_expiry'),
    anchorOn: fc.constantFrom(...awkward),
    firstDueDays: maybe(fc.constantFrom(0, 10, 30)),
    renewalMonths: maybe(months),
    firstYearRenewalMonths: maybe(fc.constantFrom(1, 3, 6)),
    minimumMonths: fc.constantFrom(0, 0, 1, 3),
    renewalOpensDays: fc.constantFrom(0, 10, 30, 60, 365),
    graceDays: maybe(fc.constantFrom(1, 30)),
    pausesOnLeave: fc.boolean(),
    changeDueDays: maybe(fc.constantFrom(0, 14, 60)),
    priorEvidenceMonths: maybe(fc.constantFrom(0, 1, 12)),
    exceptionEffect: fc.constantFrom('explains', 'extends'),
  })
  .map((whole) => {
    // As the tables demand.
    const isOfTheYear = whole.anchor === 'fixed_date' || whole.anchor === 'hire_date';
    const isOfTheProof = whole.anchor === 'evidence_expiry';
    const renewalMonths = isOfTheProof ? null : isOfTheYear ? (whole.renewalMonths ?? 12) : whole.renewalMonths;
    return {
      ...whole,
      anchorOn: whole.anchor === 'fixed_date' ? whole.anchorOn : null,
      renewalMonths,
      firstYearRenewalMonths: isOfTheYear || renewalMonths === null ? null : whole.firstYearRenewalMonths,
      minimumMonths: Math.min(whole.minimumMonths, renewalMonths ?? 0),
    };
  });
type RandomRule = typeof rule extends fc.Arbitrary<infer T> ? T : never;

const evidence = fc.record({
  person,
  requirement,
  proves: fc.constantFrom<string>(...programs, ...programs, 'by hand', ...cards),
  on: date,
  hour: fc.option(fc.integer({ min: 0, max: 23 })),
  lasts: fc.option(fc.constantFrom(0, 1, 29, 30, 200, 365, 366)),
  contentAge: fc.constantFrom(0, 0, 3, 40),
  isKnown: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  isTwice: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
const many = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength, size: 'max' });
const seldom = <T>(one: fc.Arbitrary<T>, outOf: number) =>
  fc.oneof({ weight: outOf - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one });

/** What is stated between one look at the practice and the next. */
const tick = fc.record({
  clock: fc.oneof(
    fc.record({ days: fc.constantFrom(0, 1, 9, 29, 31, 90, 200), hour: fc.integer({ min: 0, max: 23 }) }),
    fc.record({ days: fc.constant(-1), hour: fc.nat(23) }),
  ),
  evidence: many(evidence, 80),
  revoked: many(fc.record({ person, which: fc.nat(3) }), 6),
  moved: many(fc.record({ person, ...places }), 8),
  left: many(fc.record({ person, by: fc.integer({ min: -60, max: 20 }) }), 4),
  undone: many(person, 2),
  rehired: many(fc.record({ person, by: fc.integer({ min: -60, max: 20 }) }), 6),
  hired: many(fc.record({ person, by: fc.integer({ min: -60, max: 60 }) }), 2),
  corrected: fc.array(
    fc.record({
      person,
      back: fc.integer({ min: 0, max: 400 }),
      length: fc.option(fc.integer({ min: 1, max: 200 })),
      location: fc.constantFrom('north house', 'north annex'),
    }),
    { maxLength: 2 },
  ),
  leaves: many(fc.record({ person, from: date, days: fc.option(fc.constantFrom(1, 5, 40, 100), { freq: 4 }) }), 8),
  leavesEnded: many(fc.record({ person, days: fc.integer({ min: 0, max: 60 }) }), 3),
  leavesCancelled: many(person, 2),
  exceptions: many(
    fc.record({
      person,
      requirement,
      kind: fc.constantFrom('delay', 'waiver'),
      until: date,
      status: fc.constantFrom('approved', 'approved', 'approved', 'requested'),
    }),
    20,
  ),
  exceptionsEnded: many(person, 2),
  versions: many(fc.record({ requirement, rule, back: fc.integer({ min: 0, max: 60 }) }), 1),
  retired: seldom(requirement, 12),
  changed: seldom(fc.record({ program: fc.constantFrom(...programs), back: fc.constantFrom(0, 0, 5) }), 2),
  timeZone: seldom(fc.constantFrom('America/Los_Angeles', 'Pacific/Honolulu', 'Pacific/Auckland'), 6),
  state: seldom(fc.constantFrom('NY', 'NJ', 'CT'), 6),
  clinical: seldom(fc.boolean(), 6),
});
type Tick = typeof tick extends fc.Arbitrary<infer T> ? T : never;

export const history = fc.record({
  timeZone: fc.constantFrom('America/New_York', 'America/Los_Angeles', 'Pacific/Auckland', 'America/Phoenix'),
  begins: fc.constantFrom('2027-01-05', '2027-03-12', '2027-12-30', '2028-02-27'),
  people: fc.array(fc.record({ ...places, hired: fc.constantFrom(-900, -400, -365, -90, -31, -1, 0, 5) }), {
    minLength: peopleInAPractice,
    maxLength: peopleInAPractice,
  }),
  requirements: fc.array(
    fc.record({
      rule,
      from: fc.constantFrom(-2000, -2000, -100, 0, 15),
      isReviewed: fc.constantFrom(true, true, true, false),
    }),
    { minLength: requirementsOfAPractice, maxLength: requirementsOfAPractice },
  ),
  ticks: fc.array(tick, { minLength: 3, maxLength: 5 }),
});
export type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

// ------------------------------------------------------------------------------------------------------------ taking them

const now = 'private.clock()';

/** Runs a statement over rows given as JSON: `given` is the table of them. */
async function forAll(db: pg.Client, rows: unknown[], shape: string, statement: string): Promise<void> {
  if (rows.length === 0) return;
  await db.query(`with given as (select * from jsonb_to_recordset($1) as g (${shape})) ${statement}`, [
    JSON.stringify(rows),
  ]);
}
const personId = `tests.id('person ' || g.person)`;
const requirementId = `tests.id('requirement ' || g.requirement)`;

/** Names of rows become their ids, wherever a rule names any. */
const withIds = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      ['positions', 'departments', 'locations', 'people'].includes(key)
        ? (inner as string[]).map(idOf)
        : key === 'program_id'
          ? idOf(inner as string)
          : inner,
    ),
  ) as unknown;
const ids = new Map<string, string>();
const idOf = (name: string): string => ids.get(name)!;

const versionShape = `requirement integer, version integer, "effectiveFrom" date, audience jsonb, proofs jsonb, anchor public.clock_anchor_enum, "anchorOn" date,
  "firstDueDays" integer, "renewalMonths" integer, "firstYearRenewalMonths" integer, "minimumMonths" integer, "renewalOpensDays" integer, "graceDays" integer,
  "pausesOnLeave" boolean, "changeDueDays" integer, "priorEvidenceMonths" integer, "exceptionEffect" public.exception_effect_enum`;
const insertVersions = `insert into public.requirement_versions (organization_id, requirement_id, version, effective_from, requirement_name, compliance_type,
    authority, citation, audience, proofs, anchor, anchor_on, first_due_days, renewal_months, first_year_renewal_months, minimum_months, renewal_opens_days,
    grace_days, pauses_on_leave, change_due_days, prior_evidence_months, exception_effect)
  select tests.id('north'), ${requirementId}, g.version, g."effectiveFrom", 'Requirement ' || g.requirement || ' version ' || g.version, 'policy',
    'Practice', 'Policy ' || g.requirement, g.audience, g.proofs, g.anchor, g."anchorOn", g."firstDueDays", g."renewalMonths", g."firstYearRenewalMonths",
    g."minimumMonths", g."renewalOpensDays", g."graceDays", g."pausesOnLeave", g."changeDueDays", g."priorEvidenceMonths", g."exceptionEffect"
  from given g`;

export class Telling {
  private moment: Moment;
  private timeZone: string;
  private due = new Map<string, Moment>();
  private rules: { version: number; effectiveFrom: Day }[] = [];

  private readonly db: pg.Client;

  private constructor(db: pg.Client, { begins, timeZone }: History) {
    this.db = db;
    this.moment = `${begins}T15:00:00.000Z`;
    this.timeZone = timeZone;
  }

  get today(): Day {
    return dayAt(this.moment, this.timeZone);
  }

  /** A practice with people and requirements, at the moment the history begins. */
  static async begin(db: pg.Client, told: History): Promise<Telling> {
    const telling = new Telling(db, told);
    const { today } = telling;
    await db.query('select tests.hold_clock($1)', [telling.moment]);
    const names = [
      'north nurse',
      'north desk',
      'north nursing',
      'north house',
      'north annex',
      'north cellar',
      ...programs,
      ...Array.from({ length: peopleInAPractice }, (_, at) => `person ${at}`),
    ];
    const { rows } = await db.query<{ name: string; id: string }>(
      'select name, tests.id(name) as id from unnest($1::text[]) name',
      [names],
    );
    for (const row of rows) ids.set(row.name, row.id);
    await db.query(`update public.organizations set time_zone = $1 where id = tests.id('north')`, [told.timeZone]);
    await db.query(`insert into public.locations (id, organization_id, name, state) values
      (tests.id('north annex'), tests.id('north'), 'Annex', 'NJ'), (tests.id('north cellar'), tests.id('north'), 'Cellar', 'NY')`);
    await db.query(
      `insert into public.departments (id, organization_id, name) values (tests.id('north office'), tests.id('north'), 'Office')`,
    );
    await db.query(
      `insert into public.positions (id, organization_id, title) values (tests.id('north desk'), tests.id('north'), 'Desk')`,
    );
    await forAll(
      db,
      told.people.map((one, at) => ({ ...one, person: at, on: addDays(today, one.hired) })),
      `person integer, position text, department text, location text, kind public.employment_kind_enum, "on" date`,
      `insert into public.staff (id, organization_id, full_name, email, hired_on, position_id, department_id, location_id, employment_kind)
       select ${personId}, tests.id('north'), 'Person ' || g.person, 'person-' || g.person || '@tests.example', g."on",
         tests.id(g.position), tests.id(g.department), tests.id(g.location), g.kind from given g`,
    );
    await forAll(
      db,
      told.requirements.map((_, at) => ({ requirement: at })),
      'requirement integer',
      `insert into public.requirements (id, organization_id, owner_id, created_by)
       select ${requirementId}, tests.id('north'), tests.id('manager'), tests.id('administrator') from given g`,
    );
    telling.rules = told.requirements.map(({ from }) => ({ version: 1, effectiveFrom: addDays(today, from) }));
    await forAll(
      db,
      told.requirements.map((one, at) => ({ requirement: at, ...telling.rules[at], ...telling.named(one.rule) })),
      versionShape,
      insertVersions,
    );
    await forAll(
      db,
      told.requirements.flatMap((one, at) => (one.isReviewed ? { requirement: at } : [])),
      'requirement integer',
      `update public.requirements r set reviewed_at = ${now}, reviewed_by = tests.id('administrator') from given g where r.id = ${requirementId}`,
    );
    return telling;
  }

  private named(one: RandomRule) {
    return { ...one, audience: withIds(one.audience), proofs: withIds(one.proofs) };
  }

  /** From here on, due dates are those of these records. */
  remember(records: Line[]): Moment {
    this.due = new Map();
    for (const { user_id, due } of records)
      if (due !== null) this.due.set(user_id, earlier(due, this.due.get(user_id) ?? due));
    return this.moment;
  }

  private day(of: number, { from, days }: Date): Day {
    if (from === 'calendar') return awkward[days]!;
    const due = this.due.get(idOf(`person ${of}`));
    return addDays(from === 'due' && due ? addDays(dayAt(due, this.timeZone), -1) : this.today, days);
  }

  async take(told: Tick): Promise<void> {
    const { db } = this;
    this.moment = this.nextMoment(told.clock);
    await db.query('select tests.hold_clock($1)', [this.moment]);
    if (told.timeZone) {
      this.timeZone = told.timeZone;
      await db.query(`update public.organizations set time_zone = $1 where id = tests.id('north')`, [told.timeZone]);
    }
    const { today } = this;
    if (told.state)
      await db.query(`update public.locations set state = $1 where id = tests.id('north annex')`, [told.state]);
    if (told.clinical !== null)
      await db.query(`update public.positions set is_clinical = $1 where id = tests.id('north desk')`, [told.clinical]);
    if (told.changed)
      await db.query(
        `insert into public.training_content (organization_id, module_id, content_title, content_type, status, published_at, superseded_at, change_kind, created_by)
         select tests.id('north'), tests.id($1 || ' reading'), 'Changed', 'document', 'superseded', ${now} - make_interval(days => $2), ${now}, 'material', tests.id('administrator')`,
        [told.changed.program === 'north hipaa' ? 'north' : 'north fire', told.changed.back],
      );

    await forAll(
      db,
      told.versions.flatMap(({ requirement: which, rule: changed, back }) => {
        const before = this.rules[which]!;
        // A requirement that has not begun is not changed.
        if (before.effectiveFrom > today) return [];
        const after = {
          version: before.version + 1,
          effectiveFrom: later(before.effectiveFrom, addDays(today, -back)),
        };
        this.rules[which] = after;
        return { requirement: which, ...after, ...this.named(changed) };
      }),
      versionShape,
      insertVersions,
    );
    if (told.retired !== null)
      await db.query(
        `update public.requirements set retired_at = ${now}, retired_by = tests.id('manager'), retirement_reason = 'No longer' where id = tests.id('requirement ' || $1) and retired_at is null`,
        [told.retired],
      );
    await this.tellPeople(told, today);
    await this.tellEvidence(told, today);
    await this.tellExceptions(told);
  }

  /** Mostly some days later; sometimes the very moment, or the last second before, at which something falls due. */
  private nextMoment({ days, hour }: Tick['clock']): Moment {
    const soonest = [...this.due.values()].filter((due) => due > this.moment).sort()[0];
    const at = (milliseconds: number) => new globalThis.Date(milliseconds).toISOString();
    const next = globalThis.Date.parse(this.moment) + 60_000;
    if (days < 0 && soonest) return later(at(next), at(globalThis.Date.parse(soonest) - (hour % 2) * 1000));
    const hours = String(hour).padStart(2, '0');
    return later(at(next), `${addDays(this.moment.slice(0, 10), Math.max(days, 0))}T${hours}:00:00.000Z`);
  }

  private async tellPeople(told: Tick, today: Day): Promise<void> {
    const { db } = this;
    const once = <T extends { person: number }>(rows: T[]) => [
      ...new Map(rows.map((row) => [row.person, row])).values(),
    ];
    const only = (people: number[]) => [...new Set(people)].map((one) => ({ person: one }));
    await forAll(
      db,
      once(told.moved),
      'person integer, position text, department text, location text, kind public.employment_kind_enum',
      `update public.staff s set position_id = tests.id(g.position), department_id = tests.id(g.department), location_id = tests.id(g.location), employment_kind = g.kind
       from given g where s.id = ${personId}`,
    );
    await forAll(
      db,
      once(told.left).map(({ person: one, by }) => ({ person: one, on: addDays(today, by) })),
      'person integer, "on" date',
      `update public.staff s set employment_status = 'terminated', terminated_on = greatest(s.hired_on, g."on") from given g
       where s.id = ${personId} and s.employment_status <> 'terminated'`,
    );
    await forAll(
      db,
      only(told.undone),
      'person integer',
      `update public.staff s set employment_status = 'active', terminated_on = null from given g where s.id = ${personId} and s.employment_status = 'terminated'`,
    );
    await forAll(
      db,
      once(told.rehired).map(({ person: one, by }) => ({ person: one, on: addDays(today, by) })),
      'person integer, "on" date',
      `update public.staff s set employment_status = 'active', terminated_on = null, hired_on = greatest(s.terminated_on + 1, g."on") from given g
       where s.id = ${personId} and s.employment_status = 'terminated'`,
    );
    await forAll(
      db,
      once(told.hired),
      'person integer, by integer',
      `update public.staff s set hired_on = greatest(least(s.hired_on + g.by, s.terminated_on), (
           select max(p.ended_on) + 1 from public.employment_periods p where p.user_id = s.id and p.started_on < s.hired_on))
       from given g where s.id = ${personId}`,
    );
    for (const { person: one, back, length, location } of told.corrected) {
      await db.query('savepoint correction');
      await db.query(`select tests.as_staff('administrator')`);
      const refusal = await db
        .query(
          `select public.correct_staff_history(tests.id('person ' || $1), $2::date - $3::int, $2::date - $3::int + $4::int, jsonb_build_object('location_id', tests.id($5)), 'Found out')`,
          [one, today, back, length, location],
        )
        .then(
          () => null,
          (error: pg.DatabaseError) => error,
        );
      // Refusals are answers in words; anything else is a fault.
      if (refusal && !refusal.code?.startsWith('PT4')) throw refusal;
      if (refusal) await db.query('rollback to savepoint correction');
      await db.query('select tests.as_owner()');
    }
    await forAll(
      db,
      once(told.leaves).map(({ person: one, from, days }) => {
        const starts = this.day(one, from);
        return { person: one, starts, ends: days === null ? null : addDays(starts, days - 1) };
      }),
      'person integer, starts date, ends date',
      `insert into public.staff_leaves (organization_id, user_id, starts_on, ends_on)
       select tests.id('north'), ${personId}, g.starts, g.ends from given g
       where not exists (select from public.staff_leaves l where l.user_id = ${personId} and l.cancelled_at is null
         and daterange(l.starts_on, l.ends_on, '[]') && daterange(g.starts, g.ends, '[]'))`,
    );
    await forAll(
      db,
      once(told.leavesEnded),
      'person integer, days integer',
      `update public.staff_leaves l set ends_on = l.starts_on + g.days from given g where l.user_id = ${personId} and l.ends_on is null and l.cancelled_at is null`,
    );
    await forAll(
      db,
      only(told.leavesCancelled),
      'person integer',
      `update public.staff_leaves l set cancelled_at = ${now} from given g where l.user_id = ${personId} and l.cancelled_at is null`,
    );
  }

  private async tellEvidence(told: Tick, today: Day): Promise<void> {
    const { db } = this;
    const rows = told.evidence.flatMap((one) => {
      const on = this.day(one.person, one.on);
      const isPast = on <= today;
      const row = {
        person: one.person,
        requirement: one.requirement,
        proves: one.proves,
        // A moment is known of what was seen here; it never is one of the future.
        at:
          isPast && one.hour !== null
            ? earlier(`${on}T${String(one.hour).padStart(2, '0')}:30:00.000Z`, this.moment)
            : null,
        on: isPast && one.hour !== null ? null : on,
        expires: one.lasts === null ? null : addDays(on, one.lasts),
        content: `${addDays(on, -one.contentAge)}T15:00:00.000Z`,
        known: one.isKnown,
      };
      return one.isTwice ? [row, row] : [row];
    });
    const shape =
      'person integer, requirement integer, proves text, "at" timestamptz, "on" date, expires date, content timestamptz, known boolean';
    await forAll(
      db,
      rows.filter(({ proves }) => !cards.includes(proves)),
      shape,
      `insert into public.compliance_evidence (organization_id, user_id, kind, effective_at, effective_on, expires_on, program_id, requirement_id, content_as_of,
         review_status, reviewed_by, reviewed_at, counted_at)
       select tests.id('north'), ${personId}, case when g.proves = 'by hand' then 'external' else 'training' end::public.evidence_kind_enum, g."at", g."on", g.expires,
         case when g.proves <> 'by hand' then tests.id(g.proves) end, case when g.proves = 'by hand' then ${requirementId} end,
         case when g.proves <> 'by hand' then g.content end, case when g.known then 'approved' else 'pending' end::public.review_status_enum,
         case when g.known then tests.id('administrator') end, case when g.known then ${now} end, case when g.known then ${now} end
       from given g`,
    );
    // A card is filed as evidence by the product, once it is approved.
    await forAll(
      db,
      rows
        .filter(({ proves }) => cards.includes(proves))
        .map((row) => ({ ...row, on: row.on ?? dayAt(row.at!, this.timeZone) })),
      shape,
      `insert into public.staff_certifications (organization_id, user_id, certification_name, issuing_organization, issue_date, expiration_date, kind, state,
         review_status, reviewed_by, reviewed_at, created_by)
       select tests.id('north'), ${personId}, g.proves, 'Board', g."on", greatest(g.expires, g."on"), case when g.proves = 'RN licence' then 'licence' else 'certification' end::public.certification_kind_enum,
         case when g.requirement % 2 = 0 then 'NY' else 'NJ' end,
         case when g.known then 'approved' else 'pending' end::public.review_status_enum, case when g.known then tests.id('administrator') end, case when g.known then ${now} end,
         tests.id('administrator')
       from given g`,
    );
    await forAll(
      db,
      told.revoked,
      'person integer, which integer',
      `update public.compliance_evidence e set revoked_at = ${now}, revoked_by = tests.id('administrator'), revocation_reason = 'Void'
       from given g where e.revoked_at is null and e.id = (
         select mine.id from public.compliance_evidence mine where mine.user_id = ${personId}
         order by mine.effective_on, mine.effective_at, mine.expires_on, mine.kind, mine.counted_at, mine.id offset g.which limit 1)`,
    );
  }

  private async tellExceptions(told: Tick): Promise<void> {
    await forAll(
      this.db,
      told.exceptions.map((one) => ({ ...one, until: this.day(one.person, one.until) })),
      'person integer, requirement integer, kind public.exception_kind_enum, until date, status public.exception_status_enum',
      `insert into public.compliance_exceptions (organization_id, user_id, requirement_id, kind, status, planned_on, ends_on, requested_by, decided_by, decided_at)
       select tests.id('north'), ${personId}, ${requirementId}, g.kind, g.status, g.until, g.until, ${personId},
         case when g.status = 'approved' then tests.id('administrator') end, case when g.status = 'approved' then ${now} end
       from given g`,
    );
    await forAll(
      this.db,
      [...new Set(told.exceptionsEnded)].map((one) => ({ person: one })),
      'person integer',
      `update public.compliance_exceptions e set status = 'ended', ended_at = ${now}, ended_by = tests.id('administrator')
       from given g where e.user_id = ${personId} and e.status = 'approved'`,
    );
  }
}
