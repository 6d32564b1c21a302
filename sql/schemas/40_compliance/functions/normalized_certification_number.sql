create function public.normalized_certification_number(number text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  -- Only the letters A to Z, whatever the database's locale, so that the console, which does the same while somebody types, agrees.
  select nullif(pg_catalog.translate(number, 'abcdefghijklmnopqrstuvwxyz -./', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), '')
$$;
comment on function public.normalized_certification_number(text) is
  'A number of a licence or certification as it is compared: capitals, without spaces, hyphens, dots and slashes; null for nothing.';
grant execute on function public.normalized_certification_number(text) to authenticated, service_role;
