/** Messages on their way out: the worker that the database wakes, and what providers and recipients call back. */
import { anonymousClient, platformClient } from '../_shared/db/client.ts';
import { environment } from '../_shared/environment.ts';
import { createApp } from '../_shared/http/app.ts';
import { isSame } from '../_shared/http/digest.ts';
import { ApiError, unwrap } from '../_shared/http/errors.ts';
import { configuredProviders, functionsUrl } from '../_shared/notifications/configured.ts';
import { databaseQueue } from '../_shared/notifications/queue.ts';
import { deliverDue } from '../_shared/notifications/worker.ts';
import { inBackground } from './background.ts';
import { slack } from './slack.ts';
import { webhooks } from './webhooks.ts';

export const app = createApp('notifications');

let working = false;
let wokenAgain = false;

// For the database alone (private.wake_notifications). It is answered at once: the rows hold the work, and their state says how it went.
app.post('/work', async (c) => {
  if (!(await isSame(c.req.header('apikey') ?? '', environment.secretKey)))
    throw new ApiError(401, 'TOKEN_INVALID', 'This route is for the platform itself.');
  if (working) wokenAgain = true;
  else inBackground('/notifications/work', deliver());
  return c.json({ accepted: true }, 202);
});

/** One run at a time in this process; whoever wakes it meanwhile has it look once more. */
async function deliver(): Promise<void> {
  working = true;
  try {
    const [{ render }, db] = await Promise.all([
      import('../_shared/notifications/render.ts'),
      platformClient('messages are sent while nobody is waiting'),
    ]);
    do {
      wokenAgain = false;
      await deliverDue({
        queue: databaseQueue(db),
        providers: configuredProviders(),
        render,
        urls: { console: environment.consoleUrl, functions: functionsUrl },
        log: (entry) => console.error(JSON.stringify(entry)),
      });
    } while (wokenAgain);
  } finally {
    working = false;
  }
}

// RFC 8058: the mail program posts here when its reader presses "unsubscribe"; no session, no question, no redirect.
app.post('/unsubscribe/:secret', async (c) => {
  const db = await anonymousClient(c.req.raw.headers);
  return c.json(unwrap(await db.rpc('unsubscribe', { secret: c.req.param('secret') })));
});

// A link is also followed by scanners: only a person on the page of the console decides.
app.get('/unsubscribe/:secret', (c) =>
  c.redirect(`${environment.consoleUrl}/unsubscribe/${encodeURIComponent(c.req.param('secret'))}`, 303),
);

app.route('/', webhooks);
app.route('/', slack);
