begin;
select plan(31);

select tests.hold_clock('2027-06-01 12:00-04');
select tests.adopt('fit test');
select tests.adopt('handbook');
insert into public.compliance_evidence (organization_id, user_id, kind, effective_on, requirement_id, document_url, recorded_by, review_status, reviewed_by, reviewed_at, counted_at, note)
values (tests.id('north'), tests.id('staff'), 'external', '2027-05-01', tests.id('fit test'), tests.id('north') || '/' || tests.id('staff') || '/license.pdf', tests.id('manager'), 'approved',
  tests.id('manager'), private.clock(), private.clock(), 'Secret note.');
select tests.as_staff('staff');
select public.request_exception(tests.id('staff'), tests.id('handbook'), 'delay', 'medical', 'Secret reason.', '2027-07-01', '2027-06-15');
select tests.as_staff('manager');
select public.decide_exception((select id from public.compliance_exceptions where requirement_id = tests.id('handbook')), true);

select throws_ok($$ select public.make_survey_binder('Survey') $$, 'PT403', null, 'a manager makes no binder');
select is_empty($$ select public.survey_binder_documents() $$, 'nor sees what would be in it');
select is_empty($$ select 1 from public.survey_binders $$, 'nor which there are');
select tests.as_staff('administrator');
select throws_ok($$ select public.make_survey_binder(' ') $$, 'PT400', null, 'it has a name');
select throws_ok($$ select public.make_survey_binder('Survey', 0) $$, 'PT400', null, 'it is valid for an hour at least');
select throws_ok($$ select public.make_survey_binder('Survey', as_of => '2027-06-02') $$, 'PT400', null, 'it shows what has been');
select throws_ok($$ select public.make_survey_binder('Survey', location_id => tests.id('south house')) $$, 'PT404', null, 'of the practice''s own places');
select throws_ok($$ select public.make_survey_binder('Survey', person_ids => array[tests.id('south_staff')]) $$, 'PT404', null, 'and people');
select throws_ok($$ select public.make_survey_binder('Survey', as_of => '2024-01-01') $$, 'PT409', null, 'and never nothing');
select results_eq($$ select public.survey_binder_documents(requirement_ids => array[tests.id('fit test')]) $$,
  $$ values (tests.id('north') || '/' || tests.id('staff') || '/license.pdf') $$, 'its documents are listed, to be hashed');

create temporary table made as select * from public.make_survey_binder('Survey', 24, person_ids => array[tests.id('staff'), tests.id('nurse')], requirement_ids => array[tests.id('fit test'), tests.id('handbook')],
  document_hashes => jsonb_build_object(tests.id('north') || '/' || tests.id('staff') || '/license.pdf', repeat('a', 64)));
grant select on made to public;
select ok((select length(token) = 43 from made), 'the secret of the link is long');
select throws_ok($$ select token_hash from public.survey_binders $$, '42501', null, 'its hash is nobody''s to read');
select is((select expires_at from public.survey_binders where id = (select id from made)), '2027-06-02 12:00-04'::timestamptz, 'it ends when it was said');

select tests.as_owner();
create function tests.opened(part text default 'page') returns jsonb language sql as $$ select public.open_survey_binder((select token from made), part) $$;
grant execute on all functions in schema tests to public;
select tests.as_anonymous();
select throws_ok($$ select 1 from public.survey_binders $$, '42501', null, 'without the link nobody reads binders');
select results_eq($$ select r ->> 'name', r ->> 'position', r ->> 'location' from jsonb_array_elements(tests.opened() -> 'contents' -> 'roster') r $$,
  $$ values ('Nurse Person', 'Nurse', 'North House'), ('Staff Person', 'Nurse', 'North House') $$, 'an inspector sees the roster');
select results_eq($$ select r ->> 'code', r ->> 'citation', (r ->> 'people')::int, (r ->> 'compliant')::int from jsonb_array_elements(tests.opened() -> 'contents' -> 'requirements') r $$,
  $$ values ('FIT-TEST', '29 CFR 1910', 2, 1), ('HANDBOOK', '29 CFR 1910', 2, 0) $$, 'the requirements with their citations');
select results_eq($$ select s ->> 'name', s ->> 'requirement_name', s ->> 'status', s -> 'exception' ->> 'planned_on' from jsonb_array_elements(tests.opened() -> 'contents' -> 'standings') s $$,
  $$ values ('Nurse Person', 'Fit Test', 'non_compliant', null), ('Nurse Person', 'Handbook', 'non_compliant', null), ('Staff Person', 'Fit Test', 'compliant', null),
    ('Staff Person', 'Handbook', 'non_compliant', '2027-06-15') $$, 'where each person stands, with exceptions');
select results_eq($$ select e ->> 'on', e ->> 'document', e ->> 'document_sha256', e ->> 'reviewed_by' from jsonb_array_elements(tests.opened() -> 'contents' -> 'evidence') e $$,
  $$ values ('2027-05-01', 'license.pdf', repeat('a', 64), 'Manager Person') $$, 'and what proves it');
select ok(tests.opened()::text not like '%Secret%' and tests.opened()::text not like '%medical%' and tests.opened()::text not like '%' || tests.id('staff') || '%', 'no reasons, no notes, no ids');
select is((select tests.opened() -> 'manifest' -> 'sections' -> 'roster' ->> 'sha256'), encode(sha256(convert_to(
  '[{"department":"Nursing","employment":"full time","hired_on":"2024-02-29","location":"North House","name":"Nurse Person","person":1,"position":"Nurse"},'
  || '{"department":"Nursing","employment":"full time","hired_on":"2024-02-29","location":"North House","name":"Staff Person","person":2,"position":"Nurse"}]', 'UTF8')), 'hex'),
  'each section has the hash of its canonical form');
select tests.as_owner();
select is(private.canonical_json('{"b": [1, {"d": null, "c": "é\"\n"}], "a": true}'), '{"a":true,"b":[1,{"c":"é\"\n","d":null}]}', 'which is RFC 8785');

-- What was frozen stays, who looked is known.
insert into public.compliance_evidence (organization_id, user_id, kind, effective_on, requirement_id, recorded_by, review_status, reviewed_by, reviewed_at, counted_at, note)
values (tests.id('north'), tests.id('nurse'), 'external', '2027-05-01', tests.id('fit test'), tests.id('manager'), 'approved', tests.id('manager'), private.clock(), private.clock(), 'x');
select is(tests.opened() -> 'contents' -> 'standings' -> 0 ->> 'status', 'non_compliant', 'what was frozen stays as it was');
select throws_ok($$ update public.survey_binders set contents = '{}' where id = (select id from made) $$, 'PT403', null, 'even for the owner of the database');
select throws_ok($$ delete from public.survey_binder_views $$, 'PT403', null, 'and so does who looked');
select tests.as_anonymous();
select set_config('request.headers', '{"x-forwarded-for": "198.51.100.4", "user-agent": "Inspector"}', true);
select tests.opened('evidence');
select tests.as_staff('executive');
select results_eq($$ select host(ip_address), user_agent::text from public.survey_binder_views where binder_id = (select id from made) and opened = 'evidence' $$,
  $$ values ('198.51.100.4', 'Inspector') $$, 'each view is on record with the address and the browser');
select ok((select view_count > 5 and state = 'open' from public.survey_binder_overview where id = (select id from made)), 'and counted');
select is_empty($$ select 1 from public.training_audit_logs where target_type = 'survey binder' and new_values::text like '%Nurse Person%' $$, 'the trail does not copy it');

-- As of an earlier moment; and the end.
create temporary table earlier as
  select * from public.make_survey_binder('Earlier', as_of => '2026-05-01 12:00-04', requirement_ids => array[tests.id('fit test')], person_ids => array[tests.id('staff')]);
select is((select contents -> 'standings' -> 0 ->> 'status' from public.survey_binders where id = (select id from earlier)), 'pending', 'a binder may show an earlier moment');
select public.revoke_survey_binder((select id from made));
select tests.as_anonymous();
select throws_ok($$ select tests.opened() $$, 'PT404', 'This link opens nothing.', 'a withdrawn link opens nothing');
select throws_ok($$ select public.open_survey_binder('x') $$, 'PT404', 'This link opens nothing.', 'nor does a wrong one, in the same words');
select tests.as_owner();
select tests.hold_clock('2028-06-01 12:00-04');
select tests.as_anonymous();
select throws_ok($$ select public.open_survey_binder('token of north') $$, 'PT404', 'This link opens nothing.', 'nor one that ended');

select * from finish();
rollback;
