// Everything the outbox has received, newest last, kept in a file so that an invitation survives a restart; and the errors it
// was asked to answer with.
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

export type ChannelName = 'email' | 'sms' | 'slack';
export type Message = {
  id: string;
  at: string;
  channel: ChannelName;
  /** Who sent it: a provider's API, or Auth. */
  via: 'postmark' | 'twilio' | 'slack' | 'auth';
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string | null;
  tag: string | null;
  metadata: Record<string, unknown>;
};
/** The next `times` requests on a channel (to `to`, if given) are answered with this instead. */
export type Failure = {
  channel: ChannelName | 'transcription';
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  times: number;
  to?: string;
};

const kept = 1000;

export class Messages {
  readonly #file: string;
  #all: Message[] = [];
  #failures: Failure[] = [];

  constructor(file: string) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    this.#all = lines.slice(-kept).map((line) => JSON.parse(line) as Message);
  }

  add(message: Omit<Message, 'id' | 'at'>): Message {
    const added = { id: randomUUID(), at: new Date().toISOString(), ...message };
    this.#all.push(added);
    if (this.#all.length > kept) this.#all.shift();
    appendFileSync(this.#file, `${JSON.stringify(added)}\n`);
    return added;
  }

  find(filter: { channel?: string; to?: string; tag?: string; after?: string } = {}): Message[] {
    const to = filter.to?.toLowerCase();
    return this.#all.filter(
      (message) =>
        (!filter.channel || message.channel === filter.channel) &&
        (!to || message.to.some((address) => address.toLowerCase().includes(to))) &&
        (!filter.tag || message.tag === filter.tag) &&
        (!filter.after || message.at > filter.after),
    );
  }

  get(id: string): Message | undefined {
    return this.#all.find((message) => message.id === id);
  }

  clear(): void {
    this.#all = [];
    this.#failures = [];
    rmSync(this.#file, { force: true });
  }

  fail(failure: Failure): void {
    this.#failures.push(failure);
  }

  forgetFailures(): void {
    this.#failures = [];
  }

  /** The answer that was asked for instead of delivery, if any. */
  failureFor(channel: Failure['channel'], to: string): Response | undefined {
    const failure = this.#failures.find((each) => each.channel === channel && (!each.to || to.includes(each.to)));
    if (!failure) return undefined;
    failure.times -= 1;
    if (failure.times < 1) this.#failures.splice(this.#failures.indexOf(failure), 1);
    return Response.json(failure.body ?? { Message: 'Asked to fail', message: 'Asked to fail' }, {
      status: failure.status,
      headers: failure.headers,
    });
  }
}
