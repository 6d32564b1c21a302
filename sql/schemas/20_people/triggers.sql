create trigger organizations__touch before update on public.organizations for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger locations__touch before update on public.locations for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger departments__touch before update on public.departments for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger positions__touch before update on public.positions for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger staff__touch before update on public.staff for each row when (old.* is distinct from new.*) execute function private.tg_touch();

create trigger staff__stamp before update of auth_user_id on public.staff for each row execute function private.tg_staff__stamp();

create trigger organizations__check_time_zone before insert or update of time_zone on public.organizations
  for each row execute function private.tg_check_time_zone();
create trigger staff__check_time_zone before insert or update of time_zone on public.staff
  for each row execute function private.tg_check_time_zone();

create trigger staff__keep_reporting_lines_insert after insert on public.staff
  referencing new table as new_rows for each statement execute function private.tg_staff__keep_reporting_lines();
create trigger staff__keep_reporting_lines_update after update on public.staff
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_staff__keep_reporting_lines();

create trigger staff__guard_identity after update on public.staff
  referencing old table as old_rows new table as new_rows for each statement execute function private.tg_staff__guard_identity();
create trigger users__follow_address after update of email on auth.users
  for each row when (new.email is distinct from old.email and new.email is not null) execute function private.tg_users__follow_address();

select audit.watch('public.organizations', 'organization');
select audit.watch('public.locations', 'location');
select audit.watch('public.departments', 'department');
select audit.watch('public.positions', 'position');
select audit.watch('public.staff', 'staff', 'id');
