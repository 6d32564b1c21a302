-- A practice of 2,000 people with one email waiting for each of them: an emergency.
set session_replication_role = replica;
insert into public.organizations (id, name) values (md5('outbox')::uuid, 'Practice');
insert into public.staff (id, organization_id, full_name, email, permission_level, hired_on)
select md5('outbox ' || n)::uuid, md5('outbox')::uuid, 'Person ' || n, n || '@bench.example', 'staff', date '2025-01-01' from generate_series(1, 2000) n;
insert into public.notifications (id, organization_id, user_id, kind, severity, title, body, link, occasion)
select md5('told ' || n)::uuid, md5('outbox')::uuid, md5('outbox ' || n)::uuid, 'emergency', 'critical', 'Stay at home', 'The road is closed.', '/alerts', 'bench:' || n from generate_series(1, 2000) n;
insert into public.notification_deliveries (organization_id, user_id, channel, kind, template, notification_ids, priority)
select md5('outbox')::uuid, md5('outbox ' || n)::uuid, 'email', 'emergency', 'emergency', array[md5('told ' || n)::uuid], 3 from generate_series(1, 2000) n;
set session_replication_role = origin;
vacuum analyze;
