// The oracle is trusted because these dates were counted by hand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayAt, endOfDay, startOfDay, type Day } from './days.ts';
import { standing, type Evidence, type Person, type Practice, type Requirement, type Rule } from './oracle.ts';

describe('calendar', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-01-31', 2, '2027-03-31'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2027-01-15', -13, '2025-12-15'],
  ])('%s and %i months are %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  test('days cross months, leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });

  test.each([
    // Winter and summer; the days on which the clocks change are 23 and 25 hours long.
    ['America/New_York', '2027-01-15', '2027-01-15T05:00:00.000Z', '2027-01-16T05:00:00.000Z'],
    ['America/New_York', '2027-03-14', '2027-03-14T05:00:00.000Z', '2027-03-15T04:00:00.000Z'],
    ['America/New_York', '2027-11-07', '2027-11-07T04:00:00.000Z', '2027-11-08T05:00:00.000Z'],
    ['America/Los_Angeles', '2027-03-14', '2027-03-14T08:00:00.000Z', '2027-03-15T07:00:00.000Z'],
    ['Pacific/Auckland', '2027-04-04', '2027-04-03T11:00:00.000Z', '2027-04-04T12:00:00.000Z'],
    ['Pacific/Auckland', '2027-09-26', '2027-09-25T12:00:00.000Z', '2027-09-26T11:00:00.000Z'],
    ['Pacific/Honolulu', '2028-02-29', '2028-02-29T10:00:00.000Z', '2028-03-01T10:00:00.000Z'],
    ['Asia/Kathmandu', '2027-06-01', '2027-05-31T18:15:00.000Z', '2027-06-01T18:15:00.000Z'],
    // The clocks go forward at midnight: the day begins at one.
    ['America/Santiago', '2027-09-05', '2027-09-05T04:00:00.000Z', '2027-09-06T03:00:00.000Z'],
  ])('in %s, %s lasts from %s until %s', (zone, day, start, end) => {
    expect(startOfDay(day, zone)).toBe(start);
    expect(endOfDay(day, zone)).toBe(end);
    expect(dayAt(start, zone)).toBe(day);
    expect(dayAt(end, zone)).toBe(addDays(day, 1));
  });
});

const practice: Practice = {
  timeZone: 'America/New_York',
  clinicalPositions: ['nurse'],
  states: { albany: 'NY', trenton: 'NJ' },
  materialChanges: [],
};
const rule: Rule = {
  version: 1,
  effectiveFrom: '2020-01-01',
  recordedAt: '2020-01-01T12:00:00.000Z',
  audience: { include: [{}] },
  proofs: [[{ kind: 'training', program_id: 'hipaa' }]],
  anchor: 'completion',
  anchorOn: null,
  firstDueDays: 30,
  renewalMonths: 12,
  firstYearRenewalMonths: null,
  minimumMonths: 0,
  renewalOpensDays: 60,
  graceDays: null,
  pausesOnLeave: true,
  changeDueDays: null,
  priorEvidenceMonths: null,
  exceptionEffect: 'explains',
};
const place = {
  positionId: 'nurse',
  departmentId: 'ward',
  locationId: 'albany',
  employmentKind: 'full_time',
  recordedAt: '2020-01-01T12:00:00.000Z',
  supersededAt: null,
};
let ids = 0;
const proof = (effectiveOn: Day, more: Partial<Evidence> = {}): Evidence => ({
  id: `e${String((ids += 1)).padStart(4, '0')}`,
  kind: 'training',
  effectiveAt: null,
  effectiveOn,
  expiresOn: null,
  contentAsOf: null,
  programId: 'hipaa',
  certificationKind: null,
  certificationName: null,
  certificationState: null,
  requirementId: null,
  countedAt: '2020-01-01T12:00:00.000Z',
  revokedAt: null,
  ...more,
});
const leave = (startsOn: Day, endsOn: Day | null) => ({
  startsOn,
  endsOn,
  createdAt: '2020-01-01T12:00:00.000Z',
  cancelledAt: null,
});
const exception = (kind: 'delay' | 'waiver', endsOn: Day) => ({
  requirementId: 'privacy',
  kind,
  status: 'approved' as const,
  endsOn,
  decidedAt: '2027-01-01T12:00:00.000Z',
  endedAt: null,
});

type World = {
  rule?: Partial<Rule>;
  later?: Partial<Rule>[];
  requirement?: Partial<Requirement>;
  practice?: Partial<Practice>;
  person?: Partial<Person>;
  on: Day;
};
/** Days as people read them: the last day it is due, the last of grace, the day of the last proof. */
function look(world: World) {
  const whole = { ...practice, ...world.practice };
  const person: Person = {
    id: 'rosa',
    periods: [{ startedOn: '2026-01-01', endedOn: null }],
    history: [{ ...place, validFrom: '2026-01-01', validUntil: null }],
    leaves: [],
    evidence: [],
    exceptions: [],
    ...world.person,
  };
  const first = { ...rule, ...world.rule };
  const versions = [first, ...(world.later ?? []).map((change, at) => ({ ...first, version: at + 2, ...change }))];
  const requirement = { id: 'privacy', reviewedAt: rule.recordedAt, retiredAt: null, versions, ...world.requirement };
  const noon = `${world.on}T17:00:00.000Z`;
  const found = standing(whole, person, requirement, noon, noon);
  const lastDay = (moment: string | null) => moment && addDays(dayAt(moment, whole.timeZone), -1);
  return (
    found && {
      since: found.coveredSince,
      last: found.last && dayAt(found.last, whole.timeZone),
      due: lastDay(found.due),
      grace: lastDay(found.graceEnds),
      status: found.status,
    }
  );
}
const evidence = (...days: Day[]) => ({ evidence: days.map((day) => proof(day)) });

describe('first due date', () => {
  test('counts from hiring, is met until the end of the day, and lapses at midnight', () => {
    const person = {};
    expect(look({ person, on: '2026-01-31' })).toMatchObject({
      since: '2026-01-01',
      last: null,
      due: '2026-01-31',
      status: 'pending',
    });
    expect(look({ person, on: '2026-02-01' })).toMatchObject({ status: 'non_compliant' });
    expect(look({ rule: { graceDays: 10 }, on: '2026-02-10' })).toMatchObject({
      grace: '2026-02-10',
      status: 'grace_period',
    });
    expect(look({ rule: { graceDays: 10 }, on: '2026-02-11' })).toMatchObject({ status: 'non_compliant' });
    expect(look({ rule: { firstDueDays: null }, on: '2026-12-01' })).toMatchObject({ due: null, status: 'pending' });
  });

  test('counts from the requirement’s own start if that is later, and is announced before it', () => {
    expect(look({ rule: { effectiveFrom: '2026-06-01' }, on: '2026-05-01' })).toMatchObject({
      since: '2026-06-01',
      due: '2026-07-01',
      status: 'pending',
    });
  });

  test('counts from the day of a change of role, or from the first day of a wider rule', () => {
    const moved = [
      { ...place, positionId: 'clerk', validFrom: '2026-01-01', validUntil: '2026-05-10' },
      { ...place, validFrom: '2026-05-10', validUntil: null },
    ];
    const nurses = { include: [{ positions: ['nurse'] }] };
    expect(look({ rule: { audience: nurses }, person: { history: moved }, on: '2026-05-10' })).toMatchObject({
      since: '2026-05-10',
      due: '2026-06-09',
    });
    expect(look({ rule: { audience: nurses }, person: { history: moved }, on: '2026-05-09' })).toBeNull();
    const wider = { audience: { include: [{}] }, effectiveFrom: '2026-03-01', recordedAt: '2026-03-01T15:00:00.000Z' };
    const before = { include: [{ states: ['NJ'] }] };
    expect(look({ rule: { audience: before }, later: [wider], on: '2026-03-01' })).toMatchObject({
      since: '2026-03-01',
      due: '2026-03-31',
    });
    expect(look({ rule: { audience: before }, later: [wider], on: '2026-02-28' })).toBeNull();
  });

  test('waits for a coming employment, and nobody owes anything after the last day', () => {
    const periods = [{ startedOn: '2026-04-01', endedOn: '2026-08-31' }];
    const history = [{ ...place, validFrom: '2026-04-01', validUntil: '2026-09-01' }];
    expect(look({ person: { periods, history }, on: '2026-03-01' })).toMatchObject({
      since: '2026-04-01',
      due: '2026-05-01',
      status: 'pending',
    });
    expect(look({ person: { periods, history }, on: '2026-08-31' })).not.toBeNull();
    expect(look({ person: { periods, history }, on: '2026-09-01' })).toBeNull();
  });
});

describe('audience', () => {
  test.each([
    [{ include: [{}] }, true],
    [{ include: [] }, false],
    [{ include: [{ departments: ['desk'] }, { positions: ['nurse'], states: ['NY', 'CT'] }] }, true],
    [{ include: [{ positions: ['nurse'], states: ['NJ'] }] }, false],
    [{ include: [{ clinical: true }] }, true],
    [{ include: [{ clinical: false }] }, false],
    [{ include: [{}], exclude: [{ people: ['rosa'] }] }, false],
    [{ include: [{ employment_kinds: ['full_time', 'part_time'] }], exclude: [{ locations: ['trenton'] }] }, true],
  ])('%j: %s', (audience, covered) => expect(look({ rule: { audience }, on: '2026-02-01' }) !== null).toBe(covered));
});

describe('renewal', () => {
  test('completion: a year from the day it was done, whether early, in time or late', () => {
    const of = (...days: Day[]) => look({ person: evidence(...days), on: '2028-12-31' })!.due;
    expect(of('2026-03-01')).toBe('2027-03-01');
    expect(of('2026-03-01', '2027-01-15')).toBe('2028-01-15');
    expect(of('2026-03-01', '2027-06-20')).toBe('2028-06-20');
    // Before the window (2026-12-31 is its first day) it is kept and changes nothing.
    expect(of('2026-03-01', '2026-12-30')).toBe('2027-03-01');
    expect(of('2026-03-01', '2026-12-31')).toBe('2027-12-31');
    expect(of('2027-01-15', '2026-03-01')).toBe('2028-01-15');
    expect(look({ person: evidence('2026-03-01', '2026-12-30'), on: '2027-01-01' })!.last).toBe('2026-03-01');
  });

  test('completion of a leap day lasts until 28 February', () => {
    expect(look({ person: evidence('2028-02-29'), on: '2028-03-01' })!.due).toBe('2029-02-28');
  });

  test('expiry: nothing is lost by renewing early, and month ends come back', () => {
    const monthly = { anchor: 'expiry' as const, renewalMonths: 1, renewalOpensDays: 10 };
    const of = (...days: Day[]) => look({ rule: monthly, person: evidence(...days), on: '2027-12-31' })!.due;
    expect(of('2027-01-31')).toBe('2027-02-28');
    expect(of('2027-01-31', '2027-02-20')).toBe('2027-03-31');
    expect(of('2027-01-31', '2027-02-20', '2027-03-31')).toBe('2027-04-30');
    // Too early, then late: a new chain begins.
    expect(of('2027-01-31', '2027-02-17')).toBe('2027-02-28');
    expect(of('2027-01-31', '2027-03-01')).toBe('2027-04-01');
  });

  test('first year: shorter cycles, added up along a chain', () => {
    const first = { anchor: 'expiry' as const, renewalMonths: 12, firstYearRenewalMonths: 6, renewalOpensDays: 60 };
    const of = (...days: Day[]) => look({ rule: first, person: evidence(...days), on: '2028-12-31' })!.due;
    expect(of('2026-01-31')).toBe('2026-07-31');
    expect(of('2026-01-31', '2026-07-01')).toBe('2027-01-31');
    expect(of('2026-01-31', '2026-07-01', '2027-01-02')).toBe('2028-01-31');
    expect(of('2026-12-31')).toBe('2027-06-30');
    expect(of('2027-01-01')).toBe('2028-01-01');
  });

  test('fixed date: the next one after what is valid, not sooner than the minimum', () => {
    const yearly = { anchor: 'fixed_date' as const, anchorOn: '2020-12-31', renewalMonths: 12, renewalOpensDays: 60 };
    const of = (more: Partial<Rule>, ...days: Day[]) =>
      look({ rule: { ...yearly, ...more }, person: evidence(...days), on: '2029-12-31' })!.due;
    expect(of({}, '2026-05-01')).toBe('2026-12-31');
    expect(of({}, '2026-12-31')).toBe('2027-12-31');
    expect(of({}, '2026-05-01', '2026-11-15')).toBe('2027-12-31');
    expect(of({}, '2026-05-01', '2026-11-15', '2026-12-20')).toBe('2027-12-31');
    expect(of({}, '2026-05-01', '2027-02-10')).toBe('2027-12-31');
    expect(of({ minimumMonths: 6 }, '2026-07-01')).toBe('2027-12-31');
    expect(of({ minimumMonths: 6 }, '2026-06-30')).toBe('2026-12-31');
    // A half-yearly date at the end of August: the other one is the end of February.
    expect(of({ anchorOn: '2027-08-31', renewalMonths: 6 }, '2027-12-01')).toBe('2028-02-29');
  });

  test('hire date: anniversaries of the employment the person is in', () => {
    const yearly = { anchor: 'hire_date' as const, renewalMonths: 12 };
    const periods = [{ startedOn: '2024-02-29', endedOn: null }];
    const history = [{ ...place, validFrom: '2024-02-29', validUntil: null }];
    const of = (...days: Day[]) =>
      look({ rule: yearly, person: { periods, history, ...evidence(...days) }, on: '2028-12-31' })!.due;
    expect(of('2024-03-20')).toBe('2025-02-28');
    expect(of('2027-03-20')).toBe('2028-02-29');
    expect(of('2027-03-20', '2028-01-15')).toBe('2029-02-28');
  });

  test('a proof’s own expiry: as long as it says, the longest counts, and the next may begin the day after', () => {
    const card = { anchor: 'evidence_expiry' as const, renewalMonths: null };
    const cards = [
      proof('2026-01-10', { expiresOn: '2027-01-09' }),
      proof('2026-06-01', { expiresOn: '2026-12-31' }),
      proof('2027-01-10', { expiresOn: '2029-01-09' }),
    ];
    expect(look({ rule: card, person: { evidence: cards.slice(0, 2) }, on: '2026-07-01' })).toMatchObject({
      due: '2027-01-09',
      last: '2026-01-10',
    });
    expect(look({ rule: card, person: { evidence: cards }, on: '2026-12-01' })).toMatchObject({ due: '2029-01-09' });
    const gap = [cards[0]!, proof('2027-01-11', { expiresOn: '2029-01-10' })];
    expect(look({ rule: card, person: { evidence: gap }, on: '2026-12-01' })).toMatchObject({ due: '2027-01-09' });
    expect(look({ rule: card, person: { evidence: gap }, on: '2027-01-11' })).toMatchObject({ due: '2029-01-10' });
    expect(
      look({ rule: card, person: { evidence: [cards[0]!, proof('2026-05-01')] }, on: '2026-07-01' }),
    ).toMatchObject({ due: null, last: '2026-05-01', status: 'compliant' });
  });

  test('a card ends a cycle early, and a second proof never makes the time shorter', () => {
    const short = proof('2026-03-01', { expiresOn: '2026-09-30' });
    expect(look({ person: { evidence: [short] }, on: '2026-04-01' })!.due).toBe('2026-09-30');
    const shorter = proof('2027-01-10', { expiresOn: '2027-02-01' });
    expect(look({ person: { evidence: [proof('2026-03-01'), shorter] }, on: '2027-01-15' })).toMatchObject({
      due: '2027-03-01',
      last: '2027-01-10',
    });
  });

  test('a chain counts on from what a card itself says, never past it', () => {
    const person = {
      periods: [{ startedOn: '2024-01-01', endedOn: null }],
      history: [{ ...place, validFrom: '2024-01-01', validUntil: null }],
      evidence: [proof('2024-12-13', { expiresOn: '2025-02-05' }), proof('2025-01-10')],
    };
    expect(look({ rule: { anchor: 'expiry' }, person, on: '2025-03-01' })!.due).toBe('2026-02-05');
  });

  test('a shorter cycle makes nobody better off: what lapses by it is overdue, not fresh', () => {
    const since = (startedOn: Day, effectiveFrom: Day, provedOn: Day, renewalMonths: number) =>
      look({
        rule: { effectiveFrom, renewalMonths },
        person: {
          periods: [{ startedOn, endedOn: null }],
          history: [{ ...place, validFrom: startedOn, validUntil: null }],
          evidence: [proof(provedOn)],
        },
        on: '2026-11-27',
      })!.due!;
    expect(since('2024-01-01', '2026-11-01', '2025-11-07', 12)).toBe('2026-11-07');
    expect(since('2024-01-01', '2026-11-01', '2025-11-07', 6)).toBe('2026-05-07');
    const day = (least: number, most: number) =>
      fc.integer({ min: least, max: most }).map((days) => addDays('2024-01-01', days));
    const months = fc.integer({ min: 1, max: 36 });
    fc.assert(
      fc.property(day(0, 300), day(0, 1000), day(301, 1050), months, months, (hired, asked, proved, one, other) => {
        const [longer, shorter] = [Math.max(one, other), Math.min(one, other)];
        expect(since(hired, asked, proved, shorter) <= since(hired, asked, proved, longer)).toBe(true);
      }),
    );
  });

  test('once is enough where nothing comes back', () => {
    const once = { renewalMonths: null };
    expect(look({ rule: once, person: evidence('2026-03-01', '2027-03-01'), on: '2028-01-01' })).toMatchObject({
      due: null,
      last: '2026-03-01',
      status: 'compliant',
    });
  });

  test('what is revoked or not yet counted proves nothing', () => {
    const revoked = proof('2026-03-01', { revokedAt: '2026-04-01T12:00:00.000Z' });
    expect(look({ person: { evidence: [revoked] }, on: '2026-03-31' })!.last).toBe('2026-03-01');
    expect(look({ person: { evidence: [revoked] }, on: '2026-04-01' })!.last).toBeNull();
    const waiting = proof('2026-03-01', { countedAt: null });
    expect(look({ person: { evidence: [waiting] }, on: '2026-04-01' })!.last).toBeNull();
  });
});

describe('leave', () => {
  const of = (leaves: Person['leaves'], more: Partial<Rule> = {}) =>
    look({ rule: more, person: { leaves, ...evidence('2026-03-01') }, on: '2026-12-01' })!.due;
  test('pushes by the days away', () => {
    expect(of([leave('2026-05-01', '2026-05-10')])).toBe('2027-03-11');
    expect(of([leave('2027-03-01', '2027-03-03')])).toBe('2027-03-04');
    expect(of([leave('2027-03-02', '2027-03-10')])).toBe('2027-03-01');
    // The second leave begins within the days the first one added.
    expect(of([leave('2027-02-20', '2027-03-01'), leave('2027-03-05', '2027-03-06')])).toBe('2027-03-13');
    expect(of([leave('2026-05-01', '2026-05-10')], { pausesOnLeave: false })).toBe('2027-03-01');
  });
  test('counts only the days after the proof', () => {
    expect(of([leave('2026-02-20', '2026-03-01')])).toBe('2027-03-01');
    expect(of([leave('2026-02-20', '2026-03-02')])).toBe('2027-03-02');
  });
  test('of no known end holds the date', () => {
    expect(of([leave('2026-11-01', null)])).toBeNull();
    expect(of([leave('2027-03-02', null)])).toBe('2027-03-01');
  });
  test('pushes a first due date, and a chain of cycles with it', () => {
    expect(look({ person: { leaves: [leave('2026-01-20', '2026-01-25')] }, on: '2026-01-10' })!.due).toBe('2026-02-06');
    const person = { leaves: [leave('2026-05-01', '2026-05-10')], ...evidence('2026-03-01', '2027-02-20') };
    expect(look({ rule: { anchor: 'expiry' }, person, on: '2027-03-01' })!.due).toBe('2028-03-11');
  });
  test('does not make a card last longer', () => {
    const card = proof('2026-03-01', { expiresOn: '2027-01-15' });
    expect(
      look({ person: { leaves: [leave('2026-05-01', '2026-06-10')], evidence: [card] }, on: '2026-12-01' })!.due,
    ).toBe('2027-01-15');
  });
});

describe('rehired', () => {
  const periods = [
    { startedOn: '2024-01-01', endedOn: '2025-06-30' },
    { startedOn: '2026-09-01', endedOn: null },
  ];
  const history = [
    { ...place, validFrom: '2024-01-01', validUntil: '2025-07-01' },
    { ...place, validFrom: '2026-09-01', validUntil: null },
  ];
  const of = (day: Day, more: Partial<Rule> = {}) =>
    look({ rule: more, person: { periods, history, ...evidence(day) }, on: '2026-09-01' });
  test('what lapsed in between counts for nothing, what is still valid does', () => {
    expect(of('2025-08-31')).toMatchObject({ last: null, due: '2026-10-01', since: '2026-09-01', status: 'pending' });
    expect(of('2025-09-01')).toMatchObject({ last: '2025-09-01', due: '2026-09-01', status: 'compliant' });
  });
  test('what is older than the rule allows counts for nothing', () => {
    expect(of('2025-11-30', { renewalMonths: 24, priorEvidenceMonths: 9 })).toMatchObject({ last: null });
    expect(of('2025-12-01', { renewalMonths: 24, priorEvidenceMonths: 9 })).toMatchObject({ due: '2027-12-01' });
  });
});

describe('a material change', () => {
  const changed = { materialChanges: [{ programId: 'hipaa', publishedAt: '2026-06-10T16:00:00.000Z' }] };
  const asks = { changeDueDays: 30 };
  test('is due so many days later, unless it was due before', () => {
    const world = { practice: changed, rule: asks };
    expect(look({ ...world, person: evidence('2026-03-01'), on: '2026-06-09' })!.due).toBe('2027-03-01');
    expect(look({ ...world, person: evidence('2026-03-01'), on: '2026-06-10' })!.due).toBe('2026-07-10');
    expect(look({ ...world, person: evidence('2026-03-01'), on: '2026-07-11' })!.status).toBe('non_compliant');
    expect(look({ practice: changed, person: evidence('2026-03-01'), on: '2026-08-01' })!.due).toBe('2027-03-01');
  });
  test('is met before the window by a proof of the new content, and not by one of the old', () => {
    const world = { practice: changed, rule: asks, on: '2026-08-01' };
    const before = proof('2026-03-01');
    expect(look({ ...world, person: { evidence: [before, proof('2026-06-20')] } })).toMatchObject({
      due: '2027-06-20',
      last: '2026-06-20',
    });
    const ofOld = proof('2026-06-20', { contentAsOf: '2026-06-01T12:00:00.000Z' });
    expect(look({ ...world, person: { evidence: [before, ofOld] } })!.due).toBe('2026-07-10');
  });
  test('waits for who is away', () => {
    const person = { leaves: [leave('2026-06-01', '2026-06-20')], ...evidence('2026-03-01') };
    expect(look({ practice: changed, rule: asks, person, on: '2026-06-15' })!.due).toBe('2026-07-20');
  });
});

describe('several groups', () => {
  const both = {
    proofs: [[{ kind: 'training', program_id: 'hipaa' }], [{ kind: 'certification', certification_name: 'bls' }]],
  };
  const card = (on: Day, expiresOn: Day) =>
    proof(on, {
      kind: 'certification',
      programId: null,
      certificationKind: 'certification',
      certificationName: 'BLS Provider',
      expiresOn,
    });
  test('every one is needed; the earliest is due', () => {
    expect(look({ rule: both, person: evidence('2026-03-01'), on: '2026-03-02' })).toMatchObject({
      last: null,
      due: '2026-01-31',
    });
    const person = { evidence: [proof('2026-03-01'), card('2026-05-01', '2026-11-30')] };
    expect(look({ rule: both, person, on: '2026-06-01' })).toMatchObject({ last: '2026-05-01', due: '2026-11-30' });
  });
  test('in a group, any proof will do, and what is filed by hand for it', () => {
    const either = {
      proofs: [
        [
          { kind: 'training', program_id: 'other' },
          { kind: 'external', state: 'NY' },
        ],
      ],
    };
    const filed = proof('2026-04-01', { kind: 'external', programId: null, requirementId: 'privacy' });
    expect(look({ rule: either, person: { evidence: [filed] }, on: '2026-06-01' })!.due).toBe('2027-04-01');
    const elsewhere = { ...filed, requirementId: 'safety' };
    expect(look({ rule: either, person: { evidence: [elsewhere] }, on: '2026-06-01' })!.last).toBeNull();
  });
});

describe('exceptions', () => {
  const person = (...exceptions: Person['exceptions']) => ({ exceptions, ...evidence('2026-03-01') });
  test('where the rule only lets them explain, no date moves', () => {
    expect(look({ person: person(exception('waiver', '2027-05-01')), on: '2027-04-01' })).toMatchObject({
      due: '2027-03-01',
      status: 'non_compliant',
    });
  });
  test('the longest waiver moves the date, and grace counts from there; the longest delay grants grace', () => {
    const extends_ = { exceptionEffect: 'extends' as const, graceDays: 5 };
    expect(
      look({
        rule: extends_,
        person: person(exception('waiver', '2027-05-01'), exception('waiver', '2027-03-15')),
        on: '2027-04-01',
      }),
    ).toMatchObject({ due: '2027-05-01', grace: '2027-05-06', status: 'compliant' });
    expect(
      look({
        rule: extends_,
        person: person(exception('delay', '2027-03-20'), exception('delay', '2027-03-10')),
        on: '2027-03-19',
      }),
    ).toMatchObject({ due: '2027-03-01', grace: '2027-03-20', status: 'grace_period' });
    expect(look({ rule: extends_, person: person(exception('delay', '2027-02-20')), on: '2027-03-05' })).toMatchObject({
      due: '2027-03-01',
      grace: '2027-03-06',
    });
    expect(
      look({
        rule: extends_,
        person: person(exception('waiver', '2027-04-01'), exception('delay', '2027-03-20')),
        on: '2027-03-19',
      }),
    ).toMatchObject({ due: '2027-04-01', grace: '2027-04-06' });
  });
  test('count from their decision until they are ended', () => {
    const ended = {
      ...exception('waiver', '2027-05-01'),
      status: 'ended' as const,
      endedAt: '2027-04-01T12:00:00.000Z',
    };
    const extends_ = { exceptionEffect: 'extends' as const };
    expect(look({ rule: extends_, person: person(ended), on: '2027-03-31' })!.due).toBe('2027-05-01');
    expect(look({ rule: extends_, person: person(ended), on: '2027-04-01' })!.due).toBe('2027-03-01');
    expect(look({ rule: extends_, person: person(ended), on: '2026-12-31' })!.due).toBe('2027-03-01');
  });
});

test('a requirement counts from its review until it is retired', () => {
  const requirement = { reviewedAt: '2026-02-01T12:00:00.000Z', retiredAt: '2026-05-01T12:00:00.000Z' };
  expect(look({ requirement, on: '2026-01-31' })).toBeNull();
  expect(look({ requirement, on: '2026-02-01' })).not.toBeNull();
  expect(look({ requirement, on: '2026-05-01' })).toBeNull();
});

test('what was known then: a correction, a late proof and a later version do not reach back', () => {
  const person: Person = {
    id: 'rosa',
    periods: [{ startedOn: '2026-01-01', endedOn: null }],
    history: [{ ...place, validFrom: '2026-01-01', validUntil: null }],
    leaves: [],
    evidence: [proof('2026-03-01', { countedAt: '2026-04-15T12:00:00.000Z' })],
    exceptions: [],
  };
  const requirement = { id: 'privacy', reviewedAt: rule.recordedAt, retiredAt: null, versions: [rule] };
  const at = '2026-04-01T12:00:00.000Z';
  expect(standing(practice, person, requirement, at, at)!.status).toBe('non_compliant');
  expect(standing(practice, person, requirement, at, '2026-05-01T12:00:00.000Z')!.status).toBe('compliant');
});
