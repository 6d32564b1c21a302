create function private.observable_learner_ids(observers jsonb) returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select person.id
  from public.staff person
  where person.organization_id = private.my_organization_id() and person.employment_status <> 'terminated' and person.id <> private.my_staff_id() and (
    (coalesce((observers ->> 'managers')::boolean, false) and person.id in (select private.my_team_ids()))
    or (coalesce((observers ->> 'administrators')::boolean, false) and person.organization_id = private.my_organization_id_as('training_administrator'))
    or coalesce(observers -> 'staff_ids' ? private.my_staff_id()::text, false))
$$;
comment on function private.observable_learner_ids(jsonb) is
  'Whom whoever asks may observe, by a checklist''s rule {managers, administrators, staff_ids}: as a manager everybody below, as training administrator or named observer everybody of the practice, never oneself.';
