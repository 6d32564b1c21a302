create function private.open_survey_binder(token text, opened text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  binder public.survey_binders;
begin
  select * into binder from public.survey_binders b
  where b.token_hash = sha256(convert_to(coalesce(open_survey_binder.token, ''), 'UTF8')) and b.revoked_at is null and b.expires_at > private.clock();
  -- The same words for a link that never was, one that ended and one that was withdrawn.
  if binder.id is null then
    perform private.fail(404, 'BINDER_NOT_FOUND', 'This link opens nothing.', 'It may be mistyped, or no longer valid. Ask the practice for a new one.');
  end if;
  insert into public.survey_binder_views (organization_id, binder_id, opened, ip_address, user_agent)
  values (binder.organization_id, binder.id, open_survey_binder.opened, private.request_ip_address(), left(private.request_header('user-agent'), 500));
  return jsonb_build_object('binder_name', binder.binder_name, 'frozen_at', binder.frozen_at, 'expires_at', binder.expires_at, 'contents', binder.contents, 'manifest', binder.manifest);
end
$$;
create function public.open_survey_binder(token text, opened text default 'page') returns jsonb
language sql volatile set search_path = ''
as $$ select private.open_survey_binder(token, opened) $$;
comment on function public.open_survey_binder(text, text) is
  'The frozen binder behind a link: {binder_name, frozen_at, expires_at, contents, manifest}. For anybody who holds the link; each time is logged with what was opened (page, manifest, contents, roster, '
  'requirements, standings, evidence), the address and the browser. Raises 404 BINDER_NOT_FOUND in the same words whether the link is wrong, expired or withdrawn.';
grant execute on function private.open_survey_binder(text, text) to anon, authenticated;
grant execute on function public.open_survey_binder(text, text) to anon, authenticated;
