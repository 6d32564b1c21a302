create function private.derived_requirement_records(
  user_ids uuid[], requirement_ids uuid[] default null, as_of timestamptz default null, known_at timestamptz default null
) returns table (
  organization_id uuid, user_id uuid, requirement_id uuid, rule_id uuid, compliance_type public.compliance_type_enum, requirement_name text,
  program_id uuid, certification_id uuid, covered_since date, last_compliance_date timestamptz, next_required_date timestamptz, grace_period_end timestamptz, recalculate_at timestamptz,
  compliance_status public.status_enum, next_transition_at timestamptz
)
language plpgsql stable security definer set search_path = '' set jit = off
as $$
#variable_conflict use_column
declare
  moment timestamptz := coalesce(as_of, private.clock());
  known timestamptz := coalesce(known_at, private.clock());
begin
  return query
  with rule as materialized (
    select v.*, jsonb_array_length(v.proofs) as group_count, (select (proof ->> 'program_id')::uuid from jsonb_path_query(v.proofs, '$[*][*] ? (exists(@.program_id))') proof limit 1) as program_id
    from private.rules_in_force(array(select distinct s.organization_id from public.staff s where s.id = any (user_ids)), requirement_ids, as_of, known_at) v
  ), clock as materialized (
    select c.organization_id, c.user_id, c.requirement_id, c.rule_id, c.started_on, c.time_zone, c.group_no, c.last_index is not null as is_met,
      c.last_at, c.due_on, c.changes_on, c.evidence_ids[c.last_index] as evidence_id, rule.group_count
    from private.requirement_clocks(user_ids, requirement_ids, as_of, known_at) c join rule on rule.id = c.rule_id
  ), standing as (
    -- Most rules have one group of proofs, and no need to sort.
    select c.organization_id, c.user_id, c.requirement_id, c.rule_id, c.started_on, c.time_zone,
      c.last_at, c.due_on, c.changes_on, c.evidence_id
    from clock c where c.group_count = 1
    union all
    select c.organization_id, c.user_id, c.requirement_id, c.rule_id, c.started_on, c.time_zone,
      case when bool_and(c.is_met) then max(c.last_at) end, min(c.due_on), min(c.changes_on),
      -- What counts last, of the group that was proved last.
      case when bool_and(c.is_met) then (array_agg(c.evidence_id order by c.last_at desc, c.group_no))[1] end
    from clock c where c.group_count > 1
    group by 1, 2, 3, 4, 5, 6
  ), exception as (
    select e.user_id, e.requirement_id, e.kind, e.ends_on
    from public.compliance_exceptions e
    where e.user_id = any (user_ids) and e.status in ('approved', 'ended') and e.decided_at <= known and (e.ended_at is null or e.ended_at > known)
  )
  select d.*,
    -- compliance_status_at() and next_transition_at(), written out for the same reason.
    case
      when d.next_required_date is null or moment < d.next_required_date then case when d.last_compliance_date is null then 'pending' else 'compliant' end
      when moment < d.grace_period_end then 'grace_period'
      else 'non_compliant'
    end::public.status_enum,
    case when moment < d.next_required_date then d.next_required_date when moment < d.grace_period_end then d.grace_period_end end
  from (
    select s.organization_id, s.user_id, s.requirement_id, s.rule_id, rule.compliance_type, rule.requirement_name::text,
      rule.program_id, evidence.certification_id, s.started_on, s.last_at as last_compliance_date,
      -- Each is private.end_of_day(), written out: a call for each of two million rows costs more than all the rest.
      (waived.due_on + 1)::timestamp at time zone s.time_zone as next_required_date,
      (nullif(greatest(waived.due_on + rule.grace_days, delayed.ends_on), waived.due_on) + 1)::timestamp at time zone s.time_zone as grace_period_end,
      s.changes_on::timestamp at time zone s.time_zone as recalculate_at
    from standing s
    join rule on rule.id = s.rule_id
    left join public.compliance_evidence evidence on evidence.id = s.evidence_id and evidence.certification_id is not null
    cross join lateral (
      select greatest(s.due_on, case when rule.exception_effect = 'extends' and s.due_on is not null then (
        select max(e.ends_on) from exception e
        where e.user_id = s.user_id and e.requirement_id = s.requirement_id and e.kind = 'waiver' and e.ends_on >= s.due_on) end) as due_on
    ) waived
    cross join lateral (
      select case when rule.exception_effect = 'extends' and waived.due_on is not null then (
        select max(e.ends_on) from exception e
        where e.user_id = s.user_id and e.requirement_id = s.requirement_id and e.kind = 'delay' and e.ends_on >= waived.due_on) end as ends_on
    ) delayed
    offset 0 -- so that each date is worked out once
  ) d;
end
$$;
comment on function private.derived_requirement_records(uuid[], uuid[], timestamptz, timestamptz) is
  'What compliance_records has to hold for the requirements given (null: all) and the people given, on a day as it was known at a moment (both default to now): '
  'all groups of proofs together, grace, and the exceptions the rule lets move a date; and what they say at that moment (as_of).';
