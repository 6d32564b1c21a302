begin;
select plan(6);

select tests.hold_clock('2026-06-01 12:00-04');
insert into public.staff_certifications (id, organization_id, user_id, certification_name, certification_number, issuing_organization, issue_date, expiration_date, kind, state,
  renewal_period_months, document_url, created_by, review_status, reviewed_by, reviewed_at)
values (tests.id('course'), tests.id('north'), tests.id('staff'), 'Yoga at work', 'Y-1', 'Studio', '2026-01-01', '2028-01-01', 'other', 'NY', 24,
  tests.id('north') || '/' || tests.id('staff') || '/yoga.pdf', tests.id('staff'), 'approved', tests.id('manager'), private.clock());

-- Whatever its holder may write, one column at a time: those of today and those that will be added.
create function pg_temp.approval_after_changing(changed text) returns text
language plpgsql as $$
declare
  -- Where a word will not do.
  other jsonb := '{"kind": "licence", "state": "TX", "issue_date": "2026-01-02", "expiration_date": "2029-01-01", "renewal_period_months": 12}';
  answer text;
begin
  begin
    perform tests.as_staff('staff');
    execute format('update public.staff_certifications c set %1$I = (jsonb_populate_record(c, $1)).%1$I where id = $2', changed)
      using jsonb_build_object(changed, coalesce(other ->> changed, 'something else')), tests.id('course');
    select review_status || coalesce(reviewed_by::text, '') || coalesce(reviewed_at::text, '') into answer from public.staff_certifications where id = tests.id('course');
    raise exception 'taken back';
  exception when raise_exception then
    return answer;
  end;
end
$$;
select is((select string_agg(column_name || ': ' || approval, ', ') from (
    select column_name, pg_temp.approval_after_changing(column_name) as approval from information_schema.column_privileges
    where table_schema = 'public' and table_name = 'staff_certifications' and grantee = 'authenticated' and privilege_type = 'UPDATE') tried
  where approval is distinct from 'pending'), null, 'an approval does not outlive a change of anything its holder may write');
select tests.as_owner();

update public.staff_certifications set kind = null where id = tests.id('course');
select tests.as_staff('staff');
update public.staff_certifications set certification_name = certification_name, kind = kind where id = tests.id('course');
select is((select review_status::text from public.staff_certifications where id = tests.id('course')), 'approved', 'saving what is there already changes nothing');
update public.staff_certifications set kind = 'licence' where id = tests.id('course');
select is((select review_status::text from public.staff_certifications where id = tests.id('course')), 'pending', 'a course does not become the state licence');
select is_empty($$ select 1 from public.compliance_evidence where certification_id = tests.id('course') and certification_kind = 'licence' and review_status = 'approved' and revoked_at is null $$,
  'and is no proof of one');

-- What else is reviewed cannot be changed by whoever filed it, so that its approval stays true.
select tests.as_owner();
select is_empty($$ select table_name, column_name from information_schema.column_privileges
  where table_schema = 'public' and table_name in ('ce_credits', 'compliance_evidence', 'requirements', 'requirement_versions', 'compliance_exceptions')
    and grantee = 'authenticated' and privilege_type = 'UPDATE' $$, 'credits, evidence, requirements and exceptions are not written after they were filed');
select bag_eq($$ select c.table_name::text from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'public' and c.column_name = 'reviewed_by' and t.table_type = 'BASE TABLE' $$,
  $$ values ('staff_certifications'), ('ce_credits'), ('compliance_evidence'), ('requirements'), ('ce_rules') $$, 'a further table whose rows are reviewed belongs into this test');

select * from finish();
rollback;
