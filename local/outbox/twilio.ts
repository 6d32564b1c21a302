// Twilio's message API: form-encoded requests with basic authentication, its error codes, its message resource.
import { Hono } from 'hono';
import type { Messages } from './messages.ts';

const maxBodyLength = 1600;
const e164 = /^\+[1-9]\d{6,14}$/;

export function twilio(messages: Messages): Hono {
  const app = new Hono();
  app.post('/2010-04-01/Accounts/:account/Messages.json', async (c) => {
    const account = c.req.param('account');
    const refuse = (status: 400 | 401, code: number, message: string) =>
      c.json({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }, status);
    const [user, password] = Buffer.from(c.req.header('authorization')?.replace(/^Basic /, '') ?? '', 'base64')
      .toString()
      .split(':');
    if (!password || (user !== account && !user?.startsWith('SK'))) return refuse(401, 20003, 'Authenticate');
    const form = await c.req.parseBody();
    const field = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
    const to = field('To');
    const from = field('From') || field('MessagingServiceSid');
    const body = field('Body');
    const failure = messages.failureFor('sms', to);
    if (failure) return failure;
    if (!to) return refuse(400, 21604, "A 'To' phone number is required.");
    if (!e164.test(to)) return refuse(400, 21211, `The 'To' number ${to} is not a valid phone number.`);
    if (!from) return refuse(400, 21603, "A 'From' phone number is required.");
    if (!body) return refuse(400, 21602, 'Message body is required.');
    if (body.length > maxBodyLength)
      return refuse(400, 21617, `The concatenated message body exceeds the ${maxBodyLength} character limit.`);
    const message = messages.add({
      channel: 'sms',
      via: 'twilio',
      to: [to],
      from,
      subject: '',
      text: body,
      html: null,
      tag: null,
      metadata: { statusCallback: field('StatusCallback') || undefined },
    });
    const sid = `SM${message.id.replaceAll('-', '')}`;
    const now = new Date().toUTCString();
    return c.json(
      {
        sid,
        account_sid: account,
        api_version: '2010-04-01',
        body,
        to,
        from: field('From') || null,
        messaging_service_sid: field('MessagingServiceSid') || null,
        status: 'queued',
        direction: 'outbound-api',
        num_segments: String(Math.ceil(body.length / 160)),
        num_media: '0',
        price: null,
        price_unit: 'USD',
        error_code: null,
        error_message: null,
        date_created: now,
        date_updated: now,
        date_sent: null,
        uri: `/2010-04-01/Accounts/${account}/Messages/${sid}.json`,
        subresource_uris: {},
      },
      201,
    );
  });
  return app;
}
