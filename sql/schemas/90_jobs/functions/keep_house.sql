create function private.keep_house() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  changed integer;
  runs integer := 0;
begin
  delete from public.idempotency_keys where created_at < now() - interval '1 day';
  get diagnostics changed = row_count;
  -- pg_cron notes every run for good, and lets everybody delete their own only: the jobs are the owner's, whom this function runs as.
  if to_regclass('cron.job_run_details') is not null then
    delete from cron.job_run_details d where d.username = current_user and coalesce(d.end_time, d.start_time) < now() - interval '7 days';
    get diagnostics runs = row_count;
  end if;
  return changed + runs + audit.ensure_partitions();
end
$$;
comment on function private.keep_house() is
  'The nightly job: forgets answered requests after a day and the runs of jobs after seven, and prepares the audit trail''s coming months.';
