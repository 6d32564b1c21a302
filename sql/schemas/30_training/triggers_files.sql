create trigger content_files__touch before update on public.content_files for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger transcription_jobs__touch before update on public.transcription_jobs for each row when (old.* is distinct from new.*) execute function private.tg_touch();

create trigger training_content__use_files after insert on public.training_content
  referencing new table as new_rows for each statement execute function private.tg_training_content__use_files();
create trigger training_content__change_files after update on public.training_content
  referencing new table as new_rows for each statement execute function private.tg_training_content__use_files();
create trigger quiz_answer_keys__use_files after insert on public.quiz_answer_keys
  referencing new table as new_rows for each statement execute function private.tg_quiz_answer_keys__use_files();
create trigger quiz_answer_keys__change_files after update on public.quiz_answer_keys
  referencing new table as new_rows for each statement execute function private.tg_quiz_answer_keys__use_files();
create trigger content_file_uses__keep_files after insert on public.content_file_uses
  referencing new table as new_rows for each statement execute function private.tg_content_file_uses__keep_files();
create trigger content_file_uses__release_files after delete on public.content_file_uses
  referencing old table as old_rows for each statement execute function private.tg_content_file_uses__release_files();

select audit.watch('public.content_files', 'content_file');
select audit.watch('public.content_file_uses', 'content_file_use');
select audit.watch('public.transcription_jobs', 'transcription', '', '', 'leased_until,next_attempt_at');

create trigger objects__write_once before update on storage.objects for each row
  when ((old.bucket_id in ('training-content', 'credentials', 'certificates') or new.bucket_id in ('training-content', 'credentials', 'certificates'))
    and (old.version is distinct from new.version or old.name is distinct from new.name or old.bucket_id is distinct from new.bucket_id))
  execute function private.tg_objects__write_once();
