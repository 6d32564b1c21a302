create function private.make_survey_binder(
  binder_name text, valid_hours integer, location_id uuid, department_id uuid, person_ids uuid[], requirement_ids uuid[], as_of timestamptz, document_hashes jsonb
) returns table (id uuid, token text)
language plpgsql volatile security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  practice_id uuid := private.my_organization_id_as('training_administrator', 'executive');
  secret text := translate(rtrim(encode(extensions.gen_random_bytes(32), 'base64'), '='), '+/', '-_');
  frozen jsonb;
  made uuid;
begin
  if practice_id is null then
    perform private.fail(403, 'FORBIDDEN', 'Training administrators and executives make survey binders.');
  elsif length(btrim(coalesce(make_survey_binder.binder_name, ''))) = 0 then
    perform private.fail(400, 'NAME_MISSING', 'Say for whom it is, such as the survey and its date.');
  elsif length(make_survey_binder.binder_name) > 200 then
    perform private.fail(400, 'NAME_TOO_LONG', 'A name has 200 characters at most.');
  elsif coalesce(valid_hours, 0) not between 1 and 2160 then
    perform private.fail(400, 'VALIDITY_OUT_OF_RANGE', 'A link is valid for an hour at least and 90 days at most.');
  elsif as_of > private.clock() then
    perform private.fail(400, 'MOMENT_IN_THE_FUTURE', 'A binder shows a moment that has been.', 'Choose now or an earlier moment.');
  elsif make_survey_binder.location_id is not null and not exists (
    select from public.locations l where l.id = make_survey_binder.location_id and l.organization_id = practice_id) then
    perform private.fail(404, 'LOCATION_NOT_FOUND', 'There is no such location.');
  elsif make_survey_binder.department_id is not null and not exists (
    select from public.departments d where d.id = make_survey_binder.department_id and d.organization_id = practice_id) then
    perform private.fail(404, 'DEPARTMENT_NOT_FOUND', 'There is no such department.');
  elsif exists (select from unnest(make_survey_binder.requirement_ids) asked
    where asked not in (select r.id from public.requirements r where r.organization_id = practice_id)) then
    perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
  elsif exists (select from unnest(make_survey_binder.person_ids) asked
    where asked not in (select s.id from public.staff s where s.organization_id = practice_id)) then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person.');
  end if;
  frozen := private.survey_binder_contents(practice_id, make_survey_binder.location_id, make_survey_binder.department_id, nullif(make_survey_binder.person_ids, '{}'),
    nullif(make_survey_binder.requirement_ids, '{}'), make_survey_binder.as_of, coalesce(document_hashes, '{}'));
  if jsonb_array_length(frozen -> 'standings') = 0 then
    perform private.fail(409, 'NOTHING_TO_SHOW', 'Nobody chosen was covered by a requirement chosen, so the binder would be empty.', 'Choose more people or requirements, or review a requirement first.');
  end if;
  insert into public.survey_binders (organization_id, binder_name, token_hash, location_id, department_id, person_ids, requirement_ids, frozen_at, contents, manifest, expires_at, created_by)
  values (practice_id, btrim(make_survey_binder.binder_name), sha256(convert_to(secret, 'UTF8')), make_survey_binder.location_id, make_survey_binder.department_id,
    nullif(make_survey_binder.person_ids, '{}'), nullif(make_survey_binder.requirement_ids, '{}'), coalesce(make_survey_binder.as_of, private.clock()), frozen,
    jsonb_build_object(
      'format', 'survey-binder/1', 'hash', 'SHA-256', 'canonical_form', 'RFC 8785',
      'practice', frozen -> 'practice' ->> 'name', 'binder', btrim(make_survey_binder.binder_name), 'frozen_at', frozen -> 'practice' ->> 'frozen_at',
      'contents_sha256', private.json_sha256(frozen),
      'sections', (
        select jsonb_object_agg(section.key, jsonb_build_object('sha256', private.json_sha256(section.value),
          'rows', case when jsonb_typeof(section.value) = 'array' then jsonb_array_length(section.value) else 1 end))
        from jsonb_each(frozen) section),
      'documents', coalesce((
        select jsonb_agg(distinct jsonb_build_object('document', row_of ->> 'document', 'sha256', row_of ->> 'document_sha256'))
        from jsonb_array_elements(frozen -> 'evidence') row_of where row_of ->> 'document' <> ''), '[]')),
    private.clock() + make_interval(hours => valid_hours), private.my_staff_id())
  returning survey_binders.id into made;
  return query select made, secret;
end
$$;
create function public.make_survey_binder(
  binder_name text, valid_hours integer default 168, location_id uuid default null, department_id uuid default null, person_ids uuid[] default null,
  requirement_ids uuid[] default null, as_of timestamptz default null, document_hashes jsonb default '{}'
) returns table (id uuid, token text)
language sql volatile set search_path = ''
as $$ select * from private.make_survey_binder(binder_name, valid_hours, location_id, department_id, person_ids, requirement_ids, as_of, document_hashes) $$;
comment on function public.make_survey_binder(text, integer, uuid, uuid, uuid[], uuid[], timestamptz, jsonb) is
  'Freezes what an inspector may see, at a moment (null: now), of the people and requirements named (null: all), and returns the binder''s id and the secret of its link, which is shown this once and valid for as many hours. '
  'document_hashes: SHA-256 of documents by their path in the bucket credentials. For training administrators and executives. '
  'Raises 403 FORBIDDEN, 400 NAME_MISSING, NAME_TOO_LONG, VALIDITY_OUT_OF_RANGE, MOMENT_IN_THE_FUTURE, 404 LOCATION_NOT_FOUND, DEPARTMENT_NOT_FOUND, REQUIREMENT_NOT_FOUND, PERSON_NOT_FOUND, 409 NOTHING_TO_SHOW.';
grant execute on function private.make_survey_binder(text, integer, uuid, uuid, uuid[], uuid[], timestamptz, jsonb) to authenticated;
grant execute on function public.make_survey_binder(text, integer, uuid, uuid, uuid[], uuid[], timestamptz, jsonb) to authenticated;
