create function private.send_reminders(reminder_type text) returns table (user_id uuid, full_name text, kind public.notification_kind_enum, title text)
language plpgsql volatile security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  practice uuid := private.my_organization_id_as('training_administrator');
begin
  if practice is null then
    perform private.fail(403, 'NOT_YOURS_TO_SEND', 'A training administrator sends the practice''s reminders.');
  elsif reminder_type is null or reminder_type not in ('compliance', 'certification') then
    perform private.fail(400, 'REMINDER_TYPE_UNKNOWN', 'There is no such kind of reminder.', 'Choose compliance or certification.');
  end if;
  if reminder_type = 'compliance' then
    perform private.remind_due(practice);
  else
    perform private.remind_expiring_certifications(practice);
  end if;
  return query
  select n.user_id, s.full_name::text, n.kind, n.title
  from public.notifications n join public.staff s on s.id = n.user_id
  -- Made in this transaction: nothing else carries its moment.
  where n.organization_id = practice and n.created_at = private.clock()
    and case reminder_type when 'compliance' then n.occasion like 'due:%' else n.kind = 'certification' end
  order by s.full_name, n.title;
end
$$;
create function public.send_reminders(reminder_type text) returns table (user_id uuid, full_name text, kind public.notification_kind_enum, title text)
language sql volatile set search_path = ''
as $$ select * from private.send_reminders(reminder_type) $$;
comment on function public.send_reminders(text) is
  'Makes the reminders of this morning now, without waiting for the hour: compliance (what falls due or is late) or certification (licences that end). What was told already is not told again. '
  'Returns whom it told what. Raises 403 NOT_YOURS_TO_SEND, 400 REMINDER_TYPE_UNKNOWN.';
grant execute on function private.send_reminders(text) to authenticated;
grant execute on function public.send_reminders(text) to authenticated;
