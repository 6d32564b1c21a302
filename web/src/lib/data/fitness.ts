import { rows, type Client } from './client.ts';
import type { ComplianceStatus } from './compliance.ts';
import { listRulesInForce } from './requirements.ts';

export interface Fitness {
  fit: boolean;
  /** Whether the person works here on that day. */
  employed: boolean;
  task: string | null;
  day: string;
  reasons: {
    requirement_id: string;
    requirement: string;
    status: ComplianceStatus;
    due_on: string | null;
    citation: string;
    needed: string;
  }[];
}

/** Whether somebody may work today, or do a task that a requirement names. */
export async function getFitness(client: Client, staffId: string, task?: string): Promise<Fitness> {
  return rows(await client.rpc('fit_to_work', { user_id: staffId, task })) as unknown as Fitness;
}

/** The tasks that requirements in force name, in order. */
export async function listTasks(client: Client): Promise<string[]> {
  const rules = await listRulesInForce(client);
  const tasks = rules.flatMap(({ blocks_work, work_tasks }) => (blocks_work ? work_tasks : []));
  return [...new Set(tasks)].sort((a, b) => a.localeCompare(b));
}
