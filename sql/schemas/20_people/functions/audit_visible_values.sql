create function audit.visible_values(whole jsonb, other jsonb, masked text[]) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return (
    select jsonb_object_agg(key, case when key = any (masked) and value <> 'null' then '"•••"'::jsonb else value end)
    from jsonb_each(nullif(whole, 'null')) as each_column (key, value)
    where key <> 'updated_at' and (other = 'null' or value is distinct from other -> key)
  );
end
$$;
comment on function audit.visible_values(jsonb, jsonb, text[]) is
  'What the audit trail keeps of one side of a change: all columns of a new or removed row, else those that differ; masked ones hidden.';
