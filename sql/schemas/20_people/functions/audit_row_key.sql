create function audit.row_key(whole jsonb) returns uuid
language plpgsql immutable set search_path = ''
as $$
begin
  return (
    select coalesce(whole ->> 'id', whole ->> 'content_id', whole ->> 'assignment_id')::uuid
  );
end
$$;
comment on function audit.row_key(jsonb) is 'The id of a row, or what stands for it in a table keyed otherwise.';
