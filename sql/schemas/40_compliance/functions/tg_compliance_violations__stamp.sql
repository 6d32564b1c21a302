create function private.tg_compliance_violations__stamp() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if private.my_staff_id() is null then return new; end if;
  if tg_op = 'INSERT' then
    new.recorded_by := private.my_staff_id();
  elsif new.status <> old.status then
    new.resolved_at := case when new.status in ('resolved', 'verified') then coalesce(old.resolved_at, private.clock()) end;
    new.verified_at := case when new.status = 'verified' then private.clock() end;
    new.verified_by := case when new.status = 'verified' then private.my_staff_id() end;
  end if;
  return new;
end
$$;
comment on function private.tg_compliance_violations__stamp() is 'Notes who recorded, resolved and verified a violation, and when.';
