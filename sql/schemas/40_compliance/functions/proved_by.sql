create function public.proved_by(requirement_ids uuid[]) returns table (requirement_id uuid, proved_by text)
language sql stable set search_path = ''
as $$
  select distinct on (v.requirement_id) v.requirement_id, private.proofs_in_words(v.proofs)
  from public.requirement_versions v where v.requirement_id = any (requirement_ids)
  order by v.requirement_id, v.version desc
$$;
comment on function public.proved_by(uuid[]) is 'What proves each of these requirements, in words, as its present rule says.';
grant execute on function public.proved_by(uuid[]) to authenticated;
