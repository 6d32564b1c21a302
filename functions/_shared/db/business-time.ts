import { unwrap } from '../http/errors.ts';
import type { Database } from './client.ts';

/** The moment that decides dates, read from the database: functions have no clock of their own but for durations, tokens and leases. */
export async function businessTime(db: Database): Promise<Date> {
  return new Date(unwrap(await db.rpc('business_time')));
}
