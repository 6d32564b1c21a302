create function private.discard_observation(observation_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  delete from public.observations o
  where o.id = observation_id and o.observer_signed_at is null
    and (o.observer_id = private.my_staff_id() or o.organization_id = private.my_organization_id_as('training_administrator'));
  if not found then
    perform private.fail(404, 'OBSERVATION_NOT_FOUND', 'There is no such draft that you may discard.');
  end if;
end
$$;
create function public.discard_observation(observation_id uuid) returns void
language sql volatile set search_path = ''
as $$ select private.discard_observation(observation_id) $$;
comment on function public.discard_observation(uuid) is
  'Throws a draft of an observation away: the observer''s own, or any as training administrator. Raises 404 OBSERVATION_NOT_FOUND.';
grant execute on function private.discard_observation(uuid) to authenticated;
grant execute on function public.discard_observation(uuid) to authenticated;
