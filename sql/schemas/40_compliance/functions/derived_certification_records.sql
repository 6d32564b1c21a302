create function private.derived_certification_records(user_ids uuid[], as_of timestamptz default null) returns table (
  organization_id uuid, user_id uuid, certification_id uuid, requirement_name text,
  last_compliance_date timestamptz, next_required_date timestamptz
)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  with claimed as materialized (
    select * from private.claimed_certifications(user_ids)
  )
  select distinct on (c.user_id, lower(c.certification_name))
    c.organization_id, c.user_id, c.id, c.certification_name::text,
    c.issue_date::timestamp at time zone practice.time_zone,
    -- A suspended licence proves nothing from the day it was issued on.
    case when c.status = 'suspended' then c.issue_date::timestamp at time zone practice.time_zone
      else private.end_of_day(c.expiration_date, practice.time_zone) end
  from (select distinct id from unnest(user_ids) id) asked
  join public.staff s on s.id = asked.id and (s.employment_status <> 'terminated' or s.terminated_on >= as_of::date)
  join public.staff_certifications c on c.user_id = s.id and c.review_status = 'approved' and (as_of is null or c.issue_date < as_of::date)
    and not exists (select from claimed where claimed.user_id = c.user_id and claimed.certification_id = c.id)
  join public.organizations practice on practice.id = c.organization_id
  order by c.user_id, lower(c.certification_name), (c.status = 'suspended'), c.expiration_date desc nulls first, c.issue_date desc, c.id;
end
$$;
comment on function private.derived_certification_records(uuid[], timestamptz) is
  'What compliance_records has to hold for certifications, as far as no requirement covers them, of the people given: of each name the approved one that lasts longest. With as_of, without what was issued since that moment.';
