create function private.escalate_violations() returns integer
language sql volatile security definer set search_path = ''
as $$
  with late as (
    select v.* from public.compliance_violations v
    join public.organizations practice on practice.id = v.organization_id
    where v.resolved_at is null and v.corrective_action_due_on < private.local_date(private.clock(), practice.time_zone)
      and not exists (
        select from public.violation_steps step
        where step.violation_id = v.id and step.kind = 'escalated' and step.due_on = v.corrective_action_due_on)
  ), escalated as (
    insert into public.violation_steps (organization_id, violation_id, user_id, kind, to_status, owner_id, owner_name, due_on, escalated_to, escalated_to_name)
    select late.organization_id, late.id, late.user_id, 'escalated', late.status, owner.id, owner.full_name, late.corrective_action_due_on, next_up.id, next_up.full_name
    from late
    left join public.staff owner on owner.id = late.owner_id
    left join lateral (
      select candidate.id, candidate.full_name
      from public.staff candidate
      left join public.reporting_lines above_owner on above_owner.report_id = late.owner_id and above_owner.manager_id = candidate.id
      left join public.reporting_lines above_person on above_person.report_id = late.user_id and above_person.manager_id = candidate.id
      where candidate.organization_id = late.organization_id and candidate.employment_status = 'active'
        and candidate.id <> late.user_id and candidate.id is distinct from late.owner_id
        and (candidate.permission_level in ('training_administrator', 'executive') and (above_owner.depth is not null or above_person.depth is not null)
          or candidate.permission_level = 'executive'
          or candidate.permission_level = 'manager' and above_person.depth is not null)
      -- The nearest above the owner; failing that, the nearest above the person; failing that, an executive.
      order by above_owner.depth, above_person.depth, candidate.full_name, candidate.id limit 1
    ) next_up on true
    on conflict (violation_id, due_on) where kind = 'escalated' do nothing
    returning 1
  )
  select count(*)::integer from escalated
$$;
comment on function private.escalate_violations() is
  'The hourly job: a corrective action that is late goes to the next active manager above its owner who may read it, once for each due date, as a step of its history. '
  'Returns how many were escalated.';
