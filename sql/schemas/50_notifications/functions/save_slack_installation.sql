create function private.save_slack_installation(organization_id uuid, installed_by uuid, team_id text, team_name text, bot_user_id text, token text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
#variable_conflict use_variable
declare
  secret_name text := 'slack_' || organization_id;
  secret_id uuid;
begin
  if not exists (select from public.staff s where s.id = installed_by and s.organization_id = organization_id
    and s.permission_level = 'training_administrator' and s.employment_status <> 'terminated') then
    perform private.fail(403, 'NOT_YOURS_TO_CONNECT', 'A training administrator connects Slack.');
  elsif exists (select from public.slack_installations i where i.team_id = team_id and i.organization_id <> organization_id) then
    perform private.fail(409, 'WORKSPACE_TAKEN', 'This Slack workspace is connected to another practice.');
  end if;
  select s.id into secret_id from vault.secrets s where s.name = secret_name;
  if secret_id is null then
    perform vault.create_secret(token, secret_name, 'Bot token of the practice''s Slack workspace.');
  else
    perform vault.update_secret(secret_id, token);
  end if;
  -- Another workspace has other people and channels.
  delete from public.slack_members m using public.slack_installations i
  where m.organization_id = organization_id and i.organization_id = m.organization_id and i.team_id <> team_id;
  insert into public.slack_installations as i (organization_id, team_id, team_name, bot_user_id, installed_by)
  values (organization_id, team_id, team_name, bot_user_id, installed_by)
  on conflict on constraint slack_installations_pkey do update
  set team_id = excluded.team_id, team_name = excluded.team_name, bot_user_id = excluded.bot_user_id, installed_by = excluded.installed_by, installed_at = private.clock(),
    channel_id = case when i.team_id = excluded.team_id then i.channel_id end, channel_name = case when i.team_id = excluded.team_id then i.channel_name end;
end
$$;
create function public.save_slack_installation(organization_id uuid, installed_by uuid, team_id text, team_name text, bot_user_id text, token text) returns void
language sql volatile set search_path = ''
as $$ select private.save_slack_installation(organization_id, installed_by, team_id, team_name, bot_user_id, token) $$;
comment on function public.save_slack_installation(uuid, uuid, text, text, text, text) is
  'For the OAuth callback alone: the practice''s Slack workspace, connected by a training administrator; the token goes to Vault. Raises 403 NOT_YOURS_TO_CONNECT, 409 WORKSPACE_TAKEN.';
grant execute on function private.save_slack_installation(uuid, uuid, text, text, text, text) to service_role;
grant execute on function public.save_slack_installation(uuid, uuid, text, text, text, text) to service_role;
