create function private.tg_staff_certifications__file_evidence() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.file_certification_evidence(array(select id from new_rows));
  return null;
end
$$;
comment on function private.tg_staff_certifications__file_evidence() is 'A licence or certification is evidence once it is approved, and for what it says then.';
