create function private.tg_compliance_violations__record_step() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.violation_steps (organization_id, violation_id, user_id, kind, actor_id, actor_name, to_status, corrective_action, due_on, taken_at)
  select n.organization_id, n.id, n.user_id, 'recorded', recorder.id, recorder.full_name, n.status, n.corrective_action, n.corrective_action_due_on, n.created_at
  from new_rows n left join public.staff recorder on recorder.id = n.recorded_by
  order by n.occurred_at, n.id;
  return null;
end
$$;
comment on function private.tg_compliance_violations__record_step() is 'Opens the history of a violation: who recorded it, or that it was flagged automatically.';
