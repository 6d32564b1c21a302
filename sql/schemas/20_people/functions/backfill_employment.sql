create function private.backfill_employment() returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  people uuid[];
begin
  insert into public.employment_periods (organization_id, user_id, started_on, ended_on)
  select s.organization_id, s.id, s.hired_on, s.terminated_on
  from public.staff s where not exists (select from public.employment_periods p where p.user_id = s.id);
  select array_agg(s.id) into people from public.staff s where not exists (select from public.staff_history h where h.user_id = s.id);
  return case when people is null then 0 else private.restate_staff_history(people, '[]') end;
end
$$;
comment on function private.backfill_employment() is
  'Gives everybody who was there before history was kept a period and one statement since their day of hiring. May run any number of times; returns how many statements it wrote.';
