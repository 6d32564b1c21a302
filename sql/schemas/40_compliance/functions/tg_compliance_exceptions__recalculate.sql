create function private.tg_compliance_exceptions__recalculate() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.recalculate_requirements(array(select distinct user_id from new_rows), array(select distinct requirement_id from new_rows));
  return null;
end
$$;
comment on function private.tg_compliance_exceptions__recalculate() is 'Recalculates the people and requirements whose exceptions a statement touched.';
