create trigger violation_steps__notify after insert on public.violation_steps
  referencing new table as new_rows for each statement execute function private.tg_violation_steps__notify();
