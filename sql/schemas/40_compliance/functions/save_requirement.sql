create function private.save_requirement(requirement_id uuid, rule jsonb, version integer) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  practice uuid := private.my_organization_id_as('training_administrator', 'executive');
  is_administrator boolean := private.my_organization_id_as('training_administrator') is not null;
  me uuid := private.my_staff_id();
  today date;
  requirement public.requirements;
  present public.requirement_versions;
  wanted public.requirement_versions;
  problem text;
begin
  if practice is null then
    perform private.fail(403, 'NOT_YOURS_TO_RULE', 'Training administrators keep the requirements, executives those that are policies of the practice.');
  elsif jsonb_typeof(rule) is distinct from 'object' then
    perform private.fail(400, 'INVALID_RULE', 'Give the rule as an object.');
  end if;
  select private.local_date(private.clock(), o.time_zone) into today from public.organizations o where o.id = practice;
  if requirement_id is not null then
    select * into requirement from public.requirements r where r.id = save_requirement.requirement_id and r.organization_id = practice for update;
    if requirement.id is null then
      perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
    elsif requirement.retired_at is not null then
      perform private.fail(409, 'REQUIREMENT_RETIRED', 'This requirement has been retired.', 'Make a new one.');
    end if;
    select v.* into present from public.requirement_versions v where v.requirement_id = requirement.id order by v.version desc limit 1;
    if save_requirement.version is distinct from present.version and requirement.reviewed_at is not null then
      perform private.fail(409, 'STALE', 'This requirement was changed since you read it.', 'Look at what changed, then save yours again.');
    end if;
  end if;

  begin
    -- What is not named stays as it is; in a new one it is what the table proposes.
    wanted := jsonb_populate_record(
      coalesce(present, jsonb_populate_record(null::public.requirement_versions,
        '{"minimum_months": 0, "renewal_opens_days": 60, "pauses_on_leave": true, "exception_effect": "explains", "blocks_work": false, "work_tasks": [], "priority_level": "medium"}')),
      rule - array['id', 'organization_id', 'requirement_id', 'version', 'recorded_by', 'recorded_at']);
  exception when others then
    perform private.fail(400, 'INVALID_RULE', format('The rule could not be read: %s', sqlerrm));
  end;
  wanted.id := gen_random_uuid();
  wanted.organization_id := practice;
  wanted.recorded_by := me;
  wanted.recorded_at := private.clock();
  wanted.effective_from := coalesce((rule ->> 'effective_from')::date, case when requirement.reviewed_at is null then coalesce(present.effective_from, today) else today end);
  if not is_administrator and (wanted.compliance_type <> 'policy' or present.compliance_type <> 'policy') then
    perform private.fail(403, 'NOT_YOURS_TO_RULE', 'Executives keep the policies of the practice; other requirements are kept by training administrators.');
  end if;
  problem := private.requirement_problem(wanted);
  if problem is not null then perform private.fail(400, 'INVALID_RULE', problem); end if;
  if requirement.reviewed_at is not null and wanted.effective_from > today then
    perform private.fail(400, 'CHANGE_IN_THE_FUTURE', 'A change applies from today or from a day before.', 'Save it on the day, or choose an earlier one.');
  elsif requirement.reviewed_at is not null and wanted.effective_from < present.effective_from then
    perform private.fail(400, 'CHANGE_BEFORE_PRESENT_RULE', format('The present rule applies from %s on; a change cannot begin before it.', to_char(present.effective_from, 'FMDD FMMonth YYYY')));
  end if;

  if requirement.id is null then
    insert into public.requirements (organization_id, requirement_code, owner_id, created_by)
    values (practice, nullif(upper(btrim(rule ->> 'requirement_code')), ''), coalesce((rule ->> 'owner_id')::uuid, me), me) returning * into requirement;
  else
    update public.requirements r set
      requirement_code = case when rule ? 'requirement_code' then nullif(upper(btrim(rule ->> 'requirement_code')), '') else r.requirement_code end,
      owner_id = coalesce((rule ->> 'owner_id')::uuid, r.owner_id)
    where r.id = requirement.id
      and (r.requirement_code, r.owner_id) is distinct from
        (case when rule ? 'requirement_code' then nullif(upper(btrim(rule ->> 'requirement_code')), '') else r.requirement_code end, coalesce((rule ->> 'owner_id')::uuid, r.owner_id));
    if requirement.reviewed_at is null then
      delete from public.requirement_versions v where v.requirement_id = requirement.id;
    end if;
  end if;
  wanted.requirement_id := requirement.id;
  wanted.version := case when requirement.reviewed_at is null then 1 else present.version + 1 end;
  insert into public.requirement_versions select wanted.*;
  return requirement.id;
end
$$;
create function public.save_requirement(requirement_id uuid, rule jsonb, version integer default null) returns uuid
language sql volatile set search_path = ''
as $$ select private.save_requirement(requirement_id, rule, version) $$;
comment on function public.save_requirement(uuid, jsonb, integer) is
  'Makes a requirement (null id) or states its rule anew: rule names columns of requirement_versions, besides requirement_code and owner_id; what it does not name stays. version is the one that was read. '
  'Until its review the rule is replaced, afterwards a version is appended and everybody concerned is recalculated. Returns the requirement''s id. For training administrators, of policies also executives. '
  'Raises 403 NOT_YOURS_TO_RULE, 404 REQUIREMENT_NOT_FOUND, 409 STALE, REQUIREMENT_RETIRED, 400 INVALID_RULE, CHANGE_IN_THE_FUTURE, CHANGE_BEFORE_PRESENT_RULE.';
grant execute on function private.save_requirement(uuid, jsonb, integer) to authenticated;
grant execute on function public.save_requirement(uuid, jsonb, integer) to authenticated;
