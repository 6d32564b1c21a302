create function private.close_quiz_attempts() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  expired record;
  closed integer := 0;
begin
  for expired in
    select q.id from public.quiz_attempts q join public.training_assignments a on a.id = q.assignment_id
    where q.submitted_at is null and private.quiz_time_is_over(q.deadline_at)
    order by q.deadline_at limit 500
    -- Somebody at work in it closes it themselves.
    for update of a skip locked
  loop
    perform private.finish_quiz_attempt(expired.id);
    closed := closed + 1;
  end loop;
  return closed;
end
$$;
comment on function private.close_quiz_attempts() is
  'The job of every five minutes: grades attempts whose time limit has passed from what was saved, so that none stays open for ever. Returns how many; at most 500 a run.';
