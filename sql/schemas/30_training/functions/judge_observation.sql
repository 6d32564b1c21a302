create function private.judge_observation(checklist jsonb, results jsonb, passing_score integer)
returns table (score_percentage integer, passed boolean, missing text)
language sql stable set search_path = ''
as $$
  with steps as (
    select s.at, (s.step ->> 'critical')::boolean as critical, results -> (s.step ->> 'id') ->> 'result' as result,
      coalesce(results -> (s.step ->> 'id') ->> 'remark', '') ~ '\S' as has_remark
    from jsonb_array_elements(checklist -> 'steps') with ordinality as s (step, at)
  ), judged as (
    select (sum(case result when 'done' then 100 when 'done_with_help' then 50 else 0 end) / nullif(count(*) filter (where result <> 'not_applicable'), 0))::integer as score,
      bool_and(not critical or result in ('done', 'not_applicable')) as critical_done,
      min(at) filter (where result is null) as unanswered,
      min(at) filter (where not has_remark and (result = 'not_done' or critical and result in ('done_with_help', 'not_applicable'))) as unexplained
    from steps
  )
  select least(100, floor(score))::integer, critical_done and coalesce(score >= passing_score, false),
    case when unanswered is not null then format('Step %s has no result yet.', unanswered)
      when unexplained is not null then format('Step %s needs a remark.', unexplained) end
  from judged
$$;
comment on function private.judge_observation(jsonb, jsonb, integer) is
  'How a filled-in checklist is judged: percent, rounded down, of the steps that applied, where with help counts half; passed when every critical step that applied was done without help and the score reaches '
  'passing_score percent. missing says what keeps it from being signed: a step without a result, a step not done without a remark, or a critical one helped with or left out without one.';
