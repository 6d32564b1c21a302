-- A binder of each practice that was opened once, and a document of everybody that fewer people may read.
create function tests.adopt(name text, rule jsonb default '{}') returns uuid
language plpgsql security definer as $$
declare
  practice uuid := coalesce((rule ->> 'practice')::uuid, tests.id('north'));
  author uuid := case practice when tests.id('north') then tests.id('administrator') else tests.id('south_administrator') end;
begin
  insert into public.requirements (id, organization_id, requirement_code, owner_id, created_by, reviewed_by, reviewed_at)
  values (tests.id(name), practice, upper(replace(name, ' ', '-')), author, author, author, private.clock() - interval '400 days');
  insert into public.requirement_versions (organization_id, requirement_id, version, effective_from, requirement_name, compliance_type, authority, citation, audience, proofs, anchor,
    first_due_days, renewal_months, grace_days, exception_effect, blocks_work, work_tasks, recorded_at)
  values (practice, tests.id(name), 1, (private.clock() - interval '400 days')::date, coalesce(rule ->> 'name', initcap(name)), 'training', 'OSHA', coalesce(rule ->> 'citation', '29 CFR 1910'),
    coalesce(rule -> 'audience', '{"include": [{}], "exclude": []}'), coalesce(rule -> 'proofs', '[[{"kind": "external"}]]'), 'completion',
    coalesce((rule ->> 'first_due_days')::integer, 30), coalesce((rule ->> 'renewal_months')::integer, 12), (rule ->> 'grace_days')::integer,
    coalesce(rule ->> 'exception_effect', 'explains')::public.exception_effect_enum, coalesce((rule ->> 'blocks_work')::boolean, false),
    array(select jsonb_array_elements_text(coalesce(rule -> 'work_tasks', '[]'))), private.clock() - interval '400 days');
  return tests.id(name);
end
$$;
comment on function tests.adopt(text, jsonb) is 'A requirement of the north practice that was reviewed 400 days ago; rule changes what it asks for.';
grant execute on all functions in schema tests to public;

insert into public.survey_binders (id, organization_id, binder_name, token_hash, contents, manifest, expires_at, created_by)
select tests.id(practice || ' binder'), tests.id(practice), 'Survey', sha256(convert_to('token of ' || practice, 'UTF8')), '{"roster": []}', '{}', private.clock() + interval '7 days',
  tests.id(case practice when 'north' then 'administrator' else 'south_administrator' end)
from unnest(array['north', 'south']) practice;
insert into public.survey_binder_views (organization_id, binder_id, opened, ip_address)
select tests.id(practice), tests.id(practice || ' binder'), 'page', '203.0.113.9' from unnest(array['north', 'south']) practice;
insert into storage.objects (bucket_id, name) select 'credentials', tests.id(practice) || '/' || tests.id(name) || '/restricted-letter.pdf' from tests.people;

-- A requirement of each practice that nobody reviewed, so that it counts for nobody; under it, for everybody, two requests (one of them for a reason that
-- few may read) and a proof that waits.
insert into public.requirements (id, organization_id, requirement_code, owner_id, created_by)
select tests.id(practice || ' requirement'), tests.id(practice), 'FIXTURE', author, author
from unnest(array['north', 'south']) practice
cross join lateral (select tests.id(case practice when 'north' then 'administrator' else 'south_administrator' end)) by (author);
insert into public.requirement_versions (id, organization_id, requirement_id, version, effective_from, requirement_name, compliance_type, authority, citation, audience, proofs, anchor)
select tests.id(practice || ' rule'), tests.id(practice), tests.id(practice || ' requirement'), 1, date '2026-01-01', 'Fixture', 'procedure', 'Practice', 'policy',
  '{"include": [{}], "exclude": []}', '[[{"kind": "external"}]]', 'completion'
from unnest(array['north', 'south']) practice;
insert into public.compliance_exceptions (id, organization_id, user_id, requirement_id, kind, ends_on, requested_by)
select tests.id(name || ' ' || reason || ' exception'), tests.id(practice), tests.id(name), tests.id(practice || ' requirement'), 'waiver', date '2031-01-01', tests.id(name)
from tests.people cross join unnest(array['workload', 'medical']) reason;
insert into public.compliance_exception_details (id, organization_id, user_id, reason_kind, reason)
select tests.id(name || ' ' || reason || ' exception'), tests.id(practice), tests.id(name), reason::public.exception_reason_enum, 'Because.'
from tests.people cross join unnest(array['workload', 'medical']) reason;
insert into public.compliance_evidence (id, organization_id, user_id, kind, effective_on, requirement_id, note, recorded_by, review_status)
select tests.id(name || ' proof'), tests.id(practice), tests.id(name), 'external', date '2026-01-01', tests.id(practice || ' requirement'), 'On paper.', tests.id(name), 'pending' from tests.people;
insert into public.assignment_schedules (assignment_id, organization_id, user_id, requirement_ids, required_by, due_on, minutes, reasons)
select tests.id(name || ' fire'), tests.id(practice), tests.id(name), array[tests.id(practice || ' requirement')], date '2026-01-01', date '2026-01-01', 10, '{}' from tests.people;
insert into public.compliance_checks (organization_id, record_count, difference_count) select tests.id(practice), 0, 0 from unnest(array['north', 'south']) practice;
