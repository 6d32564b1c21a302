// Who may do what on a private channel: asked of the policies on `realtime.messages`, as the Realtime server asks. Rows are
// written for the topic, looked for as the user, and written as the user, in a transaction that is taken back.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Identity } from '../identity.ts';

export type Permissions = {
  read: { broadcast: boolean; presence: boolean };
  write: { broadcast: boolean; presence: boolean };
};
type Extension = 'broadcast' | 'presence';

export const publicPermissions: Permissions = {
  read: { broadcast: true, presence: true },
  write: { broadcast: true, presence: true },
};

export async function permissionsOn(owner: pg.Pool, topic: string, identity: Identity): Promise<Permissions> {
  const ids: Record<Extension, string> = { broadcast: randomUUID(), presence: randomUUID() };
  const db = await owner.connect();
  try {
    await db.query('begin');
    await db.query(
      "insert into realtime.messages (id, topic, extension, private) values ($1, $3, 'broadcast', true), ($2, $3, 'presence', true)",
      [ids.broadcast, ids.presence, topic],
    );
    await db.query(
      "select set_config('realtime.topic', $1, true), set_config('request.jwt.claims', $2, true), set_config('request.jwt.claim.sub', $3, true), set_config('role', $4, true)",
      [topic, JSON.stringify(identity.claims), identity.claims.sub ?? '', identity.role],
    );
    const { rows } = await attempt(db, 'select id from realtime.messages where id = any ($1)', [Object.values(ids)]);
    const seen = new Set(rows.map((row) => row.id));
    const write = async (extension: Extension) =>
      !(
        await attempt(db, 'insert into realtime.messages (topic, extension, private) values ($1, $2, true)', [
          topic,
          extension,
        ])
      ).refused;
    return {
      read: { broadcast: seen.has(ids.broadcast), presence: seen.has(ids.presence) },
      write: { broadcast: await write('broadcast'), presence: await write('presence') },
    };
  } finally {
    await db.query('rollback').catch(() => undefined);
    db.release();
  }
}

/** A refusal is an answer here, not an error. */
async function attempt(
  db: pg.PoolClient,
  sql: string,
  values: unknown[],
): Promise<{ rows: { id: string }[]; refused: boolean }> {
  await db.query('savepoint attempt');
  try {
    return { rows: (await db.query<{ id: string }>(sql, values)).rows, refused: false };
  } catch (error) {
    if ((error as pg.DatabaseError).code === undefined) throw error;
    await db.query('rollback to savepoint attempt');
    return { rows: [], refused: true };
  }
}
