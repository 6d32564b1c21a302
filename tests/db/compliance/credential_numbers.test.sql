begin;
select plan(20);

select ok(public.npi_is_valid('1234567893'), 'an NPI with its check digit');
select ok(not public.npi_is_valid('1234567890'), 'and with another one');
select ok(not public.npi_is_valid('123456789'), 'nine digits are none');
select ok(not public.npi_is_valid(null), 'nor is nothing');
select ok(public.dea_number_is_valid('AP5836727'), 'a DEA number of a person');
select ok(public.dea_number_is_valid('F91234563'), 'and of a business name');
select ok(not public.dea_number_is_valid('AB1234567'), 'with a wrong check digit it is none');
select ok(not public.dea_number_is_valid('9P5836727'), 'nor when it begins with a digit');
select is(public.normalized_certification_number(' ap-583.672/7 '), 'AP5836727', 'numbers are compared without what people put between');
select is(public.certification_number_check('licence', 'anything 12'), 'no_published_format', 'the number of a licence is never refused by a guess');
select is(array(select public.guessed_certification_kind(name)::text from unnest(array['DEA Registration', 'Course on DEA rules', 'NPI', 'Registered nurse license (TX)', 'BLS']) name),
  array['dea_registration', 'certification', 'npi', 'licence', 'certification'], 'a kind nobody gave is read from the name where that is plain');

select tests.hold_clock('2026-06-01 12:00-04');
select tests.as_staff('staff');
prepare file_it(uuid, public.certification_kind_enum, text, uuid) as
insert into public.staff_certifications (id, organization_id, user_id, certification_name, kind, certification_number, issuing_organization, issue_date, renews_id)
values ($1, tests.id('north'), tests.id('staff'), 'Registration', $2, $3, 'DEA', '2026-01-01', $4);
select throws_ok($$ execute file_it(tests.id('dea'), 'dea_registration', 'AP5836728', null) $$, 'PT400', null, 'a wrong check digit is refused');
select throws_ok($$ execute file_it(tests.id('npi'), 'npi', '1234567890', null) $$, 'PT400', null, 'for an NPI as well');
select lives_ok($$ execute file_it(tests.id('dea'), 'dea_registration', 'ap 5836727', null) $$, 'the right one is taken');
select results_eq($$ select method::text, outcome::text, normalized_number::text, checked_by from public.verifications where certification_id = tests.id('dea') $$,
  $$ values ('checksum', 'valid', 'AP5836727', null::uuid) $$, 'and the ledger says so');
select throws_ok($$ execute file_it(tests.id('dea again'), 'dea_registration', 'AP5836727', null) $$, 'PT409', null, 'the same number again is one to renew');
select throws_ok($$ update public.staff_certifications set certification_number = 'AP5836728' where id = tests.id('dea') $$, 'PT400', null, 'nor is it changed to a wrong one');
update public.staff_certifications set issue_date = '2025-12-31' where id = tests.id('dea');
insert into public.staff_certifications (id, organization_id, user_id, certification_name, kind, certification_number, issuing_organization, issue_date, renews_id)
values (tests.id('dea again'), tests.id('north'), tests.id('staff'), 'Registration', 'dea_registration', 'AP5836727', 'DEA', '2026-02-01', tests.id('dea'));
select is((select count(*)::int from public.verifications where certification_id in (tests.id('dea'), tests.id('dea again'))), 2, 'a renewal is taken; what keeps its number is not checked again');

select throws_ok($$ update public.verifications set outcome = 'invalid' $$, '42501', null, 'nobody writes in the ledger');
select tests.as_owner();
select throws_ok($$ update public.verifications set outcome = 'invalid' $$, 'PT403', null, 'not even the owner');

select * from finish();
rollback;
