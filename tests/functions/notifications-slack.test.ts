// Slack: a workspace is connected, people are found in it, buttons act as the person who pressed them.
import { beforeAll, describe, expect, test } from 'vitest';
import { slackSignature } from '../../local/outbox/callbacks.ts';
import { outbox, platform, sql, until } from '../support/platform.ts';
import { arrivals, misbehave, post, recordedAs, storedDelivery, wake } from './support/deliveries.ts';
import { request } from './support/files.ts';
import { type Practice, practice } from './support/practice.ts';

let us: Practice;
let user: string;
const announcement = crypto.randomUUID();
const base = `${platform.FUNCTIONS_URL}/notifications`;
const secret = 'local-slack-signing-secret';

beforeAll(async () => {
  us = await practice();
  // Without its trigger, which would tell everybody.
  await sql(`begin; set local session_replication_role = replica;
    insert into public.announcements (id, organization_id, title, body, published_by) values ('${announcement}', '${us.id}', 'Stay at home', 'The road is closed.', '${us.administrator.id}'); commit;`);
  await connect();
  user = await until('the manager is found', () => slackUserOf(us.manager.id));
});

async function connect() {
  const { status, body } = await request(us.administrator, 'GET', '/notifications/slack/install');
  expect(status).toBe(200);
  return fetchUntilConsole(body.url);
}

/** Follows redirects until one leads to the console, which need not run. */
async function fetchUntilConsole(url: string): Promise<string> {
  for (let next = url; ;) {
    if (next.startsWith(platform.CONSOLE_URL)) return next.slice(platform.CONSOLE_URL.length);
    next = (await fetch(next, { redirect: 'manual' })).headers.get('location') ?? '';
    if (!next) throw new Error('no redirect');
  }
}

const slackUserOf = async (id: string) =>
  (await sql<{ slack_user_id: string }>('select slack_user_id from public.slack_members where user_id = $1', [id]))[0]
    ?.slack_user_id;
const teamOf = async () =>
  (
    await sql<{ team_id: string }>('select team_id from public.slack_installations where organization_id = $1', [us.id])
  )[0]!.team_id;

describe('connecting', () => {
  test('an administrator agrees → the token is in the vault, and people are found by their addresses', async () => {
    expect(await connect()).toBe('/settings/notifications?slack=connected');
    const [token] = await sql<{ decrypted_secret: string }>(
      'select decrypted_secret from vault.decrypted_secrets where name = $1',
      [`slack_${us.id}`],
    );
    expect(token!.decrypted_secret).toMatch(/^xoxb-/);
  });

  test('anybody else → 403 NOT_YOURS_TO_CONNECT', async () => {
    expect(await request(us.manager, 'GET', '/notifications/slack/install')).toMatchObject({
      status: 403,
      body: { code: 'NOT_YOURS_TO_CONNECT' },
    });
  });

  test('a state that is not ours, a code used twice, no agreement → back to the page, and nothing changes', async () => {
    const team = await teamOf();
    const { body } = await request(us.administrator, 'GET', '/notifications/slack/install');
    const back = async (query: Record<string, string>) =>
      fetchUntilConsole(`${base}/slack/callback?${new URLSearchParams(query)}`);
    const state = new URL(body.url).searchParams.get('state')!;
    const forged = `${btoa(JSON.stringify({ organization: us.id, staff: us.administrator.id, expires: 9e15, nonce: 'x' }))}.${'0'.repeat(64)}`;
    expect(await back({ code: 'x', state: forged })).toBe('/settings/notifications?slack=state_invalid');
    expect(await back({ code: 'used', state })).toBe('/settings/notifications?slack=slack_refused');
    expect(await back({ error: 'access_denied', state })).toBe('/settings/notifications?slack=declined');
    expect(await teamOf()).toBe(team);
  });
});

describe('a message', () => {
  const queued = async () => {
    const id = await storedDelivery(us, us.manager.id, 'slack', { state: 'queued', kind: 'manager_alert' });
    await sql('update public.notification_deliveries set send_after = private.clock() where id = $1', [id]);
    return id;
  };
  const becomes = (id: string, state: string) =>
    until(`it is ${state}`, async () => (await recordedAs(id)).state === state);

  test('due → posted once to the person, marked with its delivery', async () => {
    const id = await queued();
    await wake();
    await becomes(id, 'sent');
    expect(await arrivals(id)).toBe(1);
    expect(await outbox({ delivery: id })).toMatchObject([{ channel: 'slack', to: [user] }]);
  });

  test('ratelimited → waits as long as Slack says', async () => {
    const id = await queued();
    await misbehave('slack', user, {
      status: 429,
      headers: { 'retry-after': '300' },
      body: { ok: false, error: 'ratelimited' },
    });
    await wake();
    await until('it waits', async () => (await recordedAs(id)).error_code === 'RATE_LIMITED');
    expect((await recordedAs(id)).seconds_to_wait).toBeGreaterThan(290);
  });

  test('a connection cut after it was taken → found in the history, and there once', async () => {
    const id = await queued();
    await misbehave('slack', user, { mode: 'accepted_cut' });
    await wake();
    await until('it waits', async () => (await recordedAs(id)).error_code === 'NO_ANSWER');
    await sql('update public.notification_deliveries set send_after = private.clock() where id = $1', [id]);
    await wake();
    await becomes(id, 'sent');
    expect(await arrivals(id)).toBe(1);
  });
});

describe('a button', () => {
  const payload = (notification: string, team: string, more: Record<string, unknown> = {}) => ({
    type: 'block_actions',
    team: { id: team },
    user: { id: user },
    response_url: `${platform.OUTBOX_URL}/actions/T/none`,
    actions: [{ action_id: 'acknowledge', type: 'button', value: notification }],
    ...more,
  });
  const press = (
    body: string,
    { timestamp = String(Math.floor(Date.now() / 1000)), key = secret, signature = '' } = {},
  ) =>
    fetch(`${base}/slack/interactivity`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signature || slackSignature(key, timestamp, body),
      },
      body,
    });
  const bodyOf = (said: unknown) => new URLSearchParams({ payload: JSON.stringify(said) }).toString();
  const emergency = async () => {
    const delivery = await storedDelivery(us, us.manager.id, 'slack', {
      kind: 'emergency',
      notification: { action: 'acknowledge', about_type: 'announcement', about_id: announcement },
    });
    const [row] = await sql<{ id: string }>(
      'select notification_ids[1] as id from public.notification_deliveries where id = $1',
      [delivery],
    );
    return { delivery, notification: row!.id };
  };
  const actedAt = async (id: string) =>
    (await sql<{ acted_at: Date | null }>('select acted_at from public.notifications where id = $1', [id]))[0]!
      .acted_at;

  test('pressed → done as that person, answered at once, and the message says what was done', async () => {
    const { delivery, notification } = await emergency();
    await sql(
      `update public.notification_deliveries set state = 'queued', sent_at = null, template = 'emergency' where id = $1`,
      [delivery],
    );
    await wake();
    const message = await until('it is there', async () => (await outbox({ delivery }))[0]);
    const { blocks } = (
      message as unknown as { metadata: { blocks: { elements?: { action_id?: string; value?: string }[] }[] } }
    ).metadata;
    const button = blocks.flatMap(({ elements = [] }) => elements).find(({ value }) => value === notification);
    const answer = await post(`/messages/${message.id}/press`, { action_id: button!.action_id });
    expect(await answer.json()).toEqual({ status: 200 });
    const told = await until('the person is answered', async () => {
      const [now] = (await outbox({ delivery })) as unknown as { text: string; metadata: { replies?: string[] } }[];
      return /noted/.test(now!.text) && now;
    });
    expect(told.text).toContain('it is noted that you have read this');
    expect(await actedAt(notification)).not.toBeNull();
  });

  test('a forged, an old, a future and a repeated request → the same refusal, and nothing is done', async () => {
    const { notification } = await emergency();
    const team = await teamOf();
    const body = bodyOf(payload(notification, `${team}X`));
    const refusals = [];
    for (const options of [
      { key: 'guessed' },
      { signature: 'v0=00' },
      { timestamp: String(Math.floor(Date.now() / 1000) - 301) },
      { timestamp: String(Math.floor(Date.now() / 1000) + 301) },
      { timestamp: 'now' },
    ]) {
      const answer = await press(body, options);
      refusals.push([answer.status, await answer.text()]);
    }
    const genuine = { timestamp: String(Math.floor(Date.now() / 1000)) };
    expect((await press(body, genuine)).status).toBe(200);
    const repeated = await press(body, genuine);
    refusals.push([repeated.status, await repeated.text()]);
    expect(new Set(refusals.map(String)).size).toBe(1);
    expect(refusals[0]![0]).toBe(401);
    expect(await actedAt(notification)).toBeNull();
  });

  test('pressed by somebody else than it was meant for → nothing is done', async () => {
    const { notification } = await emergency();
    const stranger = { user: { id: 'U0STRANGER' } };
    expect((await press(bodyOf(payload(notification, await teamOf(), stranger)))).status).toBe(200);
    // One after the other: once a later press by the right person counts, the stranger's has been answered.
    expect((await press(bodyOf(payload(notification, await teamOf())))).status).toBe(200);
    await until('it is acknowledged', () => actedAt(notification));
    const [audit] = await sql<{ count: number }>(
      'select count(*)::integer as count from public.notifications where id = $1 and acted_at is not null',
      [notification],
    );
    expect(audit!.count).toBe(1);
  });

  test('what is no press of a button is answered and means nothing', async () => {
    for (const said of [null, {}, { type: 'view_submission' }]) expect((await press(bodyOf(said))).status).toBe(200);
  });
});
