import { z } from '@hono/zod-openapi';
import {
  ContentType,
  Id,
  Moment,
  Page,
  pageSchema,
  ProgramStatus,
  Quantity,
  TrainingType,
  VersionInput,
} from './common.ts';

export const Module = z
  .object({
    id: Id,
    program_id: Id,
    module_name: z.string(),
    module_order: z.int(),
    estimated_duration_minutes: z.int(),
    content_type: ContentType,
    content_url: z.string().nullable(),
    passing_score_percentage: z.int(),
    is_required: z.boolean(),
    prerequisite_ids: z
      .array(Id)
      .optional()
      .openapi({ description: 'Modules that have to be done before this one opens.' }),
    published_at: Moment.nullable(),
    updated_at: Moment,
  })
  .openapi('Module');

export const Program = z
  .object({
    id: Id,
    program_name: z.string(),
    program_type: TrainingType,
    description: z.string().nullable(),
    is_mandatory: z.boolean(),
    renewal_period_months: z.int().nullable(),
    ce_credits: Quantity.nullable(),
    created_by: Id,
    is_active: z.boolean(),
    modules_in_order: z.boolean(),
    status: ProgramStatus,
    version: z.int(),
    published_at: Moment.nullable(),
    archived_at: Moment.nullable(),
    created_at: Moment,
    updated_at: Moment,
    module_count: Quantity,
    estimated_minutes: Quantity,
    open_assignments: Quantity,
    completed_assignments: Quantity,
    overdue_assignments: Quantity,
    has_unpublished_changes: z.boolean(),
  })
  .openapi('Program');

export const ProgramDetails = Program.extend({ modules: z.array(Module) }).openapi('ProgramDetails');
export const ProgramPage = pageSchema('ProgramPage', Program);

export const ProgramFilters = Page.extend({
  status: ProgramStatus.optional(),
  program_type: TrainingType.optional(),
  search: z.string().trim().min(1).max(100).optional().openapi({ description: 'Part of the name.' }),
});

export const CreateProgramRequest = z
  .strictObject({
    program_name: z.string().trim().min(1).max(200),
    program_type: TrainingType,
    description: z.string().max(10000).nullish(),
    is_mandatory: z.boolean().optional(),
    renewal_period_months: z.int().min(1).max(120).nullish(),
    ce_credits: z.number().min(0).max(200).nullish(),
    modules_in_order: z
      .boolean()
      .optional()
      .openapi({ description: 'A module opens when the required ones before it are done.' }),
  })
  .openapi('CreateProgramRequest');

export const UpdateProgramRequest = CreateProgramRequest.partial()
  .extend({ is_active: z.boolean().optional(), updated_at: VersionInput })
  .openapi('UpdateProgramRequest');

export const CreateModuleRequest = z
  .strictObject({
    module_name: z.string().trim().min(1).max(200),
    content_type: ContentType,
    estimated_duration_minutes: z.int().min(1).max(1440),
    passing_score_percentage: z.int().min(0).max(100).optional(),
    is_required: z.boolean().optional(),
  })
  .openapi('CreateModuleRequest');

export const UpdateModuleRequest = CreateModuleRequest.omit({ content_type: true })
  .partial()
  .extend({ updated_at: VersionInput })
  .openapi('UpdateModuleRequest');

export const ModulePrerequisites = z.strictObject({ module_ids: z.array(Id).max(100) }).openapi('ModulePrerequisites');
export const DuplicateProgramRequest = z
  .strictObject({ program_name: z.string().trim().min(1).max(200) })
  .openapi('DuplicateProgramRequest');
export const PublishRequest = z
  .strictObject({
    changes: z
      .array(
        z.strictObject({
          module_id: Id,
          change_kind: z.enum(['material', 'minor']),
          change_note: z.string().max(2000).nullish(),
        }),
      )
      .max(500)
      .openapi({
        description:
          'Of each module that learners already saw: after a material change, who finished an earlier version has to train again.',
      }),
  })
  .openapi('PublishRequest');
export const ModuleVersion = z
  .object({
    content_id: Id,
    module_id: Id,
    content_title: z.string(),
    content_type: ContentType,
    content_data: z.record(z.string(), z.unknown()),
    version_number: z.string(),
    status: z.enum(['draft', 'published', 'superseded']),
    change_kind: z.enum(['initial', 'material', 'minor']),
    change_note: z.string().nullable(),
    published_at: Moment.nullable(),
    superseded_at: Moment.nullable(),
    author_name: z.string(),
    sha256: z.string().nullable(),
    learners_in_progress: Quantity,
    people_completed: Quantity,
  })
  .openapi('ModuleVersion');
export const ModuleVersions = z.object({ items: z.array(ModuleVersion) }).openapi('ModuleVersions');
export const ModuleOrder = z.strictObject({ module_ids: z.array(Id).min(1).max(500) }).openapi('ModuleOrder');
export const Publication = z.object({ program_id: Id, version: z.int() }).openapi('Publication');
export const Removal = z.object({ id: Id, outcome: z.enum(['deleted', 'archived']) }).openapi('Removal');
