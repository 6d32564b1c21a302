// Slack's Web API as far as a bot needs it, installation by OAuth, incoming webhooks, and the buttons that people press. Slack says
// no with status 200 and `ok: false`, but for its rate limits.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Callbacks } from './callbacks.ts';
import { type Failures, refuse, spoilAccepted } from './failures.ts';
import type { Message, Messages } from './messages.ts';
import { blockProblems } from './slack-blocks.ts';

type Fields = Record<string, string>;
type Element = { type?: string; action_id?: string; value?: string; text?: unknown };
const team = { id: 'T0LOCAL', name: 'Practice' };
const bot = 'U0TRAINING';
const maxText = 40_000;

export class SlackWorkspace {
  readonly #callbacks: Callbacks;
  readonly #messages: Messages;
  /** Where answers to pressed buttons may be posted, and about which message. */
  #responses = new Map<string, string>();

  constructor(messages: Messages, callbacks: Callbacks) {
    this.#messages = messages;
    this.#callbacks = callbacks;
  }

  /** Somebody presses a button: the product is called, and answers at the response_url. */
  async pressed(message: Message, actionId: string, outbox: string, user?: string): Promise<number> {
    const blocks = (message.metadata.blocks ?? []) as {
      type: string;
      block_id?: string;
      elements?: Element[];
      accessory?: Element;
    }[];
    const action = blocks
      .flatMap((block) =>
        [...(block.elements ?? []), ...(block.accessory ? [block.accessory] : [])].map((element) => ({
          ...element,
          block_id: block.block_id,
        })),
      )
      .find((element) => element.type === 'button' && element.action_id === actionId);
    if (!action) return 404;
    const key = randomUUID();
    this.#responses.set(key, message.id);
    const channel = String(message.metadata.channel ?? message.to[0]);
    const answer = await this.#callbacks.now(
      this.#callbacks.slack({
        type: 'block_actions',
        team: { id: message.metadata.team ?? team.id, domain: 'practice' },
        user: { id: user ?? message.to[0], username: 'somebody', team_id: team.id },
        api_app_id: 'A0LOCAL',
        container: { type: 'message', message_ts: message.metadata.ts, channel_id: channel },
        channel: { id: channel, name: 'directmessage' },
        message: { type: 'message', user: bot, ts: message.metadata.ts, text: message.text, blocks },
        trigger_id: randomUUID(),
        response_url: `${outbox}/actions/${team.id}/${key}`,
        actions: [{ ...action, type: 'button', action_ts: timestamp() }],
      }),
    );
    return answer?.status ?? 503;
  }

  respond(
    key: string,
    said: { text?: string; blocks?: unknown; replace_original?: boolean; delete_original?: boolean },
  ): boolean {
    const message = this.#messages.get(this.#responses.get(key) ?? '');
    if (!message) return false;
    if (said.replace_original) {
      message.text = said.text ?? message.text;
      if (said.blocks) message.metadata.blocks = said.blocks;
    } else {
      message.metadata.replies = [...((message.metadata.replies ?? []) as string[]), said.text ?? ''];
    }
    return true;
  }
}

export function slack(messages: Messages, failures: Failures, workspace: SlackWorkspace): Hono {
  const app = new Hono();
  const codes = new Set<string>();
  const teams = new Map<string, string>();

  const method = (name: string, work: (fields: Fields, c: Context) => Response | Promise<Response>) =>
    app.on(['GET', 'POST'], `/api/${name}`, async (c) => {
      const fields = await fieldsOf(c);
      const no = name === 'oauth.v2.access' ? undefined : refusal(c);
      if (no) return no;
      if (name !== 'chat.postMessage') {
        const spoiled = refuse(c, failures.take('slack', fields.channel ?? fields.users ?? '', name));
        if (spoiled) return spoiled;
      }
      return await work(fields, c);
    });

  method('auth.test', (_, c) =>
    c.json({ ok: true, team: team.name, team_id: team.id, user: 'training', user_id: bot, bot_id: 'B0TRAINING' }),
  );

  method('users.lookupByEmail', ({ email = '' }, c) =>
    email.includes('@') && !email.startsWith('nobody-')
      ? c.json({ ok: true, user: { id: userOf(email), team_id: team.id, profile: { email } } })
      : c.json({ ok: false, error: 'users_not_found' }),
  );

  method('conversations.open', ({ users = '' }, c) =>
    /^[UW]/.test(users)
      ? c.json({ ok: true, channel: { id: conversationWith(users) } })
      : c.json({ ok: false, error: 'user_not_found' }),
  );

  method('conversations.list', (_, c) =>
    c.json({
      ok: true,
      channels: [
        { id: 'C0GENERAL', name: 'general', is_channel: true, is_archived: false, is_member: true },
        { id: 'C0TRAINING', name: 'training', is_channel: true, is_archived: false, is_member: true },
      ],
      response_metadata: { next_cursor: '' },
    }),
  );

  method(
    'conversations.history',
    ({ channel = '', include_all_metadata, limit = '100', oldest = '0', cursor = '0' }, c) => {
      const found = messages
        .find({ channel: 'slack' })
        .filter(({ metadata }) => metadata.channel === channel && Number(metadata.ts) > Number(oldest));
      if (found.length === 0 && !/^[CDG]/.test(channel)) return c.json({ ok: false, error: 'channel_not_found' });
      const newest = found.reverse();
      const [start, size] = [Number(cursor), Math.min(Number(limit), 999)];
      const more = newest.length > start + size;
      return c.json({
        ok: true,
        messages: newest.slice(start, start + size).map(({ text, metadata }) => ({
          type: 'message',
          user: bot,
          text,
          ts: metadata.ts,
          ...(include_all_metadata === 'true' && metadata.event ? { metadata: metadata.event } : {}),
        })),
        has_more: more,
        response_metadata: { next_cursor: more ? String(start + size) : '' },
      });
    },
  );

  method('chat.postMessage', async (post, c) => {
    const channel = post.channel ?? '';
    const failure = failures.take('slack', channel);
    const refused = refuse(c, failure);
    if (refused) return refused;
    const blocks = parsed(post.blocks);
    const event = parsed(post.metadata);
    const problem = postProblem(post, blocks, event);
    if (problem) return c.json({ ok: false, ...problem });
    const conversation = /^[UW]/.test(channel) ? conversationWith(channel) : channel;
    const ts = timestamp();
    const message = keep(channel, post.text ?? '', {
      ...(blocks ? { blocks } : {}),
      ...(event ? { event } : {}),
      ts,
      channel: conversation,
      team: teams.get(tokenOf(c) ?? ''),
    });
    return (
      spoilAccepted(c, failure) ??
      c.json({ ok: true, channel: conversation, ts, message: { type: 'message', user: bot, text: message.text, ts } })
    );
  });

  app.post('/actions/:team/:key', async (c) =>
    workspace.respond(c.req.param('key'), await c.req.json())
      ? c.text('ok')
      : c.json({ ok: false, error: 'expired_url' }, 404),
  );

  // Stands for Slack's page on which a workspace agrees to an installation: it agrees at once.
  app.get('/oauth/v2/authorize', (c) => {
    const { redirect_uri = '', state = '', client_id } = c.req.query();
    if (!client_id || !URL.canParse(redirect_uri)) return c.text('invalid_client_id', 400);
    const code = randomBytes(12).toString('hex');
    codes.add(code);
    return c.redirect(`${redirect_uri}?${new URLSearchParams({ code, state })}`);
  });
  method('oauth.v2.access', ({ client_id, client_secret, code = '' }, c) => {
    if (!client_id || !client_secret) return c.json({ ok: false, error: 'invalid_client_id' });
    // A code is good once.
    if (!codes.delete(code)) return c.json({ ok: false, error: 'invalid_code' });
    // Another workspace for each installation, as another practice has; what is posted with its token is posted there.
    const [token, workspaceId] = [`xoxb-${randomBytes(12).toString('hex')}`, `T${code.slice(0, 9).toUpperCase()}`];
    teams.set(token, workspaceId);
    return c.json({
      ok: true,
      access_token: token,
      token_type: 'bot',
      scope: 'chat:write',
      bot_user_id: bot,
      app_id: 'A0LOCAL',
      team: { id: workspaceId, name: team.name },
      authed_user: { id: 'U0ADMIN' },
    });
  });

  app.post('/services/:team/:bot/:secret', async (c) => {
    const post = await fieldsOf(c);
    const refused = refuse(c, failures.take('slack', 'webhook'));
    if (refused) return refused;
    if (!post.text && !post.blocks) return c.text('no_text', 400);
    const blocks = parsed(post.blocks);
    keep('webhook', post.text ?? '', blocks ? { blocks } : {});
    return c.text('ok');
  });
  return app;

  function keep(to: string, text: string, metadata: Record<string, unknown>): Message {
    const event = metadata.event as { event_payload?: { delivery_id?: string } } | undefined;
    return messages.add({
      channel: 'slack',
      via: 'slack',
      to: [to],
      from: 'training',
      subject: '',
      text,
      html: null,
      tag: null,
      delivery: event?.event_payload?.delivery_id ?? null,
      metadata,
    });
  }
}

function postProblem(post: Fields, blocks: unknown, event: unknown): Record<string, unknown> | null {
  const { channel = '', text = '' } = post;
  if (!/^[CDGUW]/.test(channel)) return { error: 'channel_not_found' };
  if (!text && !blocks) return { error: 'no_text' };
  if (text.length > maxText) return { error: 'msg_too_long' };
  const problems = blocks === undefined ? [] : blockProblems(blocks);
  if (problems.length) return { error: 'invalid_blocks', response_metadata: { messages: problems } };
  const { event_type, event_payload } = (event ?? {}) as { event_type?: unknown; event_payload?: unknown };
  if (event && (typeof event_type !== 'string' || !/^[a-z]\w*$/i.test(event_type) || typeof event_payload !== 'object'))
    return { error: 'invalid_metadata_format' };
  return null;
}

export function userOf(email: string): string {
  return `U${createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 10).toUpperCase()}`;
}

function conversationWith(user: string): string {
  return `D${user.slice(1)}`;
}

let lastTimestamp = 0;
/** Seconds with microseconds, never the same twice: it is a message's id in its conversation. */
function timestamp(): string {
  lastTimestamp = Math.max(lastTimestamp + 1, Date.now() * 1000);
  return (lastTimestamp / 1_000_000).toFixed(6);
}

function tokenOf(c: Context): string | undefined {
  return c.req.header('authorization')?.replace(/^Bearer /, '');
}

function refusal(c: Context): Response | undefined {
  const token = tokenOf(c);
  if (!token) return c.json({ ok: false, error: 'not_authed' });
  if (token.startsWith('xoxb-revoked')) return c.json({ ok: false, error: 'token_revoked' });
  return token.startsWith('xox') ? undefined : c.json({ ok: false, error: 'invalid_auth' });
}

/** Of a JSON body, values that are not text are brought into the form they have in a form. */
async function fieldsOf(c: Context): Promise<Fields> {
  const query = c.req.query();
  if (!c.req.header('content-type')?.includes('json')) return { ...query, ...((await c.req.parseBody()) as Fields) };
  const body = await c.req.json<Record<string, unknown>>();
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

function parsed(text: string | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
