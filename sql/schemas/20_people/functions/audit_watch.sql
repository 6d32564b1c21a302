create function audit.watch(
  watched regclass, target_type text, subject_column text default '', masked text default '', ignored text default '',
  operations text[] default array['insert', 'update', 'delete']
) returns void
language plpgsql set search_path = ''
as $$
declare
  operation text;
begin
  foreach operation in array operations loop
    execute format(
      'create trigger %I after %s on %s referencing %s for each statement execute function audit.tg_record(%L, %L, %L, %L)',
      (select relname from pg_catalog.pg_class where oid = watched) || '__audit_' || operation, operation, watched,
      case operation when 'insert' then 'new table as new_rows' when 'delete' then 'old table as old_rows'
        else 'old table as old_rows new table as new_rows' end,
      target_type, subject_column, masked, ignored);
  end loop;
end
$$;
comment on function audit.watch(regclass, text, text, text, text, text[]) is 'Puts a table under audit: its triggers call audit.tg_record with these arguments.';
