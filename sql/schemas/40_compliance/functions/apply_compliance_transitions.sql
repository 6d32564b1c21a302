create function private.apply_compliance_transitions() returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  -- Read once: a call for each row costs more than the row.
  moment timestamptz := private.clock();
  people uuid[];
  asked uuid[];
  moved integer;
  renewed integer;
  written integer := 0;
begin
  -- Few at a time: who left, and who filed a proof ahead.
  select array_agg(distinct r.user_id), array_agg(distinct r.requirement_id) into people, asked
  from public.compliance_records r where r.recalculate_at <= moment;
  if people is not null then written := private.recalculate_requirements(people, asked); end if;

  update public.compliance_records r set
    -- compliance_status_at() and next_transition_at(), written out.
    compliance_status = case
      when r.next_required_date is null or moment < r.next_required_date then case when r.last_compliance_date is null then 'pending' else 'compliant' end
      when moment < r.grace_period_end then 'grace_period'
      else 'non_compliant'
    end::public.status_enum,
    next_transition_at = case when moment < r.next_required_date then r.next_required_date when moment < r.grace_period_end then r.grace_period_end end
  where r.next_transition_at <= moment;
  get diagnostics moved = row_count;

  update public.staff_certifications c
  set status = public.certification_status_at(c.status, c.expiration_date, practice.time_zone, moment)
  from public.organizations practice
  where practice.id = c.organization_id
    -- Only those whose day may have come, a day early for practices that are ahead of Greenwich.
    and c.id in (
      select soon.id from public.staff_certifications soon where soon.status = 'active' and soon.expiration_date <= moment::date + 61
      union all
      select past.id from public.staff_certifications past where past.status = 'pending_renewal' and past.expiration_date <= moment::date)
    and c.status <> public.certification_status_at(c.status, c.expiration_date, practice.time_zone, moment);
  get diagnostics renewed = row_count;
  return written + moved + renewed;
end
$$;
comment on function private.apply_compliance_transitions() is
  'The hourly job: announces what time alone has changed since it last ran, and nothing else. Returns how many rows it moved. A late run makes announcements late, never a status wrong.';
