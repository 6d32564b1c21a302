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
      (tests.id(practice || ' hipaa'), tests.id(practice), 'HIPAA', 'hipaa', true, 12, 1.5, author, 'published', 1, now()),
      (tests.id(practice || ' fire'), tests.id(practice), 'Fire', 'safety', true, null, null, author, 'published', 1, now()),
      (tests.id(practice || ' draft'), tests.id(practice), 'Draft', 'clinical', false, null, null, author, 'draft', 0, null);
    insert into public.training_modules (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, content_url, published_at)
    values
      (tests.id(practice || ' reading'), tests.id(practice), tests.id(practice || ' hipaa'), 'Reading', 1, 10, 'document', practice, now()),
      (tests.id(practice || ' quiz'), tests.id(practice), tests.id(practice || ' hipaa'), 'Quiz', 2, 5, 'quiz', null, now()),
      (tests.id(practice || ' fire reading'), tests.id(practice), tests.id(practice || ' fire'), 'Fire reading', 1, 10, 'document', practice, now()),
      (tests.id(practice || ' unpublished'), tests.id(practice), tests.id(practice || ' draft'), 'Unpublished', 1, 10, 'quiz', null, null);
    insert into public.training_content (id, organization_id, module_id, content_title, content_type, content_data, storage_path, status, is_current_version, published_at, created_by)
    values
      (tests.id(practice || ' reading 1'), tests.id(practice), tests.id(practice || ' reading'), 'Reading', 'document', '{"page_count": 2}',
        tests.id(practice) || '/' || tests.id(practice || ' reading 1') || '/a.pdf', 'superseded', false, now(), author),
      (tests.id(practice || ' reading 2'), tests.id(practice), tests.id(practice || ' reading'), 'Reading', 'document', '{"page_count": 3}',
        tests.id(practice) || '/' || tests.id(practice || ' reading 2') || '/b.pdf', 'published', true, now(), author),
      (tests.id(practice || ' fire content'), tests.id(practice), tests.id(practice || ' fire reading'), 'Fire', 'document', '{"page_count": 1}',
        tests.id(practice) || '/' || tests.id(practice || ' fire content') || '/c.pdf', 'published', true, now(), author),
      (tests.id(practice || ' quiz 1'), tests.id(practice), tests.id(practice || ' quiz'), 'Quiz', 'quiz',
        '{"maximum_attempts": 3, "questions": [{"id": "q1", "prompt": "One?", "options": [{"id": "a", "text": "yes"}, {"id": "b", "text": "no"}]},
          {"id": "q2", "prompt": "Two?", "options": [{"id": "a", "text": "x"}, {"id": "b", "text": "y"}, {"id": "c", "text": "z"}]}]}',
        null, 'published', true, now(), author),
      (tests.id(practice || ' quiz draft'), tests.id(practice), tests.id(practice || ' unpublished'), 'Draft', 'quiz',
        '{"questions": [{"id": "q1", "prompt": "Draft?", "options": [{"id": "a", "text": "yes"}, {"id": "b", "text": "no"}]}]}', null, 'draft', false, null, author);
    insert into public.training_modules (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type)
    values (tests.id(practice || ' unpublished 2'), tests.id(practice), tests.id(practice || ' draft'), 'Waits', 2, 10, 'document');
    insert into public.training_content (organization_id, module_id, content_title, content_type, content_data, storage_path, created_by)
    values (tests.id(practice), tests.id(practice || ' unpublished 2'), 'Waits', 'document', '{"page_count": 1}', tests.id(practice) || '/w/waits.pdf', author);
    insert into public.module_prerequisites (module_id, prerequisite_id, program_id, organization_id)
    values (tests.id(practice || ' unpublished 2'), tests.id(practice || ' unpublished'), tests.id(practice || ' draft'), tests.id(practice));
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
  tests.id(case practice when 'north' then 'administrator' else 'south_administrator' end), now() - interval '9 days', now() + interval '30 days'
from tests.people;
select private.complete_module(tests.id(name || ' fire'), tests.id(practice || ' fire reading')) from tests.people;
insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, due_date)
select tests.id(name || ' hipaa'), tests.id(practice), tests.id(name), tests.id(practice || ' hipaa'),
  tests.id(case practice when 'north' then 'administrator' else 'south_administrator' end), now() + interval '30 days'
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
    when name = 'administrator' then 'executive' else 'administrator' end), now()
from tests.people;
insert into storage.objects (bucket_id, name) select 'credentials', tests.id(practice) || '/' || tests.id(name) || '/license.pdf' from tests.people;
insert into public.compliance_violations (id, organization_id, user_id, requirement_name, violation_details)
select tests.id(name || ' violation'), tests.id(practice), tests.id(name), 'Badge', 'Not worn.' from tests.people;
insert into public.manager_dashboard_metrics (organization_id, manager_id, date)
select tests.id(practice), tests.id(name), date '2026-01-01' from tests.people where level <> 'staff';
insert into public.idempotency_keys (auth_user_id, key, request_hash) select tests.id('auth ' || name), 'a-first-key', 'hash' from tests.people;
