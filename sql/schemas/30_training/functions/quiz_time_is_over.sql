create function private.quiz_time_is_over(deadline_at timestamptz) returns boolean
language sql stable set search_path = ''
as $$ select coalesce(private.clock() > deadline_at + interval '30 seconds', false) $$;
comment on function private.quiz_time_is_over(timestamptz) is 'Whether a time limit has passed, the 30 seconds that an answer may be on its way included. Never without a limit.';
