create function private.tg_compliance_records__tell_gone() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  gone_ids uuid[];
  gone_users uuid[];
begin
  select array_agg(id), array_agg(user_id) into gone_ids, gone_users from old_rows;
  if gone_ids is not null then
    perform private.broadcast('compliance_status_changed', gone_ids, gone_users);
  end if;
  return null;
end
$$;
comment on function private.tg_compliance_records__tell_gone() is
  'Announces that requirements stopped to concern people (compliance_status_changed), so that whoever looks at them looks again.';
