import { SvelteSet } from 'svelte/reactivity';
import type { Finished } from '#lib/data/attempts.ts';
import { ApiError, rpc } from '#lib/data/api.ts';
import { outbox } from '#lib/offline/outbox.svelte.ts';

interface Start {
  assignmentId: string;
  moduleId: string;
  pagesViewed?: number[];
  /** Seconds a page has to be in view to count as read. */
  secondsOf?: (page: number) => number;
  watched?: [number, number][];
  /** Already begun, such as a document that was kept on the device. */
  opened?: boolean;
  onfinished: (finished: Finished, moduleId: string) => void;
}

type Answer = Finished & { progress_percentage: number; pages_viewed: number[] };

/** Seconds after which somebody who touched nothing is taken to have left the page they read. */
const IDLE_SECONDS = 180;
const REPORT_SECONDS = 15;
/** A page that was only turned over was not looked at, also where its author asks for no time. */
const SHOWN_SECONDS = 1;
/** Seconds after which a page that did not count is reported again. */
const AGAIN_SECONDS = 3;
/** Seconds between two tries to say that the module is open. */
const OPENING_SECONDS = 3;

/**
 * What a learner has seen of a module: pages that were in view long enough, the intervals of a video that were played, the
 * seconds they were active. It is reported every few seconds and when something is finished; the server decides what counts.
 * Without a connection the reports wait on the device.
 */
export class Engagement {
  readonly viewed: SvelteSet<number>;
  watched = $state.raw<[number, number][]>([]);
  percentage = $state<number>();
  #start: Start;
  #page = 0;
  #pageSeconds = 0;
  #position: number | undefined;
  #touchedAt = Date.now();
  #playing = false;
  #played: [number, number] | undefined;
  #unsent = fresh();
  #opened: boolean;
  #opening = false;
  #seconds = 0;

  constructor(start: Start) {
    this.#start = start;
    this.viewed = new SvelteSet(start.pagesViewed ?? []);
    this.watched = start.watched ?? [];
    this.#opened = start.opened ?? false;
  }

  /** Begins to watch; the answer stops and sends what is left. */
  watch(): () => void {
    void this.#open();
    const beat = setInterval(() => this.#second(), 1000);
    const touched = () => (this.#touchedAt = Date.now());
    const leave = () => {
      if (document.visibilityState === 'hidden') void this.send(true);
    };
    const gestures = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'wheel', 'touchstart'] as const;
    for (const gesture of gestures) addEventListener(gesture, touched, { passive: true, capture: true });
    document.addEventListener('visibilitychange', leave);
    const forget = outbox.onsent(({ name, body }, answer) => {
      if (name !== 'record_progress' || body.module_id !== this.#start.moduleId) return;
      const progress = answer as Answer;
      this.percentage = progress.progress_percentage;
      this.#takeBack((body.pages_viewed as number[] | undefined) ?? [], progress.pages_viewed);
      if (progress.module_completed) this.#start.onfinished(progress, this.#start.moduleId);
    });
    return () => {
      clearInterval(beat);
      for (const gesture of gestures) removeEventListener(gesture, touched, { capture: true });
      document.removeEventListener('visibilitychange', leave);
      // The report that is sent now may finish the module: its answer is still heard.
      void this.send(true).finally(forget);
    };
  }

  /** Says that the module is shown: no time before that is credited. What the server refuses, it refuses again with the first report. */
  async #open(): Promise<void> {
    if (this.#opened || this.#opening) return;
    this.#opening = true;
    try {
      await rpc('open_module', { assignment_id: this.#start.assignmentId, module_id: this.#start.moduleId });
      this.#opened = true;
    } catch (error) {
      this.#opened = error instanceof ApiError && error.status < 500 && error.status !== 429;
    } finally {
      this.#opening = false;
    }
  }

  #required(page: number): number {
    return Math.max(SHOWN_SECONDS, this.#start.secondsOf?.(page) ?? 0);
  }

  /** A page for which the server has not seen enough time yet is not read: it is shown so, and reported again after a little longer. */
  #takeBack(reported: number[], counted: number[]): void {
    for (const page of reported) {
      if (counted.includes(page)) continue;
      this.viewed.delete(page);
      if (page === this.#page) this.#pageSeconds = Math.max(0, this.#required(page) - AGAIN_SECONDS);
    }
  }

  /** The page that is in view. */
  show(page: number): void {
    this.#page = page;
    this.#position = page;
    this.#pageSeconds = 0;
    this.#touchedAt = Date.now();
  }

  /** The video plays and is at this second. A jump is not playing: call `pause` before and `play` after it. */
  play(at: number): void {
    const second = Math.floor(at);
    this.#position = second;
    this.#playing = true;
    if (!this.#played) this.#played = [second, second];
    // A second counts when it was played to its end.
    else if (second >= this.#played[1]) this.#played[1] = second;
  }

  pause(at?: number, ended = false): void {
    this.#playing = false;
    if (at !== undefined) this.#position = Math.floor(at);
    if (this.#played) {
      // The last fraction of a second has no next second that would count it.
      if (at !== undefined) this.#played[1] = Math.max(this.#played[1], ended ? Math.ceil(at) : Math.floor(at));
      this.#closeInterval();
    }
    if (ended) void this.send();
  }

  #closeInterval(): void {
    const [from, to] = this.#played ?? [0, 0];
    this.#played = undefined;
    if (to <= from) return;
    this.#unsent.watched.push([from, to]);
    this.#unsent.play_seconds += to - from;
    this.watched = union([...this.watched, [from, to]]);
  }

  #second(): void {
    this.#seconds++;
    if (!this.#opened && this.#seconds % OPENING_SECONDS === 0) void this.#open();
    const present = this.#playing || Date.now() - this.#touchedAt < IDLE_SECONDS * 1000;
    if (document.visibilityState !== 'visible' && !this.#playing) return;
    if (!present) return;
    this.#unsent.active_seconds++;
    if (this.#page) {
      this.#pageSeconds++;
      this.#unsent.page_seconds[this.#page] = (this.#unsent.page_seconds[this.#page] ?? 0) + 1;
      if (!this.viewed.has(this.#page) && this.#pageSeconds >= this.#required(this.#page)) {
        this.viewed.add(this.#page);
        this.#unsent.pages.push(this.#page);
        void this.send();
        return;
      }
    }
    if (this.#unsent.active_seconds >= REPORT_SECONDS) void this.send();
  }

  async send(leaving = false): Promise<void> {
    if (this.#played) {
      const at = this.#played[1];
      this.#closeInterval();
      if (this.#playing) this.#played = [at, at];
    }
    const { pages, active_seconds, page_seconds, watched, play_seconds } = this.#unsent;
    if (!pages.length && !watched.length && active_seconds < 1) return;
    this.#unsent = fresh();
    const id = crypto.randomUUID();
    await outbox.put(
      {
        id,
        name: 'record_progress',
        body: {
          assignment_id: this.#start.assignmentId,
          module_id: this.#start.moduleId,
          batch_id: id,
          // An empty list would be read as text by some translators; leaving it out means the same.
          ...(pages.length ? { pages_viewed: pages } : {}),
          ...(this.#position === undefined ? {} : { position: this.#position }),
          active_seconds,
          page_seconds,
          watched,
          play_seconds,
        },
      },
      { leaving },
    );
  }
}

function fresh() {
  return {
    pages: [] as number[],
    active_seconds: 0,
    page_seconds: {} as Record<number, number>,
    watched: [] as [number, number][],
    play_seconds: 0,
  };
}

/** Intervals in order, those that touch made one. */
export function union(intervals: [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
