create function public.effective_reminder_steps(requirement_id uuid default null) returns table (days_from_due smallint, recipient text, source text)
language sql stable security invoker set search_path = ''
as $$
  with own as (
    select s.*, case when s.requirement_id is null then 'practice' else 'requirement' end as source
    from public.reminder_steps s where s.organization_id = (select private.my_organization_id())
      and (s.requirement_id is null or s.requirement_id = effective_reminder_steps.requirement_id)
  ), level as (select case when bool_or(source = 'requirement') then 'requirement' when count(*) > 0 then 'practice' else 'product' end as name from own)
  select own.days_from_due, own.recipient, own.source from own, level where own.source = level.name
  union all
  select d.days_from_due, d.recipient, 'product' from private.default_reminder_steps() d, level where level.name = 'product'
  order by 1, 2
$$;
comment on function public.effective_reminder_steps(uuid) is
  'When who is reminded of a requirement (null: of everything else): its own steps, else the practice''s, else the product''s; source says which (requirement, practice, product).';
grant execute on function public.effective_reminder_steps(uuid) to authenticated;
