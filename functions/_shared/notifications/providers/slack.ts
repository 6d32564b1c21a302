/**
 * Direct messages and posts to channels by a Slack bot. Each message carries its delivery's id as metadata, which Slack gives back
 * with a conversation's history: so an earlier attempt is found.
 */
import type { DeliveryResult, LeasedDelivery, Outgoing, Provider, RenderedSlack } from '../contracts.ts';
import { ask, each, resultOfSilence, resultOfStatus, type Wait } from './http.ts';
import { CONFIGURATION_PAUSE_SECONDS, rejected, retry, sent, uncertain } from './results.ts';

export type SlackAnswer = { ok: boolean; error?: string } & Record<string, unknown>;

const WIDTH = 5;
const SEARCH_MILLISECONDS = 10_000;
const SEARCH_HOURS = 24;
const SEARCH_PAGES = 5;
const PAGE_SIZE = 100;

const GONE = new Set([
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_expired',
  'token_revoked',
  'no_permission',
  'missing_scope',
  'org_login_required',
  'ekm_access_denied',
  'team_access_not_granted',
]);
const DEAD = new Set(['user_not_found', 'users_not_found', 'user_disabled', 'cannot_dm_bot', 'user_not_visible']);
const PASSING = new Set([
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'team_added_to_org',
  'message_limit_exceeded',
]);
/** Slack says of these that a part of the work may have been done. */
const UNCLEAR = new Set(['fatal_error', 'internal_error', 'request_timeout']);

/** Calls a method of the Web API and returns what it answers, ok or not. Throws NoAnswer; null for an answer that is none. */
export async function callSlack(
  url: string,
  method: string,
  token: string,
  fields: Record<string, unknown>,
  wait: Wait,
): Promise<{ status: number; headers: Headers; answer: SlackAnswer | null }> {
  // Methods that read take forms only; a form suits all of them.
  const form = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
  const { answer, body } = await ask(
    `${url.replace(/\/?$/, '/')}${method}`,
    { method: 'POST', headers: token ? { authorization: `Bearer ${token}` } : {}, body: new URLSearchParams(form) },
    wait,
  );
  const isAnswer = typeof body === 'object' && body !== null && typeof (body as SlackAnswer).ok === 'boolean';
  return { status: answer.status, headers: answer.headers, answer: isAnswer ? (body as SlackAnswer) : null };
}

export class Slack implements Provider<RenderedSlack> {
  readonly batch = 50;
  readonly #url: string;

  constructor({ url }: { url: string }) {
    this.#url = url;
  }

  send(messages: Outgoing<RenderedSlack>[], until: number): Promise<DeliveryResult[]> {
    return each(messages, WIDTH, (message) => this.#sendOne(message, until));
  }

  async find({ delivery }: Outgoing<RenderedSlack>): Promise<string | null> {
    const token = delivery.slack_token;
    if (!token) return null;
    const channel = await this.#conversation(delivery.address, token);
    const oldest = String(Date.now() / 1000 - SEARCH_HOURS * 3600);
    let cursor: string | undefined;
    for (let page = 0; page < SEARCH_PAGES; page += 1) {
      const { messages, response_metadata } = await this.#asked('conversations.history', token, {
        channel,
        oldest,
        cursor,
        limit: PAGE_SIZE,
        include_all_metadata: true,
      });
      const found = (messages as Posted[]).find(({ metadata }) => metadata?.event_payload?.delivery_id === delivery.id);
      if (found) return `${channel}:${found.ts}`;
      cursor = (response_metadata as { next_cursor?: string } | undefined)?.next_cursor || undefined;
      if (!cursor) return null;
    }
    return null;
  }

  async #sendOne({ delivery, rendered }: Outgoing<RenderedSlack>, until: number): Promise<DeliveryResult> {
    if (!delivery.slack_token) return rejected(delivery, 'NOT_CONFIGURED', 'Slack is not connected.');
    try {
      const { status, headers, answer } = await callSlack(
        this.#url,
        'chat.postMessage',
        delivery.slack_token,
        { channel: delivery.address, ...rendered, unfurl_links: false, unfurl_media: false },
        { until },
      );
      const byStatus = resultOfStatus(delivery, status, headers);
      if (byStatus) return byStatus;
      if (answer?.ok && typeof answer.ts === 'string') return sent(delivery, `${answer.channel}:${answer.ts}`);
      if (!answer || answer.ok || !answer.error)
        return uncertain(delivery, 'MALFORMED_ANSWER', 'Slack answered something that is no answer.');
      return resultOfError(delivery, answer.error);
    } catch (error) {
      return resultOfSilence(delivery, error);
    }
  }

  /** People are written to in the conversation with them, which has an id of its own. */
  async #conversation(address: string, token: string): Promise<string> {
    if (!/^[UW]/.test(address)) return address;
    const { channel } = await this.#asked('conversations.open', token, { users: address });
    return (channel as { id: string }).id;
  }

  async #asked(method: string, token: string, fields: Record<string, unknown>): Promise<SlackAnswer> {
    const { status, answer } = await callSlack(this.#url, method, token, fields, {
      until: Date.now() + SEARCH_MILLISECONDS,
    });
    if (!answer?.ok) throw new Error(`${method}: ${answer?.error ?? status}`);
    return answer;
  }
}

type Posted = { ts: string; metadata?: { event_payload?: { delivery_id?: string } } };

function resultOfError(delivery: LeasedDelivery, error: string): DeliveryResult {
  const name = `SLACK_${error.toUpperCase()}`;
  const message = `Slack answered ${error}.`;
  if (UNCLEAR.has(error)) return uncertain(delivery, name, message);
  if (PASSING.has(error)) return retry(delivery, name, message);
  if (GONE.has(error)) return retry(delivery, name, message, CONFIGURATION_PAUSE_SECONDS);
  const isPerson = /^[UW]/.test(delivery.address);
  if (DEAD.has(error) || (isPerson && error === 'channel_not_found'))
    return rejected(delivery, name, message, 'invalid_address');
  return rejected(delivery, name, message);
}
