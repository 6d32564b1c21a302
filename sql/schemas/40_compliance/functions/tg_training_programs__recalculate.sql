create function private.tg_training_programs__recalculate() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  programs uuid[];
begin
  select array_agg(n.id) into programs from new_rows n join old_rows o using (id)
  where (n.program_name, n.is_mandatory, n.renewal_period_months) is distinct from (o.program_name, o.is_mandatory, o.renewal_period_months);
  if programs is not null then perform private.recalculate_assigned(null, programs); end if;
  return null;
end
$$;
comment on function private.tg_training_programs__recalculate() is 'Recalculates everybody under a program whose rule changed.';
