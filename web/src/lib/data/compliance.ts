import { rows, type Client } from './client.ts';

export type ComplianceStatus = 'compliant' | 'non_compliant' | 'pending' | 'grace_period';

export interface ComplianceRecord {
  id: string;
  user_id: string;
  user_name: string;
  compliance_type: 'training' | 'certification' | 'policy' | 'procedure';
  requirement_name: string;
  program_id: string | null;
  certification_id: string | null;
  compliance_status: ComplianceStatus;
  last_compliance_date: string | null;
  next_required_date: string | null;
  next_required_on: string | null;
  grace_ends_on: string | null;
  violation_details: string | null;
  corrective_action: string | null;
  lapses_soon: boolean;
  assignment_id: string | null;
  assignment_status: string | null;
}

export async function listRecords(client: Client, staffIds: string[]): Promise<ComplianceRecord[]> {
  return rows(
    await client
      .from('compliance_overview')
      .select('*')
      .in('user_id', staffIds)
      .order('requirement_name')
      .order('id')
      .limit(5000),
  ) as ComplianceRecord[];
}

export interface Violation {
  id: string;
  user_id: string;
  requirement_name: string;
  severity: 'low' | 'medium' | 'high' | 'critical';
  violation_details: string;
  corrective_action: string | null;
  corrective_action_due_on: string | null;
  status: 'open' | 'in_progress' | 'resolved' | 'verified';
  occurred_at: string;
}

const violationColumns =
  'id, user_id, requirement_name, severity, violation_details, corrective_action, corrective_action_due_on, status, occurred_at';

export async function listViolations(client: Client, staffId: string): Promise<Violation[]> {
  return rows(
    await client
      .from('compliance_violations')
      .select(violationColumns)
      .eq('user_id', staffId)
      .order('occurred_at', { ascending: false })
      .limit(50),
  ) as Violation[];
}

export interface ViolationOfSomebody extends Violation {
  person: { full_name: string };
}

/** Violations of everybody the caller oversees, or of some people, the latest first. */
export async function listAllViolations(
  client: Client,
  { state, staffIds, most }: { state?: 'open' | 'closed'; staffIds?: string[]; most: number },
): Promise<ViolationOfSomebody[]> {
  let query = client
    .from('compliance_violations')
    .select(`${violationColumns}, person:staff!violation_person_is_of_the_practice(full_name)`)
    .order('occurred_at', { ascending: false })
    .order('id')
    .limit(most);
  if (state) query = query.in('status', state === 'open' ? ['open', 'in_progress'] : ['resolved', 'verified']);
  if (staffIds) query = query.in('user_id', staffIds);
  return rows(await query) as unknown as ViolationOfSomebody[];
}

export async function countOpenViolations(client: Client, staffIds: string[]): Promise<number> {
  const answer = await client
    .from('compliance_violations')
    .select('id', { count: 'exact', head: true })
    .in('status', ['open', 'in_progress'])
    .in('user_id', staffIds);
  rows(answer);
  return answer.count ?? 0;
}

/** Why somebody has this status, in one sentence's words; the dates come from the database. */
export function reasonOf(record: ComplianceRecord): string {
  if (record.compliance_status === 'grace_period') return 'in grace';
  if (record.compliance_status === 'non_compliant') {
    if (record.compliance_type === 'certification') return 'expired';
    return record.last_compliance_date ? 'lapsed' : 'never completed';
  }
  return record.compliance_status === 'pending' ? 'to be done' : 'compliant';
}
