create function private.tg_staff_certifications__recalculate() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  -- An empty list, unlike null, means nobody.
  perform private.recalculate_compliance(array(select distinct user_id from new_rows));
  return null;
end
$$;
comment on function private.tg_staff_certifications__recalculate() is 'Recalculates the people whose certifications a statement touched.';
