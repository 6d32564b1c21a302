import { z } from '@hono/zod-openapi';
import {
  AssignmentState,
  AssignmentStatus,
  Day,
  Flag,
  Id,
  Moment,
  MomentInput,
  Page,
  pageSchema,
  Priority,
  Quantity,
  TrainingType,
  VersionInput,
} from './common.ts';

export const Assignment = z
  .object({
    id: Id,
    user_id: Id,
    user_name: z.string(),
    program_id: Id,
    program_name: z.string(),
    program_type: TrainingType,
    is_mandatory: z.boolean(),
    assigned_by: Id,
    assigned_at: Moment,
    due_date: Moment,
    due_on: Day,
    completion_deadline: Moment.nullable(),
    priority_level: Priority,
    status: AssignmentStatus,
    state: AssignmentState,
    started_at: Moment.nullable(),
    completed_at: Moment.nullable(),
    cancelled_at: Moment.nullable(),
    cancellation_reason: z.string().nullable(),
    last_reminder_sent: Moment.nullable(),
    required_modules: Quantity,
    completed_modules: Quantity,
    progress_percentage: Quantity,
    estimated_minutes: Quantity,
    remaining_minutes: Quantity,
    certificate_id: Id.nullable(),
    updated_at: Moment,
  })
  .openapi('Assignment');

export const AssignmentPage = pageSchema('AssignmentPage', Assignment);

export const AssignmentFilters = Page.extend({
  user_id: Id.optional(),
  manager_id: Id.optional().openapi({ description: 'Direct reports of this manager.' }),
  program_id: Id.optional(),
  status: AssignmentStatus.optional(),
  state: AssignmentState.optional().openapi({ description: 'Where it stands at this moment.' }),
  open: Flag.optional().openapi({ description: 'true: neither completed nor cancelled.' }),
  due_before: MomentInput.optional(),
});

export const TrainingAssignmentRequest = z.strictObject({
  user_id: Id,
  program_id: Id,
  due_date: MomentInput,
  completion_deadline: MomentInput.nullish(),
  priority_level: Priority.optional(),
});

export const AssignTrainingRequest = z
  .strictObject({ assignments: z.array(TrainingAssignmentRequest).min(1).max(1000) })
  .openapi('AssignTrainingRequest');

export const AssignmentOutcome = z
  .object({
    request_index: z.int().openapi({ description: 'Which of the request, counting from 0.' }),
    outcome: z.enum(['created', 'refused']),
    assignment_id: Id.nullable(),
    code: z.string().nullable(),
    message: z.string().nullable(),
  })
  .openapi('AssignmentOutcome');

export const AssignTrainingAnswer = z
  .object({ created_count: z.int(), refused_count: z.int(), outcomes: z.array(AssignmentOutcome) })
  .openapi('AssignTrainingAnswer');

export const UpdateAssignmentRequest = z
  .strictObject({
    due_date: MomentInput.optional(),
    completion_deadline: MomentInput.nullish(),
    priority_level: Priority.optional(),
    updated_at: VersionInput,
  })
  .openapi('UpdateAssignmentRequest');

export const Cancellation = z.object({ reason: z.string().trim().max(2000).optional() });
export const Reminder = z.object({ assignment_id: Id, reminded_at: Moment }).openapi('Reminder');
