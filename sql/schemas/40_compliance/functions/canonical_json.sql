create function private.canonical_json(value jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case jsonb_typeof(value)
    when 'object' then (
      select '{' || coalesce(string_agg(to_jsonb(member.key)::text || ':' || private.canonical_json(member.value), ',' order by member.key collate "C"), '') || '}'
      from jsonb_each(value) member)
    when 'array' then (
      select '[' || coalesce(string_agg(private.canonical_json(element.value), ',' order by element.position), '') || ']'
      from jsonb_array_elements(value) with ordinality element (value, position))
    else value::text
  end;
end
$$;
comment on function private.canonical_json(jsonb) is
  'JSON in the one form that can be hashed (RFC 8785): keys in order, no white space. For values without fractional numbers.';
