create function private.request_transcription(file_id uuid, language text, provider text) returns setof public.transcription_jobs
language plpgsql volatile rows 1 security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  file public.content_files;
begin
  select * into file from public.content_files f
  where f.id = request_transcription.file_id and f.organization_id = private.my_organization_id_as('training_administrator') for update;
  if file.id is null then
    perform private.fail(404, 'FILE_NOT_FOUND', 'There is no such file that you may change.');
  elsif file.kind <> 'video' or file.state <> 'ready' then
    perform private.fail(409, 'FILE_NOT_READY', 'A transcript is made of a video that was accepted.');
  elsif file.metadata ->> 'audio_codec' is null then
    perform private.fail(409, 'NO_AUDIO', 'This video has no sound to transcribe.');
  end if;
  insert into public.transcription_jobs (organization_id, file_id, language, provider, requested_by)
  values (file.organization_id, file.id, request_transcription.language, request_transcription.provider, private.my_staff_id())
  on conflict do nothing;
  perform private.wake_uploads();
  return query select * from public.transcription_jobs j
  where j.file_id = file.id and j.language is not distinct from request_transcription.language and j.state in ('queued', 'running');
end
$$;
create function public.request_transcription(file_id uuid, language text default null, provider text default null) returns setof public.transcription_jobs
language sql volatile rows 1 set search_path = ''
as $$ select * from private.request_transcription(file_id, language, provider) $$;
comment on function public.request_transcription(uuid, text, text) is
  'Queues the transcript of a video and wakes the worker; one that is under way is returned instead. language is a BCP 47 tag, null lets the provider recognise it. '
  'For training administrators. Raises 404 FILE_NOT_FOUND, 409 FILE_NOT_READY, 409 NO_AUDIO.';
grant execute on function private.request_transcription(uuid, text, text) to authenticated;
grant execute on function public.request_transcription(uuid, text, text) to authenticated;
