create function private.team_standings_at(manager_id uuid, day date) returns table (compliance_status public.status_enum, standing_count bigint)
language sql stable security definer set search_path = ''
as $$
  with team as (
    select s.id, least(private.end_of_day(team_standings_at.day, practice.time_zone), private.clock()) as moment
    from public.staff s join public.organizations practice on practice.id = s.organization_id
    where s.manager_id = team_standings_at.manager_id
      and (s.organization_id = private.my_organization_id_as('training_administrator', 'executive') or s.id = any (array(select private.my_team_ids())))
  )
  select public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, at.moment), count(*)
  from (select min(moment) as moment, array_agg(id) as ids from team) at
  cross join lateral private.derived_requirement_records(at.ids, null, at.moment) r
  group by 1
$$;
create function public.team_standings_at(manager_id uuid, day date) returns table (compliance_status public.status_enum, standing_count bigint)
language sql stable set search_path = ''
as $$ select * from private.team_standings_at(manager_id, day) $$;
comment on function public.team_standings_at(uuid, date) is
  'How many standings of a manager''s direct reports under requirements had which status when a day ended (today: now), as it is known now, over the people whoever asks may see.';
grant execute on function private.team_standings_at(uuid, date) to authenticated;
grant execute on function public.team_standings_at(uuid, date) to authenticated;
