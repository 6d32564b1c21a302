begin;
select plan(18);

select tests.hold_clock('2026-06-01 12:00-04');
select tests.as_owner();
insert into public.staff_certifications (id, organization_id, user_id, certification_name, kind, state, certification_number, issuing_organization, issue_date, created_by)
select tests.id(name || ' ' || what), tests.id(practice), tests.id(name), what, kind::public.certification_kind_enum, state, number, 'Board', '2026-01-01', tests.id(name)
from (values
  ('north', 'staff', 'DEA', 'dea_registration', null, 'AP5836727'), ('north', 'colleague', 'DEA', 'dea_registration', null, 'ap-5836727'),
  ('south', 'south_staff', 'DEA', 'dea_registration', null, 'AP5836727'),
  ('north', 'staff', 'RN license', 'licence', 'NY', '4711'), ('north', 'nurse', 'RN license', 'licence', 'VT', '4711'),
  ('north', 'away', 'Registered nurse license', 'licence', 'NY', '4711')
) as c (practice, name, what, kind, state, number);

prepare duplicates as select c.certification_id, c.other_user_id, c.other_name
  from public.certification_duplicates(array(select id from public.staff_certifications)) c order by c.other_name nulls last;
select tests.as_staff('administrator');
select results_eq($$ select other_name from public.certification_duplicates(array[tests.id('staff DEA')]) $$, $$ values ('Colleague Person') $$,
  'the same number of somebody else is flagged, by name to whoever may see both');
select results_eq($$ select other_name from public.certification_duplicates(array[tests.id('staff RN license')]) $$, $$ values ('Away Person') $$,
  'licences are compared within their state, whatever they are called');
select tests.as_staff('manager');
select results_eq($$ select other_user_id, other_name from public.certification_duplicates(array[tests.id('staff DEA')]) $$, $$ values (null::uuid, null::text) $$,
  'a manager learns that there is one, not whose, outside the team');
select tests.as_staff('staff');
select is_empty('execute duplicates', 'the person is not told of others');
select tests.as_staff('south_administrator');
select is_empty('execute duplicates', 'another practice is none of theirs');
select tests.as_owner();
update public.staff_certifications set review_status = 'rejected', reviewed_by = tests.id('administrator'), reviewed_at = private.clock() where id = tests.id('colleague DEA');
select tests.as_staff('administrator');
select is_empty($$ select * from public.certification_duplicates(array[tests.id('staff DEA')]) $$, 'what was rejected stands in nobody''s way');

-- The ledger.
select tests.as_staff('staff');
select throws_ok($$ select public.record_verification(tests.id('staff DEA'), 'Register', 'valid') $$, 'PT404', null, 'nobody checks their own');
select tests.as_staff('other_manager');
select throws_ok($$ select public.record_verification(tests.id('staff DEA'), 'Register', 'valid') $$, 'PT404', null, 'nor somebody else''s manager');
select tests.as_staff('manager');
select throws_ok($$ select public.record_verification(tests.id('staff DEA'), ' ', 'valid') $$, 'PT400', null, 'a check says where');
select throws_ok($$ select public.record_verification(tests.id('staff DEA'), 'Register', 'valid', '2026-06-02') $$, 'PT400', null, 'and is not of tomorrow');
select public.record_verification(tests.id('staff DEA'), 'Register', 'source_unavailable');
select is((select verification_outcome from public.certification_overview where id = tests.id('staff DEA')), null, 'a source that does not answer is no pass');
select public.record_verification(tests.id('staff DEA'), ' Register ', 'valid', '2026-05-28', 'Active.');
select results_eq($$ select verification_outcome::text, verification_source::text, verification_at from public.certification_overview where id = tests.id('staff DEA') $$,
  $$ values ('valid', 'Register', timestamptz '2026-05-28 12:00-04') $$, 'one that does is');
select public.record_verification(tests.id('staff DEA'), 'Register', 'match_to_decide', '2026-05-30');
select is((select verification_outcome::text from public.certification_overview where id = tests.id('staff DEA')), 'match_to_decide', 'the latest answer counts');
select tests.as_staff('staff');
select results_eq($$ select method::text, outcome::text, checked_by from public.verifications where certification_id = tests.id('staff DEA') order by checked_at, method $$,
  $$ values ('manual', 'valid', tests.id('manager')), ('manual', 'match_to_decide', tests.id('manager')), ('checksum', 'valid', null), ('manual', 'source_unavailable', tests.id('manager')) $$,
  'the person reads all of it, in order');
update public.staff_certifications set certification_number = 'F91234563' where id = tests.id('staff DEA');
select is((select verification_outcome from public.certification_overview where id = tests.id('staff DEA')), null, 'a check of the old number says nothing about the new one');
select is((select number_check from public.certification_overview where id = tests.id('staff DEA')), 'valid', 'whose digits are checked again');
select tests.as_staff('colleague');
select is_empty($$ select id from public.verifications where user_id = tests.id('staff') $$, 'colleagues read nothing of it');
select tests.as_owner();
select throws_ok($$ delete from public.verifications $$, 'PT403', null, 'nothing of it is removed');

select * from finish();
rollback;
