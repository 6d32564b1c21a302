import { rows, type Client } from './client.ts';
import { listObservationSignatures, type Signature } from './signatures.ts';

export type ObservationResult = 'done' | 'done_with_help' | 'not_done' | 'not_applicable';
export interface ChecklistStep {
  id: string;
  text: string;
  critical: boolean;
}
export interface Checklist {
  instructions: string | null;
  steps: ChecklistStep[];
}
export interface Observers {
  managers: boolean;
  administrators: boolean;
  staff_ids: string[];
}
export type Results = Record<string, { result?: ObservationResult; remark?: string }>;

export const resultNames: Record<ObservationResult, string> = {
  done: 'Done',
  done_with_help: 'With help',
  not_done: 'Not done',
  not_applicable: 'Does not apply',
};

export interface Observation {
  id: string;
  assignment_id: string;
  module_id: string;
  user_id: string;
  observer_id: string;
  attempt_number: number;
  checklist: Checklist;
  results: Results;
  comment: string | null;
  score_percentage: number | null;
  passed: boolean | null;
  observer_signed_at: string | null;
  learner_signed_at: string | null;
  signatures: Signature[];
}

const columns =
  'id, assignment_id, module_id, user_id, observer_id, attempt_number, checklist, results, comment, score_percentage, passed, observer_signed_at, learner_signed_at';

export async function getObservation(client: Client, id: string): Promise<Observation | null> {
  const found = rows(
    await client.from('observations').select(columns).eq('id', id).maybeSingle(),
  ) as Observation | null;
  return found && { ...found, signatures: await listObservationSignatures(client, id) };
}

/** The newest one the caller may read: a learner sees it once their observer has signed. */
export async function getLatestObservation(
  client: Client,
  assignmentId: string,
  moduleId: string,
): Promise<Observation | null> {
  const found = rows(
    await client
      .from('observations')
      .select(columns)
      .eq('assignment_id', assignmentId)
      .eq('module_id', moduleId)
      .order('attempt_number', { ascending: false })
      .limit(1)
      .maybeSingle(),
  ) as Observation | null;
  return found && { ...found, signatures: await listObservationSignatures(client, found.id) };
}

export interface ObservationToMake {
  assignment_id: string;
  module_id: string;
  user_id: string;
  user_name: string;
  program_name: string;
  module_name: string;
  due_on: string;
  observation_id: string | null;
  observer_id: string | null;
  observer_name: string | null;
  observer_signed_at: string | null;
}

export async function listObservationsToMake(client: Client, learnerId?: string): Promise<ObservationToMake[]> {
  return rows(
    await client.rpc('observations_to_make', learnerId ? { learner_id: learnerId } : {}),
  ) as unknown as ObservationToMake[];
}
