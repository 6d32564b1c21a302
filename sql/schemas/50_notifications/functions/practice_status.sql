create function private.practice_status(practice_id uuid, day date) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('on', day, 'rate', s.figures -> 'compliance_rate', 'rate_before', s.figures -> 'compliance_rate_before', 'people', s.figures -> 'people',
    'overdue', (select count(*) from public.training_assignments a join public.staff p on p.id = a.user_id and p.employment_status = 'active'
      where a.organization_id = practice_id and a.status in ('assigned', 'in_progress') and a.due_date <= private.clock()),
    'due_7_days', (select count(*) from public.training_assignments a join public.staff p on p.id = a.user_id and p.employment_status = 'active'
      where a.organization_id = practice_id and a.status in ('assigned', 'in_progress') and a.due_date > private.clock() and a.due_date <= private.clock() + interval '7 days'),
    'completed_7_days', (select count(*) from public.training_assignments a
      where a.organization_id = practice_id and a.completed_at > private.clock() - interval '7 days'))
  from (select private.practice_summary(practice_id, day - 7, day) as figures) s
$$;
comment on function private.practice_status(uuid, date) is 'The figures of the weekly post in Slack: the practice as a whole, nobody by name.';
