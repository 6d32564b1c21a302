SET local check_function_bodies = off;

CREATE EXTENSION "btree_gist" SCHEMA "extensions";

CREATE TABLE "public"."assignment_leave_shifts" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "user_id"         uuid                     NOT NULL,
  "assignment_id"   uuid                     NOT NULL,
  "leave_id"        uuid                     NOT NULL,
  "days"            integer                  NOT NULL,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "a_leave_shifts_an_assignment_once" UNIQUE (assignment_id, leave_id),
  CONSTRAINT "a_shift_moves_forward" CHECK ((days > 0)),
  CONSTRAINT "assignment_leave_shifts_pkey" PRIMARY KEY (id),
  "created_at"      timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."assignment_leave_shifts"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."assignment_leave_shifts" FROM "anon", "service_role";

CREATE TABLE "public"."employment_periods" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "user_id"         uuid                     NOT NULL,
  "started_on"      date                     NOT NULL,
  "ended_on"        date,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "employment_periods_pkey" PRIMARY KEY (id),
  CONSTRAINT "period_ends_after_it_starts" CHECK ((ended_on >= started_on)),
  "created_at"      timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."employment_periods"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."employment_periods" FROM "anon", "service_role";

CREATE TABLE "public"."practice_closures" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "location_id"     uuid,
  "closed_on"       date                     NOT NULL,
  "name"            text                     NOT NULL,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "a_day_is_closed_once" UNIQUE NULLS NOT DISTINCT (organization_id, closed_on, location_id),
  CONSTRAINT "name_is_given" CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200))),
  CONSTRAINT "practice_closures_pkey" PRIMARY KEY (id),
  "created_at"      timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."practice_closures"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."practice_closures" FROM "anon", "service_role";

CREATE TABLE "public"."staff_history" (
  "id"               uuid                         NOT NULL DEFAULT gen_random_uuid(),
  "organization_id"  uuid                         NOT NULL,
  "user_id"          uuid                         NOT NULL,
  "valid_from"       date                         NOT NULL,
  "valid_until"      date,
  "position_id"      uuid,
  "department_id"    uuid,
  "location_id"      uuid,
  "manager_id"       uuid,
  "permission_level" public.permission_level_enum NOT NULL,
  CONSTRAINT "history_ends_after_it_starts" CHECK ((valid_until > valid_from)),
  CONSTRAINT "staff_history_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."staff_history"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."staff_history" FROM "anon", "service_role";

CREATE TABLE "public"."staff_leave_details" (
  "id"              uuid NOT NULL,
  "organization_id" uuid NOT NULL,
  "user_id"         uuid NOT NULL,
  CONSTRAINT "staff_leave_details_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."staff_leave_details"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."staff_leave_details" FROM "anon", "service_role";

CREATE TABLE "public"."staff_leaves" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "organization_id" uuid                     NOT NULL,
  "user_id"         uuid                     NOT NULL,
  "starts_on"       date                     NOT NULL,
  "ends_on"         date,
  "planned_ends_on" date,
  "recorded_by"     uuid,
  "cancelled_at"    timestamp with time zone,
  "updated_at"      timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "leave_ends_after_it_starts" CHECK (((ends_on >= starts_on) AND (planned_ends_on >= starts_on))),
  CONSTRAINT "staff_leaves_id_user_id_organization_id_key" UNIQUE (id, user_id, organization_id),
  CONSTRAINT "staff_leaves_pkey" PRIMARY KEY (id),
  "created_at"      timestamp with time zone NOT NULL DEFAULT private.clock()
);

ALTER TABLE "public"."staff_leaves"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."staff_leaves" FROM "anon", "service_role";

ALTER TABLE "public"."organizations"
  ADD COLUMN "working_days" smallint[] NOT NULL DEFAULT '{1,2,3,4,5}'::smallint[];

CREATE TYPE "public"."employment_kind_enum" AS ENUM (
  'full_time',
  'part_time',
  'per_diem',
  'contractor',
  'volunteer',
  'student'
);

ALTER TABLE "public"."staff"
  ADD COLUMN "employment_kind" public.employment_kind_enum NOT NULL DEFAULT 'full_time'::public.employment_kind_enum;

ALTER TABLE "public"."staff"
  ADD COLUMN "working_days" smallint[];

ALTER TABLE "public"."staff_history"
  ADD COLUMN "employment_kind" public.employment_kind_enum NOT NULL;

ALTER TABLE "public"."staff_history"
  ADD COLUMN "reason" text;

ALTER TABLE "public"."staff_history"
  ADD COLUMN "recorded_by" uuid;

ALTER TABLE "public"."staff_history"
  ADD COLUMN "superseded_at" timestamp WITH time zone;

CREATE TYPE "public"."leave_kind_enum" AS ENUM (
  'parental',
  'medical',
  'military',
  'personal',
  'other'
);

ALTER TABLE "public"."staff_leave_details"
  ADD COLUMN "kind" public.leave_kind_enum NOT NULL;

ALTER TABLE "public"."staff_leave_details"
  ADD COLUMN "note" text;

ALTER TABLE "public"."staff_leave_details"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT clock_timestamp();

CREATE OR REPLACE FUNCTION private.after_migrate()
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  perform audit.ensure_partitions();
  insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
    -- A gibibyte, the most a video may have; the uploads function has a limit for each kind of file.
    ('training-content', 'training-content', false, 1073741824, array[
      'application/pdf', 'video/mp4', 'video/webm', 'text/vtt', 'image/png', 'image/jpeg', 'image/webp', 'image/gif', 'text/plain', 'text/csv',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation']),
    ('certificates', 'certificates', false, 5242880, array['application/pdf']),
    ('credentials', 'credentials', false, 10485760, array['application/pdf', 'image/png', 'image/jpeg'])
  on conflict (id) do update set public = false, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;
  -- What seals signatures. A newer key, signature_seal_2, takes over as soon as it is there; the older one stays, to verify what it sealed.
  if not exists (select from vault.secrets where name = 'signature_seal_1') then
    perform vault.create_secret(encode(extensions.gen_random_bytes(32), 'hex'), 'signature_seal_1', 'Seals signatures (HMAC-SHA256).');
  end if;
  perform private.backfill_employment();
  perform private.schedule_jobs();
end
$function$;

CREATE OR REPLACE FUNCTION private.apply_leaves (
  people uuid[] DEFAULT NULL::uuid[]
)
  RETURNS integer
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with moved as (
    update public.staff s set employment_status = case when today.is_away then 'on_leave' else 'active' end::public.employment_status_enum
    from public.staff person
    join public.organizations practice on practice.id = person.organization_id
    cross join lateral (
      select
        count(*) > 0 as has_leaves,
        coalesce(bool_or(l.cancelled_at is null and l.starts_on <= day and (l.ends_on is null or l.ends_on >= day)), false) as is_away
      from public.staff_leaves l, private.local_date(private.clock(), practice.time_zone) day
      where l.user_id = person.id
    ) today
    where s.id = person.id and (people is null or person.id = any (people))
      -- Only who has leaves at all: a status set without one is somebody's own decision.
      and today.has_leaves
      and person.employment_status = case when today.is_away then 'active' else 'on_leave' end::public.employment_status_enum
    returning 1
  )
  select count(*)::integer from moved
$function$;

CREATE OR REPLACE FUNCTION private.backfill_employment()
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  people uuid[];
begin
  insert into public.employment_periods (organization_id, user_id, started_on, ended_on)
  select s.organization_id, s.id, s.hired_on, s.terminated_on
  from public.staff s where not exists (select from public.employment_periods p where p.user_id = s.id);
  select array_agg(s.id) into people from public.staff s where not exists (select from public.staff_history h where h.user_id = s.id);
  return case when people is null then 0 else private.restate_staff_history(people, '[]') end;
end
$function$;

CREATE OR REPLACE FUNCTION private.cancel_leave (
  leave_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  found_leave public.staff_leaves;
begin
  select * into found_leave from public.staff_leaves l
  where l.id = leave_id and l.organization_id = private.my_organization_id_as('training_administrator') for update;
  if found_leave.id is null then
    perform private.fail(404, 'LEAVE_NOT_FOUND', 'There is no such leave that you may cancel.');
  end if;
  update public.staff_leaves l set cancelled_at = private.clock() where l.id = found_leave.id and l.cancelled_at is null;
  perform private.apply_leaves(array[found_leave.user_id]);
end
$function$;

CREATE OR REPLACE FUNCTION private.check_leave (
  user_id   uuid,
  leave_id  uuid,
  starts_on date,
  ends_on   date
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person public.staff;
  other public.staff_leaves;
begin
  select s.* into person from public.staff s
  where s.id = check_leave.user_id and s.organization_id = private.my_organization_id_as('training_administrator');
  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person whose leaves you may keep.');
  elsif person.employment_status = 'terminated' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s has left.', person.full_name));
  elsif starts_on is null then
    perform private.fail(400, 'START_MISSING', 'Say on which day the leave starts.');
  elsif ends_on < starts_on then
    perform private.fail(400, 'LEAVE_ENDS_BEFORE_IT_STARTS', 'The last day is before the first.', 'Choose a later last day, or cancel the leave.');
  elsif starts_on < person.hired_on then
    perform private.fail(400, 'LEAVE_BEFORE_HIRING', format('%s was hired after that day.', person.full_name), 'Choose a later first day.');
  elsif ends_on > starts_on + 1826 then
    perform private.fail(400, 'LEAVE_TOO_LONG', 'A leave lasts five years at most.', 'Leave the last day open, or mark the person as left.');
  end if;
  select l.* into other from public.staff_leaves l
  where l.user_id = person.id and l.cancelled_at is null and l.id is distinct from leave_id
    and daterange(l.starts_on, l.ends_on, '[]') && daterange(check_leave.starts_on, check_leave.ends_on, '[]')
  order by l.starts_on limit 1;
  if other.id is not null then
    perform private.fail(409, 'LEAVE_OVERLAPS', format('%s is already away from %s%s.', person.full_name, to_char(other.starts_on, 'FMDD FMMonth YYYY'),
      coalesce(' to ' || to_char(other.ends_on, 'FMDD FMMonth YYYY'), ' without an end')), 'Change that leave, or choose other days.');
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION private.correct_staff_history (
  user_id         uuid,
  effective_from  date,
  effective_until date,
  facts           jsonb,
  reason          text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person public.staff;
  today date;
  stated jsonb;
  allowed constant text[] := array['position_id', 'department_id', 'location_id', 'manager_id', 'permission_level', 'employment_kind'];
begin
  select s.* into person from public.staff s
  where s.id = correct_staff_history.user_id and s.organization_id = private.my_organization_id_as('training_administrator') for no key update;
  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person whose history you may correct.');
  end if;
  select private.local_date(private.clock(), practice.time_zone) into today from public.organizations practice where practice.id = person.organization_id;
  if coalesce(jsonb_typeof(facts), '') <> 'object' or facts = '{}' or facts - allowed <> '{}' then
    perform private.fail(400, 'INVALID_FACTS', 'Say what was different.', 'Give at least one of ' || array_to_string(allowed, ', ') || '.');
  elsif length(btrim(coalesce(reason, ''))) not between 1 and 2000 then
    perform private.fail(400, 'REASON_MISSING', 'Say why the history is corrected, in at most 2000 characters.');
  elsif effective_from is null or effective_from > today then
    perform private.fail(400, 'DATE_IN_THE_FUTURE', 'A correction starts today or earlier.', 'Change the person''s details on the day itself.');
  elsif effective_until <= effective_from or effective_until > today then
    perform private.fail(400, 'INVALID_RANGE', 'The last day comes after the first and before today.', 'Leave it out if it still holds.');
  elsif not exists (
    select from public.employment_periods p
    where p.user_id = person.id and daterange(p.started_on, p.ended_on, '[]') && daterange(effective_from, effective_until)
  ) then
    perform private.fail(400, 'NOT_EMPLOYED_THEN', format('%s was not employed then.', person.full_name));
  elsif facts ? 'permission_level' and effective_until is null then
    perform private.fail(400, 'LEVEL_IS_SET_ELSEWHERE', 'What a person may do from now on is changed under Permission level.', 'Give the last day of the earlier level.');
  elsif facts ->> 'manager_id' = person.id::text then
    perform private.fail(400, 'OWN_MANAGER', 'Nobody is their own manager.');
  elsif (facts ->> 'position_id' is not null and not exists (
      select from public.positions p where p.id = (facts ->> 'position_id')::uuid and p.organization_id = person.organization_id))
    or (facts ->> 'department_id' is not null and not exists (
      select from public.departments d where d.id = (facts ->> 'department_id')::uuid and d.organization_id = person.organization_id))
    or (facts ->> 'location_id' is not null and not exists (
      select from public.locations l where l.id = (facts ->> 'location_id')::uuid and l.organization_id = person.organization_id))
    or (facts ->> 'manager_id' is not null and not exists (
      select from public.staff m where m.id = (facts ->> 'manager_id')::uuid and m.organization_id = person.organization_id))
  then
    perform private.fail(404, 'PLACE_NOT_FOUND', 'This position, department, location or manager is not of the practice.');
  end if;

  -- What is not mentioned stays as it was on each of those days.
  select jsonb_agg(jsonb_build_object('user_id', person.id,
    'valid_from', greatest(h.valid_from, effective_from), 'valid_until', least(h.valid_until, effective_until),
    'facts', private.staff_facts(to_jsonb(h)) || correct_staff_history.facts))
  into stated
  from public.staff_history h
  where h.user_id = person.id and h.superseded_at is null and daterange(h.valid_from, h.valid_until) && daterange(effective_from, effective_until);
  perform private.restate_staff_history(array[person.id], coalesce(stated, '[]'), btrim(reason));

  if effective_until is null then
    update public.staff s set
      position_id = (wanted.row).position_id, department_id = (wanted.row).department_id, location_id = (wanted.row).location_id,
      manager_id = (wanted.row).manager_id, employment_kind = (wanted.row).employment_kind
    from (select jsonb_populate_record(person, facts) as row) wanted
    where s.id = person.id;
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION private.due_dates_after_leaves (
  people  uuid[],
  instead public.staff_leaves DEFAULT NULL::public.staff_leaves
)
  RETURNS TABLE (
    assignment_id uuid,
    user_id       uuid,
    due_before    timestamp with time zone,
    due_after     timestamp with time zone,
    moved_days    integer,
    leave_ids     uuid[],
    leave_days    integer[]
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with recursive leave as (
    select l.id, l.user_id, l.starts_on, l.ends_on, row_number() over (partition by l.user_id order by l.starts_on) as place
    from (
      select id, user_id, starts_on, ends_on, cancelled_at from public.staff_leaves where user_id = any (people) and id is distinct from instead.id
      union all
      select instead.id, instead.user_id, instead.starts_on, instead.ends_on, instead.cancelled_at
    ) l
    where l.cancelled_at is null and l.ends_on is not null
  ), open as (
    select a.id, a.user_id, a.due_date, practice.time_zone, private.local_date(a.assigned_at, practice.time_zone) as assigned_on,
      private.deadline_date(a.due_date, practice.time_zone) as due_on,
      coalesce((select sum(s.days) from public.assignment_leave_shifts s where s.assignment_id = a.id), 0)::integer as shifted_days
    from public.training_assignments a
    join public.organizations practice on practice.id = a.organization_id
    where a.user_id = any (people) and a.status in ('assigned', 'in_progress')
  ), folded as (
    -- One leave after the other: each moves what is due on its first day or later, by as many of its days as the assignment lived through.
    select o.id, o.user_id, o.assigned_on, 0::bigint as place, o.due_on - o.shifted_days as due_on, null::uuid as leave_id, 0 as days
    from open o
    union all
    select f.id, f.user_id, f.assigned_on, l.place, f.due_on + step.days, l.id, step.days
    from folded f
    join leave l on l.user_id = f.user_id and l.place = f.place + 1
    cross join lateral (
      select case when f.due_on >= l.starts_on and f.assigned_on <= l.ends_on then l.ends_on - greatest(l.starts_on, f.assigned_on) + 1 else 0 end as days
    ) step
  ), summed as (
    select f.id, sum(f.days)::integer as days,
      coalesce(array_agg(f.leave_id order by f.place) filter (where f.days > 0), '{}') as leave_ids,
      coalesce(array_agg(f.days order by f.place) filter (where f.days > 0), '{}') as leave_days
    from folded f group by f.id
  )
  select o.id, o.user_id, o.due_date, after.due_date, after.moved_days, s.leave_ids,
    -- Days granted beyond the leave are noted with the last one, so that they can be taken back with it.
    case when s.days = 0 or after.moved_days = s.days - o.shifted_days then s.leave_days
      else s.leave_days[: cardinality(s.leave_days) - 1] || s.leave_days[cardinality(s.leave_days)] + after.moved_days - (s.days - o.shifted_days) end
  from open o
  join summed s on s.id = o.id
  cross join lateral (
    select ((o.due_date at time zone o.time_zone) + make_interval(days => s.days - o.shifted_days)) at time zone o.time_zone as due_date
  ) exact
  cross join lateral (
    -- A due date that goes back never goes back into the past: the next working day is left, as far as it was not later anyway.
    select case when s.days < o.shifted_days and o.due_date > private.clock()
        then greatest(exact.due_date, least(o.due_date, private.end_of_day(
          coalesce(private.next_working_day(o.user_id, today.day), today.day), o.time_zone)))
      else exact.due_date end as due_date
    from (select private.local_date(private.clock(), o.time_zone) as day) today
  ) settled
  cross join lateral (
    select settled.due_date, private.deadline_date(settled.due_date, o.time_zone) - o.due_on as moved_days
  ) after
$function$;

CREATE OR REPLACE FUNCTION private.end_leave (
  leave_id uuid,
  last_day date
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  found_leave public.staff_leaves;
begin
  select * into found_leave from public.staff_leaves l
  where l.id = leave_id and l.organization_id = private.my_organization_id_as('training_administrator') for update;
  if found_leave.id is null then
    perform private.fail(404, 'LEAVE_NOT_FOUND', 'There is no such leave that you may change.');
  elsif found_leave.cancelled_at is not null then
    perform private.fail(409, 'LEAVE_CANCELLED', 'This leave was cancelled.', 'Record a new one.');
  elsif last_day is null then
    perform private.fail(400, 'LAST_DAY_MISSING', 'Say which day is the last one away.');
  end if;
  perform private.check_leave(found_leave.user_id, found_leave.id, found_leave.starts_on, last_day);
  update public.staff_leaves l set ends_on = last_day where l.id = found_leave.id and l.ends_on is distinct from last_day;
  perform private.apply_leaves(array[found_leave.user_id]);
end
$function$;

CREATE OR REPLACE FUNCTION private.is_working_day (
  user_id uuid,
  day     date
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select extract(isodow from day)::smallint = any (coalesce(s.working_days, practice.working_days))
    and not exists (
      select from public.practice_closures c
      where c.organization_id = s.organization_id and c.closed_on = day and (c.location_id is null or c.location_id = s.location_id))
    and not exists (
      select from public.staff_leaves l
      where l.user_id = s.id and l.cancelled_at is null and l.starts_on <= day and (l.ends_on is null or l.ends_on >= day))
  from public.staff s join public.organizations practice on practice.id = s.organization_id
  where s.id = is_working_day.user_id
$function$;

CREATE OR REPLACE FUNCTION private.move_due_dates (
  people uuid[]
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  planned jsonb;
  moved integer;
begin
  select jsonb_agg(to_jsonb(p)) into planned from private.due_dates_after_leaves(people) p
  where p.moved_days <> 0 or p.leave_ids <> '{}' or exists (select from public.assignment_leave_shifts s where s.assignment_id = p.assignment_id);
  if planned is null then return 0; end if;

  update public.training_assignments a set
    due_date = plan.due_after,
    completion_deadline = ((a.completion_deadline at time zone practice.time_zone) + make_interval(days => plan.moved_days)) at time zone practice.time_zone
  from jsonb_to_recordset(planned) as plan (assignment_id uuid, due_after timestamptz, moved_days integer), public.organizations practice
  where a.id = plan.assignment_id and practice.id = a.organization_id and plan.moved_days <> 0;
  get diagnostics moved = row_count;

  delete from public.assignment_leave_shifts s
  using jsonb_to_recordset(planned) as plan (assignment_id uuid, leave_ids uuid[])
  where s.assignment_id = plan.assignment_id and not s.leave_id = any (plan.leave_ids);
  insert into public.assignment_leave_shifts as s (organization_id, user_id, assignment_id, leave_id, days)
  select a.organization_id, a.user_id, a.id, part.leave_id, part.days
  from jsonb_to_recordset(planned) as plan (assignment_id uuid, leave_ids uuid[], leave_days integer[])
  join public.training_assignments a on a.id = plan.assignment_id
  cross join lateral unnest(plan.leave_ids, plan.leave_days) as part (leave_id, days)
  on conflict on constraint a_leave_shifts_an_assignment_once do update set days = excluded.days where s.days <> excluded.days;
  return moved;
end
$function$;

CREATE OR REPLACE FUNCTION private.next_working_day (
  user_id uuid,
  day     date
)
  RETURNS date
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select first.day
  from public.staff s
  join public.organizations practice on practice.id = s.organization_id
  -- After the leave that holds the day, if it has an end.
  left join public.staff_leaves away
    on away.user_id = s.id and away.cancelled_at is null and away.starts_on <= next_working_day.day and (away.ends_on is null or away.ends_on >= next_working_day.day)
  cross join lateral (
    select candidate.day
    from (
      select coalesce(away.ends_on + 1, next_working_day.day) + ahead as day from generate_series(0, 400) ahead
    ) candidate
    where extract(isodow from candidate.day)::smallint = any (coalesce(s.working_days, practice.working_days))
      and not exists (
        select from public.practice_closures c
        where c.organization_id = s.organization_id and c.closed_on = candidate.day and (c.location_id is null or c.location_id = s.location_id))
      and not exists (
        select from public.staff_leaves l
        where l.user_id = s.id and l.cancelled_at is null and l.starts_on <= candidate.day and (l.ends_on is null or l.ends_on >= candidate.day))
    order by candidate.day limit 1
  ) first
  where s.id = next_working_day.user_id
$function$;

CREATE OR REPLACE FUNCTION private.preview_leave (
  user_id      uuid,
  leave_id     uuid,
  starts_on    date,
  ends_on      date,
  is_cancelled boolean
)
  RETURNS TABLE (
    assignment_id uuid,
    program_name  text,
    due_before    timestamp with time zone,
    due_after     timestamp with time zone,
    moved_days    integer
  )
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
#variable_conflict use_column
declare
  considered public.staff_leaves;
begin
  select * into considered from public.staff_leaves l
  where l.id = preview_leave.leave_id and l.organization_id = private.my_organization_id_as('training_administrator');
  if preview_leave.leave_id is not null and considered.id is null then
    perform private.fail(404, 'LEAVE_NOT_FOUND', 'There is no such leave that you may change.');
  end if;
  considered.user_id := coalesce(considered.user_id, preview_leave.user_id);
  considered.starts_on := coalesce(preview_leave.starts_on, considered.starts_on);
  if is_cancelled then
    considered.cancelled_at := private.clock();
  else
    considered.ends_on := preview_leave.ends_on;
    perform private.check_leave(considered.user_id, considered.id, considered.starts_on, considered.ends_on);
  end if;
  return query
  select plan.assignment_id, program.program_name::text, plan.due_before, plan.due_after, plan.moved_days
  from private.due_dates_after_leaves(array[considered.user_id], considered) plan
  join public.training_assignments a on a.id = plan.assignment_id
  join public.training_programs program on program.id = a.program_id
  where plan.moved_days <> 0 and a.organization_id = private.my_organization_id_as('training_administrator')
  order by plan.due_before, program.program_name;
end
$function$;

CREATE OR REPLACE FUNCTION private.record_leave (
  user_id   uuid,
  kind      public.leave_kind_enum,
  starts_on date,
  ends_on   date,
  note      text
)
  RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  made public.staff_leaves;
begin
  perform from public.staff s where s.id = record_leave.user_id for no key update;
  perform private.check_leave(user_id, null, starts_on, ends_on);
  if kind is null then
    perform private.fail(400, 'KIND_MISSING', 'Say what kind of leave it is.');
  elsif length(note) > 2000 then
    perform private.fail(400, 'NOTE_TOO_LONG', 'A note has 2000 characters at most.');
  end if;
  insert into public.staff_leaves (organization_id, user_id, starts_on, ends_on, planned_ends_on, recorded_by)
  select s.organization_id, s.id, record_leave.starts_on, record_leave.ends_on, record_leave.ends_on, private.my_staff_id()
  from public.staff s where s.id = record_leave.user_id
  returning * into made;
  insert into public.staff_leave_details (id, organization_id, user_id, kind, note)
  values (made.id, made.organization_id, made.user_id, kind, nullif(btrim(note), ''));
  perform private.apply_leaves(array[made.user_id]);
  return made.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.remind_assignment (
  assignment_id uuid
)
  RETURNS timestamp WITH time zone
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  assignment public.training_assignments;
  person public.staff;
begin
  select * into assignment from public.training_assignments a
  where a.id = assignment_id and a.user_id = any (array(select private.my_assignable_ids())) for update;
  if assignment.id is null then
    perform private.fail(404, 'ASSIGNMENT_NOT_FOUND', 'There is no such assignment that you may remind of.');
  elsif assignment.status in ('completed', 'cancelled') then
    perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment is finished or cancelled.');
  end if;
  select * into person from public.staff where id = assignment.user_id;
  if person.employment_status <> 'active' then
    perform private.fail(409, 'PERSON_NOT_ACTIVE', format('%s is on leave or has left, and is not reminded.', person.full_name));
  elsif assignment.last_reminder_sent > private.clock() - interval '1 day' then
    perform private.fail(409, 'REMINDED_RECENTLY', 'This person was reminded less than a day ago.');
  end if;
  update public.training_assignments a set last_reminder_sent = private.clock() where a.id = assignment.id;
  insert into public.notifications (organization_id, user_id, kind, severity, title, body, link, occasion)
  select assignment.organization_id, assignment.user_id, 'reminder', case when assignment.due_date <= private.clock() then 'high' else 'medium' end::public.severity_enum,
    left('Reminder: ' || program.program_name, 200),
    case when assignment.due_date <= private.clock() then 'It was due ' else 'It is due ' end
      || to_char(private.deadline_date(assignment.due_date, practice.time_zone), 'FMDD FMMonth YYYY') || '.',
    '/training/' || assignment.id, 'reminder:' || assignment.id || ':' || private.clock()
  from public.training_programs program join public.organizations practice on practice.id = program.organization_id
  where program.id = assignment.program_id;
  return private.clock();
end
$function$;

CREATE OR REPLACE FUNCTION private.restate_staff_history (
  people uuid[],
  stated jsonb,
  why    text   DEFAULT NULL::text
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  wanted jsonb;
  written integer;
begin
  -- Two corrections of one person take turns.
  perform from public.staff where id = any (people) order by id for no key update;

  with statement as (
    select s.user_id, s.valid_from, coalesce(s.valid_until, 'infinity') as valid_until, s.facts, 0 as rank
    from jsonb_to_recordset(stated) as s (user_id uuid, valid_from date, valid_until date, facts jsonb)
    union all
    select h.user_id, h.valid_from, coalesce(h.valid_until, 'infinity'), private.staff_facts(to_jsonb(h)), 1
    from public.staff_history h where h.user_id = any (people) and h.superseded_at is null
  ), period as (
    select p.id, p.user_id, p.organization_id, p.started_on as first_day, coalesce(p.ended_on + 1, 'infinity') as after_last
    from public.employment_periods p where p.user_id = any (people)
  ), edge as (
    select id, user_id, organization_id, first_day, first_day as day, after_last from period
    union
    select p.id, p.user_id, p.organization_id, p.first_day, edges.day, p.after_last
    from period p join statement s on s.user_id = p.user_id
    cross join lateral (values (s.valid_from), (s.valid_until)) as edges (day)
    where edges.day > p.first_day and edges.day < p.after_last
  ), segment as (
    select id, user_id, organization_id, first_day, after_last, day as valid_from, lead(day, 1, after_last) over (partition by id order by day) as valid_until from edge
  ), told as (
    -- What is stated now, else what was stated before, else what is nearest, if possible in the same
    -- employment: the row before, else the row after, else the person as they are.
    select distinct on (g.id, g.valid_from) g.id, g.user_id, g.organization_id, g.valid_from, g.valid_until,
      coalesce(s.facts, private.staff_facts(to_jsonb(person))) as facts
    from segment g
    join public.staff person on person.id = g.user_id
    left join statement s on s.user_id = g.user_id
    order by g.id, g.valid_from,
      case when s.valid_from <= g.valid_from and s.valid_until >= g.valid_until then s.rank else 2 end,
      s.valid_from >= g.after_last or s.valid_until <= g.first_day, s.valid_from > g.valid_from, abs(s.valid_from - g.valid_from)
  ), marked as (
    select *, facts is distinct from lag(facts) over (partition by id order by valid_from) as begins from told
  ), numbered as (
    select *, count(*) filter (where begins) over (partition by id order by valid_from) as stretch from marked
  ), stretch as (
    select user_id, organization_id, min(valid_from) as valid_from, nullif(max(valid_until), 'infinity') as valid_until, facts
    from numbered group by id, user_id, organization_id, stretch, facts
  )
  select jsonb_agg(to_jsonb(stretch)) into wanted from stretch;

  update public.staff_history h set superseded_at = greatest(private.clock(), h.recorded_at)
  where h.user_id = any (people) and h.superseded_at is null
    and not exists (
      select from jsonb_to_recordset(wanted) as w (user_id uuid, valid_from date, valid_until date, facts jsonb)
      where w.user_id = h.user_id and w.valid_from = h.valid_from and w.valid_until is not distinct from h.valid_until
        and w.facts = private.staff_facts(to_jsonb(h)));

  insert into public.staff_history (
    organization_id, user_id, valid_from, valid_until, position_id, department_id, location_id, manager_id, permission_level, employment_kind,
    reason, recorded_by, recorded_at
  )
  select w.organization_id, w.user_id, w.valid_from, w.valid_until, fact.position_id, fact.department_id, fact.location_id, fact.manager_id,
    fact.permission_level, fact.employment_kind, why, private.my_staff_id(),
    -- Never before what it follows, whatever clock that was written by.
    greatest(private.clock(), (select max(h.recorded_at) from public.staff_history h where h.user_id = w.user_id))
  from jsonb_to_recordset(wanted) as w (organization_id uuid, user_id uuid, valid_from date, valid_until date, facts jsonb)
  cross join lateral jsonb_populate_record(null::public.staff_history, w.facts) as fact
  where not exists (
    select from public.staff_history h where h.user_id = w.user_id and h.superseded_at is null and h.valid_from = w.valid_from);
  get diagnostics written = row_count;
  return written;
end
$function$;

CREATE OR REPLACE FUNCTION private.run_job (
  job text
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  changed integer;
begin
  -- One run at a time: a slow run makes the next one a no-op instead of a pile.
  if not pg_try_advisory_xact_lock(hashtextextended('job:' || job, 0)) then return 0; end if;
  perform set_config('app.actor', 'job:' || job, true);
  case job
    when 'apply_compliance_transitions' then changed := private.apply_compliance_transitions();
    when 'apply_leaves' then changed := private.apply_leaves();
    when 'remind_expiring_certifications' then changed := private.remind_expiring_certifications();
    -- Yesterday once more: what was recorded after midnight about the day before counts too.
    when 'snapshot_day' then changed := private.snapshot_day((private.clock() - interval '1 day')::date) + private.snapshot_day();
    when 'close_quiz_attempts' then changed := private.close_quiz_attempts();
    when 'wake_uploads' then changed := private.wake_uploads();
    when 'keep_house' then changed := private.keep_house();
    else perform private.fail(400, 'UNKNOWN_JOB', format('There is no job %s.', job));
  end case;
  return changed;
end
$function$;

CREATE OR REPLACE FUNCTION private.schedule_jobs()
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  -- Supabase ships pg_cron without enabling it.
  if to_regnamespace('cron') is null then
    execute 'create extension pg_cron';
  end if;

  -- cron.schedule replaces a job of the same name. The times are UTC; what a job does asks each practice's own clock.
  -- Before the hour's transitions, which leave out nobody who came back at midnight.
  perform cron.schedule('leaves', '1 * * * *', 'select private.run_job(''apply_leaves'')');
  perform cron.schedule('compliance-transitions', '5 * * * *', 'select private.run_job(''apply_compliance_transitions'')');
  perform cron.schedule('certification-reminders', '20 * * * *', 'select private.run_job(''remind_expiring_certifications'')');
  perform cron.schedule('daily-snapshot', '40 * * * *', 'select private.run_job(''snapshot_day'')');
  perform cron.schedule('close-quiz-attempts', '*/5 * * * *', 'select private.run_job(''close_quiz_attempts'')');
  perform cron.schedule('uploads', '* * * * *', 'select private.run_job(''wake_uploads'')');
  perform cron.schedule('housekeeping', '10 3 * * *', 'select private.run_job(''keep_house'')');
end
$function$;

CREATE OR REPLACE FUNCTION private.staff_facts (
  whole jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select jsonb_build_object('position_id', whole -> 'position_id', 'department_id', whole -> 'department_id', 'location_id', whole -> 'location_id',
    'manager_id', whole -> 'manager_id', 'permission_level', whole -> 'permission_level', 'employment_kind', whole -> 'employment_kind')
$function$;

CREATE OR REPLACE FUNCTION private.tg_staff__keep_history()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  people uuid[];
  stated jsonb;
begin
  if tg_op = 'INSERT' then
    insert into public.employment_periods (organization_id, user_id, started_on, ended_on)
    select organization_id, id, hired_on, terminated_on from new_rows;
    select array_agg(id),
      jsonb_agg(jsonb_build_object('user_id', id, 'valid_from', hired_on, 'facts', private.staff_facts(to_jsonb(new_rows))))
    into people, stated from new_rows;
  else
    perform private.fail(409, 'PERIODS_OVERLAP', format('%s was still employed on that day.', n.full_name), 'Choose a later first day.')
    from new_rows n join old_rows o using (id)
    join public.employment_periods p on p.user_id = n.id and p.ended_on >= n.hired_on
      and (p.started_on <> o.hired_on or (o.terminated_on < n.hired_on and n.terminated_on is null))
    where n.hired_on <> o.hired_on limit 1;

    -- Somebody who had left and starts again; any other change of the dates corrects the latest period.
    insert into public.employment_periods (organization_id, user_id, started_on)
    select n.organization_id, n.id, n.hired_on
    from new_rows n join old_rows o using (id) where o.terminated_on < n.hired_on and n.terminated_on is null;
    update public.employment_periods p set started_on = n.hired_on, ended_on = n.terminated_on
    from new_rows n join old_rows o using (id)
    where p.user_id = n.id and (n.hired_on, n.terminated_on) is distinct from (o.hired_on, o.terminated_on)
      and p.started_on = (select max(latest.started_on) from public.employment_periods latest where latest.user_id = n.id)
      and (p.started_on, p.ended_on) is distinct from (n.hired_on, n.terminated_on);

    select array_agg(changed.id),
      jsonb_agg(jsonb_build_object('user_id', changed.id, 'valid_from', changed.valid_from, 'facts', changed.facts)) filter (where changed.is_stated)
    into people, stated
    from (
      select n.id, facts.now as facts,
        facts.now <> facts.before or (o.terminated_on is not null and n.terminated_on is null) as is_stated,
        case when o.terminated_on < n.hired_on and n.terminated_on is null then n.hired_on
          else greatest(private.local_date(private.clock(), practice.time_zone), n.hired_on) end as valid_from
      from new_rows n join old_rows o using (id)
      join public.organizations practice on practice.id = n.organization_id
      cross join lateral (select private.staff_facts(to_jsonb(n)) as now, private.staff_facts(to_jsonb(o)) as before) facts
      where facts.now <> facts.before or (n.hired_on, n.terminated_on) is distinct from (o.hired_on, o.terminated_on)
    ) changed;
  end if;
  if people is null then return null; end if;
  perform private.restate_staff_history(people, coalesce(stated, '[]'));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_staff_leaves__move_due_dates()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  perform private.move_due_dates(array(select distinct user_id from new_rows));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_assignments__check_change()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  -- Jobs and imports write history, and a leave recorded afterwards may end in the past; people ask for what is ahead.
  if private.my_staff_id() is null or pg_trigger_depth() > 1 then return null; end if;
  perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment is finished or cancelled.', 'Assign the program again.')
  from new_rows n join old_rows o using (id)
  where o.status in ('completed', 'cancelled')
    and (n.due_date, n.completion_deadline, n.priority_level) is distinct from (o.due_date, o.completion_deadline, o.priority_level) limit 1;
  perform private.fail(400, 'DUE_IN_THE_PAST', 'The due date has already passed.', 'Choose a later date.')
  from new_rows n join old_rows o using (id) where n.due_date is distinct from o.due_date and n.due_date <= private.clock() limit 1;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.cancel_leave (
  leave_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.cancel_leave(leave_id) $function$;

REVOKE ALL ON FUNCTION "public"."cancel_leave"(uuid) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.correct_staff_history (
  user_id         uuid,
  effective_from  date,
  effective_until date,
  facts           jsonb,
  reason          text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.correct_staff_history(user_id, effective_from, effective_until, facts, reason) $function$;

REVOKE ALL ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.end_leave (
  leave_id uuid,
  last_day date
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.end_leave(leave_id, last_day) $function$;

REVOKE ALL ON FUNCTION "public"."end_leave"(uuid, date) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.preview_leave (
  user_id      uuid    DEFAULT NULL::uuid,
  leave_id     uuid    DEFAULT NULL::uuid,
  starts_on    date    DEFAULT NULL::date,
  ends_on      date    DEFAULT NULL::date,
  is_cancelled boolean DEFAULT false
)
  RETURNS TABLE (
    assignment_id uuid,
    program_name  text,
    due_before    timestamp with time zone,
    due_after     timestamp with time zone,
    moved_days    integer
  )
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select * from private.preview_leave(user_id, leave_id, starts_on, ends_on, is_cancelled) $function$;

REVOKE ALL ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.record_leave (
  user_id   uuid,
  kind      public.leave_kind_enum,
  starts_on date,
  ends_on   date                   DEFAULT NULL::date,
  note      text                   DEFAULT NULL::text
)
  RETURNS uuid
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.record_leave(user_id, kind, starts_on, ends_on, note) $function$;

REVOKE ALL ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.staff_as_of (
  moment   date,
  known_at timestamp with time zone DEFAULT private.clock()
)
  RETURNS TABLE (
    user_id          uuid,
    full_name        text,
    position_id      uuid,
    position_title   text,
    department_id    uuid,
    department_name  text,
    location_id      uuid,
    location_name    text,
    manager_id       uuid,
    permission_level public.permission_level_enum,
    employment_kind  public.employment_kind_enum,
    valid_from       date,
    valid_until      date,
    recorded_at      timestamp with time zone
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select h.user_id, s.full_name, h.position_id, p.title, h.department_id, d.name, h.location_id, l.name,
    h.manager_id, h.permission_level, h.employment_kind, h.valid_from, h.valid_until, h.recorded_at
  from public.staff_history h
  join public.staff s on s.id = h.user_id
  left join public.positions p on p.id = h.position_id
  left join public.departments d on d.id = h.department_id
  left join public.locations l on l.id = h.location_id
  where h.valid_from <= moment and (h.valid_until is null or h.valid_until > moment)
    and h.recorded_at <= known_at and (h.superseded_at is null or h.superseded_at > known_at)
  order by s.full_name, h.user_id
$function$;

REVOKE ALL ON FUNCTION "public"."staff_as_of"(date, timestamp WITH time zone) FROM PUBLIC, "anon", "service_role";

ALTER TABLE "public"."assignment_leave_shifts"
  ADD CONSTRAINT "assignment_leave_shifts_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."assignment_leave_shifts"
  ADD CONSTRAINT "shifted_assignment_is_of_the_practice" FOREIGN KEY (assignment_id, organization_id) REFERENCES public.training_assignments(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."employment_periods"
  ADD CONSTRAINT "employed_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."employment_periods"
  ADD CONSTRAINT "employment_periods_do_not_overlap" EXCLUDE USING gist (user_id WITH =, daterange(started_on, ended_on, '[]'::text) WITH &&);

ALTER TABLE "public"."employment_periods"
  ADD CONSTRAINT "employment_periods_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."organizations"
  ADD CONSTRAINT "working_days_are_days_of_the_week"
    CHECK (((working_days <@ '{1,2,3,4,5,6,7}'::smallint[]) AND ((cardinality(working_days) >= 1) AND (cardinality(working_days) <= 7))));

ALTER TABLE "public"."practice_closures"
  ADD CONSTRAINT "closed_location_is_of_the_practice" FOREIGN KEY (location_id, organization_id) REFERENCES public.locations(id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."practice_closures"
  ADD CONSTRAINT "practice_closures_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff"
  ADD CONSTRAINT "working_days_are_days_of_the_week"
    CHECK (((working_days <@ '{1,2,3,4,5,6,7}'::smallint[]) AND ((cardinality(working_days) >= 1) AND (cardinality(working_days) <= 7))));

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_department_is_of_the_practice" FOREIGN KEY (department_id, organization_id) REFERENCES public.departments(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_location_is_of_the_practice" FOREIGN KEY (location_id, organization_id) REFERENCES public.locations(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_manager_is_of_the_practice" FOREIGN KEY (manager_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_position_is_of_the_practice" FOREIGN KEY (position_id, organization_id) REFERENCES public.positions(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_recorder_is_of_the_practice" FOREIGN KEY (recorded_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "reason_is_bounded" CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)));

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "staff_history_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_leave_details"
  ADD CONSTRAINT "note_is_bounded" CHECK (((length(note) >= 1) AND (length(note) <= 2000)));

ALTER TABLE "public"."staff_leave_details"
  ADD CONSTRAINT "staff_leave_details_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_leaves"
  ADD CONSTRAINT "leave_person_is_of_the_practice" FOREIGN KEY (user_id, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_leaves"
  ADD CONSTRAINT "leave_recorder_is_of_the_practice" FOREIGN KEY (recorded_by, organization_id) REFERENCES public.staff(id, organization_id) ON DELETE RESTRICT;

ALTER TABLE "public"."staff_leaves"
  ADD CONSTRAINT "leaves_do_not_overlap" EXCLUDE USING gist (user_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&) WHERE ((cancelled_at IS NULL));

ALTER TABLE "public"."assignment_leave_shifts"
  ADD CONSTRAINT "shift_is_for_a_leave_of_the_person" FOREIGN KEY (leave_id, user_id, organization_id) REFERENCES public.staff_leaves(id, user_id, organization_id)
    ON DELETE RESTRICT;

ALTER TABLE "public"."staff_leave_details"
  ADD CONSTRAINT "details_are_of_a_leave" FOREIGN KEY (id, user_id, organization_id) REFERENCES public.staff_leaves(id, user_id, organization_id) ON DELETE CASCADE;

ALTER TABLE "public"."staff_leaves"
  ADD CONSTRAINT "staff_leaves_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

CREATE INDEX assignment_leave_shifts_leave_id_idx ON public.assignment_leave_shifts USING btree (leave_id);

CREATE INDEX assignment_leave_shifts_organization_id_idx ON public.assignment_leave_shifts USING btree (organization_id);

CREATE INDEX assignment_leave_shifts_user_id_idx ON public.assignment_leave_shifts USING btree (user_id);

CREATE INDEX employment_periods_organization_id_idx ON public.employment_periods USING btree (organization_id);

CREATE INDEX employment_periods_user_id_idx ON public.employment_periods USING btree (user_id, started_on);

CREATE INDEX practice_closures_location_id_idx ON public.practice_closures USING btree (location_id);

CREATE INDEX staff_history_department_id_idx ON public.staff_history USING btree (department_id);

CREATE INDEX staff_history_location_id_idx ON public.staff_history USING btree (location_id);

CREATE INDEX staff_history_manager_id_idx ON public.staff_history USING btree (manager_id);

CREATE INDEX staff_history_organization_id_idx ON public.staff_history USING btree (organization_id, valid_from);

CREATE INDEX staff_history_position_id_idx ON public.staff_history USING btree (position_id);

CREATE INDEX staff_history_recorded_by_idx ON public.staff_history USING btree (recorded_by);

CREATE INDEX staff_history_user_id_idx ON public.staff_history USING btree (user_id, valid_from)
  WHERE (superseded_at IS NULL);

CREATE INDEX staff_leave_details_organization_id_idx ON public.staff_leave_details USING btree (organization_id);

CREATE INDEX staff_leave_details_user_id_idx ON public.staff_leave_details USING btree (user_id);

CREATE INDEX staff_leaves_organization_id_idx ON public.staff_leaves USING btree (organization_id);

CREATE INDEX staff_leaves_recorded_by_idx ON public.staff_leaves USING btree (recorded_by);

CREATE INDEX staff_leaves_user_id_idx ON public.staff_leaves USING btree (user_id, starts_on)
  WHERE (cancelled_at IS NULL);

CREATE TRIGGER assignment_leave_shifts__audit_delete AFTER DELETE ON public.assignment_leave_shifts
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave shift',
  'user_id',
  '',
  ''
);

CREATE TRIGGER assignment_leave_shifts__audit_insert AFTER INSERT ON public.assignment_leave_shifts
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave shift',
  'user_id',
  '',
  ''
);

CREATE TRIGGER assignment_leave_shifts__audit_update AFTER UPDATE ON public.assignment_leave_shifts
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave shift',
  'user_id',
  '',
  ''
);

CREATE TRIGGER assignment_leave_shifts__touch
  BEFORE UPDATE ON public.assignment_leave_shifts
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER employment_periods__audit_delete AFTER DELETE ON public.employment_periods REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'employment period',
  'user_id',
  '',
  ''
);

CREATE TRIGGER employment_periods__audit_insert AFTER INSERT ON public.employment_periods REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'employment period',
  'user_id',
  '',
  ''
);

CREATE TRIGGER employment_periods__audit_update AFTER UPDATE ON public.employment_periods
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'employment period',
  'user_id',
  '',
  ''
);

CREATE TRIGGER employment_periods__touch
  BEFORE UPDATE ON public.employment_periods
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER practice_closures__audit_delete AFTER DELETE ON public.practice_closures REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'closure',
  '',
  '',
  ''
);

CREATE TRIGGER practice_closures__audit_insert AFTER INSERT ON public.practice_closures REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'closure',
  '',
  '',
  ''
);

CREATE TRIGGER practice_closures__audit_update AFTER UPDATE ON public.practice_closures
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'closure',
  '',
  '',
  ''
);

CREATE TRIGGER practice_closures__touch
  BEFORE UPDATE ON public.practice_closures
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER staff__keep_history_insert
  AFTER INSERT ON public.staff REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff__keep_history();

CREATE TRIGGER staff__keep_history_update
  AFTER UPDATE ON public.staff REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff__keep_history();

CREATE TRIGGER staff_history__audit_delete AFTER DELETE ON public.staff_history REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'staff history',
  'user_id',
  '',
  ''
);

CREATE TRIGGER staff_history__audit_insert AFTER INSERT ON public.staff_history REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'staff history',
  'user_id',
  '',
  ''
);

CREATE TRIGGER staff_history__audit_update AFTER UPDATE ON public.staff_history
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'staff history',
  'user_id',
  '',
  ''
);

CREATE TRIGGER staff_leave_details__audit_delete AFTER DELETE ON public.staff_leave_details REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave details',
  'user_id',
  'kind,note',
  ''
);

CREATE TRIGGER staff_leave_details__audit_insert AFTER INSERT ON public.staff_leave_details REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave details',
  'user_id',
  'kind,note',
  ''
);

CREATE TRIGGER staff_leave_details__audit_update AFTER UPDATE ON public.staff_leave_details
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave details',
  'user_id',
  'kind,note',
  ''
);

CREATE TRIGGER staff_leave_details__touch
  BEFORE UPDATE ON public.staff_leave_details
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE TRIGGER staff_leaves__audit_delete AFTER DELETE ON public.staff_leaves REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave',
  'user_id',
  '',
  ''
);

CREATE TRIGGER staff_leaves__audit_insert AFTER INSERT ON public.staff_leaves REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave',
  'user_id',
  '',
  ''
);

CREATE TRIGGER staff_leaves__audit_update AFTER UPDATE ON public.staff_leaves
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'leave',
  'user_id',
  '',
  ''
);

CREATE TRIGGER staff_leaves__move_due_dates_insert
  AFTER INSERT ON public.staff_leaves REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff_leaves__move_due_dates();

CREATE TRIGGER staff_leaves__move_due_dates_update
  AFTER UPDATE ON public.staff_leaves REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.tg_staff_leaves__move_due_dates();

CREATE TRIGGER staff_leaves__touch
  BEFORE UPDATE ON public.staff_leaves
  FOR EACH ROW
  WHEN ((old.* IS DISTINCT FROM new.*))
  EXECUTE FUNCTION private.tg_touch();

CREATE POLICY "select_own_team_oversight" ON "public"."assignment_leave_shifts"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "select_own_team_oversight" ON "public"."employment_periods"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "delete_administrator" ON "public"."practice_closures"
  FOR DELETE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "insert_administrator" ON "public"."practice_closures"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_member" ON "public"."practice_closures"
  FOR SELECT
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id() AS my_organization_id)));

CREATE POLICY "update_administrator" ON "public"."practice_closures"
  FOR UPDATE
  TO "authenticated"
  USING ((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)));

CREATE POLICY "select_own_team_oversight" ON "public"."staff_history"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

CREATE POLICY "select_own_direct_administrator" ON "public"."staff_leave_details"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum]) AS my_organization_id_as)) OR (user_id = (
    SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_direct_report_ids() AS my_direct_report_ids)))));

CREATE POLICY "select_own_team_oversight" ON "public"."staff_leaves"
  FOR SELECT
  TO "authenticated"
  USING
    (((organization_id = ( SELECT private.my_organization_id_as(VARIADIC ARRAY['training_administrator'::public.permission_level_enum, 'executive'::public.permission_level_enum])
    AS my_organization_id_as)) OR (user_id = ( SELECT private.my_staff_id() AS my_staff_id)) OR (user_id = ANY (ARRAY( SELECT private.my_team_ids() AS my_team_ids)))));

COMMENT ON COLUMN "public"."assignment_leave_shifts"."days" IS 'Calendar days by which the due date was moved for this leave.';

COMMENT ON COLUMN "public"."employment_periods"."ended_on" IS 'Last day of work, in the practice''s calendar; null while employed.';

COMMENT ON COLUMN "public"."employment_periods"."started_on" IS 'First day of work, in the practice''s calendar.';

COMMENT ON COLUMN "public"."organizations"."working_days" IS 'Days of the week on which people work unless their own say otherwise: 1 is Monday, 7 is Sunday.';

COMMENT ON COLUMN "public"."practice_closures"."closed_on" IS 'The day, in the practice''s calendar.';

COMMENT ON COLUMN "public"."practice_closures"."location_id" IS 'The location that is closed; null: the whole practice.';

COMMENT ON COLUMN "public"."staff"."hired_on" IS 'First day of work since the latest start, in the practice''s calendar; earlier ones are in employment_periods.';

COMMENT ON COLUMN "public"."staff"."working_days" IS 'Days of the week on which the person works, 1 for Monday to 7 for Sunday; null: as the practice does.';

COMMENT ON COLUMN "public"."staff_history"."reason" IS 'Why an earlier statement was corrected, in the corrector''s words; null for changes made on their day.';

COMMENT ON COLUMN "public"."staff_history"."recorded_by" IS 'Who stated it; null for jobs and for what was there before history was kept.';

COMMENT ON COLUMN "public"."staff_history"."superseded_at" IS 'Until when it was held to be true; null: it still is.';

COMMENT ON COLUMN "public"."staff_history"."valid_from" IS 'The first day on which it held, in the practice''s calendar.';

COMMENT ON COLUMN "public"."staff_history"."valid_until" IS 'The first day on which it no longer held; null: it still does.';

COMMENT ON COLUMN "public"."staff_leaves"."cancelled_at" IS 'When it was called off; a cancelled leave counts for nothing.';

COMMENT ON COLUMN "public"."staff_leaves"."ends_on" IS 'Last day away as known now; null: open-ended.';

COMMENT ON COLUMN "public"."staff_leaves"."planned_ends_on" IS 'Last day away as it was planned when the leave was recorded; null: it was open-ended.';

COMMENT ON COLUMN "public"."staff_leaves"."recorded_by" IS 'Who recorded it; null for jobs and imports.';

COMMENT ON COLUMN "public"."staff_leaves"."starts_on" IS 'First day away, in the practice''s calendar.';

COMMENT ON EXTENSION "btree_gist" IS 'support for indexing common datatypes in GiST';

COMMENT ON FUNCTION "private"."after_migrate"() IS 'What a schema diff cannot see: audit partitions, storage buckets, the key that seals signatures, the history of people who were there before it was kept, the cron schedule. Every migration ends with it; it may run any number of times.';

COMMENT ON FUNCTION "private"."apply_leaves"(uuid[]) IS 'The hourly job, and the last step of every change to a leave: who is away today in the practice''s calendar is on_leave, who is back is active. People given, or everybody with a leave (null). Returns how many it changed.';

COMMENT ON FUNCTION "private"."backfill_employment"() IS 'Gives everybody who was there before history was kept a period and one statement since their day of hiring. May run any number of times; returns how many statements it wrote.';

COMMENT ON FUNCTION "private"."check_leave"(uuid, uuid, date, date) IS 'Refuses a leave that cannot be: who asks must be a training administrator of the person''s practice. leave_id is the leave being changed, null for a new one. Raises 404 PERSON_NOT_FOUND, 409 PERSON_NOT_ACTIVE, 400 START_MISSING, 400 LEAVE_ENDS_BEFORE_IT_STARTS, 400 LEAVE_BEFORE_HIRING, 400 LEAVE_TOO_LONG, 409 LEAVE_OVERLAPS.';

COMMENT ON FUNCTION "private"."due_dates_after_leaves"(uuid[], public.staff_leaves) IS 'When the open assignments of these people are due, given their leaves: a due date on the first day of a leave or later moves by the leave''s days, counted from the day of assignment if that is later; an open-ended leave moves nothing until its end is known. instead stands for a leave that is being considered. moved_days is the difference to now in calendar days, leave_ids and leave_days say in parallel what each leave contributes.';

COMMENT ON FUNCTION "private"."is_working_day"(uuid, date) IS 'Whether a person works on a day of the practice''s calendar: one of their days of the week, no closure of the practice or their location, no leave. Null for nobody.';

COMMENT ON FUNCTION "private"."move_due_dates"(uuid[]) IS 'Moves due dates and completion deadlines of open assignments as due_dates_after_leaves says, and notes for which leave. Returns how many it moved.';

COMMENT ON FUNCTION "private"."next_working_day"(uuid, date) IS 'The day itself if the person works on it (is_working_day), else the first one after it. Null where none is in sight: an open-ended leave, or more than 400 days off.';

COMMENT ON FUNCTION "private"."restate_staff_history"(uuid[], jsonb, text) IS 'Brings the history of these people in line with their employment periods and with what is stated about them now: [{user_id, valid_from, valid_until, facts}], which wins over what was stated before. Earlier statements are superseded, not changed. Returns how many rows it wrote.';

COMMENT ON FUNCTION "private"."staff_facts"(jsonb) IS 'What history keeps of a row of staff or of staff_history: the place in the practice, the level and the kind of employment.';

COMMENT ON FUNCTION "private"."tg_staff__keep_history"() IS 'Keeps employment_periods and staff_history: a change holds from today in the practice''s calendar, a new person''s place from the first day of work. Raises 409 PERIODS_OVERLAP.';

COMMENT ON FUNCTION "private"."tg_staff_leaves__move_due_dates"() IS 'Keeps due dates of open training in step with who is away.';

COMMENT ON FUNCTION "public"."cancel_leave"(uuid) IS 'Calls a leave off: it counts for nothing, and due dates go back to where they were without it. Cancelling twice changes nothing. For training administrators. Raises 404 LEAVE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) IS 'Corrects what a person was from effective_from until the day before effective_until (null: to this day, which changes the person''s details too). facts holds what was different: position_id, department_id, location_id, manager_id, employment_kind, and permission_level for the past. The earlier statement stays readable as superseded. For training administrators. Raises 404 PERSON_NOT_FOUND, 404 PLACE_NOT_FOUND, 400 INVALID_FACTS, 400 REASON_MISSING, 400 DATE_IN_THE_FUTURE, 400 INVALID_RANGE, 400 NOT_EMPLOYED_THEN, 400 LEVEL_IS_SET_ELSEWHERE, 400 OWN_MANAGER, 409 REPORTING_CYCLE.';

COMMENT ON FUNCTION "public"."end_leave"(uuid, date) IS 'Sets the last day of a leave: earlier than planned, later, or of one that was open-ended; what was planned is kept. Due dates of open training move with it. For training administrators. Raises what check_leave does, 404 LEAVE_NOT_FOUND, 409 LEAVE_CANCELLED, 400 LAST_DAY_MISSING.';

COMMENT ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) IS 'Which due dates would move, and by how many calendar days, if a leave were recorded (user_id, starts_on, ends_on), got another last day (leave_id, ends_on) or were cancelled (leave_id, is_cancelled). Changes nothing; saving does exactly this. For training administrators. Raises what check_leave does and 404 LEAVE_NOT_FOUND.';

COMMENT ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) IS 'Records that a person is away from one day to another, both included (null: open-ended), and returns the leave''s id. Due dates of open training move as preview_leave says. For training administrators. Raises what check_leave does, 400 KIND_MISSING, 400 NOTE_TOO_LONG.';

COMMENT ON FUNCTION "public"."remind_assignment"(uuid) IS 'Reminds a direct report (anyone, as training administrator) of an open assignment, at most once a day. Returns when. Raises 404 ASSIGNMENT_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 PERSON_NOT_ACTIVE, 409 REMINDED_RECENTLY.';

COMMENT ON FUNCTION "public"."staff_as_of"(date, timestamp with time zone) IS 'Who was employed on a day, as what and where, as it was known at a moment (default: now), among the people whoever asks may see.';

COMMENT ON TABLE "public"."assignment_leave_shifts" IS 'The note on an assignment that a leave moved its due date: the clock stood still while the person was away. Kept by move_due_dates.';

COMMENT ON TABLE "public"."employment_periods" IS 'The times a person was employed, one row each: whoever comes back gets a new one. Kept by a trigger on staff, whose hired_on is the latest start.';

COMMENT ON TABLE "public"."practice_closures" IS 'Days on which the practice is closed, or one of its locations.';

COMMENT ON TABLE "public"."staff_history" IS 'What each person was, from one day to another, and when that was known. A correction supersedes what it replaces and leaves it readable. Kept by a trigger on staff and corrected by correct_staff_history; within an employment there is no day without a row.';

COMMENT ON TABLE "public"."staff_leave_details" IS 'Why a person is away, under the id of the leave: for the person, their direct manager and training administrators only (29 CFR 825.500(g)).';

COMMENT ON TABLE "public"."staff_leaves" IS 'When a person is away. Why is in staff_leave_details, which fewer people may read. Written by record_leave, end_leave and cancel_leave.';

REVOKE ALL ON FUNCTION "private"."apply_leaves"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."apply_leaves"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."apply_leaves"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."backfill_employment"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."backfill_employment"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."backfill_employment"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."cancel_leave"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."cancel_leave"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."cancel_leave"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."cancel_leave"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."check_leave"(uuid, uuid, date, date) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."check_leave"(uuid, uuid, date, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_leave"(uuid, uuid, date, date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."correct_staff_history"(uuid, date, date, jsonb, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."correct_staff_history"(uuid, date, date, jsonb, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."correct_staff_history"(uuid, date, date, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."correct_staff_history"(uuid, date, date, jsonb, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."due_dates_after_leaves"(uuid[], public.staff_leaves) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."due_dates_after_leaves"(uuid[], public.staff_leaves) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."due_dates_after_leaves"(uuid[], public.staff_leaves) TO "postgres";

REVOKE ALL ON FUNCTION "private"."end_leave"(uuid, date) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."end_leave"(uuid, date) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."end_leave"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."end_leave"(uuid, date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."is_working_day"(uuid, date) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."is_working_day"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_working_day"(uuid, date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."move_due_dates"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."move_due_dates"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."move_due_dates"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."next_working_day"(uuid, date) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."next_working_day"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."next_working_day"(uuid, date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."preview_leave"(uuid, uuid, date, date, boolean) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."preview_leave"(uuid, uuid, date, date, boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."preview_leave"(uuid, uuid, date, date, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_leave"(uuid, uuid, date, date, boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."record_leave"(uuid, public.leave_kind_enum, date, date, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_leave"(uuid, public.leave_kind_enum, date, date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_leave"(uuid, public.leave_kind_enum, date, date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_leave"(uuid, public.leave_kind_enum, date, date, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."restate_staff_history"(uuid[], jsonb, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."restate_staff_history"(uuid[], jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."restate_staff_history"(uuid[], jsonb, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."staff_facts"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."staff_facts"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."staff_facts"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_staff__keep_history"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff__keep_history"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff__keep_history"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_staff_leaves__move_due_dates"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_staff_leaves__move_due_dates"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_staff_leaves__move_due_dates"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."cancel_leave"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."cancel_leave"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."cancel_leave"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."correct_staff_history"(uuid, date, date, jsonb, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."end_leave"(uuid, date) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."end_leave"(uuid, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."end_leave"(uuid, date) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_leave"(uuid, uuid, date, date, boolean) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_leave"(uuid, public.leave_kind_enum, date, date, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."staff_as_of"(date, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."staff_as_of"(date, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."staff_as_of"(date, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON TABLE "public"."assignment_leave_shifts" FROM "authenticated";

GRANT SELECT ON TABLE "public"."assignment_leave_shifts" TO "authenticated";

REVOKE ALL ON TABLE "public"."employment_periods" FROM "authenticated";

GRANT SELECT ON TABLE "public"."employment_periods" TO "authenticated";

REVOKE ALL ("working_days") ON TABLE "public"."organizations" FROM "authenticated";

GRANT UPDATE ("working_days") ON TABLE "public"."organizations" TO "authenticated";

REVOKE ALL ON TABLE "public"."practice_closures" FROM "authenticated";

REVOKE ALL ("closed_on") ON TABLE "public"."practice_closures" FROM "authenticated";

GRANT INSERT ("closed_on"), UPDATE ("closed_on") ON TABLE "public"."practice_closures" TO "authenticated";

REVOKE ALL ("location_id") ON TABLE "public"."practice_closures" FROM "authenticated";

GRANT INSERT ("location_id"), UPDATE ("location_id") ON TABLE "public"."practice_closures" TO "authenticated";

REVOKE ALL ("name") ON TABLE "public"."practice_closures" FROM "authenticated";

GRANT INSERT ("name"), UPDATE ("name") ON TABLE "public"."practice_closures" TO "authenticated";

REVOKE ALL ("organization_id") ON TABLE "public"."practice_closures" FROM "authenticated";

GRANT INSERT ("organization_id") ON TABLE "public"."practice_closures" TO "authenticated";

GRANT DELETE, SELECT ON TABLE "public"."practice_closures" TO "authenticated";

REVOKE ALL ("employment_kind") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("employment_kind"), UPDATE ("employment_kind") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ("working_days") ON TABLE "public"."staff" FROM "authenticated";

GRANT INSERT ("working_days"), UPDATE ("working_days") ON TABLE "public"."staff" TO "authenticated";

REVOKE ALL ON TABLE "public"."staff_history" FROM "authenticated";

GRANT SELECT ON TABLE "public"."staff_history" TO "authenticated";

REVOKE ALL ON TABLE "public"."staff_leave_details" FROM "authenticated";

GRANT SELECT ON TABLE "public"."staff_leave_details" TO "authenticated";

REVOKE ALL ON TABLE "public"."staff_leaves" FROM "authenticated";

GRANT SELECT ON TABLE "public"."staff_leaves" TO "authenticated";

ALTER TABLE "public"."staff_history"
  ADD COLUMN "recorded_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "history_is_superseded_after_it_is_recorded" CHECK ((superseded_at >= recorded_at));

ALTER TABLE "public"."staff_history"
  ADD CONSTRAINT "staff_history_does_not_contradict_itself" EXCLUDE USING gist (user_id WITH =, daterange(valid_from, valid_until) WITH &&, tstzrange(recorded_at, superseded_at)
    WITH &&);

CREATE INDEX staff_history_user_id_recorded_at_idx ON public.staff_history USING btree (user_id, recorded_at);

COMMENT ON COLUMN "public"."staff_history"."recorded_at" IS 'Since when it was known.';

ALTER TABLE "public"."staff_leave_details"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT private.clock();

select private.after_migrate();
