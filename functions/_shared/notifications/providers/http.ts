/** What all providers have in common as HTTP services: how long they are waited for, and what their silence means. */
import type { DeliveryResult, LeasedDelivery } from '../contracts.ts';
import { CONFIGURATION_PAUSE_SECONDS, rejected, retry, uncertain } from './results.ts';

/** Longest wait for one answer, in milliseconds. */
export const ANSWER_MILLISECONDS = 20_000;
/** A request that begins with less left of its lease may end after somebody else has the delivery. */
const LEAST_MILLISECONDS = 500;
const BUSY_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 86_400;

/** The provider was not reached or did not answer; `reached` is false where nothing of the request can have arrived. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly reached: boolean;
  constructor(cause: unknown) {
    super(messageOf(cause), { cause });
    this.reached = !isUnreached(cause);
  }
}

type OwnConnections = { Deno?: { createHttpClient?: (options: { poolMaxIdlePerHost: number }) => unknown } };
const client = (globalThis as OwnConnections).Deno?.createHttpClient?.({ poolMaxIdlePerHost: 0 });

/**
 * A request that is made once. On a connection that it keeps, Deno repeats a request, a POST as well, when the connection ends
 * before the answer: a message would be sent twice. So each has a connection of its own there.
 */
export function fetchOnce(url: string | URL | Request, init: RequestInit): Promise<Response> {
  return fetch(url, client ? ({ ...init, client } as RequestInit) : init);
}

export type Wait = { until: number; longest?: number };

/** Milliseconds that an answer may take; 0 where the lease ends too soon to ask at all. */
export function patience({ until, longest = ANSWER_MILLISECONDS }: Wait): number {
  const left = Math.min(longest, until - Date.now());
  return left < LEAST_MILLISECONDS ? 0 : left;
}

/** Asks and reads the whole answer. Throws NoAnswer. */
export async function ask(
  url: string | URL,
  init: RequestInit,
  wait: Wait,
): Promise<{ answer: Response; body: unknown }> {
  const milliseconds = patience(wait);
  if (!milliseconds) throw new LeaseEnding();
  try {
    const answer = await fetchOnce(url, { ...init, signal: AbortSignal.timeout(milliseconds), redirect: 'error' });
    return { answer, body: parsed(await answer.text()) };
  } catch (cause) {
    throw new NoAnswer(cause);
  }
}

export class LeaseEnding extends Error {
  override readonly name = 'LeaseEnding';
}

/** An answer that is no answer to this delivery: what the status alone says. Null where it takes reading the body. */
export function resultOfStatus(delivery: LeasedDelivery, status: number, headers: Headers): DeliveryResult | null {
  if (status === 429)
    return retry(delivery, 'RATE_LIMITED', 'The provider asks to wait.', retryAfter(headers) ?? BUSY_SECONDS);
  if (status === 503)
    return retry(delivery, 'PROVIDER_UNAVAILABLE', 'The provider is not available.', retryAfter(headers));
  if (status === 401 || status === 403)
    return retry(
      delivery,
      'PROVIDER_UNAUTHORIZED',
      'The provider refuses the configured key.',
      CONFIGURATION_PAUSE_SECONDS,
    );
  if (status === 413) return rejected(delivery, 'TOO_LARGE', 'The message is larger than the provider takes.');
  // A gateway that gave up says nothing about what was behind it.
  if (status >= 500) return uncertain(delivery, 'PROVIDER_FAILED', `The provider failed (${status}).`);
  return null;
}

/** What an exception on the way means for the delivery. Anything that is not of the network is thrown on. */
export function resultOfSilence(delivery: LeasedDelivery, error: unknown): DeliveryResult {
  if (error instanceof LeaseEnding)
    return retry(delivery, 'LEASE_ENDING', 'There was not enough time left to send it.', 0);
  if (!(error instanceof NoAnswer)) throw error;
  return error.reached
    ? uncertain(delivery, 'NO_ANSWER', `The provider did not answer: ${error.message}`)
    : retry(delivery, 'PROVIDER_UNREACHABLE', `The provider cannot be reached: ${error.message}`);
}

/** Seconds to wait, from a number or a date (RFC 9110, 10.2.3). */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value.trim()) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), LONGEST_PAUSE_SECONDS) : undefined;
}

/** Applies `work` to each, at most `width` at a time, in order of the results. */
export async function each<Item, Result>(
  items: Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index]!);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return results;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** The connection was never made. Deno says so in its message, Node in the code of the cause. */
function isUnreached(cause: unknown): boolean {
  for (let error = cause; error instanceof Error; error = error.cause) {
    const { code = '' } = error as { code?: string };
    if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(code)) return true;
    if (/tcp connect error|dns error|connection refused/i.test(error.message)) return true;
  }
  return false;
}
