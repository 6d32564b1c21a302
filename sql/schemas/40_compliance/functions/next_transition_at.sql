create function private.next_transition_at(next_required_date timestamptz, grace_period_end timestamptz, moment timestamptz) returns timestamptz
language sql immutable parallel safe set search_path = ''
as $$
  select case when moment < next_required_date then next_required_date when moment < grace_period_end then grace_period_end end
$$;
comment on function private.next_transition_at(timestamptz, timestamptz, timestamptz) is
  'When time alone changes what compliance_status_at() answers next, seen from a moment; null when never.';
grant execute on function private.next_transition_at(timestamptz, timestamptz, timestamptz) to authenticated, service_role;
