import type { z } from 'zod';
import * as contract from '../contracts/programs.ts';
import type { Database } from '../db/client.ts';
import { explainUnchanged } from '../http/concurrency.ts';
import { notFound, succeed, unwrap } from '../http/errors.ts';
import { pageAnswer, pageOf } from '../http/pagination.ts';
import { whoAsks } from './identity.ts';

const byName = { column: 'program_name', ascending: true } as const;

/** Programs and their modules: reading, changing, publishing, putting away. */
export class TrainingProgramService {
  constructor(private readonly db: Database) {}

  async list({ cursor, limit, status, program_type, search }: z.output<typeof contract.ProgramFilters>) {
    let query = this.db.from('program_overview').select('*');
    if (status) query = query.eq('status', status);
    if (program_type) query = query.eq('program_type', program_type);
    // The wildcards of LIKE are text here.
    if (search) query = query.ilike('program_name', `%${search.replaceAll(/[\\%_*]/g, '\\$&')}%`);
    const rows = unwrap(await pageOf(query, byName, { cursor, limit }));
    return pageAnswer(
      rows.map((row) => contract.Program.parse(row)),
      byName,
      limit,
    );
  }

  async get(id: string) {
    const [program, modules] = await Promise.all([
      this.db.from('program_overview').select('*').eq('id', id).limit(1),
      this.db.from('training_modules').select('*').eq('program_id', id).is('archived_at', null).order('module_order'),
    ]);
    const row = unwrap(program)[0];
    if (!row) throw notFound('program');
    const waits = unwrap(
      await this.db.from('module_prerequisites').select('module_id, prerequisite_id').eq('program_id', id),
    );
    return contract.ProgramDetails.parse({
      ...row,
      modules: unwrap(modules).map((module) => ({
        ...module,
        prerequisite_ids: waits
          .filter(({ module_id }) => module_id === module.id)
          .map(({ prerequisite_id }) => prerequisite_id),
      })),
    });
  }

  /** Changes what is given, when nobody else did since `version`. */
  async update(
    id: string,
    changes: Omit<z.output<typeof contract.UpdateProgramRequest>, 'updated_at'>,
    version: string | undefined,
  ) {
    let query = this.db.from('training_programs').update(changes).eq('id', id);
    if (version) query = query.eq('updated_at', version);
    const changed = unwrap(await query.select('id'));
    if (changed.length === 0)
      throw await explainUnchanged(
        'program',
        this.db.from('training_programs').select('*').eq('id', id).maybeSingle(),
        version,
      );
    return await this.get(id);
  }

  /** A draft that holds nothing is deleted; whatever has modules or a history is archived and stays readable. */
  async remove(id: string, version: string | undefined) {
    const empty = await this.get(id);
    if (empty.version === 0 && empty.modules.length === 0) {
      const gone = await this.db.from('training_programs').delete().eq('id', id).eq('status', 'draft').select('id');
      // 23503: modules that were retired earlier still belong to it.
      if (!gone.error && gone.data.length) return { id, outcome: 'deleted' as const };
      if (gone.error && gone.error.code !== '23503') succeed(gone);
    }
    if (empty.status !== 'archived') {
      const archived = { status: 'archived' as const };
      let query = this.db.from('training_programs').update(archived).eq('id', id);
      if (version) query = query.eq('updated_at', version);
      const changed = unwrap(await query.select('id'));
      if (changed.length === 0)
        throw await explainUnchanged(
          'program',
          this.db.from('training_programs').select('*').eq('id', id).maybeSingle(),
          version,
        );
    }
    return { id, outcome: 'archived' as const };
  }

  async publish(programId: string, { changes }: z.output<typeof contract.PublishRequest>) {
    const version = unwrap(await this.db.rpc('publish_program', { program_id: programId, changes }));
    return { program_id: programId, version };
  }

  async duplicate(programId: string, name: string) {
    const id = unwrap(await this.db.rpc('duplicate_program', { program_id: programId, program_name: name }));
    return await this.get(id);
  }

  async setPrerequisites(programId: string, moduleId: string, moduleIds: string[]) {
    succeed(
      await this.db.rpc('set_module_prerequisites', {
        module_id: moduleId,
        prerequisite_ids: moduleIds,
      }),
    );
    return await this.get(programId);
  }

  /** What a module showed over time, the newest first. */
  async versions(moduleId: string) {
    const rows = unwrap(
      await this.db
        .from('module_versions')
        .select('*')
        .eq('module_id', moduleId)
        .order('published_at', { ascending: false }),
    );
    if (rows.length === 0) throw notFound('module');
    return contract.ModuleVersions.parse({ items: rows });
  }

  async updateModule(
    programId: string,
    id: string,
    changes: Omit<z.output<typeof contract.UpdateModuleRequest>, 'updated_at'>,
    version: string | undefined,
  ) {
    let query = this.db.from('training_modules').update(changes).eq('id', id).eq('program_id', programId);
    if (version) query = query.eq('updated_at', version);
    const row = unwrap(await query.select('*'))[0];
    if (!row) {
      throw await explainUnchanged(
        'module',
        this.db.from('training_modules').select('*').eq('id', id).eq('program_id', programId).maybeSingle(),
        version,
      );
    }
    return contract.Module.parse(row);
  }

  async removeModule(programId: string, id: string) {
    const module = unwrap(
      await this.db.from('training_modules').select('id').eq('id', id).eq('program_id', programId).limit(1),
    )[0];
    if (!module) throw notFound('module');
    succeed(await this.db.rpc('archive_module', { module_id: id }));
    const kept = unwrap(await this.db.from('training_modules').select('id').eq('id', id).limit(1));
    return { id, outcome: kept.length ? ('archived' as const) : ('deleted' as const) };
  }

  async reorderModules(programId: string, moduleIds: string[]) {
    succeed(await this.db.rpc('reorder_modules', { program_id: programId, module_ids: moduleIds }));
    return await this.get(programId);
  }

  async create(program: z.output<typeof contract.CreateProgramRequest>) {
    const me = await whoAsks(this.db);
    const id = crypto.randomUUID();
    succeed(
      await this.db
        .from('training_programs')
        .insert({ ...program, id, organization_id: me.organization_id, created_by: me.staff_id }),
    );
    return await this.get(id);
  }

  async addModule(programId: string, module: z.output<typeof contract.CreateModuleRequest>) {
    const { modules } = await this.get(programId);
    const me = await whoAsks(this.db);
    const row = {
      ...module,
      program_id: programId,
      organization_id: me.organization_id,
      module_order: (modules.at(-1)?.module_order ?? 0) + 1,
    };
    return contract.Module.parse(unwrap(await this.db.from('training_modules').insert(row).select('*').single()));
  }
}
