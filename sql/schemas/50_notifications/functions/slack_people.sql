create function private.slack_people(organization_id uuid) returns table (user_id uuid, email text)
language sql stable security definer set search_path = ''
as $$
  select s.id, s.email from public.staff s
  where s.organization_id = slack_people.organization_id and s.employment_status <> 'terminated'
    and not exists (select from public.slack_members m where m.user_id = s.id)
  order by s.permission_level desc, s.id
$$;
create function public.slack_people(organization_id uuid) returns table (user_id uuid, email text)
language sql stable set search_path = ''
as $$ select * from private.slack_people(organization_id) $$;
comment on function public.slack_people(uuid) is 'For the function alone: the people of a practice who are not yet found in its Slack, with the address to find them by.';
grant execute on function private.slack_people(uuid) to service_role;
grant execute on function public.slack_people(uuid) to service_role;
