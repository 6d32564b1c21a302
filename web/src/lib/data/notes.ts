import { outbox } from '#lib/offline/outbox.svelte.ts';
import { rows, type Client } from './client.ts';

/** In fractions of the page. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LearnerNote {
  id: string;
  content_id: string;
  page: number | null;
  second: number | null;
  quote: string | null;
  areas: Area[];
  body: string;
}

/** What a learner noted for themselves on this version, in the order of the content. */
export async function listNotes(client: Client, contentId: string): Promise<LearnerNote[]> {
  return rows(
    await client
      .from('learner_notes')
      .select('id, content_id, page, second, quote, areas, body')
      .eq('content_id', contentId)
      .order('page')
      .order('second')
      .order('created_at')
      .limit(1000),
  ) as unknown as LearnerNote[];
}

/** Kept on the device until it has reached the server. */
export function saveNote(note: LearnerNote): Promise<void> {
  const { page, second, ...rest } = note;
  const place = page === null ? { second } : { page };
  return outbox.put({
    id: crypto.randomUUID(),
    name: 'save_learner_note',
    // A copy without reactivity: the store clones what it keeps.
    body: JSON.parse(JSON.stringify({ ...rest, ...place })) as Record<string, unknown>,
  });
}

export function deleteNote(id: string): Promise<void> {
  return outbox.put({ id: crypto.randomUUID(), name: 'delete_learner_note', body: { id } });
}
