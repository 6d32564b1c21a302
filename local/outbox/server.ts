// The outbox: stands for Postmark, Twilio, Slack and a transcription service by accepting their HTTP APIs, so that the product
// and the providers' own SDKs run unchanged and nothing leaves the machine. It also takes the mails of Auth.
//
//   GET /messages?channel=&to=&tag=&after=   what arrived, newest first      GET /messages/:id, /messages/:id/html
//   DELETE /messages                         forget everything               POST, DELETE /failures   answer with errors
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Mail } from '../auth/mail.ts';
import { Problem } from '../log.ts';
import { type Failure, Messages } from './messages.ts';
import { page } from './page.ts';
import { postmark } from './postmark.ts';
import { slack } from './slack.ts';
import { transcription } from './transcription.ts';
import { twilio } from './twilio.ts';

export type Outbox = { deliverAuthMail: (mail: Mail) => Promise<void>; stop: () => Promise<void> };

export async function startOutbox(port: number, stateDir: string): Promise<Outbox> {
  const messages = new Messages(join(stateDir, 'outbox.jsonl'));
  const app = new Hono();
  app.route('/', postmark(messages));
  app.route('/', twilio(messages));
  app.route('/', slack(messages));
  app.route('/', transcription(messages));

  app.get('/', (c) => {
    const chosen = c.req.query('id');
    return c.html(page(messages.find().reverse().slice(0, 200), chosen ? messages.get(chosen) : undefined));
  });
  app.get('/messages', (c) => {
    const found = messages.find(c.req.query()).reverse();
    return c.json(c.req.query('ids') === undefined ? found : found.map((message) => message.id));
  });
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
    return message?.html
      ? c.html(message.html.replace(/<head>|^/i, (head) => `${head}<base target="_top">`))
      : c.notFound();
  });
  app.delete('/messages', (c) => {
    messages.clear();
    return c.body(null, 204);
  });
  app.post('/failures', async (c) => {
    const { channel, status, times = 1, ...rest } = await c.req.json<Failure>();
    if (!['email', 'sms', 'slack', 'transcription'].includes(channel) || !Number.isInteger(status))
      return c.json({ message: 'channel (email, sms, slack, transcription) and status are needed' }, 400);
    messages.fail({ channel, status, times, ...rest });
    return c.body(null, 204);
  });
  app.delete('/failures', (c) => {
    messages.forgetFailures();
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
      server.close();
      server.closeAllConnections();
    },
  };
}
