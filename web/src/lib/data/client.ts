import type { PostgrestError, SupabaseClient } from '@supabase/supabase-js';
import { error } from '@sveltejs/kit';
import type { Database } from './database.ts';

export type Client = SupabaseClient<Database>;

const statusOfCode: Record<string, number> = { '42501': 403, PGRST116: 404, '22P02': 404 };

/** The moment that decides dates, read from the database: the console's server has no clock of its own. */
export async function businessTime(client: Client): Promise<Date> {
  return new Date(rows(await client.rpc('business_time')));
}

/** The rows, or the page's error: a read that fails is never shown as an empty list. */
export function rows<Data>(answer: { data: Data; error: PostgrestError | null; status?: number }): NonNullable<Data> {
  if (answer.error) {
    const status = statusOfCode[answer.error.code] ?? (answer.status && answer.status >= 400 ? answer.status : 503);
    error(status, answer.error.message);
  }
  return answer.data as NonNullable<Data>;
}
