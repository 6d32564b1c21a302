begin;
select plan(5);

select is_empty(
  $$ select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity $$,
  'row level security is on for every table of the API');
select is_empty(
  $$ select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'v'
     and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     and not coalesce(reloptions::text[] @> array['security_invoker=true'], false) $$,
  'every view runs with the rights of whoever asks');
select is_empty(
  $$ select tablename, cmd from pg_policies where schemaname in ('public', 'storage') group by tablename, cmd, schemaname
     having count(*) > 1 and schemaname = 'public' $$,
  'one policy for each table and command');
select is_empty(
  $$ select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and confdeltype = 'a' $$,
  'every foreign key says what a delete does');
select is_empty(
  $$ select p.oid::regprocedure from pg_proc p where p.pronamespace in ('private'::regnamespace, 'public'::regnamespace, 'audit'::regnamespace)
     and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     and not coalesce(p.proconfig, '{}') @> array['search_path=""'] $$,
  'every function fixes its search path');

select * from finish();
rollback;
