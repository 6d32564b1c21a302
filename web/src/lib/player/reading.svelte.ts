import { SvelteSet } from 'svelte/reactivity';
import { Offline, messageOf, rpc } from '#lib/data/api.ts';
import type { Finished } from '#lib/data/attempts.ts';

interface Start {
  assignmentId: string;
  moduleId: string;
  pagesViewed: number[];
  secondsPerPage: number;
  onfinished: (finished: Finished, moduleId: string) => void;
}

type Answer = Finished & { progress_percentage: number };

/**
 * What a reader has seen of a document. A page counts once it was open and visible long enough; the server is told soon
 * after and decides what is complete. Without a connection it is kept on the device and sent when the connection returns.
 */
export class Reading {
  readonly viewed: SvelteSet<number>;
  problem = $state<string>();
  waiting = $state(false);
  #start: Start;
  #unsent: Set<number>;
  #seconds = 0;
  #page = 1;
  #pageSeconds = 0;
  #sending = false;
  #key: string;

  constructor(start: Start) {
    this.#start = start;
    this.#key = `reading:${start.assignmentId}:${start.moduleId}`;
    this.viewed = new SvelteSet(start.pagesViewed);
    this.#unsent = new Set();
  }

  /** Begins to watch; the answer stops and sends what is left. */
  watch(): () => void {
    for (const page of JSON.parse(localStorage.getItem(this.#key) ?? '[]') as number[]) {
      this.viewed.add(page);
      this.#unsent.add(page);
    }
    const beat = setInterval(() => this.#second(), 1000);
    const again = () => void this.send();
    const leave = () => document.visibilityState === 'hidden' && void this.send(true);
    addEventListener('online', again);
    document.addEventListener('visibilitychange', leave);
    if (this.#unsent.size) again();
    return () => {
      clearInterval(beat);
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', leave);
      void this.send(true);
    };
  }

  show(page: number): void {
    this.#page = page;
    this.#pageSeconds = 0;
  }

  #second(): void {
    if (document.visibilityState !== 'visible') return;
    this.#seconds++;
    this.#pageSeconds++;
    if (!this.viewed.has(this.#page) && this.#pageSeconds >= this.#start.secondsPerPage) {
      this.viewed.add(this.#page);
      this.#unsent.add(this.#page);
      void this.send();
    } else if (this.#seconds >= 20) {
      void this.send();
    }
  }

  async send(leaving = false): Promise<void> {
    if (this.#sending || (!this.#unsent.size && this.#seconds < 1)) return;
    this.#sending = true;
    const pages = [...this.#unsent];
    const seconds = this.#seconds;
    this.#seconds = 0;
    localStorage.setItem(this.#key, JSON.stringify(pages));
    try {
      const answer = await rpc<Answer>(
        'record_progress',
        {
          assignment_id: this.#start.assignmentId,
          module_id: this.#start.moduleId,
          // An empty list would be read as text by some translators; leaving it out means the same.
          ...(pages.length ? { pages_viewed: pages } : {}),
          position: this.#page,
          active_seconds: seconds,
        },
        { keepalive: leaving },
      );
      for (const page of pages) this.#unsent.delete(page);
      localStorage.removeItem(this.#key);
      this.problem = undefined;
      this.waiting = false;
      if (answer.module_completed) this.#start.onfinished(answer, this.#start.moduleId);
    } catch (error) {
      this.#seconds += seconds;
      this.waiting = error instanceof Offline;
      this.problem = this.waiting ? undefined : messageOf(error);
    } finally {
      this.#sending = false;
    }
    if (this.#unsent.size && !this.waiting && !this.problem) void this.send();
  }
}
