begin;
select plan(4);

insert into cron.job_run_details (jobid, runid, username, command, status, start_time, end_time) values
  (1, 900001, current_user, 'old', 'succeeded', now() - interval '8 days', now() - interval '8 days'),
  (1, 900002, current_user, 'never ended', 'running', now() - interval '8 days', null),
  (1, 900003, current_user, 'recent', 'succeeded', now() - interval '6 days', now() - interval '6 days'),
  (1, 900004, 'service_role', 'of somebody else', 'succeeded', now() - interval '8 days', now() - interval '8 days');
select lives_ok($$ select private.run_job('keep_house') $$, 'the nightly job runs');
select bag_eq($$ select command from cron.job_run_details where runid between 900001 and 900004 $$, $$ values ('recent'), ('of somebody else') $$,
  'runs of jobs are forgotten after seven days: the owner''s own, which is all pg_cron lets it delete');

-- As on a project that was just made: the extension is there to be enabled, and here it cannot be.
select lives_ok($$ select private.ensure_extensions() $$, 'where the schemas are, nothing is created');
drop schema net cascade;
select throws_like($$ select private.after_migrate() $$, '%pg_net%', 'a migration creates pg_net where it is missing');

select * from finish();
rollback;
