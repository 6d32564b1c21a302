-- Stands here and not in 10_foundation, because who did it is a row of staff.
create function audit.tg_record() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  target_type text := tg_argv[0];
  subject_column text := tg_argv[1];
  masked text[] := string_to_array(tg_argv[2], ',');
  ignored text[] := string_to_array(tg_argv[3], ',') || array['updated_at'];
  actor_id uuid := private.my_staff_id();
  actor_kind text := case
    when private.my_staff_id() is not null then 'staff'
    when nullif(current_setting('app.actor', true), '') is not null then current_setting('app.actor', true)
    when auth.role() = 'service_role' then 'service'
    else 'system' end;
  changes jsonb;
begin
  -- [before, after] of each row, whatever the table; only the columns that changed for an update.
  if tg_op = 'INSERT' then
    select jsonb_agg(jsonb_build_array(null, to_jsonb(n))) into changes from new_rows n;
  elsif tg_op = 'DELETE' then
    select jsonb_agg(jsonb_build_array(to_jsonb(o), null)) into changes from old_rows o;
  else
    select jsonb_agg(jsonb_build_array(o.before, n.after)) into changes
    from (select audit.row_key(to_jsonb(r)) as key, to_jsonb(r) as before from old_rows r) o
    join (select audit.row_key(to_jsonb(r)) as key, to_jsonb(r) as after from new_rows r) n using (key)
    where o.before - ignored is distinct from n.after - ignored;
  end if;
  if changes is null then return null; end if;
  perform audit.mark_written(target_type, audit.row_key(coalesce(nullif(changes -> 0 -> 1, 'null'), changes -> 0 -> 0)));

  insert into public.training_audit_logs (
    organization_id, user_id, manager_id, subject_id, actor, action, target_type, target_id,
    old_values, new_values, ip_address, user_agent, session_id
  )
  select
    case when target_type = 'organization' then (whole ->> 'id')::uuid else (whole ->> 'organization_id')::uuid end,
    actor_id,
    person.manager_id,
    (whole ->> subject_column)::uuid,
    actor_kind,
    lower(tg_op),
    target_type,
    audit.row_key(whole),
    audit.visible_values(change -> 0, change -> 1, masked),
    audit.visible_values(change -> 1, change -> 0, masked),
    private.request_ip_address(),
    left(private.request_header('user-agent'), 500),
    left(auth.jwt() ->> 'session_id', 100)
  from jsonb_array_elements(changes) as change
  cross join lateral (select coalesce(nullif(change -> 1, 'null'), change -> 0) as whole) row_now
  left join public.staff person on person.id = (whole ->> subject_column)::uuid;
  return null;
end
$$;
comment on function audit.tg_record() is
  'Writes one audit row for each changed row of a statement. Arguments: target type, column that names the person concerned, '
  'columns whose values are masked, columns whose change alone is not worth a row (comma separated).';
