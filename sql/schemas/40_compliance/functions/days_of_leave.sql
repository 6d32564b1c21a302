create function private.days_of_leave(due_on date, counted_from date, leave_starts date[], leave_ends date[]) returns integer
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  pushed integer := 0;
begin
  for i in 1 .. coalesce(cardinality(leave_starts), 0) loop
    exit when leave_starts[i] > due_on + pushed;
    continue when leave_ends[i] <= counted_from;
    if leave_ends[i] is null then return null; end if;
    pushed := pushed + (leave_ends[i] - greatest(leave_starts[i], counted_from + 1) + 1);
  end loop;
  return pushed;
end
$$;
comment on function private.days_of_leave(date, date, date[], date[]) is
  'By how many days leaves, ordered by their first day, push a date that is counted from another: each that begins on the pushed date or before it, with the days after counted_from. Null where an open-ended one holds it.';
