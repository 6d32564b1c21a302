create function private.default_reminder_steps() returns table (days_from_due smallint, recipient text)
language sql immutable parallel safe set search_path = ''
as $$
  values (-30::smallint, 'person'), (-14::smallint, 'person'), (-7::smallint, 'person'), (-1::smallint, 'person'), (0::smallint, 'person'),
    (1::smallint, 'person'), (7::smallint, 'person'), (7::smallint, 'manager'),
    (14::smallint, 'person'), (14::smallint, 'manager'), (14::smallint, 'second_manager')
$$;
comment on function private.default_reminder_steps() is
  'When who is reminded where a practice has not said otherwise: the person 30, 14, 7 and 1 days before, on the day, and 1, 7 and 14 days late; their manager from 7, the manager''s manager from 14 days late.';
grant execute on function private.default_reminder_steps() to authenticated;
