create function private.requirement_to_change(requirement_id uuid) returns public.requirements
language plpgsql volatile security definer set search_path = ''
as $$
declare
  requirement public.requirements;
begin
  select r.* into requirement from public.requirements r where r.id = requirement_id and r.organization_id = private.my_organization_id() for update;
  if requirement.id is null then
    perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
  elsif requirement.retired_at is not null then
    perform private.fail(409, 'REQUIREMENT_RETIRED', 'This requirement has been retired.');
  elsif private.my_organization_id_as('training_administrator') is null and not (private.my_organization_id_as('executive') is not null and 'policy' = (
      select v.compliance_type from public.requirement_versions v where v.requirement_id = requirement.id order by v.version desc limit 1)) then
    perform private.fail(403, 'NOT_YOURS_TO_RULE', 'Training administrators keep the requirements, executives those that are policies of the practice.');
  end if;
  return requirement;
end
$$;
comment on function private.requirement_to_change(uuid) is
  'The requirement, locked, if whoever asks may change it. Raises 404 REQUIREMENT_NOT_FOUND, 403 NOT_YOURS_TO_RULE, 409 REQUIREMENT_RETIRED.';
