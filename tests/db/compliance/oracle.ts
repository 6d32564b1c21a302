// Where one person stands under one requirement, worked out the long way by somebody with a calendar, from nothing but what was
// stated. It shares no line with the database, whose records the property tests compare with it.
import {
  addDays,
  addMonths,
  dayAt,
  daysBetween,
  earlier,
  endOfDay,
  forever,
  later,
  startOfDay,
  type Day,
  type Moment,
} from './days.ts';

export type Practice = {
  timeZone: string;
  clinicalPositions: string[];
  states: Record<string, string>;
  materialChanges: { programId: string; publishedAt: Moment }[];
};

export type Facts = {
  positionId: string | null;
  departmentId: string | null;
  locationId: string | null;
  employmentKind: string;
};

export type Person = {
  id: string;
  periods: { startedOn: Day; endedOn: Day | null }[];
  history: (Facts & { validFrom: Day; validUntil: Day | null; recordedAt: Moment; supersededAt: Moment | null })[];
  leaves: { startsOn: Day; endsOn: Day | null; createdAt: Moment; cancelledAt: Moment | null }[];
  evidence: Evidence[];
  exceptions: {
    requirementId: string;
    kind: 'delay' | 'waiver';
    status: 'requested' | 'approved' | 'rejected' | 'withdrawn' | 'ended';
    endsOn: Day;
    decidedAt: Moment | null;
    endedAt: Moment | null;
  }[];
};

export type Evidence = {
  id: string;
  kind: string;
  /** Either the moment or only the day is known. */
  effectiveAt: Moment | null;
  effectiveOn: Day | null;
  expiresOn: Day | null;
  contentAsOf: Moment | null;
  programId: string | null;
  certificationKind: string | null;
  certificationName: string | null;
  certificationState: string | null;
  requirementId: string | null;
  countedAt: Moment | null;
  revokedAt: Moment | null;
};

export type Clause = {
  departments?: string[];
  positions?: string[];
  locations?: string[];
  states?: string[];
  employment_kinds?: string[];
  people?: string[];
  clinical?: boolean;
};
export type Proof = {
  kind: string;
  program_id?: string;
  certification_kind?: string;
  certification_name?: string;
  state?: string;
};

export type Rule = {
  version: number;
  effectiveFrom: Day;
  recordedAt: Moment;
  audience: { include?: Clause[]; exclude?: Clause[] };
  proofs: Proof[][];
  anchor: 'completion' | 'expiry' | 'fixed_date' | 'hire_date' | 'evidence_expiry';
  anchorOn: Day | null;
  firstDueDays: number | null;
  renewalMonths: number | null;
  firstYearRenewalMonths: number | null;
  minimumMonths: number;
  renewalOpensDays: number;
  graceDays: number | null;
  pausesOnLeave: boolean;
  changeDueDays: number | null;
  priorEvidenceMonths: number | null;
  exceptionEffect: 'explains' | 'extends';
};
export type Requirement = { id: string; reviewedAt: Moment | null; retiredAt: Moment | null; versions: Rule[] };

export type Standing = {
  version: number;
  coveredSince: Day;
  last: Moment | null;
  due: Moment | null;
  graceEnds: Moment | null;
  status: 'pending' | 'compliant' | 'grace_period' | 'non_compliant';
};

/** What the record says at `asOf`, going by what was known at `knownAt`; null where the requirement does not concern the person. */
export function standing(
  practice: Practice,
  person: Person,
  requirement: Requirement,
  asOf: Moment,
  knownAt: Moment,
): Standing | null {
  const { timeZone } = practice;
  const today = dayAt(asOf, timeZone);

  const counts = happenedBy(requirement.reviewedAt, knownAt) && !happenedBy(requirement.retiredAt, knownAt);
  const versions = requirement.versions
    .filter((version) => version.recordedAt <= knownAt)
    .sort((one, other) => one.version - other.version);
  const rule = versions.findLast((version) => version.effectiveFrom <= today) ?? versions[0];
  const membership = membershipOn(person, today, knownAt);
  if (!counts || !rule || !membership) return null;
  const { facts, period, day } = membership;
  if (!isCovered(practice, person, facts, rule)) return null;

  // The latest of: hired, came under the rule by a change of role, the requirement began, the rule was widened.
  let start = later(period.startedOn, versions[0]!.effectiveFrom);
  for (const row of historyKnown(person, knownAt)) {
    const isEarlierInThisEmployment =
      row.validFrom >= period.startedOn && row.validUntil !== null && row.validUntil <= day;
    if (isEarlierInThisEmployment && !isCovered(practice, person, row, rule)) start = later(start, row.validUntil!);
  }
  versions.forEach((version, at) => {
    if (version.version < rule.version && !isCovered(practice, person, facts, version))
      start = later(start, versions[at + 1]!.effectiveFrom);
  });

  const leaves = person.leaves
    .filter((leave) => leave.createdAt <= knownAt && !happenedBy(leave.cancelledAt, knownAt))
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  const clock: Clock = {
    rule,
    start,
    period,
    timeZone,
    today,
    isPresent: asOf === knownAt,
    leaves: rule.pausesOnLeave ? leaves : [],
  };

  const groups = rule.proofs.map((proofs) => {
    const changes = practice.materialChanges
      .filter(({ programId }) => proofs.some((proof) => proof.kind === 'training' && proof.program_id === programId))
      .map(({ publishedAt }) => publishedAt)
      .filter((moment) => moment <= knownAt && moment <= asOf)
      .sort();
    return standingOfGroup(
      clock,
      evidenceOf(person, requirement.id, proofs, knownAt),
      rule.changeDueDays === null ? [] : changes,
    );
  });
  const lasts = groups.map((group) => group.last);
  const last = lasts.every((moment) => moment !== null) ? lasts.reduce(later) : null;
  let due = groups.map((group) => group.due).reduce(earlier);

  const exceptions = person.exceptions.filter(
    (exception) =>
      rule.exceptionEffect === 'extends' &&
      exception.requirementId === requirement.id &&
      (exception.status === 'approved' || exception.status === 'ended') &&
      happenedBy(exception.decidedAt, knownAt) &&
      !happenedBy(exception.endedAt, knownAt),
  );
  for (const { kind, endsOn } of exceptions) if (kind === 'waiver') due = due === forever ? due : later(due, endsOn);
  let graceEnds = rule.graceDays !== null && due !== forever ? addDays(due, rule.graceDays) : null;
  for (const { kind, endsOn } of exceptions)
    if (kind === 'delay' && endsOn > due) graceEnds = later(graceEnds ?? endsOn, endsOn);

  const dueAt = due === forever ? null : endOfDay(due, timeZone);
  const graceEndsAt = graceEnds === null ? null : endOfDay(graceEnds, timeZone);
  return {
    version: rule.version,
    coveredSince: start,
    last,
    due: dueAt,
    graceEnds: graceEndsAt,
    status: statusAt(last, dueAt, graceEndsAt, asOf),
  };
}

export function statusAt(
  last: Moment | null,
  due: Moment | null,
  graceEnds: Moment | null,
  moment: Moment,
): Standing['status'] {
  if (due === null || moment < due) return last === null ? 'pending' : 'compliant';
  return graceEnds !== null && moment < graceEnds ? 'grace_period' : 'non_compliant';
}

const happenedBy = (moment: Moment | null, by: Moment): boolean => moment !== null && moment <= by;

// ------------------------------------------------------------------------------------------------------------ who is covered

function historyKnown(person: Person, knownAt: Moment) {
  return person.history.filter((row) => row.recordedAt <= knownAt && !happenedBy(row.supersededAt, knownAt));
}

/** The employment a person is in on a day, or else is about to begin, and what they are in it. */
function membershipOn(person: Person, today: Day, knownAt: Moment) {
  const period = [...person.periods]
    .sort((one, other) => compare(one.startedOn, other.startedOn))
    .find((one) => one.endedOn === null || one.endedOn >= today);
  if (!period) return null;
  const day = later(today, period.startedOn);
  const facts = historyKnown(person, knownAt).find(
    (row) => row.validFrom <= day && (row.validUntil === null || day < row.validUntil),
  );
  return facts ? { facts, period, day } : null;
}

function isCovered(practice: Practice, person: Person, facts: Facts, rule: Rule): boolean {
  const matches = (clause: Clause) =>
    isIn(clause.positions, facts.positionId) &&
    isIn(clause.departments, facts.departmentId) &&
    isIn(clause.locations, facts.locationId) &&
    isIn(clause.states, facts.locationId && practice.states[facts.locationId]) &&
    isIn(clause.employment_kinds, facts.employmentKind) &&
    isIn(clause.people, person.id) &&
    (clause.clinical === undefined ||
      clause.clinical === (facts.positionId !== null && practice.clinicalPositions.includes(facts.positionId)));
  return (rule.audience.include ?? []).some(matches) && !(rule.audience.exclude ?? []).some(matches);
}

const isIn = (list: string[] | undefined, value: string | null | undefined): boolean =>
  list === undefined || (value !== null && value !== undefined && list.includes(value));

// ------------------------------------------------------------------------------------------------------------ what was proved

function evidenceOf(person: Person, requirementId: string, proofs: Proof[], knownAt: Moment): Evidence[] {
  return person.evidence.filter(
    (evidence) =>
      happenedBy(evidence.countedAt, knownAt) &&
      !happenedBy(evidence.revokedAt, knownAt) &&
      proofs.some((proof) => proves(evidence, proof, requirementId)),
  );
}

function proves(evidence: Evidence, proof: Proof, requirementId: string): boolean {
  if (evidence.requirementId !== null) return evidence.requirementId === requirementId && evidence.kind === proof.kind;
  if (evidence.programId !== null) return proof.kind === 'training' && evidence.programId === proof.program_id;
  return (
    evidence.kind === proof.kind &&
    isIn(proof.certification_kind === undefined ? undefined : [proof.certification_kind], evidence.certificationKind) &&
    (evidence.certificationName ?? '').toLowerCase().startsWith((proof.certification_name ?? '').toLowerCase()) &&
    isIn(proof.state === undefined ? undefined : [proof.state], evidence.certificationState)
  );
}

// ------------------------------------------------------------------------------------------------------------ the clock itself

type Clock = {
  rule: Rule;
  start: Day;
  period: { startedOn: Day };
  timeZone: string;
  today: Day;
  isPresent: boolean;
  leaves: { startsOn: Day; endsOn: Day | null }[];
};

function standingOfGroup(clock: Clock, evidence: Evidence[], changes: Moment[]): { last: Moment | null; due: Day } {
  const { rule, start, timeZone } = clock;
  const dayOf = (one: Evidence) => one.effectiveOn ?? dayAt(one.effectiveAt!, timeZone);
  const momentOf = (one: Evidence) => one.effectiveAt ?? startOfDay(one.effectiveOn!, timeZone);
  // What says nothing of the content it covers covers what there was when it came about.
  const contentOf = (one: Evidence) => one.contentAsOf ?? momentOf(one);
  const inOrder = [...evidence].sort(
    (one, other) =>
      compare(dayOf(one), dayOf(other)) ||
      compare(one.expiresOn ?? forever, other.expiresOn ?? forever) ||
      compare(one.id, other.id),
  );

  let valid: Day | null = null;
  let last: Evidence | null = null;
  let content: Moment | null = null;
  // Under the expiry anchor: from where cycles are counted, and how many months of them there are.
  let anchor: Day | null = null;
  let months = 0;

  for (const one of inOrder) {
    const day = dayOf(one);
    const expires = one.expiresOn ?? forever;

    // What begins later proves nothing yet, unless it takes over from what is valid until then.
    const continues = clock.isPresent && valid !== null && valid !== forever && day <= addDays(valid, 1);
    if (day > clock.today && !continues) continue;
    if (rule.priorEvidenceMonths !== null && day < start && addMonths(day, rule.priorEvidenceMonths) < start) continue;

    if (rule.anchor === 'evidence_expiry') {
      if (valid === null || expires >= valid) {
        valid = expires;
        last = one;
      }
      content = latestOf(content, contentOf(one));
      continue;
    }

    const isRenewable = valid !== null && valid !== forever && day >= addDays(valid, -rule.renewalOpensDays);
    const coversAChange = changes.some((change) => content !== null && change > content && change <= contentOf(one));
    if (valid !== null && !isRenewable && !coversAChange) continue;
    const isInTime = valid !== null && isRenewable && day <= valid;

    let next = forever;
    let nextAnchor = day;
    let nextMonths = 0;
    const cycle =
      rule.firstYearRenewalMonths !== null && day < addMonths(start, 12)
        ? rule.firstYearRenewalMonths
        : rule.renewalMonths;
    if (cycle !== null) {
      if (rule.anchor === 'completion') {
        next = addMonths(day, cycle);
      } else if (rule.anchor === 'expiry') {
        if (isInTime && anchor !== null) {
          nextAnchor = anchor;
          nextMonths = months;
        }
        nextMonths += cycle;
        next = addMonths(nextAnchor, nextMonths);
      } else {
        const dates = rule.anchor === 'fixed_date' ? rule.anchorOn! : clock.period.startedOn;
        const after = isInTime ? valid! : day;
        next = firstDate(dates, cycle, (date) => date > after && date >= addMonths(day, rule.minimumMonths));
      }
    }

    // A chain counts on from what the proof itself says, never past it.
    let isCapped = expires < next;
    next = earlier(next, expires);
    const pushed = pushedByLeave(clock, next, day);
    if (pushed !== forever) nextAnchor = addDays(nextAnchor, daysBetween(next, pushed));
    // Leave does not make a card last longer, and a proof more never makes the time shorter.
    next = earlier(pushed, expires);
    isCapped ||= expires < pushed;
    if (valid === null || next >= valid) {
      anchor = isCapped ? expires : nextAnchor;
      months = isCapped ? 0 : nextMonths;
    }
    valid = valid === null ? next : later(valid, next);
    last = one;
    content = latestOf(content, contentOf(one));
  }

  // It was proved before this employment and had lapsed before it was asked for: as if it had never been.
  if (last === null || valid === null || (valid < start && dayOf(last) < clock.period.startedOn)) {
    const due = rule.firstDueDays === null ? forever : addDays(start, rule.firstDueDays);
    return { last: null, due: pushedByLeave(clock, due, start) };
  }
  const change = changes.find((moment) => content !== null && moment > content);
  if (change !== undefined) {
    const changedOn = dayAt(change, timeZone);
    valid = earlier(valid, pushedByLeave(clock, addDays(changedOn, rule.changeDueDays!), changedOn));
  }
  return { last: momentOf(last), due: valid };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const latestOf = (one: Moment | null, other: Moment): Moment => (one === null ? other : later(one, other));

/** Of dates that come back every so many months, before and after the one given, the first that will do. */
function firstDate(one: Day, everyMonths: number, willDo: (date: Day) => boolean): Day {
  let at = 0;
  while (willDo(addMonths(one, at * everyMonths))) at -= 1;
  while (!willDo(addMonths(one, at * everyMonths))) at += 1;
  return addMonths(one, at * everyMonths);
}

/** A due date with the days of leave since `from` added to it, for each leave that begins before it has come. */
function pushedByLeave({ leaves }: Clock, due: Day, from: Day): Day {
  const firstDay = addDays(from, 1);
  for (const { startsOn, endsOn } of leaves) {
    if (due === forever || startsOn > due) break;
    if (endsOn === null) return forever;
    if (endsOn < firstDay) continue;
    due = addDays(due, daysBetween(later(startsOn, firstDay), endsOn) + 1);
  }
  return due;
}
