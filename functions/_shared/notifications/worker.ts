/**
 * Takes what is due and sends it: lease, ask where an earlier attempt may have got through, render, send, record, until there is
 * nothing left. Any number may run at once and be killed at any moment: a lease that ends unrecorded is taken over by another,
 * which asks the provider first. Needs nothing of the runtime, so that it runs wherever JavaScript does.
 */
import type { Channel, DeliveryResult, LeasedDelivery, LinkTargets, Outgoing, Provider, Render } from './contracts.ts';
import { each } from './providers/http.ts';
import { rejected, retry, sent, uncertain } from './providers/results.ts';

/** The database as the worker sees it. Both throw when it cannot be asked. */
export interface Queue {
  lease(channel: Channel, maximum: number, leaseSeconds: number): Promise<LeasedDelivery[]>;
  record(results: DeliveryResult[]): Promise<number>;
}

export type Work = {
  queue: Queue;
  /** Null: the channel is not configured. */
  providers: Record<Channel, Provider<never> | null>;
  render: Render;
  urls: LinkTargets;
  leaseSeconds?: number;
  /** Deliveries taken at once, where that is to be fewer than the provider takes. */
  maximum?: number;
  log?: (entry: Record<string, unknown>) => void;
};

const LEASE_SECONDS = 120;
/** Part of the lease kept for recording. */
const RECORDING_SHARE = 0.1;
const QUESTION_WIDTH = 8;
const RECORD_ATTEMPTS = 3;
const UNCONFIGURED_BATCH = 500;

export const channels: Channel[] = ['email', 'sms', 'slack'];

/** Sends all that is due by all channels. Returns how many deliveries were recorded. */
export async function deliverDue(work: Work): Promise<number> {
  const counts = await Promise.allSettled(channels.map((channel) => deliverChannel(work, channel)));
  // One channel's trouble keeps no other from its work.
  const failed = counts.find((count) => count.status === 'rejected');
  if (failed) throw failed.reason;
  return counts.reduce((sum, count) => sum + (count.status === 'fulfilled' ? count.value : 0), 0);
}

export async function deliverChannel(work: Work, channel: Channel): Promise<number> {
  const provider = work.providers[channel];
  const maximum = Math.min(work.maximum ?? Number.POSITIVE_INFINITY, provider?.batch ?? UNCONFIGURED_BATCH);
  const leaseSeconds = work.leaseSeconds ?? LEASE_SECONDS;
  for (let count = 0; ;) {
    // Counted from before the question, so that it ends here before it ends there.
    const until = Date.now() + leaseSeconds * 1000 * (1 - RECORDING_SHARE);
    const leased = await work.queue.lease(channel, maximum, leaseSeconds);
    if (leased.length === 0) return count;
    const results = provider
      ? await deliver(work, provider as Provider, leased, until)
      : leased.map((delivery) => rejected(delivery, 'NOT_CONFIGURED', `The channel ${channel} is not configured.`));
    count += await record(work.queue, results);
  }
}

async function deliver(work: Work, provider: Provider, leased: LeasedDelivery[], until: number) {
  const results: DeliveryResult[] = [];
  const outgoing: Outgoing[] = [];
  for (const delivery of leased) {
    try {
      outgoing.push({ delivery, rendered: await work.render(delivery, work.urls) });
    } catch (error) {
      work.log?.({ delivery: delivery.id, error: messageOf(error) });
      results.push(retry(delivery, 'RENDER_FAILED', 'The message could not be written.'));
    }
  }
  const doubtful = outgoing.filter(({ delivery }) => delivery.uncertain);
  const found = await each(doubtful, QUESTION_WIDTH, (message) => settle(provider, message));
  const settled = new Set<Outgoing>();
  for (const [index, result] of found.entries()) {
    if (!result) continue;
    settled.add(doubtful[index]!);
    results.push(result);
  }
  const unsent = outgoing.filter((message) => !settled.has(message));
  if (unsent.length > 0) results.push(...(await provider.send(unsent, until)));
  return results;
}

/** What became of an earlier attempt; null when the provider has nothing of it and it may be sent. */
async function settle(provider: Provider, message: Outgoing): Promise<DeliveryResult | null> {
  const { delivery } = message;
  try {
    const id = await provider.find(message);
    return id === null ? null : sent(delivery, id);
  } catch (error) {
    return uncertain(delivery, 'PROVIDER_SILENT', `Whether it was sent could not be asked: ${messageOf(error)}`);
  }
}

/** What cannot be recorded is not lost: the lease ends, and whoever takes over finds the message at the provider. */
async function record(queue: Queue, results: DeliveryResult[]): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await queue.record(results);
    } catch (error) {
      if (attempt === RECORD_ATTEMPTS) throw error;
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
