create function public.business_time() returns timestamptz
language sql stable set search_path = ''
as $$ select private.clock() $$;
comment on function public.business_time() is
  'The moment that decides dates, for whoever is outside the database: functions and the console''s server read this and no clock of their own.';
grant execute on function public.business_time() to anon, authenticated, service_role;
