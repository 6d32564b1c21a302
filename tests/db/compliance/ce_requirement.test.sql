begin;
select plan(7);
select tests.hold_clock('2027-06-01 15:00+00');
update public.staff_certifications set kind = 'licence', state = 'NY', issue_date = '2026-03-01', expiration_date = '2028-03-01' where id = tests.id('staff license');
insert into public.ce_rules (id, organization_id, state, certification_name, hours_per_cycle, cycle_months, citation)
values (tests.id('rule'), tests.id('north'), 'NY', 'license', 20, 24, 'Board rule 1');
insert into public.requirements (id, organization_id, requirement_code, owner_id, created_by, reviewed_by, reviewed_at)
values (tests.id('ce'), tests.id('north'), 'CE', tests.id('administrator'), tests.id('administrator'), tests.id('administrator'), private.clock());
insert into public.requirement_versions (organization_id, requirement_id, version, effective_from, requirement_name, compliance_type, authority, citation, audience, proofs, anchor)
values (tests.id('north'), tests.id('ce'), 1, '2027-01-01', 'Continuing education', 'certification', 'Board', 'Board rule 1',
  jsonb_build_object('include', jsonb_build_array(jsonb_build_object('people', jsonb_build_array(tests.id('staff')))), 'exclude', '[]'::jsonb), '[[{"kind": "ce_credits", "state": "NY"}]]', 'evidence_expiry');
create function tests.due() returns table (is_proved boolean, due_on date) language sql security definer as $$
  select last_compliance_date is not null, private.deadline_date(next_required_date, 'America/New_York') from public.compliance_records where requirement_id = tests.id('ce')
$$;
grant execute on all functions in schema tests to public;

select results_eq('select * from tests.due()', $$ values (false, date '2028-03-01') $$, 'it is first due with the licence');
select tests.as_staff('administrator');
select public.review_ce_rule(tests.id('rule'));
insert into public.ce_credits (id, organization_id, user_id, earned_on, hours, provider, title, document_url)
values (tests.id('long course'), tests.id('north'), tests.id('staff'), '2027-05-20', 24, 'School', 'Course', tests.id('north') || '/' || tests.id('staff') || '/course.pdf');
select results_eq('select * from tests.due()', $$ values (false, date '2028-03-01') $$, 'what nobody reviewed proves nothing');
select public.review_ce_credit(tests.id('long course'), true);
select results_eq('select * from tests.due()', $$ values (true, date '2030-03-01') $$, 'the hours reached, it is due with the next cycle');
select tests.as_owner();
select is((select effective_on from public.compliance_evidence where kind = 'ce_credits'), date '2027-05-20', 'proved on the day the last hour was earned');
select is(private.check_compliance(), 0, 'worked out from nothing it is the same');
select tests.as_staff('administrator');
select public.revoke_ce_credit(tests.id('long course'), 'Another course');
select results_eq('select * from tests.due()', $$ values (false, date '2028-03-01') $$, 'hours that are taken back are missing again');
select tests.as_owner();
select is((select count(*)::int from public.compliance_evidence where kind = 'ce_credits' and revoked_at is not null), 1, 'and the proof of them is revoked, not gone');

select * from finish();
rollback;
