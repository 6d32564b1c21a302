-- For everybody a message that was sent, what came back of it, and a choice of every kind; a workspace and steps of each practice.
insert into public.notification_deliveries (id, organization_id, user_id, channel, kind, template, state, sent_at)
select tests.id(name || ' delivery'), tests.id(practice), tests.id(name), 'email', 'reminder', 'test', 'sent', private.clock() from tests.people;
insert into public.delivery_events (organization_id, delivery_id, kind, occurred_at, provider_key)
select tests.id(practice), tests.id(name || ' delivery'), 'opened', private.clock(), name || ' opened' from tests.people;
insert into public.notification_preferences (user_id, organization_id, kind, channel, mode) select tests.id(name), tests.id(practice), 'announcement', 'email', 'daily' from tests.people;
insert into public.notification_settings (user_id, organization_id) select tests.id(name), tests.id(practice) from tests.people;
insert into public.sms_consents (organization_id, user_id, phone, given, source) select tests.id(practice), tests.id(name), '+15550100199', false, 'settings' from tests.people;
insert into public.suppressed_addresses (organization_id, channel, address, reason) select tests.id(practice), 'email', 'gone@' || practice || '.test', 'hard_bounce' from unnest(array['north', 'south']) practice;
insert into public.slack_installations (organization_id, team_id, team_name, bot_user_id, installed_by)
select tests.id(practice), 'T' || upper(practice), practice, 'UBOT', tests.id(case practice when 'north' then 'administrator' else 'south_administrator' end) from unnest(array['north', 'south']) practice;
insert into public.slack_members (user_id, organization_id, slack_user_id) select tests.id(name), tests.id(practice), 'U' || upper(left(md5(name), 10)) from tests.people;
insert into public.reminder_steps (organization_id, requirement_id, days_from_due, recipient) select tests.id(practice), tests.id(practice || ' requirement'), -10, 'person' from unnest(array['north', 'south']) practice;
