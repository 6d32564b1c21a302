import { toast } from 'svelte-sonner';
import { deleteNote, saveNote, type LearnerNote } from '#lib/data/notes.ts';

type Place = Pick<LearnerNote, 'page' | 'second'> & Partial<Pick<LearnerNote, 'quote' | 'areas' | 'body'>>;

/** A learner's own notes on one version of some content, as they are on this device. */
export class Notes {
  items = $state<LearnerNote[]>([]);
  #contentId: string;

  constructor(contentId: string, notes: LearnerNote[]) {
    this.#contentId = contentId;
    this.items = notes;
  }

  async add({ page, second, quote = null, areas = [], body = '' }: Place): Promise<LearnerNote> {
    const note = { id: crypto.randomUUID(), content_id: this.#contentId, page, second, quote, areas, body };
    this.items = [...this.items, note].toSorted(inOrder);
    await saveNote(note);
    return note;
  }

  async change(id: string, body: string): Promise<void> {
    const note = this.items.find((each) => each.id === id);
    if (!note || note.body === body) return;
    note.body = body;
    await saveNote(note);
  }

  async remove(id: string): Promise<void> {
    const note = this.items.find((each) => each.id === id);
    if (!note) return;
    const kept = $state.snapshot(note);
    this.items = this.items.filter((each) => each.id !== id);
    await deleteNote(id);
    toast('Note deleted', {
      action: {
        label: 'Undo',
        onClick: () => {
          this.items = [...this.items, kept].toSorted(inOrder);
          void saveNote(kept);
        },
      },
    });
  }
}

function inOrder(a: LearnerNote, b: LearnerNote): number {
  return (a.page ?? a.second ?? 0) - (b.page ?? b.second ?? 0);
}
