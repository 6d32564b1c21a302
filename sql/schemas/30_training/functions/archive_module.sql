create function private.archive_module(module_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  module public.training_modules;
begin
  select * into module from public.training_modules m
  where m.id = archive_module.module_id and m.organization_id = private.my_organization_id_as('training_administrator') and m.archived_at is null for update;
  if module.id is null then
    perform private.fail(404, 'MODULE_NOT_FOUND', 'There is no such module that you may remove.');
  end if;
  set constraints public.module_order_is_unique_in_its_program deferred;
  if exists (select from public.module_progress p where p.module_id = module.id)
    or exists (select from public.training_completions c where c.module_id = module.id) then
    update public.training_modules m set archived_at = private.clock(),
      module_order = (select greatest(100000, max(other.module_order)) + 1 from public.training_modules other where other.program_id = module.program_id)
    where m.id = module.id;
  else
    delete from public.training_content c where c.module_id = module.id;
    delete from public.training_modules m where m.id = module.id;
  end if;
  update public.training_modules m set module_order = ranked.position
  from (select id, row_number() over (order by module_order) as position from public.training_modules
    where program_id = module.program_id and archived_at is null) ranked
  where m.id = ranked.id and m.module_order <> ranked.position;
  set constraints public.module_order_is_unique_in_its_program immediate;
end
$$;
create function public.archive_module(module_id uuid) returns void
language sql volatile set search_path = ''
as $$ select private.archive_module(module_id) $$;
comment on function public.archive_module(uuid) is
  'Removes a module from its program and closes the gap in the order: retired with its history where somebody has worked on it, deleted otherwise. '
  'For training administrators. Raises 404 MODULE_NOT_FOUND.';
grant execute on function private.archive_module(uuid) to authenticated;
grant execute on function public.archive_module(uuid) to authenticated;
