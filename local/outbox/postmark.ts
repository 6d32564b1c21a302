// Postmark's email API: `/email`, `/email/batch`, the search for messages, suppressions. Its validation, its error codes, its answers.
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { type Failure, type Failures, refuse, spoilAccepted } from './failures.ts';
import type { Message, Messages } from './messages.ts';
import { problemOf, recipients, streams, type Email } from './postmark-rules.ts';
import type { PostmarkWebhooks } from './postmark-webhooks.ts';

type Answer = { ErrorCode: number; Message: string; To?: string; SubmittedAt?: string; MessageID?: string };

const maxBatch = 500;
const maxBatchBytes = 50 * 1024 * 1024;
const maxMessageBytes = 10 * 1024 * 1024;

export function postmark(messages: Messages, failures: Failures, webhooks: PostmarkWebhooks): Hono {
  const app = new Hono();
  const authorized = async (c: Context, next: () => Promise<void>) => {
    const token = c.req.header('x-postmark-server-token');
    if (!token) return refuseWith(c, 401, 10, 'No Account or Server API tokens were supplied in the HTTP headers.');
    if (token === 'wrong')
      return refuseWith(c, 401, 10, 'The Server API token provided in the X-Postmark-Server-Token header was invalid.');
    await next();
  };
  for (const path of ['/email', '/email/*', '/messages/outbound', '/messages/outbound/*', '/message-streams/*'])
    app.use(path, authorized);

  app.post('/email', async (c) => {
    const text = await c.req.text();
    if (text.length > maxMessageBytes) return refuseWith(c, 413, 0, 'Payload too large.');
    const email = parse<Email>(text);
    if (!email) return refuseWith(c, 422, 402, 'Received invalid JSON input.');
    return await answer(c, [email], ([only]) => c.json(only, only?.ErrorCode ? 422 : 200));
  });

  app.post('/email/batch', async (c) => {
    const text = await c.req.text();
    if (text.length > maxBatchBytes) return refuseWith(c, 413, 0, 'Payload too large.');
    const batch = parse<Email[]>(text);
    if (!Array.isArray(batch)) return refuseWith(c, 422, 402, 'Received invalid JSON input.');
    if (batch.length > maxBatch)
      return refuseWith(c, 422, 410, `You've exceeded the maximum of ${maxBatch} messages per batch.`);
    return await answer(c, batch, (answers) => c.json(answers));
  });

  app.get('/messages/outbound', (c) => {
    const query = c.req.query();
    const count = Number(query.count);
    const offset = Number(query.offset);
    if (!Number.isInteger(count) || count < 1 || count > 500 || !Number.isInteger(offset) || offset < 0)
      return refuseWith(c, 422, 600, "The 'count' and 'offset' parameters are required.");
    const wanted = Object.entries(query).filter(([name]) => name.startsWith('metadata_'));
    const delivery = query.metadata_delivery;
    const found = messages
      .find({ channel: 'email', to: query.recipient, tag: query.tag, delivery })
      .filter(({ via, metadata }) => {
        const kept = (metadata.metadata ?? {}) as Record<string, string>;
        return via === 'postmark' && wanted.every(([name, value]) => kept[name.slice('metadata_'.length)] === value);
      })
      .reverse();
    const shown = found.slice(offset, offset + count).map((message) => ({
      Tag: message.tag ?? '',
      MessageID: message.id,
      MessageStream: message.metadata.stream,
      To: message.to.map((Email) => ({ Email, Name: null })),
      Cc: [],
      Bcc: [],
      Recipients: message.to,
      ReceivedAt: message.at,
      From: message.from,
      Subject: message.subject,
      Attachments: [],
      Status: 'Sent',
      TrackOpens: message.metadata.trackOpens,
      TrackLinks: message.metadata.trackLinks,
      Metadata: message.metadata.metadata,
      Sandboxed: false,
    }));
    return c.json({ TotalCount: found.length, Messages: shown });
  });

  app.get('/message-streams/:stream/suppressions/dump', (c) =>
    c.json({ Suppressions: webhooks.suppressions(c.req.param('stream')) }),
  );
  app.on(
    ['POST'],
    ['/message-streams/:stream/suppressions', '/message-streams/:stream/suppressions/delete'],
    async (c) => {
      const stream = c.req.param('stream') ?? '';
      if (!streams.has(stream)) return refuseWith(c, 422, 1226, `The message stream '${stream}' was not found.`);
      const { Suppressions = [] } = parse<{ Suppressions?: { EmailAddress: string }[] }>(await c.req.text()) ?? {};
      const lift = c.req.path.endsWith('/delete');
      return c.json({
        Suppressions: Suppressions.map(({ EmailAddress }) => {
          if (!lift) webhooks.suppress(stream, EmailAddress, 'ManualSuppression', 'Customer');
          const stays = lift && !webhooks.lift(stream, EmailAddress);
          return stays
            ? {
                EmailAddress,
                Status: 'Failed',
                Message: 'You do not have the required authority to change this suppression.',
              }
            : { EmailAddress, Status: lift ? 'Deleted' : 'Suppressed', Message: null };
        }),
      });
    },
  );
  return app;

  async function answer(c: Context, emails: Email[], usual: (answers: Answer[]) => Response): Promise<Response> {
    // One failure for the request as a whole, or for those of its messages that it is addressed to.
    const failure = failures.take('email', emails.map((email) => email.To).join(','));
    const refused = refuse(c, failure);
    if (refused) return refused;
    const answers: Answer[] = [];
    for (const email of emails) answers.push(await accept(email, concerns(failure, email) ? failure : undefined));
    return spoilAccepted(c, failure) ?? usual(answers);
  }

  async function accept(email: Email, failure: Failure | undefined): Promise<Answer> {
    const problem = problemOf(email);
    if (problem) return problem;
    const stream = email.MessageStream ?? 'outbound';
    const to = [...recipients(email.To), ...recipients(email.Cc), ...recipients(email.Bcc)];
    const inactive = to.filter((address) => webhooks.isSuppressed(stream, address));
    if (inactive.length === to.length)
      return {
        ErrorCode: 406,
        Message: `You tried to send to recipient(s) that have been marked as inactive. Found inactive addresses: ${inactive.join(', ')}. Inactive recipients are ones that have generated a hard bounce, a spam complaint, or a manual suppression.`,
      };
    const draft: Omit<Message, 'id' | 'at'> = {
      channel: 'email',
      via: 'postmark',
      to,
      from: email.From ?? '',
      subject: email.Subject ?? '',
      text: email.TextBody ?? '',
      html: email.HtmlBody ?? null,
      tag: email.Tag ?? null,
      delivery: email.Metadata?.delivery ?? null,
      metadata: {
        metadata: email.Metadata ?? {},
        stream,
        headers: email.Headers ?? [],
        attachments: email.Attachments ?? [],
        trackOpens: email.TrackOpens ?? false,
        trackLinks: email.TrackLinks ?? 'None',
      },
    };
    const id = randomUUID();
    if (failure?.mode === 'callback_first') await webhooks.deliveredNow({ ...draft, id, at: new Date().toISOString() });
    const message = messages.add(draft, id);
    if (failure?.mode !== 'callback_first') webhooks.sent(message, failure?.mode);
    return { ErrorCode: 0, Message: 'OK', To: email.To, SubmittedAt: message.at, MessageID: message.id };
  }
}

function concerns(failure: Failure | undefined, email: Email): boolean {
  return failure !== undefined && (!failure.to || (email.To ?? '').includes(failure.to));
}

function refuseWith(c: Context, status: 401 | 413 | 422, ErrorCode: number, Message: string): Response {
  return c.json({ ErrorCode, Message }, status);
}

function parse<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
