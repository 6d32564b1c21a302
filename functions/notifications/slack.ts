/** Slack: connecting a workspace, and the buttons under messages. */
import { z } from 'zod';
import { platformClient } from '../_shared/db/client.ts';
import { environment } from '../_shared/environment.ts';
import { createApi, route } from '../_shared/http/app.ts';
import { ApiError, databaseError } from '../_shared/http/errors.ts';
import { authorizeUrl, connect, mapPeople } from '../_shared/notifications/slack-connection.ts';
import { isFromSlack } from '../_shared/notifications/webhooks/slack-signature.ts';
import { whoAsks } from '../_shared/services/identity.ts';
import { inBackground } from './background.ts';
import { refused } from './webhooks.ts';

export const slack = createApi();

const SETTINGS_PAGE = '/settings/notifications';
const ANSWER_MILLISECONDS = 10_000;
const actions = ['acknowledge', 'approve', 'refuse'] as const;

slack.openapi(
  route(
    {
      method: 'get',
      path: '/slack/install',
      summary: 'Begin connecting the practice’s Slack workspace',
      responses: {
        200: { description: 'Where to agree, for a caller that asks for JSON.' },
        302: { description: 'To Slack, to agree.' },
      },
    },
    { errors: ['NOT_YOURS_TO_CONNECT', 'SLACK_NOT_CONFIGURED'] },
  ),
  async (c) => {
    const { db } = c.get('caller');
    const me = await whoAsks(db);
    const { data } = await db.from('me').select('permission_level').limit(1);
    // The database decides in the end (save_slack_installation); nobody is sent to Slack in vain.
    if (data?.[0]?.permission_level !== 'training_administrator')
      throw new ApiError(403, 'NOT_YOURS_TO_CONNECT', 'A training administrator connects Slack.');
    const url = await authorizeUrl(me.organization_id, me.staff_id);
    return c.req.header('accept')?.includes('json') ? c.json({ url }) : c.redirect(url, 302);
  },
);

// A browser comes back from Slack: it is answered by a page, whatever happened.
slack.get('/slack/callback', async (c) => {
  const back = (result: string) => c.redirect(`${environment.consoleUrl}${SETTINGS_PAGE}?slack=${result}`, 303);
  const { code, state, error } = c.req.query();
  if (error || !code || !state) return back(error === 'access_denied' ? 'declined' : 'failed');
  try {
    const { organization, token } = await connect(code, state);
    inBackground('/notifications/slack/callback', mapPeople(organization, token));
    return back('connected');
  } catch (error) {
    if (!(error instanceof ApiError)) console.error(JSON.stringify({ route: c.req.path, error: String(error) }));
    return back(error instanceof ApiError ? error.code.toLowerCase() : 'failed');
  }
});

const Pressed = z.object({
  type: z.literal('block_actions'),
  team: z.object({ id: z.string().max(50) }),
  user: z.object({ id: z.string().max(50) }),
  response_url: z.url(),
  message: z
    .object({ text: z.string().nullish(), blocks: z.array(z.looseObject({ type: z.string() })).nullish() })
    .nullish(),
  actions: z.array(z.object({ action_id: z.string().max(255), value: z.string().max(2000).nullish() })).min(1),
});
type Pressed = z.infer<typeof Pressed>;

// Slack waits three seconds: it is answered at once, and told at the response_url what came of it.
slack.post('/slack/interactivity', async (c) => {
  const body = await c.req.text();
  const { signingSecret } = environment.slack;
  if (!signingSecret || !(await isFromSlack(signingSecret, c.req.raw.headers, body))) throw refused();
  const pressed = Pressed.safeParse(json(new URLSearchParams(body).get('payload'))).data;
  // Links report that they were followed as well; there is nothing to do then.
  const action = actions.find((name) => pressed?.actions[0]?.action_id.split(':')[0] === name);
  if (pressed && action) inBackground('/notifications/slack/interactivity', act(pressed, action));
  return c.body(null, 200);
});

async function act(pressed: Pressed, action: (typeof actions)[number]): Promise<void> {
  const notification = z.uuid().safeParse(pressed.actions[0]!.value);
  const db = await platformClient(
    'a button was pressed in Slack, where no session is; the database acts with that person’s rights',
  );
  const { data, error } = await db.rpc('act_from_slack', {
    slack_team_id: pressed.team.id,
    slack_user_id: pressed.user.id,
    action,
    notification_id: notification.success ? notification.data : crypto.randomUUID(),
  });
  const known = error && databaseError(error);
  if (known && known.status >= 500)
    console.error(JSON.stringify({ route: '/notifications/slack/interactivity', error: known.message }));
  const said = known
    ? [known.status < 500 ? known.message : 'That did not work. Try again, or open it in the app.', known.extras.hint]
        .filter(Boolean)
        .join(' ')
    : (data as { message: string }).message;
  await respond(
    pressed.response_url,
    known ? { response_type: 'ephemeral', replace_original: false, text: said } : done(pressed, said),
  );
}

/** The message as it was, with what was done in place of the buttons. */
function done(pressed: Pressed, said: string) {
  const value = pressed.actions[0]!.value;
  const blocks = (pressed.message?.blocks ?? []).flatMap((block) => {
    const elements = Array.isArray(block.elements) ? (block.elements as { value?: string }[]) : [];
    if (block.type !== 'actions' || !elements.some((element) => element.value === value)) return [block];
    const left = elements.filter((element) => element.value !== value);
    const note = { type: 'context', elements: [{ type: 'mrkdwn', text: `✓ ${said}` }] };
    return left.length ? [{ ...block, elements: left }, note] : [note];
  });
  return { replace_original: true, text: `${pressed.message?.text ?? ''}\n${said}`.trim(), blocks };
}

async function respond(url: string, message: Record<string, unknown>): Promise<void> {
  // Signed as it is, it must still lead to Slack and nowhere else.
  const { origin } = new URL(url);
  if (origin !== 'https://hooks.slack.com' && origin !== new URL(environment.slack.url).origin) return;
  await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
  });
}

function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
