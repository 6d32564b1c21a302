// The outbox: stands for Postmark, Twilio, Slack and a transcription service by accepting their HTTP APIs and calling back as they
// do, so that the product and the providers' own SDKs run unchanged and nothing leaves the machine. It also takes the mails of Auth.
//
//   GET /messages?channel=&to=&tag=&delivery=&after=   what arrived, newest first     GET /messages/:id, /messages/:id/html
//   GET /deliveries                          how often each delivery arrived          DELETE /messages   forget everything
//   POST, DELETE /failures                   misbehave (failures.ts)                  POST /inbound   somebody texts back
//   POST /messages/:id/events {event}        delivered, bounced, soft_bounced, complained, opened, clicked, unsubscribed
//   POST /messages/:id/press {action_id}     a button of a Slack message is pressed
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Mail } from '../auth/mail.ts';
import { Problem } from '../log.ts';
import { Callbacks, type CallbackSettings } from './callbacks.ts';
import { type Failure, Failures, type Mode, modes } from './failures.ts';
import { Messages } from './messages.ts';
import { page } from './page.ts';
import { tracked, viewOf } from './page-email.ts';
import { phoneOf } from './page-sms.ts';
import { postmark } from './postmark.ts';
import { PostmarkWebhooks } from './postmark-webhooks.ts';
import { slack, SlackWorkspace } from './slack.ts';
import { transcription } from './transcription.ts';
import { twilio, TwilioNumbers } from './twilio.ts';

export type Outbox = { deliverAuthMail: (mail: Mail) => Promise<void>; stop: () => Promise<void> };

const listed = 200;

export async function startOutbox(port: number, stateDir: string, settings: CallbackSettings): Promise<Outbox> {
  const messages = new Messages(join(stateDir, 'outbox.jsonl'));
  const failures = new Failures();
  const callbacks = new Callbacks(settings);
  const webhooks = new PostmarkWebhooks(callbacks);
  const numbers = new TwilioNumbers(messages, callbacks);
  const workspace = new SlackWorkspace(messages, callbacks);
  const address = `http://127.0.0.1:${port}`;
  const app = new Hono();
  app.route('/', postmark(messages, failures, webhooks));
  app.route('/', twilio(messages, failures, numbers));
  app.route('/', slack(messages, failures, workspace));
  app.route('/', transcription(failures));

  app.get('/', (c) => {
    const chosen = messages.get(c.req.query('id') ?? '');
    if (chosen?.channel === 'email' && chosen.delivery && !chosen.metadata.openedAt) {
      chosen.metadata.openedAt = new Date().toISOString();
      webhooks.happened(chosen, 'opened');
    }
    const phone = chosen?.channel === 'sms' ? phoneOf(chosen) : null;
    const thread = phone ? messages.find({ channel: 'sms' }).filter((message) => phoneOf(message) === phone) : [];
    return c.html(
      page({ list: messages.newest(listed), chosen, thread: thread.slice(-30), view: viewOf(c.req.query()) }),
    );
  });
  app.get('/messages', (c) => {
    const { limit, ids, ...filter } = c.req.query();
    const found = messages
      .find(filter)
      .reverse()
      .slice(0, limit ? Number(limit) : undefined);
    return c.json(ids === undefined ? found : found.map((message) => message.id));
  });
  app.get('/deliveries', (c) => c.json(messages.counts()));
  app.get('/messages/:id', (c) => {
    const message = messages.get(c.req.param('id'));
    return message ? c.json(message) : c.notFound();
  });
  app.get('/messages/:id/html', (c) => {
    const message = messages.get(c.req.param('id'));
    // What a message brings along must not run: no scripts, and no requests that would tell a tracker.
    c.header(
      'content-security-policy',
      "default-src 'none'; img-src data: http://127.0.0.1:*; style-src 'unsafe-inline'; sandbox allow-popups allow-top-navigation-by-user-activation",
    );
    return message?.html ? c.html(tracked(message)) : c.notFound();
  });
  app.get('/messages/:id/click', (c) => {
    const message = messages.get(c.req.param('id'));
    const link = c.req.query('to') ?? '';
    // Only what the message itself leads to: this is no way to anywhere else.
    const isItsOwn = message?.html?.replaceAll('&amp;', '&').includes(`"${link}"`);
    if (!message || !isItsOwn || !/^https?:/.test(link)) return c.notFound();
    webhooks.happened(message, 'clicked', { link });
    return c.redirect(link);
  });
  app.get('/messages/:id/attachments/:index', (c) => {
    const attachments = messages.get(c.req.param('id'))?.metadata.attachments as
      { ContentType: string; Content: string }[] | undefined;
    const attachment = attachments?.[Number(c.req.param('index'))];
    if (!attachment) return c.notFound();
    return c.body(Buffer.from(attachment.Content, 'base64'), 200, {
      'content-type': attachment.ContentType,
      'content-security-policy': 'sandbox',
    });
  });
  app.delete('/messages', (c) => {
    messages.clear();
    failures.clear();
    webhooks.clear();
    numbers.clear();
    return c.body(null, 204);
  });

  app.post('/messages/:id/events', async (c) => {
    const message = messages.get(c.req.param('id'));
    const { event, ...details } = await c.req.json<{ event: string; link?: string }>();
    return message && webhooks.happened(message, event, details) ? c.body(null, 204) : c.notFound();
  });
  app.post('/messages/:id/press', async (c) => {
    const message = messages.get(c.req.param('id'));
    const isForm = !c.req.header('content-type')?.includes('json');
    const { action_id, user } = isForm
      ? ((await c.req.parseBody()) as Record<string, string>)
      : await c.req.json<Record<string, string>>();
    const status = message && action_id ? await workspace.pressed(message, action_id, address, user) : 404;
    return isForm ? c.redirect(`/?id=${message?.id}`, 303) : c.json({ status });
  });
  app.post('/inbound', async (c) => {
    const isForm = !c.req.header('content-type')?.includes('json');
    const {
      from = '',
      to = settings.twilioFrom,
      body = '',
    } = isForm ? ((await c.req.parseBody()) as Record<string, string>) : await c.req.json<Record<string, string>>();
    const message = await numbers.received(from, to, body);
    return isForm ? c.redirect(`/?id=${message.id}`, 303) : c.json(message);
  });
  app.post('/failures', async (c) => {
    const { channel, mode = 'answer', status = 200, times = 1, ...rest } = await c.req.json<Partial<Failure>>();
    const isKnown =
      channel && ['email', 'sms', 'slack', 'transcription'].includes(channel) && modes.includes(mode as Mode);
    if (!isKnown || !Number.isInteger(status))
      return c.json(
        { message: `channel (email, sms, slack, transcription), and mode (${modes.join(', ')}) or status are needed` },
        400,
      );
    failures.add({ channel, mode, status, times, ...rest });
    return c.body(null, 204);
  });
  app.delete('/failures', (c) => {
    failures.clear(c.req.query());
    return c.body(null, 204);
  });

  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new Problem(`The outbox could not listen on port ${port}: ${error.message}`)),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    async deliverAuthMail({ to, subject, html, tag }) {
      const text = html
        .replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
      messages.add({ channel: 'email', via: 'auth', to: [to], from: 'auth', subject, text, html, tag, metadata: {} });
    },
    async stop() {
      callbacks.stop();
      server.close();
      server.closeAllConnections();
      await messages.stop();
    },
  };
}
