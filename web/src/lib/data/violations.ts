import { rows, type Client } from './client.ts';

export type ViolationStatus = 'open' | 'planned' | 'in_progress' | 'resolved' | 'verified';
export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** The steps of a corrective action, in order; the words are those of the status badge. */
export const violationSteps = ['open', 'planned', 'in_progress', 'resolved', 'verified'] as const;
const unfinished = ['open', 'planned', 'in_progress'] as const;

export interface Violation {
  id: string;
  user_id: string;
  user_name: string;
  manager_id: string | null;
  requirement_name: string;
  severity: Severity;
  violation_details: string;
  corrective_action: string | null;
  corrective_action_due_on: string | null;
  status: ViolationStatus;
  is_late: boolean;
  occurred_at: string;
  recorded_by: string | null;
  owner_id: string | null;
  owner_name: string | null;
  met_again_at: string | null;
  resolved_at: string | null;
  done_by: string | null;
  updated_at: string;
}

export interface ViolationStep {
  id: string;
  kind: 'recorded' | 'moved' | 'noted' | 'attached' | 'met_again' | 'escalated';
  actor_name: string | null;
  from_status: ViolationStatus | null;
  to_status: ViolationStatus;
  note: string | null;
  owner_name: string | null;
  corrective_action: string | null;
  due_on: string | null;
  escalated_to_name: string | null;
  document_name: string | null;
  taken_at: string;
}

export interface ViolationFilter {
  state?: 'open' | 'late' | 'closed';
  severity?: Severity;
  text?: string;
  ownerId?: string;
  staffIds?: string[];
}

export async function listViolations(client: Client, staffId: string): Promise<Violation[]> {
  return rows(
    await client
      .from('violation_overview')
      .select('*')
      .eq('user_id', staffId)
      .order('occurred_at', { ascending: false })
      .limit(50),
  ) as Violation[];
}

/** The steps a filter leaves something in. */
export function stepsOf(state: ViolationFilter['state']): readonly ViolationStatus[] {
  if (!state) return violationSteps;
  return state === 'closed' ? ['resolved', 'verified'] : unfinished;
}

function filtered(client: Client, { state, severity, text, ownerId, staffIds }: ViolationFilter) {
  let query = client.from('violation_overview').select('*', { count: 'exact' });
  if (state) query = query.in('status', [...stepsOf(state)]);
  if (state === 'late') query = query.is('is_late', true);
  if (severity) query = query.eq('severity', severity);
  if (ownerId) query = query.eq('owner_id', ownerId);
  if (staffIds) query = query.in('user_id', staffIds);
  if (text) {
    // Whatever means something in a filter stands for any one character.
    const pattern = `%${text.replace(/[^\p{L}\p{N} '-]/gu, '_')}%`;
    query = query.or(`user_name.ilike.${pattern},requirement_name.ilike.${pattern}`);
  }
  return query;
}

/** Violations of everybody the caller oversees, or of some people, the latest first. */
export async function listAllViolations(
  client: Client,
  filter: ViolationFilter & { step?: ViolationStatus; most: number },
): Promise<Violation[]> {
  let query = filtered(client, filter);
  if (filter.step) query = query.eq('status', filter.step);
  return rows(await query.order('occurred_at', { ascending: false }).order('id').limit(filter.most)) as Violation[];
}

export interface BoardColumn {
  status: ViolationStatus;
  count: number;
  violations: Violation[];
}

/** One column for each step: what is due first at its top, the newest where nothing is due. */
export async function listBoard(client: Client, filter: ViolationFilter): Promise<BoardColumn[]> {
  return Promise.all(
    stepsOf(filter.state).map(async (status) => {
      // What is verified is history: the latest few, and the rest in the table.
      const most = status === 'verified' ? 10 : 200;
      const due = status === 'resolved' || status === 'verified' ? 'resolved_at' : 'corrective_action_due_on';
      const answer = await filtered(client, filter)
        .eq('status', status)
        .order(due, { ascending: due !== 'resolved_at', nullsFirst: false })
        .order('occurred_at', { ascending: false })
        .order('id')
        .limit(most);
      const violations = rows(answer) as Violation[];
      return { status, count: answer.count ?? violations.length, violations };
    }),
  );
}

export async function countOpenViolations(client: Client, staffIds: string[]): Promise<number> {
  const answer = await client
    .from('compliance_violations')
    .select('id', { count: 'exact', head: true })
    .is('resolved_at', null)
    .in('user_id', staffIds);
  rows(answer);
  return answer.count ?? 0;
}

/** A violation with its history, the first step first; null where the caller may not see it. */
export async function getViolation(
  client: Client,
  id: string,
): Promise<(Violation & { steps: ViolationStep[] }) | null> {
  const [violation, steps] = await Promise.all([
    client.from('violation_overview').select('*').eq('id', id).maybeSingle(),
    client.from('violation_steps').select('*').eq('violation_id', id).order('step_number').limit(1000),
  ]);
  const found = rows(violation) as Violation | null;
  return found && { ...found, steps: rows(steps) as ViolationStep[] };
}

/** Who may see to the corrective action; nobody for a caller who may not plan it. */
export async function listViolationOwners(client: Client, id: string): Promise<{ id: string; full_name: string }[]> {
  return rows(await client.rpc('violation_owners', { violation_id: id }));
}
