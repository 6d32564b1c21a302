create function private.retire_requirement(requirement_id uuid, reason text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  requirement public.requirements := private.requirement_to_change(requirement_id);
begin
  if coalesce(length(btrim(reason)), 0) = 0 then
    perform private.fail(400, 'REASON_MISSING', 'Say why it is retired: an inspector will ask.');
  end if;
  update public.requirements r set retired_by = private.my_staff_id(), retired_at = private.clock(), retirement_reason = btrim(reason) where r.id = requirement.id;
end
$$;
create function public.retire_requirement(requirement_id uuid, reason text) returns void
language sql volatile set search_path = ''
as $$ select private.retire_requirement(requirement_id, reason) $$;
comment on function public.retire_requirement(uuid, text) is
  'Ends a requirement: from now on nobody is asked for it; its history and proof stay. Raises 404 REQUIREMENT_NOT_FOUND, 403 NOT_YOURS_TO_RULE, 409 REQUIREMENT_RETIRED, 400 REASON_MISSING.';
grant execute on function private.retire_requirement(uuid, text) to authenticated;
grant execute on function public.retire_requirement(uuid, text) to authenticated;
