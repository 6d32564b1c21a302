// What providers call back: believed for its signature alone, counted once, and turned into what is known of a delivery.
import { beforeAll, describe, expect, test } from 'vitest';
import { twilioSignature } from '../../local/outbox/callbacks.ts';
import { platform, sql } from '../support/platform.ts';
import { account, addressOf, phoneFor, recordedAs, storedDelivery } from './support/deliveries.ts';
import { type Practice, practice } from './support/practice.ts';

let us: Practice;
beforeAll(async () => {
  us = await practice();
});

const base = `${platform.FUNCTIONS_URL}/notifications`;
const now = () => new Date().toISOString();
const answerOf = async (response: Response) => [response.status, await response.text()];

describe('Postmark', () => {
  const genuine = `Basic ${btoa('postmark:local-webhook-password')}`;
  const call = (body: unknown, authorization: string | null = genuine) =>
    fetch(`${base}/webhooks/postmark`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify(body),
    });
  const told = (id: string, record: Record<string, unknown>) => ({
    MessageID: `message-${id}`,
    Metadata: { delivery: id },
    Recipient: 'somebody@example.test',
    Email: 'somebody@example.test',
    ...record,
  });
  const delivered = (id: string) => told(id, { RecordType: 'Delivery', DeliveredAt: now() });
  const bounced = (id: string, Type: string) =>
    told(id, {
      RecordType: 'Bounce',
      ID: Math.floor(Math.random() * 1e9),
      Type,
      BouncedAt: now(),
      Description: 'It came back.',
    });

  test('a forged call gets the same answer whatever it names, and changes nothing', async () => {
    const known = await storedDelivery(us, us.learner.id, 'email');
    const unknown = crypto.randomUUID();
    const answers = [];
    for (const id of [known, unknown])
      for (const authorization of [null, 'Basic !', `Basic ${btoa('postmark:guessed')}`, 'Bearer x'])
        answers.push(await answerOf(await call(bounced(id, 'HardBounce'), authorization)));
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]![0]).toBe(401);
    expect(await recordedAs(known)).toMatchObject({ state: 'sent', events: [] });
  });

  test('a genuine call about a message that nobody knows is taken like any other', async () => {
    const known = await storedDelivery(us, us.learner.id, 'email');
    expect(await answerOf(await call(delivered(crypto.randomUUID())))).toEqual(
      await answerOf(await call(delivered(known))),
    );
  });

  test('Delivery → delivered; the same call twice is one event', async () => {
    const id = await storedDelivery(us, us.learner.id, 'email');
    const body = delivered(id);
    for (let time = 0; time < 2; time += 1) expect((await call(body)).status).toBe(200);
    expect(await recordedAs(id)).toMatchObject({ state: 'delivered', events: ['delivered'] });
  });

  test('Open and Click → opened and clicked, and delivered by implication; of the link only the path is kept', async () => {
    const id = await storedDelivery(us, us.learner.id, 'email');
    await call([
      told(id, { RecordType: 'Open', ReceivedAt: now(), FirstOpen: true }),
      told(id, {
        RecordType: 'Click',
        ReceivedAt: now(),
        OriginalLink: 'https://practice.example/training?token=secret',
      }),
    ]);
    expect(await recordedAs(id)).toMatchObject({
      state: 'delivered',
      opened: true,
      clicked: true,
      events: ['clicked', 'opened'],
    });
    const [{ details }] = (await sql<{ details: unknown }>(
      `select details from public.delivery_events where delivery_id = $1 and kind = 'clicked'`,
      [id],
    )) as [{ details: unknown }];
    expect(details).toEqual({ path: '/training' });
  });

  test('a hard bounce → failed, the address is suppressed, the administrator is told', async () => {
    const id = await storedDelivery(us, us.colleague.id, 'email', { address: us.colleague.email });
    await call(bounced(id, 'HardBounce'));
    expect(await recordedAs(id)).toMatchObject({ state: 'failed', error_code: 'BOUNCED', suppressed: 'hard_bounce' });
    const alerts = await sql(
      `select title from public.notifications where user_id = $1 and kind = 'manager_alert' and subject_id = $2`,
      [us.administrator.id, us.colleague.id],
    );
    expect(alerts).toEqual([{ title: 'Cora Colleague cannot be reached by email' }]);
  });

  test('accepted, delivered, then bounced → failed after all', async () => {
    const id = await storedDelivery(us, us.learner.id, 'email');
    await call(delivered(id));
    await call(bounced(id, 'HardBounce'));
    expect(await recordedAs(id)).toMatchObject({ state: 'failed', error_code: 'BOUNCED' });
  });

  test('a soft bounce and an automatic answer suppress nobody', async () => {
    const id = await storedDelivery(us, us.learner.id, 'email');
    await call(bounced(id, 'SoftBounce'));
    await call(bounced(id, 'AutoResponder'));
    expect(await recordedAs(id)).toMatchObject({ state: 'sent', events: ['soft_bounced'], suppressed: null });
  });

  test.each([
    ['a complaint', { RecordType: 'SpamComplaint', ID: 12, Type: 'SpamComplaint', BouncedAt: now() }, 'spam_complaint'],
    [
      'an unsubscription',
      {
        RecordType: 'SubscriptionChange',
        ChangedAt: now(),
        SuppressSending: true,
        SuppressionReason: 'ManualSuppression',
      },
      'opted_out',
    ],
  ])('%s → the address is suppressed', async (_, record, reason) => {
    const id = await storedDelivery(us, us.learner.id, 'email');
    await call(told(id, record));
    expect(await recordedAs(id)).toMatchObject({ suppressed: reason });
  });

  test('a call before the answer to the sending → delivered, once the sending is recorded', async () => {
    const id = await storedDelivery(us, us.learner.id, 'email', { state: 'sending' });
    await call(delivered(id));
    expect(await recordedAs(id)).toMatchObject({ state: 'sending' });
    const [{ lease_token }] = (await sql<{ lease_token: string }>(
      'select lease_token from public.notification_deliveries where id = $1',
      [id],
    )) as [{ lease_token: string }];
    const result = { id, lease_token, outcome: 'sent', provider_message_id: `message-${id}` };
    await sql('select public.record_deliveries($1)', [JSON.stringify([result])]);
    expect(await recordedAs(id)).toMatchObject({ state: 'delivered' });
  });

  test('what is no call of Postmark is taken and means nothing', async () => {
    for (const body of [null, 7, {}, { RecordType: 'Delivery' }, [[[]]], { RecordType: 'Inbound', MessageID: 'x' }])
      expect((await call(body)).status).toBe(200);
  });
});

describe('Twilio', () => {
  const sid = (id: string) => `SM${id.replaceAll('-', '')}`;
  const call = (path: string, fields: Record<string, string>, { token = account.token, sign = true } = {}) => {
    const all = { AccountSid: account.sid, ...fields };
    return fetch(`${base}${path}`, {
      method: 'POST',
      headers: sign ? { 'x-twilio-signature': twilioSignature(token, `${base}${path}`, all) } : {},
      body: new URLSearchParams(all),
    });
  };
  const status = (id: string, MessageStatus: string, more: Record<string, string> = {}, options = {}) =>
    call(
      `/webhooks/twilio/status?delivery=${id}`,
      { MessageSid: sid(id), MessageStatus, To: '+15550001111', ...more },
      options,
    );

  test('a forged call gets the same answer whatever it names, and changes nothing', async () => {
    const known = await storedDelivery(us, us.learner.id, 'sms');
    const answers = [];
    for (const id of [known, crypto.randomUUID()]) {
      answers.push(await answerOf(await status(id, 'failed', {}, { sign: false })));
      answers.push(await answerOf(await status(id, 'failed', {}, { token: 'guessed' })));
      answers.push(await answerOf(await status(id, 'failed', { AccountSid: 'AC11111111111111111111111111111111' })));
    }
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]![0]).toBe(401);
    expect(await recordedAs(known)).toMatchObject({ state: 'sent', events: [] });
  });

  test('a signature for one address is none for another', async () => {
    const [one, other] = [
      await storedDelivery(us, us.learner.id, 'sms'),
      await storedDelivery(us, us.learner.id, 'sms'),
    ];
    const fields = { AccountSid: account.sid, MessageSid: sid(one), MessageStatus: 'failed', To: '+15550001111' };
    const signature = twilioSignature(account.token, `${base}/webhooks/twilio/status?delivery=${one}`, fields);
    const answer = await fetch(`${base}/webhooks/twilio/status?delivery=${other}`, {
      method: 'POST',
      headers: { 'x-twilio-signature': signature },
      body: new URLSearchParams(fields),
    });
    expect(answer.status).toBe(401);
  });

  test('queued, sent, delivered, delivered again → delivered once', async () => {
    const id = await storedDelivery(us, us.learner.id, 'sms');
    for (const step of ['queued', 'sent', 'delivered', 'delivered']) expect((await status(id, step)).status).toBe(204);
    expect(await recordedAs(id)).toMatchObject({ state: 'delivered', events: ['delivered'] });
  });

  test('undelivered → failed, with the carrier’s code; the number is not suppressed', async () => {
    const id = await storedDelivery(us, us.learner.id, 'sms');
    await status(id, 'undelivered', { ErrorCode: '30003' });
    expect(await recordedAs(id)).toMatchObject({
      state: 'failed',
      error_message: expect.stringContaining('30003'),
      suppressed: null,
    });
  });

  test('STOP takes consent back at once, START gives it again, HELP explains, and anything else is let be', async () => {
    const phone = await phoneFor(us.learner.id);
    const said = async (Body: string) => {
      const answer = await call('/webhooks/twilio/inbound', {
        MessageSid: sid(crypto.randomUUID()),
        From: phone,
        To: '+15005550006',
        Body,
      });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
      return /<Message>(.*)<\/Message>/.exec(await answer.text())?.[1] ?? null;
    };
    const consents = () =>
      sql<{ given: boolean; source: string }>(
        'select given, source from public.sms_consents where user_id = $1 order by position',
        [us.learner.id],
      );
    const waiting = await storedDelivery(us, us.learner.id, 'sms', { state: 'queued' });
    expect(await said(' Stop. ')).toContain('no more text messages');
    expect(await recordedAs(waiting)).toMatchObject({ state: 'cancelled', error_code: 'NO_CONSENT' });
    expect(await said('unstop')).toContain('Reply STOP to end them');
    expect(await said('HELP')).toContain('Testing Family Medicine');
    expect(await said('stop it, please')).toBeNull();
    expect(await consents()).toEqual([
      { given: true, source: 'settings' },
      { given: false, source: 'reply' },
      { given: true, source: 'reply' },
    ]);
  });

  test('a number that nobody has is answered with nothing', async () => {
    const answer = await call('/webhooks/twilio/inbound', {
      MessageSid: sid(crypto.randomUUID()),
      From: addressOf('sms'),
      To: '+15005550006',
      Body: 'STOP',
    });
    expect(await answer.text()).toContain('<Response/>');
  });
});

describe('one-click unsubscription (RFC 8058)', () => {
  const secretOf = async (id: string) =>
    (await sql<{ secret: string }>('select secret from public.notification_deliveries where id = $1', [id]))[0]!.secret;

  test('POST without a session or a question → mail of this kind ends; once more is as good', async () => {
    const id = await storedDelivery(us, us.executive.id, 'email', { kind: 'summary' });
    const unsubscribe = async () =>
      fetch(`${base}/unsubscribe/${await secretOf(id)}`, {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      });
    for (let time = 0; time < 2; time += 1) {
      const answer = await unsubscribe();
      expect([answer.status, await answer.json()]).toMatchObject([
        200,
        { practice: 'Testing Family Medicine', kinds: ['summary'], mandatory: false },
      ]);
    }
    const preferences = await sql(
      'select kind, channel, mode from public.notification_preferences where user_id = $1',
      [us.executive.id],
    );
    expect(preferences).toEqual([{ kind: 'summary', channel: 'email', mode: 'off' }]);
  });

  test('GET decides nothing and leads to the page that asks', async () => {
    const id = await storedDelivery(us, us.manager.id, 'email', { kind: 'announcement' });
    const secret = await secretOf(id);
    const answer = await fetch(`${base}/unsubscribe/${secret}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `${platform.CONSOLE_URL}/unsubscribe/${secret}`,
    ]);
    expect(await sql('select from public.notification_preferences where user_id = $1', [us.manager.id])).toEqual([]);
  });

  test('a secret that is none → 404 LINK_UNKNOWN', async () => {
    const answer = await fetch(`${base}/unsubscribe/${crypto.randomUUID()}`, { method: 'POST' });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'LINK_UNKNOWN']);
  });
});
