create function private.preview_requirement(requirement_id uuid, rule jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  answer jsonb;
  before jsonb;
  changed uuid;
  present integer;
begin
  if requirement_id is not null then
    select max(v.version) into present from public.requirement_versions v where v.requirement_id = preview_requirement.requirement_id;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('user_id', r.user_id, 'l', r.last_compliance_date, 'd', r.next_required_date, 'g', r.grace_period_end)), '[]') into before
  from public.compliance_records r
  where r.requirement_id = preview_requirement.requirement_id and r.organization_id = private.my_organization_id();
  -- It is done in earnest, looked at, and undone: what is previewed cannot differ from what saving does.
  begin
    changed := private.save_requirement(requirement_id, rule, present);
    perform private.review_requirement(changed);
    with b as (
      select * from jsonb_to_recordset(before) as b (user_id uuid, l timestamptz, d timestamptz, g timestamptz)
    ), compared as (
      select coalesce(b.user_id, r.user_id) as user_id,
        case when b.user_id is null then 'entering' when r.user_id is null then 'leaving'
          when (b.d, b.g) is distinct from (r.next_required_date, r.grace_period_end) then 'moved' else 'same' end as change,
        case when b.user_id is not null then public.compliance_status_at(b.l, b.d, b.g, private.clock()) end as status_before,
        case when r.user_id is not null then public.compliance_status_at(r.last_compliance_date, r.next_required_date, r.grace_period_end, private.clock()) end as status_after,
        b.d as due_before, r.next_required_date as due_after, b.g as grace_before, r.grace_period_end as grace_after
      from b full join (select kept.* from public.compliance_records kept where kept.requirement_id = changed) r on r.user_id = b.user_id
    ), worded as (
      select c.*, s.full_name, practice.time_zone,
        c.status_after = 'non_compliant' and c.status_before is distinct from 'non_compliant' as worsens,
        c.status_before = 'non_compliant' and c.status_after is distinct from 'non_compliant' as recovers
      from compared c join public.staff s on s.id = c.user_id join public.organizations practice on practice.id = s.organization_id
    )
    select jsonb_build_object(
      'counts', (select jsonb_build_object(
        'covered_before', count(*) filter (where status_before is not null), 'covered_after', count(*) filter (where status_after is not null),
        'entering', count(*) filter (where change = 'entering'), 'leaving', count(*) filter (where change = 'leaving'), 'moved', count(*) filter (where change = 'moved'),
        'becoming_non_compliant', count(*) filter (where worsens), 'becoming_compliant', count(*) filter (where recovers),
        'unchanged', count(*) filter (where change = 'same')) from worded),
      'people', (select coalesce(jsonb_agg(jsonb_build_object(
          'user_id', p.user_id, 'full_name', p.full_name, 'change', p.change,
          'before', case when p.status_before is not null then jsonb_build_object('status', p.status_before,
            'due_on', private.deadline_date(p.due_before, p.time_zone), 'grace_ends_on', private.deadline_date(p.grace_before, p.time_zone)) end,
          'after', case when p.status_after is not null then jsonb_build_object('status', p.status_after,
            'due_on', private.deadline_date(p.due_after, p.time_zone), 'grace_ends_on', private.deadline_date(p.grace_after, p.time_zone)) end) order by p.rank), '[]')
        from (
          select *, row_number() over (order by worsens is not true, recovers is not true, change = 'same', change, due_after, full_name, user_id) as rank from worded
        ) p where p.rank <= 500)) into answer;
    raise sqlstate 'PREVW';
  exception when sqlstate 'PREVW' then null;
  end;
  return answer;
end
$$;
create function public.preview_requirement(requirement_id uuid, rule jsonb) returns jsonb
language sql volatile set search_path = ''
as $$ select private.preview_requirement(requirement_id, rule) $$;
comment on function public.preview_requirement(uuid, jsonb) is
  'What saving this rule (see save_requirement; null id: a new requirement, an unreviewed one as if it were confirmed) would do, without doing it: counts of covered_before, covered_after, entering, leaving, moved, '
  'becoming_non_compliant, becoming_compliant, unchanged; and the people, at most 500, the most severe first, with status, due_on and grace_ends_on before and after. Raises what save_requirement does.';
grant execute on function private.preview_requirement(uuid, jsonb) to authenticated;
grant execute on function public.preview_requirement(uuid, jsonb) to authenticated;
