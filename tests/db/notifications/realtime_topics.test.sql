begin;
select plan(10);

-- Whether whoever asks may join a topic is whether they see a message of it.
create function tests.may_listen(topic_name text) returns boolean language plpgsql as $$
begin
  perform set_config('realtime.topic', topic_name, true);
  return exists (select from realtime.messages where topic = topic_name);
end
$$;
create function tests.may_broadcast(topic_name text, kind text) returns boolean language plpgsql as $$
begin
  perform set_config('realtime.topic', topic_name, true);
  insert into realtime.messages (topic, extension, payload, event, private) values (topic_name, kind, '{}', 'x', true);
  return true;
exception when insufficient_privilege then
  return false;
end
$$;
grant execute on all functions in schema tests to public;

delete from realtime.messages;
insert into realtime.messages (topic, extension, payload, event, private)
select topic, 'broadcast', '{}', 'x', true from unnest(array[
  'staff:' || tests.id('staff'), 'staff:' || tests.id('nurse'), 'team:' || tests.id('manager'), 'team:' || tests.id('staff'), 'organization:' || tests.id('north'),
  'oversight:' || tests.id('north'), 'organization:' || tests.id('south'), 'oversight:' || tests.id('south'), 'staff:' || tests.id('terminated')]) topic;

create function tests.heard(name text) returns text[] language plpgsql as $$
begin
  perform tests.as_staff(name);
  return array(select topic.label from (values
    ('staff:staff', 'staff:' || tests.id('staff')), ('staff:nurse', 'staff:' || tests.id('nurse')), ('team:manager', 'team:' || tests.id('manager')),
    ('team:staff', 'team:' || tests.id('staff')), ('organization:north', 'organization:' || tests.id('north')), ('oversight:north', 'oversight:' || tests.id('north')),
    ('organization:south', 'organization:' || tests.id('south')), ('oversight:south', 'oversight:' || tests.id('south')),
    ('staff:terminated', 'staff:' || tests.id('terminated'))) as topic (label, name) where tests.may_listen(topic.name) order by 1);
end
$$;
grant execute on function tests.heard to public;

select is(tests.heard('staff'), array['organization:north', 'staff:staff'], 'staff hear of themselves and the practice''s announcements');
select is(tests.heard('manager'), array['organization:north', 'team:manager'], 'a manager hears of the team, not on a report''s own channel');
select is(tests.heard('administrator'), array['organization:north', 'oversight:north'], 'a training administrator hears of the whole practice');
select is(tests.heard('executive'), array['organization:north', 'oversight:north'], 'so does an executive');
select is(tests.heard('south_administrator'), array['organization:south', 'oversight:south'], 'another practice hears its own');
select is(tests.heard('terminated'), '{}'::text[], 'whoever left hears nothing');
select tests.as_anonymous();
select is(tests.may_listen('organization:' || tests.id('north')), false, 'an anonymous visitor hears nothing');

select tests.as_staff('staff');
select is(tests.may_broadcast('organization:' || tests.id('north'), 'broadcast'), false, 'nobody broadcasts but the database');
select is(tests.may_broadcast('organization:' || tests.id('north'), 'presence'), true, 'presence is shown where one listens');
select is(tests.may_broadcast('oversight:' || tests.id('north'), 'presence'), false, 'and nowhere else');

select * from finish();
rollback;
