create function private.take_violation_step(
  violation_id uuid, to_status public.violation_status_enum, note text, owner_id uuid, corrective_action text, due_on date, version timestamptz
) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  me uuid := private.my_staff_id();
  violation public.compliance_violations := private.violation_to_change(violation_id);
  assigns boolean := violation.user_id = any (array(select private.my_assignable_ids()));
  said text := nullif(btrim(note), '');
  plan_owner uuid;
  plan_owner_name text;
  plan_action text;
  plan_due date;
begin
  if violation.user_id = me then
    perform private.fail(403, 'OWN_VIOLATION', 'Others see to a violation of your own.', 'You can add a note or a document to it.');
  elsif violation.updated_at <> version then
    perform private.fail(409, 'STALE', 'This violation was changed since you read it.', 'Look at it again and take the step that is next now.');
  elsif not (case to_status
    when 'planned' then violation.status in ('open', 'planned', 'in_progress')
    when 'in_progress' then violation.status = 'planned'
    when 'resolved' then violation.status = 'in_progress'
    when 'verified' then violation.status = 'resolved' or violation.status <> 'verified' and violation.met_again_at is not null
    when 'open' then violation.status in ('resolved', 'verified')
  end) then
    perform private.fail(409, 'STEP_OUT_OF_ORDER', format('This violation is %s; it cannot become %s from there.', replace(violation.status::text, '_', ' '), replace(to_status::text, '_', ' ')),
      case violation.status
        when 'open' then 'Plan the corrective action first.'
        when 'planned' then 'Begin the corrective action first.'
        when 'in_progress' then 'Finish the corrective action first.'
        when 'resolved' then 'Somebody else verifies it next, or it is reopened.'
        else 'Reopen it first.' end);
  elsif to_status = 'planned' and not assigns then
    perform private.fail(403, 'NOT_YOURS_TO_PLAN', 'The direct manager or a training administrator plans the corrective action.', 'Add a note to tell them what you know.');
  elsif to_status in ('in_progress', 'resolved') and not assigns and violation.owner_id is distinct from me then
    perform private.fail(403, 'NOT_YOUR_STEP', 'The owner of the step, the direct manager or a training administrator takes it.', 'Add a note to tell them what you know.');
  elsif to_status = 'resolved' and said is null then
    perform private.fail(400, 'NOTE_MISSING', 'Say what was done, so that somebody else can verify it.');
  elsif to_status = 'verified' and violation.done_by = me then
    perform private.fail(403, 'DONE_BY_YOURSELF', 'You did this step, so somebody else verifies it.', 'Ask another manager above, a training administrator or an executive.');
  elsif to_status = 'open' and said is null then
    perform private.fail(400, 'REASON_MISSING', 'Say why it is reopened.');
  end if;

  if to_status = 'planned' then
    plan_owner := coalesce(owner_id, violation.owner_id, me);
    plan_action := coalesce(nullif(btrim(corrective_action), ''), violation.corrective_action);
    plan_due := coalesce(due_on, violation.corrective_action_due_on);
    select candidate.full_name into plan_owner_name from private.violation_owners(violation.id) candidate where candidate.id = plan_owner;
    if plan_action is null or plan_due is null then
      perform private.fail(400, 'PLAN_INCOMPLETE', 'A plan says what will be done and by when.');
    elsif plan_due < (select private.local_date(private.clock(), o.time_zone) from public.organizations o where o.id = violation.organization_id) then
      perform private.fail(400, 'DUE_DATE_PAST', 'The last day for the corrective action has passed already.', 'Choose today or a later day.');
    elsif plan_owner_name is null then
      perform private.fail(400, 'OWNER_NOT_ELIGIBLE', 'This person cannot see to the corrective action.',
        'Choose a manager above the person, a training administrator or an executive.');
    end if;
  end if;

  update public.compliance_violations v set
    status = to_status,
    owner_id = case to_status when 'planned' then plan_owner when 'open' then null else v.owner_id end,
    corrective_action = case to_status when 'planned' then plan_action else v.corrective_action end,
    corrective_action_due_on = case to_status when 'planned' then plan_due when 'open' then null else v.corrective_action_due_on end,
    met_again_at = case when to_status <> 'open' then v.met_again_at end,
    resolved_at = case to_status when 'resolved' then private.clock() when 'verified' then coalesce(v.resolved_at, v.met_again_at) end,
    done_by = case to_status when 'resolved' then me when 'verified' then v.done_by end,
    verified_by = case to_status when 'verified' then me end,
    verified_at = case to_status when 'verified' then private.clock() end
  where v.id = violation.id;
  insert into public.violation_steps (organization_id, violation_id, user_id, kind, actor_id, actor_name, from_status, to_status, note, owner_id, owner_name, corrective_action, due_on)
  select violation.organization_id, violation.id, violation.user_id, 'moved', me, s.full_name, violation.status, to_status, said, plan_owner, plan_owner_name, plan_action, plan_due
  from public.staff s where s.id = me;
end
$$;
create function public.take_violation_step(
  violation_id uuid, to_status public.violation_status_enum, note text default null, owner_id uuid default null, corrective_action text default null,
  due_on date default null, version timestamptz default null
) returns void
language sql volatile set search_path = ''
as $$ select private.take_violation_step(violation_id, to_status, note, owner_id, corrective_action, due_on, version) $$;
comment on function public.take_violation_step(uuid, public.violation_status_enum, text, uuid, text, date, timestamptz) is
  'Takes a violation one step on (open, planned, in_progress, resolved, verified), changes its plan, or reopens it. version is the updated_at it was read with. '
  'A requirement that is met again may be verified at once. Raises 404 VIOLATION_NOT_FOUND, 403 OWN_VIOLATION, NOT_YOURS_TO_PLAN, NOT_YOUR_STEP, DONE_BY_YOURSELF, '
  '409 STALE, STEP_OUT_OF_ORDER, 400 NOTE_MISSING, REASON_MISSING, PLAN_INCOMPLETE, DUE_DATE_PAST, OWNER_NOT_ELIGIBLE.';
grant execute on function private.take_violation_step(uuid, public.violation_status_enum, text, uuid, text, date, timestamptz) to authenticated;
grant execute on function public.take_violation_step(uuid, public.violation_status_enum, text, uuid, text, date, timestamptz) to authenticated;
