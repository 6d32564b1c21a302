-- Default privileges give nothing to anybody; personas must be able to call the test functions all the same.
do $$
declare
  home text := (select n.nspname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.proname = 'finish' and n.nspname in ('extensions', 'public'));
  made_by text;
begin
  execute format('grant usage on schema %I to public', home);
  for made_by in
    select p.oid::regprocedure::text from pg_proc p
    where p.pronamespace = home::regnamespace and (
      exists (select from pg_depend d join pg_extension e on e.oid = d.refobjid where d.objid = p.oid and e.extname = 'pgtap')
      or home <> 'public')
  loop
    execute format('grant execute on function %s to public', made_by);
  end loop;
end
$$;
