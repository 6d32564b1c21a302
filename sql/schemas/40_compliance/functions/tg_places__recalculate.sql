create function private.tg_places__recalculate() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  places uuid[];
  people uuid[];
begin
  select array_agg(n.id) into places
  from new_rows n join old_rows o using (id)
  where to_jsonb(n) -> 'state' is distinct from to_jsonb(o) -> 'state' or to_jsonb(n) -> 'is_clinical' is distinct from to_jsonb(o) -> 'is_clinical';
  -- Whoever was there before came under a rule, or did not, because of it.
  select array_agg(distinct h.user_id) into people from public.staff_history h
  where h.superseded_at is null and case tg_table_name when 'locations' then h.location_id else h.position_id end = any (places);
  if people is not null then perform private.recalculate_requirements(people); end if;
  return null;
end
$$;
comment on function private.tg_places__recalculate() is 'Recalculates the people who are or were at a location whose state changed, or in a position that became clinical or ceased to be.';
