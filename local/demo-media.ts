// The video of the demonstration practice and its captions: from `sql/seed/media` into Storage, where the seed says they are.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { withDatabase } from './database.ts';
import { Problem } from './log.ts';
import { root, type Settings } from './settings.ts';

type MissingFile = { storage_path: string; media_type: string; sha256: string };

/** Uploads the files the seed names and that are not stored yet. Returns how many. */
export async function createDemoMedia({ urls, keys }: Settings): Promise<number> {
  const { storage } = createClient(urls.api, keys.secret, { auth: { persistSession: false, autoRefreshToken: false } });
  const missing = await withDatabase(urls.database, async (db) => {
    const { rows } = await db.query<MissingFile>(
      `select f.storage_path, f.media_type, f.sha256 from public.content_files f
       where f.state = 'ready' and not exists (
         select from storage.objects o where o.bucket_id = 'training-content' and o.name = f.storage_path)`,
    );
    return rows;
  });
  let uploaded = 0;
  for (const { storage_path, media_type, sha256 } of missing) {
    const file = join(root, 'sql', 'seed', 'media', basename(storage_path));
    if (!existsSync(file)) continue;
    const bytes = readFileSync(file);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Problem(
        `${basename(file)} is not the file that sql/seed/23_media.sql describes: bring size and hash up to date.`,
      );
    const { error } = await storage.from('training-content').upload(storage_path, bytes, { contentType: media_type });
    if (error) throw new Problem(`${basename(file)} could not be stored: ${error.message}`);
    uploaded += 1;
  }
  return uploaded;
}
