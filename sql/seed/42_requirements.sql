-- Requirements adopted from the starter catalogue: reviewed long ago, adopted lately, and waiting for review.

create temporary table adopted (code text, effective_on date, reviewed boolean, rule jsonb);
insert into adopted values
  ('HIPAA-PRIVACY', pg_temp.today() - 420, true, jsonb_build_object('proofs', jsonb_build_array(jsonb_build_array(
    jsonb_build_object('kind', 'training', 'program_id', pg_temp.id_of('program hipaa')))))),
  ('OSHA-BBP', pg_temp.today() - 420, true, jsonb_build_object('anchor', 'expiry', 'proofs', jsonb_build_array(jsonb_build_array(
    jsonb_build_object('kind', 'training', 'program_id', pg_temp.id_of('program bloodborne')))))),
  ('OSHA-FIRE', pg_temp.today() - 20, true, jsonb_build_object('grace_days', 14, 'first_due_days', 30, 'proofs', jsonb_build_array(jsonb_build_array(
    jsonb_build_object('kind', 'training', 'program_id', pg_temp.id_of('program fire')))))),
  ('STATE-LICENSE', pg_temp.today() - 420, true, jsonb_build_object(
    'audience', jsonb_build_object('include', jsonb_build_array(jsonb_build_object('positions', (
      select jsonb_agg(id order by title) from public.positions
      where organization_id = pg_temp.id_of('practice') and title in ('Physician', 'Medical director', 'Registered nurse', 'Nursing lead', 'Nurse practitioner')))), 'exclude', '[]'::jsonb))),
  ('DEA-REG', pg_temp.today() - 420, true, jsonb_build_object(
    'audience', jsonb_build_object('include', jsonb_build_array(jsonb_build_object('positions', (
      select jsonb_agg(id order by title) from public.positions
      where organization_id = pg_temp.id_of('practice') and title in ('Physician', 'Medical director', 'Nurse practitioner')))), 'exclude', '[]'::jsonb))),
  ('FDR-FWA', pg_temp.today() - 300, true, jsonb_build_object(
    'audience', jsonb_build_object('include', jsonb_build_array(jsonb_build_object('departments', jsonb_build_array(pg_temp.id_of('department Billing')))), 'exclude', '[]'::jsonb),
    'proofs', jsonb_build_array(jsonb_build_array(jsonb_build_object('kind', 'training', 'program_id', pg_temp.id_of('program fwa')))))),
  ('CA-HARASSMENT', pg_temp.today() - 200, true, jsonb_build_object('proofs', jsonb_build_array(jsonb_build_array(
    jsonb_build_object('kind', 'training', 'program_id', pg_temp.id_of('program harassment')))))),
  -- Adopted this month: everybody it covers has a first date ahead.
  ('OSHA-RESP', pg_temp.today() - 12, true, jsonb_build_object('first_due_days', 45,
    'audience', jsonb_build_object('include', jsonb_build_array(jsonb_build_object('departments', jsonb_build_array(pg_temp.id_of('department Laboratory'))),
      jsonb_build_object('departments', jsonb_build_array(pg_temp.id_of('department Nursing')), 'locations', jsonb_build_array(pg_temp.id_of('Austin')))), 'exclude', '[]'::jsonb),
    'proofs', jsonb_build_array(jsonb_build_array(jsonb_build_object('kind', 'training', 'program_id', pg_temp.id_of('program respirator'))),
      jsonb_build_array(jsonb_build_object('kind', 'observation'))))),
  ('NY-INFECTION', pg_temp.today(), false, '{}');

insert into public.requirements (id, organization_id, requirement_code, template_code, owner_id, created_by, reviewed_by, reviewed_at, created_at)
select pg_temp.id_of('requirement ' || code), pg_temp.id_of('practice'), code, code, pg_temp.id_of('Clementine Birdsong'), pg_temp.id_of('Clementine Birdsong'),
  case when reviewed then pg_temp.id_of('Clementine Birdsong') end, case when reviewed then effective_on + time '15:00' end, effective_on + time '14:00'
from adopted;

insert into public.requirement_versions
select (jsonb_populate_record(null::public.requirement_versions,
  '{"minimum_months": 0, "renewal_opens_days": 60, "pauses_on_leave": true, "exception_effect": "explains", "blocks_work": false, "work_tasks": [], "priority_level": "medium"}'
  || t.rule || jsonb_build_object(
    'id', pg_temp.id_of('rule ' || a.code), 'organization_id', pg_temp.id_of('practice'), 'requirement_id', pg_temp.id_of('requirement ' || a.code), 'version', 1,
    'effective_from', a.effective_on, 'requirement_name', t.requirement_name, 'compliance_type', t.compliance_type, 'authority', t.authority,
    'citation', t.citation, 'citation_url', t.citation_url, 'notes', t.notes, 'source_note', t.confidence, 'retention_note', t.retention,
    'recorded_by', pg_temp.id_of('Clementine Birdsong'), 'recorded_at', a.effective_on + time '14:00') || a.rule)).*
from adopted a join public.requirement_templates() t on t.template_code = a.code;
