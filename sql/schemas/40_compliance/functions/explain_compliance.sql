create function private.explain_compliance(user_id uuid, requirement_id uuid, as_of timestamptz, known_at timestamptz) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_variable
declare
  person public.staff := private.person_i_may_see(user_id);
  practice public.organizations;
  moment timestamptz := coalesce(as_of, private.clock());
  known timestamptz := coalesce(known_at, private.clock());
  today date;
  rule public.requirement_versions;
  requirement public.requirements;
  place record;
  clause jsonb;
  standing record;
  status public.status_enum;
  groups jsonb;
  leaves jsonb;
  exceptions jsonb;
  steps text[];
  because text;
  due_on date;
  grace_ends_on date;
  last_on date;
begin
  select * into practice from public.organizations o where o.id = person.organization_id;
  today := private.local_date(moment, practice.time_zone);
  select * into requirement from public.requirements r where r.id = explain_compliance.requirement_id and r.organization_id = practice.id;
  if requirement.id is null then
    perform private.fail(404, 'REQUIREMENT_NOT_FOUND', 'There is no such requirement.');
  end if;
  select * into rule from private.rules_in_force(array[practice.id], array[requirement.id], as_of, known_at);
  if rule.id is null then
    return jsonb_build_object('covered', false, 'requirement', jsonb_build_object('id', requirement.id, 'code', requirement.requirement_code),
      'steps', jsonb_build_array('The requirement was not in force then.'));
  end if;

  select h.*, p.title as position_title, p.is_clinical, d.name as department_name, l.name as location_name, l.state into place
  from public.staff_history h
  left join public.positions p on p.id = h.position_id left join public.departments d on d.id = h.department_id left join public.locations l on l.id = h.location_id
  where h.user_id = person.id and h.recorded_at <= known and (h.superseded_at is null or h.superseded_at > known) and (h.valid_until is null or h.valid_until > today)
  order by h.valid_from limit 1;
  select c into clause from jsonb_array_elements(rule.audience -> 'include') c
  where private.clause_matches(c, place.position_id, place.is_clinical, place.department_id, place.location_id, place.state, place.employment_kind, person.id) limit 1;

  select * into standing from private.derived_requirement_records(array[person.id], array[requirement.id], as_of, known_at);
  status := case when standing.user_id is not null then
    public.compliance_status_at(standing.last_compliance_date, standing.next_required_date, standing.grace_period_end, moment) end;
  due_on := private.deadline_date(standing.next_required_date, practice.time_zone);
  grace_ends_on := private.deadline_date(standing.grace_period_end, practice.time_zone);
  last_on := private.local_date(standing.last_compliance_date, practice.time_zone);

  select jsonb_agg(jsonb_build_object(
    'proofs', (select jsonb_agg(p || jsonb_build_object('program_name', t.program_name)) from jsonb_array_elements(rule.proofs -> (c.group_no - 1)) p
      left join public.training_programs t on t.id::text = p ->> 'program_id'),
    'last_on', c.evidence_days[c.last_index], 'due_on', c.due_on,
    'evidence', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', e.id, 'kind', e.kind, 'title', coalesce(t.program_name, e.certification_name, replace(e.kind::text, '_', ' ')), 'on', c.evidence_days[i], 'expires_on', e.expires_on,
        'used', i = any (c.accepted), 'valid_until', nullif(c.valid_until[array_position(c.accepted, i)], 'infinity'), 'recorded_at', e.recorded_at,
        'why', case when i = c.last_index then 'This is what counts.'
          when i = any (c.accepted) then 'Counted until what came after it.'
          when rule.anchor = 'evidence_expiry' then 'Does not last longer than what was there.'
          when c.evidence_days[i] > today then 'Begins later.'
          else 'Done before the renewal opened, or too long before the start: kept, and changes nothing.' end) order by i desc), '[]')
      from generate_subscripts(c.evidence_ids, 1) i join public.compliance_evidence e on e.id = c.evidence_ids[i] left join public.training_programs t on t.id = e.program_id)
    ) order by c.group_no) into groups
  from private.requirement_clocks(array[person.id], array[requirement.id], as_of, known_at) c;
  select coalesce(jsonb_agg(jsonb_build_object('starts_on', l.starts_on, 'ends_on', l.ends_on) order by l.starts_on), '[]') into leaves
  from public.staff_leaves l where l.user_id = person.id and rule.pauses_on_leave and l.created_at <= known and (l.cancelled_at is null or l.cancelled_at > known)
    and standing.covered_since is not null and (l.ends_on is null or l.ends_on >= standing.covered_since);
  select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'planned_on', e.planned_on, 'ends_on', e.ends_on, 'decided_at', e.decided_at,
      'moves_a_date', rule.exception_effect = 'extends') order by e.ends_on), '[]') into exceptions
  from public.compliance_exceptions e
  where e.user_id = person.id and e.requirement_id = requirement.id and e.status in ('approved', 'ended') and e.decided_at <= known and (e.ended_at is null or e.ended_at > known)
    and e.ends_on >= today;

  because := case standing.covered_since
    when (select c.hired_on from private.requirement_clocks(array[person.id], array[requirement.id], as_of, known_at) c limit 1) then 'hired'
    when (select v.effective_from from public.requirement_versions v where v.requirement_id = requirement.id and v.version = 1) then 'requirement_started'
    when place.valid_from then 'role_changed' else 'rule_changed' end;
  steps := array[format('%s: %s.', rule.requirement_name, rule.citation)];
  if standing.user_id is null then
    steps := steps || case when place.user_id is null then 'Nobody who works here on that day.' else format('It does not cover %s: %s.', person.full_name,
      concat_ws(', ', place.position_title, place.department_name, place.location_name)) end;
  else
    steps := steps || format('It covers %s as one of: %s (%s).', person.full_name, private.named_clause(clause), concat_ws(', ', place.position_title, place.department_name, place.location_name))
      || format('Since %s, %s.', to_char(standing.covered_since, 'FMDD FMMonth YYYY'),
        case because when 'hired' then 'the first day of work' when 'requirement_started' then 'the first day of the requirement' when 'role_changed' then 'the change of role' else 'the change of the rule' end)
      || case when last_on is null then
          case when due_on is null then 'There is no proof yet, and no first date.' else format('There is no proof yet; the first is due on %s.', to_char(due_on, 'FMDD FMMonth YYYY')) end
        else format('Last proved on %s; ', to_char(last_on, 'FMDD FMMonth YYYY')) || case when due_on is null then 'it does not lapse.' else format('valid until %s.', to_char(due_on, 'FMDD FMMonth YYYY')) end end;
    if jsonb_array_length(leaves) > 0 then steps := steps || 'Days of leave moved the date.'::text; end if;
    if jsonb_array_length(exceptions) > 0 then
      steps := steps || (select format('There is an approved %s until %s%s.', e ->> 'kind', to_char((e ->> 'ends_on')::date, 'FMDD FMMonth YYYY'),
        case when (e ->> 'moves_a_date')::boolean then '' else '; the rule grants no time for it' end) from jsonb_array_elements(exceptions) e order by e ->> 'ends_on' desc limit 1);
    end if;
    steps := steps || case status
      when 'compliant' then 'So: compliant.' when 'pending' then 'So: not due yet.'
      when 'grace_period' then format('So: in grace until %s.', to_char(grace_ends_on, 'FMDD FMMonth YYYY'))
      else format('So: not compliant since %s.', to_char(coalesce(grace_ends_on, due_on) + 1, 'FMDD FMMonth YYYY')) end;
  end if;
  return jsonb_build_object(
    'requirement', jsonb_build_object('id', requirement.id, 'code', requirement.requirement_code, 'name', rule.requirement_name, 'version', rule.version, 'citation', rule.citation,
      'citation_url', rule.citation_url, 'authority', rule.authority, 'notes', rule.notes, 'effective_from', rule.effective_from, 'recorded_at', rule.recorded_at,
      'renewal_opens_days', rule.renewal_opens_days, 'retention_note', rule.retention_note,
      'owner', (select jsonb_build_object('id', o.id, 'full_name', o.full_name) from public.staff o where o.id = requirement.owner_id)),
    'covered', standing.user_id is not null,
    'audience', jsonb_build_object('clause', clause, 'words', case when clause is not null then private.named_clause(clause) end,
      'facts', jsonb_build_object('position', place.position_title, 'department', place.department_name, 'location', place.location_name, 'state', place.state, 'employment_kind', place.employment_kind)),
    'start', case when standing.user_id is not null then jsonb_build_object('on', standing.covered_since, 'because', because) end,
    'groups', coalesce(groups, '[]'), 'leaves', leaves, 'exceptions', exceptions,
    'status', status, 'last_on', last_on, 'due_on', due_on, 'grace_ends_on', grace_ends_on,
    'as_of', moment, 'known_at', known, 'steps', to_jsonb(steps));
end
$$;
create function public.explain_compliance(user_id uuid, requirement_id uuid, as_of timestamptz default null, known_at timestamptz default null) returns jsonb
language sql stable set search_path = ''
as $$ select private.explain_compliance(user_id, requirement_id, as_of, known_at) $$;
comment on function public.explain_compliance(uuid, uuid, timestamptz, timestamptz) is
  'Why somebody stands where they stand on a requirement, on a day (as_of) as it was known at a moment (known_at; both default to now): rule, audience, start, evidence group by group with what of it counts, '
  'leaves, exceptions, the dates and the status, and the same in sentences (steps). Raises 404 PERSON_NOT_FOUND, REQUIREMENT_NOT_FOUND.';
grant execute on function private.explain_compliance(uuid, uuid, timestamptz, timestamptz) to authenticated;
grant execute on function public.explain_compliance(uuid, uuid, timestamptz, timestamptz) to authenticated;
