-- Violations in every step of their corrective action. What the history brought about was planned, done and verified; of the present ones
-- some are planned, some are late, and a few were done and wait for somebody to verify them.

create function pg_temp.take_step(
  violation uuid, step public.violation_status_enum, actor uuid, at timestamptz, said text default null, action text default null, due date default null
) returns void
language plpgsql as $$
declare
  v public.compliance_violations;
begin
  select * into v from public.compliance_violations where id = violation;
  update public.compliance_violations set
    status = step,
    owner_id = case step when 'planned' then actor else owner_id end,
    corrective_action = coalesce(action, corrective_action),
    corrective_action_due_on = coalesce(due, corrective_action_due_on),
    resolved_at = case step when 'resolved' then at when 'verified' then resolved_at end,
    done_by = case step when 'resolved' then actor when 'verified' then done_by end,
    verified_by = case step when 'verified' then actor end,
    verified_at = case step when 'verified' then at end
  where id = violation;
  insert into public.violation_steps (
    organization_id, violation_id, user_id, kind, actor_id, actor_name, from_status, to_status, note, owner_id, owner_name, corrective_action, due_on, taken_at)
  select v.organization_id, v.id, v.user_id, 'moved', s.id, s.full_name, v.status, step, said,
    case step when 'planned' then s.id end, case step when 'planned' then s.full_name end, action, due, at
  from public.staff s where s.id = actor;
end
$$;

do $$
declare
  dealt record;
  begun timestamptz;
begin
  for dealt in
    select v.*, coalesce(person.manager_id, pg_temp.id_of('Clementine Birdsong')) as manager_id, practice.time_zone,
      (select max(step.taken_at) from public.violation_steps step where step.violation_id = v.id) as last_at
    from public.compliance_violations v
    join public.staff person on person.id = v.user_id
    join public.organizations practice on practice.id = v.organization_id
    where v.status = 'resolved' order by v.occurred_at, v.id
  loop
    update public.compliance_violations set status = 'open', resolved_at = null where id = dealt.id;
    begun := least(dealt.last_at, pg_temp.present() - interval '9 days');
    perform pg_temp.take_step(dealt.id, 'planned', dealt.manager_id, begun + interval '1 hour', null,
      'Speak with the person and reserve an hour to finish the training.', private.local_date(begun + interval '7 days', dealt.time_zone));
    perform pg_temp.take_step(dealt.id, 'in_progress', dealt.manager_id, begun + interval '1 day');
    perform pg_temp.take_step(dealt.id, 'resolved', dealt.manager_id, begun + interval '3 days', 'Spoke with the person; the hour is in the calendar.');
    -- By the training administrator; one of her own, which her manager did, waits for somebody else.
    if dealt.occurred_at < pg_temp.present() - interval '40 days' and dealt.user_id <> pg_temp.id_of('Clementine Birdsong') then
      perform pg_temp.take_step(dealt.id, 'verified', pg_temp.id_of('Clementine Birdsong'), begun + interval '5 days');
    end if;
  end loop;
end
$$;

-- One that was seen, not computed.
insert into public.compliance_violations (id, organization_id, user_id, recorded_by, requirement_name, severity, violation_details, occurred_at, created_at)
values (pg_temp.id_of('violation hand hygiene'), pg_temp.id_of('practice'), pg_temp.id_of('Ivy Mossgrove'), pg_temp.id_of('Hazel Nightingale'), 'Hand hygiene', 'medium',
  'Seen twice this week going from one room to the next without using the dispenser.', pg_temp.present() - interval '8 days', pg_temp.present() - interval '8 days');

do $$
declare
  planned record;
begin
  for planned in
    select v.id, p.* from (values
      ('Tansy Meadowlark', 'Fire and emergency response', 'Saffron Goldfinch', 'planned', 6, 'Swap Thursday''s early shift so that there is time for the training.'),
      ('Oleander Ferndale', 'Fire and emergency response', 'Saffron Goldfinch', 'planned', 3, 'Sit down together on Monday and finish it.'),
      ('Calla Honeywell', 'Medical license (TX)', 'Rowan Fairweather', 'planned', 1, 'Ask the board for the state of the renewal; no patients until it is there.'),
      ('Dahlia Sparrowhawk', 'Fire and emergency response', 'Rowan Fairweather', 'in_progress', 4, 'Reserve the quiet room for an hour and finish the training there.'),
      ('Reed Larkfield', 'Fire and emergency response', 'Sorrel Kingfisher', 'in_progress', -2, 'Finish the training before the next drill.'),
      ('Ivy Mossgrove', 'Hand hygiene', 'Hazel Nightingale', 'in_progress', -2, 'Go through the five moments together and observe for a week.')
    ) as p (person, requirement, owner, step, due_in, action)
    join public.compliance_violations v on v.user_id = pg_temp.id_of(p.person) and v.requirement_name = p.requirement and v.status = 'open'
    order by p.person
  loop
    perform pg_temp.take_step(planned.id, 'planned', pg_temp.id_of(planned.owner), pg_temp.present() - interval '2 days' - interval '5 hours', null, planned.action, pg_temp.today() + planned.due_in);
    if planned.step = 'in_progress' then
      perform pg_temp.take_step(planned.id, 'in_progress', pg_temp.id_of(planned.owner), pg_temp.present() - interval '1 day');
    end if;
  end loop;
end
$$;

select private.escalate_violations();
-- What was told on the way was read long ago.
update public.notifications set read_at = pg_temp.present() where occasion like 'violation_step:%' and title not like '%is late';
