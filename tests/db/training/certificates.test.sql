begin;
select plan(10);

create temporary table paper on commit drop as
  select id, verification_code as code from public.certificates where assignment_id = tests.id('staff fire');
grant select on paper to anon, authenticated;

select tests.as_anonymous();
select results_eq($$ select status, practice_name, program_name, person from paper, public.verify_certificate(code) $$,
  $$ values ('valid', 'North Practice', 'Fire', 'Staff P.') $$, 'whoever holds the code learns that it is genuine, and little else');
select is((select status from public.verify_certificate('no such code')), 'unknown', 'another code is unknown');
select throws_ok($$ select * from public.certificates $$, '42501', null, 'an anonymous visitor reads no table');

select tests.as_owner();
select is((select actor from public.training_audit_logs where action = 'certificate.verified'), 'public', 'each verification is logged');

select tests.as_staff('manager');
select throws_ok($$ select public.revoke_certificate(id, 'Wrong person') from paper $$, 'PT404', null, 'managers revoke nothing');
select tests.as_staff('administrator');
select throws_ok($$ select public.revoke_certificate(id, ' ') from paper $$, 'PT400', null, 'a revocation needs a reason');
select lives_ok($$ select public.revoke_certificate(id, 'Wrong person') from paper $$, 'a training administrator revokes');
select throws_ok($$ select public.revoke_certificate(id, 'Again') from paper $$, 'PT404', null, 'once');
select tests.as_anonymous();
select is((select status from paper, public.verify_certificate(code)), 'revoked', 'and the verification says so');

select tests.as_owner();
select tests.hold_clock(private.clock() + interval '3 years');
update public.training_programs set renewal_period_months = 12 where id = tests.id('north fire');
select is((select status from public.certificates c, public.verify_certificate(c.verification_code) where c.user_id = tests.id('nurse')), 'valid',
  'a certificate of one-time training does not expire when the rule changes later');

select * from finish();
rollback;
