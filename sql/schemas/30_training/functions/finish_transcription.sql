create function private.finish_transcription(job_id uuid, attempt integer, captions_file_id uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
declare
  job public.transcription_jobs;
begin
  update public.transcription_jobs j
  set state = 'done', leased_until = null, finished_at = private.clock(), captions_file_id = finish_transcription.captions_file_id,
    error_code = null, error_message = null
  where j.id = job_id and j.state = 'running' and j.attempts = attempt returning * into job;
  if job.id is null then return false; end if;
  -- Drafts that show the video get the captions at once; what is published stays as it was read.
  update public.training_content c
  set content_data = jsonb_set(c.content_data, '{captions}', coalesce(c.content_data -> 'captions', '[]') || jsonb_build_object(
    'file_id', job.captions_file_id, 'language', coalesce(job.language, 'en'), 'label', 'Transcript'))
  from public.content_file_uses u
  where u.file_id = job.file_id and u.purpose = 'main' and c.id = u.content_id and c.status = 'draft';
  return true;
end
$$;
create function public.finish_transcription(job_id uuid, attempt integer, captions_file_id uuid) returns boolean
language sql volatile set search_path = ''
as $$ select private.finish_transcription(job_id, attempt, captions_file_id) $$;
comment on function public.finish_transcription(uuid, integer, uuid) is
  'Reports a transcript made: the drafts that show the video get it as captions. Returns false for a worker that lost its lease meanwhile. For the uploads function alone.';
grant execute on function private.finish_transcription(uuid, integer, uuid) to service_role;
grant execute on function public.finish_transcription(uuid, integer, uuid) to service_role;
