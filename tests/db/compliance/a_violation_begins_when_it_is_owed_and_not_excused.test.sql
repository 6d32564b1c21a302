begin;
select plan(4);
select tests.hold_clock('2027-01-04 15:00+00');
select tests.adopt('fit test', '{"first_due_days": 0, "exception_effect": "extends"}');
create function tests.prove(name text, on_day date) returns void language sql security definer as $$
  insert into public.compliance_evidence (organization_id, user_id, kind, effective_on, requirement_id, note, recorded_by, review_status, reviewed_by, reviewed_at, counted_at)
  values (tests.id('north'), tests.id(name), 'external', on_day, tests.id('fit test'), 'On paper.', tests.id(name), 'approved', tests.id('administrator'), private.clock(), private.clock())
$$;
create function tests.flagged(name text) returns setof timestamptz language sql security definer as $$
  select occurred_at from public.compliance_violations where user_id = tests.id(name) and requirement_id = tests.id('fit test') and met_again_at is null order by 1
$$;
-- Proved on 10 February 2026, so due on 10 February 2027.
select tests.prove('nurse', '2026-02-10'), tests.prove('colleague', '2026-02-10');

insert into public.compliance_exceptions (id, organization_id, user_id, requirement_id, kind, status, ends_on, requested_by, requested_at, decided_by, decided_at)
values (tests.id('pregnancy'), tests.id('north'), tests.id('nurse'), tests.id('fit test'), 'waiver', 'approved', '2027-12-31', tests.id('nurse'), private.clock(), tests.id('administrator'), private.clock());
select tests.hold_clock('2027-06-15 15:00+00');
select private.apply_compliance_transitions();
select results_eq($$ select * from tests.flagged('nurse') $$, $$ select null::timestamptz where false $$, 'while a waiver runs, nothing is flagged');
select results_eq($$ select * from tests.flagged('colleague') $$, $$ values ('2027-02-11 00:00-05'::timestamptz) $$, 'without one, the deadline that was missed');
update public.compliance_exceptions set status = 'ended', ended_by = tests.id('nurse'), ended_at = private.clock() where id = tests.id('pregnancy');
select results_eq($$ select * from tests.flagged('nurse') $$, $$ values ('2027-06-15 15:00+00'::timestamptz) $$,
  'ended early, it is owed from that day on: not from February, when it was excused');
select private.recalculate_compliance(array[tests.id('nurse')]);
select is((select count(*)::int from tests.flagged('nurse')), 1, 'and nothing twice');
select * from finish();
rollback;
