begin;
select plan(15);

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
select is((select public.publish_program(tests.id('north hipaa'))), 2, 'publishing again counts on');
select is((select status::text from public.training_content where id = tests.id('north quiz 1')), 'superseded', 'the earlier version is superseded');

select tests.as_staff('staff');
select is((select c.content_title::text from public.start_quiz_attempt(tests.id('staff hipaa'), tests.id('north quiz')) a join public.training_content c on c.id = a.content_id),
  'Quiz', 'whoever began the earlier version goes on with it');

select tests.as_staff('administrator');
insert into public.training_modules (organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type)
values (tests.id('north'), tests.id('north hipaa'), 'Empty', 3, 5, 'document');
select throws_ok($$ select public.publish_program(tests.id('north hipaa')) $$, 'PT409', null, 'a module without content holds back the publication');
select tests.as_staff('staff');
select is((select count(*)::int from public.training_modules where module_name = 'Empty'), 0, 'learners do not see it');
select throws_ok($$ select public.publish_program(tests.id('north hipaa')) $$, 'PT404', null, 'only training administrators publish');
select tests.as_staff('south_administrator');
select throws_ok($$ select public.publish_program(tests.id('north hipaa')) $$, 'PT404', null, 'and those of another practice do not');

select * from finish();
rollback;
