// A rule in words: whom it covers, by when and how often, what proves it, and what changed from one version to the next.
import { credentialKindNames, employmentKindNames, severityNames, stateNames } from '../format/words.ts';
import type { Anchor, Audience, Clause, EvidenceKind, ListFacet, Proof, Rule } from './rule.ts';

/** What stands behind an id: the name of a department, a person, a program. */
export type NameOf = (kind: ListFacet | 'programs', id: string) => string;

export const facetNames: Record<ListFacet | 'clinical', string> = {
  positions: 'Position',
  departments: 'Department',
  locations: 'Location',
  states: 'State',
  employment_kinds: 'Employment',
  clinical: 'Clinical work',
  people: 'Person',
};

export const complianceTypeNames = {
  training: 'Training',
  certification: 'Certification',
  policy: 'Policy',
  procedure: 'Procedure',
} as const;

export const evidenceKindNames: Record<EvidenceKind, string> = {
  training: 'Training',
  certification: 'Certification',
  licence: 'License',
  registration: 'Registration',
  observation: 'Observation on file',
  attestation: 'Attestation on file',
  verification: 'Verification or screening',
  external: 'Certificate from elsewhere',
  ce_credits: 'Continuing education credits',
};

export const anchorChoices: { value: Anchor; label: string; meaning: string }[] = [
  {
    value: 'completion',
    label: 'The day it was last done',
    meaning: 'Done on 3 March, due again a cycle after 3 March.',
  },
  {
    value: 'expiry',
    label: 'The day it would have run out',
    meaning: 'Renewing early loses no time: the new period begins where the old one ends.',
  },
  { value: 'fixed_date', label: 'A date of the year', meaning: 'Everybody is due on the same day, such as 30 June.' },
  { value: 'hire_date', label: 'The day of hiring', meaning: 'Due on the anniversary of the day somebody was hired.' },
  {
    value: 'evidence_expiry',
    label: 'What the card or license itself says',
    meaning: 'Valid until its own last day; there is no cycle of ours.',
  },
];

const either = (items: string[]) => new Intl.ListFormat('en-US', { type: 'disjunction' }).format(items);
const both = (items: string[]) => new Intl.ListFormat('en-US').format(items);
const lower = (text: string) => (/^[A-Z][^A-Z]*$/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** Registered nurse → registered nurses; Director of nursing → directors of nursing. */
function plural(title: string): string {
  const [head, ...rest] = lower(title).split(/(?=\s(?:of|for|in)\s|,|\s\()/);
  const word = head!;
  const many = /[^aeiou]y$/i.test(word)
    ? `${word.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/i.test(word)
      ? /(?:staff|s)$/i.test(word) && !/ss$/i.test(word)
        ? word
        : `${word}es`
      : /staff$/i.test(word)
        ? word
        : `${word}s`;
  return many + rest.join('');
}

export function clauseWords(clause: Clause, nameOf: NameOf): string {
  const named = (facet: ListFacet) => (clause[facet] ?? []).map((id) => nameOf(facet, id));
  const people = named('people');
  const positions = named('positions');
  const kinds = (clause.employment_kinds ?? []).map((kind) =>
    lower(employmentKindNames[kind as keyof typeof employmentKindNames] ?? kind),
  );
  const departments = named('departments');
  const places: string[] = [];
  if (departments.length) places.push(`in ${either(departments)}`);
  if (clause.locations?.length) places.push(`at ${either(named('locations'))}`);
  if (clause.states?.length) places.push(`in ${either(clause.states.map((code) => stateNames[code] ?? code))}`);
  const kindWords = kinds.length ? `${either(kinds)} ` : '';
  const rest = Boolean(positions.length || kinds.length || places.length || clause.clinical !== undefined);
  const who = positions.length
    ? `${kindWords}${either(positions.map(plural))}${
        clause.clinical === undefined ? '' : clause.clinical ? ' in clinical work' : ' outside clinical work'
      }`
    : clause.clinical === true
      ? `${kindWords}clinical staff`
      : clause.clinical === false
        ? `${kindWords}staff outside clinical work`
        : kinds.length
          ? `${kindWords}staff`
          : 'everybody';
  const group = [who, ...places].join(' ');
  if (!people.length) return group;
  const shown = people.length > 3 ? [...people.slice(0, 2), `${people.length - 2} more people`] : people;
  return rest ? `${both(shown)}, if among ${group}` : both(shown);
}

export function audienceWords(audience: Audience, nameOf: NameOf): string {
  if (!audience.include.length) return 'Nobody yet';
  const words = audience.include.map((clause) => clauseWords(clause, nameOf));
  const everybody = words.includes('everybody');
  const covered = everybody ? 'everybody' : words.join('; and ');
  const except = audience.exclude.map((clause) => clauseWords(clause, nameOf));
  const whole = covered + (except.length ? `, except ${both(except)}` : '');
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

export function span(number: number, unit: 'day' | 'month'): string {
  if (unit === 'month' && number % 12 === 0) return number === 12 ? '1 year' : `${number / 12} years`;
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function every(months: number): string {
  if (months === 1) return 'every month';
  if (months === 12) return 'every 12 months';
  return months % 12 === 0 ? `every ${months / 12} years` : `every ${months} months`;
}

const dayOfYear = (day: string) =>
  new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );

type Clock = Pick<
  Rule,
  'anchor' | 'anchor_on' | 'first_due_days' | 'renewal_months' | 'first_year_renewal_months' | 'renewal_opens_days'
>;

function first(rule: Clock): string {
  if (rule.first_due_days === null) return 'no first date';
  return rule.first_due_days === 0 ? 'from the first day' : `within ${span(rule.first_due_days, 'day')} of starting`;
}

function cycle(rule: Clock): string {
  if (rule.anchor === 'evidence_expiry') return 'then renewed before its own last day';
  if (rule.renewal_months === null) return 'once';
  const early = rule.first_year_renewal_months
    ? `${every(rule.first_year_renewal_months)} in the first year, then `
    : '';
  const repeat = every(rule.renewal_months);
  if (rule.anchor === 'fixed_date')
    return rule.renewal_months === 12 && rule.anchor_on
      ? `then by ${dayOfYear(rule.anchor_on)} each year`
      : `then ${repeat}${rule.anchor_on ? ` counted from ${dayOfYear(rule.anchor_on)}` : ''}`;
  if (rule.anchor === 'hire_date')
    return rule.renewal_months === 12
      ? 'then by the anniversary of hiring each year'
      : `then ${repeat} counted from the day of hiring`;
  return `then ${early}${repeat} counted from the ${rule.anchor === 'expiry' ? 'previous expiry' : 'completion'}`;
}

/** Short, for a table: "Within 30 days, then every 12 months". */
export function cycleWords(rule: Clock): string {
  const start =
    rule.first_due_days === null
      ? ''
      : rule.first_due_days === 0
        ? 'From the first day'
        : `Within ${span(rule.first_due_days, 'day')}`;
  const then = cycle(rule).replace(/ counted from the (completion|previous expiry)$/, '');
  if (!start) return then.replace(/^then /, '').replace(/^./, (letter) => letter.toUpperCase());
  return `${start}, ${then}`;
}

/** The whole rule in one sentence, as it is being written. */
export function ruleSentence(
  rule: Clock & Pick<Rule, 'audience' | 'grace_days' | 'change_due_days' | 'pauses_on_leave'>,
  nameOf: NameOf,
): string {
  const parts = [`${audienceWords(rule.audience, nameOf)}, ${first(rule)}, ${cycle(rule)}`];
  const renews = rule.renewal_months !== null && rule.anchor !== 'evidence_expiry';
  if (renews)
    parts.push(
      rule.renewal_opens_days
        ? `renewal opens ${span(rule.renewal_opens_days, 'day')} before`
        : 'a renewal counts on the last day only',
    );
  if (rule.grace_days) parts.push(`${span(rule.grace_days, 'day')} of grace`);
  if (rule.change_due_days !== null)
    parts.push(
      rule.change_due_days
        ? `again within ${span(rule.change_due_days, 'day')} of a material change`
        : 'again at once after a material change',
    );
  return `${parts.join('; ')}.`;
}

export function proofWords(proof: Proof, nameOf: NameOf): string {
  if (proof.kind === 'training')
    return proof.program_id ? `Passes “${nameOf('programs', proof.program_id)}”` : 'Training filed by hand';
  if (proof.kind === 'certification' || proof.kind === 'licence' || proof.kind === 'registration') {
    const kind = proof.certification_kind
      ? (credentialKindNames[proof.certification_kind as keyof typeof credentialKindNames] ?? proof.certification_kind)
      : undefined;
    const what = proof.certification_name || kind || `any ${lower(evidenceKindNames[proof.kind])}`;
    return `Holds ${what}${proof.state ? ` of ${stateNames[proof.state] ?? proof.state}` : ''}`;
  }
  return evidenceKindNames[proof.kind];
}

export function proofsWords(proofs: Proof[][], nameOf: NameOf): string {
  const groups = proofs.map((group) => group.map((proof) => proofWords(proof, nameOf)).join(', or '));
  return groups.join('; and ') || 'Nothing yet';
}

export interface Difference {
  label: string;
  before: string;
  after: string;
}

/** Every term of a rule, in words. */
export function terms(rule: Rule, nameOf: NameOf): { label: string; words: string }[] {
  const none = '–';
  const days = (number: number | null) => (number === null ? none : span(number, 'day'));
  const months = (number: number | null) => (number ? span(number, 'month') : none);
  const yes = (value: boolean) => (value ? 'Yes' : 'No');
  const shown: [string, string][] = [
    ['Name', rule.requirement_name],
    ['Type', complianceTypeNames[rule.compliance_type]],
    ['Priority', severityNames[rule.priority_level]],
    ['Authority', rule.authority],
    ['Citation', rule.citation],
    ['Link', rule.citation_url ?? none],
    ['Notes', rule.notes ?? none],
    ['Whom it covers', audienceWords(rule.audience, nameOf)],
    ['What proves it', proofsWords(rule.proofs, nameOf)],
    ['Counted from', anchorChoices.find(({ value }) => value === rule.anchor)!.label],
    ['Date of the year', rule.anchor_on ? dayOfYear(rule.anchor_on) : none],
    ['First due', days(rule.first_due_days)],
    ['Repeats', rule.renewal_months ? every(rule.renewal_months) : 'once'],
    ['In the first year', months(rule.first_year_renewal_months)],
    ['A period lasts at least', months(rule.minimum_months)],
    ['Renewal opens', `${days(rule.renewal_opens_days)} before`],
    ['Grace', days(rule.grace_days)],
    ['Leave moves dates', yes(rule.pauses_on_leave)],
    ['Again after a material change', rule.change_due_days === null ? 'No' : `within ${days(rule.change_due_days)}`],
    [
      'Earlier proof counts',
      rule.prior_evidence_months === null ? 'of any age' : `up to ${months(rule.prior_evidence_months)} old`,
    ],
    ['An exception', rule.exception_effect === 'extends' ? 'moves the date' : 'explains, moves no date'],
    ['Needed to work', yes(rule.blocks_work)],
    ['Tasks', rule.work_tasks.join(', ') || 'all work'],
    ['Proof is kept', months(rule.retention_months)],
    ['About keeping it', rule.retention_note ?? none],
  ];
  return shown.map(([label, words]) => ({ label, words }));
}

/** What is different between two versions of a rule, in words. */
export function differences(before: Rule, after: Rule, nameOf: NameOf): Difference[] {
  const later = terms(after, nameOf);
  return terms(before, nameOf).flatMap(({ label, words }, index) =>
    words === later[index]!.words ? [] : [{ label, before: words, after: later[index]!.words }],
  );
}
