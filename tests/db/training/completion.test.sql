begin;
select plan(17);

select tests.hold_clock('2028-02-29 23:30-05');
update public.training_assignments set assigned_at = '2028-02-01', due_date = '2028-03-10' where id in (tests.id('staff hipaa'), tests.id('nurse hipaa'));

select tests.as_staff('manager');
select is((select public.record_completion(tests.id('staff hipaa'), tests.id('north reading'), time_spent_minutes => 30, note => 'Classroom', proof_reason => 'Taught on the evening of 29 February', proof_document => 'Sign-in sheet, binder 4') ->> 'assignment_completed'),
  'false', 'a manager records a classroom session for a direct report');
select throws_ok($$ select public.record_completion(tests.id('staff hipaa'), tests.id('north quiz')) $$, 'PT400', null, 'a quiz on paper needs its score');
select throws_ok($$ select public.record_completion(tests.id('staff hipaa'), tests.id('north quiz'), 60) $$, 'PT409', null, 'and a passing one');
select throws_ok($$ select public.record_completion(tests.id('staff hipaa'), tests.id('north quiz'), 90, '2028-03-02') $$, 'PT400', null, 'not in the future');
select throws_ok($$ select public.record_completion(tests.id('staff hipaa'), tests.id('north quiz'), 90, '2027-03-02') $$, 'PT400', null, 'not before it was assigned');
select throws_ok($$ select public.record_completion(tests.id('nurse hipaa'), tests.id('north reading')) $$, 'PT404', null, 'not for an indirect report');
create temporary table done on commit drop as select public.record_completion(tests.id('staff hipaa'), tests.id('north quiz'), 91, proof_reason => 'Paper test', proof_document => 'Test sheet, binder 4') as answer;
select is((select answer ->> 'assignment_completed' from done), 'true', 'the last required module completes the assignment');
select is((select answer from done), (select public.record_completion(tests.id('staff hipaa'), tests.id('north quiz'), 91, proof_reason => 'Paper test', proof_document => 'Test sheet, binder 4')), 'exactly once');

select results_eq(
  $$ select certificate_number like 'CT-2028-%', person_name, program_name, score_percentage, ce_credits, completed_on, valid_until
     from public.certificates where assignment_id = tests.id('staff hipaa') $$,
  $$ values (true, 'Staff Person', 'HIPAA'::text, 91, 1.50::numeric, date '2028-02-29', date '2029-02-28') $$,
  'the certificate is dated in the practice''s calendar, and a year after a leap day is the end of February');
select is((select certificate_url::text from public.training_completions where assignment_id = tests.id('staff hipaa') and certificate_url is not null),
  '/api/training/certificates/' || (select answer ->> 'certificate_id' from done), 'the completion that finished it leads to the certificate');
select is((select count(*)::int from public.training_completions where assignment_id = tests.id('staff hipaa') and recorded_by = tests.id('manager')), 2, 'it says who recorded it');

select tests.as_staff('nurse');
select throws_ok($$ select public.record_completion(tests.id('nurse hipaa'), tests.id('north reading')) $$, 'PT409', null, 'nobody declares themselves done');

select tests.as_owner();
select throws_ok(
  $$ insert into public.training_completions (organization_id, assignment_id, module_id, program_id, user_id)
     values (tests.id('north'), tests.id('nurse hipaa'), tests.id('north reading'), tests.id('north hipaa'), tests.id('staff')) $$,
  '23503', null, 'a completion is of its assignment''s person');
select throws_ok(
  $$ insert into public.training_completions (organization_id, assignment_id, module_id, program_id, user_id)
     values (tests.id('north'), tests.id('nurse hipaa'), tests.id('north fire reading'), tests.id('north hipaa'), tests.id('nurse')) $$,
  '23503', null, 'and of its program''s module');
select throws_ok(
  $$ insert into public.training_completions (organization_id, assignment_id, module_id, program_id, user_id, score_percentage)
     values (tests.id('north'), tests.id('nurse hipaa'), tests.id('north reading'), tests.id('north hipaa'), tests.id('nurse'), 101) $$,
  '23514', null, 'scores go from 0 to 100');
select throws_ok($$ update public.certificates set person_name = 'Somebody' $$, 'PT403', null, 'what a certificate says is frozen');
select throws_ok($$ delete from public.training_assignments where id = tests.id('staff hipaa') $$, '23503', null, 'evidence is never cascaded away');

select * from finish();
rollback;
