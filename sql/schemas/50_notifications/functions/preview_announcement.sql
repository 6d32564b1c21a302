create function private.preview_announcement(audience jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  practice uuid := private.my_organization_id_as('training_administrator', 'executive');
  wrong text := private.audience_problem(practice, audience);
begin
  if practice is null then
    perform private.fail(403, 'NOT_YOURS_TO_ANNOUNCE', 'Training administrators and executives write announcements.');
  elsif wrong is not null then
    perform private.fail(400, 'AUDIENCE_WRONG', wrong);
  end if;
  return (
    select jsonb_build_object('people', count(*), 'on_leave', count(*) filter (where s.employment_status = 'on_leave'),
      'by_text', count(*) filter (where private.texts_are_welcome(s.id, s.phone)), 'by_slack', count(*) filter (where exists (select from public.slack_members x where x.user_id = s.id)))
    from private.audience_members(practice, audience) m join public.staff s on s.id = m);
end
$$;
create function public.preview_announcement(audience jsonb) returns jsonb
language sql stable set search_path = ''
as $$ select private.preview_announcement(audience) $$;
comment on function public.preview_announcement(jsonb) is
  'How many people an announcement to this audience would reach: {people, on_leave, by_text, by_slack}; everybody has the app and email. Raises 403 NOT_YOURS_TO_ANNOUNCE, 400 AUDIENCE_WRONG.';
grant execute on function private.preview_announcement(jsonb) to authenticated;
grant execute on function public.preview_announcement(jsonb) to authenticated;
