// Slack's Web API (`chat.postMessage`, `auth.test`, `users.lookupByEmail`) and incoming webhooks. Slack says no with status 200 and `ok: false`.
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Messages } from './messages.ts';

type Post = { channel?: string; text?: string; blocks?: unknown; thread_ts?: string };

export function slack(messages: Messages): Hono {
  const app = new Hono();

  app.post(
    '/api/auth.test',
    (c) => refusal(c) ?? c.json({ ok: true, team: 'Practice', team_id: 'T000', user: 'training', user_id: 'U000' }),
  );

  app.on(['GET', 'POST'], '/api/users.lookupByEmail', async (c) => {
    const no = refusal(c);
    if (no) return no;
    const email = c.req.query('email') ?? String(((await fields(c)) as { email?: string }).email ?? '');
    if (!email.includes('@')) return c.json({ ok: false, error: 'users_not_found' });
    const id = `U${createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 10).toUpperCase()}`;
    return c.json({ ok: true, user: { id, profile: { email } } });
  });

  app.post('/api/chat.postMessage', async (c) => {
    const no = refusal(c);
    if (no) return no;
    const post = await fields(c);
    const failure = messages.failureFor('slack', post.channel ?? '');
    if (failure) return failure;
    if (!post.channel) return c.json({ ok: false, error: 'channel_not_found' });
    if (!post.text && !post.blocks) return c.json({ ok: false, error: 'no_text' });
    keep(post.channel, post);
    const ts = (Date.now() / 1000).toFixed(6);
    return c.json({ ok: true, channel: post.channel, ts, message: { text: post.text ?? '', type: 'message', ts } });
  });

  app.post('/services/:team/:bot/:secret', async (c) => {
    const post = await fields(c);
    const failure = messages.failureFor('slack', 'webhook');
    if (failure) return failure;
    if (!post.text && !post.blocks) return c.text('no_text', 400);
    keep('webhook', post);
    return c.text('ok');
  });
  return app;

  function keep(to: string, post: Post): void {
    const blocks = typeof post.blocks === 'string' ? JSON.parse(post.blocks) : post.blocks;
    messages.add({
      channel: 'slack',
      via: 'slack',
      to: [to],
      from: 'training',
      subject: '',
      text: post.text ?? '',
      html: null,
      tag: null,
      metadata: blocks ? { blocks } : {},
    });
  }
}

function refusal(c: Context): Response | undefined {
  const token = c.req.header('authorization')?.replace(/^Bearer /, '');
  if (!token) return c.json({ ok: false, error: 'not_authed' });
  return token.startsWith('xox') ? undefined : c.json({ ok: false, error: 'invalid_auth' });
}

async function fields(c: Context): Promise<Post> {
  return c.req.header('content-type')?.includes('json') ? c.req.json<Post>() : ((await c.req.parseBody()) as Post);
}
