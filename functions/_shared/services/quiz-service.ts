import type { z } from 'zod';
import * as contract from '../contracts/quiz.ts';
import type { Json } from '../database.types.ts';
import type { Database } from '../db/client.ts';
import { unwrap } from '../http/errors.ts';

type Input<Schema extends z.ZodType> = z.output<Schema>;

/** Attempts at quizzes, by the person who calls. Drawing, time and grading are the database's. */
export class QuizService {
  constructor(private readonly db: Database) {}

  async startAttempt(attempt: Input<typeof contract.StartAttempt>) {
    return contract.Attempt.parse(unwrap(await this.db.rpc('start_quiz_attempt', attempt))[0]);
  }

  async saveAttempt(attemptId: string, { responses, active_seconds }: Input<typeof contract.SaveAttempt>) {
    return contract.SavedAttempt.parse(
      unwrap(await this.db.rpc('save_quiz_attempt', { attempt_id: attemptId, responses, active_seconds })),
    );
  }

  async checkAnswer(attemptId: string, { question_id, response, active_seconds }: Input<typeof contract.CheckAnswer>) {
    return contract.CheckedAnswer.parse(
      unwrap(
        await this.db.rpc('check_quiz_answer', {
          attempt_id: attemptId,
          question_id,
          response: response as Json | undefined,
          active_seconds,
        }),
      ),
    );
  }

  async submitAttempt(attemptId: string, { responses = {}, active_seconds }: Input<typeof contract.SubmitAttempt>) {
    return contract.GradedAttempt.parse(
      unwrap(await this.db.rpc('submit_quiz_attempt', { attempt_id: attemptId, responses, active_seconds })),
    );
  }
}
