/** What the templates of figures are given. Rates are in percent, between 0 and 100. */
import { z } from 'zod';

const rate = z.coerce.number().min(0).max(100);
const quantity = z.coerce.number().int().min(0);

export const ExecutiveSummary = z.object({
  period: z.object({ from: z.string(), to: z.string() }),
  compliance_rate: rate,
  compliance_rate_before: rate.nullable().default(null),
  people: quantity,
  non_compliant: quantity,
  grace: quantity,
  open_violations: quantity,
  overdue_corrective_actions: quantity,
  expiring_30_days: quantity,
  trend: z.array(z.object({ on: z.string(), rate })).default([]),
  by_location: z.array(z.object({ name: z.string(), rate, people: quantity })).default([]),
  top_requirements: z.array(z.object({ name: z.string(), non_compliant: quantity })).default([]),
});
export type ExecutiveSummary = z.infer<typeof ExecutiveSummary>;

export const StatusPost = z.object({
  on: z.string(),
  rate,
  rate_before: rate.nullable().default(null),
  people: quantity,
  overdue: quantity,
  due_7_days: quantity,
  completed_7_days: quantity,
});
export type StatusPost = z.infer<typeof StatusPost>;

export const Celebration = z.object({ full_name: z.string(), program_name: z.string(), completed_on: z.string() });
export type Celebration = z.infer<typeof Celebration>;
