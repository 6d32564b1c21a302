import type { Assignment, OutlineModule } from '#lib/data/assignments.ts';
import { rpc } from '#lib/data/api.ts';
import { requiredSeconds } from '../../../../functions/_shared/reading-time.ts';
import { tellWorker } from './program.ts';
import { store, type KeptDocument } from './store.ts';

/** Keeps a document on this device. Opening it begins the module, so that the version that is kept is the one that counts. */
export async function keepDocument(module: OutlineModule, assignment: Assignment, address: string): Promise<void> {
  await tellWorker('keep');
  const begun = await rpc<{ content_id: string; pages_viewed: number[]; position: number | null }>('open_module', {
    assignment_id: module.assignment_id,
    module_id: module.module_id,
  });
  const answer = await fetch(address);
  if (!answer.ok) throw new Error('The document could not be read.');
  await (
    await store()
  ).put('documents', {
    module_id: module.module_id,
    assignment_id: module.assignment_id,
    content_id: begun.content_id,
    staff_id: assignment.user_id,
    module_name: module.module_name,
    program_name: assignment.program_name,
    due_on: assignment.due_on,
    page_seconds: Array.from({ length: Number(module.content_data?.page_count ?? 0) }, (_, at) =>
      requiredSeconds(module.content_data, at + 1),
    ),
    pages_viewed: begun.pages_viewed,
    position: begun.position ?? 1,
    file: await answer.blob(),
    kept_at: Date.now(),
  });
}

export async function isKept(staffId: string, moduleId: string): Promise<boolean> {
  try {
    return Boolean(await (await store()).getKey('documents', [staffId, moduleId]));
  } catch {
    return false;
  }
}

export async function listKept(staffId: string): Promise<KeptDocument[]> {
  return (await (await store()).getAll('documents'))
    .filter(({ staff_id }) => staff_id === staffId)
    .toSorted((a, b) => a.due_on.localeCompare(b.due_on));
}

export async function removeDocument(staffId: string, moduleId: string): Promise<void> {
  await (await store()).delete('documents', [staffId, moduleId]);
}

/** Where the reader is, for the next time without a connection. */
export async function rememberReading(
  staffId: string,
  moduleId: string,
  pages: Iterable<number>,
  position: number,
): Promise<void> {
  const db = await store();
  const kept = await db.get('documents', [staffId, moduleId]);
  if (kept) await db.put('documents', { ...kept, pages_viewed: [...pages], position });
}
