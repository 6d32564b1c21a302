-- The audit trail's own policy names people, so it stands in 20_people.
alter table public.training_audit_logs enable row level security;

-- No policy would do: nobody reads or writes the clock but the owner of the database.
alter table private.test_clock enable row level security;

alter table public.idempotency_keys enable row level security;
create policy select_own on public.idempotency_keys for select to authenticated using (auth_user_id = (select auth.uid()));
create policy insert_own on public.idempotency_keys for insert to authenticated with check (auth_user_id = (select auth.uid()));
create policy update_own on public.idempotency_keys for update to authenticated
  using (auth_user_id = (select auth.uid())) with check (auth_user_id = (select auth.uid()));
create policy delete_own on public.idempotency_keys for delete to authenticated using (auth_user_id = (select auth.uid()));
grant select, delete on public.idempotency_keys to authenticated;
grant insert (key, request_hash) on public.idempotency_keys to authenticated;
grant update (response_status, response_body, completed_at) on public.idempotency_keys to authenticated;
