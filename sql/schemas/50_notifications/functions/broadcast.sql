create function private.broadcast(event text, ids uuid[], user_ids uuid[], extra jsonb default '{}', to_team boolean default true) returns void
language sql volatile security definer set search_path = ''
as $$
  with changed as (
    select id, user_id from unnest(ids, user_ids) as pair (id, user_id)
  ), heard as (
    select 'staff:' || user_id as topic, id, user_id from changed
    union all
    select 'team:' || line.manager_id, changed.id, changed.user_id
    from changed join public.reporting_lines line on line.report_id = changed.user_id
    where to_team
    union all
    select 'oversight:' || person.organization_id, changed.id, changed.user_id
    from changed join public.staff person on person.id = changed.user_id
    where to_team
  )
  select realtime.send(
    jsonb_build_object(
      -- A hint, not the data: past a hundred rows the reader fetches the list anyway.
      'ids', to_jsonb((array_agg(distinct id))[1:100]),
      'user_ids', to_jsonb((array_agg(distinct user_id))[1:100]),
      'count', count(distinct id)) || extra,
    event, topic, true)
  from heard group by topic
$$;
comment on function private.broadcast(text, uuid[], uuid[], jsonb, boolean) is
  'Tells the people concerned, everybody above them and the practice''s oversight that rows changed: one message per topic. ids and user_ids run in parallel.';
