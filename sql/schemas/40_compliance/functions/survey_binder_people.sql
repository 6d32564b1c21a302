create function private.survey_binder_people(
  organization_id uuid, location_id uuid, department_id uuid, person_ids uuid[], as_of timestamptz
) returns table (number integer, user_id uuid, full_name text, "position" text, department text, location text, employment_kind text, hired_on date)
language sql stable security definer set search_path = ''
as $$
  select row_number() over (order by s.full_name, s.id)::integer, s.id, s.full_name, p.title, d.name, l.name, h.employment_kind::text, period.started_on
  from public.organizations o
  join public.employment_periods period on period.organization_id = o.id
  cross join lateral (select private.local_date(coalesce(as_of, private.clock()), o.time_zone) as day) asked
  join public.staff s on s.id = period.user_id
  join public.staff_history h on h.user_id = s.id and h.superseded_at is null and h.valid_from <= asked.day and (h.valid_until is null or h.valid_until > asked.day)
  left join public.positions p on p.id = h.position_id
  left join public.departments d on d.id = h.department_id
  left join public.locations l on l.id = h.location_id
  where o.id = survey_binder_people.organization_id
    and period.started_on <= asked.day and (period.ended_on is null or period.ended_on >= asked.day)
    and (survey_binder_people.location_id is null or h.location_id = survey_binder_people.location_id)
    and (survey_binder_people.department_id is null or h.department_id = survey_binder_people.department_id)
    and (person_ids is null or s.id = any (person_ids))
$$;
comment on function private.survey_binder_people(uuid, uuid, uuid, uuid[], timestamptz) is
  'The people a survey binder is about: who was employed on that day, in the places and of the people named (null: all), numbered by name.';
