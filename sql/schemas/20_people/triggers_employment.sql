create trigger employment_periods__touch before update on public.employment_periods for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger staff_leaves__touch before update on public.staff_leaves for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger staff_leave_details__touch before update on public.staff_leave_details for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger practice_closures__touch before update on public.practice_closures for each row when (old.* is distinct from new.*) execute function private.tg_touch();

create trigger staff__keep_history_insert after insert on public.staff
  referencing new table as new_rows for each statement execute function private.tg_staff__keep_history();
create trigger staff__keep_history_update after update on public.staff
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_staff__keep_history();

select audit.watch('public.employment_periods', 'employment period', 'user_id');
select audit.watch('public.staff_history', 'staff history', 'user_id');
select audit.watch('public.staff_leaves', 'leave', 'user_id');
-- The trail is read by more people than the reason for a leave.
select audit.watch('public.staff_leave_details', 'leave details', 'user_id', 'kind,note');
select audit.watch('public.practice_closures', 'closure');
