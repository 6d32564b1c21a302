begin;
select plan(4);
select tests.hold_clock('2027-03-01 15:00+00');
update public.training_assignments set due_date = private.end_of_day('2027-02-20', 'America/New_York'), completion_deadline = null, assigned_at = '2027-01-15' where id = tests.id('staff hipaa');
create function tests.flagged() returns table (requirement_name text, is_under_requirement boolean, is_met boolean) language sql security definer as $$
  select v.requirement_name::text, v.requirement_id is not null, v.met_again_at is not null
  from public.compliance_violations v
  where v.user_id = tests.id('staff') and v.recorded_by is null and v.requirement_name in ('HIPAA', 'Privacy')
$$;
select results_eq('select * from tests.flagged()', $$ values ('HIPAA', false, false) $$, 'an assigned training that was missed is flagged');

insert into public.requirements (id, organization_id, requirement_code, owner_id, created_by, reviewed_by, reviewed_at)
values (tests.id('privacy'), tests.id('north'), 'PRIVACY', tests.id('administrator'), tests.id('administrator'), tests.id('administrator'), private.clock());
insert into public.requirement_versions (organization_id, requirement_id, version, effective_from, requirement_name, compliance_type, authority, citation, audience, proofs, anchor, first_due_days, renewal_months)
values (tests.id('north'), tests.id('privacy'), 1, '2027-01-01', 'Privacy', 'training', 'HHS', '45 CFR 164.530(b)', '{"include": [{}], "exclude": []}',
  jsonb_build_array(jsonb_build_array(jsonb_build_object('kind', 'training', 'program_id', tests.id('north hipaa')))), 'completion', 30, 12);
select results_eq('select * from tests.flagged()', $$ values ('Privacy', true, false) $$, 'a requirement that covers it takes the violation over instead of flagging a second one');
select is((select count(*)::int from public.compliance_records where user_id = tests.id('staff') and program_id = tests.id('north hipaa')), 1, 'and there is one record');

select private.complete_module(tests.id('staff hipaa'), tests.id('north reading'));
select private.complete_module(tests.id('staff hipaa'), tests.id('north quiz'), score_percentage => 100);
select results_eq('select * from tests.flagged()', $$ values ('Privacy', true, true) $$, 'which is met again when the training is done');
select * from finish();
rollback;
