create function private.schedule_jobs() returns void
language plpgsql security definer set search_path = ''
as $$
begin
  -- cron.schedule replaces a job of the same name. The times are UTC; what a job does asks each practice's own clock.
  -- Before the hour's transitions, which leave out nobody who came back at midnight.
  perform cron.schedule('leaves', '1 * * * *', 'select private.run_job(''apply_leaves'')');
  perform cron.schedule('compliance-transitions', '5 * * * *', 'select private.run_job(''apply_compliance_transitions'')');
  perform cron.schedule('certification-reminders', '20 * * * *', 'select private.run_job(''remind_expiring_certifications'')');
  perform cron.schedule('reminders', '22 * * * *', 'select private.run_job(''remind_due'')');
  perform cron.schedule('summaries', '28 * * * *', 'select private.run_job(''send_summaries'')');
  perform cron.schedule('notifications', '* * * * *', 'select private.run_job(''wake_notifications'')');
  perform cron.schedule('late-corrective-actions', '25 * * * *', 'select private.run_job(''escalate_violations'')');
  perform cron.schedule('daily-snapshot', '40 * * * *', 'select private.run_job(''snapshot_day'')');
  perform cron.schedule('schedule-training', '50 * * * *', 'select private.run_job(''schedule_training'')');
  perform cron.schedule('check-compliance', '30 8 * * *', 'select private.run_job(''check_compliance'')');
  perform cron.schedule('close-quiz-attempts', '*/5 * * * *', 'select private.run_job(''close_quiz_attempts'')');
  perform cron.schedule('uploads', '* * * * *', 'select private.run_job(''wake_uploads'')');
  perform cron.schedule('housekeeping', '10 3 * * *', 'select private.run_job(''keep_house'')');
end
$$;
comment on function private.schedule_jobs() is 'Schedules every job, by name; may run any number of times.';
