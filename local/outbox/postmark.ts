// Postmark's email API (`/email`, `/email/batch`): its validation, its error codes, its answers.
import { type Context, Hono } from 'hono';
import type { Messages } from './messages.ts';

type Email = Partial<
  Record<'From' | 'To' | 'Cc' | 'Bcc' | 'Subject' | 'HtmlBody' | 'TextBody' | 'Tag' | 'MessageStream', string>
> & {
  Metadata?: Record<string, string>;
};
type Answer = { ErrorCode: number; Message: string; To?: string; SubmittedAt?: string; MessageID?: string };

const maxRecipients = 50;
const maxBatch = 500;

export function postmark(messages: Messages): Hono {
  const app = new Hono();
  const authorized = async (c: Context, next: () => Promise<void>) => {
    if (!c.req.header('x-postmark-server-token'))
      return c.json(
        { ErrorCode: 10, Message: 'No server token was provided in the X-Postmark-Server-Token HTTP header.' },
        401,
      );
    await next();
  };
  app.use('/email', authorized);
  app.use('/email/*', authorized);

  app.post('/email', async (c) => {
    const email = await c.req.json<Email>();
    const failure = messages.failureFor('email', email.To ?? '');
    if (failure) return failure;
    const answer = deliver(email);
    return c.json(answer, answer.ErrorCode ? 422 : 200);
  });

  app.post('/email/batch', async (c) => {
    const batch = await c.req.json<Email[]>();
    if (!Array.isArray(batch) || batch.length > maxBatch)
      return c.json({ ErrorCode: 410, Message: `A batch holds at most ${maxBatch} messages.` }, 422);
    const failure = messages.failureFor('email', batch.map((email) => email.To).join(','));
    return failure ?? c.json(batch.map(deliver));
  });
  return app;

  function deliver(email: Email): Answer {
    const to = recipients(email.To);
    const everybody = [...to, ...recipients(email.Cc), ...recipients(email.Bcc)];
    const wrong =
      (!isAddress(email.From ?? '') && `Invalid 'From' address: '${email.From ?? ''}'.`) ||
      (to.length === 0 && "Zero recipients specified in 'To'.") ||
      (everybody.find((address) => !isAddress(address)) &&
        `Invalid recipient address: '${everybody.find((address) => !isAddress(address))}'.`) ||
      (everybody.length > maxRecipients && `Too many recipients: at most ${maxRecipients}.`) ||
      (!email.HtmlBody && !email.TextBody && "Provide either email 'TextBody' or 'HtmlBody' or both.");
    if (wrong) return { ErrorCode: 300, Message: wrong };
    const message = messages.add({
      channel: 'email',
      via: 'postmark',
      to: everybody,
      from: email.From ?? '',
      subject: email.Subject ?? '',
      text: email.TextBody ?? '',
      html: email.HtmlBody ?? null,
      tag: email.Tag ?? null,
      metadata: email.Metadata ?? {},
    });
    return { ErrorCode: 0, Message: 'OK', To: email.To, SubmittedAt: message.at, MessageID: message.id };
  }
}

function recipients(list: string | undefined): string[] {
  return (list ?? '')
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((address) => address.trim())
    .filter(Boolean);
}

/** An address alone, or with a name before it. */
function isAddress(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(/<([^<>]+)>$/.exec(text)?.[1] ?? text);
}
