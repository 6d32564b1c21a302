create function private.obligation(requirement_id uuid, program_id uuid, requirement_name text) returns text
language sql immutable parallel safe set search_path = ''
as $$ select coalesce(requirement_id::text, program_id::text, lower(requirement_name)) $$;
comment on function private.obligation(uuid, uuid, text) is
  'What names that which one person owes, in records and violations alike, whatever becomes of the record: the requirement, else the assigned program, else the name of the licence that is followed.';
