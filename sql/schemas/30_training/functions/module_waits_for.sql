create function private.module_waits_for(assignment_id uuid, module_id uuid) returns text[]
language sql stable security definer set search_path = ''
as $$
  select array_agg(earlier.module_name::text order by earlier.module_order)
  from public.training_assignments a
  join public.training_programs program on program.id = a.program_id
  join public.training_modules m on m.id = module_waits_for.module_id and m.program_id = a.program_id
  join public.training_modules earlier on earlier.program_id = a.program_id and earlier.published_at is not null and earlier.archived_at is null
  where a.id = module_waits_for.assignment_id
    and (
      (program.modules_in_order and earlier.is_required and earlier.module_order < m.module_order)
      or exists (select from public.module_prerequisites p where p.module_id = m.id and p.prerequisite_id = earlier.id))
    and not exists (
      select from public.training_completions c where c.assignment_id = a.id and c.module_id = earlier.id and c.passed)
$$;
comment on function private.module_waits_for(uuid, uuid) is
  'Names of the modules that have to be done before this one opens under this assignment, in their order; null when it is open.';
