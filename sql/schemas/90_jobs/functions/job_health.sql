create function private.job_health() returns table (job_name text, schedule text, last_run_at timestamptz, last_status text, problem text)
language plpgsql stable security definer set search_path = ''
as $$
begin
  -- The schema is there once pg_cron is; whoever asks has to see the practice.
  if private.my_organization_id_as('training_administrator', 'executive') is null or to_regclass('cron.job_run_details') is null then return; end if;
  return query
  with latest as (
    select distinct on (d.jobid) d.jobid, d.start_time, d.status from cron.job_run_details d order by d.jobid, d.start_time desc nulls last
  ), done as (
    select d.jobid, max(d.end_time) filter (where d.status = 'succeeded') as succeeded_at, min(d.start_time) as first_at from cron.job_run_details d group by d.jobid
  ), expected as (
    -- Twice its distance, and never less than a quarter of an hour.
    select j.*, case when j.schedule like '*%' then interval '15 minutes' when split_part(j.schedule, ' ', 2) = '*' then interval '2 hours' else interval '50 hours' end as patience
    from cron.job j
  )
  select j.jobname::text, j.schedule::text, latest.start_time, latest.status::text,
    case
      when not j.active then 'is switched off'
      when latest.status = 'failed' then 'failed when it last ran'
      when latest.start_time is null and (select min(first_at) from done) < now() - j.patience then 'has never run'
      when coalesce(done.succeeded_at, done.first_at) < now() - j.patience then 'has not run to its end lately'
    end
  from expected j left join latest on latest.jobid = j.jobid left join done on done.jobid = j.jobid;
end
$$;
comment on function private.job_health() is
  'Every scheduled job with its last run and what is wrong with it (null: nothing): switched off, failed, or later than twice the time between two runs. For those who see the practice; nothing for others.';
grant execute on function private.job_health() to authenticated;
