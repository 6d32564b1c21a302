create function private.ensure_extensions() returns void
language plpgsql security definer set search_path = ''
as $$
begin
  -- Supabase ships these without enabling them. Each makes a schema of its own; where that is there, so is what it offers.
  if to_regnamespace('cron') is null then execute 'create extension pg_cron'; end if;
  if to_regnamespace('net') is null then execute 'create extension pg_net'; end if;
  if to_regnamespace('vault') is null then execute 'create extension supabase_vault cascade'; end if;
end
$$;
comment on function private.ensure_extensions() is
  'Enables pg_cron (jobs), pg_net (jobs that call functions) and supabase_vault (their secrets) where a project has them switched off; may run any number of times.';
