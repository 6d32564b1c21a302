create function private.broadcast(event text, ids uuid[], user_ids uuid[], extra jsonb default '{}', to_team boolean default true) returns void
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
  perform realtime.send(
    jsonb_build_object(
      -- A hint, not the data: past a hundred rows the reader fetches the list anyway.
      'ids', to_jsonb((array_agg(distinct heard.id))[1:100]),
      'user_ids', to_jsonb((array_agg(distinct heard.user_id))[1:100]),
      'count', count(distinct heard.id)) || extra,
    event, heard.topic, true)
  from (
    select 'staff:' || changed.user_id as topic, changed.id, changed.user_id from unnest(ids, user_ids) as changed (id, user_id)
    union all
    select 'team:' || line.manager_id, changed.id, changed.user_id
    from unnest(ids, user_ids) as changed (id, user_id) join public.reporting_lines line on line.report_id = changed.user_id
    where to_team
    union all
    select 'oversight:' || person.organization_id, changed.id, changed.user_id
    from unnest(ids, user_ids) as changed (id, user_id) join public.staff person on person.id = changed.user_id
    where to_team
  ) heard
  group by heard.topic;
end
$$;
comment on function private.broadcast(text, uuid[], uuid[], jsonb, boolean) is
  'Tells the people concerned, everybody above them and the practice''s oversight that rows changed: one message per topic. ids and user_ids run in parallel.';
