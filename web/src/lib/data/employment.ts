import { rows, type Client } from './client.ts';
import type { Level } from './me.ts';

export type EmploymentKind = 'full_time' | 'part_time' | 'per_diem' | 'contractor' | 'volunteer' | 'student';

export interface HistoryEntry {
  id: string;
  valid_from: string;
  /** The first day on which it no longer held. */
  valid_until: string | null;
  position_id: string | null;
  department_id: string | null;
  location_id: string | null;
  manager_id: string | null;
  permission_level: Level;
  employment_kind: EmploymentKind;
  reason: string | null;
  recorded_at: string;
  position: { title: string } | null;
  department: { name: string } | null;
  location: { name: string } | null;
  manager: { full_name: string } | null;
}

/** What is held to be true about a person, the latest first. */
export async function listHistory(client: Client, userId: string): Promise<HistoryEntry[]> {
  return rows(
    await client
      .from('staff_history')
      .select(
        'id, valid_from, valid_until, position_id, department_id, location_id, manager_id, permission_level, employment_kind, reason, recorded_at, position:positions(title), department:departments(name), location:locations(name), manager:staff!history_manager_is_of_the_practice(full_name)',
      )
      .eq('user_id', userId)
      .is('superseded_at', null)
      .order('valid_from', { ascending: false }),
  ) as unknown as HistoryEntry[];
}

export type LeaveKind = 'parental' | 'medical' | 'military' | 'personal' | 'other';

export interface Leave {
  id: string;
  starts_on: string;
  /** Last day away; null: open-ended. */
  ends_on: string | null;
  planned_ends_on: string | null;
  cancelled_at: string | null;
  /** For those who may know why; null for everybody else. */
  details: { kind: LeaveKind; note: string | null } | null;
}

/** The leaves of a person, the latest first. */
export async function listLeaves(client: Client, userId: string): Promise<Leave[]> {
  const [leaves, details] = await Promise.all([
    client
      .from('staff_leaves')
      .select('id, starts_on, ends_on, planned_ends_on, cancelled_at')
      .eq('user_id', userId)
      .order('starts_on', { ascending: false }),
    client.from('staff_leave_details').select('id, kind, note').eq('user_id', userId),
  ]);
  const reasons = new Map(rows(details).map(({ id, kind, note }) => [id, { kind, note }]));
  return rows(leaves).map((leave) => ({ ...leave, details: reasons.get(leave.id) ?? null }));
}

/** By how many days leaves have moved the due dates of a person's assignments. */
export async function listLeaveShifts(client: Client, userId: string): Promise<Map<string, number>> {
  const shifts = rows(await client.from('assignment_leave_shifts').select('assignment_id, days').eq('user_id', userId));
  const days = new Map<string, number>();
  for (const shift of shifts) days.set(shift.assignment_id, (days.get(shift.assignment_id) ?? 0) + shift.days);
  return days;
}

export interface MovedDate {
  assignment_id: string;
  program_name: string;
  due_before: string;
  due_after: string;
  moved_days: number;
}

export interface Closure {
  id: string;
  location_id: string | null;
  closed_on: string;
  name: string;
}

export async function listClosures(client: Client, year: number): Promise<Closure[]> {
  return rows(
    await client
      .from('practice_closures')
      .select('id, location_id, closed_on, name')
      .gte('closed_on', `${year}-01-01`)
      .lte('closed_on', `${year}-12-31`)
      .order('closed_on')
      .order('name'),
  );
}
