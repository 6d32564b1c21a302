import { expect, test } from 'vitest';
import { sql, until } from '../support/platform.ts';

test('a job runs on its schedule as its owner, and each run is recorded with its result', async () => {
  await sql(`
    create table if not exists public.platform_ticks (at timestamptz default clock_timestamp(), who text);
    select cron.schedule('platform-ticks', '1 seconds', 'insert into public.platform_ticks (who) values (current_user)')`);
  await until('two runs', async () => (await sql('select from public.platform_ticks')).length >= 2);
  const details = await until(
    'the record',
    async () =>
      (
        await sql(
          "select d.status, d.return_message, d.username from cron.job_run_details d join cron.job using (jobid) where jobname = 'platform-ticks' and status = 'succeeded'",
        )
      )[0],
  );
  expect(details).toEqual({ status: 'succeeded', return_message: 'INSERT 1', username: 'postgres' });
  await sql("select cron.unschedule('platform-ticks'); drop table public.platform_ticks");
});

test('a job that fails is recorded as failed, with the reason', async () => {
  const [{ schedule }] = (await sql<{ schedule: string }>(
    "select cron.schedule('platform-fails', '1 seconds', 'select 1/0')",
  )) as [{ schedule: string }];
  const run = await until(
    'the failure',
    async () =>
      (
        await sql('select status, return_message from cron.job_run_details where jobid = $1 and end_time is not null', [
          schedule,
        ])
      )[0],
  );
  expect(run).toEqual({ status: 'failed', return_message: 'ERROR:  division by zero' });
  await sql("select cron.unschedule('platform-fails')");
});

test('scheduling a name again replaces the job, a job can be paused, and nonsense is refused', async () => {
  await sql("select cron.schedule('platform-job', '0 3 * * *', 'select 1')");
  await sql("select cron.schedule('platform-job', '0 4 * * *', 'select 2')");
  expect(await sql("select schedule, command, active from cron.job where jobname = 'platform-job'")).toEqual([
    { schedule: '0 4 * * *', command: 'select 2', active: true },
  ]);
  await sql("select cron.alter_job(jobid, active => false) from cron.job where jobname = 'platform-job'");
  expect(await sql("select active from cron.job where jobname = 'platform-job'")).toEqual([{ active: false }]);
  await sql("select cron.unschedule('platform-job')");
  await expect(sql("select cron.unschedule('platform-job')")).rejects.toThrow('could not find valid entry');
  await expect(sql("select cron.schedule('platform-job', 'every now and then', 'select 1')")).rejects.toThrow(
    'invalid schedule',
  );
});

test('net.http_post sends after the commit, and never after a rollback', async () => {
  const { platform } = await import('../support/platform.ts');
  const text = (to: string) =>
    `select net.http_post('${platform.OUTBOX_URL}/services/T/B/X', jsonb_build_object('text', '${to}'), '{"q": "a b&c"}') as id`;
  await sql(`begin; ${text('rolled back')}; rollback`);
  const [{ id }] = (await sql<{ id: string }>(text('committed'))) as [{ id: string }];
  const answer = await until(
    'the answer',
    async () => (await sql('select status_code, content, timed_out from net._http_response where id = $1', [id]))[0],
  );
  expect(answer).toEqual({ status_code: 200, content: 'ok', timed_out: false });
  const texts = (
    (await (await fetch(`${platform.OUTBOX_URL}/messages?channel=slack`)).json()) as { text: string }[]
  ).map((message) => message.text);
  expect(texts).toContain('committed');
  expect(texts).not.toContain('rolled back');
});

test('secrets of the project are in Vault, and can be made and changed', async () => {
  const { platform } = await import('../support/platform.ts');
  expect(
    await sql(
      "select name, decrypted_secret from vault.decrypted_secrets where name in ('project_url', 'secret_key') order by name",
    ),
  ).toEqual([
    { name: 'project_url', decrypted_secret: platform.API_URL },
    { name: 'secret_key', decrypted_secret: platform.SECRET_KEY },
  ]);
  const [{ id }] = (await sql<{ id: string }>("select vault.create_secret('one', 'platform-secret') as id")) as [
    { id: string },
  ];
  await sql('select vault.update_secret($1, $2)', [id, 'two']);
  expect(await sql('select decrypted_secret from vault.decrypted_secrets where id = $1', [id])).toEqual([
    { decrypted_secret: 'two' },
  ]);
  await sql('delete from vault.secrets where id = $1', [id]);
});
