create trigger observations__notify after update on public.observations
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_observations__notify();
