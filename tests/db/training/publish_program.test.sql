begin;
select plan(26);

select tests.as_staff('administrator');
select is((select public.publish_program(tests.id('north draft'))), 1, 'a program whose modules have content is published');
select results_eq($$ select status::text, is_current_version from public.training_content where id = tests.id('north quiz draft') $$,
  $$ values ('published', true) $$, 'with the drafts of its modules');
select isnt((select published_at from public.training_modules where id = tests.id('north unpublished')), null, 'learners see the module from now on');

select lives_ok($$ select * from public.save_content_draft(tests.id('north quiz'), 'Second edition', '{"questions": [{"id": "q9", "prompt": "Nine?",
  "options": [{"id": "a", "text": "y"}, {"id": "b", "text": "n"}]}]}', '{"q9": {"correct": ["b"]}}') $$, 'a new version is drafted');
select lives_ok($$ select * from public.save_content_draft(tests.id('north quiz'), 'Second edition, mended', '{"questions": [{"id": "q9", "prompt": "Nine?",
  "options": [{"id": "a", "text": "y"}, {"id": "b", "text": "n"}]}]}', '{"q9": {"correct": ["a"]}}') $$, 'and drafted again');
select results_eq($$ select content_title::text, version_number::text from public.training_content where module_id = tests.id('north quiz') and status = 'draft' $$,
  $$ values ('Second edition, mended', '2.0') $$, 'there is one draft, of the next version');
select is((select count(*)::int from public.quiz_answer_keys where content_id = tests.id('north quiz 1')), 1, 'the published key stays');
select throws_ok(
  format($$ select * from public.save_content_draft(%L, 'Theirs', '{"page_count": 1}', null, %L) $$, tests.id('north reading'), tests.id('south') || '/x/c.pdf'),
  '23514', null, 'a file of another practice cannot be named');
select throws_ok($$ select public.publish_program(tests.id('north hipaa')) $$, 'PT409', null, 'the author has to say what kind of change it is');
select throws_ok(format($$ select public.publish_program(tests.id('north hipaa'), '[{"module_id": "%s", "change_kind": "initial"}]') $$, tests.id('north quiz')),
  'PT409', null, 'which is material or minor');
select is((select public.publish_program(tests.id('north hipaa'),
  format('[{"module_id": "%s", "change_kind": "material", "change_note": "Nine questions"}]', tests.id('north quiz'))::jsonb)), 2, 'publishing again counts on');
select results_eq($$ select version_number::text, change_kind::text, change_note from public.training_content where module_id = tests.id('north quiz') and is_current_version $$,
  $$ values ('2.0', 'material', 'Nine questions') $$, 'with what the author said of the change');
select is((select status::text from public.training_content where id = tests.id('north quiz 1')), 'superseded', 'the earlier version is superseded');

select tests.as_staff('staff');
select is((select c.content_title::text from public.start_quiz_attempt(tests.id('staff hipaa'), tests.id('north quiz')) a join public.training_content c on c.id = a.content_id),
  'Quiz', 'whoever began the earlier version goes on with it');

select tests.as_staff('administrator');
select * from public.restore_content_version(tests.id('north quiz 1'));
select results_eq($$ select c.content_title::text, k.answers -> 'q1' -> 'correct' from public.training_content c join public.quiz_answer_keys k on k.content_id = c.id
  where c.module_id = tests.id('north quiz') and c.status = 'draft' $$, $$ values ('Quiz', '["a"]'::jsonb) $$, 'an earlier version becomes the draft again, with its key');
select public.publish_program(tests.id('north hipaa'), format('[{"module_id": "%s", "change_kind": "minor"}]', tests.id('north quiz'))::jsonb);
select is((select version_number::text from public.training_content where module_id = tests.id('north quiz') and is_current_version), '2.1',
  'a minor change counts behind the point');
select results_eq($$ select count(*)::int, max(version_number::text) from public.module_versions where module_id = tests.id('north quiz') $$,
  $$ values (3, '2.1') $$, 'every version stays');

-- Everybody finished fire reading; a minor change asks nobody again, a material one everybody who is still there.
select public.save_content_draft(tests.id('north fire reading'), 'Fire, second edition', '{"page_count": 1}', null, tests.id('north') || '/y/fire.pdf');
select public.publish_program(tests.id('north fire'), format('[{"module_id": "%s", "change_kind": "minor"}]', tests.id('north fire reading'))::jsonb);
select is((select count(*)::int from public.retraining), 0, 'nobody has to train again after a minor change');
select tests.as_owner();
select tests.hold_clock(private.clock() + interval '1 day');
select tests.as_staff('administrator');
select public.save_content_draft(tests.id('north fire reading'), 'Fire, third edition', '{"page_count": 1}', null, tests.id('north') || '/y/fire.pdf');
select public.publish_program(tests.id('north fire'), format('[{"module_id": "%s", "change_kind": "material"}]', tests.id('north fire reading'))::jsonb);
select results_eq($$ select count(*)::int, min(version_number::text) from public.retraining where module_id = tests.id('north fire reading') $$,
  $$ select count(*)::int, '2.0' from tests.people where practice = 'north' and status <> 'terminated' $$, 'who finished an earlier version is named after a material one');
select tests.as_staff('manager');
select set_eq($$ select user_id from public.retraining $$,
  $$ select tests.id(name) from tests.people where name in ('manager', 'lead', 'staff', 'away', 'nurse') $$, 'to a manager, of the team');
select tests.as_staff('administrator');
select is((select people_completed from public.module_statistics where module_id = tests.id('north fire reading')),
  (select count(*) from tests.people where practice = 'north'), 'the module''s figures count who finished');

insert into public.training_modules (organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type)
values (tests.id('north'), tests.id('north hipaa'), 'Empty', 3, 5, 'document');
select throws_ok($$ select public.publish_program(tests.id('north hipaa')) $$, 'PT409', null, 'a module without content holds back the publication');
select tests.as_staff('staff');
select is((select count(*)::int from public.training_modules where module_name = 'Empty'), 0, 'learners do not see it');
select throws_ok($$ select public.publish_program(tests.id('north hipaa')) $$, 'PT404', null, 'only training administrators publish');
select throws_ok($$ select public.restore_content_version(tests.id('north quiz 1')) $$, 'PT404', null, 'only they restore');
select tests.as_staff('south_administrator');
select throws_ok($$ select public.publish_program(tests.id('north hipaa')) $$, 'PT404', null, 'and those of another practice do not');

select * from finish();
rollback;
