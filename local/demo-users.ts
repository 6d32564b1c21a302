// The demonstration sign-ins of `sql/seed/sign-ins.json`: made through the Auth admin API, like any user, and tied to the
// staff of the seed by their address.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { withDatabase } from './database.ts';
import { Problem } from './log.ts';
import { root, type Settings } from './settings.ts';
import type { DemoUser } from './state.ts';

export async function createDemoUsers({ urls, keys }: Settings): Promise<DemoUser[]> {
  const file = join(root, 'sql', 'seed', 'sign-ins.json');
  if (!existsSync(file)) return [];
  const users = JSON.parse(readFileSync(file, 'utf8')) as DemoUser[];
  const { auth } = createClient(urls.api, keys.secret, { auth: { persistSession: false, autoRefreshToken: false } });
  for (const { email, password, name } of users) {
    const { error } = await auth.admin.createUser({ email, password, email_confirm: true, user_metadata: { name } });
    if (error && error.code !== 'email_exists')
      throw new Problem(`The sign-in for ${email} could not be made: ${error.message}`);
  }
  await withDatabase(urls.database, (db) =>
    db.query(
      `update public.staff set auth_user_id = users.id from auth.users
       where lower(staff.email) = users.email and users.email = any ($1) and staff.auth_user_id is distinct from users.id`,
      [users.map((user) => user.email.toLowerCase())],
    ),
  );
  return users;
}
