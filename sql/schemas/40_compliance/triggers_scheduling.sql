create trigger compliance_checks__append_only before update or delete on public.compliance_checks for each row execute function private.tg_append_only();
create trigger compliance_checks__refuse_truncate before truncate on public.compliance_checks for each statement execute function private.tg_append_only();

select audit.watch('public.assignment_schedules', 'assignment schedule', 'user_id');
select audit.watch('public.compliance_checks', 'compliance check');
