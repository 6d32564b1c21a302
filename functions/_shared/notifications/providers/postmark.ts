/**
 * Email by Postmark, through its SDK: batches of up to 500. Postmark knows no idempotency key, so every message carries its
 * delivery's id in the metadata, by which an earlier attempt is found.
 */
import type { Message, ServerClient } from 'postmark';
import type { DeliveryResult, LeasedDelivery, Outgoing, Provider, RenderedEmail } from '../contracts.ts';
import { fetchOnce, LeaseEnding, NoAnswer, patience, resultOfSilence, resultOfStatus } from './http.ts';
import { CONFIGURATION_PAUSE_SECONDS, rejected, retry, sent, uncertain } from './results.ts';

export type PostmarkSettings = { url: string; token: string; from: string };

/** Postmark takes 50 MB in a batch; the rest is for what JSON adds. */
const BATCH_BYTES = 40 * 1024 * 1024;
/** Asking by metadata must not keep a message from going out for long. */
const SEARCH_MILLISECONDS = 10_000;

/** Codes that are about our account, server or sender and not about this message: sending waits until they are mended. */
const OUR_SETTINGS = new Set([10, 400, 401, 405, 412, 413, 1221, 1226, 1235]);
const PASSING = new Set([100, 429]);
const INACTIVE_RECIPIENT = 406;
const INVALID_EMAIL = 300;

type Answer = { ErrorCode: number; Message: string; MessageID?: string };

export class Postmark implements Provider<RenderedEmail> {
  readonly batch = 500;
  readonly #settings: PostmarkSettings;

  constructor(settings: PostmarkSettings) {
    this.#settings = settings;
  }

  async send(messages: Outgoing<RenderedEmail>[], until: number): Promise<DeliveryResult[]> {
    const results: DeliveryResult[] = [];
    for (const chunk of chunks(messages)) results.push(...(await this.#sendChunk(chunk, until)));
    return results;
  }

  async find({ delivery }: Outgoing<RenderedEmail>): Promise<string | null> {
    const call = await this.#client({ until: Date.now() + SEARCH_MILLISECONDS });
    // The SDK passes every filter on; its type knows the fixed ones only.
    const filter = { count: 1, offset: 0, metadata_delivery: delivery.id } as Parameters<
      ServerClient['getOutboundMessages']
    >[0];
    const { Messages } = await call.client.getOutboundMessages(filter);
    if (!Array.isArray(Messages)) throw new Error('Postmark answered a search with something that is no list.');
    return Messages[0]?.MessageID ?? null;
  }

  /** Lets Postmark send to an address again that it holds for dead. */
  async reactivate(address: string, stream: RenderedEmail['stream']): Promise<void> {
    const { client } = await this.#client({ until: Date.now() + SEARCH_MILLISECONDS });
    await client.deleteSuppressions(stream, { Suppressions: [{ EmailAddress: address }] });
  }

  async #sendChunk(chunk: Outgoing<RenderedEmail>[], until: number): Promise<DeliveryResult[]> {
    let answers: Answer[] | undefined;
    const call = await this.#client({ until });
    try {
      answers = await call.client.sendEmailBatch(chunk.map((message) => this.#email(message)));
    } catch (error) {
      if (call.failure) return chunk.map(({ delivery }) => resultOfSilence(delivery, call.failure));
      if (!call.answer) throw error;
      const { status, headers } = call.answer;
      // One message may be too large for all of them.
      if (status === 413 && chunk.length > 1) {
        const half = Math.ceil(chunk.length / 2);
        const first = await this.#sendChunk(chunk.slice(0, half), until);
        return [...first, ...(await this.#sendChunk(chunk.slice(half), until))];
      }
      const { code = 0, message } = error as { code?: number; message: string };
      return chunk.map(
        ({ delivery }) => resultOfStatus(delivery, status, headers) ?? resultOfCode(delivery, code, message),
      );
    }
    if (!Array.isArray(answers) || answers.length !== chunk.length)
      return chunk.map(({ delivery }) =>
        uncertain(delivery, 'MALFORMED_ANSWER', 'Postmark answered something that is no list of results.'),
      );
    return chunk.map(({ delivery }, index) => resultOf(delivery, answers[index]!));
  }

  #email({ delivery, rendered }: Outgoing<RenderedEmail>): Message {
    return {
      From: sender(delivery.organization.name, this.#settings.from),
      To: delivery.address,
      Subject: rendered.subject,
      HtmlBody: rendered.html,
      TextBody: rendered.text,
      Tag: rendered.tag,
      MessageStream: rendered.stream,
      Headers: rendered.headers,
      Metadata: { ...rendered.metadata, delivery: delivery.id },
      Attachments: rendered.attachments?.map((attachment) => ({ ContentID: null, ...attachment })),
      TrackOpens: true,
      TrackLinks: 'HtmlOnly' as Message['TrackLinks'],
    } as Message;
  }

  /** A client whose last answer, or the lack of one, can be looked at: the SDK hides headers and causes. */
  async #client(wait: { until: number }) {
    const postmark = await import('postmark');
    const { protocol, host, pathname } = new URL(this.#settings.url);
    const call: { client: ServerClient; answer?: Response; failure?: unknown } = {
      client: new (postmark.ServerClient ?? postmark.default.ServerClient)(this.#settings.token, {
        useHttps: protocol === 'https:',
        requestHost: `${host}${pathname.replace(/\/$/, '')}`,
        fetch: async (input, init) => {
          try {
            const milliseconds = patience(wait);
            if (!milliseconds) throw new LeaseEnding();
            const answer = await fetchOnce(input, { ...init, signal: AbortSignal.timeout(milliseconds) });
            const whole = new Response(await answer.arrayBuffer(), { status: answer.status, headers: answer.headers });
            call.answer = whole;
            return whole;
          } catch (cause) {
            call.failure = cause instanceof LeaseEnding ? cause : new NoAnswer(cause);
            throw call.failure;
          }
        },
      }),
    };
    return call;
  }
}

function resultOf(delivery: LeasedDelivery, answer: Answer): DeliveryResult {
  if (answer?.ErrorCode === 0 && answer.MessageID) return sent(delivery, answer.MessageID);
  if (typeof answer?.ErrorCode !== 'number' || answer.ErrorCode === 0)
    return uncertain(delivery, 'MALFORMED_ANSWER', 'Postmark answered without a result.');
  return resultOfCode(delivery, answer.ErrorCode, String(answer.Message ?? ''));
}

function resultOfCode(delivery: LeasedDelivery, code: number, message: string): DeliveryResult {
  const name = `POSTMARK_${code}`;
  if (code === INACTIVE_RECIPIENT) return rejected(delivery, name, message, 'inactive');
  if (code === INVALID_EMAIL && /'To'/.test(message)) return rejected(delivery, name, message, 'invalid_address');
  if (OUR_SETTINGS.has(code)) return retry(delivery, name, message, CONFIGURATION_PAUSE_SECONDS);
  if (PASSING.has(code)) return retry(delivery, name, message);
  return rejected(delivery, name, message);
}

/** The practice speaks, from the address that the platform may send from. */
function sender(name: string, from: string): string {
  const address = /<([^<>]+)>$/.exec(from)?.[1] ?? from;
  return `"${name.replaceAll(/["\\\p{Cc}]/gu, '')}" <${address}>`;
}

function chunks(messages: Outgoing<RenderedEmail>[]): Outgoing<RenderedEmail>[][] {
  const all: Outgoing<RenderedEmail>[][] = [];
  let room = 0;
  for (const message of messages) {
    const { html, text, attachments = [] } = message.rendered;
    const bytes = html.length + text.length + attachments.reduce((sum, { Content }) => sum + Content.length, 0);
    if (all.length === 0 || bytes > room) {
      all.push([]);
      room = BATCH_BYTES;
    }
    all.at(-1)!.push(message);
    room -= bytes;
  }
  return all;
}
