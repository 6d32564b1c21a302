import { z } from '@hono/zod-openapi';
import { ComplianceStatus, Day, DayInput, Id, Moment, MomentInput, Quantity } from './common.ts';

const missing = z
  .array(z.string())
  .openapi({ description: 'Exactly what is missing, in words; empty where nothing is.' });
const rule = {
  requirement_id: Id,
  requirement_code: z.string().nullable(),
  requirement_name: z.string(),
  citation: z.string().openapi({ description: 'What asks for it. Not legal advice.' }),
  citation_url: z.string().nullable(),
  state: z.enum(['unreviewed', 'coming', 'active', 'retired']),
  proved_by: z.string().nullable(),
};
const dates = {
  status: ComplianceStatus.nullable(),
  last_on: Day.nullable(),
  due_on: Day.nullable(),
  grace_ends_on: Day.nullable(),
};
export const DocumentedException = z
  .object({
    kind: z.enum(['delay', 'waiver']),
    planned_on: Day.nullable(),
    ends_on: Day,
    reason: z.string().nullable().openapi({ description: 'Null for those who may not read it.' }),
  })
  .openapi('DocumentedException');

export const HipaaStatus = z
  .object({
    user_id: Id,
    user_name: z.string(),
    status: ComplianceStatus.nullable().openapi({
      description: 'The worst of them; null where none covers the person.',
    }),
    requirements: z.array(
      z.object({ ...rule, ...dates, covered: z.boolean(), exception: DocumentedException.nullable(), missing }),
    ),
    missing,
  })
  .openapi('HIPAAComplianceStatus');

export const OshaReport = z
  .object({
    as_of: Moment,
    requirements: z.array(
      z.object({
        ...rule,
        covered_count: Quantity,
        compliant_count: Quantity,
        pending_count: Quantity,
        grace_count: Quantity,
        non_compliant_count: Quantity,
        missing_people: z.array(
          z.object({
            user_id: Id,
            user_name: z.string(),
            ...dates,
            delay: DocumentedException.nullable(),
            delay_is_documented: z.boolean().openapi({
              description:
                'Whether an approved exception with a reason (and a planned day, for a delay) explains it today.',
            }),
            missing,
          }),
        ),
        missing,
      }),
    ),
    missing,
  })
  .openapi('OSHAComplianceReport');

export const FitToWorkQuestion = z.object({
  task: z.string().trim().min(1).max(200).optional().openapi({ description: 'A task that requirements name.' }),
  day: DayInput.optional().openapi({ description: "A day of the practice's calendar; today where it is not said." }),
});
export const FitToWork = z
  .object({
    user_id: Id,
    task: z.string().nullable(),
    day: Day,
    employed: z
      .boolean()
      .openapi({ description: 'Whether the person works here on that day; who does not is never fit.' }),
    fit: z.boolean(),
    reasons: z.array(
      z.object({
        requirement_id: Id,
        requirement: z.string(),
        status: ComplianceStatus,
        due_on: Day.nullable(),
        citation: z.string(),
        needed: z.string(),
      }),
    ),
  })
  .openapi('FitToWork');

export const MakeBinderRequest = z
  .strictObject({
    binder_name: z.string().trim().min(1).max(200),
    valid_hours: z.number().int().min(1).max(2160).default(168),
    location_id: Id.nullish(),
    department_id: Id.nullish(),
    person_ids: z.array(Id).max(500).nullish(),
    requirement_ids: z.array(Id).max(200).nullish(),
    as_of: MomentInput.nullish().openapi({ description: 'The moment it shows; now where it is not said.' }),
  })
  .openapi('MakeSurveyBinderRequest');
export const MadeBinder = z
  .object({
    id: Id,
    token: z.string().openapi({ description: 'The secret of the link, shown this once.' }),
    document_count: Quantity.openapi({ description: 'Documents hashed for its manifest.' }),
    unreadable_documents: z.array(z.string()).openapi({ description: 'Documents that could not be read.' }),
  })
  .openapi('SurveyBinder');
