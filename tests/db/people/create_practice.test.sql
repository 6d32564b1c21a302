begin;
select plan(12);

set local role service_role;
select lives_ok($$ select public.create_practice(' Birch Lane Clinic ', 'America/Denver', 'Ines Falk', 'Ines.Falk@birch.example') $$,
  'the service makes a practice and its first administrator');
reset role;
select results_eq(
  $$ select o.name, o.time_zone, s.full_name, s.email, s.permission_level::text, s.hired_on, s.auth_user_id is null
     from public.staff s join public.organizations o on o.id = s.organization_id where s.email = 'ines.falk@birch.example' $$,
  $$ values ('Birch Lane Clinic', 'America/Denver', 'Ines Falk', 'ines.falk@birch.example', 'training_administrator',
       private.local_date(private.clock(), 'America/Denver'), true) $$,
  'who works there from today and has no account until the invitation');
select throws_ok($$ select public.create_practice('birch lane clinic', 'America/Denver', 'Ines Falk', 'other@birch.example') $$, 'PT409',
  'There is a practice named birch lane clinic already.', 'a second time is refused, however the name is written');
select throws_ok($$ select public.create_practice('Another', 'America/Denver', 'Ines Falk', 'INES.FALK@birch.example') $$, 'PT409',
  'ines.falk@birch.example belongs to somebody already, and one account is one person of one practice.', 'so is an address that is used');
insert into auth.users (id, email) values (gen_random_uuid(), 'account@birch.example');
select throws_ok($$ select public.create_practice('Another', 'America/Denver', 'Ines Falk', 'account@birch.example') $$, 'PT409',
  null, 'by an account alone, too');
select throws_ok($$ select public.create_practice('Another', 'America/Nowhere', 'A', 'a@birch.example') $$, 'PT400', 'America/Nowhere is not a time zone.', 'a zone is known');
select throws_ok($$ select public.create_practice('Another', 'UTC', 'A', 'a@birch') $$, 'PT400', 'a@birch is not an email address.', 'an address is one');
select throws_ok($$ select public.create_practice('Another', 'UTC', ' ', 'a@birch.example') $$, 'PT400', null, 'and people have a name');
select is((select count(*)::int from public.organizations where name = 'Another'), 0, 'what was refused leaves nothing behind');

select tests.as_staff('administrator');
select throws_ok($$ select public.create_practice('Mine', 'UTC', 'A', 'a@birch.example') $$, '42501', null, 'no administrator makes practices');
select tests.as_staff('executive');
select throws_ok($$ select public.create_practice('Mine', 'UTC', 'A', 'a@birch.example') $$, '42501', null, 'nor an executive');
select throws_ok($$ select private.create_practice('Mine', 'UTC', 'A', 'a@birch.example') $$, '42501', null, 'whichever way they try');

select * from finish();
rollback;
