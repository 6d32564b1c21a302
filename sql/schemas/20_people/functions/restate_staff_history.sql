create function private.restate_staff_history(people uuid[], stated jsonb, why text default null) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  wanted jsonb;
  written integer;
begin
  -- Two corrections of one person take turns.
  perform from public.staff where id = any (people) order by id for no key update;

  with statement as (
    select s.user_id, s.valid_from, coalesce(s.valid_until, 'infinity') as valid_until, s.facts, 0 as rank
    from jsonb_to_recordset(stated) as s (user_id uuid, valid_from date, valid_until date, facts jsonb)
    union all
    select h.user_id, h.valid_from, coalesce(h.valid_until, 'infinity'), private.staff_facts(to_jsonb(h)), 1
    from public.staff_history h where h.user_id = any (people) and h.superseded_at is null
  ), period as (
    select p.id, p.user_id, p.organization_id, p.started_on as first_day, coalesce(p.ended_on + 1, 'infinity') as after_last
    from public.employment_periods p where p.user_id = any (people)
  ), edge as (
    select id, user_id, organization_id, first_day, first_day as day, after_last from period
    union
    select p.id, p.user_id, p.organization_id, p.first_day, edges.day, p.after_last
    from period p join statement s on s.user_id = p.user_id
    cross join lateral (values (s.valid_from), (s.valid_until)) as edges (day)
    where edges.day > p.first_day and edges.day < p.after_last
  ), segment as (
    select id, user_id, organization_id, first_day, after_last, day as valid_from, lead(day, 1, after_last) over (partition by id order by day) as valid_until from edge
  ), told as (
    -- What is stated now, else what was stated before, else what is nearest, if possible in the same
    -- employment: the row before, else the row after, else the person as they are.
    select distinct on (g.id, g.valid_from) g.id, g.user_id, g.organization_id, g.valid_from, g.valid_until,
      coalesce(s.facts, private.staff_facts(to_jsonb(person))) as facts
    from segment g
    join public.staff person on person.id = g.user_id
    left join statement s on s.user_id = g.user_id
    order by g.id, g.valid_from,
      case when s.valid_from <= g.valid_from and s.valid_until >= g.valid_until then s.rank else 2 end,
      s.valid_from >= g.after_last or s.valid_until <= g.first_day, s.valid_from > g.valid_from, abs(s.valid_from - g.valid_from)
  ), marked as (
    select *, facts is distinct from lag(facts) over (partition by id order by valid_from) as begins from told
  ), numbered as (
    select *, count(*) filter (where begins) over (partition by id order by valid_from) as stretch from marked
  ), stretch as (
    select user_id, organization_id, min(valid_from) as valid_from, nullif(max(valid_until), 'infinity') as valid_until, facts
    from numbered group by id, user_id, organization_id, stretch, facts
  )
  select jsonb_agg(to_jsonb(stretch)) into wanted from stretch;

  -- One statement: between two of them nobody would have a history, and whoever listens would see that.
  with stretch as (
    select * from jsonb_to_recordset(wanted) as w (organization_id uuid, user_id uuid, valid_from date, valid_until date, facts jsonb)
  ), held as (
    select h.id, h.user_id, h.valid_from, h.valid_until, h.recorded_at, private.staff_facts(to_jsonb(h)) as facts
    from public.staff_history h where h.user_id = any (people) and h.superseded_at is null
  ), superseded as (
    update public.staff_history h set superseded_at = greatest(private.clock(), h.recorded_at)
    from held
    where h.id = held.id and not exists (
      select from stretch w
      where w.user_id = held.user_id and w.valid_from = held.valid_from and w.valid_until is not distinct from held.valid_until and w.facts = held.facts)
    returning h.user_id
  )
  insert into public.staff_history (
    organization_id, user_id, valid_from, valid_until, position_id, department_id, location_id, manager_id, permission_level, employment_kind,
    reason, recorded_by, recorded_at
  )
  select w.organization_id, w.user_id, w.valid_from, w.valid_until, fact.position_id, fact.department_id, fact.location_id, fact.manager_id,
    fact.permission_level, fact.employment_kind, why, private.my_staff_id(),
    -- Never before what it follows, whatever clock that was written by.
    greatest(private.clock(), (select max(h.recorded_at) from public.staff_history h where h.user_id = w.user_id))
  from stretch w
  cross join lateral jsonb_populate_record(null::public.staff_history, w.facts) as fact
  where not exists (
      select from held
      where held.user_id = w.user_id and held.valid_from = w.valid_from and held.valid_until is not distinct from w.valid_until and held.facts = w.facts)
    -- What it supersedes has made room for it: days of one person never overlap.
    and (select count(*) from superseded) >= 0;
  get diagnostics written = row_count;
  return written;
end
$$;
comment on function private.restate_staff_history(uuid[], jsonb, text) is
  'Brings the history of these people in line with their employment periods and with what is stated about them now: '
  '[{user_id, valid_from, valid_until, facts}], which wins over what was stated before. Earlier statements are superseded, not changed. Returns how many rows it wrote.';
