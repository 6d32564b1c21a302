create function private.tg_training_content__recalculate() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  asked uuid[];
begin
  select array_agg(distinct v.requirement_id) into asked
  from new_rows n
  join public.training_modules m on m.id = n.module_id
  join private.rules_in_force(array(select distinct organization_id from new_rows)) v on v.organization_id = n.organization_id and v.change_due_days is not null
    and jsonb_path_exists(v.proofs, '$[*][*] ? (@.program_id == $program)', jsonb_build_object('program', m.program_id))
  where n.change_kind = 'material' and n.published_at is not null;
  if asked is not null then
    perform private.recalculate_requirements(
      array(select s.id from public.staff s where s.organization_id in (select organization_id from new_rows)), asked);
  end if;
  return null;
end
$$;
comment on function private.tg_training_content__recalculate() is 'A material change of content asks again those whose requirement says so.';
