import { z } from '@hono/zod-openapi';
import { Id, Moment } from './common.ts';

const partId = z.string().min(1).max(100);
/** Learners read the ids of what they put in order or match before they answer: 1, 2, 3 would tell. */
const unrevealingId = z.string().min(6).max(100).openapi({ description: 'Random: an id must not tell the order.' });
const text = z.string().trim().min(1).max(1000);
const parts = <Part extends z.ZodType>(part: Part) => z.array(part).min(2).max(20);

const common = {
  id: z.string().min(1).max(100),
  prompt: z.string().trim().min(1).max(2000),
  points: z.number().min(0.01).max(1000).optional().openapi({ description: '1 unless said otherwise.' }),
  partial_credit: z
    .enum(['none', 'proportional'])
    .optional()
    .openapi({ description: 'Instead of the rule of the quiz.' }),
  pool: z.string().trim().min(1).max(100).optional(),
  image: z.strictObject({ file_id: Id, alt: z.string().trim().min(1).max(500) }).optional(),
};
const option = z.strictObject({ id: partId, text });
const hidden = z.strictObject({ id: unrevealingId, text });

export const Question = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...common, kind: z.literal('single_choice'), options: parts(option) }),
    z.strictObject({ ...common, kind: z.literal('multiple_choice'), options: parts(option) }),
    z.strictObject({ ...common, kind: z.literal('true_false'), options: parts(option).max(2) }),
    z.strictObject({
      ...common,
      kind: z.literal('fill_in_blank'),
      prompt: common.prompt.openapi({ description: 'Each blank stands where {{its id}} is.' }),
      blanks: z
        .array(z.strictObject({ id: partId, numeric: z.boolean().optional() }))
        .min(1)
        .max(20),
    }),
    z.strictObject({ ...common, kind: z.literal('matching'), prompts: parts(option), options: parts(hidden) }),
    z.strictObject({ ...common, kind: z.literal('ordering'), options: parts(hidden) }),
  ])
  .openapi('Question');
export type Question = z.output<typeof Question>;

export const QuizData = z
  .strictObject({
    questions: z
      .array(Question)
      .min(1)
      .max(500)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Two questions have the same id.'),
    pools: z
      .array(z.strictObject({ name: z.string().trim().min(1).max(100), draw: z.int().min(1).max(500) }))
      .max(100)
      .optional()
      .openapi({
        description: 'How many questions of each pool an attempt draws; questions of no pool are always asked.',
      }),
    shuffle_questions: z.boolean().optional(),
    shuffle_options: z.boolean().optional(),
    partial_credit: z.enum(['none', 'proportional']).optional().openapi({
      description:
        'none: all or nothing. proportional: points for each right part; of several choices, right ones less wrong ones, never below 0; of an order, each item directly followed by its right successor.',
    }),
    feedback: z.enum(['immediate', 'at_end', 'never', 'after_submission']).optional().openapi({
      description:
        'immediate: after each answer, which is locked then. at_end: after every submission (after_submission is its former name). never: the score only.',
    }),
    time_limit_minutes: z.int().min(1).max(600).nullish(),
    maximum_attempts: z.int().min(1).max(50).nullish(),
    cool_down_minutes: z.int().min(0).max(43_200).nullish(),
  })
  .openapi('QuizData');
export type QuizData = z.output<typeof QuizData>;

const Blank = z.strictObject({
  accepted: z
    .array(z.union([z.string().min(1).max(500), z.number()]))
    .min(1)
    .max(50),
  case_sensitive: z.boolean().optional(),
  tolerance: z.number().min(0).optional().openapi({ description: 'Makes it a number: accepted ± tolerance.' }),
});
export const QuestionKey = z.strictObject({
  correct: z
    .array(partId)
    .min(1)
    .max(20)
    .optional()
    .openapi({ description: 'Options of a choice; of an ordering all, in order.' }),
  pairs: z.record(partId, partId).optional().openapi({ description: 'Of a matching: option by prompt.' }),
  blanks: z.record(partId, Blank).optional(),
  explanation: z.string().max(2000).nullish(),
});
export type QuestionKey = z.output<typeof QuestionKey>;
export const AnswerKey = z.record(z.string().max(100), QuestionKey).openapi('AnswerKey', {
  description: '{question id: {correct | pairs | blanks, explanation}}; learners never read it.',
});
export type AnswerKey = z.output<typeof AnswerKey>;

// ── Attempts

const Response = z.union([z.array(z.string().max(100)).max(50), z.record(z.string().max(100), z.string().max(1000))]);
export const Responses = z.record(z.string().max(100), Response).openapi('QuizResponses', {
  description:
    '{question id: response}: [option id, …] of a choice or an order, {prompt id: option id} of a matching, {blank id: text} of a fill-in.',
});
const active_seconds = z
  .int()
  .min(0)
  .max(86_400)
  .optional()
  .openapi({ description: 'Seconds active in this attempt so far; credited up to the time that passed.' });

export const StartAttempt = z.strictObject({ assignment_id: Id, module_id: Id }).openapi('StartAttempt');
export const SaveAttempt = z.strictObject({ responses: Responses, active_seconds }).openapi('SaveAttempt');
export const SubmitAttempt = z
  .strictObject({ responses: Responses.optional(), active_seconds })
  .openapi('SubmitAttempt');
export const CheckAnswer = z
  .strictObject({ question_id: z.string().min(1).max(100), response: Response.optional(), active_seconds })
  .openapi('CheckAnswer');

export const Attempt = z
  .object({
    id: Id,
    assignment_id: Id,
    module_id: Id,
    attempt_number: z.int(),
    questions: z.array(z.unknown()).openapi({ description: 'As drawn and shuffled; never with the answers.' }),
    settings: z.record(z.string(), z.unknown()),
    responses: z.record(z.string(), z.unknown()),
    feedback: z.record(z.string(), z.unknown()).nullable(),
    score_percentage: z.int().nullable(),
    passed: z.boolean().nullable(),
    active_seconds: z.int(),
    started_at: Moment,
    deadline_at: Moment.nullable(),
    submitted_at: Moment.nullable(),
  })
  .openapi('QuizAttempt');

export const GradedAttempt = z
  .object({
    attempt_id: Id,
    attempt_number: z.int(),
    score_percentage: z.int(),
    score_points: z.number().nullable(),
    maximum_points: z.number().nullable(),
    passed: z.boolean(),
    feedback: z.record(z.string(), z.unknown()).nullable(),
    submitted_at: Moment,
    module_completed: z.boolean(),
    assignment_completed: z.boolean(),
    completion_id: Id.nullish(),
    certificate_id: Id.nullish(),
  })
  .openapi('GradedAttempt');
export const SavedAttempt = z
  .object({
    saved: z.boolean(),
    active_seconds: z.int().optional(),
    result: GradedAttempt.optional().openapi({ description: 'When the time limit has passed and nothing was saved.' }),
  })
  .openapi('SavedAttempt');
export const CheckedAnswer = z
  .object({
    question_id: z.string().optional(),
    response: z.unknown().optional(),
    feedback: z.record(z.string(), z.unknown()).optional(),
    result: GradedAttempt.optional().openapi({ description: 'Instead of feedback, when the time limit has passed.' }),
  })
  .openapi('CheckedAnswer');
