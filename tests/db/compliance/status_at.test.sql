begin;
select plan(11);

create function tests.status(last date, required date, grace date, moment timestamptz) returns text language sql
as $$ select public.compliance_status_at(last::timestamptz, required::timestamptz, grace::timestamptz, moment)::text $$;

select is(tests.status(null, '2026-03-01', null, '2026-02-28 23:59:59+00'), 'pending', 'before a first due date it is pending');
select is(tests.status(null, '2026-03-01', null, '2026-03-01 00:00+00'), 'non_compliant', 'at the due date it is missed');
select is(tests.status(null, '2026-03-01', '2026-03-15', '2026-03-01 00:00+00'), 'grace_period', 'unless grace was granted');
select is(tests.status(null, '2026-03-01', '2026-03-15', '2026-03-15 00:00+00'), 'non_compliant', 'which ends as well');
select is(tests.status('2025-03-01', '2026-03-01', null, '2026-02-28 23:59:59+00'), 'compliant', 'proof holds until it lapses');
select is(tests.status('2025-03-01', '2026-03-01', null, '2026-03-01 00:00+00'), 'non_compliant', 'and then does not');
select is(tests.status('2025-03-01', null, null, 'infinity'), 'compliant', 'what is proved once and for all stays proved');
select is(tests.status(null, null, null, private.clock()), 'pending', 'nothing due is pending');

select is(private.next_transition_at('2026-03-01', '2026-03-15', '2026-02-01'), '2026-03-01'::timestamptz, 'the next change is the due date');
select is(private.next_transition_at('2026-03-01', '2026-03-15', '2026-03-01'), '2026-03-15'::timestamptz, 'then the end of grace');
select is(private.next_transition_at('2026-03-01', '2026-03-15', '2026-03-15'), null, 'then nothing');

select * from finish();
rollback;
