create function private.keep_house() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  changed integer;
begin
  delete from public.idempotency_keys where created_at < now() - interval '1 day';
  get diagnostics changed = row_count;
  return changed + audit.ensure_partitions();
end
$$;
comment on function private.keep_house() is 'The nightly job: forgets answered requests after a day and prepares the audit trail''s coming months.';
