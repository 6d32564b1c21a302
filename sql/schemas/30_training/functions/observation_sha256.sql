create function private.observation_sha256(observation public.observations) returns text
language sql stable set search_path = ''
as $$
  select encode(sha256(convert_to(jsonb_build_object(
    'id', observation.id, 'content', observation.content_id, 'subject', observation.user_id, 'observer', observation.observer_id,
    'checklist', observation.checklist, 'results', observation.results, 'comment', observation.comment,
    'score_percentage', observation.score_percentage, 'passed', observation.passed)::text, 'UTF8')), 'hex')
$$;
comment on function private.observation_sha256(public.observations) is 'SHA-256, hexadecimal, of a filled-in checklist: what observer and person observed both sign.';
