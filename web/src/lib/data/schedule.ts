import { rows, type Client } from './client.ts';

export interface PlannedTraining {
  user_id: string;
  full_name: string;
  program_id: string | null;
  program_name: string | null;
  requirement_ids: string[];
  /** Where it is assigned already, or would be withdrawn. */
  assignment_id?: string;
  due_on?: string;
  required_by: string;
  priority_level: 'low' | 'medium' | 'high' | 'critical';
  minutes: number;
  reasons: string[];
}

export interface Withdrawal {
  assignment_id: string;
  user_id: string;
  full_name: string;
  program_name: string;
  due_on: string;
  reason: string;
}

export interface Schedule {
  assign: PlannedTraining[];
  withdraw: Withdrawal[];
  conflicts: PlannedTraining[];
  waiting: PlannedTraining[];
  assigned_count: number;
}

/** What scheduling would do now; with `inEarnest` it is done, and the answer says what was. */
export async function scheduleTraining(client: Client, inEarnest = false): Promise<Schedule> {
  return rows(await client.rpc('schedule_training', { dry_run: !inEarnest })) as unknown as Schedule;
}
