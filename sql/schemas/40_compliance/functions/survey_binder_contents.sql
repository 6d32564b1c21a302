create function private.survey_binder_contents(
  organization_id uuid, location_id uuid, department_id uuid, person_ids uuid[], requirement_ids uuid[], as_of timestamptz, document_hashes jsonb
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  practice public.organizations;
  moment timestamptz := coalesce(as_of, private.clock());
  scope text;
  user_ids uuid[];
  answer jsonb;
begin
  select * into practice from public.organizations o where o.id = survey_binder_contents.organization_id;
  scope := concat_ws('; ',
    coalesce((select l.name from public.locations l where l.id = survey_binder_contents.location_id), 'All locations'),
    coalesce((select d.name from public.departments d where d.id = survey_binder_contents.department_id), 'all departments'),
    case when person_ids is not null then 'chosen people' end,
    case when requirement_ids is null then 'all requirements' else 'chosen requirements' end);
  select array_agg(p.user_id) into user_ids
  from private.survey_binder_people(practice.id, survey_binder_contents.location_id, survey_binder_contents.department_id, person_ids, as_of) p;

  with person as materialized (
    select * from private.survey_binder_people(practice.id, survey_binder_contents.location_id, survey_binder_contents.department_id, person_ids, as_of)
  ), rule as materialized (
    select v.*, r.requirement_code, row_number() over (order by v.requirement_name, v.requirement_id)::integer as number
    from private.rules_in_force(array[practice.id], requirement_ids, as_of, null) v
    join public.requirements r on r.id = v.requirement_id
  ), standing as materialized (
    select d.user_id, d.requirement_id, d.last_compliance_date, d.next_required_date, d.grace_period_end,
      public.compliance_status_at(d.last_compliance_date, d.next_required_date, d.grace_period_end, moment) as status
    from private.derived_requirement_records(user_ids, requirement_ids, as_of, null) d
  ), evidence as materialized (
    select distinct clock.user_id, clock.requirement_id, evidence_id
    from private.requirement_clocks(user_ids, requirement_ids, as_of, null) clock
    cross join lateral unnest(clock.evidence_ids) evidence_id
  )
  select jsonb_build_object(
    'practice', jsonb_build_object('name', practice.name, 'time_zone', practice.time_zone, 'scope', scope,
      'frozen_at', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
    'roster', coalesce((
      select jsonb_agg(jsonb_build_object('person', p.number, 'name', p.full_name, 'position', p.position, 'department', p.department, 'location', p.location,
        'employment', replace(p.employment_kind, '_', ' '), 'hired_on', p.hired_on) order by p.number) from person p), '[]'),
    'requirements', coalesce((
      select jsonb_agg(jsonb_build_object('requirement', r.number, 'code', r.requirement_code, 'name', r.requirement_name, 'version', r.version, 'effective_from', r.effective_from,
        'authority', r.authority, 'citation', r.citation, 'citation_url', r.citation_url, 'proved_by', private.proofs_in_words(r.proofs), 'renewal_months', r.renewal_months,
        'retention', r.retention_note,
        'people', (select count(*) from standing s where s.requirement_id = r.requirement_id),
        'compliant', (select count(*) from standing s where s.requirement_id = r.requirement_id and s.status = 'compliant')) order by r.number) from rule r), '[]'),
    'standings', coalesce((
      select jsonb_agg(jsonb_build_object('person', p.number, 'name', p.full_name, 'requirement', r.number, 'requirement_name', r.requirement_name, 'status', s.status,
        'last_on', private.local_date(s.last_compliance_date, practice.time_zone), 'due_on', private.deadline_date(s.next_required_date, practice.time_zone),
        'grace_ends_on', private.deadline_date(s.grace_period_end, practice.time_zone),
        -- That there is an exception, and until when; never why.
        'exception', (
          select jsonb_build_object('kind', e.kind, 'planned_on', e.planned_on, 'ends_on', e.ends_on, 'approved_on', private.local_date(e.decided_at, practice.time_zone))
          from public.compliance_exceptions e
          where e.user_id = s.user_id and e.requirement_id = s.requirement_id and e.decided_at <= moment and e.status in ('approved', 'ended')
            and (e.ended_at is null or e.ended_at > moment) and e.ends_on >= private.local_date(moment, practice.time_zone)
          order by e.ends_on desc limit 1)) order by p.number, r.number)
      from standing s join person p on p.user_id = s.user_id join rule r on r.requirement_id = s.requirement_id), '[]'),
    'evidence', coalesce((
      select jsonb_agg(jsonb_build_object('person', p.number, 'name', p.full_name, 'requirement', r.number, 'requirement_name', r.requirement_name, 'kind', e.kind,
        'title', coalesce(program.program_name, e.certification_name, replace(e.kind::text, '_', ' ')),
        'on', coalesce(e.effective_on, private.local_date(e.effective_at, practice.time_zone)), 'expires_on', e.expires_on,
        'certificate_number', certificate.certificate_number, 'reviewed_by', reviewer.full_name, 'reviewed_on', private.local_date(e.reviewed_at, practice.time_zone),
        'document', file.name, 'document_sha256', coalesce(e.document_sha256, document_hashes ->> file.path))
        order by p.number, r.number, coalesce(e.effective_on, private.local_date(e.effective_at, practice.time_zone)), e.id)
      from evidence found
      join public.compliance_evidence e on e.id = found.evidence_id
      join person p on p.user_id = found.user_id
      join rule r on r.requirement_id = found.requirement_id
      left join public.training_programs program on program.id = e.program_id
      left join public.staff_certifications held on held.id = e.certification_id
      left join public.certificates certificate on certificate.assignment_id = e.assignment_id
      left join public.staff reviewer on reviewer.id = e.reviewed_by
      cross join lateral (select coalesce(e.document_url, held.document_url) as path, split_part(coalesce(e.document_url, held.document_url), '/', 3) as name) file), '[]')
  ) into answer;
  return answer;
end
$$;
comment on function private.survey_binder_contents(uuid, uuid, uuid, uuid[], uuid[], timestamptz, jsonb) is
  'What a survey binder shows: practice, roster, requirements, standings and evidence at a moment (null: now), of the people and requirements named (null: all). Without ids, reasons, scores and notes. '
  'document_hashes: SHA-256 of documents by their path.';
