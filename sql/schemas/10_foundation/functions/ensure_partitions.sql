create function audit.ensure_partitions(months_ahead integer default 6) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  month date;
  partition_name text;
  made integer := 0;
begin
  for month in
    select generate_series(date_trunc('month', private.clock() at time zone 'UTC'), date_trunc('month', private.clock() at time zone 'UTC') + make_interval(months => months_ahead), '1 month')::date
  loop
    partition_name := to_char(month, '"training_audit_logs_y"YYYY"m"MM');
    continue when to_regclass('audit.' || partition_name) is not null;
    begin
      execute format('create table audit.%I partition of public.training_audit_logs for values from (%L) to (%L)',
        partition_name, month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
    exception when check_violation then
      -- Rows that already fell into the default partition stay there: moving them would mean deleting evidence.
      continue;
    end;
    execute format('create trigger %I before truncate on audit.%I for each statement execute function private.tg_append_only()',
      partition_name || '__refuse_truncate', partition_name);
    made := made + 1;
  end loop;
  return made;
end
$$;
comment on function audit.ensure_partitions(integer) is
  'Prepares the audit trail''s monthly partitions from this month on, as many months ahead as asked; returns how many it made.';
