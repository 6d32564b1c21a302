begin;
select plan(13);

select tests.hold_clock('2026-06-01 12:00-04');

select tests.as_staff('staff');
insert into public.staff_certifications (id, organization_id, user_id, certification_name, issuing_organization, issue_date, expiration_date)
values (tests.id('new card'), tests.id('north'), tests.id('staff'), 'BLS', 'Trainer', '2024-06-20', '2026-06-20');
select results_eq($$ select status::text, review_status::text, created_by from public.staff_certifications where id = tests.id('new card') $$,
  $$ values ('pending_renewal', 'pending', tests.id('staff')) $$, 'a card a person files waits for review');
select is((select count(*)::int from public.compliance_records where requirement_name = 'BLS'), 0, 'and counts for nothing yet');
select throws_ok($$ select public.review_certification(tests.id('new card'), true) $$, 'PT404', null, 'nobody approves their own');

select tests.as_staff('other_manager');
select throws_ok($$ select public.review_certification(tests.id('new card'), true) $$, 'PT404', null, 'nor somebody else''s manager');
select tests.as_staff('manager');
select throws_ok($$ select public.review_certification(tests.id('new card'), false) $$, 'PT400', null, 'a rejection says why');
select lives_ok($$ select public.review_certification(tests.id('new card'), true) $$, 'the direct manager approves');
select results_eq($$ select compliance_status::text, next_required_on from public.compliance_overview where requirement_name = 'BLS' $$,
  $$ values ('compliant', date '2026-06-20') $$, 'now it is evidence until its last day');

select tests.as_staff('staff');
update public.staff_certifications set expiration_date = '2027-06-20' where id = tests.id('new card');
select is((select review_status::text from public.staff_certifications where id = tests.id('new card')), 'pending', 'what was reviewed is reviewed again when it changes');
select throws_ok($$ update public.staff_certifications set review_status = 'approved' $$, '42501', null, 'the review itself is not written directly');
update public.staff_certifications set expiration_date = '2026-06-20' where id = tests.id('new card');
select tests.as_staff('manager');
select public.review_certification(tests.id('new card'), true);

-- The renewal, filed beside it: the one that lasts longest counts.
select tests.as_owner();
insert into public.staff_certifications (id, organization_id, user_id, certification_name, issuing_organization, issue_date, expiration_date, created_by, review_status, reviewed_by, reviewed_at)
values (tests.id('renewed card'), tests.id('north'), tests.id('staff'), 'bls', 'Trainer', '2026-06-01', '2028-06-01', tests.id('staff'), 'approved', tests.id('manager'), private.clock());
select results_eq($$ select certification_id, private.deadline_date(next_required_date, 'America/New_York') from public.compliance_records where lower(requirement_name) = 'bls' $$,
  $$ values (tests.id('renewed card'), date '2028-06-01') $$, 'one record, for the certification that lasts longest');
update public.staff_certifications set status = 'suspended' where id = tests.id('renewed card');
select is((select certification_id from public.compliance_records where lower(requirement_name) = 'bls'), tests.id('new card'), 'a suspended one gives way to another');

select tests.hold_clock('2026-06-21 00:00-04');
select private.apply_compliance_transitions();
select is((select status::text from public.staff_certifications where id = tests.id('new card')), 'expired', 'the job marks what expired');
select is((select compliance_status::text from public.compliance_records where lower(requirement_name) = 'bls'), 'non_compliant', 'and who lacks it');

select * from finish();
rollback;
