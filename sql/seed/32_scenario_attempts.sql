-- How the simulations were walked, what was signed and who was observed, after the year of work: the same every time, by people of their own so that the
-- demonstration's learner has them still to do.

create temporary table walkers as
select s.id, s.full_name, row_number() over (order by s.full_name) as seat, s.manager_id, pg_temp.chance(s.full_name, 'sense') as sense
from public.staff s
where s.employment_status = 'active' and s.permission_level = 'staff' and s.full_name <> 'Juniper Applewood' and s.hired_on < pg_temp.today() - 70
order by s.full_name limit 24;

do $$
declare
  person record;
  scenario record;
  assignment uuid;
  state jsonb;
  chosen jsonb;
  path jsonb;
  at timestamptz;
  seconds integer;
  attempt integer;
  leaves_after integer;
  has_passed boolean;
begin
  perform set_config('app.actor', 'system', true);
  for person in select * from walkers order by seat loop
    at := (pg_temp.today() - 60 + (person.seat * 2)::integer)::timestamp at time zone 'UTC' + interval '15 hours';
    perform pg_temp.hold_clock(at);
    insert into public.training_assignments (organization_id, user_id, program_id, assigned_by, due_date)
    values (pg_temp.id_of('practice'), person.id, pg_temp.id_of('program scenarios'), coalesce(person.manager_id, pg_temp.id_of('Clementine Birdsong')),
      private.end_of_day((pg_temp.today() + 30)::date, 'America/Chicago')) returning id into assignment;
    update public.training_assignments set status = 'in_progress', started_at = at where id = assignment;

    for scenario in select * from scenarios order by scenarios.at loop
      -- Not everybody has come to the later ones yet.
      exit when person.seat % 5 < 2 and scenario.at > person.seat % 3 + 1;
      attempt := 0;
      has_passed := false;
      insert into public.module_progress (assignment_id, module_id, organization_id, user_id, program_id, content_id, progress_percentage)
      values (assignment, pg_temp.id_of('module scenario ' || scenario.key), pg_temp.id_of('practice'), person.id, pg_temp.id_of('program scenarios'),
        pg_temp.id_of('content scenario ' || scenario.key), 20);
      while not has_passed and attempt < 3 loop
        attempt := attempt + 1;
        path := '[]';
        seconds := 0;
        leaves_after := case when pg_temp.chance(person.full_name, scenario.key, attempt::text, 'leaves') < 0.12 then 2 + attempt else 250 end;
        loop
          state := private.play_scenario(scenario.graph, path, 'demonstration');
          exit when (state ->> 'finished')::boolean or jsonb_array_length(path) >= leaves_after;
          -- Most choose well, and better the second time.
          select c.body into chosen
          from jsonb_array_elements(scenario.graph -> 'nodes') as n (body) cross join lateral jsonb_array_elements(n.body -> 'choices') as c (body)
          where n.body ->> 'id' = state ->> 'node'
          order by (c.body ->> 'points')::integer * (0.3 + person.sense * 0.6 + attempt * 0.35)
            + 13 * pg_temp.chance(person.full_name, scenario.key, attempt::text, state ->> 'step', c.body ->> 'id') desc
          limit 1;
          seconds := seconds + 20 + (pg_temp.chance(person.full_name, scenario.key, state ->> 'step', 'seconds') * 50)::integer;
          path := path || jsonb_build_object('node', state ->> 'node', 'choice', chosen ->> 'id', 'points', (chosen ->> 'points')::integer, 'at', at + make_interval(secs => seconds));
        end loop;
        has_passed := coalesce((state #>> '{outcome,passes}')::boolean and (state ->> 'score_percentage')::integer >= 70, false);
        insert into public.simulation_attempts (
          organization_id, assignment_id, module_id, content_id, user_id, program_id, attempt_number, path, current_node, score_percentage, outcome, passed,
          active_seconds, started_at, last_activity_at, finished_at
        ) values (
          pg_temp.id_of('practice'), assignment, pg_temp.id_of('module scenario ' || scenario.key), pg_temp.id_of('content scenario ' || scenario.key), person.id,
          pg_temp.id_of('program scenarios'), attempt, path, state ->> 'node', (state ->> 'score_percentage')::integer,
          (state #>> '{outcome,kind}')::public.scenario_outcome_enum, case when (state ->> 'finished')::boolean then has_passed end,
          seconds, at, at + make_interval(secs => seconds), case when (state ->> 'finished')::boolean then at + make_interval(secs => seconds) end);
        exit when not (state ->> 'finished')::boolean;
        if has_passed then
          perform private.complete_module(assignment, pg_temp.id_of('module scenario ' || scenario.key), content_id => pg_temp.id_of('content scenario ' || scenario.key),
            started_at => at, completed_at => at, score_percentage => (state ->> 'score_percentage')::integer, time_spent_minutes => ceil(seconds / 60.0)::integer,
            attempts_count => attempt);
        end if;
      end loop;
    end loop;
  end loop;
  perform pg_temp.release_clock();
end
$$;

-- Policies signed by some, and a skill observed; the demonstration's learner is asked to sign theirs.
do $$
declare
  person record;
  assignment public.training_assignments;
  observation public.observations;
  policy text;
  at timestamptz;
begin
  for person in select w.*, s as row from walkers w join public.staff s on s.id = w.id where w.seat <= 9 order by w.seat loop
    at := (pg_temp.today() - 30 + person.seat::integer)::timestamp at time zone 'UTC' + interval '16 hours';
    perform pg_temp.hold_clock(at);
    insert into public.training_assignments (organization_id, user_id, program_id, assigned_by, due_date)
    values (pg_temp.id_of('practice'), person.id, pg_temp.id_of('program signed'), pg_temp.id_of('Clementine Birdsong'),
      private.end_of_day((pg_temp.today() + 20)::date, 'America/Chicago')) returning * into assignment;
    foreach policy in array case when person.seat % 3 = 0 then array['acceptable use'] else array['acceptable use', 'sanctions'] end loop
      perform private.add_signature('attestation', person.row, assignment, c.module_id, c.id, null, c.content_data ->> 'statement', private.policy_sha256(c),
        person.full_name, '198.51.100.24', 'Larkspur kiosk')
      from public.training_content c where c.id = pg_temp.id_of('content ' || policy);
      perform private.complete_module(assignment.id, pg_temp.id_of('module ' || policy), content_id => pg_temp.id_of('content ' || policy), started_at => at, completed_at => at, time_spent_minutes => 3);
    end loop;
  end loop;

  at := pg_temp.present() - interval '2 hours';
  perform pg_temp.hold_clock(at);
  insert into public.training_assignments (organization_id, user_id, program_id, assigned_by, due_date)
  select pg_temp.id_of('practice'), pg_temp.id_of('Juniper Applewood'), pg_temp.id_of('program ' || key), pg_temp.id_of('Rowan Fairweather'),
    private.end_of_day((pg_temp.today() + days)::date, 'America/Chicago')
  from (values ('scenarios', 40), ('signed', 45), ('observed', 50)) as p (key, days);
  select * into assignment from public.training_assignments where user_id = pg_temp.id_of('Juniper Applewood') and program_id = pg_temp.id_of('program observed');
  update public.training_assignments set status = 'in_progress', started_at = at where id = assignment.id;
  insert into public.module_progress (assignment_id, module_id, organization_id, user_id, program_id, content_id)
  values (assignment.id, pg_temp.id_of('module hand hygiene'), assignment.organization_id, assignment.user_id, assignment.program_id, pg_temp.id_of('content hand hygiene'));
  insert into public.observations (organization_id, assignment_id, module_id, content_id, user_id, program_id, observer_id, attempt_number, checklist, results, comment)
  select assignment.organization_id, assignment.id, c.module_id, c.id, assignment.user_id, assignment.program_id, pg_temp.id_of('Hazel Nightingale'), 1,
    jsonb_build_object('instructions', c.content_data -> 'instructions', 'steps', c.content_data -> 'steps'),
    (select jsonb_object_agg(step ->> 'id', case step ->> 'id' when 'thumbs' then '{"result": "done_with_help", "remark": "Left thumb reminded."}'::jsonb else '{"result": "done"}' end)
      from jsonb_array_elements(c.content_data -> 'steps') step), 'Calm and thorough. Mind the left thumb.'
  from public.training_content c where c.id = pg_temp.id_of('content hand hygiene')
  returning * into observation;
  update public.observations o set score_percentage = j.score_percentage, passed = j.passed, observer_signed_at = at
  from private.judge_observation(observation.checklist, observation.results, 80) j where o.id = observation.id returning o.* into observation;
  perform private.add_signature('observation_made', observer, assignment, observation.module_id, observation.content_id, observation.id,
    'I watched this person do this, and the results are what I saw.', private.observation_sha256(observation), observer.full_name, '198.51.100.24', 'Larkspur tablet')
  from public.staff observer where observer.id = pg_temp.id_of('Hazel Nightingale');
  perform pg_temp.release_clock();
end
$$;
