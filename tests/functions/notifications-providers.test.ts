// What each provider's client makes of every answer, silence and refusal it may meet.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { Channel, DeliveryResult } from '../../functions/_shared/notifications/contracts.ts';
import { Postmark } from '../../functions/_shared/notifications/providers/postmark.ts';
import { Slack } from '../../functions/_shared/notifications/providers/slack.ts';
import { Twilio } from '../../functions/_shared/notifications/providers/twilio.ts';
import { outbox, platform } from '../support/platform.ts';
import { account, arrivals, leased, misbehave, outgoing, post, providers } from './support/deliveries.ts';

const soon = () => Date.now() + 1000;
const later = () => Date.now() + 180_000;

async function sentWith(channel: Channel, failure: Record<string, unknown>, until = soon) {
  const delivery = leased(channel);
  await misbehave(channel, delivery.address, failure);
  const [result] = await providers[channel].send([outgoing(delivery)], until());
  return { delivery, result: result!, arrived: await arrivals(delivery.id) };
}

type Case = [what: string, failure: Record<string, unknown>, expected: Partial<DeliveryResult>, arrived: number];

const everywhere: Case[] = [
  [
    '429 with Retry-After',
    { status: 429, headers: { 'retry-after': '77' } },
    { outcome: 'retry', error_code: 'RATE_LIMITED', retry_after_seconds: 77 },
    0,
  ],
  ['429 without', { status: 429 }, { outcome: 'retry', error_code: 'RATE_LIMITED', retry_after_seconds: 60 }, 0],
  ['503', { status: 503 }, { outcome: 'retry', error_code: 'PROVIDER_UNAVAILABLE' }, 0],
  ['500', { status: 500 }, { outcome: 'uncertain', error_code: 'PROVIDER_FAILED' }, 0],
  [
    '502 from a gateway that had passed it on',
    { mode: 'accepted_answer', status: 502, body: 'Bad gateway' },
    { outcome: 'uncertain', error_code: 'PROVIDER_FAILED' },
    1,
  ],
  ['a key that is refused', { status: 401 }, { outcome: 'retry', retry_after_seconds: 900 }, 0],
  ['no answer', { mode: 'hang' }, { outcome: 'uncertain', error_code: 'NO_ANSWER' }, 0],
  ['no answer, though it was taken', { mode: 'accepted_hang' }, { outcome: 'uncertain', error_code: 'NO_ANSWER' }, 1],
  ['a connection that ends', { mode: 'cut' }, { outcome: 'uncertain', error_code: 'NO_ANSWER' }, 0],
  [
    'a connection that ends after it was taken',
    { mode: 'accepted_cut' },
    { outcome: 'uncertain', error_code: 'NO_ANSWER' },
    1,
  ],
  ['an answer that is none', { mode: 'malformed' }, { outcome: 'uncertain', error_code: 'MALFORMED_ANSWER' }, 0],
  [
    'an answer that is none, though it was taken',
    { mode: 'accepted_malformed' },
    { outcome: 'uncertain', error_code: 'MALFORMED_ANSWER' },
    1,
  ],
];

const particular: Record<Channel, Case[]> = {
  email: [
    [
      'an inactive recipient (406)',
      {
        status: 200,
        body: [{ ErrorCode: 406, Message: 'You tried to send to a recipient that has been marked as inactive.' }],
      },
      { outcome: 'rejected', error_code: 'POSTMARK_406', suppress: 'inactive' },
      0,
    ],
    [
      'a malformed address (300)',
      { status: 200, body: [{ ErrorCode: 300, Message: "Error parsing 'To': Illegal email address 'x'." }] },
      { outcome: 'rejected', error_code: 'POSTMARK_300', suppress: 'invalid_address' },
      0,
    ],
    [
      'a malformed message (300)',
      { status: 200, body: [{ ErrorCode: 300, Message: 'Provide either email TextBody or HtmlBody or both.' }] },
      { outcome: 'rejected', error_code: 'POSTMARK_300', suppress: undefined },
      0,
    ],
    [
      'a sender that is not confirmed (401)',
      { status: 200, body: [{ ErrorCode: 401, Message: 'Sender signature not confirmed.' }] },
      { outcome: 'retry', error_code: 'POSTMARK_401', retry_after_seconds: 900 },
      0,
    ],
    [
      'an account that may not send (405)',
      { status: 422, body: { ErrorCode: 405, Message: 'Not allowed to send.' } },
      { outcome: 'retry', error_code: 'POSTMARK_405', retry_after_seconds: 900 },
      0,
    ],
    ['a message that is too large (413)', { status: 413 }, { outcome: 'rejected', error_code: 'TOO_LARGE' }, 0],
  ],
  sms: [
    [
      'a number that said stop (21610)',
      { status: 400, body: { code: 21610, message: 'Attempt to send to unsubscribed recipient', status: 400 } },
      { outcome: 'rejected', error_code: 'TWILIO_21610', suppress: 'opted_out' },
      0,
    ],
    [
      'a number that is none (21211)',
      { status: 400, body: { code: 21211, message: 'Invalid number', status: 400 } },
      { outcome: 'rejected', error_code: 'TWILIO_21211', suppress: 'invalid_address' },
      0,
    ],
    [
      'a landline (21614)',
      { status: 400, body: { code: 21614, message: 'Not a mobile number', status: 400 } },
      { outcome: 'rejected', error_code: 'TWILIO_21614', suppress: 'invalid_address' },
      0,
    ],
    [
      'too many at once (20429)',
      {
        status: 429,
        headers: { 'retry-after': '5' },
        body: { code: 20429, message: 'Too Many Requests', status: 429 },
      },
      { outcome: 'retry', error_code: 'RATE_LIMITED', retry_after_seconds: 5 },
      0,
    ],
    [
      'a sender of ours that is wrong (21606)',
      { status: 400, body: { code: 21606, message: 'From is not yours', status: 400 } },
      { outcome: 'retry', error_code: 'TWILIO_21606', retry_after_seconds: 900 },
      0,
    ],
    [
      'a refusal of the message (21617)',
      { status: 400, body: { code: 21617, message: 'Too long', status: 400 } },
      { outcome: 'rejected', error_code: 'TWILIO_21617', suppress: undefined },
      0,
    ],
  ],
  slack: [
    [
      'a person who is not there',
      { body: { ok: false, error: 'user_not_found' } },
      { outcome: 'rejected', error_code: 'SLACK_USER_NOT_FOUND', suppress: 'invalid_address' },
      0,
    ],
    [
      'blocks that are wrong',
      { body: { ok: false, error: 'invalid_blocks' } },
      { outcome: 'rejected', error_code: 'SLACK_INVALID_BLOCKS', suppress: undefined },
      0,
    ],
    [
      'a token that was taken back',
      { body: { ok: false, error: 'token_revoked' } },
      { outcome: 'retry', error_code: 'SLACK_TOKEN_REVOKED', retry_after_seconds: 900 },
      0,
    ],
    [
      'an error in the middle',
      { body: { ok: false, error: 'fatal_error' } },
      { outcome: 'uncertain', error_code: 'SLACK_FATAL_ERROR' },
      0,
    ],
    [
      'an outage',
      { body: { ok: false, error: 'service_unavailable' } },
      { outcome: 'retry', error_code: 'SLACK_SERVICE_UNAVAILABLE' },
      0,
    ],
  ],
};

for (const channel of ['email', 'sms', 'slack'] as const) {
  describe(`by ${channel}`, () => {
    for (const [what, failure, expected, arrived] of [...everywhere, ...particular[channel]]) {
      test(`${what} → ${expected.outcome}`, async () => {
        const sent = await sentWith(channel, failure, /hang/.test(String(failure.mode)) ? soon : later);
        expect(sent.result).toMatchObject({
          id: sent.delivery.id,
          lease_token: sent.delivery.lease_token,
          ...expected,
        });
        expect(sent.arrived).toBe(arrived);
        // Whoever is uncertain asks, and is told.
        const found = await providers[channel].find(outgoing(sent.delivery));
        expect(found !== null).toBe(arrived === 1);
      });
    }

    test('taken → sent, with the provider’s id, by which it is found again', async () => {
      const delivery = leased(channel);
      const [result] = await providers[channel].send([outgoing(delivery)], later());
      expect(result).toMatchObject({ outcome: 'sent', provider_message_id: expect.any(String) });
      expect(await providers[channel].find(outgoing(delivery))).toBe(result!.provider_message_id);
      expect(await providers[channel].find(outgoing(leased(channel, { address: delivery.address })))).toBeNull();
    });

    test('a lease about to end → nothing is sent any more', async () => {
      const delivery = leased(channel);
      const [result] = await providers[channel].send([outgoing(delivery)], Date.now() + 100);
      expect([result!.outcome, result!.error_code, await arrivals(delivery.id)]).toEqual(['retry', 'LEASE_ENDING', 0]);
    });

    test('nobody listens → certainly not sent', async () => {
      const url = await closedPort();
      const [result] = await elsewhere(channel, url).send([outgoing(leased(channel))], later());
      expect(result).toMatchObject({ outcome: 'retry', error_code: 'PROVIDER_UNREACHABLE' });
    });

    test('the question is not answered → it cannot be said, rather than “no”', async () => {
      await expect(elsewhere(channel, await closedPort()).find(outgoing(leased(channel)))).rejects.toThrow(
        /fetch failed|ECONNREFUSED/,
      );
    });
  });
}

test('an email batch: one bad address keeps the others from nothing, and 500 go in one request', async () => {
  const deliveries = Array.from({ length: 500 }, (_, index) =>
    leased('email', index === 7 ? { address: 'nowhere' } : {}),
  );
  const results = await providers.email.send(deliveries.map(outgoing), later());
  expect(results.map(({ id }) => id)).toEqual(deliveries.map(({ id }) => id));
  expect(results.filter(({ outcome }) => outcome === 'sent')).toHaveLength(499);
  expect(results[7]).toMatchObject({ outcome: 'rejected', error_code: 'POSTMARK_300', suppress: 'invalid_address' });
});

test('a batch that is too large → halved until what is too large stands alone', async () => {
  const deliveries = Array.from({ length: 5 }, () => leased('email'));
  // The whole, its first half, the half of that: until the first stands alone.
  await misbehave('email', deliveries[0]!.address, { status: 413, times: 4 });
  const results = await providers.email.send(deliveries.map(outgoing), later());
  expect(results.map(({ outcome }) => outcome)).toEqual(['rejected', 'sent', 'sent', 'sent', 'sent']);
});

test('an email says who sends it, is marked with its delivery, and goes by its stream', async () => {
  const delivery = leased('email');
  await providers.email.send([outgoing(delivery)], later());
  const [message] = (await outbox({ delivery: delivery.id })) as unknown as {
    from: string;
    tag: string;
    metadata: Record<string, unknown>;
  }[];
  expect(message).toMatchObject({
    from: '"Testing Family Medicine" <training@practice.example>',
    tag: 'reminder',
    metadata: { metadata: { kind: 'reminder', delivery: delivery.id }, stream: 'outbound', trackOpens: true },
  });
});

test('a hard bounce → Postmark takes no more mail to the address (406), until it is reactivated', async () => {
  const delivery = leased('email');
  const again = () => providers.email.send([outgoing(leased('email', { address: delivery.address }))], later());
  await providers.email.send([outgoing(delivery)], later());
  const [message] = await outbox({ delivery: delivery.id });
  await post(`/messages/${message!.id}/events`, { event: 'bounced' });
  expect(await again()).toMatchObject([{ outcome: 'rejected', suppress: 'inactive' }]);
  await providers.email.reactivate(delivery.address, 'outbound');
  expect(await again()).toMatchObject([{ outcome: 'sent' }]);
});

test('two texts of the same words to the same number are told apart by their links', async () => {
  const [one, other] = [leased('sms'), leased('sms')];
  other.address = one.address;
  await providers.sms.send([outgoing(one)], later());
  expect(await providers.sms.find(outgoing(other))).toBeNull();
  const [message] = await outbox({ delivery: one.id });
  expect(message!.text).toContain(`https://practice.example/alerts?m=${one.id.slice(0, 8)}. Reply`);
});

test('STOP → Twilio takes no more texts to the number (21610), until START', async () => {
  const delivery = leased('sms');
  const again = () => providers.sms.send([outgoing(leased('sms', { address: delivery.address }))], later());
  await post('/inbound', { from: delivery.address, body: 'Stop' });
  expect(await again()).toMatchObject([{ outcome: 'rejected', error_code: 'TWILIO_21610', suppress: 'opted_out' }]);
  await post('/inbound', { from: delivery.address, body: 'START' });
  expect(await again()).toMatchObject([{ outcome: 'sent' }]);
});

test('a practice without Slack, or whose token was taken back', async () => {
  const send = async (slack_token: string | null) =>
    (await providers.slack.send([outgoing(leased('slack', { slack_token }))], later()))[0];
  expect(await send(null)).toMatchObject({ outcome: 'rejected', error_code: 'NOT_CONFIGURED' });
  expect(await send('xoxb-revoked')).toMatchObject({ outcome: 'retry', error_code: 'SLACK_TOKEN_REVOKED' });
});

function elsewhere(channel: Channel, url: string) {
  if (channel === 'email') return new Postmark({ url, token: 'a-token', from: 'a@practice.example' });
  if (channel === 'slack') return new Slack({ url: `${url}/api/` });
  return new Twilio({
    url,
    accountSid: account.sid,
    authToken: account.token,
    from: '+15005550006',
    statusCallback: `${platform.FUNCTIONS_URL}/x`,
  });
}

/** The address of a port that nobody listens on. */
async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
