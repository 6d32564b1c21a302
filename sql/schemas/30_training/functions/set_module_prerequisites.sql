create function public.set_module_prerequisites(module_id uuid, prerequisite_ids uuid[]) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
#variable_conflict use_column
declare
  module public.training_modules;
begin
  select * into module from public.training_modules m where m.id = set_module_prerequisites.module_id and m.archived_at is null for update;
  if module.id is null then
    perform private.fail(404, 'MODULE_NOT_FOUND', 'There is no such module that you may change.');
  end if;
  delete from public.module_prerequisites p where p.module_id = module.id and not p.prerequisite_id = any (prerequisite_ids);
  insert into public.module_prerequisites (module_id, prerequisite_id, program_id, organization_id)
  select module.id, wanted.id, module.program_id, module.organization_id from (select distinct unnest(prerequisite_ids) as id) wanted
  on conflict do nothing;
end
$$;
comment on function public.set_module_prerequisites(uuid, uuid[]) is
  'Lets a module wait for exactly these modules of its program. For training administrators (row level security). Raises 404 MODULE_NOT_FOUND, 409 PREREQUISITES_IN_A_CIRCLE.';
grant execute on function public.set_module_prerequisites(uuid, uuid[]) to authenticated;
