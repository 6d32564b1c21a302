import { z } from '@hono/zod-openapi';
import { Id, Moment, MomentInput, Page, pageSchema } from './common.ts';

export const ProgressUpdate = z
  .strictObject({
    assignment_id: Id,
    module_id: Id,
    pages_viewed: z.array(z.int().min(1).max(5000)).max(5000).optional(),
    position: z.int().min(0).max(1_000_000).nullish().openapi({ description: 'Page or second to continue at.' }),
    active_seconds: z
      .int()
      .min(0)
      .max(86_400)
      .optional()
      .openapi({ description: 'Seconds active since the last update.' }),
    page_seconds: z
      .record(z.string().regex(/^[1-9]\d{0,3}$/), z.int().min(0).max(86_400))
      .refine((pages) => Object.keys(pages).length <= 5000, 'At most 5000 pages.')
      .optional()
      .openapi({ description: 'Seconds each page was in view since the last update: {page: seconds}.' }),
    watched: z
      .array(z.tuple([z.int().min(0).max(100_000), z.int().min(0).max(100_000)]))
      .max(1000)
      .optional()
      .openapi({ description: 'Intervals of a video that were played, in seconds: [[from, to], …].' }),
    play_seconds: z
      .int()
      .min(0)
      .max(86_400)
      .optional()
      .openapi({ description: 'Seconds played, repetitions included.' }),
    batch_id: Id.optional().openapi({
      description: 'Names this report: sent again after a lost answer, it counts once.',
    }),
  })
  .openapi('ProgressUpdate');

export const OpenModuleRequest = z.strictObject({ assignment_id: Id, module_id: Id }).openapi('OpenModuleRequest');
export const OpenedModule = z
  .object({
    content_id: Id.openapi({ description: 'The version the learner keeps from here on.' }),
    started_at: Moment.openapi({ description: 'When it was first opened: time is credited from here on.' }),
    progress_percentage: z.int(),
    pages_viewed: z.array(z.int()),
    position: z.int().nullable(),
    active_seconds: z.int(),
  })
  .openapi('OpenedModule');

export const VideoAnswer = z
  .strictObject({
    assignment_id: Id,
    module_id: Id,
    marker_id: z.string().min(1).max(100),
    chosen: z.array(z.string().max(100)).min(1).max(20),
  })
  .openapi('VideoAnswer');
export const VideoAnswerResult = z
  .object({ correct: z.boolean(), correct_options: z.array(z.string()), explanation: z.string().nullish() })
  .openapi('VideoAnswerResult');

export const Finish = {
  module_completed: z.boolean(),
  assignment_completed: z.boolean(),
  completion_id: Id.nullish(),
  certificate_id: Id.nullish(),
};

export const Progress = z
  .object({
    progress_percentage: z.int(),
    pages_viewed: z.array(z.int()),
    watched: z.array(z.array(z.int())).openapi({ description: 'What counts as watched: [[from, to], …] in seconds.' }),
    watched_seconds: z.int(),
    position: z.int().nullable(),
    active_seconds: z.int(),
    content_id: Id,
    ...Finish,
  })
  .openapi('Progress');

export const Completion = z
  .object({
    id: Id,
    assignment_id: Id,
    module_id: Id,
    program_id: Id,
    user_id: Id,
    recorded_by: Id.nullable(),
    started_at: Moment.nullable(),
    completed_at: Moment,
    score_percentage: z.int().nullable(),
    passed: z.boolean(),
    time_spent_minutes: z.int().nullable(),
    attempts_count: z.int(),
    certificate_url: z.string().nullable(),
    note: z.string().nullable(),
    proof_reason: z.string().nullable().openapi({ description: 'Where it rests on external proof: why it counts.' }),
    proof_document: z.string().nullable().openapi({ description: 'The document that proves it.' }),
    created_at: Moment,
  })
  .openapi('Completion');

export const CompletionPage = pageSchema('CompletionPage', Completion);
export const CompletionFilters = Page.extend({
  user_id: Id.optional(),
  assignment_id: Id.optional(),
  program_id: Id.optional(),
  module_id: Id.optional(),
  completed_from: MomentInput.optional(),
  completed_before: MomentInput.optional(),
});

export const RecordCompletionRequest = z
  .strictObject({
    assignment_id: Id,
    module_id: Id,
    score_percentage: z.int().min(0).max(100).nullish(),
    completed_at: MomentInput.nullish(),
    time_spent_minutes: z.int().min(0).max(1440).nullish(),
    note: z.string().max(2000).nullish(),
    proof_reason: z.string().trim().min(1).max(2000).nullish().openapi({
      description: 'What was done outside the product and why it counts. Required for somebody else.',
    }),
    proof_document: z.string().trim().min(1).max(500).nullish().openapi({
      description: 'The document that proves it and where it is kept. Required for somebody else.',
    }),
  })
  .openapi('RecordCompletionRequest');

export const RecordedCompletion = z.object({ ...Finish, completion_id: Id }).openapi('RecordedCompletion');
