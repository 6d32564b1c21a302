begin;
select plan(49);
select tests.hold_clock('2027-03-01 15:00+00');

create function tests.rule(more jsonb default '{}') returns jsonb language sql immutable as $$
  select '{"requirement_name": "Hand hygiene", "compliance_type": "training", "authority": "Practice", "citation": "Policy 7", "anchor": "expiry", "first_due_days": 30, "renewal_months": 12,
    "audience": {"include": [{}], "exclude": []}, "proofs": [[{"kind": "external"}]]}'::jsonb || more
$$;
create function tests.proved(person text, day date, expires date default null) returns void language sql security definer as $$
  insert into public.compliance_evidence (organization_id, user_id, kind, effective_on, expires_on, requirement_id, review_status, reviewed_by, reviewed_at, counted_at)
  select tests.id('north'), tests.id(person), 'external', day, expires, r.id, 'approved', tests.id('administrator'), private.clock(), private.clock()
  from public.requirements r where r.requirement_code = 'HANDS'
$$;
create function tests.standing(person text) returns table (status text, last_on date, due_on date, since date) language sql security definer as $$
  select public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, private.clock())::text, private.local_date(r.last_compliance_date, 'America/New_York'),
    private.deadline_date(r.next_required_date, 'America/New_York'), r.covered_since
  from public.compliance_records r join public.requirements q on q.id = r.requirement_id and q.requirement_code = 'HANDS' where r.user_id = tests.id(person)
$$;
create function tests.hands() returns uuid language sql security definer as $$ select id from public.requirements where requirement_code = 'HANDS' $$;
grant execute on all functions in schema tests to public;

-- Who states rules.
select tests.as_staff('manager');
select throws_ok($$ select public.save_requirement(null, tests.rule()) $$, 'PT403', null, 'a manager states no rules');
select tests.as_staff('executive');
select throws_ok($$ select public.save_requirement(null, tests.rule()) $$, 'PT403', null, 'an executive only those of the practice''s policies');
select lives_ok($$ select public.save_requirement(null, tests.rule('{"compliance_type": "policy", "requirement_code": "CODE-OF-CONDUCT"}')) $$, 'which they do');
select tests.as_staff('administrator');
select throws_ok($$ select public.save_requirement(null, tests.rule('{"audience": {"include": [{"colour": ["red"]}]}}')) $$, 'PT400', null, 'an audience is told by what is known of people');
select throws_ok($$ select public.save_requirement(null, tests.rule(jsonb_build_object('audience', jsonb_build_object('include', jsonb_build_array(jsonb_build_object('positions', jsonb_build_array(tests.id('south nurse')))))))) $$,
  'PT400', null, 'of one''s own practice');
select throws_ok($$ select public.save_requirement(null, tests.rule('{"proofs": []}')) $$, 'PT400', null, 'something proves it');
select throws_ok($$ select public.save_requirement(null, tests.rule('{"proofs": [[]]}')) $$, 'PT400', null, 'in every group');
select throws_ok($$ select public.save_requirement(null, tests.rule(jsonb_build_object('proofs', jsonb_build_array(jsonb_build_array(jsonb_build_object('kind', 'training', 'program_id', tests.id('south hipaa'))))))) $$,
  'PT400', null, 'and a program of one''s own');
select throws_ok($$ select public.save_requirement(null, tests.rule('{"anchor": "fixed_date"}')) $$, '23514', null, 'a fixed date is named');
select throws_ok($$ select public.save_requirement(null, tests.rule('{"renewal_months": "often"}')) $$, 'PT400', null, 'numbers are numbers');

-- A template is a proposal until somebody of the practice confirms it.
select is((select count(*)::int from public.requirement_templates()), 23, 'the starter catalogue has 23 templates');
select lives_ok($$ select public.adopt_requirement_template('BLS') $$, 'adopting takes one over');
select results_eq($$ select state, covered_count from public.requirement_overview where template_code = 'BLS' $$, $$ values ('unreviewed', 0::bigint) $$, 'which counts for nobody before its review');
select throws_ok($$ select public.adopt_requirement_template('NOPE') $$, 'PT404', null, 'only what is in the catalogue');
select count(*) from (select public.adopt_requirement_template(template_code) from public.requirement_templates() where template_code <> 'BLS') every;
select is((select count(*)::int from public.requirement_overview where state = 'unreviewed' and source_note is not null), 23, 'every template can be adopted, and says how far it was checked');

select is(jsonb_path_query_array(public.preview_requirement(null, tests.rule('{"requirement_code": "HANDS", "effective_from": "2027-03-01"}')), '$.counts.*')::text,
  jsonb_path_query_array('{"moved": 0, "leaving": 0, "entering": 10, "unchanged": 0, "covered_after": 10, "covered_before": 0, "becoming_compliant": 0, "becoming_non_compliant": 0}', '$.*')::text, 'a preview says whom a new rule covers');
select is((select count(*)::int from public.requirement_overview where requirement_code = 'HANDS'), 0, 'and leaves nothing behind');
select public.save_requirement(null, tests.rule('{"requirement_code": "HANDS", "effective_from": "2027-03-01"}'));
select public.review_requirement(tests.hands());
select results_eq($$ select * from tests.standing('nurse') $$, $$ values ('pending', null::date, date '2027-03-31', date '2027-03-01') $$, 'a first date counts from the requirement''s start for those who were there');
select is((select count(*)::int from public.compliance_records where requirement_id = tests.hands()), 10, 'everybody employed is covered, whoever is on leave too');
select is_empty($$ select * from tests.standing('terminated') $$, 'nobody who has left');

select tests.as_owner();
select tests.proved('nurse', '2027-01-31');
select results_eq($$ select * from tests.standing('nurse') $$, $$ values ('compliant', date '2027-01-31', date '2028-01-31', date '2027-03-01') $$, 'what was proved before and is valid counts');
select tests.hold_clock('2027-12-20 15:00+00');
select tests.proved('nurse', '2027-06-01');
select results_eq($$ select due_on from tests.standing('nurse') $$, $$ values (date '2028-01-31') $$, 'a second proof before the renewal opens changes nothing');
select tests.proved('nurse', '2027-12-15');
select results_eq($$ select last_on, due_on from tests.standing('nurse') $$, $$ values (date '2027-12-15', date '2029-01-31') $$, 'renewing early within the window loses no time');
update public.compliance_evidence set revoked_at = private.clock(), revocation_reason = 'Forged' where requirement_id = tests.hands() and effective_on = '2027-12-15';
select results_eq($$ select last_on, due_on from tests.standing('nurse') $$, $$ values (date '2027-01-31', date '2028-01-31') $$, 'what is revoked counts for nothing');
select throws_ok($$ delete from public.compliance_evidence $$, 'PT403', null, 'and is not deleted');

-- What was true then, and what was known then.
select is((select status::text from private.derived_requirement_records(array[tests.id('staff')], array[tests.hands()], '2027-04-15 12:00-04') d,
  lateral (select public.compliance_status_at(d.last_compliance_date, d.next_required_date, d.grace_period_end, '2027-04-15 12:00-04') as status) s), 'non_compliant', 'in April somebody had proved nothing');
select tests.proved('staff', '2027-03-20');
select tests.as_staff('administrator');
select is((select compliance_status::text from public.compliance_as_of('2027-04-15 12:00-04', null, tests.id('staff')) where requirement_code = 'HANDS'), 'compliant', 'as it is known now, in April they had');
select is((select compliance_status::text from public.compliance_as_of('2027-04-15 12:00-04', '2027-04-15 12:00-04', tests.id('staff')) where requirement_code = 'HANDS'), 'non_compliant', 'as it was known then, they had not');
select is(public.explain_compliance(tests.id('staff'), tests.hands()) ->> 'status', 'compliant', 'an explanation comes to the same');
select is(public.explain_compliance(tests.id('staff'), tests.hands(), '2027-04-15 12:00-04', '2027-04-15 12:00-04') ->> 'status', 'non_compliant', 'at any moment');
select alike((public.explain_compliance(tests.id('staff'), tests.hands()) -> 'steps')::text, '%Policy 7%', 'and cites the rule');
select results_eq($$ select period_number, due_on, met_on, valid_until, state from public.compliance_periods(tests.id('staff'), tests.hands()) $$,
  $$ values (1, date '2027-03-31', date '2027-03-20', date '2028-03-20', 'met'), (2, date '2028-03-20', null, null, 'coming') $$, 'periods follow each other');
select tests.as_staff('colleague');
select throws_ok($$ select public.explain_compliance(tests.id('staff'), tests.hands()) $$, 'PT404', null, 'a colleague''s standing is not explained');
select is_empty($$ select * from public.compliance_as_of(private.clock()) where user_id <> tests.id('colleague') $$, 'nor shown');

-- A change of the rule: previewed, then the same.
select tests.as_staff('administrator');
create temporary table seen on commit drop as select public.preview_requirement(tests.hands(), '{"renewal_months": 6}') -> 'counts' as counts;
select is((select counts ->> 'moved' from seen), '1', 'whose date a shorter cycle moves: who renewed at six months has lost nothing');
select is((select counts ->> 'becoming_non_compliant' from seen), '1', 'and for whom it is too short');
select throws_ok($$ select public.save_requirement(tests.hands(), '{"renewal_months": 6}', 7) $$, 'PT409', null, 'a rule that was changed meanwhile is not overwritten');
select throws_ok($$ select public.save_requirement(tests.hands(), '{"renewal_months": 6, "effective_from": "2028-01-01"}', 1) $$, 'PT400', null, 'a change is not of the future');
select public.save_requirement(tests.hands(), '{"renewal_months": 6}', 1);
select is((select count(*)::int from public.compliance_records r where r.requirement_id = tests.hands() and r.compliance_status = 'non_compliant' and r.last_compliance_date is not null), 1, 'saving does what the preview said');
select results_eq($$ select due_on from tests.standing('staff') $$, $$ values (date '2027-09-20') $$, 'by the new cycle');
select throws_ok($$ update public.requirement_versions set renewal_months = 1 $$, '42501', null, 'a rule is not rewritten');

-- Another place, another rule: from the day of the change.
select tests.as_owner();
insert into public.departments (id, organization_id, name) values (tests.id('north desk'), tests.id('north'), 'Front desk');
select tests.as_staff('administrator');
select public.save_requirement(tests.hands(), jsonb_build_object('audience', jsonb_build_object('include', jsonb_build_array(jsonb_build_object('departments', jsonb_build_array(tests.id('north nursing')))), 'exclude',
  jsonb_build_array(jsonb_build_object('people', jsonb_build_array(tests.id('lead')))))), 2);
select is_empty($$ select * from tests.standing('lead') $$, 'whom a rule excludes it does not cover');
select tests.as_owner();
update public.staff set department_id = tests.id('north desk') where id = tests.id('staff');
select is_empty($$ select * from tests.standing('staff') $$, 'whoever leaves the audience is no longer asked');
select tests.hold_clock('2028-01-10 15:00+00');
update public.staff set department_id = tests.id('north nursing') where id = tests.id('staff');
select results_eq($$ select status, last_on, due_on, since from tests.standing('staff') $$, $$ values ('non_compliant', date '2027-03-20', date '2027-09-20', date '2028-01-10') $$, 'and owes what had lapsed when they return');

-- One leave, and the end.
insert into public.staff_leaves (organization_id, user_id, starts_on, ends_on) values (tests.id('north'), tests.id('staff'), '2028-02-01', '2028-02-20');
select results_eq($$ select due_on from tests.standing('staff') $$, $$ values (date '2027-09-20') $$, 'a leave moves no date that was missed before it');
select is(private.check_compliance(), 0, 'worked out from nothing it is the same');
select tests.as_staff('administrator');
select throws_ok($$ select public.retire_requirement(tests.hands(), ' ') $$, 'PT400', null, 'retiring says why');
select public.retire_requirement(tests.hands(), 'Replaced');
select is((select count(*)::int from public.compliance_records where requirement_id = tests.hands()), 0, 'what is retired asks nobody');
select tests.as_owner();
select is((select count(*)::int from public.compliance_evidence where requirement_id = tests.hands()), 4, 'and what was proved stays');

select * from finish();
rollback;
