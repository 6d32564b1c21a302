create function private.replay_deliveries(delivery_ids uuid[]) returns integer
language sql volatile security definer set search_path = ''
as $$
  with again as (
    update public.notification_deliveries d
    set state = 'queued', attempt_count = 1, send_after = private.clock(), error_code = null, error_message = null
    where d.id = any (delivery_ids) and d.state = 'failed'
      and d.organization_id = private.my_organization_id_as('training_administrator', 'executive')
    returning 1
  )
  select count(*)::integer from again
$$;
create function public.replay_deliveries(delivery_ids uuid[]) returns integer
language sql volatile set search_path = ''
as $$ select private.replay_deliveries(delivery_ids) $$;
comment on function public.replay_deliveries(uuid[]) is
  'Puts dead letters of one''s practice back into the outbox (training administrators and executives) and returns how many. What has lost its reason by now is cancelled instead of sent.';
grant execute on function private.replay_deliveries(uuid[]) to authenticated;
grant execute on function public.replay_deliveries(uuid[]) to authenticated;
