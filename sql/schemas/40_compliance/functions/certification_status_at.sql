create function public.certification_status_at(
  status public.cert_status_enum, expiration_date date, time_zone text, moment timestamptz
) returns public.cert_status_enum
language sql stable parallel safe set search_path = ''
as $$
  select case
    when status = 'suspended' then 'suspended'
    when moment >= private.end_of_day(expiration_date, time_zone) then 'expired'
    -- Boards open renewal about two months ahead.
    when moment >= private.end_of_day(expiration_date - 61, time_zone) then 'pending_renewal'
    else 'active'
  end::public.cert_status_enum
$$;
comment on function public.certification_status_at(public.cert_status_enum, date, text, timestamptz) is
  'Status of a licence or certification at a moment: suspended while it is, expired after its last day in the practice''s zone, pending_renewal in the 60 days before, else active.';
grant execute on function public.certification_status_at(public.cert_status_enum, date, text, timestamptz) to authenticated, service_role;
