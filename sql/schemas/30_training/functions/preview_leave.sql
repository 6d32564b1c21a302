create function private.preview_leave(user_id uuid, leave_id uuid, starts_on date, ends_on date, is_cancelled boolean) returns table (
  assignment_id uuid, program_name text, due_before timestamptz, due_after timestamptz, moved_days integer
)
language plpgsql volatile security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  considered public.staff_leaves;
begin
  select * into considered from public.staff_leaves l
  where l.id = preview_leave.leave_id and l.organization_id = private.my_organization_id_as('training_administrator');
  if preview_leave.leave_id is not null and considered.id is null then
    perform private.fail(404, 'LEAVE_NOT_FOUND', 'There is no such leave that you may change.');
  end if;
  considered.user_id := coalesce(considered.user_id, preview_leave.user_id);
  considered.starts_on := coalesce(preview_leave.starts_on, considered.starts_on);
  if is_cancelled then
    considered.cancelled_at := private.clock();
  else
    considered.ends_on := preview_leave.ends_on;
    perform private.check_leave(considered.user_id, considered.id, considered.starts_on, considered.ends_on);
  end if;
  return query
  select plan.assignment_id, program.program_name::text, plan.due_before, plan.due_after, plan.moved_days
  from private.due_dates_after_leaves(array[considered.user_id], considered) plan
  join public.training_assignments a on a.id = plan.assignment_id
  join public.training_programs program on program.id = a.program_id
  where plan.moved_days <> 0 and a.organization_id = private.my_organization_id_as('training_administrator')
  order by plan.due_before, program.program_name;
end
$$;
create function public.preview_leave(
  user_id uuid default null, leave_id uuid default null, starts_on date default null, ends_on date default null, is_cancelled boolean default false
) returns table (assignment_id uuid, program_name text, due_before timestamptz, due_after timestamptz, moved_days integer)
language sql volatile set search_path = ''
as $$ select * from private.preview_leave(user_id, leave_id, starts_on, ends_on, is_cancelled) $$;
comment on function public.preview_leave(uuid, uuid, date, date, boolean) is
  'Which due dates would move, and by how many calendar days, if a leave were recorded (user_id, starts_on, ends_on), got another last day (leave_id, ends_on) or were cancelled (leave_id, is_cancelled). '
  'Changes nothing; saving does exactly this. For training administrators. Raises what check_leave does and 404 LEAVE_NOT_FOUND.';
grant execute on function private.preview_leave(uuid, uuid, date, date, boolean) to authenticated;
grant execute on function public.preview_leave(uuid, uuid, date, date, boolean) to authenticated;
