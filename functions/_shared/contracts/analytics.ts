import { z } from '@hono/zod-openapi';
import { ComplianceStatus, ComplianceType, Day, DayInput, Id, Moment, Quantity } from './common.ts';

export const DateRange = z.object({
  from: DayInput.optional().openapi({ description: 'First day; 90 days ago where it is not said.' }),
  to: DayInput.optional().openapi({ description: 'Last day; today where it is not said.' }),
});

const managerFigures = {
  direct_reports_count: Quantity,
  compliant_staff_count: Quantity,
  non_compliant_staff_count: Quantity,
  pending_assignments: Quantity,
  overdue_assignments: Quantity,
  certifications_expiring_30_days: Quantity,
};

export const PersonAtRisk = z
  .object({
    user_id: Id,
    full_name: z.string(),
    compliance_status: ComplianceStatus.nullable(),
    overdue_assignments: Quantity,
    non_compliant_count: Quantity,
    worst_requirement: z.string().nullable(),
    urgency: Quantity,
  })
  .openapi('PersonAtRisk');

export const Deadline = z
  .object({
    kind: z.enum(['assignment', 'certification', 'renewal']),
    id: Id,
    user_id: Id,
    user_name: z.string(),
    title: z.string(),
    due_at: Moment,
    due_on: Day,
    status: z.string(),
  })
  .openapi('Deadline');

export const ManagerDashboard = z
  .object({
    manager_id: Id,
    as_of: Day.nullable().openapi({
      description: 'Null: at this moment. Otherwise the day the figures were kept for.',
    }),
    ...managerFigures,
    at_risk: z.array(PersonAtRisk),
    upcoming: z.array(Deadline),
    history: z.array(z.object({ date: Day, ...managerFigures })),
  })
  .openapi('ManagerDashboard');

const standing = {
  requirement_count: Quantity,
  compliant_count: Quantity,
  pending_count: Quantity,
  grace_count: Quantity,
  non_compliant_count: Quantity,
};

export const RequirementStanding = z
  .object({ requirement_name: z.string(), compliance_type: ComplianceType, ...standing })
  .openapi('RequirementStanding');

export const ComplianceTrends = z
  .object({
    days: z.array(
      z.object({
        date: Day,
        staff_count: Quantity,
        compliant_staff_count: Quantity,
        non_compliant_staff_count: Quantity,
        pending_assignments: Quantity,
        overdue_assignments: Quantity,
        certifications_expiring_30_days: Quantity,
      }),
    ),
    by_requirement: z.array(RequirementStanding),
  })
  .openapi('ComplianceTrends');

export const EffectivenessFilters = DateRange.extend({ program_id: Id.optional() });
export const ProgramEffectiveness = z
  .object({
    program_id: Id,
    date: Day,
    total_assignments: Quantity,
    completed_assignments: Quantity,
    overdue_assignments: Quantity,
    average_completion_time_hours: Quantity.nullable(),
    average_score_percentage: Quantity.nullable(),
    pass_rate_percentage: Quantity.nullable(),
  })
  .openapi('ProgramEffectiveness');
export const EffectivenessMetrics = z
  .object({
    latest: z.array(ProgramEffectiveness),
    days: z.array(ProgramEffectiveness).openapi({ description: 'Day by day, where one program was asked for.' }),
  })
  .openapi('EffectivenessMetrics');

export const ExecutiveComplianceReport = z
  .object({
    organization_id: Id,
    organization_name: z.string(),
    staff_count: Quantity,
    non_compliant_staff_count: Quantity,
    compliant_staff_percentage: Quantity.nullable(),
    ...standing,
    open_assignments: Quantity,
    overdue_assignments: Quantity,
    open_violations: Quantity,
    certifications_expiring_30_days: Quantity,
    by_location: z.array(
      z.object({
        location_id: Id.nullable(),
        location_name: z.string().nullable(),
        state: z.string().nullable(),
        staff_count: Quantity,
        non_compliant_staff_count: Quantity,
        ...standing,
      }),
    ),
    by_department: z.array(
      z.object({
        department_id: Id.nullable(),
        department_name: z.string().nullable(),
        staff_count: Quantity,
        non_compliant_staff_count: Quantity,
        ...standing,
      }),
    ),
    by_requirement: z.array(RequirementStanding),
  })
  .openapi('ExecutiveComplianceReport');

export const ReportKind = z.enum(['assignments', 'completions', 'certifications', 'violations', 'compliance']);
export const GenerateReportRequest = z
  .strictObject({
    report: ReportKind,
    format: z.enum(['csv', 'json']).default('json'),
    user_id: Id.optional(),
    from: DayInput.optional(),
    to: DayInput.optional(),
  })
  .openapi('GenerateReportRequest');
export const Report = z
  .object({
    report: ReportKind,
    row_count: z.int(),
    columns: z.array(z.string()),
    rows: z.array(z.record(z.string(), z.unknown())),
  })
  .openapi('Report');
