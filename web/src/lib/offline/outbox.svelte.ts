import { ApiError, Offline, messageOf, rpc } from '#lib/data/api.ts';
import { store, type Waiting } from './store.ts';

type Listener = (sent: Waiting, answer: unknown) => void;

/**
 * Sends what waits on this device, in the order it was written, and only once at a time across tabs. What the server
 * has taken in is forgotten here; what it refuses for good is kept and shown; what could not reach it stays.
 */
class Outbox {
  /** Reports that wait for a connection. */
  count = $state(0);
  /** Reports that the server refused for good. */
  refused = $state.raw<Waiting[]>([]);
  offline = $state(false);
  problem = $state<string>();
  #listeners = new Set<Listener>();
  #staffId = '';
  #userId = '';

  /** Begins to send for this person; the answer stops. */
  start(staffId: string, userId: string): () => void {
    this.#staffId = staffId;
    this.#userId = userId;
    this.count = 0;
    this.refused = [];
    const send = () => void this.send();
    addEventListener('online', send);
    send();
    return () => removeEventListener('online', send);
  }

  onsent(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async put(waiting: Omit<Waiting, 'written_at' | 'staff_id'>, options: { leaving?: boolean } = {}): Promise<void> {
    const kept = { ...waiting, staff_id: this.#staffId, written_at: Date.now() };
    // A page that is being left may not live to see the answer: it is sent at once, and again from the store if it got there.
    if (options.leaving)
      void rpc(kept.name, kept.body, { keepalive: true, person: this.#userId }).catch(() => undefined);
    try {
      await (await store()).put('waiting', kept);
    } catch {
      // A browser that keeps nothing (private windows of some) still sends while it is online.
      await this.#deliver(kept);
      return;
    }
    await this.send();
  }

  async send(): Promise<void> {
    if (!this.#staffId) return;
    await navigator.locks.request('outbox', { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      const db = await store();
      for (;;) {
        const own = (await db.getAllFromIndex('waiting', 'written_at')).filter(
          ({ staff_id }) => staff_id === this.#staffId,
        );
        this.refused = own.filter(({ refused }) => refused);
        this.count = own.length - this.refused.length;
        const next = own.find(({ refused }) => !refused);
        if (!next) return;
        const decided = await this.#deliver(next);
        if (!decided) return;
        if (decided.refused) await db.put('waiting', { ...next, refused: decided.refused });
        else await db.delete('waiting', next.id);
      }
    });
  }

  /** What was refused is sent once more: the reason may have gone. */
  async again(): Promise<void> {
    const db = await store();
    for (const { refused: _, ...waiting } of this.refused) await db.put('waiting', waiting);
    await this.send();
  }

  /** The person does not need it any more. */
  async discard(id: string): Promise<void> {
    await (await store()).delete('waiting', id);
    this.refused = this.refused.filter((each) => each.id !== id);
  }

  /** What the server has decided about it; nothing, if it has not. */
  async #deliver(waiting: Waiting): Promise<{ refused?: string } | undefined> {
    try {
      const answer = await rpc(waiting.name, waiting.body, { person: this.#userId });
      this.offline = false;
      this.problem = undefined;
      for (const listener of this.#listeners) listener(waiting, answer);
      return {};
    } catch (error) {
      this.offline = error instanceof Offline || (error instanceof ApiError && error.status >= 500);
      if (this.offline) return undefined;
      this.problem = messageOf(error);
      const undecided =
        !(error instanceof ApiError) || error.status === 401 || error.status === 429 || error.code === 'OTHER_PERSON';
      return undecided ? undefined : { refused: this.problem };
    }
  }
}

export const outbox = new Outbox();
