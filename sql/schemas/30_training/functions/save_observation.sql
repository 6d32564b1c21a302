create function private.save_observation(observation_id uuid, results jsonb, comment text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  observation public.observations;
begin
  select * into observation from public.observations o
  where o.id = observation_id and o.observer_id = private.my_staff_id() for update;
  if observation.id is null then
    perform private.fail(404, 'OBSERVATION_NOT_FOUND', 'There is no such observation of yours.');
  elsif observation.observer_signed_at is not null then
    perform private.fail(409, 'ALREADY_SIGNED', 'You have signed this observation; it cannot be changed.');
  elsif jsonb_typeof(results) is distinct from 'object' or length(results::text) > 200000 or exists (
    select from jsonb_each(results) as r (step, given)
    where jsonb_typeof(r.given) is distinct from 'object'
      or not exists (select from jsonb_array_elements(observation.checklist -> 'steps') as s (body) where s.body ->> 'id' = r.step)
      or r.given ->> 'result' not in ('done', 'done_with_help', 'not_done', 'not_applicable')
      or length(r.given ->> 'remark') > 1000
  ) then
    perform private.fail(400, 'INVALID_RESULTS', 'Results are an object of step ids, each with a result and a remark of at most 1,000 characters.');
  end if;
  update public.observations o set results = save_observation.results, comment = nullif(btrim(save_observation.comment), '')
  where o.id = observation.id and (o.results, o.comment) is distinct from (save_observation.results, nullif(btrim(save_observation.comment), ''));
end
$$;
create function public.save_observation(observation_id uuid, results jsonb, comment text default null) returns void
language sql volatile set search_path = ''
as $$ select private.save_observation(observation_id, results, comment) $$;
comment on function public.save_observation(uuid, jsonb, text) is
  'Saves one''s own draft of an observation: results {step id: {result, remark}}. Raises 404 OBSERVATION_NOT_FOUND, 409 ALREADY_SIGNED, 400 INVALID_RESULTS.';
grant execute on function private.save_observation(uuid, jsonb, text) to authenticated;
grant execute on function public.save_observation(uuid, jsonb, text) to authenticated;
