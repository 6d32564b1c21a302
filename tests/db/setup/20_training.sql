-- For each practice: a published program of a document and a quiz, one still being written, one superseded version.
do $$
declare
  practice text;
  author uuid;
begin
  foreach practice in array array['north', 'south'] loop
    author := tests.id(case practice when 'north' then 'administrator' else 'south_administrator' end);
    insert into public.training_programs (id, organization_id, program_name, program_type, is_mandatory, renewal_period_months, ce_credits, created_by, status, version, published_at)
    values
      (tests.id(practice || ' hipaa'), tests.id(practice), 'HIPAA', 'hipaa', true, 12, 1.5, author, 'published', 1, private.clock()),
      (tests.id(practice || ' fire'), tests.id(practice), 'Fire', 'safety', true, null, null, author, 'published', 1, private.clock()),
      (tests.id(practice || ' draft'), tests.id(practice), 'Draft', 'clinical', false, null, null, author, 'draft', 0, null);
    insert into public.training_modules (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, content_url, published_at)
    values
      (tests.id(practice || ' reading'), tests.id(practice), tests.id(practice || ' hipaa'), 'Reading', 1, 10, 'document', practice, private.clock()),
      (tests.id(practice || ' quiz'), tests.id(practice), tests.id(practice || ' hipaa'), 'Quiz', 2, 5, 'quiz', null, private.clock()),
      (tests.id(practice || ' fire reading'), tests.id(practice), tests.id(practice || ' fire'), 'Fire reading', 1, 10, 'document', practice, private.clock()),
      (tests.id(practice || ' unpublished'), tests.id(practice), tests.id(practice || ' draft'), 'Unpublished', 1, 10, 'quiz', null, null);
    insert into public.training_content (id, organization_id, module_id, content_title, content_type, content_data, storage_path, status, is_current_version, published_at, created_by)
    values
      (tests.id(practice || ' reading 1'), tests.id(practice), tests.id(practice || ' reading'), 'Reading', 'document', '{"page_count": 2}',
        tests.id(practice) || '/' || tests.id(practice || ' reading 1') || '/a.pdf', 'superseded', false, private.clock(), author),
      (tests.id(practice || ' reading 2'), tests.id(practice), tests.id(practice || ' reading'), 'Reading', 'document', '{"page_count": 3}',
        tests.id(practice) || '/' || tests.id(practice || ' reading 2') || '/b.pdf', 'published', true, private.clock(), author),
      (tests.id(practice || ' fire content'), tests.id(practice), tests.id(practice || ' fire reading'), 'Fire', 'document', '{"page_count": 1}',
        tests.id(practice) || '/' || tests.id(practice || ' fire content') || '/c.pdf', 'published', true, private.clock(), author),
      (tests.id(practice || ' quiz 1'), tests.id(practice), tests.id(practice || ' quiz'), 'Quiz', 'quiz',
        '{"maximum_attempts": 3, "questions": [{"id": "q1", "prompt": "One?", "options": [{"id": "a", "text": "yes"}, {"id": "b", "text": "no"}]},
          {"id": "q2", "prompt": "Two?", "options": [{"id": "a", "text": "x"}, {"id": "b", "text": "y"}, {"id": "c", "text": "z"}]}]}',
        null, 'published', true, private.clock(), author),
      (tests.id(practice || ' quiz draft'), tests.id(practice), tests.id(practice || ' unpublished'), 'Draft', 'quiz',
        '{"questions": [{"id": "q1", "prompt": "Draft?", "options": [{"id": "a", "text": "yes"}, {"id": "b", "text": "no"}]}]}', null, 'draft', false, null, author);
    insert into public.training_modules (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type)
    values (tests.id(practice || ' unpublished 2'), tests.id(practice), tests.id(practice || ' draft'), 'Waits', 2, 10, 'document');
    insert into public.training_content (organization_id, module_id, content_title, content_type, content_data, storage_path, created_by)
    values (tests.id(practice), tests.id(practice || ' unpublished 2'), 'Waits', 'document', '{"page_count": 1}', tests.id(practice) || '/w/waits.pdf', author);
    insert into public.module_prerequisites (module_id, prerequisite_id, program_id, organization_id)
    values (tests.id(practice || ' unpublished 2'), tests.id(practice || ' unpublished'), tests.id(practice || ' draft'), tests.id(practice));
    -- A picture of what is published, one of what was superseded, one that nothing uses, and one that has not arrived.
    insert into public.content_files (id, organization_id, kind, file_name, media_type, byte_size, sha256, storage_path, state, created_by, expires_at)
    select tests.id(practice || ' ' || name), tests.id(practice), 'image', name || '.png', 'image/png', 100,
      case name when 'announced' then null else repeat('a', 64) end,
      tests.id(practice) || '/' || tests.id(practice || ' ' || name) || '/' || name || '.png',
      case name when 'announced' then 'uploading' else 'ready' end::public.content_file_state_enum, author, private.clock() + interval '1 day'
    from unnest(array['picture', 'earlier', 'spare', 'announced']) name;
    insert into storage.objects (bucket_id, name)
    select 'training-content', storage_path from public.content_files where state = 'ready' and organization_id = tests.id(practice);
    update public.training_content set content_data = content_data || jsonb_build_object('poster_file_id', tests.id(practice || ' picture'))
    where id = tests.id(practice || ' reading 2');
    update public.training_content set content_data = content_data || jsonb_build_object('poster_file_id', tests.id(practice || ' earlier'))
    where id = tests.id(practice || ' reading 1');
    insert into public.transcription_jobs (organization_id, file_id, requested_by) values (tests.id(practice), tests.id(practice || ' spare'), author);
    insert into public.quiz_answer_keys (content_id, organization_id, answers) values
      (tests.id(practice || ' quiz 1'), tests.id(practice), '{"q1": {"correct": ["a"], "explanation": "because"}, "q2": {"correct": ["a", "c"]}}'),
      (tests.id(practice || ' quiz draft'), tests.id(practice), '{"q1": {"correct": ["a"]}}');
    insert into storage.objects (bucket_id, name)
    select 'training-content', storage_path from public.training_content where storage_path is not null and organization_id = tests.id(practice);
    insert into storage.objects (bucket_id, name) values ('training-content', tests.id(practice) || '/' || tests.id('unused') || '/never-published.pdf');
    insert into public.announcements (id, organization_id, title, body, published_by)
    values (tests.id(practice || ' announcement'), tests.id(practice), 'Hello', 'Everybody.', author);
    insert into public.training_analytics (organization_id, date, program_id) values (tests.id(practice), date '2026-01-01', tests.id(practice || ' hipaa'));
  end loop;
end
$$;

-- For everybody: a training finished, one open, what comes of it, a licence and its scan, a violation, an entry in each log.
insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, assigned_at, due_date)
select tests.id(name || ' fire'), tests.id(practice), tests.id(name), tests.id(practice || ' fire'),
  tests.id(case practice when 'north' then 'administrator' else 'south_administrator' end), private.clock() - interval '9 days', private.clock() + interval '30 days'
from tests.people;
select private.complete_module(tests.id(name || ' fire'), tests.id(practice || ' fire reading')) from tests.people;
insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, due_date)
select tests.id(name || ' hipaa'), tests.id(practice), tests.id(name), tests.id(practice || ' hipaa'),
  tests.id(case practice when 'north' then 'administrator' else 'south_administrator' end), private.clock() + interval '30 days'
from tests.people;
insert into public.module_progress (assignment_id, module_id, organization_id, user_id, program_id, content_id)
select tests.id(name || ' hipaa'), tests.id(practice || ' quiz'), tests.id(practice), tests.id(name), tests.id(practice || ' hipaa'), tests.id(practice || ' quiz 1')
from tests.people;
-- Only the nurse and the colleague began the version that was superseded since.
insert into public.module_progress (assignment_id, module_id, organization_id, user_id, program_id, content_id)
select tests.id(name || ' hipaa'), tests.id(practice || ' reading'), tests.id(practice), tests.id(name), tests.id(practice || ' hipaa'), tests.id(practice || ' reading 1')
from tests.people where name in ('nurse', 'colleague', 'south_staff');
insert into public.learner_notes (id, organization_id, user_id, module_id, content_id, page, body)
select tests.id(name || ' note'), tests.id(practice), tests.id(name), tests.id(practice || ' reading'), tests.id(practice || ' reading 2'), 1, 'Remember.'
from tests.people;
insert into public.quiz_attempts (id, organization_id, assignment_id, module_id, content_id, user_id, program_id, attempt_number, questions)
select tests.id(name || ' attempt'), tests.id(practice), tests.id(name || ' hipaa'), tests.id(practice || ' quiz'), tests.id(practice || ' quiz 1'), tests.id(name),
  tests.id(practice || ' hipaa'), 1, (select content_data -> 'questions' from public.training_content where id = tests.id(practice || ' quiz 1'))
from tests.people;
insert into public.staff_certifications (id, organization_id, user_id, certification_name, issuing_organization, issue_date, expiration_date, created_by,
  review_status, reviewed_by, reviewed_at)
select tests.id(name || ' license'), tests.id(practice), tests.id(name), 'License', 'Board', '2025-01-01', '2030-01-01', tests.id(name), 'approved',
  tests.id(case when practice = 'south' then case name when 'south_administrator' then 'south_manager' else 'south_administrator' end
    when name = 'administrator' then 'executive' else 'administrator' end), private.clock()
from tests.people;
insert into storage.objects (bucket_id, name) select 'credentials', tests.id(practice) || '/' || tests.id(name) || '/license.pdf' from tests.people;
insert into public.verifications (id, organization_id, certification_id, user_id, method, source_name, outcome)
select tests.id(name || ' verification'), tests.id(practice), tests.id(name || ' license'), tests.id(name), 'source', 'Register', 'valid' from tests.people;
insert into public.ce_rules (id, organization_id, state, certification_name, hours_per_cycle, cycle_months, citation)
select tests.id(practice || ' ce rule'), tests.id(practice), 'VT', 'Nurse', 20, 24, 'Board' from unnest(array['north', 'south']) practice;
insert into public.ce_credits (id, organization_id, user_id, earned_on, hours, provider, title, document_url, created_by)
select tests.id(name || ' credit'), tests.id(practice), tests.id(name), '2026-01-01', 1, 'School', 'Course',
  tests.id(practice) || '/' || tests.id(name) || '/course.pdf', tests.id(name) from tests.people;
insert into public.compliance_violations (id, organization_id, user_id, requirement_name, violation_details)
select tests.id(name || ' violation'), tests.id(practice), tests.id(name), 'Badge', 'Not worn.' from tests.people;
insert into public.manager_dashboard_metrics (organization_id, manager_id, date)
select tests.id(practice), tests.id(name), date '2026-01-01' from tests.people where level <> 'staff';
insert into public.idempotency_keys (auth_user_id, key, request_hash) select tests.id('auth ' || name), 'a-first-key', 'hash' from tests.people;

-- Skills, assigned and withdrawn again, so that no open work is counted: a simulation each was begun in, a skill each was observed in by a colleague (of one
-- there is a draft only), and a policy each signed. Nothing of it is the person's whom tests of these let begin.
insert into public.training_programs (id, organization_id, program_name, program_type, created_by, status, version, published_at)
select tests.id(practice || ' skills'), tests.id(practice), 'Skills', 'clinical', tests.id(author), 'published', 1, private.clock()
from (values ('north', 'administrator'), ('south', 'south_administrator')) as p (practice, author);
insert into public.training_modules (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, passing_score_percentage, published_at)
select tests.id(practice || ' ' || kind), tests.id(practice), tests.id(practice || ' skills'), initcap(kind), at, 5, kind::public.content_type_enum, 70, private.clock()
from unnest(array['north', 'south']) practice cross join unnest(array['interactive', 'attestation', 'observation']) with ordinality as k (kind, at);
insert into public.training_content (id, organization_id, module_id, content_title, content_type, content_data, status, is_current_version, published_at, created_by)
select tests.id(practice || ' ' || kind || ' 1'), tests.id(practice), tests.id(practice || ' ' || kind), kind, kind::public.content_type_enum, data::jsonb, 'published', true, private.clock(),
  tests.id(case practice when 'north' then 'administrator' else 'south_administrator' end)
from unnest(array['north', 'south']) practice
cross join (values
  ('interactive', '{"introduction": "A fax went astray.", "estimated_situations": 2}'),
  ('attestation', '{"policy_text": "Lock your screen.", "statement": "I have read this and will follow it.", "minimum_seconds": 10}'),
  ('observation', '{"instructions": "Watch closely.", "observers": {"managers": true, "administrators": true, "staff_ids": []},
    "steps": [{"id": "s1", "text": "Wets the hands.", "critical": false}, {"id": "s2", "text": "Rubs for 20 seconds.", "critical": true}]}')
) as content (kind, data);
insert into public.quiz_answer_keys (content_id, organization_id, answers)
select tests.id(practice || ' interactive 1'), tests.id(practice), tests.scenario() from unnest(array['north', 'south']) practice;
insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, due_date, status, cancelled_at)
select tests.id(name || ' skills'), tests.id(practice), tests.id(name), tests.id(practice || ' skills'),
  tests.id(case practice when 'north' then 'administrator' else 'south_administrator' end), private.clock() + interval '30 days', 'cancelled', private.clock()
from tests.people where name <> 'staff';
insert into public.simulation_attempts (id, organization_id, assignment_id, module_id, content_id, user_id, program_id, attempt_number, current_node)
select tests.id(name || ' simulation'), tests.id(practice), tests.id(name || ' skills'), tests.id(practice || ' interactive'), tests.id(practice || ' interactive 1'),
  tests.id(name), tests.id(practice || ' skills'), 1, 'fax'
from tests.people where name <> 'staff';
insert into public.observations (id, organization_id, assignment_id, module_id, content_id, user_id, program_id, observer_id, attempt_number, checklist, passed, score_percentage, observer_signed_at)
select tests.id(name || ' observation'), tests.id(practice), tests.id(name || ' skills'), tests.id(practice || ' observation'), tests.id(practice || ' observation 1'),
  tests.id(name), tests.id(practice || ' skills'), tests.id(case practice when 'south' then 'south_administrator' else 'colleague' end), 1,
  '{"steps": []}', case when name <> 'away' then false end, null, case when name <> 'away' then private.clock() end
from tests.people where name not in ('staff', 'colleague', 'south_administrator');
select private.add_signature('attestation', person, assignment, tests.id(p.practice || ' attestation'), tests.id(p.practice || ' attestation 1'), null,
  'I have read this and will follow it.', repeat('a', 64), person.full_name, null, 'tests')
from tests.people p
join public.staff person on person.id = tests.id(p.name)
join public.training_assignments assignment on assignment.id = tests.id(p.name || ' skills')
where p.name <> 'staff';
select private.add_signature('observation_made', observer, assignment, o.module_id, o.content_id, o.id, 'I saw it.', repeat('b', 64), observer.full_name, null, 'tests')
from public.observations o
join public.staff observer on observer.id = o.observer_id
join public.training_assignments assignment on assignment.id = o.assignment_id
where o.observer_signed_at is not null;

-- Somebody of each kind was away before anything was assigned; the notes on what is cancelled say so.
insert into public.staff_leaves (id, organization_id, user_id, starts_on, ends_on, planned_ends_on)
select tests.id(name || ' leave'), tests.id(practice), tests.id(name), '2024-03-04', '2024-03-15', '2024-03-15'
from tests.people where name <> 'away';
insert into public.staff_leave_details (id, organization_id, user_id, kind, note)
select id, organization_id, user_id, 'medical', 'In confidence' from public.staff_leaves;
insert into public.assignment_leave_shifts (organization_id, user_id, assignment_id, leave_id, days)
select a.organization_id, a.user_id, a.id, l.id, 12
from public.staff_leaves l join public.training_assignments a on a.user_id = l.user_id and a.status = 'cancelled';
insert into public.practice_closures (organization_id, location_id, closed_on, name)
select tests.id(practice), case when day = '2024-07-05' then tests.id(practice || ' house') end, day, 'Independence'
from unnest(array['north', 'south']) practice, unnest(array[date '2024-07-04', '2024-07-05']) day;
