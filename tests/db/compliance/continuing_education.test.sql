begin;
select plan(27);

-- Cycles.
select is(public.ce_cycle('2020-03-01', '2027-02-28', 24, '2026-06-01'), daterange('2025-03-01', '2027-03-01'), 'a cycle ends with the licence');
select is(public.ce_cycle('2010-03-01', '2028-02-29', 24, '2026-06-01'), daterange('2026-03-01', '2028-03-01'), 'on a leap day too');
select is(public.ce_cycle('2026-01-15', '2027-02-28', 24, '2026-06-01'), daterange('2026-01-15', '2027-03-01'), 'a young licence has a shorter one');
select is(public.ce_cycle('2025-01-31', null, 1, '2025-02-28'), daterange('2025-02-28', '2025-03-31'), 'without an end, cycles count from the day of issue through short months');
select is(public.ce_cycle('2025-01-31', null, 1, '2025-03-31'), daterange('2025-03-31', '2025-04-30'), 'and come back to its day');
select is(public.ce_cycle('2025-01-31', null, 1, '2025-01-31'), daterange('2025-01-31', '2025-02-28'), 'the first begins with it');
select is(public.ce_cycle('2020-02-29', null, 24, '2026-06-01'), daterange('2026-02-28', '2028-02-29'), 'a leap day of issue is kept');
select results_eq($$ select count(*)::int from generate_series(date '2024-01-31', date '2030-01-31', interval '1 day') day
  where not day::date <@ public.ce_cycle('2024-01-31', null, 5, day::date) $$, 'values (0)', 'every day is in its cycle');

-- A licence under a rule. North's clock is New York's: it is still the first of June there.
select tests.hold_clock('2026-06-02 03:00+00');
select tests.as_owner();
update public.staff_certifications set kind = 'licence', state = 'NY', issue_date = '2025-03-01', expiration_date = '2027-02-28' where id = tests.id('staff license');
select tests.as_staff('administrator');
insert into public.ce_rules (id, organization_id, state, certification_name, hours_per_cycle, cycle_months, minimum_hours, carry_over_maximum, citation)
values (tests.id('rule'), tests.id('north'), 'NY', 'license', 20, 24, '{"pharmacology": 3}', 5, 'Board rule 1');
select is((select count(*)::int from public.ce_status), 0, 'a rule nobody reviewed counts for nobody');
select tests.as_staff('staff');
select throws_ok($$ select public.review_ce_rule(tests.id('rule')) $$, 'PT404', null, 'only an administrator reviews it');
select tests.as_staff('administrator');
select public.review_ce_rule(tests.id('rule'));
select results_eq($$ select cycle_starts_on, due_on, days_left, earned_hours, missing_hours, missing_by_category from public.ce_status where user_id = tests.id('staff') $$,
  $$ values (date '2025-03-01', date '2027-02-28', 272, 1::numeric * 0, 20::numeric, '{"pharmacology": 3}'::jsonb) $$, 'what a licence asks for, by its last day');

select tests.as_staff('staff');
prepare earn(uuid, date, numeric, text) as
insert into public.ce_credits (id, organization_id, user_id, earned_on, hours, category, provider, title, document_url)
values ($1, tests.id('north'), tests.id('staff'), $2, $3, $4, 'School', 'Course', tests.id('north') || '/' || tests.id('staff') || '/' || $1 || '.pdf');
select throws_ok($$ execute earn(tests.id('tomorrow'), '2026-06-02', 1, 'general') $$, 'PT400', null, 'nothing is earned tomorrow, by the practice''s calendar');
execute earn(tests.id('before'), '2025-02-28', 22, 'general');
execute earn(tests.id('first day'), '2025-03-01', 2.5, 'pharmacology');
execute earn(tests.id('today'), '2026-06-01', 4, 'general');
select results_eq($$ select earned_hours, waiting_hours from public.ce_status where user_id = tests.id('staff') $$, $$ values (0::numeric, 7.5::numeric) $$, 'a certificate waits for a person');
select throws_ok($$ select public.review_ce_credit(tests.id('today'), true) $$, 'PT404', null, 'not the one it is about');
select throws_ok($$ insert into public.ce_credits (organization_id, user_id, earned_on, hours, provider, title, document_url)
  values (tests.id('north'), tests.id('staff'), '2026-06-01', 1, 'School', 'Course', tests.id('north') || '/' || tests.id('colleague') || '/x.pdf') $$, '23514', null, 'nor is somebody else''s file a proof');

select tests.as_staff('manager');
select public.review_ce_credit(id, true) from unnest(array[tests.id('before'), tests.id('first day'), tests.id('today'), tests.id('staff credit')]) id;
select results_eq($$ select earned_hours, carried_over_hours, waiting_hours, missing_hours, by_category, missing_by_category from public.ce_status where user_id = tests.id('staff') $$,
  $$ values (7.5::numeric, 2::numeric, 0::numeric, 10.5::numeric, '{"general": 5, "pharmacology": 2.5}'::jsonb, '{"pharmacology": 0.5}'::jsonb) $$,
  'approved, it counts: earned in the cycle, and what the cycle before had too much');
select throws_ok($$ select public.review_ce_credit(tests.id('today'), false, 'No') $$, 'PT409', null, 'it is decided on once');
select throws_ok($$ select public.revoke_ce_credit(tests.id('today'), ' ') $$, 'PT400', null, 'to take it back needs a reason');
select public.revoke_ce_credit(tests.id('today'), 'The course was another one.');
select results_eq($$ select earned_hours, missing_hours from public.ce_status where user_id = tests.id('staff') $$, $$ values (3.5::numeric, 14.5::numeric) $$, 'taken back, it counts no more');
select tests.as_owner();
update public.ce_credits set review_note = 'Seen.' where id = tests.id('today');
select throws_ok($$ update public.ce_credits set hours = 9 where id = tests.id('before') $$, 'PT403', null, 'what a credit says is frozen');
select throws_ok($$ delete from public.ce_credits $$, 'PT403', null, 'and stays');

-- The renewal, issued early: the running cycle is still the first one's.
insert into public.staff_certifications (id, organization_id, user_id, certification_name, kind, state, issuing_organization, issue_date, expiration_date, created_by, review_status, reviewed_by, reviewed_at, renews_id)
values (tests.id('renewed'), tests.id('north'), tests.id('staff'), 'License', 'licence', 'NY', 'Board', '2026-05-20', '2029-02-28', tests.id('staff'), 'approved', tests.id('manager'), private.clock(), tests.id('staff license'));
select is((select due_on from public.ce_status where user_id = tests.id('staff')), date '2027-02-28', 'a renewal does not end the cycle that runs');
select tests.hold_clock('2027-03-01 05:00+00');
select results_eq($$ select cycle_starts_on, due_on, earned_hours from public.ce_status where user_id = tests.id('staff') $$,
  $$ values (date '2027-03-01', date '2029-02-28', 0::numeric) $$, 'the next one begins the day after');

-- A training finished here.
select tests.hold_clock('2027-03-10 12:00-05');
update public.training_programs set ce_credits = 1.5 where id = tests.id('north hipaa');
select tests.as_staff('manager');
select public.record_completion(tests.id('staff hipaa'), m.id, 100, private.clock(), proof_reason => 'Classroom', proof_document => 'Sign-in sheet') from public.training_modules m where m.program_id = tests.id('north hipaa') and m.is_required order by m.module_order;
select results_eq($$ select earned_on, hours, category::text, review_status::text, provider::text from public.ce_credits where user_id = tests.id('staff') and completion_id is not null $$,
  $$ values (date '2027-03-10', 1.5::numeric, 'general', 'approved', 'North Practice') $$, 'gives its credit by itself');
select is((select earned_hours from public.ce_status where user_id = tests.id('staff')), 1.5, 'which counts at once');

-- Templates.
select tests.as_staff('staff');
select throws_ok($$ select public.adopt_ce_rule('ca_physician') $$, '42501', null, 'only an administrator takes over a template');
select tests.as_staff('administrator');
select public.adopt_ce_rule('ca_registered_nurse');
select results_eq($$ select hours_per_cycle, cycle_months, source_note::text, reviewed_at is null from public.ce_rules where state = 'CA' $$,
  $$ values (30::numeric, 24, 'Secondary source, review before use.', true) $$, 'which says how far to trust it and waits for review');

select * from finish();
rollback;
