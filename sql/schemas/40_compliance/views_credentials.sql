create view public.ce_status with (security_invoker = true) as
with licences as (
  -- Of a licence and its renewals, the one that is valid today and ends first: its cycle is the one that runs.
  select distinct on (c.user_id, lower(c.certification_name), rule.id)
    c.id as certification_id, c.organization_id, c.user_id, person.full_name as user_name, c.certification_name, c.certification_number, c.state,
    rule.id as rule_id, rule.hours_per_cycle, rule.minimum_hours, rule.carry_over_maximum, rule.cycle_months, rule.citation, rule.source_note,
    today.day as today, public.ce_cycle(c.issue_date, c.expiration_date, rule.cycle_months, today.day) as cycle
  from public.staff_certifications c
  join public.staff person on person.id = c.user_id and person.employment_status <> 'terminated'
  join public.organizations practice on practice.id = c.organization_id
  cross join lateral (select private.local_date(private.clock(), practice.time_zone) as day) today
  join public.ce_rules rule on rule.organization_id = c.organization_id and rule.state = c.state and rule.reviewed_at is not null
    and (starts_with(lower(c.certification_name), lower(rule.certification_name)) or rule.position_id = person.position_id)
  where coalesce(c.kind, public.guessed_certification_kind(c.certification_name)) = 'licence' and c.review_status = 'approved' and c.status <> 'suspended'
  order by c.user_id, lower(c.certification_name), rule.id, (c.expiration_date < today.day) nulls first,
    case when c.expiration_date >= today.day then c.expiration_date end, c.expiration_date desc, c.issue_date desc, c.id
), counted as (
  select l.*,
    earned.hours as earned_hours, earned.by_category, earned.waiting as waiting_hours,
    least(l.carry_over_maximum, greatest(0, earned.before - l.hours_per_cycle)) as carried_over_hours
  from licences l
  cross join lateral (
    select
      coalesce(sum(hours) filter (where in_cycle and review_status = 'approved'), 0) as hours,
      coalesce(sum(hours) filter (where in_cycle and review_status = 'pending'), 0) as waiting,
      coalesce(sum(hours) filter (where not in_cycle and review_status = 'approved'), 0) as before,
      coalesce((
        select jsonb_object_agg(category, sum_of) from (
          select k.category, sum(k.hours) as sum_of from public.ce_credits k
          where k.user_id = l.user_id and k.revoked_at is null and k.review_status = 'approved' and k.earned_on <@ l.cycle
          group by k.category) as per_category), '{}') as by_category
    from (
      select k.hours, k.review_status, k.earned_on <@ l.cycle as in_cycle from public.ce_credits k
      where k.user_id = l.user_id and k.revoked_at is null
        and k.earned_on >= (lower(l.cycle) - make_interval(months => l.cycle_months))::date and k.earned_on < upper(l.cycle)
    ) as credits
  ) earned
)
select
  c.certification_id, c.rule_id, c.organization_id, c.user_id, c.user_name, c.certification_name, c.certification_number, c.state, c.citation, c.source_note,
  lower(c.cycle) as cycle_starts_on,
  upper(c.cycle) - 1 as due_on,
  upper(c.cycle) - 1 - c.today as days_left,
  c.hours_per_cycle,
  c.earned_hours,
  c.carried_over_hours,
  c.waiting_hours,
  c.by_category,
  greatest(0, c.hours_per_cycle - c.earned_hours - c.carried_over_hours) as missing_hours,
  coalesce((
    select jsonb_object_agg(minimum.category, minimum.hours::numeric - coalesce((c.by_category ->> minimum.category)::numeric, 0))
    from jsonb_each_text(c.minimum_hours) as minimum (category, hours)
    where minimum.hours::numeric > coalesce((c.by_category ->> minimum.category)::numeric, 0)), '{}') as missing_by_category,
  c.minimum_hours
from counted c;
comment on view public.ce_status is
  'Continuing education of each licence under each reviewed rule that covers it, in contact hours, in the cycle that runs today (or ended last): earned, carried over from the cycle before (what was earned there above its hours, up to the rule''s maximum), '
  'waiting for review, and what is missing by due_on, the last day of the cycle in the practice''s calendar.';
