import postmark from 'postmark';
import twilio from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient.js';
import { afterEach, expect, test } from 'vitest';
import { outbox, platform } from '../support/platform.ts';

const host = new URL(platform.OUTBOX_URL).host;
const mail = {
  From: 'Training <training@practice.example>',
  To: 'ada@example.test',
  Subject: 'Due soon',
  HtmlBody: '<p>Due <a href="https://practice.example/x">here</a></p>',
};

afterEach(() => fetch(`${platform.OUTBOX_URL}/failures?to=ada@`, { method: 'DELETE' }));

function postmarkClient() {
  return new postmark.ServerClient('token', { requestHost: host, useHttps: false });
}

const fail = (failure: object) =>
  fetch(`${platform.OUTBOX_URL}/failures`, {
    method: 'POST',
    body: JSON.stringify(failure),
    headers: { 'content-type': 'application/json' },
  });

test("Postmark's SDK delivers a mail and a batch, and is told what is wrong with a bad one", async () => {
  const sent = await postmarkClient().sendEmail({ ...mail, Tag: 'reminder' });
  expect(sent).toMatchObject({ ErrorCode: 0, Message: 'OK', To: mail.To, MessageID: expect.any(String) });
  const kept = (await outbox({ channel: 'email', tag: 'reminder' })).find(({ id }) => id === sent.MessageID);
  expect(kept).toMatchObject({ id: sent.MessageID, subject: 'Due soon', to: [mail.To] });
  const batch = await postmarkClient().sendEmailBatch([mail, { ...mail, To: 'not an address' }]);
  expect(batch.map((answer) => answer.ErrorCode)).toEqual([0, 300]);
  await expect(postmarkClient().sendEmail({ ...mail, From: 'nobody' })).rejects.toMatchObject({
    statusCode: 422,
    code: 300,
  });
});

test("Twilio's rules hold: a number that is none is refused with its code, a good message is queued", async () => {
  // The SDK's own HTTP client, led to the outbox instead of Twilio.
  class ToOutbox extends twilio.RequestClient {
    override request<Data>(options: RequestClient.RequestOptions<Data>) {
      return super.request({ ...options, uri: options.uri.replace('https://api.twilio.com', platform.OUTBOX_URL) });
    }
  }
  const client = twilio('AC00000000000000000000000000000000', 'token', { httpClient: new ToOutbox() });
  const sent = await client.messages.create({ to: '+15005550010', from: '+15005550006', body: 'Due tomorrow' });
  expect(sent).toMatchObject({ status: 'queued', to: '+15005550010' });
  await expect(client.messages.create({ to: '12', from: '+15005550006', body: 'x' })).rejects.toMatchObject({
    status: 400,
    code: 21211,
  });
  await expect(
    client.messages.create({ to: '+15005550010', from: '+15005550006', body: 'x'.repeat(1601) }),
  ).rejects.toMatchObject({ code: 21617 });
});

test('Slack says no in its own way', async () => {
  const post = async (body: object, authorization?: string) => {
    const response = await fetch(`${platform.OUTBOX_URL}/api/chat.postMessage`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    });
    return [response.status, await response.json()];
  };
  expect(await post({ channel: 'C1', text: 'hi' })).toEqual([200, { ok: false, error: 'not_authed' }]);
  expect(await post({ channel: 'C1' }, 'Bearer xoxb-1')).toEqual([200, { ok: false, error: 'no_text' }]);
  expect(await post({ channel: 'C1', text: 'hi' }, 'Bearer xoxb-1')).toMatchObject([
    200,
    { ok: true, channel: 'C1', ts: expect.any(String) },
  ]);
});

test('it answers with an error as often as it is told, and to whom', async () => {
  await fail({ channel: 'email', status: 500, times: 1, to: 'ada@' });
  expect(await postmarkClient().sendEmail({ ...mail, To: 'ben@example.test' })).toMatchObject({ ErrorCode: 0 });
  await expect(postmarkClient().sendEmail(mail)).rejects.toMatchObject({ statusCode: 500 });
  expect(await postmarkClient().sendEmail(mail)).toMatchObject({ ErrorCode: 0 });
});

test('the page shows what arrived, and what a mail brings along cannot run', async () => {
  const { MessageID } = await postmarkClient().sendEmail({
    ...mail,
    Subject: '<script>alert(1)</script>',
    HtmlBody: '<script>alert(2)</script><a href="https://practice.example/y">y</a>',
  });
  const page = await (await fetch(`${platform.OUTBOX_URL}/?id=${MessageID}`)).text();
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('<a href="https://practice.example/y">');
  const html = await fetch(`${platform.OUTBOX_URL}/messages/${MessageID}/html`);
  expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
});
