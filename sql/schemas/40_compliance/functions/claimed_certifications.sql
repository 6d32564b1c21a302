create function private.claimed_certifications(user_ids uuid[]) returns table (user_id uuid, certification_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  with proof as materialized (
    select v.requirement_id, p.kind, p.certification_kind, lower(p.certification_name) as name_prefix, p.state
    from private.rules_in_force(array(select distinct s.organization_id from public.staff s where s.id = any (user_ids))) v
    cross join lateral jsonb_array_elements(v.proofs) g (proofs)
    cross join lateral jsonb_to_recordset(g.proofs) p (
      kind public.evidence_kind_enum, program_id uuid, certification_kind public.certification_kind_enum, certification_name text, state text)
    where p.kind in ('certification', 'licence', 'registration')
  ), held as (
    select c.user_id, c.id, c.state, lower(c.certification_name) as name, coalesce(c.kind, public.guessed_certification_kind(c.certification_name)) as kind
    from public.staff_certifications c where c.user_id = any (user_ids)
  )
  select held.user_id, held.id
  from held
  join proof on proof.kind = private.certification_evidence_kind(held.kind)
    and (proof.certification_kind is null or proof.certification_kind = held.kind)
    and (proof.name_prefix is null or starts_with(held.name, proof.name_prefix))
    and (proof.state is null or proof.state = held.state)
  where exists (select from public.compliance_records r where r.user_id = held.user_id and r.requirement_id = proof.requirement_id);
end
$$;
comment on function private.claimed_certifications(uuid[]) is
  'The certifications of the people given that a requirement covering them asks for: these are followed there, not a second time because they are held.';
