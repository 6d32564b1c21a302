/** What Twilio calls back: the status of a text, and texts that people send. */
import { z } from 'zod';
import type { ProviderEvent } from '../contracts.ts';

const Status = z.object({
  MessageSid: z.string().regex(/^(SM|MM)[0-9a-f]{32}$/),
  MessageStatus: z.string().max(50),
  To: z.string().max(50),
  ErrorCode: z.string().max(10).optional(),
});
const uuid = z.uuid();

/** The event of a status callback; null for a step on the way, and for what is no callback. */
export function twilioEvent(
  fields: Record<string, string>,
  delivery: string | undefined,
  now: Date,
): ProviderEvent | null {
  const status = Status.safeParse(fields).data;
  if (!status) return null;
  const { MessageSid, MessageStatus, To, ErrorCode } = status;
  const kind =
    MessageStatus === 'delivered' || MessageStatus === 'read'
      ? 'delivered'
      : MessageStatus === 'undelivered' || MessageStatus === 'failed'
        ? 'undelivered'
        : null;
  const known = uuid.safeParse(delivery);
  return (
    kind && {
      ...(known.success ? { delivery_id: known.data } : {}),
      provider_message_id: MessageSid,
      kind,
      occurred_at: now.toISOString(),
      provider_key: `twilio:${MessageSid}:${kind}`,
      address: To,
      details: ErrorCode
        ? { error_code: ErrorCode, description: `The carrier did not deliver it (${ErrorCode}).` }
        : {},
    }
  );
}

export type Keyword = 'stop' | 'start' | 'help';

/** The words that carriers oblige everybody to understand (CTIA Messaging Principles; 47 CFR 64.1200(a)(10)), alone in a text. */
const words: Record<Keyword, string[]> = {
  stop: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT', 'OPT OUT', 'OPT-OUT'],
  start: ['START', 'YES', 'UNSTOP'],
  help: ['HELP', 'INFO'],
};

/** What somebody asks for; Twilio's own reading (OptOutType) goes before ours. */
export function keywordOf(fields: Record<string, string>): Keyword | null {
  const said = (fields.OptOutType ?? fields.Body ?? '')
    .trim()
    .replace(/[.!]+$/, '')
    .toUpperCase();
  for (const keyword of ['stop', 'start', 'help'] as const) if (words[keyword].includes(said)) return keyword;
  return null;
}
