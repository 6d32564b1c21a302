/** Slack signs each request: HMAC-SHA-256 over version, timestamp and raw body ("Verifying requests from Slack"). */
import { hmac, isSame } from '../../http/digest.ts';

/** Older or newer requests are replays, in seconds. */
const WINDOW_SECONDS = 300;
const KEPT = 10_000;

/** What was seen within the window: the same signature a second time is a replay as well. */
const seen = new Map<string, number>();

export async function isFromSlack(secret: string, headers: Headers, body: string, now = Date.now()): Promise<boolean> {
  const timestamp = headers.get('x-slack-request-timestamp') ?? '';
  const signature = headers.get('x-slack-signature') ?? '';
  const expected = `v0=${await hmac(secret, `v0:${timestamp}:${body}`)}`;
  const isGenuine = await isSame(signature, expected);
  const age = Math.abs(now / 1000 - Number(timestamp));
  if (!isGenuine || !/^\d+$/.test(timestamp) || age > WINDOW_SECONDS || seen.has(signature)) return false;
  seen.set(signature, now);
  for (const [old, at] of seen) {
    if (now - at < 2 * WINDOW_SECONDS * 1000 && seen.size <= KEPT) break;
    seen.delete(old);
  }
  return true;
}
