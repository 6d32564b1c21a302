-- Supabase Realtime: broadcast from the database, and the table whose policies decide who may join a private channel.
create table if not exists realtime.messages (
  topic text not null,
  extension text not null,
  payload jsonb,
  event text,
  private boolean default false,
  updated_at timestamp not null default now(),
  inserted_at timestamp not null default now(),
  id uuid not null default gen_random_uuid(),
  primary key (id, inserted_at)
);
create index if not exists messages_inserted_at_topic_index on realtime.messages (inserted_at desc, topic);
alter table realtime.messages enable row level security;
grant select, insert, update on realtime.messages to anon, authenticated, service_role;

create or replace function realtime.topic() returns text language sql stable as
$$ select nullif(current_setting('realtime.topic', true), '') $$;

-- Like the original, a failure is a warning: no business transaction is lost because a hint could not be sent. It runs with
-- the rights of its caller, so a trigger that broadcasts is `security definer`.
create or replace function realtime.send(payload jsonb, event text, topic text, private boolean default true)
returns void language plpgsql as
$$
declare
  message_id uuid := gen_random_uuid();
begin
  perform set_config('realtime.topic', topic, true);
  insert into realtime.messages (id, topic, extension, event, private, payload)
  values (message_id, topic, 'broadcast', event, private,
    case when payload ? 'id' then payload else payload || jsonb_build_object('id', message_id) end);
exception when others then
  raise warning 'realtime.send: %', sqlerrm;
end $$;

-- A notification holds at most 8000 bytes, so it names the row and the Realtime server reads it.
create or replace function realtime.announce_message() returns trigger language plpgsql security definer set search_path = '' as
$$
begin
  perform pg_notify('realtime_messages', new.id::text);
  return null;
end $$;
revoke execute on function realtime.announce_message() from public;

create or replace trigger announce_message after insert on realtime.messages
  for each row when (new.extension = 'broadcast') execute function realtime.announce_message();

grant execute on function realtime.topic() to anon, authenticated, service_role;
grant execute on function realtime.send(jsonb, text, text, boolean) to anon, authenticated, service_role;
