create function private.tg_places__recalculate() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  moved uuid[];
begin
  select array_agg(s.id) into moved from public.staff s
  where case tg_table_name
    when 'locations' then s.location_id in (select (n.whole ->> 'id')::uuid from (select to_jsonb(new_rows) as whole from new_rows) n)
    else s.position_id in (select (n.whole ->> 'id')::uuid from (select to_jsonb(new_rows) as whole from new_rows) n) end;
  if moved is not null then perform private.recalculate_requirements(moved); end if;
  return null;
end
$$;
comment on function private.tg_places__recalculate() is 'Recalculates the people of a location whose state changed, or of a position that became clinical.';
