import { rows, type Client } from './client.ts';

export type ComplianceStatus = 'compliant' | 'non_compliant' | 'pending' | 'grace_period';

export interface ComplianceRecord {
  id: string;
  user_id: string;
  user_name: string;
  compliance_type: 'training' | 'certification' | 'policy' | 'procedure';
  requirement_name: string;
  requirement_id: string | null;
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

/** Why somebody has this status, in one sentence's words; the dates come from the database. */
export function reasonOf(record: ComplianceRecord): string {
  if (record.compliance_status === 'grace_period') return 'in grace';
  if (record.compliance_status === 'non_compliant') {
    if (record.compliance_type === 'certification') return 'expired';
    return record.last_compliance_date ? 'lapsed' : 'never completed';
  }
  return record.compliance_status === 'pending' ? 'to be done' : 'compliant';
}
