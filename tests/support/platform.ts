// The platform the tests talk to: the one whose state folder is PLATFORM_DIR. `npm test` starts one of its own; while
// developing, that of `npm start` serves as well.
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import pg from 'pg';
import { stateDirectory } from '../../local/settings.ts';
import { runningPlatform } from '../../local/state.ts';

const running = runningPlatform(stateDirectory());
if (!running?.ready) throw new Error('No platform runs here. Run `npm test`, or `npm start` first.');
export const platform = running.status;

/** A client for the public key, as a browser has; nobody is signed in. */
export function visitor(): SupabaseClient {
  return createClient(platform.API_URL, platform.PUBLISHABLE_KEY, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
}

/** A client with the secret key. */
export function service(): SupabaseClient {
  return createClient(platform.API_URL, platform.SECRET_KEY, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
}

/** A client of whoever holds this token. */
export function signedInAs(token: string): SupabaseClient {
  return createClient(platform.API_URL, platform.PUBLISHABLE_KEY, { accessToken: async () => token });
}

export type Person = { client: SupabaseClient; id: string; email: string; password: string };

let people = 0;

/** A new user, signed in. */
export async function person(): Promise<Person> {
  const email = `person-${process.pid}-${Date.now()}-${(people += 1)}@example.test`;
  const password = 'a-long-enough-password';
  const { data, error } = await service().auth.admin.createUser({ email, password, email_confirm: true });
  if (error) throw error;
  const client = visitor();
  const signIn = await client.auth.signInWithPassword({ email, password });
  if (signIn.error) throw signIn.error;
  return { client, id: data.user.id, email, password };
}

/** Runs SQL as the owner of the database. */
export async function sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const db = new pg.Client({ connectionString: platform.DB_URL });
  await db.connect();
  try {
    const result: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await db.query<Row>(
      text,
      values.length ? values : undefined,
    );
    return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? [];
  } finally {
    await db.end();
  }
}

export type Received = {
  id: string;
  at: string;
  channel: string;
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  tag: string | null;
};

export async function outbox(filter: Record<string, string>): Promise<Received[]> {
  const response = await fetch(`${platform.OUTBOX_URL}/messages?${new URLSearchParams(filter)}`);
  return (await response.json()) as Received[];
}

/** Waits until `look` gives something true; a test that waits in vain fails with `what`. */
export async function until<T>(what: string, look: () => Promise<T> | T, seconds = 60): Promise<NonNullable<T>> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`In ${seconds} seconds it did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
