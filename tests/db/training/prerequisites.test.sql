begin;
select plan(12);

-- North's HIPAA: Reading, Quiz. The quiz opens when the reading is done.
select tests.as_staff('administrator');
select lives_ok($$ insert into public.module_prerequisites (module_id, prerequisite_id, program_id, organization_id)
  values (tests.id('north quiz'), tests.id('north reading'), tests.id('north hipaa'), tests.id('north')) $$, 'a module waits for another');
select throws_ok($$ insert into public.module_prerequisites (module_id, prerequisite_id, program_id, organization_id)
  values (tests.id('north reading'), tests.id('north quiz'), tests.id('north hipaa'), tests.id('north')) $$, 'PT409', null, 'but not both for each other');
select throws_ok($$ insert into public.module_prerequisites (module_id, prerequisite_id, program_id, organization_id)
  values (tests.id('north quiz'), tests.id('north fire reading'), tests.id('north hipaa'), tests.id('north')) $$, '23503', null, 'nor for one of another program');

select tests.as_owner();
delete from public.quiz_attempts where assignment_id = tests.id('staff hipaa');
delete from public.module_progress where assignment_id = tests.id('staff hipaa');
select tests.as_staff('staff');
select results_eq($$ select module_name::text, waits_for from public.assignment_modules where assignment_id = tests.id('staff hipaa') order by module_order $$,
  $$ values ('Reading', null::text[]), ('Quiz', array['Reading']) $$, 'the outline says what a module waits for');
select throws_ok($$ select public.start_quiz_attempt(tests.id('staff hipaa'), tests.id('north quiz')) $$, 'PT409',
  'This part opens when Reading is done.', 'and the database holds it shut');
select lives_ok($$ select public.record_progress(tests.id('staff hipaa'), tests.id('north reading'), array[1, 2, 3]) $$, 'after the reading');
select is((select waits_for from public.assignment_modules where assignment_id = tests.id('staff hipaa') and module_id = tests.id('north quiz')), null, 'it is open');
select lives_ok($$ select public.start_quiz_attempt(tests.id('staff hipaa'), tests.id('north quiz')) $$, 'and can be begun');

select tests.as_staff('administrator');
delete from public.module_prerequisites where module_id = tests.id('north quiz');
update public.training_programs set modules_in_order = true where id = tests.id('north hipaa');
select tests.as_owner();
delete from public.module_progress where assignment_id = tests.id('manager hipaa') and module_id = tests.id('north quiz');
select tests.as_staff('manager');
select throws_ok($$ select public.record_progress(tests.id('manager hipaa'), tests.id('north quiz')) $$, 'PT409', null, 'in a program taken in order every module waits for the required ones before');

select tests.as_staff('administrator');
select lives_ok($$ insert into public.module_prerequisites (module_id, prerequisite_id, program_id, organization_id)
  values (tests.id('north quiz'), tests.id('north reading'), tests.id('north hipaa'), tests.id('north')) $$, 'with a prerequisite');
select public.duplicate_program(tests.id('north hipaa'), 'HIPAA, copied');
select results_eq($$ select m.module_name::text, c.status::text, c.content_data ->> 'page_count', k.answers is not null, needed.prerequisite_id is not null
    from public.training_programs p join public.training_modules m on m.program_id = p.id join public.training_content c on c.module_id = m.id
    left join public.quiz_answer_keys k on k.content_id = c.id left join public.module_prerequisites needed on needed.module_id = m.id
    where p.program_name = 'HIPAA, copied' and p.modules_in_order order by m.module_order $$,
  $$ values ('Reading', 'draft', '3', false, false), ('Quiz', 'draft', null, true, true) $$, 'a copy has the modules, their content as drafts, the key and the order');
select tests.as_staff('staff');
select throws_ok($$ select public.duplicate_program(tests.id('north hipaa'), 'Mine') $$, '42501', null, 'learners copy nothing');

select * from finish();
rollback;
