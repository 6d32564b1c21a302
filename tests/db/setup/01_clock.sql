-- Business time stands at one moment of the calendar for the whole test database, so that what a test finds is the same on whatever day it runs.
create schema tests;
grant usage on schema tests to public;

-- A Wednesday: ten in the morning in the north practice, seven in the south one.
insert into private.test_clock (moment) values ('2026-11-18 15:00+00');
-- The months of the audit trail that came with the migrations are those around the machine's day, and hold nothing yet.
do $$
declare
  month regclass;
begin
  for month in select inhrelid from pg_inherits where inhparent = 'public.training_audit_logs'::regclass and inhrelid <> 'audit.training_audit_logs_default'::regclass loop
    execute format('drop table %s', month);
  end loop;
  perform audit.ensure_partitions();
end
$$;

create function tests.hold_clock(moment timestamptz) returns void
language sql security definer as $$
  insert into private.test_clock (moment) values (moment) on conflict (only_row) do update set moment = excluded.moment, ahead = null
$$;
comment on function tests.hold_clock(timestamptz) is 'Business time stands at this moment until the transaction ends.';

create function tests.today() returns date language sql stable as $$ select (private.clock() at time zone 'America/New_York')::date $$;
comment on function tests.today() is 'The day it is in the north practice.';
