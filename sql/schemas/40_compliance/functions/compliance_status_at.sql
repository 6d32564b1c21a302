create function public.compliance_status_at(
  last_compliance_date timestamptz, next_required_date timestamptz, grace_period_end timestamptz, moment timestamptz
) returns public.status_enum
language sql immutable parallel safe set search_path = ''
as $$
  select case
    when next_required_date is null or moment < next_required_date then
      case when last_compliance_date is null then 'pending' else 'compliant' end
    when moment < grace_period_end then 'grace_period'
    else 'non_compliant'
  end::public.status_enum
$$;
comment on function public.compliance_status_at(timestamptz, timestamptz, timestamptz, timestamptz) is
  'Where somebody stands on a requirement at a moment, from the dates alone: pending before a first due date, compliant until the evidence lapses, then in grace where one was granted, then '
  'not compliant. Each date is the first moment of what follows.';
grant execute on function public.compliance_status_at(timestamptz, timestamptz, timestamptz, timestamptz) to authenticated, service_role;
