create function private.file_training_evidence(assignment_ids uuid[], is_backfill boolean default false) returns integer
language sql volatile security definer set search_path = ''
as $$
  with filed as (
    insert into public.compliance_evidence (organization_id, user_id, kind, effective_at, program_id, assignment_id, content_as_of, recorded_at, counted_at)
    select a.organization_id, a.user_id, 'training', a.completed_at, a.program_id, a.id,
      -- A version that had been replaced when it was finished covers what was published with it, not what came after.
      coalesce((
        select min(case when exists (
            select from public.training_content newer
            where newer.module_id = c.module_id and newer.change_kind = 'material' and newer.published_at > used.published_at and newer.published_at <= a.completed_at)
          then used.published_at else a.completed_at end)
        from public.training_completions c
        left join public.training_content used on used.id = c.content_id
        where c.assignment_id = a.id and c.passed), a.completed_at),
      -- What was there before evidence was kept was known when it was done.
      case when is_backfill then a.completed_at else private.clock() end, case when is_backfill then a.completed_at else private.clock() end
    from public.training_assignments a
    where a.id = any (assignment_ids) and a.status = 'completed'
      and not exists (select from public.compliance_evidence e where e.assignment_id = a.id)
    returning 1
  )
  select count(*)::integer from filed
$$;
comment on function private.file_training_evidence(uuid[], boolean) is
  'Appends the evidence of finished assignments, once for each, and returns how many it appended. As a backfill it counts as known since it was done.';
