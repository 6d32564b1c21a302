// Twilio's message API: form-encoded requests with basic authentication, its error codes, its message resource, its status
// callbacks, and what people text back.
import { type Context, Hono } from 'hono';
import type { Callbacks, Call } from './callbacks.ts';
import { type Failures, type Mode, refuse, spoilAccepted } from './failures.ts';
import type { Message, Messages } from './messages.ts';
import { segmentsOf } from './sms-segments.ts';

const maxBodyLength = 1600;
const e164 = /^\+[1-9]\d{6,14}$/;
const stopWords = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT']);
const startWords = new Set(['START', 'YES', 'UNSTOP']);
const errors: Record<string, string> = {
  30003: 'Unreachable destination handset',
  30005: 'Unknown destination handset',
  30006: 'Landline or unreachable carrier',
};

export class TwilioNumbers {
  readonly #messages: Messages;
  readonly #callbacks: Callbacks;
  #stopped = new Set<string>();

  constructor(messages: Messages, callbacks: Callbacks) {
    this.#messages = messages;
    this.#callbacks = callbacks;
  }

  hasStopped(number: string): boolean {
    return this.#stopped.has(number);
  }

  clear(): void {
    this.#stopped.clear();
  }

  /** What follows a message that was taken: each status is called back. */
  sent(message: Message, mode: Mode | undefined): void {
    if (mode === 'callback_none' || !message.metadata.statusCallback) return;
    const fails = mode === 'undelivered' || mode === 'bounced';
    const last = this.status(message, fails ? 'undelivered' : 'delivered', fails ? '30003' : undefined);
    const calls = [this.status(message, 'sent'), last];
    if (mode === 'callback_twice') calls.push(last);
    if (mode === 'callback_forged')
      calls.unshift({
        ...this.status(message, 'failed', '30005'),
        headers: { ...last.headers, 'x-twilio-signature': 'Z3Vlc3NlZA==' },
      });
    this.#callbacks.later(...calls);
  }

  async deliveredNow(message: Message): Promise<void> {
    await this.#callbacks.now(this.status(message, 'delivered'));
  }

  status(message: Message, MessageStatus: string, ErrorCode?: string): Call {
    if (['delivered', 'undelivered', 'failed'].includes(MessageStatus)) message.metadata.status = MessageStatus;
    const sid = sidOf(message);
    return this.#callbacks.twilio(String(message.metadata.statusCallback), {
      MessageSid: sid,
      SmsSid: sid,
      MessageStatus,
      SmsStatus: MessageStatus,
      To: message.to[0] ?? '',
      From: message.from,
      ...(ErrorCode ? { ErrorCode } : {}),
    });
  }

  /** Somebody texts back. The number answers STOP by itself and lets nothing through to it from then on, as Twilio's do. */
  async received(from: string, to: string, body: string): Promise<Message> {
    const word = body.trim().toUpperCase();
    const text = (inbound: boolean, said: string) =>
      this.#messages.add({
        channel: 'sms',
        via: 'twilio',
        to: [inbound ? to : from],
        from: inbound ? from : to,
        subject: '',
        text: said,
        html: null,
        tag: null,
        metadata: { status: inbound ? 'received' : 'delivered' },
        inbound,
      });
    const message = text(true, body);
    if (startWords.has(word)) this.#stopped.delete(from);
    if (stopWords.has(word)) {
      this.#stopped.add(from);
      text(
        false,
        'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.',
      );
    }
    const sid = sidOf(message);
    const answer = await this.#callbacks.now(
      this.#callbacks.twilio(`${this.#callbacks.settings.base}/webhooks/twilio/inbound`, {
        MessageSid: sid,
        SmsSid: sid,
        SmsMessageSid: sid,
        From: from,
        To: to,
        Body: body,
        NumMedia: '0',
        NumSegments: String(segmentsOf(body)),
      }),
    );
    const twiml = answer?.ok ? await answer.text() : '';
    for (const [, said = ''] of twiml.matchAll(/<Message>([\s\S]*?)<\/Message>/g))
      if (!this.#stopped.has(from)) text(false, unescaped(said));
    return message;
  }
}

export function twilio(messages: Messages, failures: Failures, numbers: TwilioNumbers): Hono {
  const app = new Hono();
  app.use('/2010-04-01/Accounts/:account/*', async (c, next) => {
    const account = c.req.param('account');
    const [user, password] = Buffer.from(c.req.header('authorization')?.replace(/^Basic /, '') ?? '', 'base64')
      .toString()
      .split(':');
    if (!password || password === 'wrong' || (user !== account && !user?.startsWith('SK')))
      return deny(c, 401, 20003, 'Authenticate');
    await next();
  });

  app.get('/2010-04-01/Accounts/:account/Messages.json', (c) => {
    const { To, PageSize = '50', Page = '0' } = c.req.query();
    const size = Math.min(Number(PageSize), 1000);
    const all = messages
      .find({ channel: 'sms', to: To })
      .filter((message) => !To || message.to[0] === To)
      .reverse();
    const page = Number(Page);
    const uri = `/2010-04-01/Accounts/${c.req.param('account')}/Messages.json`;
    const hasMore = all.length > (page + 1) * size;
    return c.json({
      messages: all.slice(page * size, (page + 1) * size).map((message) => resource(c.req.param('account'), message)),
      page,
      page_size: size,
      start: page * size,
      end: Math.min((page + 1) * size, all.length) - 1,
      uri,
      first_page_uri: uri,
      previous_page_uri: null,
      next_page_uri: hasMore
        ? `${uri}?${new URLSearchParams({ ...(To ? { To } : {}), PageSize: String(size), Page: String(page + 1) })}`
        : null,
    });
  });

  app.post('/2010-04-01/Accounts/:account/Messages.json', async (c) => {
    const form = await c.req.parseBody();
    const field = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
    const to = field('To');
    const from = field('From') || field('MessagingServiceSid');
    const body = field('Body');
    const statusCallback = field('StatusCallback');
    const failure = failures.take('sms', to);
    const refused = refuse(c, failure);
    if (refused) return refused;
    if (!to) return deny(c, 400, 21604, "A 'To' phone number is required.");
    if (!e164.test(to)) return deny(c, 400, 21211, `Invalid 'To' Phone Number: ${to}`);
    if (!from) return deny(c, 400, 21603, "A 'From' phone number is required.");
    if (!body) return deny(c, 400, 21602, 'Message body is required.');
    if (body.length > maxBodyLength)
      return deny(c, 400, 21617, `The concatenated message body exceeds the ${maxBodyLength} character limit`);
    if (statusCallback && !URL.canParse(statusCallback))
      return deny(c, 400, 21609, `The StatusCallback URL ${statusCallback} is not a valid URL.`);
    if (numbers.hasStopped(to)) return deny(c, 400, 21610, 'Attempt to send to unsubscribed recipient');
    const draft: Omit<Message, 'id' | 'at'> = {
      channel: 'sms',
      via: 'twilio',
      to: [to],
      from,
      subject: '',
      text: body,
      html: null,
      tag: null,
      delivery: statusCallback ? new URL(statusCallback).searchParams.get('delivery') : null,
      metadata: { statusCallback: statusCallback || undefined, segments: segmentsOf(body), status: 'queued' },
    };
    const id = crypto.randomUUID();
    if (failure?.mode === 'callback_first') await numbers.deliveredNow({ ...draft, id, at: new Date().toISOString() });
    const message = messages.add(draft, id);
    if (failure?.mode !== 'callback_first') numbers.sent(message, failure?.mode);
    return spoilAccepted(c, failure) ?? c.json({ ...resource(c.req.param('account'), message), status: 'queued' }, 201);
  });
  return app;
}

function resource(account: string, message: Message) {
  const sid = sidOf(message);
  const at = new Date(message.at).toUTCString().replace('GMT', '+0000');
  const { status = 'delivered' } = message.metadata as { status?: string };
  const isService = message.from.startsWith('MG');
  return {
    sid,
    account_sid: account,
    api_version: '2010-04-01',
    body: message.text,
    to: message.to[0],
    from: isService ? null : message.from,
    messaging_service_sid: isService ? message.from : null,
    status,
    direction: message.inbound ? 'inbound' : 'outbound-api',
    // A messaging service counts when it sends.
    num_segments: isService ? '0' : String(segmentsOf(message.text)),
    num_media: '0',
    price: null,
    price_unit: 'USD',
    error_code: status === 'undelivered' ? 30003 : null,
    error_message: status === 'undelivered' ? errors['30003'] : null,
    date_created: at,
    date_updated: at,
    date_sent: status === 'queued' ? null : at,
    uri: `/2010-04-01/Accounts/${account}/Messages/${sid}.json`,
    subresource_uris: { media: `/2010-04-01/Accounts/${account}/Messages/${sid}/Media.json` },
  };
}

function sidOf(message: Message): string {
  return `SM${message.id.replaceAll('-', '')}`;
}

function deny(c: Context, status: 400 | 401, code: number, message: string): Response {
  return c.json({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }, status);
}

function unescaped(xml: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
  return xml.replaceAll(/&(lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
}
