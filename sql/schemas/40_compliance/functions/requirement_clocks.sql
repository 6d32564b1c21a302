create function private.requirement_clocks(
  user_ids uuid[], requirement_ids uuid[] default null, as_of timestamptz default null, known_at timestamptz default null
) returns table (
  organization_id uuid, user_id uuid, requirement_id uuid, rule_id uuid, hired_on date, started_on date, time_zone text, group_no integer,
  evidence_ids uuid[], evidence_days date[], last_index integer, due_on date, accepted integer[], valid_until date[], last_at timestamptz, changes_on date
)
language plpgsql stable security definer set search_path = '' set jit = off
as $$
#variable_conflict use_column
declare
  moment timestamptz := coalesce(as_of, private.clock());
  known timestamptz := coalesce(known_at, private.clock());
  -- What was known at a moment about that moment is what the record said then.
  is_present boolean := moment = known;
  nowhere constant uuid := '00000000-0000-0000-0000-000000000000'::uuid;
begin
  return query
  with asked as materialized (
    select s.id, s.organization_id, practice.time_zone, private.local_date(moment, practice.time_zone) as today
    from (select distinct unnest(user_ids) as id) one join public.staff s on s.id = one.id join public.organizations practice on practice.id = s.organization_id
  ), rule as materialized (
    select v.*, first.effective_from as first_effective_from
    from private.rules_in_force(array(select distinct organization_id from asked), requirement_ids, as_of, known_at) v
    join public.requirement_versions first on first.requirement_id = v.requirement_id and first.version = 1
  ), version as materialized (
    -- The rule of each, and what it was before.
    select v.id, v.requirement_id, v.organization_id, v.audience, v.id = rule.id as is_in_force,
      lead(v.effective_from) over (partition by v.requirement_id order by v.version) as ended_on
    from rule join public.requirement_versions v on v.requirement_id = rule.requirement_id and v.version <= rule.version and v.recorded_at <= known
  ), clause as materialized (
    select version.id as version_id, version.requirement_id, version.organization_id, version.is_in_force, part.name = 'exclude' as excludes, one.clause
    from version
    cross join (values ('include'), ('exclude')) part (name)
    cross join lateral jsonb_array_elements(version.audience -> part.name) one (clause)
  ), named as (
    select distinct (named.person #>> '{}')::uuid as id from clause cross join lateral jsonb_array_elements(clause.clause -> 'people') named (person)
  ), person as materialized (
    -- Who is employed on the day that counts, or will be: then their first day is what counts.
    select a.id as user_id, a.organization_id, a.time_zone, a.today, employed.started_on as hired_on, employed.ended_on, greatest(a.today, employed.started_on) as day
    from asked a
    cross join lateral (
      select p.started_on, p.ended_on from public.employment_periods p
      where p.user_id = a.id and (p.ended_on is null or p.ended_on >= a.today)
      order by p.started_on limit 1
    ) employed
  ), stay as (
    -- Where everybody is on that day, and was before in the same employment; nowhere stands for null, so that places can be compared.
    select p.user_id, p.organization_id, coalesce(h.valid_until > p.day, true) as is_present, h.valid_until,
      coalesce(h.position_id, nowhere) as position_id, coalesce(h.department_id, nowhere) as department_id, coalesce(h.location_id, nowhere) as location_id,
      h.employment_kind, case when p.user_id in (select id from named) then p.user_id else nowhere end as named_id
    from person p
    join public.staff_history h on h.user_id = p.user_id and h.valid_from <= p.day and (h.valid_from >= p.hired_on or h.valid_until is null or h.valid_until > p.day)
      and h.recorded_at <= known and (h.superseded_at is null or h.superseded_at > known)
  ), stayed as materialized (
    select stay.*, dense_rank() over (order by organization_id, position_id, department_id, location_id, employment_kind, named_id) as place_no from stay
  ), place as materialized (
    -- Few places for many people: whom a rule covers is decided once for each.
    select alike.*, position.is_clinical, location.state
    from (select distinct on (place_no) place_no, organization_id, position_id, department_id, location_id, employment_kind, named_id from stayed order by place_no) alike
    left join public.positions position on position.id = alike.position_id
    left join public.locations location on location.id = alike.location_id
  ), covers as materialized (
    select place_no, version_id, requirement_id, is_in_force
    from (
      select place.place_no, clause.version_id, clause.requirement_id, clause.is_in_force, clause.excludes,
        private.clause_matches(clause.clause, place.position_id, place.is_clinical, place.department_id, place.location_id, place.state, place.employment_kind, place.named_id) as matches
      from place join clause on clause.organization_id = place.organization_id
    ) checked
    group by 1, 2, 3, 4
    having bool_or(matches and not excludes) and not bool_or(matches and excludes)
  ), joined_rule as (
    -- An earlier version that did not cover such a place: what follows it does, from its first day on.
    select place.place_no, version.requirement_id, max(version.ended_on) as on_day
    from version
    join place on place.organization_id = version.organization_id
    where not version.is_in_force and not exists (select from covers where covers.place_no = place.place_no and covers.version_id = version.id)
    group by 1, 2
  ), joined_place as (
    -- An earlier place that the rule does not cover.
    select stayed.user_id, rule.requirement_id, max(stayed.valid_until) as on_day
    from stayed
    join rule on rule.organization_id = stayed.organization_id
    where not stayed.is_present and not exists (select from covers where covers.place_no = stayed.place_no and covers.version_id = rule.id)
    group by 1, 2
  ), covered as (
    select p.organization_id, p.user_id, p.time_zone, p.today, p.hired_on, p.ended_on, covers.requirement_id,
      greatest(p.hired_on, rule.first_effective_from, joined_rule.on_day, joined_place.on_day) as started_on
    from stayed
    join person p on p.user_id = stayed.user_id
    join covers on covers.place_no = stayed.place_no and covers.is_in_force
    join rule on rule.requirement_id = covers.requirement_id
    left join joined_rule on joined_rule.requirement_id = covers.requirement_id and joined_rule.place_no = stayed.place_no
    left join joined_place on joined_place.requirement_id = covers.requirement_id and joined_place.user_id = stayed.user_id
    where stayed.is_present
  ), proof as materialized (
    select distinct rule.requirement_id, rule.organization_id, p.*
    from rule cross join lateral private.named_proofs(rule.proofs) p
  ), ce_due as (
    -- Continuing education is first due when the licence is.
    select e.user_id, proof.requirement_id, proof.group_no, max(e.expires_on) as on_day
    from proof
    join public.compliance_evidence e on e.organization_id = proof.organization_id and e.kind = 'licence' and (proof.state is null or e.certification_state = proof.state)
      and (proof.name_prefix is null or starts_with(lower(e.certification_name), proof.name_prefix))
    where proof.kind = 'ce_credits' and e.user_id = any (user_ids) and e.counted_at <= known and (e.revoked_at is null or e.revoked_at > known)
    group by 1, 2, 3
  ), proof_group as materialized (
    select proof.requirement_id, proof.group_no,
      (select array_agg(changed.published_at)
        from proof trained
        join public.training_modules m on m.program_id = trained.program_id
        join public.training_content changed on changed.module_id = m.id and changed.change_kind = 'material' and changed.published_at <= least(moment, known)
        where trained.requirement_id = proof.requirement_id and trained.group_no = proof.group_no) as changes
    from proof group by 1, 2
  ), candidate as (
    select e.user_id, proof.requirement_id, proof.group_no, e.id, e.effective_at, e.effective_on, e.expires_on, e.content_as_of
    from public.compliance_evidence e
    join proof on proof.program_id = e.program_id
    where e.user_id = any (user_ids) and e.program_id is not null
      and e.counted_at <= known and (e.revoked_at is null or e.revoked_at > known)
    union all
    select distinct e.user_id, proof.requirement_id, proof.group_no, e.id, e.effective_at, e.effective_on, e.expires_on, e.content_as_of
    from public.compliance_evidence e
    join proof on proof.organization_id = e.organization_id and proof.kind = e.kind
      and (e.requirement_id = proof.requirement_id
        or e.certification_id is not null and proof.program_id is null
          and (proof.certification_kind is null or proof.certification_kind = e.certification_kind)
          and (proof.name_prefix is null or starts_with(lower(e.certification_name), proof.name_prefix))
          and (proof.state is null or proof.state = e.certification_state))
    where e.user_id = any (user_ids) and e.program_id is null
      and e.counted_at <= known and (e.revoked_at is null or e.revoked_at > known)
  ), proved as (
    select c.user_id, c.requirement_id, c.group_no,
      array_agg(c.id order by c.day, c.expires_on, c.id) as ids,
      array_agg(c.day order by c.day, c.expires_on, c.id) as days,
      array_agg(c.expires_on order by c.day, c.expires_on, c.id) as expires,
      array_agg(coalesce(c.content_as_of, c.at) order by c.day, c.expires_on, c.id) as content,
      array_agg(c.at order by c.day, c.expires_on, c.id) as at
    from (
      select candidate.*, coalesce((candidate.effective_at at time zone a.time_zone)::date, candidate.effective_on) as day, a.today,
        coalesce(candidate.effective_at, candidate.effective_on::timestamp at time zone a.time_zone) as at
      from candidate join asked a on a.id = candidate.user_id
    ) c
    where is_present or c.day <= c.today
    group by 1, 2, 3
  ), leave as (
    select l.user_id, array_agg(l.starts_on order by l.starts_on) as starts, array_agg(l.ends_on order by l.starts_on) as ends
    from public.staff_leaves l
    where l.user_id = any (user_ids) and l.created_at <= known and (l.cancelled_at is null or l.cancelled_at > known)
    group by 1
  )
  select c.organization_id, c.user_id, c.requirement_id, rule.id, c.hired_on, c.started_on, c.time_zone, g.group_no,
    proved.ids, proved.days, clock.last_index, clock.due_on, clock.accepted, clock.valid_until, proved.at[clock.last_index],
    least(c.ended_on + 1, case when proved.days[cardinality(proved.days)] > c.today then (select min(ahead) from unnest(proved.days) ahead where ahead > c.today) end)
  from covered c
  join rule on rule.requirement_id = c.requirement_id
  join proof_group g on g.requirement_id = c.requirement_id
  left join proved on proved.user_id = c.user_id and proved.requirement_id = c.requirement_id and proved.group_no = g.group_no
  left join leave on leave.user_id = c.user_id and rule.pauses_on_leave
  left join ce_due on ce_due.user_id = c.user_id and ce_due.requirement_id = c.requirement_id and ce_due.group_no = g.group_no
  cross join lateral (select c.started_on + coalesce(rule.first_due_days, ce_due.on_day - c.started_on) as first_due_on) first
  cross join lateral (
    -- requirement_clock() with no more than one proof, and nothing that pushes a date, written out: a call for each of two million rows costs more than all the rest.
    select case when is_short then case when counts then
          case when rule.anchor = 'evidence_expiry' then coalesce(proved.expires[1], 'infinity') else least((proved.days[1] + make_interval(months => rule.renewal_months))::date, proved.expires[1], 'infinity') end
        end end as v, is_short
    from (values (
      coalesce(cardinality(proved.days), 0) < 2 and leave.starts is null and (rule.change_due_days is null or g.changes is null)
        and rule.anchor in ('completion', 'expiry', 'evidence_expiry') and rule.first_year_renewal_months is null and rule.prior_evidence_months is null,
      proved.days[1] <= c.today)) known (is_short, counts)
  ) short
  cross join lateral (
    select case when holds then 1 end as last_index, case when holds then nullif(v, 'infinity') else first.first_due_on end as due_on,
      case when v is not null then array[1] end as accepted, case when v is not null then array[v] end as valid_until
    from (values (v >= c.started_on or v is not null and proved.days[1] >= c.hired_on)) known (holds)
    where is_short
    union all
    select folded.last_index, folded.due_on, folded.accepted, folded.valid_until
    from private.requirement_clock(
      rule.anchor, case rule.anchor when 'hire_date' then c.hired_on else rule.anchor_on end, rule.renewal_months, rule.first_year_renewal_months, rule.minimum_months,
      rule.renewal_opens_days, rule.change_due_days, rule.prior_evidence_months, first.first_due_on - c.started_on, c.hired_on, c.started_on, c.today, c.time_zone,
      proved.days, proved.expires, proved.content, case when rule.change_due_days is not null then g.changes end, leave.starts, leave.ends) folded
    where not is_short
  ) clock;
end
$$;
comment on function private.requirement_clocks(uuid[], uuid[], timestamptz, timestamptz) is
  'The clocks of the people given under the requirements given (null: all), one row for each group of proofs, on a day (as_of) as it was known at a moment (known_at); both default to now. '
  'changes_on is the day on which time alone changes any of it: after the last day of work, or when a proof filed ahead begins. '
  'Whom a rule covers and since when, which evidence there was, what of it was accepted, and when the next proof is due: everything compliance_records, explanations and past standings are made of.';
