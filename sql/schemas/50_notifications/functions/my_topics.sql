create function private.my_topics() returns setof text
language sql stable security definer set search_path = ''
as $$
  select topic
  from public.staff me
  cross join lateral (values
    ('staff:' || me.id),
    ('organization:' || me.organization_id),
    (case when me.permission_level <> 'staff' then 'team:' || me.id end),
    (case when me.permission_level in ('training_administrator', 'executive') then 'oversight:' || me.organization_id end)
  ) as topics (topic)
  where me.id = private.my_staff_id() and topic is not null
$$;
comment on function private.my_topics() is 'The realtime topics whoever asks may listen to.';
grant execute on function private.my_topics() to authenticated;
