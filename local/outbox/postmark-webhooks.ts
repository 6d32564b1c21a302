// What Postmark calls back about an email, and the addresses that it no longer sends to because of it.
import { randomInt } from 'node:crypto';
import type { Call, Callbacks } from './callbacks.ts';
import type { Mode } from './failures.ts';
import type { Message } from './messages.ts';
import { bare } from './postmark-rules.ts';

type Suppression = { EmailAddress: string; SuppressionReason: string; Origin: string; CreatedAt: string };

export class PostmarkWebhooks {
  readonly #callbacks: Callbacks;
  #suppressed = new Map<string, Suppression>();

  constructor(callbacks: Callbacks) {
    this.#callbacks = callbacks;
  }

  /** What follows a message that was taken. */
  sent(message: Message, mode: Mode | undefined): void {
    if (!message.delivery || mode === 'callback_none') return;
    const delivered = this.#delivery(message);
    if (mode === 'callback_twice') this.#callbacks.later(delivered, delivered);
    else if (mode === 'bounced' || mode === 'undelivered')
      this.#callbacks.later(delivered, this.#bounce(message, 'HardBounce'));
    else if (mode === 'callback_forged')
      this.#callbacks.later(forged(this.#bounce(message, 'HardBounce', false)), delivered);
    else this.#callbacks.later(delivered);
  }

  async deliveredNow(message: Message): Promise<void> {
    await this.#callbacks.now(this.#delivery(message));
  }

  /** Something that happens to a message later, as asked for by a test or done on the page. */
  happened(message: Message, what: string, details: { link?: string } = {}): boolean {
    const call = this.#call(message, what, details);
    if (call) this.#callbacks.later(call);
    return call !== null;
  }

  isSuppressed(stream: string, address: string): boolean {
    return this.#suppressed.has(`${stream} ${bare(address)}`);
  }

  suppressions(stream: string): Suppression[] {
    return [...this.#suppressed].filter(([key]) => key.startsWith(`${stream} `)).map(([, suppression]) => suppression);
  }

  suppress(stream: string, address: string, SuppressionReason: string, Origin: string): void {
    const EmailAddress = bare(address);
    this.#suppressed.set(`${stream} ${EmailAddress}`, {
      EmailAddress,
      SuppressionReason,
      Origin,
      CreatedAt: new Date().toISOString(),
    });
  }

  /** Spam complaints stay: only the recipient can take them back. */
  lift(stream: string, address: string): boolean {
    const key = `${stream} ${bare(address)}`;
    if (this.#suppressed.get(key)?.SuppressionReason === 'SpamComplaint') return false;
    this.#suppressed.delete(key);
    return true;
  }

  clear(): void {
    this.#suppressed.clear();
  }

  #call(message: Message, what: string, { link }: { link?: string }): Call | null {
    switch (what) {
      case 'delivered':
        return this.#delivery(message);
      case 'bounced':
        return this.#bounce(message, 'HardBounce');
      case 'soft_bounced':
        return this.#bounce(message, 'SoftBounce');
      case 'complained':
        return this.#bounce(message, 'SpamComplaint');
      case 'opened':
        return this.#record(message, 'Open', {
          FirstOpen: true,
          ReceivedAt: now(),
          Recipient: recipient(message),
          Platform: 'Desktop',
        });
      case 'clicked':
        return this.#record(message, 'Click', {
          ReceivedAt: now(),
          Recipient: recipient(message),
          ClickLocation: 'HTML',
          OriginalLink: link ?? '',
        });
      case 'unsubscribed':
        this.suppress(streamOf(message), recipient(message), 'ManualSuppression', 'Recipient');
        return this.#record(message, 'SubscriptionChange', {
          ChangedAt: now(),
          Recipient: recipient(message),
          Origin: 'Recipient',
          SuppressSending: true,
          SuppressionReason: 'ManualSuppression',
        });
      default:
        return null;
    }
  }

  #delivery(message: Message): Call {
    return this.#record(message, 'Delivery', {
      Recipient: recipient(message),
      DeliveredAt: now(),
      Details: 'smtp;250 2.0.0 OK',
    });
  }

  #bounce(
    message: Message,
    Type: 'HardBounce' | 'SoftBounce' | 'SpamComplaint',
    suppresses = Type !== 'SoftBounce',
  ): Call {
    const [TypeCode, Name, Description] = {
      HardBounce: [
        1,
        'Hard bounce',
        'The server was unable to deliver your message (ex: unknown user, mailbox not found).',
      ] as const,
      SoftBounce: [
        4096,
        'Soft bounce',
        'Unable to temporarily deliver message (i.e. mailbox full, account disabled, exceeds quota, out of disk space).',
      ] as const,
      SpamComplaint: [100_001, 'Spam complaint', 'The subscriber explicitly marked this message as spam.'] as const,
    }[Type];
    if (suppresses) this.suppress(streamOf(message), recipient(message), Type, 'Recipient');
    return this.#record(message, Type === 'SpamComplaint' ? 'SpamComplaint' : 'Bounce', {
      ID: randomInt(1, 2 ** 40),
      Type,
      TypeCode,
      Name,
      Description,
      Details: Type === 'HardBounce' ? 'smtp;550 5.1.1 The email account that you tried to reach does not exist.' : '',
      Email: recipient(message),
      From: message.from,
      BouncedAt: now(),
      DumpAvailable: true,
      Inactive: suppresses,
      CanActivate: Type !== 'SpamComplaint',
      Subject: message.subject,
    });
  }

  #record(message: Message, RecordType: string, fields: Record<string, unknown>): Call {
    return this.#callbacks.postmark({
      RecordType,
      MessageStream: streamOf(message),
      ServerID: 23,
      MessageID: message.id,
      Tag: message.tag ?? '',
      Metadata: message.metadata.metadata ?? {},
      ...fields,
    });
  }
}

function forged(call: Call): Call {
  return {
    ...call,
    headers: { ...call.headers, authorization: `Basic ${Buffer.from('postmark:guessed').toString('base64')}` },
  };
}

function streamOf(message: Message): string {
  return String(message.metadata.stream ?? 'outbound');
}

function recipient(message: Message): string {
  return bare(message.to[0] ?? '');
}

function now(): string {
  return new Date().toISOString();
}
