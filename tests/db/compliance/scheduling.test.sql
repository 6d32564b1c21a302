begin;
select plan(21);
-- A Monday morning in New York.
select tests.hold_clock('2027-03-01 15:00+00');
update public.training_assignments set status = 'cancelled', cancelled_at = private.clock() where organization_id = tests.id('north') and status in ('assigned', 'in_progress');

create function tests.asked(code text, priority text, first_due integer, minutes integer) returns void language plpgsql security definer as $$
begin
  insert into public.training_programs (id, organization_id, program_name, program_type, created_by, status, version, published_at)
  values (tests.id('program ' || code), tests.id('north'), code, 'safety', tests.id('administrator'), 'published', 1, private.clock());
  insert into public.training_modules (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, published_at)
  values (tests.id('module ' || code), tests.id('north'), tests.id('program ' || code), code, 1, minutes, 'document', private.clock());
  insert into public.requirements (id, organization_id, requirement_code, owner_id, created_by, reviewed_by, reviewed_at)
  values (tests.id('requirement ' || code), tests.id('north'), code, tests.id('administrator'), tests.id('administrator'), tests.id('administrator'), private.clock());
  insert into public.requirement_versions (organization_id, requirement_id, version, effective_from, requirement_name, compliance_type, priority_level, authority, citation, audience, proofs, anchor, first_due_days, renewal_months)
  values (tests.id('north'), tests.id('requirement ' || code), 1, '2027-03-01', code, 'training', priority::public.priority_enum, 'Practice', 'Policy',
    jsonb_build_object('include', jsonb_build_array(jsonb_build_object('people', jsonb_build_array(tests.id('nurse'), tests.id('away')))), 'exclude', '[]'::jsonb),
    jsonb_build_array(jsonb_build_array(jsonb_build_object('kind', 'training', 'program_id', tests.id('program ' || code)))), 'completion', first_due, 12);
end $$;
create function tests.due(code text) returns date language sql security definer as $$
  select private.deadline_date(due_date, 'America/New_York') from public.training_assignments
  where user_id = tests.id('nurse') and program_id = tests.id('program ' || code) and status = 'assigned'
$$;
grant execute on all functions in schema tests to public;
select tests.asked('CALM', 'low', 30, 60), tests.asked('GRAVE', 'critical', 30, 60), tests.asked('SOON', 'medium', 2, 60), tests.asked('LONG', 'low', 14, 200);

select tests.as_staff('manager');
select throws_ok('select public.schedule_training()', 'PT403', null, 'managers do not schedule the practice');
select tests.as_staff('administrator');
create temporary table plan on commit drop as select public.schedule_training() as answer;
grant select on plan to public;
select is((select jsonb_array_length(answer -> 'assign') from plan), 4, 'whoever works is assigned what is asked');
select is((select jsonb_array_length(answer -> 'waiting') from plan), 4, 'whoever is away waits until they are back');
select is((select count(*)::int from public.training_assignments where status = 'assigned' and program_id = tests.id('program CALM')), 0, 'a dry run assigns nothing');
select is((select p ->> 'due_on' from plan, jsonb_array_elements(answer -> 'assign') p where p ->> 'program_name' = 'GRAVE'), '2027-03-12', 'what is critical goes first: the first week with notice');
select is((select p ->> 'due_on' from plan, jsonb_array_elements(answer -> 'assign') p where p ->> 'program_name' = 'SOON'), '2027-03-03', 'what is due in two days is due in two days');
select is((select p ->> 'due_on' from plan, jsonb_array_elements(answer -> 'assign') p where p ->> 'program_name' = 'CALM'), '2027-03-19', 'what can wait takes the next week with room');
select is(public.schedule_training(), (select answer from plan), 'the same data give the same plan');

select is((select (public.schedule_training(false)) -> 'assign'), (select answer -> 'assign' from plan), 'in earnest it does what the dry run said');
select is(tests.due('GRAVE'), date '2027-03-12', 'due on the day it said');
select is((select assigned_by from public.training_assignments where program_id = tests.id('program GRAVE') and status = 'assigned'), tests.id('administrator'), 'in the name of whoever answers for the requirement');
select is((select count(*)::int from public.assignment_schedules where user_id = tests.id('nurse') and cardinality(reasons) >= 2), 4, 'with its reasons');
select is((select jsonb_array_length(public.schedule_training(false) -> 'assign')), 0, 'and not twice');
select alike((select p ->> 'reasons' from plan, jsonb_array_elements(answer -> 'assign') p where p ->> 'program_name' = 'LONG'), '%0 of 90 minutes%', 'what fits no week gets one of its own');

-- Days off are no due dates.
select tests.as_owner();
insert into public.practice_closures (organization_id, closed_on, name) values (tests.id('north'), '2027-03-26', 'Good Friday');
select tests.asked('LATER', 'medium', 60, 60);
select tests.as_staff('administrator');
select is((select p ->> 'due_on' from jsonb_array_elements(public.schedule_training() -> 'assign') p where p ->> 'program_name' = 'LATER'), '2027-03-25', 'nothing is due on a closed day');

-- Assigned by hand, but too late.
select tests.as_owner();
insert into public.training_assignments (organization_id, user_id, program_id, assigned_by, due_date)
values (tests.id('north'), tests.id('nurse'), tests.id('program LATER'), tests.id('lead'), private.end_of_day('2027-08-01', 'America/New_York'));
select tests.as_staff('administrator');
select is((select p ->> 'program_name' from jsonb_array_elements(public.schedule_training() -> 'conflicts') p), 'LATER', 'an assignment that is due too late is a conflict');

-- Leaving the audience withdraws what was not started, and leaves a trace.
select tests.as_owner();
insert into public.requirement_versions select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'version', 2, 'audience', '{"include": [], "exclude": []}'::jsonb, 'recorded_at', private.clock()))).*
from public.requirement_versions v where v.requirement_id = tests.id('requirement CALM');
select tests.as_staff('administrator');
select is((select w ->> 'program_name' from jsonb_array_elements(public.schedule_training() -> 'withdraw') w), 'CALM', 'what is no longer asked for is withdrawn');
select is(jsonb_array_length(public.schedule_training(false) -> 'withdraw'), 1, 'once');
select is((select status::text from public.training_assignments where program_id = tests.id('program CALM') and user_id = tests.id('nurse')), 'cancelled', 'the assignment is cancelled');
select isnt((select withdrawal_reason from public.assignment_schedules s join public.training_assignments a on a.id = s.assignment_id where a.program_id = tests.id('program CALM')), null, 'and says why');

-- The switch of the practice.
select tests.as_owner();
update public.training_assignments set status = 'cancelled', cancelled_at = private.clock() where program_id = tests.id('program SOON') and status = 'assigned';
select private.run_job('schedule_training');
update public.organizations set assigns_training = true where id = tests.id('north');
select is(private.run_job('schedule_training'), 1, 'where it is switched on the job does it, elsewhere not');

select * from finish();
rollback;
