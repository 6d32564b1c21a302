create function private.items_due(practices uuid[], from_day integer, to_day integer) returns table (
  organization_id uuid, user_id uuid, requirement_id uuid, about_type public.notification_about_enum, about_id uuid, due_at timestamptz, due_on date, days_from_due integer,
  title text, link text, begins_on date, can_act boolean, grace_ends_on date
)
language sql stable security definer set search_path = '' set jit = off
as $$
  with practice as (
    select o.id, o.time_zone, private.local_date(private.clock(), o.time_zone) as today,
      private.end_of_day(private.local_date(private.clock(), o.time_zone) - to_day, o.time_zone) as after_at,
      private.end_of_day(private.local_date(private.clock(), o.time_zone) - from_day, o.time_zone) as until_at
    from public.organizations o where o.id = any (practices)
  ), rule as materialized (
    select v.requirement_id, v.proofs, v.renewal_opens_days from private.rules_in_force(practices) v
  ), program as materialized (
    select rule.requirement_id, (named.id #>> '{}')::uuid as program_id from rule cross join lateral jsonb_path_query(rule.proofs, '$[*][*].program_id') named (id)
  )
  -- Training that is assigned: its own due date, and the steps of the requirement it is for.
  select a.organization_id, a.user_id, claim.requirement_id, 'assignment'::public.notification_about_enum, a.id, a.due_date, due.day, practice.today - due.day,
    named.program_name::text, '/training/' || a.id, private.local_date(a.assigned_at, practice.time_zone), true, null::date
  from practice
  join public.training_assignments a on a.organization_id = practice.id and a.status in ('assigned', 'in_progress') and a.due_date between practice.after_at and practice.until_at
  join public.staff person on person.id = a.user_id and person.employment_status = 'active'
  join public.training_programs named on named.id = a.program_id
  cross join lateral (select private.deadline_date(a.due_date, practice.time_zone) as day) due
  left join lateral (
    select p.requirement_id from program p join public.compliance_records r on r.requirement_id = p.requirement_id and r.user_id = a.user_id
    where p.program_id = a.program_id order by r.next_required_date, p.requirement_id limit 1) claim on true
  union all
  -- Everything else that falls due: what is proved otherwise, or what is not assigned.
  select r.organization_id, r.user_id, r.requirement_id, 'record', r.id, r.next_required_date, due.day, practice.today - due.day,
    r.requirement_name::text, case when r.certification_id is not null or not taught.any then '/credentials' else '/' end,
    coalesce(case when r.last_compliance_date is null then r.covered_since else due.day - rule.renewal_opens_days end, due.day - 365),
    -- Not theirs to do: training that nobody has assigned to them, a proof that waits for a reviewer, a licence whose own reminders tell them before it ends.
    not (taught.any and taught.only) and not waiting.is_reviewed and not (r.certification_id is not null and due.day > practice.today),
    private.deadline_date(r.grace_period_end, practice.time_zone)
  from practice
  join public.compliance_records r on r.organization_id = practice.id and r.next_required_date between practice.after_at and practice.until_at
  join public.staff person on person.id = r.user_id and person.employment_status = 'active'
  left join rule on rule.requirement_id = r.requirement_id
  cross join lateral (select private.deadline_date(r.next_required_date, practice.time_zone) as day) due
  cross join lateral (select
    r.program_id is not null as any,
    rule.requirement_id is null or not jsonb_path_exists(rule.proofs, '$[*][*] ? (!exists(@.program_id))') as only) taught
  cross join lateral (select
    exists (select from public.compliance_evidence e where e.user_id = r.user_id and e.requirement_id = r.requirement_id and e.review_status = 'pending' and e.revoked_at is null)
    or r.certification_id is not null and exists (
      select from public.staff_certifications held join public.staff_certifications newer on newer.user_id = held.user_id and lower(newer.certification_name) = lower(held.certification_name)
      where held.id = r.certification_id and newer.review_status = 'pending' and newer.id <> held.id) as is_reviewed) waiting
  where not exists (
    select from public.training_assignments a
    where a.user_id = r.user_id and a.status in ('assigned', 'in_progress')
      and (a.program_id = r.program_id or a.program_id in (select p.program_id from program p where p.requirement_id = r.requirement_id)))
$$;
comment on function private.items_due(uuid[], integer, integer) is
  'What is due for the active people of practices, from from_day (days, negative before) to to_day after the due day: open assignments, and what else has to be proved. days_from_due is today minus the due day; '
  'begins_on the first day on which a reminder makes sense; can_act whether the person can do something about it.';
