// What the outbox was asked to do instead of working (POST /failures): everything that providers are known to do.
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { ChannelName } from './messages.ts';

export const modes = [
  // Instead of taking the message:
  'answer', // with `status`, `body` and `headers`
  'malformed', // with something that is no answer
  'cut', // the connection ends
  'hang', // no answer, ever
  // Having taken it:
  'accepted_answer', // with `status` and `body`
  'accepted_malformed',
  'accepted_cut',
  'accepted_hang',
  // Taken and answered as usual, and called back:
  'bounced', // that it came back, after it was delivered
  'undelivered',
  'callback_first', // before the answer
  'callback_twice',
  'callback_forged', // and a forged one that says it came back
  'callback_none',
] as const;
export type Mode = (typeof modes)[number];

/** The next `times` requests on a channel (to `to`, if given) meet this. */
export type Failure = {
  channel: ChannelName | 'transcription';
  mode: Mode;
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  times: number;
  to?: string;
  /** Of Slack's methods, the one that fails; chat.postMessage unless said otherwise. */
  method?: string;
};

export class Failures {
  #all: Failure[] = [];

  add(failure: Failure): void {
    this.#all.push(failure);
  }

  /** Forgets all, or those of a channel, or those that are addressed like this. */
  clear({ channel, to }: { channel?: string; to?: string } = {}): void {
    this.#all = this.#all.filter((each) => (channel && each.channel !== channel) || (to && each.to !== to));
  }

  /** What the next request meets. Each call uses it once. */
  take(channel: Failure['channel'], to: string, method = 'chat.postMessage'): Failure | undefined {
    const failure = this.#all.find(
      (each) =>
        each.channel === channel &&
        (!each.to || to.includes(each.to)) &&
        (channel !== 'slack' || (each.method ?? 'chat.postMessage') === method),
    );
    if (!failure) return undefined;
    failure.times -= 1;
    if (failure.times < 1) this.#all.splice(this.#all.indexOf(failure), 1);
    return failure;
  }
}

/** The answer in place of taking the message; undefined where it is taken all the same. */
export function refuse(c: Context, failure: Failure | undefined): Response | undefined {
  if (failure && ['answer', 'malformed', 'cut', 'hang'].includes(failure.mode)) return spoil(c, failure);
  return undefined;
}

/** The answer once it was taken; undefined where it is the usual one. */
export function spoilAccepted(c: Context, failure: Failure | undefined): Response | undefined {
  return failure?.mode.startsWith('accepted_') ? spoil(c, failure) : undefined;
}

function spoil(c: Context, { mode, status, body, headers }: Failure): Response | undefined {
  const { outgoing } = c.env as HttpBindings;
  if (mode.endsWith('answer'))
    return Response.json(body ?? { Message: 'Asked to fail', message: 'Asked to fail' }, { status, headers });
  if (mode.endsWith('malformed')) return c.html('<html><body>It works!</body></html>');
  if (mode.endsWith('cut')) outgoing.destroy();
  // A hanging request ends when its sender gives up, or with the outbox.
  return RESPONSE_ALREADY_SENT;
}
