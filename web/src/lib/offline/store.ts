// What this device keeps: reports that could not be sent yet, and documents to read without a connection.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { tellWorker } from './program.ts';

/** A call of a database function that waits for a connection. Each carries its own id, so that sending it twice changes nothing. */
export interface Waiting {
  id: string;
  /** Whose it is: another person who signs in on this device does not send it. */
  staff_id: string;
  name: 'record_progress' | 'save_learner_note' | 'delete_learner_note';
  body: Record<string, unknown>;
  written_at: number;
  /** Why the server refused it for good, in words; it is kept and shown until the person decides. */
  refused?: string;
}

export interface KeptDocument {
  module_id: string;
  assignment_id: string;
  content_id: string;
  staff_id: string;
  module_name: string;
  program_name: string;
  due_on: string;
  /** Seconds each page has to be in view to count as read; a document kept by an earlier console has none. */
  page_seconds?: number[];
  pages_viewed: number[];
  position: number;
  file: Blob;
  kept_at: number;
}

interface Kept extends DBSchema {
  waiting: { key: string; value: Waiting; indexes: { written_at: number } };
  documents: { key: [staff_id: string, module_id: string]; value: KeptDocument };
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;

export function store(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('console', 2, {
    upgrade(db, from) {
      if (from < 1) db.createObjectStore('waiting', { keyPath: 'id' }).createIndex('written_at', 'written_at');
      // An earlier console kept documents for the device. Whose they were is not certain enough: they are kept anew.
      else db.deleteObjectStore('documents');
      db.createObjectStore('documents', { keyPath: ['staff_id', 'module_id'] });
    },
    // A page of an earlier console lets go, so that this one can open its store.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** No document stays on a device without somebody signed in; reports that have not been sent wait for whoever wrote them. */
export async function forgetDocuments(): Promise<void> {
  await (await store()).clear('documents');
  void tellWorker('forget').catch(() => undefined);
}

export async function forgetDocumentsOfOthers(staffId: string): Promise<void> {
  const db = await store();
  for (const key of await db.getAllKeys('documents')) if (key[0] !== staffId) await db.delete('documents', key);
}
