import { rows, type Client } from './client.ts';
import type { ComplianceStatus } from './compliance.ts';

export interface TeamMember {
  user_id: string;
  full_name: string;
  manager_id: string | null;
  is_direct_report: boolean;
  employment_status: 'active' | 'on_leave' | 'terminated';
  position_title: string | null;
  department_name: string | null;
  location_name: string | null;
  open_assignments: number;
  overdue_assignments: number;
  due_soon_assignments: number;
  in_progress_assignments: number;
  next_due_on: string | null;
  oldest_overdue_on: string | null;
  requirement_count: number;
  compliant_count: number;
  non_compliant_count: number;
  grace_count: number;
  lapsing_soon_count: number;
  compliance_status: ComplianceStatus | null;
  worst_requirement: string | null;
  urgency: number;
}

export interface PeopleFilter {
  status?: 'non_compliant' | 'grace_period' | 'pending' | 'compliant' | 'overdue' | 'due_soon';
  text?: string;
  location?: string;
  department?: string;
  directOnly?: boolean;
}

export const peoplePageSize = 100;

/** People the caller may see, the most urgent first. `after` continues below the last one seen. */
export async function listTeam(
  client: Client,
  filter: PeopleFilter = {},
  after?: Pick<TeamMember, 'urgency' | 'full_name' | 'user_id'>,
): Promise<TeamMember[]> {
  let query = client
    .from('team_board')
    .select('*')
    .order('urgency', { ascending: false })
    .order('full_name')
    .order('user_id')
    .limit(peoplePageSize);
  if (filter.directOnly) query = query.eq('is_direct_report', true);
  if (filter.status === 'overdue') query = query.gt('overdue_assignments', 0);
  else if (filter.status === 'due_soon') query = query.gt('due_soon_assignments', 0);
  else if (filter.status) query = query.eq('compliance_status', filter.status);
  if (filter.text) query = query.ilike('full_name', `%${filter.text.replace(/[%_\\]/g, (letter) => `\\${letter}`)}%`);
  if (filter.location) query = query.eq('location_name', filter.location);
  if (filter.department) query = query.eq('department_name', filter.department);
  if (after) {
    const name = `"${after.full_name.replace(/(["\\])/g, '\\$1')}"`;
    query = query.or(
      `urgency.lt.${after.urgency},and(urgency.eq.${after.urgency},full_name.gt.${name}),and(urgency.eq.${after.urgency},full_name.eq.${name},user_id.gt.${after.user_id})`,
    );
  }
  return rows(await query) as TeamMember[];
}

export async function getTeamMember(client: Client, staffId: string): Promise<TeamMember | null> {
  return rows(await client.from('team_board').select('*').eq('user_id', staffId).maybeSingle()) as TeamMember | null;
}

export interface ManagerFigures {
  direct_reports_count: number;
  compliant_staff_count: number;
  non_compliant_staff_count: number;
  pending_assignments: number;
  overdue_assignments: number;
  certifications_expiring_30_days: number;
}

export async function getManagerFigures(client: Client): Promise<ManagerFigures> {
  return rows(await client.from('manager_dashboard').select('*').single()) as ManagerFigures;
}

export interface Deadline {
  kind: 'assignment' | 'certification' | 'renewal';
  id: string;
  user_id: string;
  user_name: string;
  title: string;
  due_at: string;
  due_on: string;
  status: string;
}

export async function listDeadlines(client: Client, from: string, staffIds: string[]): Promise<Deadline[]> {
  return rows(
    await client
      .from('upcoming_deadlines')
      .select('*')
      .in('user_id', staffIds)
      .gte('due_at', from)
      .order('due_at')
      .order('id')
      .limit(200),
  ) as Deadline[];
}

/** Licenses that count and end, or ended, in a span of days; of everybody the caller oversees or of some people. */
export async function listEndingLicenses(
  client: Client,
  { from, until, staffIds }: { from?: string; until?: string; staffIds?: string[] },
): Promise<Deadline[]> {
  let query = client
    .from('upcoming_deadlines')
    .select('*')
    .eq('kind', 'certification')
    .order('due_on')
    .order('id')
    .limit(1000);
  if (from) query = query.gte('due_on', from);
  if (until) query = query.lte('due_on', until);
  if (staffIds) query = query.in('user_id', staffIds);
  return rows(await query) as Deadline[];
}

export async function listDirectReportIds(client: Client, managerId: string): Promise<string[]> {
  const found = rows(
    await client.from('staff').select('id').eq('manager_id', managerId).neq('employment_status', 'terminated'),
  );
  return found.map(({ id }) => id);
}

/** Why a person is where they are in the list, in a few words. */
export function reasonFor(member: TeamMember): string {
  const parts: string[] = [];
  if (member.non_compliant_count)
    parts.push(
      member.non_compliant_count === 1
        ? `${member.worst_requirement} is missing`
        : `${member.non_compliant_count} requirements are missing`,
    );
  else if (member.overdue_assignments)
    parts.push(
      member.overdue_assignments === 1
        ? '1 training is overdue'
        : `${member.overdue_assignments} trainings are overdue`,
    );
  if (member.grace_count) parts.push(`${member.grace_count} in grace`);
  if (!parts.length && member.due_soon_assignments)
    parts.push(
      member.due_soon_assignments === 1
        ? '1 training is due soon'
        : `${member.due_soon_assignments} trainings are due soon`,
    );
  if (!parts.length && member.lapsing_soon_count)
    parts.push(
      member.lapsing_soon_count === 1
        ? '1 requirement lapses within 30 days'
        : `${member.lapsing_soon_count} requirements lapse within 30 days`,
    );
  return parts.join(', ');
}
