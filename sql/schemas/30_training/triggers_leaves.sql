create trigger assignment_leave_shifts__touch before update on public.assignment_leave_shifts
  for each row when (old.* is distinct from new.*) execute function private.tg_touch();

create trigger staff_leaves__move_due_dates_insert after insert on public.staff_leaves
  referencing new table as new_rows for each statement execute function private.tg_staff_leaves__move_due_dates();
create trigger staff_leaves__move_due_dates_update after update on public.staff_leaves
  referencing new table as new_rows for each statement execute function private.tg_staff_leaves__move_due_dates();

select audit.watch('public.assignment_leave_shifts', 'leave shift', 'user_id');
