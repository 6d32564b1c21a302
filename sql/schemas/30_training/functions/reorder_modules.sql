create function public.reorder_modules(program_id uuid, module_ids uuid[]) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  if (select array_agg(m.id order by m.id) from public.training_modules m where m.program_id = reorder_modules.program_id and m.archived_at is null)
    is distinct from (select array_agg(id order by id) from unnest(module_ids) id) then
    perform private.fail(409, 'MODULES_CHANGED', 'The program''s modules are not those that were put in order.', 'Reload the program and order it again.');
  end if;
  set constraints public.module_order_is_unique_in_its_program deferred;
  update public.training_modules m set module_order = wanted.position
  from unnest(module_ids) with ordinality as wanted (id, position)
  where m.id = wanted.id and m.module_order <> wanted.position;
  set constraints public.module_order_is_unique_in_its_program immediate;
end
$$;
comment on function public.reorder_modules(uuid, uuid[]) is
  'Puts the modules of a program in the order of their ids given; all of them, each once. Raises 409 MODULES_CHANGED.';
grant execute on function public.reorder_modules(uuid, uuid[]) to authenticated;
