create function private.log_activity(
  organization_id uuid, subject_id uuid, action text, target_type text, target_id uuid, details jsonb default null, note text default null
) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.training_audit_logs (
    organization_id, user_id, manager_id, subject_id, actor, action, target_type, target_id, new_values,
    ip_address, user_agent, session_id, compliance_note
  )
  select log_activity.organization_id, private.my_staff_id(),
    (select manager_id from public.staff where id = log_activity.subject_id), log_activity.subject_id,
    case when private.my_staff_id() is not null then 'staff' when auth.role() = 'anon' then 'public' else 'service' end,
    log_activity.action, log_activity.target_type, log_activity.target_id, log_activity.details,
    private.request_ip_address(), left(private.request_header('user-agent'), 500), left(auth.jwt() ->> 'session_id', 100),
    log_activity.note
$$;
comment on function private.log_activity(uuid, uuid, text, text, uuid, jsonb, text) is
  'An audit row for something that happened without changing a row: a download, a verification, a sign-in refused.';
