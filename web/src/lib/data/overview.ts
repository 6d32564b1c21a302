import { rows, type Client } from './client.ts';

export interface PracticeFigures {
  staff_count: number;
  non_compliant_staff_count: number;
  compliant_staff_percentage: number | null;
  requirement_count: number;
  compliant_count: number;
  pending_count: number;
  grace_count: number;
  non_compliant_count: number;
  open_assignments: number;
  overdue_assignments: number;
  open_violations: number;
  certifications_expiring_30_days: number;
}

export interface Standing {
  name: string;
  staff_count?: number;
  non_compliant_staff_count?: number;
  requirement_count: number;
  compliant_count: number;
  pending_count: number;
  grace_count: number;
  non_compliant_count: number;
}

export interface TrendDay {
  date: string;
  staff_count: number;
  compliant_staff_count: number;
  overdue_assignments: number;
}

export async function getPracticeFigures(client: Client): Promise<PracticeFigures> {
  return rows(await client.from('executive_overview').select('*').single()) as PracticeFigures;
}

export async function listStanding(client: Client, by: 'location' | 'department' | 'requirement'): Promise<Standing[]> {
  const name = by === 'requirement' ? 'requirement_name' : `${by}_name`;
  const found = rows(
    await client.from(`compliance_by_${by}`).select('*').order('non_compliant_count', { ascending: false }).limit(200),
  ) as Record<string, unknown>[];
  return found.map((row) => ({ ...row, name: (row[name] as string | null) ?? 'None' }) as Standing);
}

/** One point a day, oldest first. */
export async function listTrend(client: Client, since: string): Promise<TrendDay[]> {
  return rows(
    await client
      .from('compliance_trend')
      .select('date, staff_count, compliant_staff_count, overdue_assignments')
      .gte('date', since)
      .order('date')
      .limit(400),
  ) as TrendDay[];
}
