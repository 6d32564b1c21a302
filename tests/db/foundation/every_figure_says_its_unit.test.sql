begin;
select plan(1);

select is_empty(
  $$ select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
       and a.atttypid in ('int4'::regtype, 'int8'::regtype, 'numeric'::regtype, 'timestamptz'::regtype, 'date'::regtype)
       and a.attname not in ('created_at', 'updated_at') and col_description(c.oid, a.attnum) is null $$,
  'every number and moment says what it counts and in which unit');

select * from finish();
rollback;
