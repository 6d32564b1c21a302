create function private.review_certification(certification_id uuid, approve boolean, note text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  certification public.staff_certifications;
begin
  select * into certification from public.staff_certifications c
  where c.id = certification_id and c.user_id = any (array(select private.my_assignable_ids())) for update;
  if certification.id is null then
    perform private.fail(404, 'CERTIFICATION_NOT_FOUND', 'There is no such certification that you may review.');
  elsif certification.user_id = private.my_staff_id() then
    perform private.fail(403, 'OWN_CERTIFICATION', 'Nobody reviews their own certification.');
  elsif not approve and length(btrim(coalesce(note, ''))) = 0 then
    perform private.fail(400, 'REASON_MISSING', 'Say why it is rejected, so that it can be put right.');
  end if;
  update public.staff_certifications c
  set review_status = case when approve then 'approved' else 'rejected' end::public.review_status_enum, review_note = nullif(btrim(note), '')
  where c.id = certification_id;
end
$$;
create function public.review_certification(certification_id uuid, approve boolean, note text default null) returns void
language sql volatile set search_path = ''
as $$ select private.review_certification(certification_id, approve, note) $$;
comment on function public.review_certification(uuid, boolean, text) is
  'Approves or rejects a certification of a direct report (of anyone, as training administrator). Raises 404 CERTIFICATION_NOT_FOUND, 403 OWN_CERTIFICATION, 400 REASON_MISSING.';
grant execute on function private.review_certification(uuid, boolean, text) to authenticated;
grant execute on function public.review_certification(uuid, boolean, text) to authenticated;
