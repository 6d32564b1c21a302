/** Files on their way in: the routes of the API for them, and the worker that the database wakes. */
import { uploads } from '../api/routes/uploads.ts';
import { platformClient } from '../_shared/db/client.ts';
import { environment } from '../_shared/environment.ts';
import { createApp } from '../_shared/http/app.ts';
import { isSame } from '../_shared/http/digest.ts';
import { ApiError, unwrap } from '../_shared/http/errors.ts';
import { transcribeDue } from '../_shared/services/transcription-service.ts';
import { removeObjects } from '../_shared/services/upload-service.ts';

export const app = createApp('uploads');

/** The hosted runtime keeps a worker alive for what was handed to it; elsewhere the process lives on anyway. */
declare const EdgeRuntime: { waitUntil(work: Promise<unknown>): void } | undefined;

// For the database alone (private.wake_uploads). It is answered at once: the rows hold the work, and their state says how it went.
app.post('/work', async (c) => {
  if (!(await isSame(c.req.header('apikey') ?? '', environment.secretKey)))
    throw new ApiError(401, 'TOKEN_INVALID', 'This route is for the platform itself.');
  const work = Promise.all([transcribeDue(), clearAway()]).catch((error: Error) =>
    console.error(JSON.stringify({ route: '/uploads/work', error: error.message })),
  );
  if (typeof EdgeRuntime !== 'undefined') EdgeRuntime.waitUntil(work);
  return c.json({ accepted: true }, 202);
});

/** How many hundreds of files one call clears away; the next call goes on. */
const maximumRounds = 20;

/** Removes files whose time is over: first their objects, then their rows, so that a failure in between is made up for. */
async function clearAway(): Promise<void> {
  const db = await platformClient('files are cleared away while nobody is waiting');
  for (let round = 0; round < maximumRounds; round += 1) {
    const expired = unwrap(await db.rpc('expired_files', { maximum: 100 }));
    if (expired.length === 0) return;
    await removeObjects(expired.map(({ storage_path }) => storage_path));
    const forgotten = unwrap(await db.rpc('forget_files', { file_ids: expired.map(({ id }) => id) }));
    // The same files would come again, and again.
    if (forgotten === 0) throw new Error(`${expired.length} expired files could not be forgotten`);
  }
}

app.route('/', uploads);
