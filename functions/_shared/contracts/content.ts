import { z } from '@hono/zod-openapi';
import { ContentType, Id, Moment, Quantity, VersionInput } from './common.ts';
import { Module } from './programs.ts';
import { AnswerKey, QuizData } from './quiz.ts';
import { Scenario } from './scenario.ts';

export const Content = z
  .object({
    id: Id,
    module_id: Id,
    content_title: z.string(),
    content_type: ContentType,
    content_data: z.record(z.string(), z.unknown()),
    storage_path: z.string().nullable(),
    byte_size: Quantity.nullable(),
    sha256: z.string().nullable(),
    version_number: z.string(),
    is_current_version: z.boolean(),
    status: z.enum(['draft', 'published', 'superseded']),
    published_at: Moment.nullable(),
    created_by: Id,
    updated_at: Moment,
  })
  .openapi('Content');

const optionId = z.string().min(1).max(100);
const second = z.number().min(0).max(86_400);
const NamedFile = z.strictObject({ file_id: Id, name: z.string().trim().min(1).max(200) });
const Marker = z.discriminatedUnion('kind', [
  z.strictObject({ id: optionId, at: second, kind: z.literal('note'), text: z.string().trim().min(1).max(2000) }),
  z.strictObject({
    id: optionId,
    at: second,
    kind: z.literal('link'),
    text: z.string().trim().min(1).max(2000),
    url: z.url({ protocol: /^https?$/ }).max(2000),
  }),
  z.strictObject({
    id: optionId,
    at: second,
    kind: z.literal('question'),
    text: z.string().trim().min(1).max(2000),
    options: z
      .array(z.strictObject({ id: optionId, text: z.string().trim().min(1).max(1000) }))
      .min(2)
      .max(10),
  }),
]);
export const VideoData = z
  .strictObject({
    required_watch_percentage: z.int().min(0).max(100).optional(),
    minimum_seconds: z.int().min(0).max(86_400).nullish(),
    questions_required: z
      .boolean()
      .optional()
      .openapi({ description: 'Whether the questions in it have to be answered.' }),
    poster_file_id: Id.nullish(),
    captions: z
      .array(
        z.strictObject({
          file_id: Id,
          language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
          label: z.string().trim().min(1).max(80),
        }),
      )
      .max(20)
      .optional(),
    chapters: z
      .array(z.strictObject({ at: second, title: z.string().trim().min(1).max(200) }))
      .max(200)
      .optional(),
    markers: z
      .array(Marker)
      .max(200)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Two markers have the same id.')
      .optional(),
    attachments: z.array(NamedFile).max(50).optional(),
  })
  .openapi('VideoData', {
    description:
      'What goes with a video. Which answer of a question is right is not in it: that is in answers, by the id of the marker.',
  });

export const ModuleContent = z
  .object({
    module: Module,
    current: Content.nullable().openapi({ description: 'What learners see.' }),
    draft: Content.nullable().openapi({
      description: 'What they will see from the next publication on; for training administrators.',
    }),
    answers: z.record(z.string(), z.unknown()).nullable().openapi({
      description: 'The key of the draft, or else of what is current; for training administrators.',
    }),
    scenario: Scenario.nullable().openapi({
      description: 'The graph of a simulation, of the draft or else of what is current; for training administrators.',
    }),
    download_url: z
      .string()
      .nullable()
      .openapi({ description: 'Signed address of the newest file, for five minutes.' }),
  })
  .openapi('ModuleContent');

/** Quizzes send questions and answers; videos and documents an uploaded file, or what is said about it. */
export const UpdateContentRequest = z
  .strictObject({
    content_title: z.string().trim().min(1).max(200).optional(),
    quiz: QuizData.optional(),
    video: VideoData.optional(),
    file_id: Id.optional().openapi({
      description: 'A video or document that was uploaded and accepted: it becomes what the module shows.',
    }),
    answers: AnswerKey.optional(),
    minimum_seconds_per_page: z.int().min(0).max(600).nullable().optional().openapi({
      description:
        'Seconds every page of a document has to be in view to count as read; null: as long as its words take (content_data.page_seconds).',
    }),
    updated_at: VersionInput,
  })
  .openapi('UpdateContentRequest');

export const ContentUpload = z
  .object({
    module_id: Id,
    content_title: z.string().trim().min(1).max(200).optional(),
    minimum_seconds_per_page: z.coerce.number().int().min(0).max(600).optional(),
    file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }),
  })
  .openapi('ContentUpload');
