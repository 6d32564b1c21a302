create function private.notification_defaults() returns table (kind public.notification_kind_enum, channel public.channel_enum, mode text, is_mandatory boolean)
language sql immutable parallel safe rows 20 set search_path = ''
as $$
  values
    ('assignment'::public.notification_kind_enum, 'email'::public.channel_enum, 'at_once', true),
    ('assignment', 'sms', 'off', false),
    ('assignment', 'slack', 'off', false),
    ('reminder', 'email', 'at_once', true),
    ('reminder', 'sms', 'at_once', false),
    ('reminder', 'slack', 'off', false),
    ('completion', 'email', 'off', false),
    ('compliance', 'email', 'at_once', true),
    ('compliance', 'sms', 'off', false),
    ('compliance', 'slack', 'off', false),
    ('certification', 'email', 'at_once', true),
    ('certification', 'sms', 'at_once', false),
    ('certification', 'slack', 'off', false),
    ('manager_alert', 'email', 'at_once', true),
    ('manager_alert', 'sms', 'off', false),
    ('manager_alert', 'slack', 'at_once', false),
    ('approval', 'email', 'at_once', false),
    ('approval', 'slack', 'at_once', false),
    ('announcement', 'email', 'at_once', false),
    ('emergency', 'email', 'at_once', true),
    ('emergency', 'sms', 'at_once', true),
    ('emergency', 'slack', 'at_once', true),
    ('summary', 'email', 'at_once', false)
$$;
comment on function private.notification_defaults() is
  'How each kind of notification leaves the app where a person chose nothing: at_once, daily or off. What is not listed stays in the app. A mandatory one may be collected for the day but not switched off; '
  'an emergency is never collected. A text message needs consent, and says only what is urgent; Slack needs a mapped member.';
