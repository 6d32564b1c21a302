create function private.signature_seal(signature public.signatures) returns text
language sql stable security definer set search_path = ''
as $$
  select encode(extensions.hmac(convert_to(private.signature_record(signature), 'UTF8'), convert_to(key.decrypted_secret, 'UTF8'), 'sha256'), 'hex')
  from vault.decrypted_secrets key where key.name = signature.seal_key
$$;
comment on function private.signature_seal(public.signatures) is
  'The seal a signature has to bear: HMAC-SHA256 over its canonical record with the key from Vault that it names; null where that key is gone.';
