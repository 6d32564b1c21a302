-- Named to be loaded after compliance_overview, which it stands on.
create view public.compliance_board with (security_invoker = true) as
select
  o.user_id,
  o.organization_id,
  jsonb_agg(jsonb_build_array(coalesce(o.requirement_id::text, o.requirement_name), o.compliance_status, o.next_required_on, o.grace_ends_on, o.last_compliance_date is not null, exception.kind)
    order by o.id) as cells
from public.compliance_overview o
join public.organizations practice on practice.id = o.organization_id
left join lateral (
  select e.kind from public.compliance_exceptions e
  where e.user_id = o.user_id and e.requirement_id = o.requirement_id and e.status = 'approved' and e.ends_on >= private.local_date(private.clock(), practice.time_zone)
  order by e.ends_on desc limit 1
) exception on true
group by o.user_id, o.organization_id;
comment on view public.compliance_board is
  'Where people stand, compact: one row for each person, a cell [requirement id, or the name where no requirement covers it; status; due day; last day of grace; whether it was ever proved; kind of an approved exception] for each record.';
grant select on public.compliance_board to authenticated;
