create function private.save_slack_members(organization_id uuid, members jsonb) returns integer
language sql volatile security definer set search_path = ''
as $$
  with saved as (
    insert into public.slack_members as m (user_id, organization_id, slack_user_id)
    select s.id, s.organization_id, given.slack_user_id
    from jsonb_to_recordset(members) as given (user_id uuid, slack_user_id text)
    join public.staff s on s.id = given.user_id and s.organization_id = save_slack_members.organization_id
    on conflict do nothing
    returning 1
  )
  select count(*)::integer from saved
$$;
create function public.save_slack_members(organization_id uuid, members jsonb) returns integer
language sql volatile set search_path = ''
as $$ select private.save_slack_members(organization_id, members) $$;
comment on function public.save_slack_members(uuid, jsonb) is 'For the function alone: who is who in the practice''s Slack, as [{user_id, slack_user_id}]. Returns how many were new.';
grant execute on function private.save_slack_members(uuid, jsonb) to service_role;
grant execute on function public.save_slack_members(uuid, jsonb) to service_role;
