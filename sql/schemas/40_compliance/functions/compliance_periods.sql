create function private.compliance_periods(person_id uuid, only_requirement_id uuid) returns table (
  requirement_id uuid, requirement_name text, group_no integer, period_number integer, opens_on date, due_on date, met_on date, evidence_id uuid, valid_until date,
  grace_ends_on date, state text
)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  person public.staff := private.person_i_may_see(person_id);
begin
  return query
  with clock as (
    select c.*, private.local_date(private.clock(), c.time_zone) as today, cardinality(c.accepted) as met_count,
      rule.requirement_name, rule.renewal_opens_days, rule.grace_days, rule.first_due_days
    from private.requirement_clocks(array[person.id], case when only_requirement_id is not null then array[only_requirement_id] end) c
    join public.requirement_versions rule on rule.id = c.rule_id
  ), period as (
    -- Each proof that counted closed a period and opened the next; the last one is still open unless it never lapses.
    select c.*, n,
      case when n = 1 then least(c.started_on, c.evidence_days[c.accepted[1]]) else c.valid_until[n - 1] - c.renewal_opens_days end as opens,
      case when n = 1 then case when c.evidence_days[c.accepted[1]] < c.started_on then null
          when c.met_count is null or c.last_index is null then c.due_on else c.started_on + c.first_due_days end
        when n > c.met_count then c.due_on else nullif(c.valid_until[n - 1], 'infinity') end as due,
      c.evidence_days[c.accepted[n]] as met, c.evidence_ids[c.accepted[n]] as evidence, nullif(c.valid_until[n], 'infinity') as valid
    from clock c
    cross join lateral generate_series(1, coalesce(c.met_count, 0) + 1) n
    where n <= coalesce(c.met_count, 0) or c.due_on is not null or c.met_count is null
  )
  select p.requirement_id, p.requirement_name::text, p.group_no, p.n, p.opens, p.due, p.met, p.evidence, p.valid,
    p.due + p.grace_days,
    case when p.met is not null then 'met' when p.today > p.due then 'missed' when p.today < p.opens then 'coming' else 'open' end
  from period p
  order by p.requirement_name, p.requirement_id, p.group_no, p.n;
end
$$;
create function public.compliance_periods(person_id uuid, only_requirement_id uuid default null) returns table (
  requirement_id uuid, requirement_name text, group_no integer, period_number integer, opens_on date, due_on date, met_on date, evidence_id uuid, valid_until date,
  grace_ends_on date, state text
)
language sql stable set search_path = ''
as $$ select * from private.compliance_periods(person_id, only_requirement_id) $$;
comment on function public.compliance_periods(uuid, uuid) is
  'The periods of a person under the requirements that cover them (or one of them), oldest first: when each opened and was due, what met it and until when that is valid. '
  'state is met, missed, open, or coming while the renewal has not opened. They follow from the evidence, so that what is backdated or revoked is told as it is known now. Raises 404 PERSON_NOT_FOUND.';
grant execute on function private.compliance_periods(uuid, uuid) to authenticated;
grant execute on function public.compliance_periods(uuid, uuid) to authenticated;
