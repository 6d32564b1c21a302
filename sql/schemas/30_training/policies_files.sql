-- Files are read by who may read content that uses them; everything about them is written by the functions that examine them.
alter table public.content_files enable row level security;
create policy select_reader on public.content_files for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator'))
  or id = any (array(select private.my_content_file_ids()))
);
grant select on public.content_files to authenticated;
grant select on public.content_files to service_role;

alter table public.content_file_uses enable row level security;
create policy select_administrator on public.content_file_uses for select to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
grant select on public.content_file_uses to authenticated;

alter table public.transcription_jobs enable row level security;
create policy select_administrator on public.transcription_jobs for select to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
grant select on public.transcription_jobs to authenticated;
