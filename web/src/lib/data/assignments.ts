import { rows, type Client } from './client.ts';
import type { ContentType, ProgramType } from './programs.ts';

export type AssignmentState =
  'assigned' | 'in_progress' | 'due_soon' | 'grace_period' | 'overdue' | 'completed' | 'cancelled';

export interface Assignment {
  id: string;
  user_id: string;
  user_name: string;
  program_id: string;
  program_name: string;
  program_type: ProgramType;
  is_mandatory: boolean;
  due_date: string;
  due_on: string;
  completion_deadline: string | null;
  priority_level: 'low' | 'medium' | 'high' | 'critical';
  status: 'assigned' | 'in_progress' | 'completed' | 'cancelled';
  state: AssignmentState;
  assigned_at: string;
  started_at: string | null;
  completed_at: string | null;
  last_reminder_sent: string | null;
  required_modules: number;
  completed_modules: number;
  progress_percentage: number;
  estimated_minutes: number;
  remaining_minutes: number;
  certificate_id: string | null;
}

/** Open work of one person, the most urgent first. */
export async function listOpenAssignments(client: Client, staffId: string): Promise<Assignment[]> {
  return rows(
    await client
      .from('assignment_overview')
      .select('*')
      .eq('user_id', staffId)
      .in('status', ['assigned', 'in_progress'])
      .order('due_date')
      .order('id')
      .limit(200),
  ) as Assignment[];
}

export async function listFinishedAssignments(client: Client, staffId: string, limit = 50): Promise<Assignment[]> {
  return rows(
    await client
      .from('assignment_overview')
      .select('*')
      .eq('user_id', staffId)
      .eq('status', 'completed')
      .order('completed_at', { ascending: false })
      .limit(limit),
  ) as Assignment[];
}

/** Deadlines of everybody the caller oversees, from now on. */
export async function listUpcomingAssignments(
  client: Client,
  options: { staffIds?: string[]; from: string; until: string; limit?: number },
): Promise<Assignment[]> {
  let query = client
    .from('assignment_overview')
    .select('*')
    .in('status', ['assigned', 'in_progress'])
    .gte('due_date', options.from)
    .lte('due_date', options.until)
    .order('due_date')
    .order('id')
    .limit(options.limit ?? 100);
  if (options.staffIds) query = query.in('user_id', options.staffIds);
  return rows(await query) as Assignment[];
}

export async function listProgramAssignments(client: Client, programId: string): Promise<Assignment[]> {
  return rows(
    await client
      .from('assignment_overview')
      .select('*')
      .eq('program_id', programId)
      .neq('status', 'cancelled')
      .order('due_date')
      .limit(500),
  ) as Assignment[];
}

export async function getAssignment(client: Client, id: string): Promise<Assignment> {
  return rows(await client.from('assignment_overview').select('*').eq('id', id).single()) as Assignment;
}

export interface OutlineModule {
  assignment_id: string;
  module_id: string;
  module_name: string;
  module_order: number;
  content_type: ContentType;
  estimated_duration_minutes: number;
  passing_score_percentage: number;
  is_required: boolean;
  content_id: string | null;
  content_title: string | null;
  content_data: Record<string, unknown> | null;
  storage_path: string | null;
  version_number: string | null;
  change_note: string | null;
  pages_viewed: number[];
  watched: [number, number][];
  marker_answers: Record<string, { chosen: string[]; correct: boolean }>;
  position: number | null;
  active_seconds: number;
  progress_percentage: number;
  completion_id: string | null;
  completed_at: string | null;
  score_percentage: number | null;
  attempts_taken: number;
  open_attempt_id: string | null;
  /** Names of the modules that have to be done first; null when it is open. */
  waits_for: string[] | null;
}

export async function listOutline(client: Client, assignmentId: string): Promise<OutlineModule[]> {
  return rows(
    await client.from('assignment_modules').select('*').eq('assignment_id', assignmentId).order('module_order'),
  ) as unknown as OutlineModule[];
}

/** Where the learner goes next: the first module that is not done. */
export function nextModule(outline: OutlineModule[]): OutlineModule | undefined {
  return (
    outline.find((module) => !module.completion_id && module.is_required && !module.waits_for) ??
    outline.find((module) => !module.completion_id && !module.waits_for)
  );
}

export type OpenWork = Pick<
  Assignment,
  'id' | 'user_id' | 'program_id' | 'program_name' | 'due_on' | 'state' | 'last_reminder_sent'
>;

/** The open assignments of several people, the oldest deadline first: what a board needs of them. */
export async function listOpenWork(client: Client, staffIds: string[]): Promise<OpenWork[]> {
  return rows(
    await client
      .from('assignment_overview')
      .select('id, user_id, program_id, program_name, due_on, state, last_reminder_sent')
      .in('user_id', staffIds)
      .in('status', ['assigned', 'in_progress'])
      .order('due_date')
      .order('id')
      .limit(2000),
  ) as OpenWork[];
}
