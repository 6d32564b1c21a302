-- What was assigned last: the newest programs, to the team of the demonstration's manager, so that its learner has a video and a long quiz to do.
insert into public.training_assignments (organization_id, user_id, program_id, assigned_by, assigned_at, due_date)
select person.organization_id, person.id, pg_temp.id_of(program.key), person.manager_id, pg_temp.present() - interval '2 days',
  private.end_of_day((pg_temp.today() + program.days)::date, 'America/Chicago')
from public.staff person
cross join (values ('program hand hygiene', 16), ('program knowledge', 24)) program (key, days)
where person.manager_id = pg_temp.id_of('Rowan Fairweather') and person.employment_status = 'active'
  and not exists (
    select from public.training_assignments a where a.user_id = person.id and a.program_id = pg_temp.id_of(program.key) and a.status <> 'cancelled');
