begin;
select plan(7);

select tests.as_staff('manager');
select lives_ok($$ select public.remind_assignment(tests.id('staff hipaa')) $$, 'a manager reminds a direct report');
select throws_ok($$ select public.remind_assignment(tests.id('staff hipaa')) $$, 'PT409', null, 'not twice a day');
select throws_ok($$ select public.remind_assignment(tests.id('nurse hipaa')) $$, 'PT404', null, 'nor an indirect one');
select throws_ok($$ select public.remind_assignment(tests.id('staff fire')) $$, 'PT409', null, 'nor of what is done');

select tests.as_staff('staff');
select is((select count(*)::int from public.notifications where kind = 'reminder'), 1, 'the person finds the reminder');
select isnt(public.mark_notifications_read(), 0, 'reads it');
select is((select count(*)::int from public.notifications where read_at is null), 0, 'and everything is read');

select * from finish();
rollback;
