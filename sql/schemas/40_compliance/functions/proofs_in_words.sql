create function private.proofs_in_words(proofs jsonb) returns text
language sql stable set search_path = ''
as $$
  select string_agg(one_of.words, '; and ' order by one_of.position)
  from (
    select proof_group.position, string_agg(
      case proof ->> 'kind'
        when 'training' then coalesce('training “' || program.program_name || '”', 'a training')
        when 'certification' then coalesce('“' || (proof ->> 'certification_name') || '” that is valid', 'a valid certification')
        when 'licence' then 'a valid license' || coalesce(' “' || (proof ->> 'certification_name') || '”', '') || coalesce(' of ' || (proof ->> 'state'), '')
        when 'registration' then 'a valid registration' || coalesce(' “' || (proof ->> 'certification_name') || '”', '')
        when 'observation' then 'an observation by somebody qualified'
        when 'attestation' then 'a signed attestation'
        when 'verification' then 'a check that comes back valid'
        when 'external' then 'a document from elsewhere that is approved'
        when 'ce_credits' then 'the continuing education credits'
        else proof ->> 'kind'
      end, ', or ' order by proofs_of_group.position) as words
    from jsonb_array_elements(proofs) with ordinality proof_group (value, position)
    cross join lateral jsonb_array_elements(proof_group.value) with ordinality proofs_of_group (proof, position)
    left join public.training_programs program on program.id = (proof ->> 'program_id')::uuid
    group by proof_group.position
  ) one_of
$$;
comment on function private.proofs_in_words(jsonb) is 'What a requirement''s proofs ask for, in words: training “HIPAA”, or a document from elsewhere that is approved; and a signed attestation.';
grant execute on function private.proofs_in_words(jsonb) to authenticated;
