/** The outbox in the database, as the worker asks it. */
import type { Database } from '../db/client.ts';
import type { Json } from '../database.types.ts';
import { unwrap } from '../http/errors.ts';
import type { LeasedDelivery } from './contracts.ts';
import type { Queue } from './worker.ts';

export function databaseQueue(db: Database): Queue {
  return {
    async lease(channel, maximum, leaseSeconds) {
      const leased = await db.rpc('lease_deliveries', { only_channel: channel, maximum, lease_seconds: leaseSeconds });
      return unwrap(leased) as unknown as LeasedDelivery[];
    },
    async record(results) {
      return unwrap(await db.rpc('record_deliveries', { results: results as unknown as Json }));
    },
  };
}
