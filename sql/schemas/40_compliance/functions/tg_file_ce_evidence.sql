create function private.tg_file_ce_evidence() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  people uuid[];
begin
  if tg_table_name = 'ce_rules' then
    select array_agg(distinct c.user_id) into people
    from public.staff_certifications c
    where c.organization_id in (select (to_jsonb(n) ->> 'organization_id')::uuid from new_rows n) and c.state in (select to_jsonb(n) ->> 'state' from new_rows n);
  else
    select array_agg(distinct (to_jsonb(n) ->> 'user_id')::uuid) into people from new_rows n;
  end if;
  -- Most practices have no rule for any of these licences.
  if exists (select from public.ce_rules rule join public.staff s on s.organization_id = rule.organization_id where s.id = any (people) and rule.reviewed_at is not null) then
    perform private.file_ce_evidence(people);
  end if;
  return null;
end
$$;
comment on function private.tg_file_ce_evidence() is 'Looks whether the people whose credits, licences or rules a statement touched have reached the hours of their cycles.';
