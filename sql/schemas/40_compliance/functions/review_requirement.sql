create function private.review_requirement(requirement_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  requirement public.requirements := private.requirement_to_change(requirement_id);
begin
  if requirement.reviewed_at is null then
    update public.requirements r set reviewed_by = private.my_staff_id(), reviewed_at = private.clock() where r.id = requirement.id;
  end if;
end
$$;
create function public.review_requirement(requirement_id uuid) returns void
language sql volatile set search_path = ''
as $$ select private.review_requirement(requirement_id) $$;
comment on function public.review_requirement(uuid) is
  'Confirms the rule of a requirement: from now on it counts. Confirming twice changes nothing. Raises 404 REQUIREMENT_NOT_FOUND, 403 NOT_YOURS_TO_RULE, 409 REQUIREMENT_RETIRED.';
grant execute on function private.review_requirement(uuid) to authenticated;
grant execute on function public.review_requirement(uuid) to authenticated;
