create function private.quiz_settings(content_data jsonb, passing_score_percentage integer) returns jsonb
language sql immutable set search_path = ''
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'feedback', case when content_data ->> 'feedback' in ('immediate', 'never') then content_data ->> 'feedback' else 'at_end' end,
    'passing_score_percentage', passing_score_percentage,
    'time_limit_minutes', content_data -> 'time_limit_minutes',
    'maximum_attempts', content_data -> 'maximum_attempts',
    'cool_down_minutes', content_data -> 'cool_down_minutes'))
$$;
comment on function private.quiz_settings(jsonb, integer) is 'The rules an attempt keeps from its beginning: feedback, passing score in percent, time limit and cool-down in minutes, number of attempts.';
