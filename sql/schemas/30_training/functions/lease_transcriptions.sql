create function private.lease_transcriptions(maximum integer) returns setof public.transcription_jobs
language sql volatile security definer set search_path = ''
as $$
  update public.transcription_jobs j
  set state = 'running', attempts = j.attempts + 1, next_attempt_at = null, leased_until = clock_timestamp() + interval '15 minutes'
  where j.id in (
    select due.id from public.transcription_jobs due
    where due.state = 'queued' and due.next_attempt_at <= clock_timestamp() or due.state = 'running' and due.leased_until <= clock_timestamp()
    order by due.created_at limit maximum for update skip locked)
  returning j.*
$$;
create function public.lease_transcriptions(maximum integer default 1) returns setof public.transcription_jobs
language sql volatile set search_path = ''
as $$ select * from private.lease_transcriptions(maximum) $$;
comment on function public.lease_transcriptions(integer) is
  'Gives the worker transcripts to make, each to one worker only, for 15 minutes; what a dead worker had is given again. attempts is the token with which it reports. For the uploads function alone.';
grant execute on function private.lease_transcriptions(integer) to service_role;
grant execute on function public.lease_transcriptions(integer) to service_role;
