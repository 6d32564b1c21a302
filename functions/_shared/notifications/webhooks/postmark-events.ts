/** What Postmark calls back, in the words of record_provider_events(). */
import { z } from 'zod';
import type { ProviderEvent, ProviderEventKind } from '../contracts.ts';

const moment = z.iso.datetime({ offset: true });
const text = z.string().max(2000);
const common = {
  MessageID: z.string().min(1).max(100),
  Metadata: z.record(z.string(), text).nullish(),
};

const Call = z.discriminatedUnion('RecordType', [
  z.object({
    ...common,
    RecordType: z.literal('Delivery'),
    Recipient: text,
    DeliveredAt: moment,
    Details: text.nullish(),
  }),
  z.object({
    ...common,
    RecordType: z.enum(['Bounce', 'SpamComplaint']),
    ID: z.int(),
    Type: text,
    Email: text,
    BouncedAt: moment,
    Description: text.nullish(),
    Details: text.nullish(),
  }),
  z.object({
    ...common,
    RecordType: z.literal('Open'),
    Recipient: text,
    ReceivedAt: moment,
    FirstOpen: z.boolean().nullish(),
  }),
  z.object({ ...common, RecordType: z.literal('Click'), Recipient: text, ReceivedAt: moment, OriginalLink: text }),
  z.object({
    ...common,
    RecordType: z.literal('SubscriptionChange'),
    Recipient: text,
    ChangedAt: moment,
    SuppressSending: z.boolean(),
    SuppressionReason: text.nullish(),
  }),
]);

/** The address will not take mail again. All else that comes back may be better tomorrow, or is no bounce at all. */
const FINAL = new Set(['HardBounce', 'BadEmailAddress', 'ManuallyDeactivated']);
const SOFT = new Set([
  'Transient',
  'SoftBounce',
  'DnsError',
  'Undeliverable',
  'Blocked',
  'SMTPApiError',
  'DMARCPolicy',
  'SpamNotification',
  'Unknown',
]);
const uuid = z.uuid();

/** The event a call tells of, or null for one that is not ours to know. */
export function postmarkEvent(body: unknown): ProviderEvent | null {
  const call = Call.safeParse(body).data;
  if (!call) return null;
  const delivery = uuid.safeParse(call.Metadata?.delivery);
  const event = (
    kind: ProviderEventKind,
    occurred_at: string,
    distinct: string | number,
    address: string,
    details: Record<string, unknown> = {},
  ): ProviderEvent => ({
    ...(delivery.success ? { delivery_id: delivery.data } : {}),
    provider_message_id: call.MessageID,
    kind,
    occurred_at,
    provider_key: `postmark:${call.RecordType}:${call.MessageID}:${distinct}`.slice(0, 300),
    address,
    details,
  });
  switch (call.RecordType) {
    case 'Delivery':
      return event('delivered', call.DeliveredAt, call.DeliveredAt, call.Recipient);
    case 'Open':
      return event('opened', call.ReceivedAt, call.ReceivedAt, call.Recipient);
    case 'Click':
      return event('clicked', call.ReceivedAt, call.ReceivedAt, call.Recipient, { path: pathOf(call.OriginalLink) });
    case 'SubscriptionChange':
      return event('subscription_changed', call.ChangedAt, call.ChangedAt, call.Recipient, {
        suppressed: call.SuppressSending,
        reason: call.SuppressionReason ?? null,
      });
    case 'SpamComplaint':
      return event('complained', call.BouncedAt, call.ID, call.Email, { type: call.Type });
    case 'Bounce': {
      const kind = FINAL.has(call.Type) ? 'bounced' : SOFT.has(call.Type) ? 'soft_bounced' : null;
      const description = [call.Description, call.Details].filter(Boolean).join(' ').slice(0, 1000);
      return kind && event(kind, call.BouncedAt, call.ID, call.Email, { type: call.Type, description });
    }
  }
}

/** Where a click led; what is in a query may be a secret. */
function pathOf(link: string): string {
  return URL.canParse(link) ? new URL(link).pathname : '';
}
