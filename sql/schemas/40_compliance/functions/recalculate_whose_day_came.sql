create function private.recalculate_whose_day_came() returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  people uuid[];
begin
  -- Looking back eight days, so that a scheduler that stood still for a week misses nobody.
  select array_agg(distinct user_id) into people
  from (
    -- Somebody whose last day of work is over.
    select p.user_id from public.employment_periods p
    where p.ended_on between private.clock()::date - 9 and private.clock()::date
      and exists (select from public.compliance_records r where r.user_id = p.user_id and r.requirement_id is not null)
    union all
    -- A change of place that was recorded ahead of its day.
    select h.user_id from public.staff_history h
    where h.superseded_at is null and h.valid_from between private.clock()::date - 8 and private.clock()::date + 1 and h.valid_from > h.recorded_at::date
    union all
    -- A licence that was approved before its first day.
    select e.user_id from public.compliance_evidence e
    where e.effective_on between private.clock()::date - 8 and private.clock()::date + 1 and e.effective_on > e.counted_at::date and e.revoked_at is null
  ) concerned;
  return case when people is null then 0 else private.recalculate_requirements(people) end;
end
$$;
comment on function private.recalculate_whose_day_came() is
  'Recalculates the few whose standing changes with a day that was known ahead: a last day of work, a change of place, the first day of a licence. Returns how many records it wrote.';
