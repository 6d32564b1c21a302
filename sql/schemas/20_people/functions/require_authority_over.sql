create function private.require_authority_over(person_id uuid, level public.permission_level_enum) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  -- Whoever asks, also when the statement being judged has just ended their own employment.
  me public.staff;
begin
  select s.* into me from public.staff s where s.auth_user_id = auth.uid();
  if me.id is null then return; end if;
  if person_id = me.id then
    perform private.fail(403, 'OWN_IDENTITY', 'Nobody changes their own email address, employment or permission level.',
      'Ask another administrator or an executive; the address you sign in with is changed under Profile.');
  elsif level > me.permission_level or level = me.permission_level and exists (
    select from public.staff above
    where above.organization_id = me.organization_id and above.permission_level > me.permission_level
      and above.employment_status <> 'terminated' and above.auth_user_id is not null)
  then
    perform private.fail(403, 'LEVEL_NOT_BELOW', 'The email address, employment and permission level of somebody of your own level or a higher one are changed by people above.',
      'Ask an executive of your practice.');
  end if;
end
$$;
comment on function private.require_authority_over(uuid, public.permission_level_enum) is
  'The one rule about who may change who somebody is (address, account, employment, permission level): people of a lower level; people of one''s own level only where nobody '
  'with an account is above; never oneself. Jobs and the service, which speak for no person, pass. Raises 403 OWN_IDENTITY, 403 LEVEL_NOT_BELOW.';
