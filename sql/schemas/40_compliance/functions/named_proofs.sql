create function private.named_proofs(proofs jsonb) returns table (
  group_no integer, kind public.evidence_kind_enum, program_id uuid, certification_kind public.certification_kind_enum, name_prefix text, state text
)
language plpgsql immutable parallel safe rows 2 set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  select g.number::integer, p.kind, p.program_id, p.certification_kind, lower(p.certification_name), p.state
  from jsonb_array_elements(proofs) with ordinality g (proofs, number)
  cross join lateral jsonb_to_recordset(g.proofs) p (
    kind public.evidence_kind_enum, program_id uuid, certification_kind public.certification_kind_enum, certification_name text, state text);
end
$$;
comment on function private.named_proofs(jsonb) is
  'What the proofs of a rule name, one row for each, with the number of its group; names of certifications in small letters. Few rows for few rules: what is planned around it has to know.';
