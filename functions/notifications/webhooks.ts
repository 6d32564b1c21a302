/**
 * What Postmark and Twilio call back. A call is believed for its signature over the raw body alone; one that is not gets the same
 * answer whatever it names, and one about a message that nobody knows is taken like any other.
 */
import type { Context } from 'hono';
import { platformClient } from '../_shared/db/client.ts';
import type { Json } from '../_shared/database.types.ts';
import { environment } from '../_shared/environment.ts';
import { createApi } from '../_shared/http/app.ts';
import { isSame } from '../_shared/http/digest.ts';
import { ApiError, unwrap } from '../_shared/http/errors.ts';
import { functionsUrl } from '../_shared/notifications/configured.ts';
import type { ProviderEvent } from '../_shared/notifications/contracts.ts';
import { postmarkEvent } from '../_shared/notifications/webhooks/postmark-events.ts';
import { keywordOf, twilioEvent } from '../_shared/notifications/webhooks/twilio-events.ts';

export const webhooks = createApi();

webhooks.post('/webhooks/postmark', async (c) => {
  const { webhookCredentials } = environment.postmark;
  const given = c.req.header('authorization') ?? '';
  // Postmark signs nothing: its webhooks carry the user and password of their address.
  if (!webhookCredentials || !(await isSame(given, `Basic ${btoa(webhookCredentials)}`))) throw refused();
  const body: unknown = await c.req.json().catch(() => null);
  const calls = Array.isArray(body) ? body : [body];
  await record(calls.flatMap((call) => postmarkEvent(call) ?? []));
  return c.json({ received: true });
});

webhooks.post('/webhooks/twilio/status', async (c) => {
  const fields = await twilioFields(c);
  const event = twilioEvent(fields, c.req.query('delivery'), new Date());
  if (event) await record([event]);
  return c.body(null, 204);
});

webhooks.post('/webhooks/twilio/inbound', async (c) => {
  const fields = await twilioFields(c);
  const keyword = keywordOf(fields);
  const db = keyword && (await platformClient('somebody without a session texted a keyword'));
  const asked = db && (await db.rpc('record_sms_reply', { from_number: fields.From ?? '', keyword }));
  if (asked?.error) unwrap(asked);
  const { default: twilio } = await import('twilio');
  const answer = new twilio.twiml.MessagingResponse();
  if (asked?.data) answer.message(asked.data);
  return c.body(answer.toString(), 200, { 'content-type': 'text/xml; charset=utf-8' });
});

/** The fields of a form that Twilio signed. Raises 401. */
async function twilioFields(c: Context): Promise<Record<string, string>> {
  const { accountSid, authToken } = environment.twilio;
  const fields = Object.fromEntries(new URLSearchParams(await c.req.text()));
  const { default: twilio } = await import('twilio');
  // Signed is the address as Twilio called it, which behind a gateway is not the one that arrives here.
  const { pathname, search } = new URL(c.req.url);
  const signature = c.req.header('x-twilio-signature') ?? '';
  const isGenuine = twilio.validateRequest(authToken ?? '', signature, `${functionsUrl}${pathname}${search}`, fields);
  if (!authToken || !isGenuine || fields.AccountSid !== accountSid) throw refused();
  return fields;
}

async function record(events: ProviderEvent[]): Promise<void> {
  if (events.length === 0) return;
  const db = await platformClient('a provider calls back, and no user is present');
  unwrap(await db.rpc('record_provider_events', { events: events as unknown as Json }));
}

export function refused(): ApiError {
  return new ApiError(401, 'SIGNATURE_INVALID', 'This call is not signed as it should be.');
}
