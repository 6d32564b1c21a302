create function private.tg_staff_certifications__check_number() returns trigger
language plpgsql set search_path = ''
as $$
declare
  its_kind public.certification_kind_enum := coalesce(new.kind, public.guessed_certification_kind(new.certification_name));
  same public.staff_certifications;
begin
  if tg_op = 'UPDATE' and (new.certification_number, new.kind, new.state) is not distinct from (old.certification_number, old.kind, old.state) then
    return new;
  end if;
  if public.certification_number_check(its_kind, new.certification_number) = 'invalid' then
    if its_kind = 'npi' then
      perform private.fail(400, 'CERTIFICATION_NUMBER_INVALID', 'This is not a National Provider Identifier: it has ten digits, and the last one checks the others.',
        'Compare it with the document digit by digit.');
    else
      perform private.fail(400, 'CERTIFICATION_NUMBER_INVALID',
        'This is not a DEA registration number: two letters (or a letter and a 9) and seven digits, and the last digit checks the others.',
        'Compare it with the certificate digit by digit.');
    end if;
  end if;
  if new.renews_id is null then
    select c.* into same from public.staff_certifications c
    where c.organization_id = new.organization_id and c.user_id = new.user_id and c.id <> new.id and c.review_status <> 'rejected'
      and (tg_op = 'INSERT' or c.renews_id is distinct from new.id)
      and public.normalized_certification_number(c.certification_number) = public.normalized_certification_number(new.certification_number)
      and private.is_same_credential(coalesce(c.kind, public.guessed_certification_kind(c.certification_name)), c.certification_name, c.state,
        its_kind, new.certification_name, new.state)
    order by c.expiration_date desc nulls first limit 1;
    if same.id is not null then
      perform private.fail(409, 'CERTIFICATION_ALREADY_HELD',
        format('%s with this number is on record already%s.', same.certification_name,
          case when same.expiration_date is not null then ', valid until ' || to_char(same.expiration_date, 'FMMonth FMDD, YYYY') else '' end),
        'Renew it instead.');
    end if;
  end if;
  return new;
end
$$;
comment on function private.tg_staff_certifications__check_number() is
  'Refuses a number that breaks the published rule of its kind, and one the person has on record already unless this renews it. '
  'What was recorded before is judged when its number changes. Raises 400 CERTIFICATION_NUMBER_INVALID, 409 CERTIFICATION_ALREADY_HELD.';
