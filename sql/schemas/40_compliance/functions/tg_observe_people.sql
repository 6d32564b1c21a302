create function private.tg_observe_people() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  users uuid[];
begin
  if tg_table_name = 'organizations' then
    select array_agg(s.id) into users from new_rows n join old_rows o using (id) join public.staff s on s.organization_id = n.id
    where n.time_zone <> o.time_zone;
  elsif tg_table_name = 'staff' then
    select array_agg(n.id) into users from new_rows n join old_rows o using (id) where n.employment_status <> o.employment_status;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct user_id) into users from old_rows;
  else
    select array_agg(distinct user_id) into users from new_rows;
  end if;
  if users is not null then perform private.recalculate_compliance(users); end if;
  return null;
end
$$;
comment on function private.tg_observe_people() is
  'Recalculates people whose certifications or employment changed, and everybody when the practice''s time zone did.';
