begin;
select plan(33);

select tests.hold_clock('2027-06-01 12:00-04');
select tests.adopt('fit test', '{"proofs": [[{"kind": "external"}, {"kind": "observation"}]]}');
select tests.adopt('screening', '{"proofs": [[{"kind": "verification"}]], "renewal_months": 1}');
create function tests.file(who text, requirement text, kind text default 'external', day date default '2027-05-20', outcome text default null, note text default 'Seen on paper.', path text default null,
  expires date default null) returns uuid language sql as $$
  select public.file_evidence(tests.id(who), tests.id(requirement), kind::public.evidence_kind_enum, day, expires, path, note, outcome::public.verification_outcome_enum) $$;
create function tests.filed(requirement text) returns uuid language sql security definer as $$
  select id from public.compliance_evidence where requirement_id = tests.id(requirement) order by updated_at desc limit 1 $$;
create function tests.stands(who text, requirement text) returns text language sql security definer as $$
  select compliance_status || ' ' || coalesce(private.deadline_date(next_required_date, 'America/New_York')::text, '-')
  from public.compliance_records where user_id = tests.id(who) and requirement_id = tests.id(requirement) $$;
grant execute on all functions in schema tests to public;

select tests.as_staff('staff');
select throws_ok($$ select tests.file('nurse', 'fit test') $$, 'PT404', null, 'nobody files for somebody they are not set over');
select throws_ok($$ select tests.file('staff', 'fit test', 'attestation') $$, 'PT400', 'This kind of evidence does not prove this requirement.', 'only kinds that the rule names');
select throws_ok($$ select tests.file('staff', 'fit test', day => '2027-06-02') $$, 'PT400', 'It is dated in the future.', 'not of the future');
select throws_ok($$ select tests.file('staff', 'fit test', expires => '2027-01-01') $$, 'PT400', 'Its last valid day is before its date.', 'nor ending before it begins');
select throws_ok($$ select tests.file('staff', 'fit test', note => null) $$, 'PT400', 'Add the document, or say in a note where it can be seen.', 'with something to look at');
select throws_ok($$ select tests.file('staff', 'fit test', outcome => 'valid') $$, 'PT400', 'Only a verification has an outcome.', 'an outcome is of a verification');
select throws_ok($$ select tests.file('staff', 'screening', 'verification', outcome => 'valid') $$, 'PT403', 'Nobody checks themselves.', 'which nobody does of themselves');
select throws_ok($$ select tests.file('staff', 'fit test', path => tests.id('north') || '/' || tests.id('nurse') || '/license.pdf') $$, 'PT400', null, 'a document is the person''s');
select lives_ok($$ select tests.file('staff', 'fit test', path => tests.id('north') || '/' || tests.id('staff') || '/license.pdf') $$, 'a person files a proof');
select throws_ok($$ select tests.file('staff', 'fit test') $$, 'PT409', null, 'once');
select is(tests.stands('staff', 'fit test'), 'non_compliant 2026-05-27', 'it counts for nothing yet');
select throws_ok($$ select public.review_evidence(tests.filed('fit test'), true) $$, 'PT403', 'Nobody reviews their own evidence.', 'nobody reviews their own');
select tests.as_staff('other_manager');
select throws_ok($$ select public.review_evidence(tests.filed('fit test'), true) $$, 'PT404', null, 'nor somebody else''s manager');
select tests.as_staff('manager');
select throws_ok($$ select public.review_evidence(tests.filed('fit test'), false) $$, 'PT400', null, 'a rejection says why');
select lives_ok($$ select public.review_evidence(tests.filed('fit test'), true) $$, 'the direct manager approves');
select is(tests.stands('staff', 'fit test'), 'compliant 2028-05-20', 'it counts from the day it came about');
select throws_ok($$ select public.review_evidence(tests.filed('fit test'), true) $$, 'PT409', null, 'once');
select throws_ok($$ select public.revoke_evidence(tests.filed('fit test'), '') $$, 'PT400', 'Say why it is revoked.', 'revoking has a reason');
select tests.as_staff('staff');
select throws_ok($$ select public.revoke_evidence(tests.filed('fit test'), 'x') $$, 'PT404', null, 'what counts is not taken back by whom it is about');
select tests.as_staff('manager');
select lives_ok($$ select public.revoke_evidence(tests.filed('fit test'), 'Of somebody else.') $$, 'who may review revokes');
select is(tests.stands('staff', 'fit test'), 'non_compliant 2026-05-27', 'and it counts no more');
select throws_ok($$ select public.revoke_evidence(tests.filed('fit test'), 'x') $$, 'PT409', 'This evidence was revoked already.', 'once');
select throws_ok($$ select public.revoke_evidence((select id from public.compliance_evidence where user_id = tests.id('staff') and program_id = tests.id('north fire')), 'x') $$, 'PT409', null,
  'what follows from a training is revoked there');

-- Verifications.
select throws_ok($$ select tests.file('staff', 'screening', 'verification') $$, 'PT400', 'Say what the source answered.', 'a verification has an outcome');
select tests.file('staff', 'screening', 'verification', outcome => 'source_unavailable');
select throws_ok($$ select public.review_evidence(tests.filed('screening'), true) $$, 'PT409', 'The source did not answer, which is never a pass.', 'an unavailable source is never a pass');
select public.review_evidence(tests.filed('screening'), false, 'Once more tomorrow.');
select is((select outcome::text || ' ' || review_status from public.compliance_evidence where id = tests.filed('screening')), 'source_unavailable rejected', 'and stays what it was');
select tests.file('staff', 'screening', 'verification', outcome => 'match_to_decide');
select throws_ok($$ select public.review_evidence(tests.filed('screening'), true) $$, 'PT400', 'Say why the match is not this person.', 'a possible match is decided with a reason');
select public.review_evidence(tests.filed('screening'), true, 'Another date of birth.');
select is((select outcome::text || ' ' || review_status from public.compliance_evidence where id = tests.filed('screening')), 'valid approved', 'not the person: valid');
select is(tests.stands('staff', 'screening'), 'compliant 2027-06-20', 'and it counts');
select tests.file('away', 'screening', 'verification', outcome => 'match_to_decide');
select public.review_evidence(tests.filed('screening'), false, 'It is them.');
select is((select outcome::text || ' ' || review_status from public.compliance_evidence where id = tests.filed('screening')), 'invalid rejected', 'the person: not valid');
select is(tests.stands('away', 'screening'), 'non_compliant 2026-05-27', 'and it counts for nothing');

select tests.as_staff('staff');
select tests.file('staff', 'fit test', 'observation', '2027-05-21');
select lives_ok($$ select public.revoke_evidence(tests.filed('fit test'), 'Wrong day.') $$, 'one''s own is taken back while it waits');
select throws_ok($$ update public.compliance_evidence set review_status = 'approved' $$, '42501', null, 'nothing is written past the functions');

select * from finish();
rollback;
