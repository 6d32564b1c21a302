-- Policies that name people stand in 20_people.
alter table public.training_audit_logs enable row level security;

-- No policy would do: nobody reads or writes the clock but the owner of the database.
alter table private.test_clock enable row level security;
