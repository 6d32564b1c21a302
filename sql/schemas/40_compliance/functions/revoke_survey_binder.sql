create function private.revoke_survey_binder(binder_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  binder public.survey_binders;
begin
  select * into binder from public.survey_binders b
  where b.id = binder_id and b.organization_id = private.my_organization_id_as('training_administrator', 'executive') for update;
  if binder.id is null then
    perform private.fail(404, 'BINDER_NOT_FOUND', 'There is no such binder.');
  elsif binder.revoked_at is not null then
    perform private.fail(409, 'ALREADY_REVOKED', 'This binder was withdrawn already.');
  end if;
  update public.survey_binders b set revoked_at = private.clock(), revoked_by = private.my_staff_id() where b.id = binder.id;
end
$$;
create function public.revoke_survey_binder(binder_id uuid) returns void
language sql volatile set search_path = ''
as $$ select private.revoke_survey_binder(binder_id) $$;
comment on function public.revoke_survey_binder(uuid) is
  'Withdraws a survey binder: its link opens nothing from now on; what it showed and who opened it stay on record. For training administrators and executives. Raises 404 BINDER_NOT_FOUND, 409 ALREADY_REVOKED.';
grant execute on function private.revoke_survey_binder(uuid) to authenticated;
grant execute on function public.revoke_survey_binder(uuid) to authenticated;
