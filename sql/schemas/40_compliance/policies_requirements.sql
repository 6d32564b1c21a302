-- Whoever works for a practice may read what it asks for. Written by save_requirement() and its like.
alter table public.requirements enable row level security;
create policy select_practice on public.requirements for select to authenticated using (organization_id = (select private.my_organization_id()));
grant select on public.requirements to authenticated;

alter table public.requirement_versions enable row level security;
create policy select_practice on public.requirement_versions for select to authenticated using (organization_id = (select private.my_organization_id()));
grant select on public.requirement_versions to authenticated;

alter table public.compliance_evidence enable row level security;
create policy select_own_team_oversight on public.compliance_evidence for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
grant select on public.compliance_evidence to authenticated;

alter table public.compliance_exceptions enable row level security;
create policy select_own_team_oversight on public.compliance_exceptions for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_team_ids()))
);
grant select on public.compliance_exceptions to authenticated;

-- A medical or religious reason concerns fewer people than that there is one.
alter table public.compliance_exception_details enable row level security;
create policy select_own_direct_team_oversight on public.compliance_exception_details for select to authenticated using (
  organization_id = (select private.my_organization_id_as('training_administrator'))
  or user_id = (select private.my_staff_id())
  or user_id = any (array(select private.my_direct_report_ids()))
  or reason_kind not in ('medical', 'religious') and (
    organization_id = (select private.my_organization_id_as('executive')) or user_id = any (array(select private.my_team_ids())))
);
grant select on public.compliance_exception_details to authenticated;
