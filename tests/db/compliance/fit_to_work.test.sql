begin;
select plan(20);

select tests.hold_clock('2027-06-01 12:00-04');
select tests.adopt('license rule', '{"name": "State license", "blocks_work": true, "proofs": [[{"kind": "licence"}]], "citation": "state practice act"}');
select tests.adopt('respirator', '{"blocks_work": true, "work_tasks": ["Respirator use"], "grace_days": 10, "citation": "29 CFR 1910.134(f)"}');
select tests.adopt('newsletter');
select tests.adopt('blood', '{"blocks_work": true, "work_tasks": ["Drawing blood"], "audience": {"include": [], "exclude": []}}');
create function tests.prove(who text, requirement text, kind text, day date) returns void language sql security definer as $$
  insert into public.compliance_evidence (organization_id, user_id, kind, effective_on, requirement_id, recorded_by, review_status, reviewed_by, reviewed_at, counted_at, note)
  values (tests.id('north'), tests.id(who), kind::public.evidence_kind_enum, day, tests.id(requirement), tests.id('administrator'), 'approved', tests.id('administrator'), private.clock(), private.clock(), 'x') $$;
create function tests.fit(who text, task text default null, day date default null) returns text language sql as $$
  select concat_ws(' ', answer ->> 'fit', (select string_agg((r ->> 'requirement') || ':' || (r ->> 'status'), ',') from jsonb_array_elements(answer -> 'reasons') r))
  from public.fit_to_work(tests.id(who), task, day) answer $$;
create function tests.hint_for(task text) returns text language plpgsql as $$
declare
  hint text;
begin
  perform public.fit_to_work(tests.id('staff'), task);
  return null;
exception when others then
  get stacked diagnostics hint = pg_exception_hint;
  return hint;
end
$$;
grant execute on all functions in schema tests to public;

select tests.as_staff('colleague');
select throws_ok($$ select public.fit_to_work(tests.id('staff')) $$, 'PT404', null, 'a colleague does not ask');
select tests.as_staff('south_administrator');
select throws_ok($$ select public.fit_to_work(tests.id('staff')) $$, 'PT404', null, 'nor another practice');
select tests.as_staff('staff');
select is(tests.fit('staff'), 'false State license:non_compliant', 'what had lapsed when it was asked for blocks');
select is((select r from jsonb_array_elements(public.fit_to_work(tests.id('staff')) -> 'reasons') r),
  jsonb_build_object('requirement_id', tests.id('license rule'), 'requirement', 'State license', 'status', 'non_compliant', 'due_on', '2026-01-01', 'citation', 'state practice act',
    'needed', 'Lapsed: a valid license'), 'and it says what is needed');
select tests.prove('staff', 'license rule', 'licence', '2026-08-01');
select is(tests.fit('staff'), 'true', 'proved: fit');
select is(tests.fit('staff', day => '2027-08-01'), 'true', 'on its last day too');
select is(tests.fit('staff', day => '2027-08-02'), 'false State license:non_compliant', 'not on the day after');
select is(public.fit_to_work(tests.id('staff'), null, '2027-08-02') -> 'reasons' -> 0 ->> 'needed', 'Lapsed: a valid license', 'because it lapsed');
select throws_ok($$ select tests.fit('staff', day => '2027-05-31') $$, 'PT400', null, 'a past day is not asked about');
select is(tests.fit('staff', 'respirator use'), 'false Respirator:non_compliant', 'a task needs what names it');
select throws_ok($$ select tests.fit('staff', 'Respirator usee') $$, 'PT422', 'No requirement of the practice names the task "Respirator usee".', 'a misspelt task is refused, not answered with yes');
select is(tests.hint_for('Respirator usee'), 'Did you mean: Respirator use, Drawing blood?', 'with the nearest names');
select is(tests.fit('staff', 'drawing blood'), 'true', 'another task needs other things');
select tests.prove('staff', 'respirator', 'external', '2026-05-25');
select is(tests.fit('staff', 'Respirator use'), 'true', 'in grace somebody is fit, where the rule grants it');
select is(tests.fit('staff', 'Respirator use', '2027-06-05'), 'false Respirator:non_compliant', 'until the grace ends');

-- A first due date that is still ahead is no leave to work without it; an exception that the rule allows is.
select tests.as_owner();
insert into public.requirements (id, organization_id, owner_id, created_by, reviewed_by, reviewed_at)
values (tests.id('vaccine'), tests.id('north'), tests.id('administrator'), tests.id('administrator'), tests.id('administrator'), private.clock());
insert into public.requirement_versions (organization_id, requirement_id, version, effective_from, requirement_name, compliance_type, authority, citation, audience, proofs, anchor, first_due_days,
  exception_effect, blocks_work)
values (tests.id('north'), tests.id('vaccine'), 1, '2027-06-01', 'Vaccine', 'procedure', 'Practice', 'policy', '{"include": [{}], "exclude": []}', '[[{"kind": "external"}]]', 'completion', 30, 'extends', true);
select tests.as_staff('staff');
select is(tests.fit('staff'), 'false Vaccine:pending', 'not proved, and not due yet: not fit');
select public.request_exception(tests.id('staff'), tests.id('vaccine'), 'waiver', 'religious', 'Faith.', '2027-09-01');
select is(tests.fit('staff'), 'false Vaccine:pending', 'a request changes nothing');
select tests.as_staff('manager');
select public.decide_exception((select id from public.compliance_exceptions where requirement_id = tests.id('vaccine')), true);
select is(tests.fit('staff'), 'true', 'an approved waiver under a rule that allows it does');
select tests.as_staff('administrator');
select throws_ok($$ select public.fit_to_work(tests.id('terminated')) $$, 'PT409', 'Terminated Person has left.', 'who left does not work');
select tests.as_owner();
update public.employment_periods set ended_on = '2027-06-03' where user_id = tests.id('staff');
select tests.as_staff('administrator');
select is(public.fit_to_work(tests.id('staff'), null, '2027-06-04') - array['user_id', 'task', 'day'], '{"employed": false, "fit": false, "reasons": []}', 'nobody is fit on a day after their last');

select * from finish();
rollback;
