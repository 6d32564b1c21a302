create function private.send_executive_summaries() returns table (user_id uuid, full_name text, title text)
language plpgsql volatile security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  practice uuid := private.my_organization_id_as('training_administrator', 'executive');
begin
  if practice is null then
    perform private.fail(403, 'NOT_YOURS_TO_SEND', 'Training administrators and executives send the summary.');
  end if;
  perform private.send_summaries(practice);
  return query
  select n.user_id, s.full_name::text, n.title from public.notifications n join public.staff s on s.id = n.user_id
  where n.organization_id = practice and n.kind = 'summary' and n.created_at = private.clock() order by s.full_name;
end
$$;
create function public.send_executive_summaries() returns table (user_id uuid, full_name text, title text)
language sql volatile set search_path = ''
as $$ select * from private.send_executive_summaries() $$;
comment on function public.send_executive_summaries() is
  'Sends the practice''s executives their summary now, once a day; returns to whom. Raises 403 NOT_YOURS_TO_SEND.';
grant execute on function private.send_executive_summaries() to authenticated;
grant execute on function public.send_executive_summaries() to authenticated;
