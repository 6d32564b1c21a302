import { z } from '@hono/zod-openapi';
import type { Scenario as Graph } from '../scenario-problems.ts';

/**
 * The graph of a simulation, as authors write it. It is the secret part of its content: learners are given one situation at a time.
 * The form is checked here; what makes sense in a draft only later (a choice that leads nowhere yet) is left to scenario-problems.ts.
 */
const StepId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const step = {
  id: StepId,
  title: z.string(),
  text: z.string(),
  image: z.object({ file_id: z.guid(), alt: z.string() }).nullish(),
  position: z.object({ x: z.number(), y: z.number() }).optional(),
};

export const ScenarioChoice = z.object({
  id: StepId,
  text: z.string(),
  next: z.string().nullable(),
  feedback: z.string(),
  consequence: z.string(),
  points: z.int().min(0).max(100),
});

export const Scenario = z
  .object({
    start: z
      .string()
      .nullish()
      .transform((start) => start ?? null),
    nodes: z.array(
      z.discriminatedUnion('kind', [
        z.object({ ...step, kind: z.literal('situation'), choices: z.array(ScenarioChoice) }),
        z.object({
          ...step,
          kind: z.literal('outcome'),
          outcome: z.enum(['good', 'acceptable', 'poor']),
          passed: z.boolean(),
        }),
      ]),
    ),
  })
  .openapi('Scenario');

// The contract and the shared rules speak of the same graph, or this does not compile.
const _same: z.ZodType<Graph> = Scenario;
void _same;
