begin;
select plan(11);

create function tests.health(wanted text) returns setof text language sql as $$ select subject from public.cycle_health where kind = wanted order by 1 $$;
grant execute on all functions in schema tests to public;
select tests.adopt('fire rule', jsonb_build_object('proofs', jsonb_build_array(jsonb_build_array(jsonb_build_object('kind', 'training', 'program_id', tests.id('north draft'))))));
select tests.adopt('nobody', '{"audience": {"include": [{"people": []}], "exclude": [{}]}}');
insert into public.requirements (id, organization_id, owner_id, created_by) values (tests.id('waits'), tests.id('north'), tests.id('administrator'), tests.id('administrator'));
insert into public.requirement_versions (organization_id, requirement_id, version, effective_from, requirement_name, compliance_type, authority, citation, audience, proofs, anchor)
select organization_id, tests.id('waits'), 1, effective_from, 'Waits', compliance_type, authority, citation, audience, proofs, anchor from public.requirement_versions where requirement_id = tests.id('nobody');
update public.staff set auth_user_id = null where id = tests.id('colleague');
update public.staff_certifications set expiration_date = tests.today() + 10 where user_id in (tests.id('staff'), tests.id('nurse'));
update public.staff_certifications set review_status = 'approved', reviewed_by = tests.id('administrator'), reviewed_at = private.clock() where user_id in (tests.id('staff'), tests.id('nurse'));
insert into public.staff_certifications (organization_id, user_id, certification_name, issuing_organization, issue_date, expiration_date, created_by)
values (tests.id('north'), tests.id('nurse'), 'License', 'Board', tests.today(), tests.today() + 700, tests.id('nurse'));

select tests.as_staff('manager');
select is_empty($$ select 1 from public.cycle_health $$, 'it is for those who see the practice');
select is_empty($$ select 1 from private.job_health() $$, 'and so are its jobs');
select tests.as_staff('administrator');
select is_empty($$ select 1 from public.cycle_health where organization_id <> tests.id('north') $$, 'of their own practice');
select bag_eq($$ select tests.health('no_account') $$, $$ values ('Colleague Person') $$, 'whoever has no account');
select bag_eq($$ select tests.health('no_manager') $$, $$ values ('Orphan Person') $$, 'whoever reports to nobody who works here');
select ok('Staff Person' in (select tests.health('not_assigned')), 'who needs a training that is not assigned');
select is_empty($$ select 1 from public.cycle_health where kind = 'not_assigned' and subject_id = tests.id('away') $$, 'but not who is away');
select bag_eq($$ select tests.health('no_renewal') $$, $$ values ('Staff Person') $$, 'a license that ends and has no renewal, unlike one that has');
select bag_eq($$ select tests.health('unreviewed') $$, $$ values ('Fixture'), ('Waits') $$, 'a requirement that nobody reviewed');
select bag_eq($$ select tests.health('covers_nobody') $$, $$ values ('Nobody') $$, 'one that covers nobody');
select tests.as_owner();
delete from cron.job_run_details;
insert into cron.job_run_details (jobid, status, start_time, end_time)
select jobid, case jobname when 'leaves' then 'failed' else 'succeeded' end, now() - case jobname when 'uploads' then interval '1 hour' else '5 minutes' end,
  now() - case jobname when 'uploads' then interval '1 hour' else '5 minutes' end from cron.job;
select tests.as_staff('administrator');
select bag_eq($$ select subject || ' ' || split_part(words, ';', 1) from public.cycle_health where kind = 'job' $$,
  $$ values ('leaves failed when it last ran'), ('uploads has not run to its end lately') $$, 'a job that failed, or stands still');

select * from finish();
rollback;
