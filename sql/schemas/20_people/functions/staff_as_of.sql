create function public.staff_as_of(moment date, known_at timestamptz default private.clock()) returns table (
  user_id uuid, full_name text, position_id uuid, position_title text, department_id uuid, department_name text, location_id uuid, location_name text,
  manager_id uuid, permission_level public.permission_level_enum, employment_kind public.employment_kind_enum, valid_from date, valid_until date,
  recorded_at timestamptz
)
language sql stable set search_path = ''
as $$
  select h.user_id, s.full_name, h.position_id, p.title, h.department_id, d.name, h.location_id, l.name,
    h.manager_id, h.permission_level, h.employment_kind, h.valid_from, h.valid_until, h.recorded_at
  from public.staff_history h
  join public.staff s on s.id = h.user_id
  left join public.positions p on p.id = h.position_id
  left join public.departments d on d.id = h.department_id
  left join public.locations l on l.id = h.location_id
  where h.valid_from <= moment and (h.valid_until is null or h.valid_until > moment)
    and h.recorded_at <= known_at and (h.superseded_at is null or h.superseded_at > known_at)
  order by s.full_name, h.user_id
$$;
comment on function public.staff_as_of(date, timestamptz) is
  'Who was employed on a day, as what and where, as it was known at a moment (default: now), among the people whoever asks may see.';
grant execute on function public.staff_as_of(date, timestamptz) to authenticated;
