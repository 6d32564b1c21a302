create function private.request_ip_address() returns inet
language plpgsql stable set search_path = ''
as $$
begin
  -- The first entry is the client; what follows are proxies. It is the client's claim unless the gateway overwrites it.
  return btrim(split_part(private.request_header('x-forwarded-for'), ',', 1))::inet;
exception when invalid_text_representation then
  return null;
end
$$;
comment on function private.request_ip_address() is 'The address the request came from; null for jobs and for what is not an address.';
