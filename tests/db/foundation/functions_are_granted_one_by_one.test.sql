begin;
select plan(2);

create function tests.ours() returns table (id oid) language sql as $$
  select p.oid from pg_proc p
  where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace, 'audit'::regnamespace)
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
$$;

select bag_eq(
  $$ select distinct id::regproc::text from tests.ours() where has_function_privilege('anon', id, 'execute') $$,
  $$ values ('private.clock'), ('business_time'), ('verify_certificate'), ('private.verify_certificate'), ('open_survey_binder'), ('private.open_survey_binder'),
       ('unsubscribe'), ('unsubscribe_preview'), ('private.unsubscribe') $$,
  'an anonymous visitor may read the clock, verify a certificate, open a binder whose link they hold, end messages by the link in one, and call nothing else');
select is_empty(
  $$ select id::regprocedure from tests.ours() join pg_proc on oid = id
     where pronamespace = 'audit'::regnamespace and has_function_privilege('authenticated', id, 'execute')
        or pronamespace = 'private'::regnamespace and prorettype = 'trigger'::regtype and has_function_privilege('authenticated', id, 'execute')
        or proname in ('complete_module', 'issue_certificate', 'recalculate_compliance', 'apply_compliance_transitions', 'run_job', 'snapshot_day',
          'after_migrate', 'log_activity', 'broadcast') and has_function_privilege('authenticated', id, 'execute') $$,
  'jobs and the functions that trust their caller are nobody''s to call');

select * from finish();
rollback;
