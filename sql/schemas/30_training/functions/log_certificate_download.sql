create function private.log_certificate_download(certificate_id uuid) returns void
language sql volatile security definer set search_path = ''
as $$
  select private.log_activity(c.organization_id, c.user_id, 'certificate.downloaded', 'certificate', c.id)
  from public.certificates c
  where c.id = certificate_id and (
    c.user_id = private.my_staff_id()
    or c.user_id in (select private.my_team_ids())
    or c.organization_id = private.my_organization_id_as('training_administrator', 'executive'))
$$;
create function public.log_certificate_download(certificate_id uuid) returns void
language sql volatile set search_path = ''
as $$ select private.log_certificate_download(certificate_id) $$;
comment on function public.log_certificate_download(uuid) is 'Notes in the audit trail that whoever asks downloaded a certificate they may see.';
grant execute on function private.log_certificate_download(uuid) to authenticated;
grant execute on function public.log_certificate_download(uuid) to authenticated;
