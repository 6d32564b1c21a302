// From the outbox in the database to the recipient and back: the function that sends, the providers, and what they call back.
import { beforeAll, describe, expect, test } from 'vitest';
import { outbox, platform, sql, until } from '../support/platform.ts';
import { arrivals, misbehave, phoneFor, post, recordedAs, storedDelivery, wake } from './support/deliveries.ts';
import { functionWith } from './support/files.ts';
import { type Practice, practice } from './support/practice.ts';

let us: Practice;
let phone: string;
beforeAll(async () => {
  us = await practice();
  phone = await phoneFor(us.learner.id);
});

const addresses = { email: () => us.learner.email, sms: () => phone };
const queued = async (channel: 'email' | 'sms') => {
  const id = await storedDelivery(us, us.learner.id, channel, { state: 'queued' });
  return id;
};
const due = (id: string) =>
  sql('update public.notification_deliveries set send_after = private.clock() where id = $1', [id]);
/** Sends what is due and waits until the delivery is in this state. */
const sentUntil = async (id: string, expected: Record<string, unknown>) => {
  await due(id);
  await wake();
  return await until(`the delivery is ${JSON.stringify(expected)}`, async () => {
    const recorded = await recordedAs(id);
    return Object.entries(expected).every(([name, value]) => recorded[name] === value) && recorded;
  });
};

describe.each(['email', 'sms'] as const)('by %s', (channel) => {
  test('due → sent once, and delivered once the provider says so', async () => {
    const id = await queued(channel);
    expect(await sentUntil(id, { state: 'delivered' })).toMatchObject({ attempt_count: 1, events: ['delivered'] });
    expect(await arrivals(id)).toBe(1);
    const [message] = await outbox({ delivery: id });
    expect(message!.to).toEqual([addresses[channel]()]);
  });

  test('429 with Retry-After → waits as long, then goes out', async () => {
    const id = await queued(channel);
    await misbehave(channel, addresses[channel](), { status: 429, headers: { 'retry-after': '600' } });
    const waiting = await sentUntil(id, { state: 'queued', error_code: 'RATE_LIMITED' });
    expect(waiting.seconds_to_wait).toBeGreaterThan(590);
    expect(await sentUntil(id, { state: 'delivered' })).toMatchObject({ attempt_count: 2, error_code: null });
    expect(await arrivals(id)).toBe(1);
  });

  test.each([
    ['5xx, and nothing was taken', { status: 500 }],
    ['5xx, though it was taken', { mode: 'accepted_answer', status: 500 }],
    ['a connection cut before it was taken', { mode: 'cut' }],
    ['a connection cut after it was taken', { mode: 'accepted_cut' }],
    ['an answer that is none', { mode: 'malformed' }],
    ['an answer that is none, though it was taken', { mode: 'accepted_malformed' }],
  ])('%s → asked about, and there once', async (_, failure) => {
    const id = await queued(channel);
    await misbehave(channel, addresses[channel](), failure);
    await due(id);
    await wake();
    // What was taken may be called back before it is asked about: that settles it as well.
    await until('the attempt is over', async () => {
      const { state, attempt_count } = await recordedAs(id);
      return attempt_count === 1 && state !== 'sending';
    });
    expect(await sentUntil(id, { state: 'delivered' })).toMatchObject({ state: 'delivered' });
    expect(await arrivals(id)).toBe(1);
  });

  test('called back before the answer → delivered', async () => {
    const id = await queued(channel);
    await misbehave(channel, addresses[channel](), { mode: 'callback_first' });
    expect(await sentUntil(id, { state: 'delivered' })).toMatchObject({ events: ['delivered'] });
  });

  test('called back twice → counted once', async () => {
    const id = await queued(channel);
    await misbehave(channel, addresses[channel](), { mode: 'callback_twice' });
    expect(await sentUntil(id, { state: 'delivered' })).toMatchObject({ events: ['delivered'] });
  });

  test('a forged callback that it failed → believed by nobody', async () => {
    const id = await queued(channel);
    await misbehave(channel, addresses[channel](), { mode: 'callback_forged' });
    expect(await sentUntil(id, { state: 'delivered' })).toMatchObject({ events: ['delivered'], error_code: null });
  });
});

test('accepted, then bounced → failed, and no more mail goes there', async () => {
  const id = await storedDelivery(us, us.colleague.id, 'email', { state: 'queued' });
  await misbehave('email', us.colleague.email, { mode: 'bounced' });
  expect(await sentUntil(id, { state: 'failed' })).toMatchObject({ error_code: 'BOUNCED', suppressed: 'hard_bounce' });
  const next = await storedDelivery(us, us.colleague.id, 'email', { state: 'queued' });
  await sentUntil(next, { state: 'cancelled', error_code: 'SUPPRESSED' });
  expect(await arrivals(next)).toBe(0);
});

test('Postmark holds the address for dead (406) → failed, suppressed, the administrator is told', async () => {
  const id = await storedDelivery(us, us.manager.id, 'email', { state: 'queued' });
  const body = [{ ErrorCode: 406, Message: 'You tried to send to a recipient that has been marked as inactive.' }];
  await misbehave('email', us.manager.email, { status: 200, body });
  expect(await sentUntil(id, { state: 'failed' })).toMatchObject({
    error_code: 'POSTMARK_406',
    suppressed: 'inactive',
  });
  const alerts = await sql('select title from public.notifications where user_id = $1 and subject_id = $2', [
    us.administrator.id,
    us.manager.id,
  ]);
  expect(alerts).toEqual([{ title: 'Mara Manager cannot be reached by email' }]);
});

test('accepted, then not delivered by the carrier → failed, and the number stays', async () => {
  const id = await queued('sms');
  await misbehave('sms', phone, { mode: 'undelivered' });
  expect(await sentUntil(id, { state: 'failed' })).toMatchObject({ error_code: 'BOUNCED', suppressed: null });
});

test('STOP by text → nothing waiting is sent any more', async () => {
  const number = await phoneFor(us.executive.id);
  const id = await storedDelivery(us, us.executive.id, 'sms', { state: 'queued' });
  await post('/inbound', { from: number, body: 'STOP' });
  expect(await recordedAs(id)).toMatchObject({ state: 'cancelled', error_code: 'NO_CONSENT' });
});

test('a channel that is not configured → failed with NOT_CONFIGURED, to be replayed', async () => {
  const id = await queued('sms');
  const { base, stop } = await functionWith('notifications', {});
  try {
    await due(id);
    await fetch(`${base}/notifications/work`, { method: 'POST', headers: { apikey: platform.SECRET_KEY } });
    await until('it failed', async () => (await recordedAs(id)).state === 'failed');
    expect(await recordedAs(id)).toMatchObject({ error_code: 'NOT_CONFIGURED', attempt_count: 1 });
  } finally {
    stop();
  }
});

test('POST /work is for the platform alone', async () => {
  for (const apikey of ['', 'sb_secret_guessed', platform.PUBLISHABLE_KEY]) {
    const answer = await fetch(`${platform.FUNCTIONS_URL}/notifications/work`, { method: 'POST', headers: { apikey } });
    expect(answer.status).toBe(401);
  }
});
