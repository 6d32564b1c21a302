create function private.disconnect_slack() returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  practice uuid := private.my_organization_id_as('training_administrator');
begin
  if practice is null then
    perform private.fail(403, 'NOT_YOURS_TO_CONNECT', 'A training administrator disconnects Slack.');
  end if;
  delete from public.slack_members m where m.organization_id = practice;
  delete from public.slack_installations i where i.organization_id = practice;
  delete from vault.secrets s where s.name = 'slack_' || practice;
end
$$;
create function public.disconnect_slack() returns void
language sql volatile set search_path = ''
as $$ select private.disconnect_slack() $$;
comment on function public.disconnect_slack() is 'Forgets the practice''s Slack workspace, its token and who is who in it. Raises 403 NOT_YOURS_TO_CONNECT.';
grant execute on function private.disconnect_slack() to authenticated;
grant execute on function public.disconnect_slack() to authenticated;
