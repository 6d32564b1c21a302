create function private.completion_rules() returns table (content_type public.content_type_enum, completed_by text, accepts_external_proof boolean, instead text)
language sql immutable set search_path = ''
as $$
  values
    ('document'::public.content_type_enum, 'report', true, null::text),
    ('video', 'report', true, null),
    ('quiz', 'submission', true, null),
    ('interactive', 'submission', true, null),
    -- Nobody signs for another, and what was not watched was not seen: no paper takes their place.
    ('attestation', 'signature', false, 'Ask this person to open the policy, read it and sign it.'),
    ('observation', 'observation', false, 'Start an observation: it counts when it is passed and both have signed.')
$$;
comment on function private.completion_rules() is
  'What completes a module, for every kind, and nowhere else: report (all of it was seen, record_progress), submission (passed, finish_quiz_attempt or choose_in_simulation), signature (the learner''s own, '
  'sign_attestation), observation (passed and signed by observer and learner, sign_observation). accepts_external_proof: whether it may be recorded on somebody''s behalf from proof outside the product '
  '(record_completion); where not, instead says what to do. A kind that is not listed cannot be completed.';
