create function private.content_problem(content public.training_content) returns text
language sql stable security definer set search_path = ''
as $$
  select case content.content_type
    when 'video' then private.video_problem(content)
    when 'document' then private.document_problem(content)
    when 'quiz' then private.quiz_problem(content)
    when 'interactive' then private.scenario_problem(content)
    when 'attestation' then private.attestation_problem(content)
    when 'observation' then private.observation_problem(content)
  end
$$;
comment on function private.content_problem(public.training_content) is 'What content still lacks before learners can use it, as a sentence; null when nothing.';
