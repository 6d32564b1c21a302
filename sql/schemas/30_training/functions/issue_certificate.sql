create function private.issue_certificate(certificate_id uuid, completion_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into public.certificates (
    id, organization_id, completion_id, assignment_id, user_id, program_id, certificate_number, verification_code,
    practice_name, person_name, program_name, program_version, score_percentage, ce_credits, completed_on, valid_until
  )
  select
    issue_certificate.certificate_id, c.organization_id, c.id, c.assignment_id, c.user_id, c.program_id,
    to_char(day.completed_on, '"CT-"YYYY"-"') || upper(encode(extensions.gen_random_bytes(5), 'hex')),
    encode(extensions.gen_random_bytes(12), 'hex'),
    practice.name, person.full_name, program.program_name, program.version,
    -- The mean of the scores that were given, as the completions of this assignment hold them.
    (select round(avg(scored.score_percentage)) from public.training_completions scored where scored.assignment_id = c.assignment_id and scored.passed),
    program.ce_credits,
    day.completed_on,
    (day.completed_on + make_interval(months => program.renewal_period_months))::date
  from public.training_completions c
  join public.organizations practice on practice.id = c.organization_id
  join public.staff person on person.id = c.user_id
  join public.training_programs program on program.id = c.program_id
  cross join lateral (select private.local_date(c.completed_at, practice.time_zone) as completed_on) day
  where c.id = issue_certificate.completion_id;
end
$$;
comment on function private.issue_certificate(uuid, uuid) is
  'Issues the certificate, under the id given, of the completion that finished a program: the facts it prints are frozen, the PDF is made when first asked for.';
