create function private.requirement_clock(
  anchor public.clock_anchor_enum, anchor_on date, renewal_months integer, first_year_renewal_months integer, minimum_months integer,
  renewal_opens_days integer, change_due_days integer, prior_evidence_months integer, first_due_days integer,
  employed_since date, started_on date, today date, time_zone text,
  evidence_days date[], evidence_expires date[], evidence_content timestamptz[], changes timestamptz[], leave_starts date[], leave_ends date[],
  out last_index integer, out due_on date, out accepted integer[], out valid_until date[]
)
language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  v date;            -- valid until, of what was accepted so far
  cycle_from date;   -- where the months of an unbroken chain of cycles are counted from
  cycle_months integer;
  kept_from date;
  kept_months integer;
  content timestamptz;
  change timestamptz;
  d date;
  x date;
  n integer;
  ahead date;
  floor_on date;
  pushed integer;
  step integer;
  in_window boolean;
  first_change boolean;
  cut date;
begin
  for i in 1 .. coalesce(cardinality(evidence_days), 0) loop
    d := evidence_days[i];
    x := evidence_expires[i];
    -- What begins later does not exist yet, unless it carries on what is valid until then.
    continue when d > today and (v is null or v = 'infinity' or d > v + 1);
    continue when d < started_on and prior_evidence_months is not null and (d + make_interval(months => prior_evidence_months))::date < started_on;
    if anchor = 'evidence_expiry' then
      content := greatest(content, evidence_content[i]);
      ahead := coalesce(x, 'infinity');
      continue when ahead < v;
    else
      in_window := v is not null and d >= v - renewal_opens_days;
      first_change := false;
      if v is not null and not in_window then
        first_change := changes is not null and exists (select from unnest(changes) t where t > content and t <= evidence_content[i]);
        continue when not first_change;
      end if;
      kept_from := cycle_from;
      kept_months := cycle_months;
      n := case when first_year_renewal_months is not null and d < (started_on + interval '12 months')::date then first_year_renewal_months else renewal_months end;
      if n is null then
        ahead := 'infinity';
      elsif anchor in ('fixed_date', 'hire_date') then
        floor_on := greatest(case when in_window and d <= v then v else d end + 1, (d + make_interval(months => minimum_months))::date);
        step := ((extract(year from floor_on) - extract(year from anchor_on)) * 12 + extract(month from floor_on) - extract(month from anchor_on))::integer / n - 1;
        loop
          ahead := (anchor_on + make_interval(months => step * n))::date;
          exit when ahead >= floor_on;
          step := step + 1;
        end loop;
      elsif anchor = 'expiry' and in_window and d <= v and cycle_from is not null then
        cycle_months := cycle_months + n;
        ahead := (cycle_from + make_interval(months => cycle_months))::date;
      else
        cycle_from := d;
        cycle_months := n;
        ahead := (d + make_interval(months => n))::date;
      end if;
      -- A chain counts on from what the proof itself says, never past it.
      if x is not null and x < ahead then
        ahead := x;
        cycle_from := x;
        cycle_months := 0;
      end if;
      if leave_starts is not null and ahead <> 'infinity' then
        pushed := private.days_of_leave(ahead, d, leave_starts, leave_ends);
        if pushed is null then
          ahead := 'infinity';
        elsif pushed > 0 then
          ahead := ahead + pushed;
          cycle_from := cycle_from + pushed;
        end if;
        if x is not null and x < ahead then
          ahead := x;
          cycle_from := x;
          cycle_months := 0;
        end if;
      end if;
      -- Last of all: what was valid so far holds the days of leave already, and its chain goes on.
      if v is not null and ahead < v then
        ahead := v;
        cycle_from := kept_from;
        cycle_months := kept_months;
      end if;
      content := greatest(content, evidence_content[i]);
    end if;
    v := ahead;
    last_index := i;
    accepted := accepted || i;
    valid_until := valid_until || v;
  end loop;

  -- What was proved elsewhere, or in an earlier employment, and had lapsed before it was asked for: a fresh first period. In this employment a
  -- lapsed proof is a lapsed proof: otherwise a shorter cycle would clear what is overdue.
  if v < started_on and evidence_days[last_index] < employed_since then
    last_index := null;
  end if;
  if last_index is null then
    due_on := started_on + first_due_days;
    if leave_starts is not null then
      due_on := due_on + private.days_of_leave(due_on, started_on, leave_starts, leave_ends);
    end if;
    return;
  end if;
  if changes is not null then
    select min(t) into change from unnest(changes) t where t > content;
    if change is not null then
      cut := private.local_date(change, time_zone);
      d := cut;
      cut := cut + change_due_days;
      if leave_starts is not null then
        cut := coalesce(cut + private.days_of_leave(cut, d, leave_starts, leave_ends), 'infinity');
      end if;
      v := least(v, cut);
    end if;
  end if;
  due_on := nullif(v, 'infinity');
end
$$;
comment on function private.requirement_clock(public.clock_anchor_enum, date, integer, integer, integer, integer, integer, integer, integer, date, date, date, text, date[], date[], timestamptz[], timestamptz[], date[], date[]) is
  'One person''s clock under one group of proofs, from dates alone; docs/compliance.md says how. Evidence comes in parallel arrays ordered by day, leaves by their first day (null: they do not count), '
  'changes are the moments of material changes. Returns which evidence counts last (its place, null: none), the last day it or the first proof is due (null: never), and, in parallel, what was accepted and how long each was valid.';
