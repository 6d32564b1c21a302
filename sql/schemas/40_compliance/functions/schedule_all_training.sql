create function private.schedule_all_training() returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  practice_id uuid;
  done jsonb;
  changed integer := 0;
begin
  for practice_id in select o.id from public.organizations o where o.assigns_training order by o.id loop
    done := private.schedule_practice(practice_id, false);
    changed := changed + jsonb_array_length(done -> 'assign') + jsonb_array_length(done -> 'withdraw');
  end loop;
  return changed;
end
$$;
comment on function private.schedule_all_training() is 'The hourly job: schedules training in the practices that switched it on. Returns how many assignments it made or withdrew.';
