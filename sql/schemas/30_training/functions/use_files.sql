create function private.named_files(content_ids uuid[])
returns table (content_id uuid, organization_id uuid, purpose public.content_file_purpose_enum, file_id uuid, place integer)
language sql stable set search_path = ''
as $$
  with content as (
    select c.id, c.organization_id, c.storage_path, c.content_data, coalesce(k.answers, '{}') as answers
    from public.training_content c left join public.quiz_answer_keys k on k.content_id = c.id where c.id = any (content_ids)
  ), named as (
    select c.id as content_id, c.organization_id, 'main'::public.content_file_purpose_enum as purpose, f.id::text as file_id, 0::bigint as place
    from content c join public.content_files f on f.storage_path = c.storage_path
    union all
    select c.id, c.organization_id, list.purpose::public.content_file_purpose_enum, item.value ->> 'file_id', item.place - 1
    from content c
    cross join (values ('captions', 'captions'), ('attachments', 'attachment')) list (key, purpose)
    cross join lateral jsonb_array_elements(case jsonb_typeof(c.content_data -> list.key) when 'array' then c.content_data -> list.key else '[]' end)
      with ordinality as item (value, place)
    union all
    select c.id, c.organization_id, 'poster', c.content_data ->> 'poster_file_id', 0 from content c
    union all
    -- Wherever a question, a situation or an answer shows one.
    select c.id, c.organization_id, 'image', image.value #>> '{}', 0
    from content c
    cross join lateral (
      select jsonb_path_query(c.content_data, '$.**.image.file_id') union select jsonb_path_query(c.answers, '$.**.image.file_id')) image (value)
  )
  select distinct on (n.content_id, n.file_id, n.purpose) n.content_id, n.organization_id, n.purpose,
    case when n.file_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then n.file_id::uuid end, n.place::integer
  from named n where n.file_id is not null order by n.content_id, n.file_id, n.purpose, n.place
$$;
comment on function private.named_files(uuid[]) is
  'The files that content names: its own, captions, attachments, poster, and the image of anything in it or in its answers. file_id is null for what cannot be an id.';
create function private.use_files(content_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if exists (
    select from private.named_files(content_ids) n
    where not exists (select from public.content_files f where f.id = n.file_id and f.organization_id = n.organization_id and f.state = 'ready')
  ) then
    perform private.fail(409, 'FILE_NOT_READY', 'This names a file that is not there or was not accepted.', 'Upload it again and save once it is accepted.');
  end if;
  delete from public.content_file_uses u
  where u.content_id = any (content_ids) and not exists (
    select from private.named_files(content_ids) n where n.content_id = u.content_id and n.file_id = u.file_id and n.purpose = u.purpose);
  insert into public.content_file_uses as u (content_id, organization_id, purpose, file_id, position)
  select n.content_id, n.organization_id, n.purpose, n.file_id, n.place from private.named_files(content_ids) n
  on conflict (content_id, file_id, purpose) do update set position = excluded.position where u.position <> excluded.position;
end
$$;
comment on function private.use_files(uuid[]) is 'Makes content_file_uses say what these contents name. Raises 409 FILE_NOT_READY.';
