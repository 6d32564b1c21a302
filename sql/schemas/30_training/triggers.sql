create trigger training_programs__touch before update on public.training_programs for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger training_modules__touch before update on public.training_modules for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger training_content__touch before update on public.training_content for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger quiz_answer_keys__touch before update on public.quiz_answer_keys for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger training_assignments__touch before update on public.training_assignments for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger learner_notes__touch before update on public.learner_notes for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger quiz_attempts__touch before update on public.quiz_attempts for each row when (old.* is distinct from new.*) execute function private.tg_touch();

create trigger training_programs__stamp before update of status on public.training_programs
  for each row execute function private.tg_training_programs__stamp();

create trigger training_assignments__check_new after insert on public.training_assignments
  referencing new table as new_rows for each statement execute function private.tg_training_assignments__check_new();
create trigger training_assignments__check_change after update on public.training_assignments
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_training_assignments__check_change();

create trigger module_prerequisites__refuse_circle after insert on public.module_prerequisites
  referencing new table as new_rows for each statement execute function private.tg_module_prerequisites__refuse_circle();

create trigger training_completions__append_only before update or delete on public.training_completions
  for each row execute function private.tg_append_only();
create trigger training_completions__refuse_truncate before truncate on public.training_completions
  for each statement execute function private.tg_append_only();
create trigger certificates__keep_facts before update on public.certificates for each row execute function private.tg_certificates__keep_facts();
create trigger certificates__refuse_delete before delete on public.certificates for each row execute function private.tg_append_only();
create trigger certificates__refuse_truncate before truncate on public.certificates for each statement execute function private.tg_append_only();

select audit.watch('public.training_programs', 'program');
select audit.watch('public.training_modules', 'module');
select audit.watch('public.training_content', 'content');
select audit.watch('public.quiz_answer_keys', 'answer_key', '', 'answers');
select audit.watch('public.training_assignments', 'assignment', 'user_id');
select audit.watch('public.module_prerequisites', 'prerequisite');
select audit.watch('public.module_progress', 'progress', 'user_id', 'marker_answers', 'last_activity_at,batches,page_seconds,play_seconds');
select audit.watch('public.learner_notes', 'note', 'user_id', 'quote,areas,body');
select audit.watch('public.quiz_attempts', 'quiz_attempt', 'user_id', 'responses,feedback,questions', 'active_seconds');
select audit.watch('public.training_completions', 'completion', 'user_id', 'note,proof_reason,proof_document');
select audit.watch('public.certificates', 'certificate', 'user_id', 'verification_code');
