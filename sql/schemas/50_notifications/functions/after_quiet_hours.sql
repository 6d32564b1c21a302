create function private.after_quiet_hours(moment timestamptz, time_zone text, quiet_from time, quiet_until time) returns timestamptz
language sql immutable parallel safe set search_path = ''
as $$
  select case
    when quiet_from = quiet_until then moment
    when quiet_from < quiet_until and here.at::time >= quiet_from and here.at::time < quiet_until then (here.at::date + quiet_until) at time zone time_zone
    when quiet_from > quiet_until and here.at::time >= quiet_from then (here.at::date + 1 + quiet_until) at time zone time_zone
    when quiet_from > quiet_until and here.at::time < quiet_until then (here.at::date + quiet_until) at time zone time_zone
    else moment end
  from (select moment at time zone time_zone as at) here
$$;
comment on function private.after_quiet_hours(timestamptz, text, time, time) is
  'The moment itself, or the end of the quiet hours it falls into, in an IANA time zone. Quiet hours may go over midnight; equal times mean none.';
