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
  documents: { key: string; value: KeptDocument };
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;

export function store(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('console', 1, {
    upgrade(db) {
      db.createObjectStore('waiting', { keyPath: 'id' }).createIndex('written_at', 'written_at');
      db.createObjectStore('documents', { keyPath: 'module_id' });
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Nothing of a person stays on a device they signed out of, except reports that have not been sent: those wait for them. */
export async function forgetDocuments(): Promise<void> {
  await (await store()).clear('documents');
  await tellWorker('forget');
}
