create function private.record_deliveries(results jsonb) returns integer
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
declare
  moment timestamptz := private.clock();
  ended_ids uuid[];
  reasons text[];
  recorded integer;
begin
  with result as (
    select * from jsonb_to_recordset(results) as r (id uuid, lease_token uuid, outcome text, provider_message_id text, segments smallint,
      error_code text, error_message text, retry_after_seconds integer, suppress text)
  ), moved as (
    update public.notification_deliveries d
    set state = case
        when r.outcome = 'sent' then case when d.error_code = 'BOUNCED' then 'failed' when d.delivered_at is not null then 'delivered' else 'sent' end
        when r.outcome = 'rejected' or d.attempt_count >= 10 then 'failed'
        else 'queued' end::public.delivery_state_enum,
      leased_until = null,
      sent_at = case when r.outcome = 'sent' then moment else d.sent_at end,
      is_uncertain = case r.outcome when 'sent' then false when 'uncertain' then true else d.is_uncertain end,
      provider_message_id = coalesce(r.provider_message_id, d.provider_message_id),
      segment_count = coalesce(r.segments, d.segment_count),
      error_code = case when r.outcome = 'sent' then case when d.error_code = 'BOUNCED' then d.error_code end else coalesce(r.error_code, 'UNKNOWN') end,
      error_message = case when r.outcome = 'sent' then case when d.error_code = 'BOUNCED' then d.error_message end else left(r.error_message, 2000) end,
      -- Twice as long after each attempt, up to an hour, give or take half of it: those that failed together do not come back together.
      send_after = case when r.outcome in ('retry', 'uncertain') then moment + make_interval(secs => case
        when r.retry_after_seconds is not null then least(r.retry_after_seconds, 86400) + 5 * random()
        else least(3600, 15 * 2 ^ (d.attempt_count - 1)) * (0.5 + random()) end) else d.send_after end
    from result r
    where d.id = r.id and d.state = 'sending' and d.lease_token = r.lease_token
    returning d.id, r.suppress
  )
  select count(*), array_agg(moved.id) filter (where moved.suppress is not null), array_agg(moved.suppress) filter (where moved.suppress is not null)
  into recorded, ended_ids, reasons from moved;
  if ended_ids is not null then
    perform private.suppress_addresses(ended_ids, reasons);
  end if;
  return recorded;
end
$$;
create function public.record_deliveries(results jsonb) returns integer
language sql volatile set search_path = ''
as $$ select private.record_deliveries(results) $$;
comment on function public.record_deliveries(jsonb) is
  'For the worker alone: what became of leased deliveries, as [{id, lease_token, outcome: sent | retry | uncertain | rejected, provider_message_id, segments, error_code, error_message, retry_after_seconds, suppress}]. '
  'A result under a lease that is no longer the row''s counts for nothing. Ten attempts at most, then it is a dead letter (failed). Returns how many counted.';
grant execute on function private.record_deliveries(jsonb) to service_role;
grant execute on function public.record_deliveries(jsonb) to service_role;
