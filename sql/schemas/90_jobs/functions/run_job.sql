create function private.run_job(job text) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  changed integer;
begin
  -- One run at a time: a slow run makes the next one a no-op instead of a pile.
  if not pg_try_advisory_xact_lock(hashtextextended('job:' || job, 0)) then return 0; end if;
  perform set_config('app.actor', 'job:' || job, true);
  case job
    when 'apply_compliance_transitions' then changed := private.apply_compliance_transitions();
    when 'schedule_training' then changed := private.schedule_all_training();
    when 'check_compliance' then changed := private.check_compliance();
    when 'apply_leaves' then changed := private.apply_leaves();
    when 'remind_expiring_certifications' then changed := private.remind_expiring_certifications();
    when 'remind_due' then changed := private.remind_due();
    when 'send_summaries' then changed := private.send_summaries();
    when 'wake_notifications' then changed := private.wake_notifications();
    when 'escalate_violations' then changed := private.escalate_violations();
    -- Yesterday once more: what was recorded after midnight about the day before counts too.
    when 'snapshot_day' then changed := private.snapshot_day((private.clock() - interval '1 day')::date) + private.snapshot_day();
    when 'close_quiz_attempts' then changed := private.close_quiz_attempts();
    when 'wake_uploads' then changed := private.wake_uploads();
    when 'keep_house' then changed := private.keep_house();
    else perform private.fail(400, 'UNKNOWN_JOB', format('There is no job %s.', job));
  end case;
  return changed;
end
$$;
comment on function private.run_job(text) is 'Runs a scheduled job under its own name, which the audit trail shows; returns how many rows it changed. Raises 400 UNKNOWN_JOB.';
