create function private.claimed_by_requirements(user_ids uuid[]) returns table (user_id uuid, program_id uuid, certification_id uuid)
language sql stable security definer set search_path = ''
as $$
  with asked as (
    select distinct s.organization_id from public.staff s where s.id = any (user_ids)
  ), proof as materialized (
    select v.requirement_id, v.organization_id, p.kind, p.program_id, p.certification_kind, lower(p.certification_name) as name_prefix, p.state
    from private.rules_in_force(array(select organization_id from asked)) v
    cross join lateral jsonb_array_elements(v.proofs) g (proofs)
    cross join lateral jsonb_to_recordset(g.proofs) p (
      kind public.evidence_kind_enum, program_id uuid, certification_kind public.certification_kind_enum, certification_name text, state text)
  )
  select r.user_id, proof.program_id, null::uuid
  from proof join public.compliance_records r on r.requirement_id = proof.requirement_id
  where r.user_id = any (user_ids) and proof.program_id is not null
  union all
  select r.user_id, null, c.id
  from proof
  join public.compliance_records r on r.requirement_id = proof.requirement_id
  join public.staff_certifications c on c.user_id = r.user_id
    and proof.kind = private.certification_evidence_kind(coalesce(c.kind, public.guessed_certification_kind(c.certification_name)))
    and (proof.certification_kind is null or proof.certification_kind = coalesce(c.kind, public.guessed_certification_kind(c.certification_name)))
    and (proof.name_prefix is null or starts_with(lower(c.certification_name), proof.name_prefix))
    and (proof.state is null or proof.state = c.state)
  where r.user_id = any (user_ids) and proof.program_id is null
$$;
comment on function private.claimed_by_requirements(uuid[]) is
  'The programs and the certifications of the people given that a requirement covering them asks for: these are followed there, not a second time because they are assigned or held.';
