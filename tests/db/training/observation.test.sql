begin;
select plan(31);

insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, due_date)
select tests.id(name || ' skills open'), tests.id('north'), tests.id(name), tests.id('north skills'), tests.id('administrator'), private.clock() + interval '30 days' from unnest(array['staff', 'orphan', 'nurse']) name;
create table tests.begun (id uuid);
grant select, insert, delete on tests.begun to public;
create function tests.as_service() returns void language sql as $$
  select set_config('role', 'service_role', true), set_config('request.jwt.claims', '{"role": "service_role"}', true)
$$;
create function tests.sign(who text) returns jsonb language sql
as $$ select public.sign_observation(tests.id('auth ' || who), (select id from tests.begun), initcap(who) || ' Person') $$;
grant execute on all functions in schema tests to public;

select tests.as_staff('staff');
select throws_ok($$ select public.start_observation(tests.id('staff skills open'), tests.id('north observation')) $$, 'PT404', null, 'nobody observes themselves');
select tests.as_staff('other_manager');
select throws_ok($$ select public.start_observation(tests.id('staff skills open'), tests.id('north observation')) $$, 'PT404', null, 'or somebody outside their line');
select is_empty($$ select user_id from public.observations_to_make() where user_id = tests.id('staff') $$, 'who may not is not offered it');

select tests.as_staff('manager');
select results_eq($$ select user_name, module_name, observation_id from public.observations_to_make(tests.id('staff')) $$,
  $$ values ('Staff Person', 'Observation', null::uuid) $$, 'a manager is offered the people below');
insert into tests.begun select public.start_observation(tests.id('staff skills open'), tests.id('north observation'));
select is(public.start_observation(tests.id('staff skills open'), tests.id('north observation')), (select id from tests.begun), 'two tabs are one draft');
select throws_ok($$ select public.save_observation((select id from tests.begun), '{"s9": {"result": "done"}}') $$, 'PT400', null, 'a step that is not on the list is refused');
select throws_ok($$ select public.save_observation((select id from tests.begun), '{"s1": {"result": "perfect"}}') $$, 'PT400', null, 'so is a result that is none');
select lives_ok($$ select public.save_observation((select id from tests.begun), '{"s1": {"result": "done"}}', 'Calm.') $$, 'a draft is saved');
select tests.as_staff('administrator');
select throws_ok($$ select public.start_observation(tests.id('staff skills open'), tests.id('north observation')) $$, 'PT409', null, 'one observer at a time');
select tests.as_staff('staff');
select is_empty($$ select id from public.observations where id = (select id from tests.begun) $$, 'a draft is not the learner''s to read');

select tests.as_owner();
select tests.as_service();
select throws_ok($$ select tests.sign('manager') $$, 'PT409', null, 'an unanswered step keeps it from being signed');
select throws_ok($$ select tests.sign('staff') $$, 'PT404', null, 'the learner does not sign first');
select tests.as_owner();
select tests.as_staff('manager');
select public.save_observation((select id from tests.begun), '{"s1": {"result": "done"}, "s2": {"result": "not_done"}}');
select tests.as_owner();
select tests.as_service();
select throws_ok($$ select tests.sign('manager') $$, 'PT409', null, 'what was not done needs a remark');
select tests.as_owner();
select tests.as_staff('manager');
select public.save_observation((select id from tests.begun), '{"s1": {"result": "done"}, "s2": {"result": "done_with_help", "remark": "Reminded of the thumbs."}}', 'Calm.');
select tests.as_owner();
select tests.as_service();
select results_eq($$ select answer ->> 'score_percentage', answer ->> 'passed', answer #>> '{signature,meaning}' from tests.sign('manager') answer $$,
  $$ values ('75', 'false', 'observation_made') $$, 'with help counts half, and a critical step with help does not pass');
select is((select tests.sign('manager') ->> 'module_completed'), 'false', 'signing again changes nothing');
select tests.as_owner();
select tests.as_staff('manager');
select throws_ok($$ select public.save_observation((select id from tests.begun), '{}') $$, 'PT409', null, 'what is signed is not changed');
select throws_ok($$ select public.discard_observation((select id from tests.begun)) $$, 'PT404', null, 'or discarded');
select tests.as_owner();
select throws_ok($$ update public.observations set results = '{}' where id = (select id from tests.begun) $$, 'PT403', null, 'not even by the owner');
select tests.as_staff('staff');
select results_eq($$ select title, link from public.notifications where title like 'Please sign%' $$,
  $$ values ('Please sign: Observation', '/training/' || tests.id('staff skills open') || '/' || tests.id('north observation')) $$, 'the learner is asked to sign');
select isnt_empty($$ select id from public.observations where id = (select id from tests.begun) $$, 'and reads it now');
select tests.as_owner();
select tests.as_service();
select results_eq($$ select answer ->> 'passed', answer ->> 'module_completed' from tests.sign('staff') answer $$, $$ values ('false', 'false') $$,
  'signed by both and not passed');

-- Once more, done.
select tests.as_owner();
delete from tests.begun;
select tests.as_staff('manager');
insert into tests.begun select public.start_observation(tests.id('staff skills open'), tests.id('north observation'));
select is((select attempt_number from public.observations where id = (select id from tests.begun)), 2, 'who did not pass is observed again');
select lives_ok($$ select public.discard_observation((select id from tests.begun)) $$, 'a draft can be thrown away');
delete from tests.begun;
insert into tests.begun select public.start_observation(tests.id('staff skills open'), tests.id('north observation'));
select public.save_observation((select id from tests.begun), '{"s1": {"result": "not_applicable"}, "s2": {"result": "done"}}');
select tests.as_owner();
select tests.as_service();
select results_eq($$ select answer ->> 'score_percentage', answer ->> 'passed', answer ->> 'module_completed' from tests.sign('manager') answer $$,
  $$ values ('100', 'true', 'false') $$, 'what does not apply does not count, and the observer alone completes nothing');
select results_eq($$ select answer ->> 'module_completed' from tests.sign('staff') answer $$, $$ values ('true') $$, 'both signatures complete the module');
select tests.as_owner();
select results_eq($$ select score_percentage, attempts_count, recorded_by from public.training_completions where assignment_id = tests.id('staff skills open') $$,
  $$ values (100, 2, tests.id('manager')) $$, 'the completion says who observed');
select tests.as_staff('manager');
select is_empty($$ select user_id from public.observations_to_make(tests.id('staff')) $$, 'and nothing is left to observe');
select results_eq($$ select v ->> 'meaning', v ->> 'seal_is_genuine', v ->> 'document_is_unchanged' from public.signatures s, public.verify_signature(s.id) v
    where s.observation_id = (select id from tests.begun) order by 1 $$,
  $$ values ('observation_made', 'true', 'true'), ('observation_received', 'true', 'true') $$, 'both seals are genuine');

-- Who may observe is said by name, too.
select tests.as_owner();
update public.training_content set content_data = jsonb_set(content_data, '{observers}', jsonb_build_object('managers', false, 'administrators', false,
  'staff_ids', jsonb_build_array(tests.id('nurse')))) where id = tests.id('north observation 1');
select tests.as_staff('nurse');
select isnt_empty($$ select user_id from public.observations_to_make() where user_id = tests.id('orphan') $$, 'a named nurse observes anybody of the practice');
select is_empty($$ select user_id from public.observations_to_make() where user_id in (tests.id('nurse'), tests.id('terminated'), tests.id('south_staff')) $$,
  'but not herself, who has left, or another practice');
select tests.as_staff('lead');
select is_empty($$ select user_id from public.observations_to_make() $$, 'and managers no longer do');

select * from finish();
rollback;
