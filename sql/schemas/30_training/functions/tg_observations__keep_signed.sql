create function private.tg_observations__keep_signed() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if old.observer_signed_at is not null and (tg_op = 'DELETE' or old.learner_signed_at is not null
      or (to_jsonb(old) - array['learner_signed_at', 'updated_at']) is distinct from (to_jsonb(new) - array['learner_signed_at', 'updated_at'])) then
    perform private.fail(403, 'APPEND_ONLY', 'A signed observation is evidence and cannot be changed or removed.', 'Begin a new observation.');
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function private.tg_observations__keep_signed() is
  'Refuses every change to an observation its observer has signed, except the signature of the person observed. Raises 403 APPEND_ONLY.';
