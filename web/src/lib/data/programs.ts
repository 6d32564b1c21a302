import type { Blank } from './attempts.ts';
import { rows, type Client } from './client.ts';

export type ProgramType = 'hipaa' | 'safety' | 'clinical' | 'administrative';
export type ContentType = 'video' | 'document' | 'quiz' | 'interactive' | 'attestation' | 'observation';

export interface Program {
  id: string;
  program_name: string;
  program_type: ProgramType;
  description: string | null;
  is_mandatory: boolean;
  renewal_period_months: number | null;
  ce_credits: number | null;
  is_active: boolean;
  modules_in_order: boolean;
  status: 'draft' | 'published' | 'archived';
  version: number;
  published_at: string | null;
  updated_at: string;
  module_count: number;
  estimated_minutes: number;
  open_assignments: number;
  completed_assignments: number;
  overdue_assignments: number;
  has_unpublished_changes: boolean;
}

export type AnswerKey = Record<
  string,
  {
    correct?: string[];
    pairs?: Record<string, string>;
    blanks?: Record<string, Blank>;
    explanation?: string | null;
  }
>;

export interface ContentDraft {
  id: string;
  content_title: string;
  content_data: Record<string, unknown>;
  storage_path: string | null;
  byte_size: number | null;
  sha256: string | null;
  version_number: string;
  status: 'draft' | 'published' | 'superseded';
  /** The secret part, for those who write it: a quiz's answers, a simulation's graph. */
  answers?: unknown;
}

export interface Module {
  id: string;
  program_id: string;
  module_name: string;
  module_order: number;
  estimated_duration_minutes: number;
  content_type: ContentType;
  passing_score_percentage: number;
  is_required: boolean;
  published_at: string | null;
  /** Modules that have to be done before this one opens. */
  prerequisite_ids: string[];
  content: ContentDraft[];
}

export async function listPrograms(client: Client, status: 'current' | 'archived' = 'current'): Promise<Program[]> {
  const query = client.from('program_overview').select('*').order('program_name').order('id').limit(500);
  return rows(
    await (status === 'archived' ? query.eq('status', 'archived') : query.neq('status', 'archived')),
  ) as Program[];
}

export async function listAssignablePrograms(client: Client): Promise<Pick<Program, 'id' | 'program_name'>[]> {
  return rows(
    await client
      .from('training_programs')
      .select('id, program_name')
      .eq('status', 'published')
      .eq('is_active', true)
      .order('program_name')
      .limit(500),
  ) as Pick<Program, 'id' | 'program_name'>[];
}

export async function searchPrograms(client: Client, text: string): Promise<Pick<Program, 'id' | 'program_name'>[]> {
  const pattern = `%${text.replace(/[%_\\]/g, (letter) => `\\${letter}`)}%`;
  return rows(
    await client
      .from('training_programs')
      .select('id, program_name')
      .ilike('program_name', pattern)
      .neq('status', 'archived')
      .order('program_name')
      .limit(8),
  ) as Pick<Program, 'id' | 'program_name'>[];
}

export async function getProgram(client: Client, id: string): Promise<Program> {
  return rows(await client.from('program_overview').select('*').eq('id', id).single()) as Program;
}

/** The modules in order, each with its published and its draft content. */
export async function listModules(client: Client, programId: string): Promise<Module[]> {
  const modules = rows(
    await client
      .from('training_modules')
      .select(
        'id, program_id, module_name, module_order, estimated_duration_minutes, content_type, passing_score_percentage, is_required, published_at',
      )
      .eq('program_id', programId)
      .is('archived_at', null)
      .order('module_order'),
  ) as Omit<Module, 'content' | 'prerequisite_ids'>[];
  if (!modules.length) return [];
  const ids = modules.map(({ id }) => id);
  const waits = rows(
    await client.from('module_prerequisites').select('module_id, prerequisite_id').eq('program_id', programId),
  );
  const contents = rows(
    await client
      .from('training_content')
      .select('id, module_id, content_title, content_data, storage_path, byte_size, sha256, version_number, status')
      .in('module_id', ids)
      .in('status', ['draft', 'published']),
  ) as (ContentDraft & { module_id: string })[];
  const contentIds = contents.map(({ id }) => id);
  const keys = contentIds.length
    ? (rows(await client.from('quiz_answer_keys').select('content_id, answers').in('content_id', contentIds)) as {
        content_id: string;
        answers: unknown;
      }[])
    : [];
  return modules.map((module) => ({
    ...module,
    prerequisite_ids: waits
      .filter(({ module_id }) => module_id === module.id)
      .map(({ prerequisite_id }) => prerequisite_id),
    content: contents
      .filter(({ module_id }) => module_id === module.id)
      .map((content) => ({ ...content, answers: keys.find(({ content_id }) => content_id === content.id)?.answers })),
  }));
}

/** What the editor works on: the draft where there is one, otherwise what is published. */
export function editedContent(module: Module): ContentDraft | undefined {
  return (
    module.content.find(({ status }) => status === 'draft') ??
    module.content.find(({ status }) => status === 'published')
  );
}

export interface ProgramInput {
  program_name: string;
  program_type: ProgramType;
  description: string | null;
  is_mandatory: boolean;
  renewal_period_months: number | null;
  ce_credits: number | null;
  modules_in_order?: boolean;
}

export async function createProgram(
  client: Client,
  author: { staff_id: string; organization_id: string },
  program: ProgramInput,
) {
  return client
    .from('training_programs')
    .insert({ ...program, organization_id: author.organization_id, created_by: author.staff_id })
    .select('id')
    .single();
}

/** Saves only over the version that was read: somebody else's change in between is not lost. */
export async function updateProgram(client: Client, id: string, readAt: string, program: ProgramInput) {
  return client
    .from('training_programs')
    .update(program)
    .eq('id', id)
    .eq('updated_at', readAt)
    .select('updated_at')
    .maybeSingle();
}

export async function archiveProgram(client: Client, id: string) {
  return client.from('training_programs').update({ status: 'archived' }).eq('id', id).select('id').single();
}

export interface ModuleInput {
  module_name: string;
  estimated_duration_minutes: number;
  passing_score_percentage: number;
  is_required: boolean;
}

export async function createModule(
  client: Client,
  organizationId: string,
  programId: string,
  module: ModuleInput & { content_type: ContentType; module_order: number },
) {
  return client
    .from('training_modules')
    .insert({ ...module, organization_id: organizationId, program_id: programId })
    .select('id')
    .single();
}

export async function updateModule(client: Client, id: string, module: ModuleInput) {
  return client.from('training_modules').update(module).eq('id', id).select('id').maybeSingle();
}

/** One version of what a module shows, with who worked with it. */
export interface ModuleVersion {
  content_id: string;
  module_id: string;
  content_title: string;
  content_data: Record<string, unknown>;
  storage_path: string | null;
  sha256: string | null;
  version_number: string;
  status: 'draft' | 'published' | 'superseded';
  change_kind: 'initial' | 'material' | 'minor';
  change_note: string | null;
  published_at: string | null;
  author_name: string;
  learners_in_progress: number;
  people_completed: number;
}

/** The versions of a module, the newest first, the draft before them. */
export async function listVersions(client: Client, moduleId: string): Promise<ModuleVersion[]> {
  return rows(
    await client
      .from('module_versions')
      .select(
        'content_id, module_id, content_title, content_data, storage_path, sha256, version_number, status, change_kind, change_note, published_at, author_name, learners_in_progress, people_completed',
      )
      .eq('module_id', moduleId)
      .order('published_at', { ascending: false, nullsFirst: true })
      .limit(200),
  ) as unknown as ModuleVersion[];
}

export interface ModuleStatistics {
  module_id: string;
  module_name: string;
  content_type: ContentType;
  is_required: boolean;
  estimated_duration_minutes: number;
  people_started: number;
  people_completed: number;
  people_in_progress: number;
  people_left_off: number;
  median_minutes: number | null;
  average_score_percentage: number | null;
  average_attempts: number | null;
}

export async function listStatistics(client: Client, programId: string): Promise<ModuleStatistics[]> {
  return rows(
    await client.from('module_statistics').select('*').eq('program_id', programId).order('module_order'),
  ) as unknown as ModuleStatistics[];
}

export interface Retraining {
  user_id: string;
  user_name: string;
  module_id: string;
  module_name: string;
  change_note: string | null;
  changed_at: string;
  open_assignment_id: string | null;
}

/** Who finished a module before its last material change and has not trained again. */
export async function listRetraining(client: Client, programId: string): Promise<Retraining[]> {
  return rows(
    await client
      .from('retraining')
      .select('user_id, user_name, module_id, module_name, change_note, changed_at, open_assignment_id')
      .eq('program_id', programId)
      .order('user_name')
      .limit(1000),
  ) as unknown as Retraining[];
}
