// What Supabase Storage does with rows of `storage.objects`, always as the caller, so that row level security decides.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { RequestContext, Sessions } from '../session.ts';
import type { Bytes, ObjectRow } from './bytes.ts';
import { StorageError } from './errors.ts';

/** The largest object where the bucket sets no limit of its own: `[storage] file_size_limit` in supabase/config.toml. */
const fileSizeLimit = 1024 * 1024 * 1024;

export type Upload = {
  bucket: string;
  name: string;
  body: ReadableStream<Uint8Array> | null;
  mimetype: string;
  cacheControl: string;
  userMetadata: Record<string, unknown> | null;
  upsert: boolean;
  owner: string | null;
};
type Bucket = { id: string; public: boolean; file_size_limit: string | null; allowed_mime_types: string[] | null };
export type ListOptions = {
  prefix: string;
  limit: number;
  offset: number;
  sortBy: { column: string; order: string };
  search: string;
};

export class Objects {
  readonly #owner: pg.Pool;
  readonly #sessions: Sessions;
  readonly bytes: Bytes;

  constructor(owner: pg.Pool, sessions: Sessions, bytes: Bytes) {
    this.#owner = owner;
    this.#sessions = sessions;
    this.bytes = bytes;
  }

  async bucket(id: string): Promise<Bucket> {
    const { rows } = await this.#owner.query<Bucket>('select * from storage.buckets where id = $1', [id]);
    if (!rows[0]) throw new StorageError(404, 'Bucket not found', 'Bucket not found', 'NoSuchBucket');
    return rows[0];
  }

  /** The largest object a bucket takes, in bytes. */
  limitOf(bucket: Bucket): number {
    return Number(bucket.file_size_limit ?? fileSizeLimit);
  }

  checkType({ allowed_mime_types: allowed }: Bucket, mimetype: string): void {
    const fits = (type: string) => type === mimetype || (type.endsWith('/*') && mimetype.startsWith(type.slice(0, -1)));
    if (allowed?.length && !allowed.some(fits))
      throw new StorageError(415, 'invalid_mime_type', `mime type ${mimetype} is not supported`, 'InvalidMimeType');
  }

  /**
   * Stores an object. `context` is the caller; null where a signed upload URL has already been checked. As in the hosted
   * service, permission is asked before the bytes arrive, and the row is then written as the owner, in the place of one that
   * may have come meanwhile: what must not be replaced is kept by a trigger.
   */
  async upload(context: RequestContext | null, upload: Upload): Promise<{ Id: string; Key: string }> {
    const bucket = await this.bucket(upload.bucket);
    this.checkType(bucket, upload.mimetype);
    // Refused before the bytes are read, when the caller may not write there at all.
    if (context) await this.checkUpload(context, upload);
    else if (!upload.upsert && (await this.#find(upload.bucket, upload.name)))
      throw new StorageError(409, 'Duplicate', 'The resource already exists', 'ResourceAlreadyExists');
    const version = randomUUID();
    const stored = await this.bytes.write(version, upload.body, this.limitOf(bucket));
    const metadata = {
      eTag: stored.eTag,
      size: stored.size,
      mimetype: upload.mimetype,
      cacheControl: upload.cacheControl,
      lastModified: new Date().toISOString(),
      contentLength: stored.size,
      httpStatusCode: 200,
    };
    try {
      const previous = await this.#find(upload.bucket, upload.name);
      const id = await writeRow(this.#owner, { ...upload, upsert: true }, { version, metadata });
      stored.commit();
      if (previous) this.bytes.remove(previous.version);
      return { Id: previous?.id ?? id, Key: `${upload.bucket}/${upload.name}` };
    } catch (error) {
      stored.discard();
      throw error;
    }
  }

  /** Would this upload be allowed? Tried in a transaction that is taken back. */
  async checkUpload(
    context: RequestContext,
    upload: Pick<Upload, 'bucket' | 'name' | 'owner' | 'upsert'>,
  ): Promise<void> {
    const tried = new Error('tried');
    await this.#sessions
      .as(context, async (db) => {
        await writeRow(db, upload, { version: randomUUID(), metadata: {} });
        throw tried;
      })
      .catch((error: unknown) => {
        if (error !== tried) throw error;
      });
  }

  async #find(bucket: string, name: string): Promise<ObjectRow | undefined> {
    const { rows } = await this.#owner.query<ObjectRow>(
      'select * from storage.objects where bucket_id = $1 and name = $2',
      [bucket, name],
    );
    return rows[0];
  }

  /** An object the caller may see, or any object (null) for a signed or public URL. */
  async read(context: RequestContext | null, bucket: string, name: string): Promise<ObjectRow> {
    const query = (db: pg.PoolClient | pg.Pool) =>
      db.query<ObjectRow>('select * from storage.objects where bucket_id = $1 and name = $2', [bucket, name]);
    const { rows } = context ? await this.#sessions.as(context, query) : await query(this.#owner);
    if (!rows[0]) throw new StorageError(404, 'not_found', 'Object not found', 'NoSuchKey');
    return rows[0];
  }

  async readable(context: RequestContext, bucket: string, names: string[]): Promise<Set<string>> {
    const { rows } = await this.#sessions.as(context, (db) =>
      db.query<{ name: string }>('select name from storage.objects where bucket_id = $1 and name = any ($2)', [
        bucket,
        names,
      ]),
    );
    return new Set(rows.map((row) => row.name));
  }

  async remove(context: RequestContext, bucket: string, names: string[]): Promise<ObjectRow[]> {
    const { rows } = await this.#sessions.as(context, (db) =>
      db.query<ObjectRow>('delete from storage.objects where bucket_id = $1 and name = any ($2) returning *', [
        bucket,
        names,
      ]),
    );
    for (const row of rows) this.bytes.remove(row.version);
    return rows;
  }

  async move(
    context: RequestContext,
    from: [bucket: string, name: string],
    to: [bucket: string, name: string],
  ): Promise<void> {
    await this.read(context, ...from);
    const { rowCount } = await this.#sessions.as(context, (db) =>
      db.query(
        'update storage.objects set bucket_id = $3, name = $4, updated_at = now() where bucket_id = $1 and name = $2',
        [...from, ...to],
      ),
    );
    if (!rowCount)
      throw new StorageError(403, 'Unauthorized', 'new row violates row-level security policy', 'AccessDenied');
  }

  async copy(
    context: RequestContext,
    from: [bucket: string, name: string],
    to: [bucket: string, name: string],
  ): Promise<{ Id: string; Key: string }> {
    const source = await this.read(context, ...from);
    const body = this.bytes.serve(source, new Request('http://localhost'), undefined).body;
    const { mimetype, cacheControl } = source.metadata;
    const owner = context.identity.claims.sub ?? null;
    return this.upload(context, {
      bucket: to[0],
      name: to[1],
      body,
      mimetype,
      cacheControl,
      userMetadata: source.user_metadata,
      upsert: false,
      owner,
    });
  }

  /** One level of a folder: its files, and a row without id for each folder in it. */
  async list(context: RequestContext, bucket: string, options: ListOptions) {
    const folder = options.prefix.replace(/^\/+|\/+$/g, '');
    const prefix = folder ? `${folder}/` : '';
    const column = ['name', 'created_at', 'updated_at', 'last_accessed_at'].includes(options.sortBy.column)
      ? options.sortBy.column
      : 'name';
    const order = options.sortBy.order === 'desc' ? 'desc' : 'asc';
    const { rows } = await this.#sessions.as(context, (db) =>
      db.query(
        `with inside as (
           select *, substr(name, length($2) + 1) as rest from storage.objects where bucket_id = $1 and starts_with(name, $2)
         ), entries as (
           select distinct on (split_part(rest, '/', 1)) split_part(rest, '/', 1) as name,
             case when rest not like '%/%' then id end as id,
             case when rest not like '%/%' then updated_at end as updated_at,
             case when rest not like '%/%' then created_at end as created_at,
             case when rest not like '%/%' then last_accessed_at end as last_accessed_at,
             case when rest not like '%/%' then metadata end as metadata
           from inside order by split_part(rest, '/', 1), rest like '%/%'
         )
         select * from entries where starts_with(lower(name), lower($3)) order by ${column} ${order}, name limit $4 offset $5`,
        [bucket, prefix, options.search, options.limit, options.offset],
      ),
    );
    return rows;
  }
}

/** Inserts without reading back, so that a policy for INSERT alone is enough; replacing needs SELECT and UPDATE as well. */
async function writeRow(
  db: pg.PoolClient | pg.Pool,
  upload: Pick<Upload, 'bucket' | 'name' | 'owner' | 'upsert'> & { userMetadata?: unknown },
  { version, metadata }: { version: string; metadata: object },
): Promise<string> {
  const id = randomUUID();
  const replace = `on conflict (bucket_id, name) do update set
    version = excluded.version, metadata = excluded.metadata, user_metadata = excluded.user_metadata, updated_at = now()`;
  const owner = /^[0-9a-f-]{36}$/i.test(upload.owner ?? '') ? upload.owner : null;
  await db.query(
    `insert into storage.objects (id, bucket_id, name, owner, owner_id, version, metadata, user_metadata)
     values ($1, $2, $3, $4, $5, $6, $7, $8) ${upload.upsert ? replace : ''}`,
    [
      id,
      upload.bucket,
      upload.name,
      owner,
      upload.owner,
      version,
      JSON.stringify(metadata),
      upload.userMetadata ? JSON.stringify(upload.userMetadata) : null,
    ],
  );
  return id;
}
