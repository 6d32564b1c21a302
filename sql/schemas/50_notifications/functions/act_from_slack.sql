create function private.act_from_slack(slack_team_id text, slack_user_id text, action text, notification_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
#variable_conflict use_variable
declare
  actor public.staff;
  told public.notifications;
  answer text;
begin
  select s.* into actor
  from public.slack_installations i
  join public.slack_members m on m.organization_id = i.organization_id and m.slack_user_id = slack_user_id
  join public.staff s on s.id = m.user_id and s.employment_status <> 'terminated'
  where i.team_id = slack_team_id;
  select n.* into told from public.notifications n where n.id = notification_id and n.user_id = actor.id;
  if told.id is null then
    perform private.fail(404, 'NOTIFICATION_NOT_FOUND', 'This was not meant for you.');
  elsif actor.auth_user_id is null then
    perform private.fail(403, 'NO_ACCOUNT', 'You have no account in the app yet.', 'Open your invitation first.');
  end if;
  -- From here on it is this person who asks: their rights decide, and the audit trail names them.
  perform set_config('request.jwt.claims', jsonb_build_object('sub', actor.auth_user_id, 'role', 'authenticated')::text, true);
  if action = 'acknowledge' and told.action = 'acknowledge' then
    perform private.acknowledge_notification(told.id);
    answer := 'Thank you, it is noted that you have read this.';
  elsif action in ('approve', 'refuse') and told.action = 'decide_exception' then
    perform private.decide_exception(told.about_id, action = 'approve', case action when 'refuse' then 'Refused in Slack.' end);
    answer := case action when 'approve' then 'Approved.' else 'Refused. Add a reason in the app if the person should know more.' end;
  else
    perform private.fail(409, 'ACTION_UNKNOWN', 'This cannot be answered here.', 'Open it in the app.');
  end if;
  return jsonb_build_object('message', answer);
end
$$;
create function public.act_from_slack(slack_team_id text, slack_user_id text, action text, notification_id uuid) returns jsonb
language sql volatile set search_path = ''
as $$ select private.act_from_slack(slack_team_id, slack_user_id, action, notification_id) $$;
comment on function public.act_from_slack(text, text, text, uuid) is
  'For the function alone, once Slack''s signature is verified: a button (acknowledge, approve, refuse) pressed under a notification, done as the staff member the Slack user is, with that person''s rights. '
  'Returns {message}. Raises 404 NOTIFICATION_NOT_FOUND, 403 NO_ACCOUNT, 409 ACTION_UNKNOWN, and what the action itself raises.';
grant execute on function private.act_from_slack(text, text, text, uuid) to service_role;
grant execute on function public.act_from_slack(text, text, text, uuid) to service_role;
