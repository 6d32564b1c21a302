import { z } from '@hono/zod-openapi';
import {
  CertificationKind,
  CertificationStatus,
  ComplianceStatus,
  ComplianceType,
  Day,
  DayInput,
  Id,
  Moment,
  MomentInput,
  Page,
  pageSchema,
  Quantity,
  ReviewStatus,
  Severity,
  VersionInput,
  ViolationStatus,
} from './common.ts';

export const ComplianceRequirement = z
  .object({
    id: Id,
    compliance_type: ComplianceType,
    requirement_name: z.string(),
    program_id: Id.nullable(),
    certification_id: Id.nullable(),
    compliance_status: ComplianceStatus,
    last_compliance_date: Moment.nullable(),
    next_required_date: Moment.nullable(),
    next_required_on: Day.nullable(),
    grace_ends_on: Day.nullable(),
    violation_details: z.string().nullable(),
    corrective_action: z.string().nullable(),
    assignment_id: Id.nullable(),
    updated_at: Moment,
  })
  .openapi('ComplianceRequirement');

export const ComplianceStanding = z
  .object({
    user_id: Id,
    user_name: z.string(),
    overall_status: ComplianceStatus.nullable().openapi({
      description: 'The worst of all; null without any requirement.',
    }),
    counts: z.record(ComplianceStatus, z.int()),
    requirements: z.array(ComplianceRequirement),
  })
  .openapi('ComplianceStanding');

export const NumberCheck = z.enum(['valid', 'invalid', 'missing', 'no_published_format']);
export const VerificationOutcome = z.enum(['valid', 'invalid', 'source_unavailable', 'match_to_decide']);

export const Certification = z
  .object({
    id: Id,
    user_id: Id,
    user_name: z.string(),
    kind: CertificationKind,
    state: z.string().nullable(),
    certification_name: z.string(),
    certification_number: z.string().nullable(),
    number_check: NumberCheck,
    renews_id: Id.nullable(),
    verification_outcome: VerificationOutcome.nullable().openapi({
      description:
        'What the latest check of this number against a source said; a source that gave no answer says nothing.',
    }),
    verification_source: z.string().nullable(),
    verification_at: Moment.nullable(),
    issuing_organization: z.string(),
    issue_date: Day,
    expiration_date: Day.nullable(),
    renewal_period_months: z.int().nullable(),
    document_url: z.string().nullable(),
    status: CertificationStatus,
    days_left: Quantity.nullable().openapi({ description: 'Days to the last valid day; negative afterwards.' }),
    review_status: ReviewStatus,
    review_note: z.string().nullable(),
    reviewed_at: Moment.nullable(),
    updated_at: Moment,
  })
  .openapi('Certification');

export const CertificationPage = pageSchema('CertificationPage', Certification);
export const CertificationFilters = Page.extend({
  user_id: Id.optional(),
  manager_id: Id.optional(),
  status: CertificationStatus.optional(),
  review_status: ReviewStatus.optional(),
  expires_before: DayInput.optional(),
});

/** A two-letter postal code. */
export const UsState = z.string().regex(/^[A-Z]{2}$/, 'Two capital letters.');

const certificationFields = {
  certification_name: z.string().trim().min(1).max(200),
  certification_number: z.string().trim().max(100).nullish(),
  issuing_organization: z.string().trim().min(1).max(200),
  issue_date: DayInput,
  expiration_date: DayInput.nullish(),
  renewal_period_months: z.int().min(1).max(120).nullish(),
  document_url: z.string().max(500).nullish().openapi({ description: 'Object in the bucket credentials.' }),
  kind: CertificationKind.optional().openapi({ description: 'Guessed from the name where it is not said.' }),
  state: UsState.nullish().openapi({ description: 'Which state issued a licence.' }),
};
export const CreateCertificationRequest = z
  .strictObject({
    user_id: Id.optional().openapi({ description: 'Whose it is; the caller where it is not said.' }),
    renews_id: Id.nullish().openapi({ description: 'The one it renews, which may have the same number.' }),
    ...certificationFields,
  })
  .openapi('CreateCertificationRequest');
export const UpdateCertificationRequest = z
  .strictObject(certificationFields)
  .partial()
  .extend({ updated_at: VersionInput })
  .openapi('UpdateCertificationRequest');
export const CertificationReview = z
  .strictObject({ approve: z.boolean(), note: z.string().max(2000).nullish() })
  .openapi('CertificationReview');

export const Violation = z
  .object({
    id: Id,
    user_id: Id,
    user_name: z.string(),
    requirement_id: Id.nullable().openapi({ description: 'Null where no requirement asks for it.' }),
    program_id: Id.nullable(),
    requirement_name: z.string(),
    severity: Severity,
    violation_details: z.string(),
    corrective_action: z.string().nullable(),
    corrective_action_due_on: Day.nullable(),
    status: ViolationStatus,
    is_late: z.boolean().openapi({
      description: 'The last day for the corrective action has passed and it is not done.',
    }),
    occurred_at: Moment,
    recorded_by: Id.nullable().openapi({ description: 'Null when it was flagged automatically.' }),
    owner_id: Id.nullable().openapi({ description: 'Who sees to the corrective action.' }),
    owner_name: z.string().nullable(),
    met_again_at: Moment.nullable().openapi({
      description: 'When the requirement was met again; it may be verified from then on.',
    }),
    resolved_at: Moment.nullable(),
    done_by: Id.nullable(),
    verified_by: Id.nullable(),
    verified_at: Moment.nullable(),
    updated_at: Moment,
  })
  .openapi('Violation');

export const ViolationPage = pageSchema('ViolationPage', Violation);
export const ViolationFilters = Page.extend({
  user_id: Id.optional(),
  owner_id: Id.optional(),
  status: ViolationStatus.optional(),
  severity: Severity.optional(),
});
export const ComplianceViolation = z
  .strictObject({
    user_id: Id,
    requirement_id: Id.nullish(),
    requirement_name: z.string().trim().min(1).max(200),
    severity: Severity.optional(),
    violation_details: z.string().trim().min(1).max(5000),
    corrective_action: z.string().max(5000).nullish(),
    corrective_action_due_on: DayInput.nullish(),
    occurred_at: MomentInput.optional(),
  })
  .openapi('ComplianceViolation');
export const UpdateViolationRequest = ComplianceViolation.pick({ severity: true, violation_details: true })
  .partial()
  .extend({ updated_at: VersionInput })
  .openapi('UpdateViolationRequest');

export const ViolationStep = z
  .object({
    id: Id,
    kind: z.enum(['recorded', 'moved', 'noted', 'attached', 'met_again', 'escalated']),
    actor_id: Id.nullable(),
    actor_name: z.string().nullable().openapi({ description: 'Null where the product did it.' }),
    from_status: ViolationStatus.nullable(),
    to_status: ViolationStatus,
    note: z.string().nullable(),
    owner_name: z.string().nullable(),
    corrective_action: z.string().nullable(),
    due_on: Day.nullable(),
    escalated_to_name: z.string().nullable(),
    document_name: z.string().nullable(),
    taken_at: Moment,
  })
  .openapi('ViolationStep');
export const ViolationWithSteps = Violation.extend({
  steps: z.array(ViolationStep).openapi({ description: 'Its history, the first step first.' }),
}).openapi('ViolationWithSteps');
export const TakeViolationStep = z
  .strictObject({
    status: ViolationStatus.openapi({
      description: 'Where it goes: one step on, `planned` once more for another plan, or `open` to reopen it.',
    }),
    note: z.string().trim().max(5000).nullish().openapi({
      description: 'What was done (for `resolved`) or why it is reopened (for `open`); optional otherwise.',
    }),
    owner_id: Id.nullish().openapi({ description: 'For `planned`; the caller where nobody is named.' }),
    corrective_action: z.string().trim().max(5000).nullish(),
    corrective_action_due_on: DayInput.nullish(),
    updated_at: VersionInput,
  })
  .openapi('TakeViolationStep');
export const ViolationNote = z.strictObject({ note: z.string().trim().min(1).max(5000) }).openapi('ViolationNote');
export const ViolationDocument = z
  .object({ file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }) })
  .openapi('ViolationDocument');
