create function private.my_simulation(attempt_id uuid) returns jsonb
language sql volatile security definer set search_path = ''
as $$
  select private.play_scenario(k.answers, a.path, a.id::text) || jsonb_build_object(
    'attempt_id', a.id, 'attempt_number', a.attempt_number, 'finished', a.finished_at is not null, 'passed', a.passed)
  from public.simulation_attempts a join public.quiz_answer_keys k using (content_id)
  where a.id = attempt_id and a.user_id = private.my_staff_id()
$$;
comment on function private.my_simulation(uuid) is
  'Where one''s own attempt stands. Volatile, so that a statement that just made or moved the attempt sees it.';
grant execute on function private.my_simulation(uuid) to authenticated;
