create function private.tg_staff_certifications__record_checksum() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    insert into public.verifications (organization_id, certification_id, user_id, method, source_name, normalized_number, outcome)
    select * from private.checksum_results(array(select id from new_rows));
  else
    insert into public.verifications (organization_id, certification_id, user_id, method, source_name, normalized_number, outcome)
    select * from private.checksum_results(array(
      select after.id from new_rows after join old_rows before on before.id = after.id
      where (after.kind, public.normalized_certification_number(after.certification_number))
        is distinct from (before.kind, public.normalized_certification_number(before.certification_number))));
  end if;
  return null;
end
$$;
comment on function private.tg_staff_certifications__record_checksum() is 'Enters in the ledger what the checksum of every new number says.';
