create function private.lift_suppression(suppression_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  entry public.suppressed_addresses;
begin
  select * into entry from public.suppressed_addresses s
  where s.id = suppression_id and s.organization_id = private.my_organization_id_as('training_administrator', 'executive') and s.lifted_at is null for update;
  if entry.id is null then
    perform private.fail(404, 'SUPPRESSION_NOT_FOUND', 'This address is not on the list any more.');
  elsif entry.reason = 'opted_out' then
    perform private.fail(409, 'OPTED_OUT', 'This person asked for no more messages.', 'Only they can take that back: by START, or on their own page of notifications.');
  end if;
  update public.suppressed_addresses s set lifted_at = private.clock(), lifted_by = private.my_staff_id() where s.id = entry.id;
end
$$;
create function public.lift_suppression(suppression_id uuid) returns void
language sql volatile set search_path = ''
as $$ select private.lift_suppression(suppression_id) $$;
comment on function public.lift_suppression(uuid) is
  'Sends to an address again that was found dead, once it has been put right. Raises 404 SUPPRESSION_NOT_FOUND, 409 OPTED_OUT.';
grant execute on function private.lift_suppression(uuid) to authenticated;
grant execute on function public.lift_suppression(uuid) to authenticated;
