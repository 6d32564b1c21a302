// The rule of a requirement as the editor keeps it: the columns of requirement_versions and what stands beside them.

export type Anchor = 'completion' | 'expiry' | 'fixed_date' | 'hire_date' | 'evidence_expiry';
export type EvidenceKind =
  | 'training'
  | 'certification'
  | 'licence'
  | 'registration'
  | 'observation'
  | 'attestation'
  | 'verification'
  | 'external'
  | 'ce_credits';
export type ComplianceType = 'training' | 'certification' | 'policy' | 'procedure';

/** All that it names have to match; a list by any of its members. An empty clause is everybody. */
export interface Clause {
  departments?: string[];
  positions?: string[];
  locations?: string[];
  states?: string[];
  employment_kinds?: string[];
  people?: string[];
  clinical?: boolean;
}
export type ListFacet = Exclude<keyof Clause, 'clinical'>;
export const listFacets = ['positions', 'departments', 'locations', 'states', 'employment_kinds', 'people'] as const;

export interface Audience {
  include: Clause[];
  exclude: Clause[];
}

export interface Proof {
  kind: EvidenceKind;
  program_id?: string;
  certification_kind?: string;
  certification_name?: string;
  state?: string;
}

export interface Rule {
  requirement_code: string | null;
  owner_id: string;
  effective_from: string;
  requirement_name: string;
  compliance_type: ComplianceType;
  priority_level: 'low' | 'medium' | 'high' | 'critical';
  authority: string;
  citation: string;
  citation_url: string | null;
  notes: string | null;
  source_note: string | null;
  audience: Audience;
  proofs: Proof[][];
  anchor: Anchor;
  anchor_on: string | null;
  first_due_days: number | null;
  renewal_months: number | null;
  first_year_renewal_months: number | null;
  minimum_months: number;
  renewal_opens_days: number;
  grace_days: number | null;
  pauses_on_leave: boolean;
  change_due_days: number | null;
  prior_evidence_months: number | null;
  exception_effect: 'explains' | 'extends';
  blocks_work: boolean;
  work_tasks: string[];
  retention_months: number | null;
  retention_note: string | null;
  change_note: string | null;
}

export const heldCredentials: readonly EvidenceKind[] = ['certification', 'licence', 'registration'];

export function emptyRule(ownerId: string, today: string): Rule {
  return {
    requirement_code: null,
    owner_id: ownerId,
    effective_from: today,
    requirement_name: '',
    compliance_type: 'training',
    priority_level: 'medium',
    authority: '',
    citation: '',
    citation_url: null,
    notes: null,
    source_note: null,
    audience: { include: [{}], exclude: [] },
    proofs: [[{ kind: 'training' }]],
    anchor: 'completion',
    anchor_on: null,
    first_due_days: 30,
    renewal_months: 12,
    first_year_renewal_months: null,
    minimum_months: 0,
    renewal_opens_days: 60,
    grace_days: null,
    pauses_on_leave: true,
    change_due_days: null,
    prior_evidence_months: null,
    exception_effect: 'explains',
    blocks_work: false,
    work_tasks: [],
    retention_months: null,
    retention_note: null,
    change_note: null,
  };
}

/** The rule in a row of the database that has more columns than a rule. */
export function ruleIn(row: Partial<Rule>, ownerId: string, today: string): Rule {
  const rule = emptyRule(ownerId, today);
  const keys = Object.keys(rule) as (keyof Rule)[];
  const given = Object.fromEntries(keys.filter((key) => row[key] !== undefined).map((key) => [key, row[key]]));
  // Why it is changed is said anew with every change.
  return { ...rule, ...given, change_note: null };
}

const text = (value: string | null) => value?.trim() || null;

/** The rule as it is sent: what another choice makes meaningless is left out, and empty words are none. */
export function settled(rule: Rule): Rule {
  const dated = rule.anchor === 'fixed_date';
  const ownExpiry = rule.anchor === 'evidence_expiry';
  const grid = dated || rule.anchor === 'hire_date';
  const clause = (each: Clause): Clause =>
    Object.fromEntries(Object.entries(each).filter(([, value]) => !Array.isArray(value) || value.length > 0));
  return {
    ...rule,
    requirement_code: text(rule.requirement_code)?.toUpperCase() ?? null,
    requirement_name: rule.requirement_name.trim(),
    authority: rule.authority.trim(),
    citation: rule.citation.trim(),
    citation_url: text(rule.citation_url),
    notes: text(rule.notes),
    retention_note: text(rule.retention_note),
    change_note: text(rule.change_note),
    audience: { include: rule.audience.include.map(clause), exclude: rule.audience.exclude.map(clause) },
    proofs: rule.proofs.filter((group) => group.length).map((group) => group.map(settledProof)),
    anchor_on: dated ? rule.anchor_on : null,
    renewal_months: ownExpiry ? null : rule.renewal_months,
    first_year_renewal_months: grid || ownExpiry || !rule.renewal_months ? null : rule.first_year_renewal_months,
    minimum_months: grid ? rule.minimum_months || 0 : 0,
    renewal_opens_days: rule.renewal_opens_days ?? 0,
    work_tasks: rule.work_tasks.map((task) => task.trim()).filter(Boolean),
  };
}

function settledProof(proof: Proof): Proof {
  if (proof.kind === 'training')
    return proof.program_id ? { kind: proof.kind, program_id: proof.program_id } : { kind: proof.kind };
  if (!heldCredentials.includes(proof.kind)) return { kind: proof.kind };
  const facts = (['certification_kind', 'certification_name', 'state'] as const).flatMap((key) =>
    proof[key]?.trim() ? [[key, proof[key].trim()] as const] : [],
  );
  return { kind: proof.kind, ...Object.fromEntries(facts) };
}

/** What has to be said before the rule can be tried: the field and why. */
export function missingIn(rule: Rule): Partial<Record<keyof Rule, string>> {
  const missing: Partial<Record<keyof Rule, string>> = {};
  if (!rule.requirement_name.trim()) missing.requirement_name = 'Give it a name.';
  if (rule.requirement_code && !/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(rule.requirement_code.trim()))
    missing.requirement_code = 'Letters, digits and hyphens only.';
  if (!rule.authority.trim()) missing.authority = 'Say who asks for it.';
  if (!rule.citation.trim()) missing.citation = 'Cite where it is written.';
  if (rule.citation_url?.trim() && !/^https:\/\/\S+$/.test(rule.citation_url.trim()))
    missing.citation_url = 'An address begins with https://.';
  if (!rule.audience.include.length) missing.audience = 'Say whom it covers.';
  if (!rule.proofs.some((group) => group.length)) missing.proofs = 'Say what proves it.';
  if (rule.anchor === 'fixed_date' && !rule.anchor_on) missing.anchor_on = 'Choose the date.';
  if ((rule.anchor === 'fixed_date' || rule.anchor === 'hire_date') && !rule.renewal_months)
    missing.renewal_months = 'A date that comes back needs a number of months.';
  if (!rule.effective_from) missing.effective_from = 'Choose a day.';
  return missing;
}
