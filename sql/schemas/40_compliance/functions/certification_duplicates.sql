create function private.certification_duplicates(certification_ids uuid[]) returns table (certification_id uuid, other_certification_id uuid, other_user_id uuid, other_name text)
language sql stable security definer set search_path = ''
as $$
  with visible as (
    select id from public.staff
    where organization_id = (select private.my_organization_id_as('training_administrator', 'executive'))
    union select private.my_team_ids()
    union select private.my_assignable_ids()
  )
  select c.id, case when seen.id is not null then other.id end, seen.id, seen.full_name
  from public.staff_certifications c
  join public.staff_certifications other on other.organization_id = c.organization_id and other.user_id <> c.user_id and other.review_status <> 'rejected'
    and public.normalized_certification_number(other.certification_number) = public.normalized_certification_number(c.certification_number)
    and private.is_same_credential(
      coalesce(c.kind, public.guessed_certification_kind(c.certification_name)), c.certification_name, c.state,
      coalesce(other.kind, public.guessed_certification_kind(other.certification_name)), other.certification_name, other.state)
  left join public.staff seen on seen.id = other.user_id and seen.id in (select id from visible)
  where c.id = any (certification_ids) and c.user_id in (select id from visible) and c.review_status <> 'rejected'
    -- Whoever it is about is not told that somebody else gave the same number.
    and c.user_id <> private.my_staff_id()
$$;
create function public.certification_duplicates(certification_ids uuid[])
returns table (certification_id uuid, other_certification_id uuid, other_user_id uuid, other_name text)
language sql stable set search_path = ''
as $$ select * from private.certification_duplicates(certification_ids) $$;
comment on function public.certification_duplicates(uuid[]) is
  'Which of these certifications, of people whoever asks leads or oversees, carry a number that somebody else of the practice has on record too. The other person is named to those who may see both, else null.';
grant execute on function private.certification_duplicates(uuid[]) to authenticated;
grant execute on function public.certification_duplicates(uuid[]) to authenticated;
