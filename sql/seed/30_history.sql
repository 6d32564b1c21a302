-- A year of work, replayed with the test clock, so that what happened is dated when it happened: assignments, completions,
-- lapses, violations, notifications and daily snapshots come out of the same triggers and jobs as in real use.

create temporary table plan as
with covered as (
  select s.id as user_id, s.full_name, s.hired_on, p.key, pg_temp.id_of('program ' || p.key) as program_id, p.renewal, p.key in ('bloodborne', 'medication') as has_grace,
    coalesce(s.manager_id, pg_temp.id_of('Clementine Birdsong')) as assigned_by,
    pg_temp.chance(s.full_name, 'habit') as habit
  from public.staff s
  join public.positions position on position.id = s.position_id
  join programs p on p.audience = 'everyone'
    or (p.audience = 'clinical' and position.is_clinical)
    or (p.audience = 'nursing' and position.title in ('Registered nurse', 'Medical assistant', 'Nurse practitioner', 'Nursing lead'))
    or (p.audience = 'billing' and position.title in ('Billing specialist', 'Physician', 'Front desk lead', 'Practice manager'))
  where p.key <> 'welcome' or s.hired_on > pg_temp.today() - 430
), first_cycle as (
  select *, 1 as cycle,
    greatest(pg_temp.today() - 430 + (pg_temp.chance(key, 'start') * 60)::integer, hired_on + 1) as assigned_on
  from covered
), scheduled as (
  select *, assigned_on + 30 as due_on,
    -- Most finish in time, some late.
    assigned_on + case when habit < 0.80 then 2 + (pg_temp.chance(full_name, key, '1') * 26)::integer
      else 26 + (pg_temp.chance(full_name, key, '1') * 40)::integer end as completed_on
  from first_cycle
), renewed as (
  select user_id, full_name, hired_on, key, program_id, renewal, has_grace, assigned_by, habit, 2 as cycle,
    (completed_on + make_interval(months => renewal) - interval '35 days')::date as assigned_on,
    (completed_on + make_interval(months => renewal))::date as due_on,
    case when habit < 0.80 then (completed_on + make_interval(months => renewal) - interval '30 days')::date + (pg_temp.chance(full_name, key, '2') * 27)::integer
      -- A few let the renewal pass.
      when habit < 0.88 then (completed_on + make_interval(months => renewal))::date - 6 + (pg_temp.chance(full_name, key, '2') * 20)::integer end as completed_on
  from scheduled where renewal is not null and completed_on is not null
)
select * from scheduled union all select * from renewed;

-- What the demonstration's own learner and team show on the day it is opened, whatever day that is.
create temporary table shown (full_name text, key text, assigned integer, term integer, done integer);
insert into shown values
  ('Juniper Applewood', 'hipaa', 380, 30, 360), ('Juniper Applewood', 'hipaa', 27, 30, null), ('Juniper Applewood', 'bloodborne', 200, 30, 185),
  ('Juniper Applewood', 'fire', 36, 30, null), ('Juniper Applewood', 'harassment', 150, 30, 140), ('Juniper Applewood', 'medication', 10, 20, null),
  ('Aster Dovecote', 'bloodborne', 37, 30, null), ('Dahlia Sparrowhawk', 'fire', 43, 30, null), ('Briar Mossgrove', 'hipaa', 21, 30, null),
  ('Briar Mossgrove', 'welcome', 50, 30, 38), ('Briar Mossgrove', 'fire', 7, 30, null), ('Cosmo Puddlewick', 'fwa', 25, 30, null),
  ('Basil Thornberry', 'medication', 37, 30, null), ('Clover Quillfeather', 'fire', 12, 30, null);
delete from plan using shown where plan.full_name = shown.full_name and plan.key = shown.key;
insert into plan
select s.id, s.full_name, s.hired_on, shown.key, pg_temp.id_of('program ' || shown.key), 12, shown.key in ('bloodborne', 'medication'), pg_temp.id_of('Rowan Fairweather'), 0.1, 1,
  pg_temp.today() - shown.assigned, pg_temp.today() - shown.assigned + shown.term, pg_temp.today() - shown.done
from shown join public.staff s using (full_name);

create temporary table timing as
select ((pg_temp.today() - days)::timestamp + interval '11 hours') at time zone 'America/Chicago' as at
from generate_series(436, 0, -1) days where days % 7 = 0 or days <= 14;

do $$
declare
  moment timestamptz;
  today date;
  before date;
  planned record;
  assignment uuid;
  score integer;
  done timestamptz;
begin
  perform set_config('app.actor', 'system', true);
  for moment in select timing.at from timing where timing.at <= pg_temp.present() order by 1 loop
    today := (moment at time zone 'America/Chicago')::date;
    perform pg_temp.hold_clock(moment);

    insert into public.training_assignments (organization_id, user_id, program_id, assigned_by, due_date, completion_deadline, priority_level)
    select pg_temp.id_of('practice'), p.user_id, p.program_id, p.assigned_by,
      private.end_of_day(greatest(p.due_on, today + 7), 'America/Chicago'),
      case when p.has_grace then private.end_of_day(greatest(p.due_on, today + 7) + 14, 'America/Chicago') end,
      case p.key when 'bloodborne' then 'high' when 'welcome' then 'low' else 'medium' end::public.priority_enum
    from plan p
    where p.assigned_on <= today and p.assigned_on > coalesce(before, '-infinity')
    on conflict (user_id, program_id) where status in ('assigned', 'in_progress') do nothing;

    for planned in
      select p.* from plan p where p.completed_on <= today and p.completed_on > coalesce(before, '-infinity') order by p.user_id, p.key
    loop
      select a.id into assignment from public.training_assignments a
      where a.user_id = planned.user_id and a.program_id = planned.program_id and a.status in ('assigned', 'in_progress');
      continue when assignment is null;
      done := greatest(moment - interval '6 hours' * pg_temp.chance(planned.full_name, planned.key, 'hour'),
        (select assigned_at from public.training_assignments where id = assignment));
      score := 70 + 10 * (pg_temp.chance(planned.full_name, planned.key, planned.cycle::text, 'score') * 3.99)::integer;
      perform private.complete_module(assignment, pg_temp.id_of('module ' || planned.key || 'document'),
        content_id => pg_temp.id_of('content ' || planned.key || 'document'), completed_at => done,
        time_spent_minutes => 8 + (pg_temp.chance(planned.full_name, planned.key, 'minutes') * 20)::integer);
      perform private.complete_module(assignment, pg_temp.id_of('module ' || planned.key || 'quiz'),
        content_id => pg_temp.id_of('content ' || planned.key || 'quiz'), completed_at => done, score_percentage => least(score, 100),
        time_spent_minutes => 3 + (pg_temp.chance(planned.full_name, planned.key, 'quick') * 8)::integer,
        attempts_count => case when score < 80 then 2 else 1 end);
    end loop;

    perform private.apply_compliance_transitions();
    perform private.snapshot_day();
    before := today;
  end loop;
  perform pg_temp.release_clock();
end
$$;

-- Licences and cards, reviewed by the training administrator; a few are close to their end.
insert into public.staff_certifications (
  organization_id, user_id, certification_name, kind, state, certification_number, issuing_organization, issue_date, expiration_date, renewal_period_months,
  review_status, reviewed_by, reviewed_at, created_by
)
select s.organization_id, s.id, c.name,
  case c.prefix when 'BLS-' then 'certification' else 'licence' end::public.certification_kind_enum, case when c.prefix <> 'BLS-' then l.state end,
  c.prefix || lpad((pg_temp.chance(s.full_name, c.name, 'number') * 999999)::integer::text, 6, '0'), c.issuer,
  expires - make_interval(months => 24), expires, 24,
  case when pg_temp.chance(s.full_name, c.name, 'review') < 0.92 or s.full_name in ('Juniper Applewood', 'Calla Honeywell', 'Clover Quillfeather') then 'approved' else 'pending' end::public.review_status_enum,
  case when pg_temp.chance(s.full_name, c.name, 'review') < 0.92 or s.full_name in ('Juniper Applewood', 'Calla Honeywell', 'Clover Quillfeather') then pg_temp.id_of('Clementine Birdsong') end,
  case when pg_temp.chance(s.full_name, c.name, 'review') < 0.92 or s.full_name in ('Juniper Applewood', 'Calla Honeywell', 'Clover Quillfeather') then pg_temp.present() - interval '200 days' end, s.id
from public.staff s
join public.positions p on p.id = s.position_id
join public.locations l on l.id = s.location_id
join lateral (values
  ('Registered nurse license (' || l.state || ')', 'RN-', 'State board of nursing', p.title in ('Registered nurse', 'Nursing lead', 'Nurse practitioner')),
  ('Medical license (' || l.state || ')', 'MD-', 'State medical board', p.title in ('Physician', 'Medical director')),
  ('Basic life support', 'BLS-', 'Larkspur training partner', p.is_clinical)
) as c (name, prefix, issuer, applies) on c.applies
cross join lateral (
  select case when s.full_name = 'Juniper Applewood' and c.prefix = 'RN-' then pg_temp.today() + 24
    when s.full_name = 'Calla Honeywell' and c.prefix = 'MD-' then pg_temp.today() - 3
    when s.full_name = 'Clover Quillfeather' then pg_temp.today() + 6
    else pg_temp.today() - 15 + (pg_temp.chance(s.full_name, c.name, 'expiry') * 700)::integer end as expires
) e
where s.employment_status <> 'terminated';

select private.apply_compliance_transitions();
select private.remind_expiring_certifications();
select private.snapshot_day();

-- Juniper has begun one of them.
do $$
declare
  assignment uuid;
begin
  select id into assignment from public.training_assignments
  where user_id = pg_temp.id_of('Juniper Applewood') and program_id = pg_temp.id_of('program hipaa') and status = 'assigned';
  insert into public.module_progress (assignment_id, module_id, organization_id, user_id, program_id, content_id, pages_viewed, position, active_seconds, progress_percentage)
  select assignment, pg_temp.id_of('module hipaadocument'), pg_temp.id_of('practice'), pg_temp.id_of('Juniper Applewood'), pg_temp.id_of('program hipaa'),
    pg_temp.id_of('content hipaadocument'), '{1,2}', 2, 240, 50;
  update public.training_assignments set status = 'in_progress', started_at = pg_temp.present() where id = assignment;
end
$$;

-- Violations that were dealt with; 41_violations.sql tells how.
update public.compliance_violations set status = 'resolved', resolved_at = pg_temp.present()
where met_again_at is not null;
update public.notifications set read_at = created_at + interval '1 day' where created_at < pg_temp.present() - interval '10 days';

insert into public.announcements (organization_id, title, body, severity, published_by, published_at)
values (pg_temp.id_of('practice'), 'New fire doors in Austin',
  'The corridor doors in Austin now close by themselves when the alarm sounds. Please keep them free; the evacuation plan in “Fire and emergency response” is up to date.',
  'low', pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - interval '3 days');
