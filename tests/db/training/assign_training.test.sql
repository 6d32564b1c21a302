begin;
select plan(12);

-- A program nobody has yet.
insert into public.training_programs (id, organization_id, program_name, program_type, created_by, status, version, published_at)
values (tests.id('new'), tests.id('north'), 'New', 'clinical', tests.id('administrator'), 'published', 1, private.clock());
create function tests.ask(person text, program text default 'new', due interval default '10 days', deadline interval default null) returns jsonb language sql
as $$ select jsonb_build_object('user_id', tests.id(person), 'program_id', tests.id(program), 'due_date', private.clock() + due,
  'completion_deadline', private.clock() + deadline) $$;
grant execute on function tests.ask to public;

select tests.as_staff('manager');
select results_eq(
  $$ select request_index, outcome, code from public.assign_training(jsonb_build_array(
       tests.ask('staff'), tests.ask('nurse'), tests.ask('away'), tests.ask('colleague'), tests.ask('south_staff'), tests.ask('staff'),
       tests.ask('lead', 'north draft'), tests.ask('lead', 'south hipaa'), tests.ask('lead', 'new', '-1 day'), tests.ask('lead', 'new', '9 days', '8 days'),
       tests.ask('staff', 'north hipaa'))) $$,
  $$ values (0, 'created', null), (1, 'refused', 'NOT_IN_TEAM'), (2, 'refused', 'PERSON_NOT_ACTIVE'), (3, 'refused', 'NOT_IN_TEAM'), (4, 'refused', 'NOT_IN_TEAM'),
       (5, 'refused', 'REPEATED_IN_REQUEST'), (6, 'refused', 'PROGRAM_NOT_FOUND'), (7, 'refused', 'PROGRAM_NOT_FOUND'), (8, 'refused', 'DUE_IN_THE_PAST'),
       (9, 'refused', 'DEADLINE_BEFORE_DUE'), (10, 'refused', 'ALREADY_ASSIGNED') $$,
  'a batch answers row by row: what was created, what not and why');
select is((select count(*)::int from public.training_assignments where program_id = tests.id('new')), 1, 'and created exactly what it says');
select is((select assigned_by from public.training_assignments where program_id = tests.id('new')), tests.id('manager'), 'in the name of whoever asked');
select throws_ok($$ select * from public.assign_training('[]') $$, 'PT400', null, 'an empty batch is refused');

select throws_ok(
  $$ insert into public.training_assignments (organization_id, user_id, program_id, assigned_by, due_date)
     values (tests.id('north'), tests.id('nurse'), tests.id('new'), tests.id('manager'), private.clock() + interval '1 day') $$,
  '42501', null, 'a plain insert is refused for an indirect report');
select throws_ok(
  $$ insert into public.training_assignments (organization_id, user_id, program_id, assigned_by, due_date)
     values (tests.id('north'), tests.id('away'), tests.id('new'), tests.id('manager'), private.clock() + interval '1 day') $$,
  'PT409', null, 'and for somebody on leave');

select tests.as_staff('administrator');
select is((select outcome from public.assign_training(jsonb_build_array(tests.ask('nurse')))), 'created', 'a training administrator assigns to everybody');

select tests.as_staff('staff');
select is((select code from public.assign_training(jsonb_build_array(tests.ask('staff')))), 'NOT_IN_TEAM', 'staff assign nothing, not even to themselves');

select tests.as_staff('manager');
select lives_ok($$ select public.cancel_assignment(tests.id('staff hipaa'), 'Moved') $$, 'a manager cancels for a direct report');
select is((select status::text || ' ' || cancellation_reason from public.training_assignments where id = tests.id('staff hipaa')), 'cancelled Moved', 'with the reason');
select throws_ok($$ select public.cancel_assignment(tests.id('nurse hipaa')) $$, 'PT404', null, 'but not for an indirect one');
select throws_ok($$ select public.cancel_assignment(tests.id('staff fire')) $$, 'PT409', null, 'and nothing that is finished');

select * from finish();
rollback;
