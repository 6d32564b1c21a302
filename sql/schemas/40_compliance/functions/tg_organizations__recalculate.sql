create function private.tg_organizations__recalculate() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  users uuid[];
begin
  select array_agg(s.id) into users
  from new_rows n join old_rows o using (id) join public.staff s on s.organization_id = n.id where n.time_zone <> o.time_zone;
  if users is not null then perform private.recalculate_compliance(users); end if;
  return null;
end
$$;
comment on function private.tg_organizations__recalculate() is 'Recalculates a practice whose days end at another moment now.';
