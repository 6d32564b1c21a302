// The bucket routes of Supabase Storage, as the caller: normally only the secret key may use them.
import { type Context, Hono } from 'hono';
import type { RequestContext, Sessions } from '../session.ts';
import { StorageError } from './errors.ts';
import type { Objects } from './objects.ts';

type BucketInput = {
  id?: string;
  name?: string;
  public?: boolean;
  file_size_limit?: number | string | null;
  allowed_mime_types?: string[] | null;
};

export function bucketRoutes(
  sessions: Sessions,
  objects: Objects,
  context: (c: Context) => Promise<RequestContext>,
): Hono {
  const app = new Hono();

  app.get('/bucket', async (c) => {
    const { rows } = await sessions.as(await context(c), (db) => db.query('select * from storage.buckets order by id'));
    return c.json(rows);
  });

  app.get('/bucket/:id', async (c) => c.json(await existing(c)));

  app.post('/bucket', async (c) => {
    const bucket = await c.req.json<BucketInput>();
    const id = bucket.id ?? bucket.name;
    await sessions.as(await context(c), (db) =>
      db.query(
        'insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values ($1, $1, $2, $3, $4)',
        [id, bucket.public ?? false, byteCount(bucket.file_size_limit), bucket.allowed_mime_types ?? null],
      ),
    );
    return c.json({ name: id });
  });

  app.put('/bucket/:id', async (c) => {
    await existing(c);
    const bucket = await c.req.json<BucketInput>();
    await sessions.as(await context(c), (db) =>
      db.query(
        'update storage.buckets set public = coalesce($2, public), file_size_limit = $3, allowed_mime_types = $4, updated_at = now() where id = $1',
        [c.req.param('id'), bucket.public, byteCount(bucket.file_size_limit), bucket.allowed_mime_types ?? null],
      ),
    );
    return c.json({ message: 'Successfully updated' });
  });

  app.post('/bucket/:id/empty', async (c) => {
    await existing(c);
    const asking = await context(c);
    const { rows } = await sessions.as(asking, (db) =>
      db.query<{ name: string }>('select name from storage.objects where bucket_id = $1', [c.req.param('id')]),
    );
    await objects.remove(
      asking,
      c.req.param('id'),
      rows.map((row) => row.name),
    );
    return c.json({ message: 'Successfully emptied' });
  });

  app.delete('/bucket/:id', async (c) => {
    await existing(c);
    await sessions
      .as(await context(c), (db) => db.query('delete from storage.buckets where id = $1', [c.req.param('id')]))
      .catch((error: { code?: string }) => {
        throw error.code === '23503'
          ? new StorageError(409, 'InvalidRequest', 'The bucket you tried to delete is not empty', 'BucketNotEmpty')
          : error;
      });
    return c.json({ message: 'Successfully deleted' });
  });
  return app;

  async function existing(c: Context) {
    const { rows } = await sessions.as(await context(c), (db) =>
      db.query('select * from storage.buckets where id = $1', [c.req.param('id')]),
    );
    if (!rows[0]) throw new StorageError(404, 'Bucket not found', 'Bucket not found', 'NoSuchBucket');
    return rows[0];
  }
}

/** "50MB" and 52428800 both work, as in the hosted service. */
function byteCount(limit: number | string | null | undefined): number | null {
  const [, amount, unit] = /^(\d+)\s*([KMG]?)i?B?$/i.exec(String(limit ?? '')) ?? [];
  if (!amount) return null;
  return Number(amount) * 1024 ** ['', 'K', 'M', 'G'].indexOf((unit ?? '').toUpperCase());
}
