create view public.survey_binder_overview with (security_invoker = true) as
select
  b.id, b.organization_id, b.binder_name, b.frozen_at, b.expires_at, b.revoked_at, b.created_by, maker.full_name as created_by_name, b.created_at,
  case when b.revoked_at is not null then 'withdrawn' when b.expires_at <= private.clock() then 'ended' else 'open' end as state,
  b.manifest,
  b.contents -> 'practice' ->> 'scope' as scope,
  jsonb_array_length(b.contents -> 'roster') as people_count,
  jsonb_array_length(b.contents -> 'requirements') as requirement_count,
  seen.view_count, seen.last_viewed_at
from public.survey_binders b
left join public.staff maker on maker.id = b.created_by
cross join lateral (
  select count(*) as view_count, max(v.viewed_at) as last_viewed_at from public.survey_binder_views v where v.binder_id = b.id
) seen;
comment on view public.survey_binder_overview is 'Survey binders with how often they were opened; state is open, ended or withdrawn.';
grant select on public.survey_binder_overview to authenticated;
