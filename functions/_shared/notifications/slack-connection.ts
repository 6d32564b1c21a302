/** A practice's Slack workspace: agreed to by an administrator (OAuth v2), its people found by their email addresses. */
import { z } from 'zod';
import { type Database, platformClient } from '../db/client.ts';
import type { Json } from '../database.types.ts';
import { environment } from '../environment.ts';
import { hmac, isSame } from '../http/digest.ts';
import { ApiError, succeed, unwrap } from '../http/errors.ts';
import { functionsUrl } from './configured.ts';
import { callSlack, type SlackAnswer } from './providers/slack.ts';
import { retryAfter } from './providers/http.ts';

const SCOPES = [
  'chat:write',
  'im:write',
  'im:history',
  'channels:history',
  'groups:history',
  'users:read',
  'users:read.email',
  'channels:read',
  'groups:read',
];
const STATE_MILLISECONDS = 10 * 60_000;
const CALL_MILLISECONDS = 10_000;
const REDIRECT = `${functionsUrl}/notifications/slack/callback`;

const State = z.object({ organization: z.uuid(), staff: z.uuid(), expires: z.number(), nonce: z.string() });
const Installed = z.object({
  access_token: z.string().min(1),
  bot_user_id: z.string().min(1),
  team: z.object({ id: z.string().min(1), name: z.string() }),
});

/** Where an administrator agrees. The state says who asked for which practice, signed and for ten minutes. */
export async function authorizeUrl(organization: string, staff: string): Promise<string> {
  const { clientId, clientSecret, authorizeUrl } = configured();
  const state = { organization, staff, expires: Date.now() + STATE_MILLISECONDS, nonce: crypto.randomUUID() };
  const said = btoa(JSON.stringify(state)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const url = new URL(authorizeUrl);
  url.search = new URLSearchParams({
    client_id: clientId,
    scope: SCOPES.join(','),
    redirect_uri: REDIRECT,
    state: `${said}.${await hmac(`slack state ${clientSecret}`, said)}`,
  }).toString();
  return url.toString();
}

/** Exchanges the code for the bot's token and keeps it. Returns the practice and the token. Raises 400 STATE_INVALID, 502 SLACK_REFUSED. */
export async function connect(code: string, state: string): Promise<{ organization: string; token: string }> {
  const { clientId, clientSecret } = configured();
  const { organization, staff } = await read(state, clientSecret);
  const fields = { client_id: clientId, client_secret: clientSecret, code, redirect_uri: REDIRECT };
  const answer = await asked('oauth.v2.access', '', fields);
  const installed = Installed.safeParse(answer);
  if (!installed.success)
    throw new ApiError(502, 'SLACK_REFUSED', `Slack did not hand over a token (${answer?.error ?? 'no answer'}).`);
  const db = await platformClient('a workspace is connected by a redirect that carries no session');
  succeed(
    await db.rpc('save_slack_installation', {
      organization_id: organization,
      installed_by: staff,
      team_id: installed.data.team.id,
      team_name: installed.data.team.name,
      bot_user_id: installed.data.bot_user_id,
      token: installed.data.access_token,
    }),
  );
  return { organization, token: installed.data.access_token };
}

/** Finds who is who in the workspace, by email address. Returns how many were found. */
export async function mapPeople(organization: string, token: string): Promise<number> {
  const db = await platformClient('who is who in a workspace is found out while nobody is waiting');
  const people = unwrap(await db.rpc('slack_people', { organization_id: organization }));
  let count = 0;
  let found: { user_id: string; slack_user_id: string }[] = [];
  for (const [index, { user_id, email }] of people.entries()) {
    const answer = await asked('users.lookupByEmail', token, { email });
    const id = (answer?.user as { id?: string } | undefined)?.id;
    if (answer?.ok && id) found.push({ user_id, slack_user_id: id });
    if (found.length === 50 || index === people.length - 1) {
      count += await save(db, organization, found);
      found = [];
    }
  }
  return count;
}

async function save(db: Database, organization: string, members: Json): Promise<number> {
  return unwrap(await db.rpc('save_slack_members', { organization_id: organization, members }));
}

/** Asks, and waits as long as Slack says before asking again. */
async function asked(method: string, token: string, fields: Record<string, unknown>): Promise<SlackAnswer | null> {
  for (let attempt = 1; ; attempt += 1) {
    const wait = { until: Date.now() + CALL_MILLISECONDS };
    const { status, headers, answer } = await callSlack(environment.slack.url, method, token, fields, wait);
    if (status !== 429 || attempt === 5) return answer;
    await new Promise((resolve) => setTimeout(resolve, (retryAfter(headers) ?? 1) * 1000));
  }
}

async function read(state: string, clientSecret: string) {
  const [said = '', signature = ''] = state.split('.');
  const isOurs = await isSame(signature, await hmac(`slack state ${clientSecret}`, said));
  const parsed = isOurs ? State.safeParse(JSON.parse(atob(said.replaceAll('-', '+').replaceAll('_', '/')))) : null;
  if (!parsed?.success || parsed.data.expires < Date.now())
    throw new ApiError(400, 'STATE_INVALID', 'This connection was not asked for here, or too long ago.', {
      hint: 'Begin again from the settings.',
    });
  return parsed.data;
}

function configured() {
  const { clientId, clientSecret, authorizeUrl } = environment.slack;
  if (!clientId || !clientSecret)
    throw new ApiError(409, 'SLACK_NOT_CONFIGURED', 'Slack is not set up on this platform.', {
      hint: 'Set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.',
    });
  return { clientId, clientSecret, authorizeUrl };
}
