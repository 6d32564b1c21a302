import { z } from '@hono/zod-openapi';
import { Day, DayInput, Flag, Id, Moment, MomentInput } from './common.ts';

export const EmploymentKind = z.enum(['full_time', 'part_time', 'per_diem', 'contractor', 'volunteer', 'student']);
const PermissionLevel = z.enum(['staff', 'manager', 'training_administrator', 'executive']);
const LeaveKind = z.enum(['parental', 'medical', 'military', 'personal', 'other']);

const place = {
  position_id: Id.nullable(),
  department_id: Id.nullable(),
  location_id: Id.nullable(),
  manager_id: Id.nullable(),
  permission_level: PermissionLevel,
  employment_kind: EmploymentKind,
};

const EmploymentPeriod = z
  .object({ id: Id, started_on: Day, ended_on: Day.nullable().openapi({ description: 'Last day of work.' }) })
  .openapi('EmploymentPeriod');
const HistoryEntry = z
  .object({
    id: Id,
    valid_from: Day,
    valid_until: Day.nullable().openapi({ description: 'The first day on which it no longer held.' }),
    ...place,
    reason: z.string().nullable(),
    recorded_by: Id.nullable(),
    recorded_at: Moment,
    superseded_at: Moment.nullable(),
  })
  .openapi('StaffHistoryEntry');
export const StaffHistory = z
  .object({ periods: z.array(EmploymentPeriod), entries: z.array(HistoryEntry) })
  .openapi('StaffHistory');
export const HistoryFilters = z.object({
  superseded: Flag.optional().openapi({ description: 'Also what was corrected since.' }),
});
export const HistoryCorrection = z
  .strictObject({
    effective_from: DayInput,
    effective_until: DayInput.nullish().openapi({
      description: 'The first day on which it no longer held; left out, it holds to this day.',
    }),
    facts: z.strictObject(z.object(place).partial().shape).refine((facts) => Object.keys(facts).length > 0, {
      message: 'Say what was different.',
    }),
    reason: z.string().trim().min(1).max(2000),
  })
  .openapi('HistoryCorrection');

export const RosterFilters = z.object({
  on: DayInput.openapi({ description: 'The day, in the calendar of the practice.' }),
  known_at: MomentInput.optional().openapi({ description: 'What was known at this moment; left out, now.' }),
});
export const Roster = z
  .object({
    data: z.array(
      z.object({
        user_id: Id,
        full_name: z.string(),
        ...place,
        position_title: z.string().nullable(),
        department_name: z.string().nullable(),
        location_name: z.string().nullable(),
        valid_from: Day,
        valid_until: Day.nullable(),
        recorded_at: Moment,
      }),
    ),
  })
  .openapi('Roster');

export const Leave = z
  .object({
    id: Id,
    user_id: Id,
    starts_on: Day,
    ends_on: Day.nullable().openapi({ description: 'Last day away as known now; null: open-ended.' }),
    planned_ends_on: Day.nullable(),
    cancelled_at: Moment.nullable(),
    recorded_by: Id.nullable(),
    kind: LeaveKind.nullable().openapi({
      description: 'For the person, their direct manager and training administrators; null for everybody else.',
    }),
    note: z.string().nullable(),
  })
  .openapi('Leave');
export const LeaveList = z.object({ data: z.array(Leave) }).openapi('LeaveList');
export const LeaveDays = z.strictObject({ starts_on: DayInput, ends_on: DayInput.nullish() }).openapi('LeaveDays');
export const RecordLeaveRequest = LeaveDays.extend({
  kind: LeaveKind,
  note: z.string().max(2000).nullish(),
}).openapi('RecordLeaveRequest');
export const EndLeaveRequest = z.strictObject({ ends_on: DayInput }).openapi('EndLeaveRequest');
export const LeavePreview = z
  .object({
    data: z.array(
      z.object({
        assignment_id: Id,
        program_name: z.string(),
        due_before: Moment,
        due_after: Moment,
        moved_days: z.number().openapi({ description: 'Calendar days; negative when the date comes nearer.' }),
      }),
    ),
  })
  .openapi('LeavePreview');

export const Closure = z
  .object({ id: Id, location_id: Id.nullable(), closed_on: Day, name: z.string() })
  .openapi('Closure');
export const ClosureList = z.object({ data: z.array(Closure) }).openapi('ClosureList');
export const ClosureFilters = z.object({ year: z.coerce.number().int().min(1900).max(2200) });
export const CreateClosureRequest = z
  .strictObject({
    closed_on: DayInput,
    name: z.string().trim().min(1).max(200),
    location_id: Id.nullish().openapi({ description: 'Left out, the whole practice is closed.' }),
  })
  .openapi('CreateClosureRequest');
