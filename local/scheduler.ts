// Stands for pg_cron's background worker where the extension is absent: runs the rows of `cron.job` on time and writes
// `cron.job_run_details`. A job never overlaps itself.
import { Cron } from 'croner';
import pg from 'pg';
import { event } from './log.ts';
import { listen } from './listener.ts';
import { withDatabase } from './database.ts';

type Job = {
  jobid: string;
  schedule: string;
  command: string;
  database: string;
  username: string;
  jobname: string | null;
};

export async function startScheduler(url: string): Promise<{ stop: () => Promise<void> }> {
  const real = await withDatabase(url, (db) => db.query("select from pg_extension where extname = 'pg_cron'"));
  if (real.rowCount) return { stop: async () => undefined };

  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  let timers: Cron[] = [];
  let loading = Promise.resolve();
  const reload = () => {
    loading = loading
      .then(async () => {
        const { rows } = await pool.query<Job>('select * from cron.job where active');
        for (const timer of timers) timer.stop();
        timers = rows.map(
          (job) => new Cron(cronPattern(job.schedule), { timezone: 'UTC', protect: true }, () => run(pool, job)),
        );
      })
      .catch((error: Error) => event('cron', `could not read the jobs: ${error.message}`));
  };
  const listener = await listen(url, ['cron_jobs'], reload, reload);
  return {
    async stop() {
      await listener.stop();
      await loading;
      for (const timer of timers) timer.stop();
      await pool.end();
    },
  };
}

/** pg_cron also knows "30 seconds", and `$` for the last day of a month. */
function cronPattern(schedule: string): string {
  const seconds = /^\s*(\d+)\s+seconds?\s*$/.exec(schedule)?.[1];
  return seconds ? `*/${seconds} * * * * *` : schedule.trim().replaceAll('$', 'L');
}

async function run(pool: pg.Pool, job: Job): Promise<void> {
  const db = await pool.connect().catch(() => undefined);
  if (!db) return;
  try {
    const { rows } = await db.query<{ runid: string }>(
      `insert into cron.job_run_details (jobid, job_pid, database, username, command, status, start_time)
       values ($1, pg_backend_pid(), $2, $3, $4, 'running', clock_timestamp()) returning runid`,
      [job.jobid, job.database, job.username, job.command],
    );
    const finish = (status: string, message: string) =>
      db.query(
        'update cron.job_run_details set status = $2, return_message = $3, end_time = clock_timestamp() where runid = $1',
        [rows[0]?.runid, status, message],
      );
    try {
      await db.query(`set session authorization ${pg.escapeIdentifier(job.username)}`);
      const results = await db.query(job.command);
      const last = Array.isArray(results) ? results.at(-1) : results;
      await db.query('reset session authorization');
      await finish('succeeded', `${last?.command ?? ''} ${last?.rowCount ?? ''}`.trim());
    } catch (error) {
      await db.query('rollback; reset session authorization');
      await finish('failed', `ERROR:  ${(error as Error).message}`);
      event('cron', `${job.jobname ?? `job ${job.jobid}`} failed: ${(error as Error).message}`);
    }
  } catch {
    // The database is going away; pg_cron would have nothing to write to either.
  } finally {
    db.release(true);
  }
}
