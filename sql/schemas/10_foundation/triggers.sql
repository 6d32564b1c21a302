create trigger training_audit_logs__append_only before update or delete on public.training_audit_logs
  for each row execute function private.tg_append_only();
create trigger training_audit_logs__refuse_truncate before truncate on public.training_audit_logs
  for each statement execute function private.tg_append_only();
create trigger training_audit_logs_default__refuse_truncate before truncate on audit.training_audit_logs_default
  for each statement execute function private.tg_append_only();
