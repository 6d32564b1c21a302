import { getContext, onMount, setContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Broadcast, Connection } from './connection.svelte.ts';

const key = Symbol('connection');

export const provideConnection = (connection: Connection | undefined) => setContext(key, connection);
export const useConnection = () => getContext<Connection | undefined>(key);

/**
 * Keeps a page current: every message of its topics leads to one refetch, messages in quick succession to one together.
 * `changed` holds the ids that just changed, for the quiet highlight.
 */
export class Live {
  readonly changed = new SvelteSet<string>();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #refetch: () => Promise<unknown>;

  constructor(topics: string[], refetch: () => Promise<unknown>, onMessage?: (message: Broadcast) => void) {
    this.#refetch = refetch;
    const connection = useConnection();
    onMount(() => {
      const stops = topics.map((topic) =>
        connection?.listen(topic, (message) => {
          onMessage?.(message);
          this.#soon(message);
        }),
      );
      return () => {
        clearTimeout(this.#waiting);
        for (const stop of stops) stop?.();
      };
    });
  }

  #soon(message: Broadcast): void {
    const ids = [...(message.payload.ids ?? []), ...(message.payload.user_ids ?? [])];
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(async () => {
      await this.#refetch();
      for (const id of ids) this.changed.add(id);
      setTimeout(() => ids.forEach((id) => this.changed.delete(id)), 3000);
    }, 150);
  }
}
