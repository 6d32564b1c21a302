create function private.json_sha256(value jsonb) returns text
language sql immutable set search_path = ''
as $$ select encode(sha256(convert_to(private.canonical_json(value), 'UTF8')), 'hex') $$;
comment on function private.json_sha256(jsonb) is 'SHA-256 of the canonical form of a JSON value, hexadecimal.';
