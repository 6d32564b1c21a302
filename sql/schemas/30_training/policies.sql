-- Programs: everybody of the practice reads what is published (and, through an assignment, what was archived since);
-- training administrators author.
alter table public.training_programs enable row level security;
create policy select_member on public.training_programs for select to authenticated using (
  organization_id = (select private.my_organization_id()) and (
    status <> 'draft' or organization_id = (select private.my_organization_id_as('training_administrator')))
);
create policy insert_administrator on public.training_programs for insert to authenticated with check (
  organization_id = (select private.my_organization_id_as('training_administrator')) and created_by = (select private.my_staff_id())
);
create policy update_administrator on public.training_programs for update to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
create policy delete_administrator on public.training_programs for delete to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
grant select, delete on public.training_programs to authenticated;
grant insert (id, organization_id, program_name, program_type, description, is_mandatory, renewal_period_months, ce_credits, modules_in_order,
    created_by),
  update (program_name, program_type, description, is_mandatory, renewal_period_months, ce_credits, modules_in_order, is_active, status)
  on public.training_programs to authenticated;

alter table public.training_modules enable row level security;
create policy select_member on public.training_modules for select to authenticated using (
  organization_id = (select private.my_organization_id()) and (
    published_at is not null or organization_id = (select private.my_organization_id_as('training_administrator')))
);
create policy insert_administrator on public.training_modules for insert to authenticated
  with check (organization_id = (select private.my_organization_id_as('training_administrator')));
create policy update_administrator on public.training_modules for update to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
grant select on public.training_modules to authenticated;
grant insert (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, passing_score_percentage, is_required),
  update (module_name, module_order, estimated_duration_minutes, passing_score_percentage, is_required)
  on public.training_modules to authenticated;

alter table public.module_prerequisites enable row level security;
create policy select_member on public.module_prerequisites for select to authenticated
  using (organization_id = (select private.my_organization_id()));
create policy insert_administrator on public.module_prerequisites for insert to authenticated
  with check (organization_id = (select private.my_organization_id_as('training_administrator')));
create policy delete_administrator on public.module_prerequisites for delete to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
grant select, delete on public.module_prerequisites to authenticated;
grant insert (module_id, prerequisite_id, program_id, organization_id) on public.module_prerequisites to authenticated;

-- A draft is its author's; a superseded version stays readable to those who worked with it.
alter table public.training_content enable row level security;
create policy select_reader on public.training_content for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator'))
  or (organization_id = (select private.my_organization_id()) and status = 'published')
  or (status = 'superseded' and id = any (array(select private.my_started_content_ids())))
);
create policy insert_administrator on public.training_content for insert to authenticated with check (
  organization_id = (select private.my_organization_id_as('training_administrator')) and created_by = (select private.my_staff_id()) and status = 'draft'
);
create policy update_administrator on public.training_content for update to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')) and status = 'draft');
create policy delete_administrator on public.training_content for delete to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')) and status = 'draft');
grant select, delete on public.training_content to authenticated;
grant insert (id, organization_id, module_id, content_title, content_type, content_data, storage_path, byte_size, sha256, version_number, created_by),
  update (content_title, content_data, storage_path, byte_size, sha256)
  on public.training_content to authenticated;

alter table public.quiz_answer_keys enable row level security;
create policy select_administrator on public.quiz_answer_keys for select to authenticated
  using (organization_id = (select private.my_organization_id_as('training_administrator')));
create policy insert_administrator on public.quiz_answer_keys for insert to authenticated with check (
  organization_id = (select private.my_organization_id_as('training_administrator')) and content_id = any (array(select private.my_draft_content_ids()))
);
create policy update_administrator on public.quiz_answer_keys for update to authenticated
  using (
    organization_id = (select private.my_organization_id_as('training_administrator')) and content_id = any (array(select private.my_draft_content_ids())));
grant select on public.quiz_answer_keys to authenticated;
grant insert (content_id, organization_id, answers), update (answers) on public.quiz_answer_keys to authenticated;

-- Assignments: read along the line, made and moved for direct reports, by administrators for everybody.
alter table public.training_assignments enable row level security;
create policy select_own_team_oversight on public.training_assignments for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
create policy insert_assigner on public.training_assignments for insert to authenticated with check (
  organization_id = (select private.my_organization_id())
  and assigned_by = (select private.my_staff_id())
  and user_id = any (array(select private.my_assignable_ids()))
);
create policy update_assigner on public.training_assignments for update to authenticated
  using (user_id = any (array(select private.my_assignable_ids())));
grant select on public.training_assignments to authenticated;
grant insert (id, organization_id, user_id, program_id, assigned_by, due_date, completion_deadline, priority_level),
  update (due_date, completion_deadline, priority_level)
  on public.training_assignments to authenticated;

-- What learners did is written by the functions that watched them do it.
alter table public.module_progress enable row level security;
create policy select_own_team_oversight on public.module_progress for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
grant select on public.module_progress to authenticated;

-- Notes are the learner's own; nobody else reads them, whatever their level.
alter table public.learner_notes enable row level security;
create policy select_own on public.learner_notes for select to authenticated using (user_id = (select private.my_staff_id()));
create policy insert_own on public.learner_notes for insert to authenticated with check (
  organization_id = (select private.my_organization_id()) and user_id = (select private.my_staff_id())
  and content_id = any (array(select private.my_readable_content_ids()))
);
create policy update_own on public.learner_notes for update to authenticated using (user_id = (select private.my_staff_id()));
create policy delete_own on public.learner_notes for delete to authenticated using (user_id = (select private.my_staff_id()));
grant select, delete on public.learner_notes to authenticated;
grant insert (id, organization_id, user_id, module_id, content_id, page, second, quote, areas, body), update (quote, areas, body)
  on public.learner_notes to authenticated;

-- Answers are between the learner and the authors who must judge a question; managers see the completion.
alter table public.quiz_attempts enable row level security;
create policy select_own_administrator on public.quiz_attempts for select to authenticated using (
  user_id = (select private.my_staff_id())
  or organization_id = (select private.my_organization_id_as('training_administrator'))
);
grant select on public.quiz_attempts to authenticated;

alter table public.training_completions enable row level security;
create policy select_own_team_oversight on public.training_completions for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
grant select on public.training_completions to authenticated;

alter table public.certificates enable row level security;
create policy select_own_team_oversight on public.certificates for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
grant select on public.certificates to authenticated;
-- The certificates function writes the PDF once a caller was allowed to read the row.
grant select on public.certificates to service_role;

grant select on public.assignment_overview, public.assignment_modules, public.program_overview, public.module_versions,
  public.module_statistics, public.retraining to authenticated;

-- Files. Paths begin with the practice, so that no object is without an owner.
create policy select_training_content on storage.objects for select to authenticated using (
  bucket_id = 'training-content' and (
    name = any (array(select private.my_content_paths()))
    or (storage.foldername(name))[1] = (select private.my_organization_id_as('training_administrator'))::text)
);
create policy insert_training_content on storage.objects for insert to authenticated with check (
  bucket_id = 'training-content' and name = any (array(select private.my_upload_paths()))
);
create policy delete_training_content on storage.objects for delete to authenticated using (
  bucket_id = 'training-content'
  and (storage.foldername(name))[1] = (select private.my_organization_id_as('training_administrator'))::text
  and not name = any (array(select private.my_used_paths()))
);
