import { rpc } from './api.ts';
import { rows, type Client } from './client.ts';

export type QuestionKind = 'single_choice' | 'multiple_choice' | 'true_false';

export interface Question {
  id: string;
  kind: QuestionKind;
  prompt: string;
  options: { id: string; text: string }[];
}

export type Responses = Record<string, string[]>;
export type Feedback = Record<string, { correct: boolean; correct_options?: string[]; explanation?: string | null }>;

export interface Attempt {
  id: string;
  attempt_number: number;
  questions: Question[];
  responses: Responses;
  feedback: Feedback | null;
  score_percentage: number | null;
  passed: boolean | null;
  submitted_at: string | null;
}

export interface Finished {
  module_completed: boolean;
  assignment_completed: boolean;
  certificate_id?: string;
}

export type Graded = Finished & {
  attempt_id: string;
  attempt_number: number;
  score_percentage: number;
  passed: boolean;
  feedback: Feedback | null;
};

/** The attempt that is open, otherwise the last one that was graded. */
export async function getLatestAttempt(
  client: Client,
  assignmentId: string,
  moduleId: string,
): Promise<Attempt | null> {
  return rows(
    await client
      .from('quiz_attempts')
      .select('id, attempt_number, questions, responses, feedback, score_percentage, passed, submitted_at')
      .eq('assignment_id', assignmentId)
      .eq('module_id', moduleId)
      .order('attempt_number', { ascending: false })
      .limit(1)
      .maybeSingle(),
  ) as Attempt | null;
}

export async function startAttempt(assignmentId: string, moduleId: string): Promise<Attempt> {
  const [attempt] = await rpc<Attempt[]>('start_quiz_attempt', { assignment_id: assignmentId, module_id: moduleId });
  return attempt!;
}

export const saveAttempt = (id: string, responses: Responses) =>
  rpc<null>('save_quiz_attempt', { attempt_id: id, responses });
export const submitAttempt = (id: string, responses: Responses) =>
  rpc<Graded>('submit_quiz_attempt', { attempt_id: id, responses });
