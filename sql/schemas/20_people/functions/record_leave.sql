create function private.record_leave(user_id uuid, kind public.leave_kind_enum, starts_on date, ends_on date, note text) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  made public.staff_leaves;
begin
  perform from public.staff s where s.id = record_leave.user_id for no key update;
  perform private.check_leave(user_id, null, starts_on, ends_on);
  if kind is null then
    perform private.fail(400, 'KIND_MISSING', 'Say what kind of leave it is.');
  elsif length(note) > 2000 then
    perform private.fail(400, 'NOTE_TOO_LONG', 'A note has 2000 characters at most.');
  end if;
  insert into public.staff_leaves (organization_id, user_id, starts_on, ends_on, planned_ends_on, recorded_by)
  select s.organization_id, s.id, record_leave.starts_on, record_leave.ends_on, record_leave.ends_on, private.my_staff_id()
  from public.staff s where s.id = record_leave.user_id
  returning * into made;
  insert into public.staff_leave_details (id, organization_id, user_id, kind, note)
  values (made.id, made.organization_id, made.user_id, kind, nullif(btrim(note), ''));
  perform private.apply_leaves(array[made.user_id]);
  return made.id;
end
$$;
create function public.record_leave(user_id uuid, kind public.leave_kind_enum, starts_on date, ends_on date default null, note text default null) returns uuid
language sql volatile set search_path = ''
as $$ select private.record_leave(user_id, kind, starts_on, ends_on, note) $$;
comment on function public.record_leave(uuid, public.leave_kind_enum, date, date, text) is
  'Records that a person is away from one day to another, both included (null: open-ended), and returns the leave''s id. Due dates of open training move as preview_leave says. '
  'For training administrators. Raises what check_leave does, 400 KIND_MISSING, 400 NOTE_TOO_LONG.';
grant execute on function private.record_leave(uuid, public.leave_kind_enum, date, date, text) to authenticated;
grant execute on function public.record_leave(uuid, public.leave_kind_enum, date, date, text) to authenticated;
