begin;
select plan(14);

select tests.hold_clock('2026-03-02 15:00+00');
insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, assigned_at, due_date)
values (tests.id('staff skills'), tests.id('north'), tests.id('staff'), tests.id('north skills'), tests.id('administrator'), '2026-02-01', '2026-04-01');
update public.training_assignments set assigned_at = '2026-02-01', due_date = '2026-04-01' where id = tests.id('staff hipaa');

select bag_eq('select content_type from private.completion_rules()', 'select unnest(enum_range(null::public.content_type_enum))', 'every kind states once what completes it');
select results_eq($$ select content_type::text, completed_by from private.completion_rules() where not accepts_external_proof order by 1 $$,
  $$ values ('attestation', 'signature'), ('observation', 'observation') $$, 'a signature and an observation have no substitute');
select is_empty($$ select content_type from private.completion_rules() where accepts_external_proof <> (instead is null) $$, 'where there is no external proof, something says what to do instead');

create function tests.refused(who text, kind text) returns text language plpgsql as $$
declare
  code text;
begin
  perform tests.as_staff(who);
  perform public.record_completion(tests.id('staff skills'), tests.id('north ' || kind), proof_reason => 'Done on paper', proof_document => 'Binder 4');
  return 'taken';
exception when others then
  get stacked diagnostics code = pg_exception_detail;
  return code;
end
$$;
grant execute on function tests.refused(text, text) to public;
select is(tests.refused('manager', 'attestation'), 'NOT_ON_BEHALF', 'a manager does not sign for a report');
select is(tests.refused('administrator', 'attestation'), 'NOT_ON_BEHALF', 'nor does an administrator');
select is(tests.refused('manager', 'observation'), 'NOT_ON_BEHALF', 'a manager does not record what nobody observed');
select is(tests.refused('administrator', 'observation'), 'NOT_ON_BEHALF', 'nor does an administrator');
select tests.as_owner();
select throws_ok($$ select private.complete_module(tests.id('staff skills'), tests.id('north attestation')) $$, 'PT409', null, 'whatever else calls: no signature, no completion');
select throws_ok($$ select private.complete_module(tests.id('staff skills'), tests.id('north observation'), recorded_by => tests.id('manager')) $$, 'PT409', null, 'no observation, no completion');
select is_empty($$ select id from public.certificates where assignment_id = tests.id('staff skills') $$, 'and no certificate');

-- What was done outside the product says why it counts and what proves it.
select tests.as_staff('manager');
select throws_ok($$ select public.record_completion(tests.id('staff hipaa'), tests.id('north reading')) $$, 'PT400', null, 'nothing is recorded without its proof');
select throws_ok($$ select public.record_completion(tests.id('staff hipaa'), tests.id('north reading'), proof_reason => 'Classroom', proof_document => '  ') $$, 'PT400', null, 'a blank names no document');
select public.record_completion(tests.id('staff hipaa'), tests.id('north reading'), proof_reason => ' Classroom session of 1 March ', proof_document => 'Sign-in sheet, binder 4');
select results_eq($$ select recorded_by, proof_reason, proof_document from public.training_completions where assignment_id = tests.id('staff hipaa') $$,
  $$ values (tests.id('manager'), 'Classroom session of 1 March', 'Sign-in sheet, binder 4') $$, 'external proof is recorded as such');
select tests.as_owner();
select throws_ok($$ insert into public.training_completions (organization_id, assignment_id, module_id, program_id, user_id, passed, proof_reason)
  values (tests.id('north'), tests.id('staff hipaa'), tests.id('north quiz'), tests.id('north hipaa'), tests.id('staff'), true, 'Trust me') $$, '23514', null, 'proof is who, why and with what, or none of it');

select * from finish();
rollback;
