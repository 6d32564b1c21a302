create function private.fail_transcription(
  job_id uuid, attempt integer, error_code text, error_message text, retry boolean, retry_after_seconds integer
) returns public.transcription_state_enum
language sql volatile security definer set search_path = ''
as $$
  update public.transcription_jobs j set
    state = case when retry and j.attempts < 5 then 'queued' else 'failed' end::public.transcription_state_enum,
    leased_until = null,
    -- Half a minute, doubled each time, spread so that what failed together does not come back together.
    next_attempt_at = case when retry and j.attempts < 5 then clock_timestamp() + make_interval(
      secs => greatest(retry_after_seconds, 30 * 2 ^ (j.attempts - 1) * (0.5 + random()))) end,
    finished_at = case when retry and j.attempts < 5 then null else private.clock() end,
    error_code = fail_transcription.error_code, error_message = fail_transcription.error_message
  where j.id = job_id and j.state = 'running' and j.attempts = attempt
  returning j.state
$$;
create function public.fail_transcription(
  job_id uuid, attempt integer, error_code text, error_message text, retry boolean, retry_after_seconds integer default 0
) returns public.transcription_state_enum
language sql volatile set search_path = ''
as $$ select private.fail_transcription(job_id, attempt, error_code, error_message, retry, retry_after_seconds) $$;
comment on function public.fail_transcription(uuid, integer, text, text, boolean, integer) is
  'Reports an attempt that failed: it is tried again later (not before retry_after_seconds), or given up after the fifth or when retry is false. '
  'Returns the state, null for a worker that lost its lease. For the uploads function alone.';
grant execute on function private.fail_transcription(uuid, integer, text, text, boolean, integer) to service_role;
grant execute on function public.fail_transcription(uuid, integer, text, text, boolean, integer) to service_role;
