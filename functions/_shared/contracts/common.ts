import { z } from '@hono/zod-openapi';

/** Rows come as PostgREST or Postgres itself writes them; the API says moments as ISO 8601 and numbers as numbers. */
export const Moment = z
  .string()
  .transform((text) => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
  .openapi({ type: 'string', format: 'date-time' });
export const Day = z.string().openapi({ type: 'string', format: 'date' });
export const Quantity = z.coerce.number().openapi({ type: 'number' });
/** Any UUID: the strict check of versions would refuse ids that Postgres takes. */
export const Id = z.guid().openapi({ format: 'uuid' });

/** What callers send. */
export const MomentInput = z.iso.datetime({ offset: true });
export const DayInput = z.iso.date();
/** The version a change was made from. Postgres' own spelling is taken too: it is what a reader through the Data API has. */
export const VersionInput = z
  .string()
  .max(40)
  .refine((text) => !Number.isNaN(Date.parse(text)), 'Not a moment.')
  .optional()
  .openapi({
    description: 'updated_at of the row the change was made from; another one now is 409 STALE.',
    format: 'date-time',
  });

export const Page = z.object({
  cursor: z.string().max(1000).optional().openapi({ description: 'next_cursor of the page before.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export function pageSchema<Row extends z.ZodType>(name: string, row: Row) {
  return z.object({ data: z.array(row), next_cursor: z.string().nullable() }).openapi(name);
}

/** A yes or no in an address. */
export const Flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .openapi({ type: 'boolean' });

export const TrainingType = z.enum(['hipaa', 'safety', 'clinical', 'administrative']);
export const ContentType = z.enum(['video', 'document', 'quiz', 'interactive', 'attestation', 'observation']);
export const Priority = z.enum(['low', 'medium', 'high', 'critical']);
export const ProgramStatus = z.enum(['draft', 'published', 'archived']);
export const AssignmentStatus = z.enum(['assigned', 'in_progress', 'completed', 'cancelled']);
export const AssignmentState = z.enum([
  'assigned',
  'in_progress',
  'due_soon',
  'grace_period',
  'overdue',
  'completed',
  'cancelled',
]);
export const CertificationKind = z.enum(['licence', 'dea_registration', 'npi', 'certification', 'other']);
export const CertificationStatus = z.enum(['active', 'expired', 'pending_renewal', 'suspended']);
export const ComplianceType = z.enum(['training', 'certification', 'policy', 'procedure']);
export const ComplianceStatus = z.enum(['compliant', 'non_compliant', 'pending', 'grace_period']);
export const ReviewStatus = z.enum(['pending', 'approved', 'rejected']);
export const ViolationStatus = z.enum(['open', 'planned', 'in_progress', 'resolved', 'verified']);
export const Severity = z.enum(['low', 'medium', 'high', 'critical']);
