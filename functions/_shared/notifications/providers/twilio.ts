/**
 * Text messages by Twilio, through its SDK. Twilio knows no idempotency key either, and keeps nothing beside a message but its
 * text: the link in it carries the beginning of the delivery's id, by which an earlier attempt is found among the messages to the
 * number. The whole id is in the address that the status is called back to.
 */
import type { Twilio as Client } from 'twilio';
import type { DeliveryResult, LeasedDelivery, Outgoing, Provider, RenderedText, Suppression } from '../contracts.ts';
import { ask, each, resultOfSilence, resultOfStatus, type Wait } from './http.ts';
import { CONFIGURATION_PAUSE_SECONDS, rejected, retry, sent, uncertain } from './results.ts';

export type TwilioSettings = {
  url: string;
  accountSid: string;
  authToken: string;
  /** A number (+…), or the id of a messaging service (MG…). */
  from: string;
  /** Where the status is called back to; `?delivery=` is added. */
  statusCallback: string;
};

const WIDTH = 10;
const SEARCH_MILLISECONDS = 10_000;
/** How far back an earlier attempt is looked for. */
const SEARCH_HOURS = 24;
const SEARCH_MAXIMUM = 200;

const DEAD: Record<number, Suppression> = {
  21610: 'opted_out',
  21211: 'invalid_address',
  21214: 'invalid_address',
  21217: 'invalid_address',
  21614: 'invalid_address',
};
/** The sending number, the messaging service, the account or the country list is not as it should be. */
const OUR_SETTINGS = new Set([20003, 20005, 21408, 21603, 21606, 21608, 21659, 21660, 21701, 21703, 21704, 21705]);
/** The queue of the number is full, or too much is asked at once. */
const PASSING = new Set([14107, 20429, 21611]);

export class Twilio implements Provider<RenderedText> {
  readonly batch = 50;
  readonly #settings: TwilioSettings;

  constructor(settings: TwilioSettings) {
    this.#settings = settings;
  }

  send(messages: Outgoing<RenderedText>[], until: number): Promise<DeliveryResult[]> {
    return each(messages, WIDTH, (message) => this.#sendOne(message, until));
  }

  async find({ delivery, rendered }: Outgoing<RenderedText>): Promise<string | null> {
    const { client } = await this.#client({ until: Date.now() + SEARCH_MILLISECONDS });
    const text = marked(rendered.text, delivery.id);
    const since = Date.now() - SEARCH_HOURS * 3_600_000;
    const found = await client.messages.list({ to: delivery.address, limit: SEARCH_MAXIMUM, pageSize: SEARCH_MAXIMUM });
    const same = found.find(
      ({ body, direction, dateCreated }) =>
        body === text && direction.startsWith('outbound') && dateCreated.getTime() >= since,
    );
    return same?.sid ?? null;
  }

  async #sendOne({ delivery, rendered }: Outgoing<RenderedText>, until: number): Promise<DeliveryResult> {
    const call = await this.#client({ until });
    const text = marked(rendered.text, delivery.id);
    const { from, statusCallback } = this.#settings;
    try {
      const { sid, numSegments } = await call.client.messages.create({
        to: delivery.address,
        body: text,
        ...(from.startsWith('MG') ? { messagingServiceSid: from } : { from }),
        statusCallback: `${statusCallback}?delivery=${delivery.id}`,
      });
      if (!sid) return uncertain(delivery, 'MALFORMED_ANSWER', 'Twilio answered something that is no message.');
      // A messaging service counts later, and says 0 until then.
      return sent(delivery, sid, Number(numSegments) || (await segmentsOf(text)));
    } catch (error) {
      if (call.failure) return resultOfSilence(delivery, call.failure);
      if (!call.answer) throw error;
      const { status, headers } = call.answer;
      const { code, message } = error as { code?: number; message?: string };
      const byCode = code ? resultOfCode(delivery, code, message ?? '') : null;
      if (byCode) return byCode;
      return (
        resultOfStatus(delivery, status, headers) ??
        (status < 400
          ? uncertain(delivery, 'MALFORMED_ANSWER', 'Twilio answered something that is no message.')
          : rejected(
              delivery,
              code ? `TWILIO_${code}` : 'PROVIDER_REFUSED',
              message ?? `Twilio refused it (${status}).`,
            ))
      );
    }
  }

  async #client(wait: Wait) {
    const { default: twilio } = await import('twilio');
    const call: { client: Client; answer?: Response; failure?: unknown } = {
      client: undefined as unknown as Client,
    };
    const { url, accountSid, authToken } = this.#settings;
    // In place of the SDK's own HTTP client, which cannot be led elsewhere and hides why there was no answer.
    const httpClient = {
      async request({ method, uri, headers = {}, username, password, params, data }: Request) {
        const target = new URL(uri.replace('https://api.twilio.com', url));
        for (const [name, value] of Object.entries(params ?? {})) target.searchParams.append(name, String(value));
        try {
          const { answer, body } = await ask(
            target,
            {
              method: method.toUpperCase(),
              headers: { ...headers, authorization: `Basic ${btoa(`${username}:${password}`)}` },
              body: data ? new URLSearchParams(data) : undefined,
            },
            wait,
          );
          call.answer = answer;
          return { statusCode: answer.status, body, headers: Object.fromEntries(answer.headers) };
        } catch (error) {
          call.failure = error;
          throw error;
        }
      },
    };
    call.client = twilio(accountSid, authToken, { httpClient: httpClient as never });
    return call;
  }
}

type Request = {
  method: string;
  uri: string;
  headers?: Record<string, string>;
  username?: string;
  password?: string;
  params?: Record<string, unknown>;
  data?: Record<string, string>;
};

/** Two texts may say the same to the same person: their links tell them apart. */
export function marked(text: string, id: string): string {
  return text.replace(
    /https?:\/\/[^\s#]*[^\s#.,;)]/,
    (link) => `${link}${link.includes('?') ? '&' : '?'}m=${id.slice(0, 8)}`,
  );
}

async function segmentsOf(text: string): Promise<number> {
  const { SegmentedMessage } = await import('sms-segments-calculator');
  return new SegmentedMessage(text, 'auto').segmentsCount;
}

function resultOfCode(delivery: LeasedDelivery, code: number, message: string): DeliveryResult | null {
  const name = `TWILIO_${code}`;
  if (DEAD[code]) return rejected(delivery, name, message, DEAD[code]);
  if (OUR_SETTINGS.has(code)) return retry(delivery, name, message, CONFIGURATION_PAUSE_SECONDS);
  return PASSING.has(code) ? null : code >= 21000 && code < 31000 ? rejected(delivery, name, message) : null;
}
