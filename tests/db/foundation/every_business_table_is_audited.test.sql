begin;
select plan(1);

-- What is not business data: the trail itself, answers kept for a day, what is derived from audited rows, the copies of events that people are told, and
-- the log of what was sent and called back.
select is_empty(
  $$ select c.relname from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and c.relname not in ('training_audit_logs', 'idempotency_keys', 'reporting_lines', 'notifications', 'notification_deliveries', 'delivery_events',
         'slack_members', 'training_analytics', 'manager_dashboard_metrics')
       and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'audit.tg_record'::regproc)
         < case c.relname when 'compliance_records' then 2 else 3 end $$,
  'inserts, updates and deletes of every business table land in the audit trail');

select * from finish();
rollback;
