create function private.verify_certificate(code text) returns table (
  status text, certificate_number text, practice_name text, program_name text, person text, completed_on date, valid_until date, revoked_on date
)
language plpgsql volatile security definer set search_path = ''
as $$
declare
  found_certificate public.certificates;
  zone text;
begin
  select * into found_certificate from public.certificates c where c.verification_code = lower(btrim(code));
  if found_certificate.id is null then
    return query select 'unknown', null::text, null::text, null::text, null::text, null::date, null::date, null::date;
    return;
  end if;
  select time_zone into zone from public.organizations where id = found_certificate.organization_id;
  perform private.log_activity(found_certificate.organization_id, found_certificate.user_id, 'certificate.verified', 'certificate', found_certificate.id);
  return query select
    case when found_certificate.revoked_at is not null then 'revoked'
      when found_certificate.valid_until < private.local_date(private.clock(), zone) then 'expired'
      else 'valid' end,
    found_certificate.certificate_number, found_certificate.practice_name, found_certificate.program_name,
    -- Enough to compare with the paper in hand, too little to learn a name from.
    regexp_replace(found_certificate.person_name, '^(\S+)\s+(.*\s)?(\S)\S*$', '\1 \3.'),
    found_certificate.completed_on, found_certificate.valid_until, private.local_date(found_certificate.revoked_at, zone);
end
$$;
create function public.verify_certificate(code text) returns table (
  status text, certificate_number text, practice_name text, program_name text, person text, completed_on date, valid_until date, revoked_on date
)
language sql volatile set search_path = ''
as $$ select * from private.verify_certificate(code) $$;
comment on function public.verify_certificate(text) is
  'Whether the certificate with this verification code is genuine: one row, status valid, expired, revoked or unknown; the person as first name and initial. For anybody who holds the code; each answer is logged.';
grant execute on function private.verify_certificate(text) to anon, authenticated;
grant execute on function public.verify_certificate(text) to anon, authenticated;
