import type { z } from 'zod';
import * as contract from '../contracts/progress.ts';
import type { Database } from '../db/client.ts';
import { unwrap } from '../http/errors.ts';
import { pageAnswer, pageOf } from '../http/pagination.ts';

const latestFirst = { column: 'completed_at', ascending: false } as const;

/** What learners did: completions and attempts at quizzes. */
export class ProgressService {
  constructor(private readonly db: Database) {}

  async completions({ cursor, limit, ...filters }: z.output<typeof contract.CompletionFilters>) {
    let query = this.db.from('training_completions').select('*');
    for (const column of ['user_id', 'assignment_id', 'program_id', 'module_id'] as const) {
      const value = filters[column];
      if (value) query = query.eq(column, value);
    }
    if (filters.completed_from) query = query.gte('completed_at', filters.completed_from);
    if (filters.completed_before) query = query.lt('completed_at', filters.completed_before);
    const rows = unwrap(await pageOf(query, latestFirst, { cursor, limit }));
    return pageAnswer(
      rows.map((row) => contract.Completion.parse(row)),
      latestFirst,
      limit,
    );
  }

  /** A module of the caller's own assignment is shown: time is credited from here on. */
  async openModule(opened: z.output<typeof contract.OpenModuleRequest>) {
    return contract.OpenedModule.parse(unwrap(await this.db.rpc('open_module', opened)));
  }

  async recordCompletion(completion: z.output<typeof contract.RecordCompletionRequest>) {
    const { assignment_id, module_id, ...rest } = completion;
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value != null));
    return contract.RecordedCompletion.parse(
      unwrap(await this.db.rpc('record_completion', { assignment_id, module_id, ...given })),
    );
  }

  async answerVideoQuestion(answer: z.output<typeof contract.VideoAnswer>) {
    return contract.VideoAnswerResult.parse(unwrap(await this.db.rpc('answer_video_question', answer)));
  }
}
