// The other direction: the outbox calls the product's webhooks as the providers do, with their signatures. In order for each
// message, several messages side by side, and again when nobody answers.
import { createHmac } from 'node:crypto';

export type CallbackSettings = {
  /** `…/functions/v1/notifications`, where the webhooks are. */
  base: string;
  postmarkCredentials: string;
  twilioAccountSid: string;
  twilioAuthToken: string;
  /** The number that people answer to. */
  twilioFrom: string;
  slackSigningSecret: string;
};
export type Call = { url: string; headers: Record<string, string>; body: string };

const width = 8;
const waiting = 20_000;
const attempts = 4;
const firstPauseMs = 250;
const patienceMs = 10_000;

export class Callbacks {
  readonly settings: CallbackSettings;
  #queue: (() => Promise<void>)[] = [];
  #running = 0;
  #stopped = false;

  constructor(settings: CallbackSettings) {
    this.settings = settings;
  }

  /** Calls one after the other, some time soon. Where too much waits already, the oldest is given up. */
  later(...calls: Call[]): void {
    if (this.#queue.length >= waiting) this.#queue.shift();
    this.#queue.push(async () => {
      for (const call of calls) await this.now(call);
    });
    this.#start();
  }

  /** Calls at once and returns the answer; null when there is none. */
  async now(call: Call): Promise<Response | null> {
    for (let attempt = 0; attempt < attempts && !this.#stopped; attempt += 1) {
      if (attempt) await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** attempt).unref());
      const answer = await fetch(call.url, {
        method: 'POST',
        headers: call.headers,
        body: call.body,
        signal: AbortSignal.timeout(patienceMs),
      }).catch(() => null);
      if (answer && answer.status < 500) return answer;
      await answer?.body?.cancel();
    }
    return null;
  }

  stop(): void {
    this.#stopped = true;
    this.#queue = [];
  }

  postmark(record: Record<string, unknown>): Call {
    return {
      url: `${this.settings.base}/webhooks/postmark`,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Postmark',
        authorization: `Basic ${Buffer.from(this.settings.postmarkCredentials).toString('base64')}`,
      },
      body: JSON.stringify(record),
    };
  }

  twilio(url: string, fields: Record<string, string>): Call {
    const all = { AccountSid: this.settings.twilioAccountSid, ApiVersion: '2010-04-01', ...fields };
    return {
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
        'user-agent': 'TwilioProxy/1.1',
        'x-twilio-signature': twilioSignature(this.settings.twilioAuthToken, url, all),
      },
      body: new URLSearchParams(all).toString(),
    };
  }

  slack(payload: Record<string, unknown>): Call {
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    const timestamp = String(Math.floor(Date.now() / 1000));
    return {
      url: `${this.settings.base}/slack/interactivity`,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': slackSignature(this.settings.slackSigningSecret, timestamp, body),
      },
      body,
    };
  }

  #start(): void {
    while (this.#running < width) {
      const next = this.#queue.shift();
      if (!next) return;
      this.#running += 1;
      void next()
        .catch(() => undefined)
        .finally(() => {
          this.#running -= 1;
          this.#start();
        });
    }
  }
}

/** The address and the sorted fields, HMAC-SHA-1 with the account's token ("Webhooks security"). */
export function twilioSignature(token: string, url: string, fields: Record<string, string>): string {
  const signed = Object.keys(fields)
    .sort()
    .reduce((text, name) => text + name + fields[name], url);
  return createHmac('sha1', token).update(signed).digest('base64');
}

/** Version, time and raw body, HMAC-SHA-256 ("Verifying requests from Slack"). */
export function slackSignature(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}
