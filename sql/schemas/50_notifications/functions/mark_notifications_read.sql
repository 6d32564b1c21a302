create function public.mark_notifications_read(notification_ids uuid[] default null) returns integer
language sql volatile security invoker set search_path = ''
as $$
  with read as (
    update public.notifications set read_at = private.clock()
    where read_at is null and (notification_ids is null or id = any (notification_ids))
    returning 1
  )
  select count(*)::integer from read
$$;
comment on function public.mark_notifications_read(uuid[]) is 'Marks one''s own notifications as read (null: all) and returns how many were unread.';
grant execute on function public.mark_notifications_read(uuid[]) to authenticated;
