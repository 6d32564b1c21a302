create function private.requirement_problem(rule public.requirement_versions) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
  proof jsonb;
  wrong text;
begin
  wrong := private.audience_problem(rule.organization_id, rule.audience);
  if wrong is not null then return wrong; end if;

  if jsonb_typeof(rule.proofs) is distinct from 'array' or jsonb_array_length(rule.proofs) not between 1 and 10
    or exists (select from jsonb_array_elements(rule.proofs) g where case when jsonb_typeof(g) = 'array' then jsonb_array_length(g) not between 1 and 20 else true end) then
    return 'Say what proves it: at least one group with at least one proof.';
  end if;
  for proof in select p from jsonb_array_elements(rule.proofs) g, jsonb_array_elements(g) p loop
    if jsonb_typeof(proof) <> 'object' or not (proof ->> 'kind' = any (enum_range(null::public.evidence_kind_enum)::text[])) or proof ->> 'kind' is null then
      return 'Each proof says of what kind it is.';
    elsif proof ? 'program_id' and (proof ->> 'kind' <> 'training' or not exists (
        select from public.training_programs t where t.organization_id = rule.organization_id and t.id::text = proof ->> 'program_id')) then
      return 'A program that proves it is not one of this practice: choose again.';
    elsif proof ->> 'certification_kind' is not null and not (proof ->> 'certification_kind' = any (enum_range(null::public.certification_kind_enum)::text[])) then
      return 'There is no such kind of licence.';
    elsif proof ->> 'state' is not null and proof ->> 'state' !~ '^[A-Z]{2}$' then
      return 'A state is two capital letters.';
    end if;
  end loop;
  return null;
end
$$;
comment on function private.requirement_problem(public.requirement_versions) is
  'What is wrong with the audience or the proofs of a rule, in words; null when nothing is. The rest is held by the table''s constraints.';
