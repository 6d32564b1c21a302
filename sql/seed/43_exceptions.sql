-- Delays and waivers at every step, and proofs that were filed by hand and wait for a review.

create temporary table excepted (name text, code text, kind text, status text, reason_kind text, reason text, planned_on date, ends_on date, asked_days_ago integer, decided_by text, note text);
insert into excepted values
  ('Aster Dovecote', 'OSHA-BBP', 'delay', 'approved', 'availability', 'The trainer who answers questions on the day is away until next month.', pg_temp.today() + 12, pg_temp.today() + 30, 20,
    'Rowan Fairweather', 'No exposure-prone tasks until then.'),
  ('Briar Mossgrove', 'HIPAA-PRIVACY', 'delay', 'requested', 'leave', 'Came back from leave this week and has two other trainings due.', pg_temp.today() + 9, pg_temp.today() + 14, 2, null, null),
  ('Juniper Applewood', 'OSHA-RESP', 'delay', 'requested', 'medical', 'The fit test has to wait until the wound has healed.', pg_temp.today() + 40, pg_temp.today() + 60, 1, null, null),
  ('Cosmo Puddlewick', 'FDR-FWA', 'waiver', 'rejected', 'workload', 'Month-end closing.', null, pg_temp.today() + 20, 40, 'Rowan Fairweather', 'The contract with the plan allows none; an afternoon was set aside.'),
  ('Cedar Larkfield', 'OSHA-BBP', 'delay', 'approved', 'workload', 'Moved to the week after the inventory.', pg_temp.today() - 70, pg_temp.today() - 60, 100, 'Clementine Birdsong', null);

insert into public.compliance_exceptions (id, organization_id, user_id, requirement_id, kind, status, planned_on, ends_on, requested_by, requested_at, decided_by, decided_at)
select pg_temp.id_of('exception ' || x.name || x.code), pg_temp.id_of('practice'), pg_temp.id_of(x.name), pg_temp.id_of('requirement ' || x.code), x.kind::public.exception_kind_enum,
  x.status::public.exception_status_enum, x.planned_on, x.ends_on, pg_temp.id_of(x.name), pg_temp.present() - make_interval(days => x.asked_days_ago),
  pg_temp.id_of(x.decided_by), case when x.decided_by is not null then pg_temp.present() - make_interval(days => x.asked_days_ago - 1) end
from excepted x
where exists (select from public.compliance_records r where r.user_id = pg_temp.id_of(x.name) and r.requirement_id = pg_temp.id_of('requirement ' || x.code));
insert into public.compliance_exception_details (id, organization_id, user_id, reason_kind, reason, decision_note)
select e.id, e.organization_id, e.user_id, x.reason_kind::public.exception_reason_enum, x.reason, x.note
from excepted x join public.compliance_exceptions e on e.id = pg_temp.id_of('exception ' || x.name || x.code);

insert into public.compliance_evidence (organization_id, user_id, kind, effective_on, requirement_id, document_url, note, recorded_by, recorded_at, review_status)
select pg_temp.id_of('practice'), pg_temp.id_of(name), 'observation', pg_temp.today() - days, pg_temp.id_of('requirement OSHA-RESP'),
  pg_temp.id_of('practice') || '/' || pg_temp.id_of(name) || '/' || pg_temp.id_of('fit test ' || name) || '.pdf', 'Quantitative fit test, N95, passed.', pg_temp.id_of(name),
  pg_temp.present() - make_interval(days => days - 1), 'pending'
from (values ('Hazel Nightingale', 4), ('Clover Quillfeather', 3), ('Basil Thornberry', 2)) as filed (name, days);
-- Licences that wait for a review have a scan.
update public.staff_certifications c
set document_url = c.organization_id || '/' || c.user_id || '/' || pg_temp.id_of('scan ' || c.id) || '.pdf'
where c.review_status = 'pending' and c.document_url is null;
