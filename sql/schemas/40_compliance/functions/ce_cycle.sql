create function public.ce_cycle(issue_date date, expiration_date date, cycle_months integer, day date) returns daterange
language sql immutable parallel safe set search_path = ''
as $$
  select case
    when expiration_date is not null then
      -- The cycle ends with the licence. A licence that is younger than a cycle has a shorter one.
      daterange(greatest(issue_date, (expiration_date + 1 - make_interval(months => cycle_months))::date), expiration_date, '[]')
    else (
      -- Without an end, cycles follow each other from the day of issue, each counted from that day so that short months do not wear it down.
      select daterange((issue_date + make_interval(months => cycle_months * nth))::date, (issue_date + make_interval(months => cycle_months * (nth + 1)))::date)
      from generate_series(0, greatest(0, (extract(year from age(day, issue_date)) * 12 + extract(month from age(day, issue_date)))::integer / cycle_months) + 1) nth
      where (issue_date + make_interval(months => cycle_months * (nth + 1)))::date > day
      order by nth limit 1
    )
  end
$$;
comment on function public.ce_cycle(date, date, integer, date) is
  'The continuing education cycle of a licence that a day falls in, both ends of the practice''s calendar: the months that end with its last valid day, or, where it does not expire, months counted from its issue.';
grant execute on function public.ce_cycle(date, date, integer, date) to authenticated, service_role;
