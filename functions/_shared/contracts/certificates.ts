import { z } from '@hono/zod-openapi';
import { Day, Id, Moment, Quantity } from './common.ts';

/** Where the PDF lies is nobody's business: it is had from its route. */
export const CertificateData = z
  .object({
    id: Id,
    completion_id: Id,
    assignment_id: Id,
    user_id: Id,
    program_id: Id,
    certificate_number: z.string(),
    practice_name: z.string(),
    person_name: z.string(),
    program_name: z.string(),
    program_version: z.int(),
    score_percentage: z.int().nullable(),
    ce_credits: Quantity.nullable(),
    completed_on: Day,
    valid_until: Day.nullable(),
    issued_at: Moment,
    revoked_at: Moment.nullable(),
    revocation_reason: z.string().nullable(),
    verification_url: z.url(),
  })
  .openapi('CertificateData');

export const Revocation = z.strictObject({ reason: z.string().trim().min(1).max(2000) }).openapi('Revocation');

export const Verification = z
  .object({
    status: z.enum(['valid', 'expired', 'revoked', 'unknown']),
    certificate_number: z.string().nullable(),
    practice_name: z.string().nullable(),
    program_name: z.string().nullable(),
    person: z.string().nullable().openapi({ description: 'First name and initial.' }),
    completed_on: Day.nullable(),
    valid_until: Day.nullable(),
    revoked_on: Day.nullable(),
  })
  .openapi('Verification');
