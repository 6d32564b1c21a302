import { z } from '@hono/zod-openapi';
import { CertificationStatus, Day, DayInput, Flag, Id, Moment, Quantity, ReviewStatus } from './common.ts';
import { NumberCheck, VerificationOutcome } from './compliance.ts';

const missing = z.array(z.string()).openapi({ description: 'What is missing, in words; empty where nothing is.' });
const citation = z.string().openapi({ description: 'What asks for it. Not legal advice.' });

const tracked = {
  certification_id: Id,
  user_id: Id,
  user_name: z.string(),
  certification_name: z.string(),
  certification_number: z.string().nullable(),
  number_check: NumberCheck,
  status: CertificationStatus,
  review_status: ReviewStatus,
  expiration_date: Day.nullable(),
  days_left: Quantity.nullable(),
  verification_outcome: VerificationOutcome.nullable(),
  verification_at: Moment.nullable(),
  citation,
  missing,
};
export const LicenseStatus = z.object({ ...tracked, state: z.string().nullable() }).openapi('LicenseStatus');
export const DeaStatus = z.object(tracked).openapi('DEAStatus');
export const LicenseStatuses = z.array(LicenseStatus).openapi('LicenseStatuses');
export const DeaStatuses = z.array(DeaStatus).openapi('DEAStatuses');

const hoursByCategory = z.record(z.string(), z.number());
export const CeCycle = z
  .object({
    certification_id: Id,
    certification_name: z.string(),
    state: z.string(),
    cycle_starts_on: Day,
    due_on: Day,
    days_left: Quantity,
    hours_per_cycle: Quantity,
    earned_hours: Quantity,
    carried_over_hours: Quantity,
    waiting_hours: Quantity.openapi({ description: 'Of certificates nobody has reviewed yet.' }),
    missing_hours: Quantity,
    by_category: hoursByCategory,
    missing_by_category: hoursByCategory,
    citation,
    source_note: z.string().nullable(),
    missing,
  })
  .openapi('CECycle');
export const CeCredit = z
  .object({
    id: Id,
    user_id: Id,
    earned_on: Day,
    hours: Quantity,
    category: z.string(),
    provider: z.string(),
    title: z.string(),
    document_url: z.string().nullable(),
    completion_id: Id.nullable(),
    review_status: ReviewStatus,
    review_note: z.string().nullable(),
    reviewed_at: Moment.nullable(),
    revoked_at: Moment.nullable(),
    revocation_reason: z.string().nullable(),
  })
  .openapi('CECredit');
export const CeCreditStatus = z
  .object({ user_id: Id, user_name: z.string(), cycles: z.array(CeCycle), credits: z.array(CeCredit) })
  .openapi('CECreditStatus');

export const CreateCeCreditRequest = z
  .strictObject({
    user_id: Id.optional().openapi({ description: 'Whose it is; the caller where it is not said.' }),
    earned_on: DayInput,
    hours: z.number().positive().max(200).multipleOf(0.01),
    category: z.string().trim().toLowerCase().min(1).max(60).optional(),
    provider: z.string().trim().min(1).max(200),
    title: z.string().trim().min(1).max(200),
    document_url: z
      .string()
      .min(1)
      .max(500)
      .openapi({ description: 'As POST /compliance/credential-documents answers.' }),
  })
  .openapi('CreateCECreditRequest');
export const Revocation = z.strictObject({ reason: z.string().trim().min(1).max(2000) }).openapi('CECreditRevocation');

export const CredentialDocument = z
  .object({
    user_id: Id.optional().openapi({ description: 'Whose it is; the caller where it is not said.' }),
    restricted: Flag.optional().openapi({
      description:
        'For the person, their direct manager and training administrators only: a medical or religious reason.',
    }),
    file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }),
  })
  .openapi('CredentialDocument');
export const StoredDocument = z
  .object({ document_url: z.string(), sha256: z.string() })
  .openapi('StoredCredentialDocument');

export const Verification = z
  .object({
    id: Id,
    certification_id: Id,
    method: z.enum(['checksum', 'source', 'manual']),
    source_name: z.string(),
    normalized_number: z.string().nullable(),
    outcome: VerificationOutcome,
    details: z.string().nullable(),
    checked_by: Id.nullable(),
    checked_by_name: z.string().nullable(),
    checked_at: Moment,
  })
  .openapi('Verification');
export const Verifications = z.array(Verification).openapi('Verifications');
export const CreateVerificationRequest = z
  .strictObject({
    source_name: z.string().trim().min(1).max(200),
    outcome: VerificationOutcome,
    checked_on: DayInput.optional().openapi({
      description: "A day of the practice's calendar; today where it is not said.",
    }),
    details: z.string().max(2000).nullish(),
  })
  .openapi('CreateVerificationRequest');
