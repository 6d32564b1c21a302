import { Offline, messageOf } from '#lib/data/api.ts';
import type { Attempt, Finished, Graded, Question, QuizDesk, Response, Responses } from '#lib/data/attempts.ts';

/** Seconds after which somebody who touched nothing is taken to have left. */
const IDLE_SECONDS = 120;
const SAVE_AFTER_MS = 400;
const RETRY_MS = 4000;

/**
 * One attempt while it is taken. Each answer goes to the server at once; what could not be sent yet is also kept on the
 * device, so that neither a reload nor a closed browser loses it.
 */
export class QuizSession {
  attempt = $state<Attempt | null>(null);
  saving = $state<'saved' | 'saving' | 'waiting'>();
  busy = $state(false);
  problem = $state<string>();
  /** Seconds left; undefined without a time limit. */
  left = $state<number>();
  #desk: QuizDesk;
  #onfinished: (finished: Finished) => void;
  /** What the server does not have yet. */
  #unsent: Responses = {};
  #active = 0;
  #touchedAt = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;
  /** Milliseconds the device's clock is behind the server's. */
  readonly behind: number;

  constructor(
    desk: QuizDesk,
    latest: Attempt | null,
    serverTime: number | undefined,
    onfinished: (finished: Finished) => void,
  ) {
    this.#desk = desk;
    this.#onfinished = onfinished;
    this.behind = serverTime === undefined ? 0 : serverTime - Date.now();
    if (latest) this.#take(latest);
  }

  get graded(): boolean {
    return this.attempt?.submitted_at != null;
  }
  get answered(): number {
    return this.attempt ? this.attempt.questions.filter((question) => this.isAnswered(question)).length : 0;
  }
  isAnswered({ id, kind, blanks, prompts }: Question): boolean {
    const response = this.attempt?.responses[id];
    if (!response) return false;
    if (Array.isArray(response)) return response.length > 0;
    const given = Object.values(response).filter((text) => text.trim()).length;
    return given >= (kind === 'matching' ? (prompts?.length ?? 1) : (blanks?.length ?? 1));
  }
  isLocked(questionId: string): boolean {
    return this.graded || this.attempt?.feedback?.[questionId] !== undefined;
  }

  /** Counts the time and watches the connection while the page is open. */
  watch(): () => void {
    // Kept answers of an attempt that was interrupted go out first.
    const kept = this.attempt && !this.graded ? readKept(this.attempt.id) : {};
    if (this.attempt && Object.keys(kept).length) {
      for (const [id, response] of Object.entries(kept))
        if (!this.isLocked(id)) this.attempt.responses[id] = this.#unsent[id] = response;
      this.#soon();
    }
    const beat = setInterval(() => this.#second(), 1000);
    this.#second(false);
    const touched = () => (this.#touchedAt = Date.now());
    const leave = () => {
      if (document.visibilityState === 'hidden') void this.#send();
    };
    const again = () => void this.#send();
    const gestures = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'touchstart'] as const;
    for (const gesture of gestures) addEventListener(gesture, touched, { passive: true, capture: true });
    document.addEventListener('visibilitychange', leave);
    addEventListener('online', again);
    return () => {
      clearInterval(beat);
      clearTimeout(this.#timer);
      for (const gesture of gestures) removeEventListener(gesture, touched, { capture: true });
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('online', again);
      if (Object.keys(this.#unsent).length) void this.#send();
    };
  }

  async start(): Promise<void> {
    await this.#work(async () => {
      const attempt = await this.#desk.start();
      this.#take(attempt);
      this.saving = undefined;
      this.#unsent = {};
      this.#second(false);
    });
  }

  answer(questionId: string, response: Response): void {
    if (!this.attempt || this.isLocked(questionId)) return;
    this.attempt.responses[questionId] = response;
    this.#unsent[questionId] = response;
    keep(this.attempt.id, this.#unsent);
    this.saving = 'saving';
    this.#soon();
  }

  /** With immediate feedback: settles one answer and shows whether it was right. */
  async check(questionId: string): Promise<void> {
    const response = this.attempt?.responses[questionId];
    if (!this.attempt || !response) return;
    await this.#work(async () => {
      await this.#sending;
      const checked = await this.#desk.check(this.attempt!, questionId, $state.snapshot(response), this.#active);
      if (checked.result) return this.#finish(checked.result);
      delete this.#unsent[questionId];
      keep(this.attempt!.id, this.#unsent);
      if (checked.response) this.attempt!.responses[questionId] = checked.response;
      if (checked.feedback) this.attempt!.feedback = { ...this.attempt!.feedback, [questionId]: checked.feedback };
    });
  }

  async submit(): Promise<void> {
    if (!this.attempt || this.graded) return;
    clearTimeout(this.#timer);
    await this.#work(async () => {
      await this.#sending;
      this.#finish(await this.#desk.submit(this.attempt!, $state.snapshot(this.attempt!.responses), this.#active));
    });
  }

  #take(attempt: Attempt): void {
    this.attempt = attempt;
    this.#active = attempt.active_seconds;
  }

  #finish(result: Graded): void {
    if (!this.attempt) return;
    clearTimeout(this.#timer);
    forget(this.attempt.id);
    this.#unsent = {};
    this.left = undefined;
    this.attempt = { ...this.attempt, ...result, id: this.attempt.id };
    if (result.module_completed) this.#onfinished(result);
  }

  #second(counts = true): void {
    if (!this.attempt || this.graded) return;
    if (counts && document.visibilityState === 'visible' && Date.now() - this.#touchedAt < IDLE_SECONDS * 1000)
      this.#active++;
    if (!this.attempt.deadline_at) return;
    const left = Math.ceil((Date.parse(this.attempt.deadline_at) - Date.now() - this.behind) / 1000);
    // When the time is up, what is there is handed in; without a connection it is tried again.
    if (left <= 0 && !this.busy && (this.left !== 0 || left % 5 === 0)) void this.submit();
    this.left = Math.max(0, left);
  }

  #soon(delay = SAVE_AFTER_MS): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), delay);
  }

  async #send(): Promise<void> {
    await this.#sending;
    this.#sending = this.#sendNow();
    await this.#sending;
    this.#sending = undefined;
  }

  async #sendNow(): Promise<void> {
    const attempt = this.attempt;
    const responses = $state.snapshot(this.#unsent) as Responses;
    if (!attempt || this.graded || !Object.keys(responses).length) return;
    try {
      const { saved, result } = await this.#desk.save(attempt, responses, this.#active);
      if (!saved && result) return this.#finish(result);
      // Answers that were changed meanwhile are still to be sent.
      for (const [id, response] of Object.entries(responses))
        if (JSON.stringify(this.#unsent[id]) === JSON.stringify(response)) delete this.#unsent[id];
      keep(attempt.id, this.#unsent);
      this.saving = Object.keys(this.#unsent).length ? 'saving' : 'saved';
    } catch (error) {
      this.saving = 'waiting';
      if (error instanceof Offline) this.#soon(RETRY_MS);
      else this.problem = messageOf(error);
    }
  }

  async #work(task: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    try {
      await task();
    } catch (error) {
      this.problem = messageOf(error);
    } finally {
      this.busy = false;
    }
  }
}

const place = (attemptId: string) => `quiz:${attemptId}`;
const forget = (attemptId: string) => localStorage.removeItem(place(attemptId));

function keep(attemptId: string, responses: Responses): void {
  try {
    if (Object.keys(responses).length) localStorage.setItem(place(attemptId), JSON.stringify(responses));
    else forget(attemptId);
  } catch {
    // A device without room still has the answers on the page.
  }
}

function readKept(attemptId: string): Responses {
  try {
    return JSON.parse(localStorage.getItem(place(attemptId)) ?? '{}') as Responses;
  } catch {
    return {};
  }
}
