begin;
select plan(8);

select is(private.end_of_day('2026-03-07', 'America/New_York'), '2026-03-08 00:00-05'::timestamptz, 'a day ends at midnight of the practice');
select is(private.end_of_day('2026-03-08', 'America/New_York'), '2026-03-09 00:00-04'::timestamptz, 'the day the clocks go forward is shorter');
select is(private.end_of_day('2026-11-01', 'America/New_York'), '2026-11-02 00:00-05'::timestamptz, 'and longer when they go back');
select is(private.deadline_date(private.end_of_day('2028-02-29', 'Pacific/Auckland'), 'Pacific/Auckland'), date '2028-02-29', 'the date of a deadline is its last day');
select is(private.deadline_date('2026-05-01 15:00+00', 'America/New_York'), date '2026-05-01', 'for any other moment it is that day');

select is(public.certification_status_at('active', '2026-06-30', 'America/Los_Angeles', '2026-07-01 06:59+00'), 'pending_renewal', 'the last day counts, in the practice''s zone');
select is(public.certification_status_at('active', '2026-06-30', 'America/Los_Angeles', '2026-07-01 07:00+00'), 'expired', 'until it ends');
select is(public.certification_status_at('active', '2026-06-30', 'America/Los_Angeles', '2026-05-01 06:59+00'), 'active', 'renewal opens sixty days before');

select * from finish();
rollback;
