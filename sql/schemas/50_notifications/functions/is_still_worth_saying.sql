create function private.is_still_worth_saying(n public.notifications, moment timestamptz) returns boolean
language sql stable security definer set search_path = ''
as $$
  select case n.about_type
    when 'assignment' then exists (select from public.training_assignments a where a.id = n.about_id and a.status in ('assigned', 'in_progress')
      and (n.about_due is null or a.due_date = n.about_due))
    when 'record' then exists (select from public.compliance_records r where r.id = n.about_id and r.next_required_date = n.about_due)
    when 'certification' then exists (
      select from public.staff_certifications c where c.id = n.about_id and c.status <> 'suspended' and c.review_status <> 'rejected'
        and not exists (
          select from public.staff_certifications newer
          where newer.user_id = c.user_id and newer.id <> c.id and lower(newer.certification_name) = lower(c.certification_name) and newer.review_status <> 'rejected'
            and (newer.expiration_date is null or newer.expiration_date > c.expiration_date)))
    when 'exception' then exists (select from public.compliance_exceptions e where e.id = n.about_id and e.status = 'requested')
    when 'announcement' then n.acted_at is null
      and exists (select from public.announcements a where a.id = n.about_id and a.withdrawn_at is null and (a.expires_at is null or a.expires_at > moment))
    else true end
$$;
comment on function private.is_still_worth_saying(public.notifications, timestamptz) is
  'Whether the reason of a notification still stands: the training is open, the date it spoke of is still the date, nobody has decided yet, the announcement holds.';
