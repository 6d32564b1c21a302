import { z } from '@hono/zod-openapi';
import {
  ComplianceStatus,
  ComplianceType,
  Day,
  DayInput,
  Flag,
  Id,
  Moment,
  MomentInput,
  Priority,
  Quantity,
  Severity,
  ViolationStatus,
} from './common.ts';

const counts = z
  .object({ compliant: Quantity, pending: Quantity, grace_period: Quantity, non_compliant: Quantity })
  .openapi('StatusCounts');

export const ExplanationQuery = z.object({
  as_of: MomentInput.optional().openapi({ description: 'The moment that is asked about; now where it is not said.' }),
  known_at: MomentInput.optional().openapi({
    description: 'As it was known at this moment; now where it is not said.',
  }),
});

export const Explanation = z
  .object({
    covered: z.boolean(),
    steps: z.array(z.string()).openapi({ description: 'Rule, audience, start, proof and status, in sentences.' }),
    status: ComplianceStatus.nullable().optional(),
    last_on: Day.nullable().optional(),
    due_on: Day.nullable().optional(),
    grace_ends_on: Day.nullable().optional(),
    requirement: z.looseObject({ id: Id }),
    audience: z.looseObject({}).optional(),
    start: z.object({ on: Day, because: z.string() }).nullable().optional(),
    groups: z.array(z.looseObject({})).optional(),
    leaves: z.array(z.object({ starts_on: Day, ends_on: Day.nullable() })).optional(),
    exceptions: z.array(z.looseObject({ id: Id })).optional(),
    as_of: Moment.optional(),
    known_at: Moment.optional(),
  })
  .openapi('ComplianceExplanation');

export const ReportQuery = z.object({
  manager_id: Id.optional().openapi({ description: 'Whose direct reports; the caller where it is not said.' }),
  from: DayInput.optional().openapi({ description: 'First day; 90 days ago where it is not said.' }),
  to: DayInput.optional().openapi({ description: 'Last day; today where it is not said.' }),
});

export const ComplianceReport = z
  .object({
    manager_id: Id,
    manager_name: z.string(),
    from: Day,
    to: Day,
    staff_count: Quantity,
    at_start: counts.openapi({ description: 'Standings under requirements at the end of the day before the range.' }),
    at_end: counts.openapi({ description: 'Standings under requirements at the end of the range, or now.' }),
    people: z.array(
      z.object({
        user_id: Id,
        full_name: z.string(),
        position_title: z.string().nullable(),
        compliance_status: ComplianceStatus.nullable(),
        non_compliant_count: Quantity,
        grace_count: Quantity,
        pending_count: Quantity,
        compliant_count: Quantity,
        overdue_assignments: Quantity,
        worst_requirement: z.string().nullable(),
      }),
    ),
    violations: z.array(
      z.object({
        id: Id,
        user_id: Id,
        user_name: z.string(),
        requirement_name: z.string(),
        severity: Severity,
        status: ViolationStatus,
        occurred_at: Moment,
        corrective_action_due_on: Day.nullable(),
      }),
    ),
    finished_trainings: Quantity,
  })
  .openapi('ComplianceReport');

const standing = {
  requirement_count: Quantity,
  compliant_count: Quantity,
  pending_count: Quantity,
  grace_count: Quantity,
  non_compliant_count: Quantity,
};

export const ComplianceMetrics = z
  .object({
    organization_id: Id,
    staff_count: Quantity,
    compliant_staff_percentage: Quantity.nullable(),
    ...standing,
    compliant_percentage: Quantity.nullable().openapi({ description: 'Of all standings, what is met or not yet due.' }),
    open_violations: Quantity,
    median_days_to_close: Quantity.nullable().openapi({
      description: 'Of violations closed in the last 365 days, from the missed deadline to the corrective action.',
    }),
    by_requirement: z.array(z.object({ requirement_name: z.string(), compliance_type: ComplianceType, ...standing })),
    by_department: z.array(z.object({ department_name: z.string().nullable(), staff_count: Quantity, ...standing })),
    trend: z.array(z.object({ date: Day, staff_count: Quantity, compliant_staff_count: Quantity })),
  })
  .openapi('ComplianceMetrics');

export const ScheduleRequest = z.object({
  dry_run: z.boolean().default(true).openapi({ description: 'Says what would happen, and does nothing.' }),
});
const planned = z.object({
  user_id: Id,
  full_name: z.string(),
  program_id: Id.nullable(),
  program_name: z.string().nullable(),
  requirement_ids: z.array(Id),
  due_on: Day.nullable().optional(),
  required_by: Day,
  priority_level: Priority,
  minutes: Quantity,
  reasons: z.array(z.string()),
});
export const Schedule = z
  .object({
    assign: z.array(planned),
    withdraw: z.array(
      z.object({
        assignment_id: Id,
        user_id: Id,
        full_name: z.string(),
        program_name: z.string(),
        due_on: Day,
        reason: z.string(),
      }),
    ),
    conflicts: z.array(planned.extend({ assignment_id: Id })),
    waiting: z.array(planned),
    assigned_count: Quantity,
  })
  .openapi('TrainingSchedule');

export const RequirementFilters = z.object({
  in_force: Flag.optional().openapi({ description: 'Only what is reviewed and not retired.' }),
});
export const Requirement = z
  .object({
    id: Id,
    requirement_code: z.string().nullable(),
    requirement_name: z.string(),
    compliance_type: ComplianceType,
    state: z.enum(['unreviewed', 'coming', 'active', 'retired']),
    version: Quantity,
    effective_from: Day,
    authority: z.string(),
    citation: z.string(),
    citation_url: z.string().nullable(),
    owner_name: z.string().nullable(),
    audience: z.looseObject({}),
    proofs: z.array(z.array(z.looseObject({}))),
    covered_count: Quantity,
    compliant_count: Quantity,
    pending_count: Quantity,
    grace_count: Quantity,
    non_compliant_count: Quantity,
  })
  .openapi('Requirement');
export const RequirementList = z.object({ data: z.array(Requirement) }).openapi('RequirementList');
