import { type RealtimeChannel, type SupabaseClient } from '@supabase/supabase-js';
import { createClient } from '@supabase/supabase-js';
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { person, type Person, platform, sql, until } from '../support/platform.ts';

let ada: Person;
let ben: Person;
const clients: SupabaseClient[] = [];

beforeAll(async () => {
  // Everybody hears and says things in their own room; Ben may also listen to (but not speak in) the hall.
  [ada, ben] = [await person(), await person()];
  await sql(`
    create policy platform_listen on realtime.messages for select to authenticated
      using (realtime.topic() = 'room:' || (select auth.uid()) or (realtime.topic() = 'hall' and (select auth.uid()) = '${ben.id}'));
    create policy platform_speak on realtime.messages for insert to authenticated
      with check (realtime.topic() = 'room:' || (select auth.uid()))`);
});

afterAll(() =>
  sql('drop policy platform_listen on realtime.messages; drop policy platform_speak on realtime.messages'),
);

afterEach(async () => {
  for (const client of clients.splice(0)) await client.removeAllChannels();
});

/** A second browser of a person: its own connection, with the person's token or another. */
async function browserOf({ client: signedIn }: Person, token?: string, vsn?: string): Promise<SupabaseClient> {
  const session = (await signedIn.auth.getSession()).data.session;
  const client = createClient(platform.API_URL, platform.PUBLISHABLE_KEY, {
    auth: { persistSession: false },
    realtime: vsn ? { vsn } : {},
  });
  await client.realtime.setAuth(token ?? session?.access_token ?? null);
  clients.push(client);
  return client;
}

type Watched = { channel: RealtimeChannel; statuses: string[]; errors: string[]; received: Record<string, unknown>[] };

function watch(channel: RealtimeChannel): Watched {
  const watched: Watched = { channel, statuses: [], errors: [], received: [] };
  channel.on('broadcast', { event: '*' }, (message) => watched.received.push(message));
  channel.subscribe((status, error) => {
    watched.statuses.push(status);
    if (error) watched.errors.push(error.message);
  });
  return watched;
}

const joined = (watched: Watched) => until('the channel is joined', () => watched.statuses.includes('SUBSCRIBED'));
const privately = { config: { private: true } };

function sendFromDatabase(topic: string, payload: object, event = 'changed'): Promise<unknown> {
  return sql('select realtime.send($1, $2, $3, true)', [JSON.stringify(payload), event, topic]);
}

test.each(['1.0.0', '2.0.0'])(
  'with protocol %s, who may listen receives what the database sends, who may not is refused',
  async (vsn) => {
    const topic = `room:${ada.id}`;
    const own = watch((await browserOf(ada, undefined, vsn)).channel(topic, privately));
    await joined(own);
    const other = watch((await browserOf(ben, undefined, vsn)).channel(topic, privately));
    await until('Ben is refused', () => other.errors.some((error) => error.includes('do not have permissions')));
    await sendFromDatabase(topic, { ids: ['one'], count: 1 });
    const message = await until('the message', () => own.received[0]);
    expect(message).toMatchObject({ event: 'changed', type: 'broadcast', payload: { ids: ['one'], count: 1 } });
    expect(other.received).toEqual([]);
  },
);

test('a message too long for a notification arrives whole, and messages keep their order', async () => {
  const own = watch((await browserOf(ada)).channel(`room:${ada.id}`, privately));
  await joined(own);
  const ids = Array.from({ length: 1000 }, (_, index) => `id-${index}-${'x'.repeat(20)}`);
  await sql('select realtime.send($1, $2, $3, true), realtime.send($4, $2, $3, true)', [
    JSON.stringify({ ids }),
    'long',
    `room:${ada.id}`,
    '{"last": true}',
  ]);
  await until('both messages', () => own.received.length === 2);
  expect(own.received.map((message) => message.payload)).toMatchObject([{ ids }, { last: true }]);
});

test('a transaction that is taken back sends nothing', async () => {
  const own = watch((await browserOf(ada)).channel(`room:${ada.id}`, privately));
  await joined(own);
  await sql(`begin; select realtime.send('{"undone": true}', 'changed', 'room:${ada.id}', true); rollback`);
  await sendFromDatabase(`room:${ada.id}`, { done: true });
  await until('the later message', () => own.received.length > 0);
  expect(own.received).toMatchObject([{ payload: { done: true } }]);
});

test('a public channel is refused: every channel of the product is private, and projects are set so', async () => {
  const open = watch((await browserOf(ben)).channel(`room:${ada.id}`));
  await until('it is refused', () => open.errors.length > 0);
  expect(open.errors[0]).toContain('only allows private channels');
  expect(open.statuses).not.toContain('SUBSCRIBED');
});

test('a client that may speak is heard by others, and by itself only when it asks; ack answers', async () => {
  const topic = `room:${ada.id}`;
  const speaker = watch((await browserOf(ada)).channel(topic, { config: { private: true, broadcast: { ack: true } } }));
  const listener = watch((await browserOf(ada)).channel(topic, privately));
  const mirror = watch((await browserOf(ada)).channel(topic, { config: { private: true, broadcast: { self: true } } }));
  await Promise.all([speaker, listener, mirror].map(joined));
  expect(await speaker.channel.send({ type: 'broadcast', event: 'typing', payload: { says: 'hällo' } })).toBe('ok');
  await until('others hear it', () => listener.received.length === 1 && mirror.received.length === 1);
  expect(listener.received[0]).toMatchObject({ event: 'typing', payload: { says: 'hällo' } });
  expect(speaker.received).toEqual([]);
  await mirror.channel.send({ type: 'broadcast', event: 'typing', payload: {} });
  await until('the mirror hears itself', () => mirror.received.length === 2);
});

test('a client that may only listen is not heard', async () => {
  const topic = 'hall';
  const first = watch((await browserOf(ben)).channel(topic, privately));
  const second = watch((await browserOf(ben)).channel(topic, privately));
  await Promise.all([first, second].map(joined));
  await first.channel.send({ type: 'broadcast', event: 'forbidden', payload: {} });
  await first.channel.httpSend('forbidden', {});
  await sendFromDatabase(topic, { allowed: true });
  await until('the allowed message', () => second.received.length > 0);
  expect(second.received).toMatchObject([{ event: 'changed', payload: { allowed: true } }]);
});

test('presence shows who is here, as they come, change and go', async () => {
  const topic = `room:${ada.id}`;
  const options = (key: string) => ({ config: { private: true, presence: { key, enabled: true } } });
  const watcher = (await browserOf(ada)).channel(topic, options('watcher'));
  const seen = watch(watcher.on('presence', { event: 'sync' }, () => undefined));
  await joined(seen);
  const visitor = await browserOf(ada);
  const visiting = watch(visitor.channel(topic, options('visitor')));
  await joined(visiting);
  expect(await visiting.channel.track({ page: 'team' })).toBe('ok');
  await until('the visitor is seen', () => watcher.presenceState().visitor?.[0]);
  expect(watcher.presenceState().visitor).toMatchObject([{ page: 'team' }]);
  await visiting.channel.track({ page: 'board' });
  await until(
    'the change is seen',
    () => (watcher.presenceState().visitor as { page?: string }[] | undefined)?.[0]?.page === 'board',
  );
  expect(watcher.presenceState().visitor).toHaveLength(1);
  const late = (await browserOf(ada))
    .channel(topic, options('late'))
    .on('presence', { event: 'sync' }, () => undefined);
  await joined(watch(late));
  await until('a late one is told', () => late.presenceState().visitor);
  await visitor.realtime.disconnect();
  await until('the visitor is gone', () => watcher.presenceState().visitor === undefined);
});

test('a membership ends with its token, and goes on when the token is renewed in time', async () => {
  const topic = `room:${ada.id}`;
  const token = async (lifetime: string, subject = ada.id) =>
    new SignJWT({ sub: subject, role: 'authenticated' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(lifetime)
      .sign(new TextEncoder().encode(platform.JWT_SECRET));
  const ending = watch((await browserOf(ada, await token('3s'))).channel(topic, privately));
  const renewing = await browserOf(ada, await token('3s'));
  const renewed = watch(renewing.channel(topic, privately));
  await Promise.all([ending, renewed].map(joined));
  await renewing.realtime.setAuth(await token('1h'));
  await until('the channel is closed', () => ending.statuses.includes('CLOSED'));
  await sendFromDatabase(topic, { still: 'here' });
  await until('the renewed one hears', () => renewed.received.length === 1);
  expect(renewed.statuses).toEqual(['SUBSCRIBED']);

  await renewing.realtime.setAuth(await token('1h', ben.id));
  await until('a token of somebody else ends it', () => renewed.statuses.includes('CLOSED'));
});

test('a token that is expired or forged does not join', async () => {
  for (const token of [
    await new SignJWT({ sub: ada.id, role: 'authenticated' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('another secret of enough length')),
    'not.a.token',
  ]) {
    const refused = watch((await browserOf(ada, token)).channel(`room:${ada.id}`, privately));
    await until('it is refused', () => refused.errors.some((error) => error.includes('InvalidJWTToken')));
    expect(refused.statuses).not.toContain('SUBSCRIBED');
  }
});

test('a connection without a key is refused, a heartbeat is answered, and leaving ends delivery', async () => {
  const response = await fetch(`${platform.API_URL}/realtime/v1/api/broadcast`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(401);
  const client = await browserOf(ada);
  const own = watch(client.channel(`room:${ada.id}`, privately));
  await joined(own);
  const beats: string[] = [];
  client.realtime.onHeartbeat((status) => beats.push(status));
  await client.realtime.sendHeartbeat();
  await until('the heartbeat is answered', () => beats.includes('ok'));
  expect(await own.channel.unsubscribe()).toBe('ok');
  expect(own.statuses).toContain('CLOSED');
});
