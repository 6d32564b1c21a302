create function private.acknowledge_notification(notification_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  told public.notifications;
begin
  update public.notifications n set acted_at = coalesce(n.acted_at, private.clock()), read_at = coalesce(n.read_at, private.clock())
  where n.id = acknowledge_notification.notification_id and n.user_id = private.my_staff_id() and n.action = 'acknowledge'
  returning * into told;
  if told.id is null then
    perform private.fail(404, 'NOTIFICATION_NOT_FOUND', 'There is nothing here for you to acknowledge.');
  end if;
end
$$;
create function public.acknowledge_notification(notification_id uuid) returns void
language sql volatile set search_path = ''
as $$ select private.acknowledge_notification(notification_id) $$;
comment on function public.acknowledge_notification(uuid) is 'Says that one has read an announcement that asks for it. Again is no error. Raises 404 NOTIFICATION_NOT_FOUND.';
grant execute on function private.acknowledge_notification(uuid) to authenticated;
grant execute on function public.acknowledge_notification(uuid) to authenticated;
