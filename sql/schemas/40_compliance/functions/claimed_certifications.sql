create function private.claimed_certifications(user_ids uuid[]) returns table (user_id uuid, certification_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  with proof as materialized (
    select v.requirement_id, p.kind, p.certification_kind, p.name_prefix, p.state
    from private.rules_in_force(array(select distinct s.organization_id from public.staff s where s.id = any (user_ids))) v
    cross join lateral private.named_proofs(v.proofs) p
    where p.kind in ('certification', 'licence', 'registration')
  ), asked as materialized (
    select r.user_id, proof.kind, proof.certification_kind, proof.name_prefix, proof.state
    from public.compliance_records r join proof on proof.requirement_id = r.requirement_id
    where r.user_id = any (user_ids)
  ), held as materialized (
    select c.user_id, c.id, c.state, lower(c.certification_name) as name, coalesce(c.kind, public.guessed_certification_kind(c.certification_name)) as kind
    from public.staff_certifications c where c.user_id = any (user_ids)
  )
  select held.user_id, held.id
  from held
  join asked on asked.user_id = held.user_id and asked.kind = private.certification_evidence_kind(held.kind)
    and (asked.certification_kind is null or asked.certification_kind = held.kind)
    and (asked.name_prefix is null or starts_with(held.name, asked.name_prefix))
    and (asked.state is null or asked.state = held.state);
end
$$;
comment on function private.claimed_certifications(uuid[]) is
  'The certifications of the people given that a requirement covering them asks for: these are followed there, not a second time because they are held.';
