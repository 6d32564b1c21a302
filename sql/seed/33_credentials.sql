-- Registrations whose numbers have right check digits and are plainly made up, what was looked up about licences, and continuing education.

-- A number of a DEA registration or an NPI with its check digit: zeros, a number of the person, and what makes it right.
create function pg_temp.dea_number(letters text, nth integer) returns text language sql immutable as $$
  select letters || stem || (((d[1] + d[3] + d[5]) + 2 * (d[2] + d[4] + d[6])) % 10)
  from (select stem, regexp_split_to_array(stem, '')::integer[] as d from (select lpad(nth::text, 6, '0') as stem) s) t
$$;
create function pg_temp.npi(nth integer) returns text language sql immutable as $$
  select number from (select '10000' || lpad(nth::text, 4, '0') || digit as number from generate_series(0, 9) digit) n where public.npi_is_valid(number)
$$;

insert into public.staff_certifications (
  organization_id, user_id, certification_name, kind, certification_number, issuing_organization, issue_date, expiration_date, renewal_period_months,
  review_status, reviewed_by, reviewed_at, created_by
)
select s.organization_id, s.id, c.name, c.kind::public.certification_kind_enum, c.number, c.issuer, d.issued, c.expires, c.months,
  'approved', pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - interval '190 days', s.id
from (
  select s.*, p.title, row_number() over (order by s.full_name)::integer as nth
  from public.staff s join public.positions p on p.id = s.position_id
  where p.title in ('Physician', 'Nurse practitioner', 'Medical director') and s.employment_status <> 'terminated'
) s
cross join lateral (values
  ('DEA registration', 'dea_registration', pg_temp.dea_number(case s.title when 'Nurse practitioner' then 'MX' else 'BX' end, s.nth), 'Drug Enforcement Administration',
    pg_temp.today() + 40 + (pg_temp.chance(s.full_name, 'dea') * 900)::integer, 36),
  ('NPI', 'npi', pg_temp.npi(s.nth), 'Centers for Medicare & Medicaid Services', null, null)
) as c (name, kind, number, issuer, expires, months)
-- An NPI has no last day; its first one is that of the job.
cross join lateral (select coalesce(c.expires - make_interval(months => 36), s.hired_on)::date as issued) d;

-- Two nurses, one number: somebody typed the wrong one. It waits for review, flagged.
update public.staff_certifications c
set certification_number = other.certification_number, review_status = 'pending', reviewed_by = null, reviewed_at = null
from public.staff_certifications other
where c.user_id = (select min(s.id::text)::uuid from public.staff s join public.positions p on p.id = s.position_id
    where p.title = 'Registered nurse' and s.location_id = pg_temp.id_of('Austin') and s.full_name <> 'Juniper Applewood' and s.employment_status = 'active')
  and c.certification_name = 'Registered nurse license (TX)' and other.user_id = pg_temp.id_of('Juniper Applewood') and other.certification_name = c.certification_name;

insert into public.verifications (organization_id, certification_id, user_id, method, source_name, normalized_number, outcome, details, checked_by, checked_at)
select c.organization_id, c.id, c.user_id, 'manual', v.source, public.normalized_certification_number(c.certification_number), v.outcome::public.verification_outcome_enum,
  v.details, pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - v.days * interval '1 day'
from public.staff_certifications c
cross join (values
  ('State board of nursing, license lookup', 'source_unavailable', 'The lookup was down for maintenance.', 201),
  ('State board of nursing, license lookup', 'valid', 'Active, no discipline.', 200)
) as v (source, outcome, details, days)
where c.certification_name like 'Registered nurse license%' and c.review_status = 'approved' and c.user_id <> pg_temp.id_of('Clementine Birdsong');

-- What boards ask for; Texas as this practice entered it.
insert into public.ce_rules (organization_id, state, certification_name, hours_per_cycle, cycle_months, citation, source_note, reviewed_by, reviewed_at)
select pg_temp.id_of('practice'), t.state, t.certification_name, t.hours_per_cycle, t.cycle_months, t.citation, t.source_note, pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - interval '300 days'
from public.ce_rule_templates() t;
insert into public.ce_rules (organization_id, state, certification_name, hours_per_cycle, cycle_months, minimum_hours, carry_over_maximum, citation, source_note, reviewed_by, reviewed_at)
values (pg_temp.id_of('practice'), 'TX', 'Registered nurse license', 20, 24, '{"ethics": 2}', 0, 'Larkspur policy 14', 'Entered for the demonstration; not legal advice.',
  pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - interval '300 days');

-- Courses of elsewhere: nurses and physicians of the places with rules have some of their hours.
insert into public.ce_credits (organization_id, user_id, earned_on, hours, category, provider, title, document_url, review_status, reviewed_by, reviewed_at, created_by)
select s.organization_id, s.id, pg_temp.today() - k.days, k.hours, k.category, 'Larkspur training partner', k.title,
  s.organization_id || '/' || s.id || '/course-' || k.days || '.pdf', 'approved', pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - (k.days - 2) * interval '1 day', s.id
from public.staff s
join public.positions p on p.id = s.position_id
join public.locations l on l.id = s.location_id
cross join (values
  (410, 6.0, 'general', 'Wound care update'), (330, 4.5, 'pharmacology', 'Safe opioid prescribing'), (210, 2.0, 'ethics', 'Nursing ethics and the law'), (95, 5.0, 'general', 'Sepsis in primary care')
) as k (days, hours, category, title)
where p.title in ('Registered nurse', 'Nursing lead', 'Physician', 'Nurse practitioner') and s.employment_status <> 'terminated'
  and (s.full_name = 'Juniper Applewood' and k.days in (330, 95) or s.full_name <> 'Juniper Applewood' and pg_temp.chance(s.full_name, k.title) < 0.7);
