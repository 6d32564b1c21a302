// Everything the outbox has received, newest last, kept in a file so that an invitation survives a restart. Bounded by number and
// by size; how often each delivery of the product arrived is counted for longer than its messages are kept.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
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
  /** What the provider keeps beside it. */
  metadata: Record<string, unknown>;
  /** The delivery of the product that it is, by the mark that it carries. */
  delivery?: string | null;
  /** A reply that somebody sent. */
  inbound?: boolean;
};
export type Filter = {
  channel?: string;
  to?: string;
  tag?: string;
  after?: string;
  delivery?: string;
};

// More than is in the air at once: providers remember for weeks, and are asked whether they have a message.
const kept = 40_000;
const keptCharacters = 96 * 1024 * 1024;
const countedDeliveries = 200_000;

export class Messages {
  readonly #file: string;
  // In the order they came: a Map keeps it, and drops the oldest without moving the others.
  #all = new Map<string, Message>();
  #byDelivery = new Map<string, Message>();
  #counts = new Map<string, number>();
  #characters = 0;
  #lines: string[] = [];
  #linesInFile = 0;
  #writing: Promise<void> | undefined;

  constructor(file: string) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    for (const line of lines.slice(-kept)) this.#keep(JSON.parse(line) as Message);
    this.#linesInFile = lines.length;
  }

  add(message: Omit<Message, 'id' | 'at'>, id: string = randomUUID()): Message {
    const added = { id, at: new Date().toISOString(), ...message };
    this.#keep(added);
    this.#lines.push(JSON.stringify(added));
    this.#writing ??= this.#write();
    return added;
  }

  find(filter: Filter = {}): Message[] {
    const { channel, tag, after, delivery } = filter;
    const to = filter.to?.toLowerCase();
    const among = delivery
      ? [this.#byDelivery.get(delivery)].filter((one) => one !== undefined)
      : [...this.#all.values()];
    return among.filter(
      (message) =>
        (!channel || message.channel === channel) &&
        (!to || message.to.some((address) => address.toLowerCase().includes(to))) &&
        (!tag || message.tag === tag) &&
        (!after || message.at > after),
    );
  }

  /** The last `limit`, newest first. */
  newest(limit: number): Message[] {
    return [...this.#all.values()].slice(-limit).reverse();
  }

  get(id: string): Message | undefined {
    return this.#all.get(id);
  }

  ofDelivery(delivery: string): Message | undefined {
    return this.#byDelivery.get(delivery);
  }

  /** How often each delivery arrived. */
  counts(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }

  clear(): void {
    for (const map of [this.#all, this.#byDelivery, this.#counts]) map.clear();
    this.#characters = 0;
    this.#lines = [];
    this.#linesInFile = 0;
    rmSync(this.#file, { force: true });
  }

  async stop(): Promise<void> {
    await this.#writing;
  }

  #keep(message: Message): void {
    this.#all.set(message.id, message);
    this.#characters += sizeOf(message);
    if (message.delivery) {
      this.#byDelivery.set(message.delivery, message);
      this.#counts.set(message.delivery, (this.#counts.get(message.delivery) ?? 0) + 1);
      if (this.#counts.size > countedDeliveries) this.#counts.delete(this.#counts.keys().next().value ?? '');
    }
    while (this.#all.size > kept || (this.#characters > keptCharacters && this.#all.size > 1)) {
      const [oldest] = this.#all.values();
      if (!oldest) return;
      this.#all.delete(oldest.id);
      this.#characters -= sizeOf(oldest);
      if (oldest.delivery && this.#byDelivery.get(oldest.delivery) === oldest) this.#byDelivery.delete(oldest.delivery);
    }
  }

  /** In the background and together: a batch of five hundred must not wait for the disk. */
  async #write(): Promise<void> {
    // What arrives in the same turn is written with it.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#lines.length > 0) {
      const lines = this.#lines.splice(0);
      this.#linesInFile += lines.length;
      await appendFile(this.#file, `${lines.join('\n')}\n`).catch(() => undefined);
      if (this.#linesInFile > 2 * kept) {
        const all = [...this.#all.values()];
        writeFileSync(this.#file, all.map((message) => `${JSON.stringify(message)}\n`).join(''));
        this.#linesInFile = all.length;
      }
    }
    this.#writing = undefined;
  }
}

function sizeOf({ text, html, metadata }: Message): number {
  const attachments = (metadata.attachments ?? []) as { Content?: string }[];
  const attached = attachments.reduce((sum, { Content }) => sum + (Content?.length ?? 0), 0);
  return text.length + (html?.length ?? 0) + attached + 500;
}
