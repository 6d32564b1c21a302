import { ApiError, Offline, messageOf, rpc } from '#lib/data/api.ts';
import { store, type Waiting } from './store.ts';

type Listener = (sent: Waiting, answer: unknown) => void;

/**
 * Sends what waits on this device, in the order it was written, and only once at a time across tabs. What the server
 * has taken in is forgotten here; what it refuses for good is dropped and said; what could not reach it stays.
 */
class Outbox {
  /** Reports that wait for a connection. */
  count = $state(0);
  offline = $state(false);
  problem = $state<string>();
  #listeners = new Set<Listener>();
  #staffId = '';

  /** Begins to send for this person; the answer stops. */
  start(staffId: string): () => void {
    this.#staffId = staffId;
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
    if (options.leaving) void rpc(kept.name, kept.body, { keepalive: true }).catch(() => undefined);
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
        const all = (await db.getAllFromIndex('waiting', 'written_at')).filter(
          ({ staff_id }) => staff_id === this.#staffId,
        );
        this.count = all.length;
        const next = all[0];
        if (!next) return;
        if (!(await this.#deliver(next))) return;
        await db.delete('waiting', next.id);
      }
    });
  }

  /** Whether the server has decided about it, one way or the other. */
  async #deliver(waiting: Waiting): Promise<boolean> {
    try {
      const answer = await rpc(waiting.name, waiting.body);
      this.offline = false;
      this.problem = undefined;
      for (const listener of this.#listeners) listener(waiting, answer);
      return true;
    } catch (error) {
      this.offline = error instanceof Offline || (error instanceof ApiError && error.status >= 500);
      if (this.offline) return false;
      this.problem = messageOf(error);
      return error instanceof ApiError && error.status !== 401 && error.status !== 429;
    }
  }
}

export const outbox = new Outbox();
