import { z } from '@hono/zod-openapi';
import { Id, MomentInput } from './common.ts';

const Severity = z.enum(['low', 'medium', 'high', 'critical']);
const names = z.array(z.guid()).min(1).max(500).optional();

/** Whom something is for: the people any clause of `include` matches and none of `exclude`. A clause matches whoever has all that it names. */
const Clause = z.strictObject({
  departments: names,
  positions: names,
  locations: names,
  people: names,
  states: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .min(1)
    .max(60)
    .optional(),
  employment_kinds: z.array(z.string().max(40)).min(1).max(10).optional(),
  clinical: z.boolean().optional(),
});
export const Audience = z
  .strictObject({ include: z.array(Clause).min(1).max(50), exclude: z.array(Clause).max(50).default([]) })
  .openapi('Audience');

export const AssignmentNotice = z.strictObject({ assignment_ids: z.array(Id).min(1).max(1000) });
export const NotificationResult = z
  .object({
    assignment_id: Id,
    user_id: Id.nullable(),
    outcome: z.enum(['told', 'told_before', 'closed', 'not_active', 'not_found']),
  })
  .openapi('NotificationResult');

export const ReminderType = z.enum(['compliance', 'certification']);
export const ReminderRequest = z.strictObject({ reminder_type: ReminderType });
export const ReminderResult = z
  .object({ user_id: Id, full_name: z.string(), kind: z.string(), title: z.string() })
  .openapi('ReminderResult');

export const ComplianceAlert = z
  .strictObject({ user_id: Id, message: z.string().trim().min(1).max(200), severity: Severity.default('medium') })
  .openapi('ComplianceAlert');
export const ManagerAlerts = z.strictObject({ manager_id: Id, alerts: z.array(ComplianceAlert).min(1).max(100) });
export const ManagerAlertsSent = z.object({ told: z.number().int() });

export const SummaryResult = z
  .object({ user_id: Id, full_name: z.string(), title: z.string() })
  .openapi('SummaryResult');

export const EmergencyNotification = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    body: z.string().trim().min(1).max(2000),
    audience: Audience.default({ include: [{}], exclude: [] }),
    asks_acknowledgement: z.boolean().default(true),
    expires_at: MomentInput.optional(),
  })
  .openapi('EmergencyNotification');
export const AnnouncementProgress = z
  .object({
    id: Id,
    title: z.string(),
    recipients: z.number().int(),
    read: z.number().int(),
    acknowledged: z.number().int(),
    messages: z.number().int(),
    sent: z.number().int(),
    delivered: z.number().int(),
    failed: z.number().int(),
    waiting: z.number().int(),
  })
  .openapi('AnnouncementProgress');
