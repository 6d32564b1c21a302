import { ruleIn, type Rule } from '../requirements/rule.ts';
import { rpc } from './api.ts';
import { rows, type Client } from './client.ts';
import type { Choice } from './people.ts';

export type RequirementState = 'unreviewed' | 'coming' | 'active' | 'retired';

export interface RequirementRow extends Omit<Rule, 'change_note'> {
  id: string;
  requirement_code: string | null;
  template_code: string | null;
  version: number;
  owner_name: string | null;
  state: RequirementState;
  covered_count: number;
  compliant_count: number;
  pending_count: number;
  grace_count: number;
  non_compliant_count: number;
}

export interface RequirementVersion extends Rule {
  id: string;
  version: number;
  recorded_at: string;
  recorded_by: { full_name: string } | null;
}

export interface Requirement {
  id: string;
  version: number;
  state: RequirementState;
  rule: Rule;
  overview: RequirementRow;
  reviewed_at: string | null;
  reviewer: { full_name: string } | null;
  retired_at: string | null;
  retirer: { full_name: string } | null;
  retirement_reason: string | null;
  /** The latest first. */
  versions: RequirementVersion[];
}

/** Everything the editor lets somebody choose from. */
export interface RuleChoices {
  positions: Choice[];
  departments: Choice[];
  locations: Choice[];
  states: Choice[];
  people: Choice[];
  programs: Choice[];
  owners: Choice[];
}

export interface RequirementTemplate {
  template_code: string;
  requirement_name: string;
  compliance_type: Rule['compliance_type'];
  authority: string;
  citation: string;
  citation_url: string | null;
  applies_to: string;
  first_due_rule: string | null;
  renewal_rule: string | null;
  notes: string | null;
  /** How far its facts were checked. */
  confidence: string;
}

export async function listRequirements(client: Client): Promise<RequirementRow[]> {
  return rows(
    await client.from('requirement_overview').select('*').order('requirement_name').order('id').limit(1000),
  ) as unknown as RequirementRow[];
}

/** What counts at the moment or is announced, without where people stand: quick, however many they are. */
export async function listRulesInForce(client: Client): Promise<
  {
    id: string;
    requirement_code: string | null;
    requirement_name: string;
    blocks_work: boolean;
    work_tasks: string[];
  }[]
> {
  const found = rows(
    await client
      .from('requirements')
      .select(
        'id, requirement_code, versions:requirement_versions!version_is_of_a_requirement_of_the_practice(requirement_name, blocks_work, work_tasks)',
      )
      .not('reviewed_at', 'is', null)
      .is('retired_at', null)
      .order('version', { referencedTable: 'versions', ascending: false })
      .limit(1, { referencedTable: 'versions' })
      .limit(1000),
  );
  return found
    .map(({ id, requirement_code, versions: [rule] }) => ({ id, requirement_code, ...rule! }))
    .sort((a, b) => a.requirement_name.localeCompare(b.requirement_name));
}

export async function getRequirement(client: Client, id: string, today: string): Promise<Requirement | null> {
  const [requirement, overview, versions] = await Promise.all([
    client
      .from('requirements')
      .select(
        'id, requirement_code, owner_id, reviewed_at, retired_at, retirement_reason, reviewer:staff!requirement_reviewer_is_of_the_practice(full_name), retirer:staff!requirement_retirer_is_of_the_practice(full_name)',
      )
      .eq('id', id)
      .maybeSingle(),
    client.from('requirement_overview').select('*').eq('id', id).maybeSingle(),
    client
      .from('requirement_versions')
      .select('*, recorded_by:staff!version_author_is_of_the_practice(full_name)')
      .eq('requirement_id', id)
      .order('version', { ascending: false })
      .limit(200),
  ]);
  const found = rows(requirement) as unknown as Omit<Requirement, 'overview' | 'versions' | 'rule'> & {
    owner_id: string;
    requirement_code: string | null;
  };
  if (!found) return null;
  const all = rows(versions) as unknown as RequirementVersion[];
  const current = rows(overview) as unknown as RequirementRow;
  const { owner_id, requirement_code, ...rest } = found;
  return {
    ...rest,
    version: all[0]!.version,
    state: current.state,
    overview: current,
    rule: ruleIn({ ...all[0], owner_id, requirement_code }, owner_id, today),
    versions: all,
  };
}

/** Names to choose from; people are those the caller may see. */
export async function listRuleChoices(client: Client): Promise<RuleChoices> {
  const [positions, departments, locations, people, programs] = await Promise.all([
    client.from('positions').select('value:id, label:title').order('title'),
    client.from('departments').select('value:id, label:name').order('name'),
    client.from('locations').select('value:id, label:name, state').order('name'),
    listEverybody(client),
    client.from('training_programs').select('value:id, label:program_name, status').order('program_name'),
  ]);
  const places = rows(locations);
  return {
    positions: rows(positions),
    departments: rows(departments),
    locations: places.map(({ value, label }) => ({ value, label })),
    states: [...new Set(places.map(({ state }) => state))].sort().map((state) => ({ value: state, label: state })),
    people: people.map(({ id, full_name }) => ({ value: id, label: full_name })),
    programs: rows(programs).map(({ value, label }) => ({ value, label })),
    owners: people
      .filter(({ permission_level }) => permission_level !== 'staff')
      .map(({ id, full_name }) => ({ value: id, label: full_name })),
  };
}

async function listEverybody(client: Client) {
  const found: { id: string; full_name: string; permission_level: string }[] = [];
  // The Data API answers a thousand rows at most.
  for (;;) {
    const part = rows(
      await client
        .from('staff')
        .select('id, full_name, permission_level')
        .neq('employment_status', 'terminated')
        .order('full_name')
        .order('id')
        .range(found.length, found.length + 999),
    );
    found.push(...part);
    if (part.length < 1000) return found;
  }
}

export async function listTemplates(client: Client): Promise<RequirementTemplate[]> {
  return rows(await client.rpc('requirement_templates')) as unknown as RequirementTemplate[];
}

export interface Standing {
  status: 'compliant' | 'non_compliant' | 'pending' | 'grace_period' | null;
  due_on: string | null;
  grace_ends_on: string | null;
}

export interface RulePreview {
  counts: {
    covered_before: number;
    covered_after: number;
    entering: number;
    leaving: number;
    moved: number;
    becoming_non_compliant: number;
    becoming_compliant: number;
    unchanged: number;
  };
  people: {
    user_id: string;
    full_name: string;
    change: 'entering' | 'leaving' | 'moved' | 'same';
    before: Standing | null;
    after: Standing | null;
  }[];
}

export const previewRequirement = (id: string | null, rule: Rule, signal?: AbortSignal) =>
  rpc<RulePreview>('preview_requirement', { requirement_id: id, rule }, { signal });
export const saveRequirement = (id: string | null, rule: Rule, version: number | null) =>
  rpc<string>('save_requirement', { requirement_id: id, rule, version });
export const reviewRequirement = (id: string) => rpc<void>('review_requirement', { requirement_id: id });
export const retireRequirement = (id: string, reason: string) =>
  rpc<void>('retire_requirement', { requirement_id: id, reason });
export const adoptTemplate = (code: string) => rpc<string>('adopt_requirement_template', { template_code: code });
