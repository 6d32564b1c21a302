import { z } from '@hono/zod-openapi';
import { Id } from './common.ts';
import { Content } from './content.ts';
import { Scenario } from './scenario.ts';

const content_title = z.string().trim().min(1).max(200).optional();

export const SaveScenario = z
  .strictObject({
    content_title,
    introduction: z.string().max(4000).default('').openapi({ description: 'What is read before it begins.' }),
    scenario: Scenario,
  })
  .openapi('SaveScenario');

export const SavedScenario = z
  .object({
    content: Content,
    problems: z
      .array(z.object({ code: z.string(), node: z.string().nullable(), message: z.string() }))
      .openapi({ description: 'What keeps it from being published; a draft may have any.' }),
  })
  .openapi('SavedScenario');

export const SavePolicy = z
  .strictObject({
    content_title,
    policy_text: z.string().trim().min(1).max(100_000).openapi({ description: 'What is signed, word for word.' }),
    statement: z.string().trim().min(1).max(4000).openapi({ description: 'The words above the signature.' }),
    minimum_seconds: z
      .int()
      .min(0)
      .max(3600)
      .default(0)
      .openapi({ description: 'Reading time before it can be signed.' }),
  })
  .openapi('SavePolicy');

const stepId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
export const SaveChecklist = z
  .strictObject({
    content_title,
    instructions: z.string().max(4000).default(''),
    steps: z
      .array(z.strictObject({ id: stepId, text: z.string().trim().min(1).max(500), critical: z.boolean() }))
      .min(1)
      .max(60)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Two steps have the same id.'),
    observers: z
      .strictObject({ managers: z.boolean(), administrators: z.boolean(), staff_ids: z.array(Id).max(50) })
      .openapi({
        description: 'Who may observe: managers the people below them, the others everybody but themselves.',
      }),
  })
  .openapi('SaveChecklist');
