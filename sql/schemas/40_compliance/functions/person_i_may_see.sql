create function private.person_i_may_see(user_id uuid) returns public.staff
language plpgsql stable security definer set search_path = ''
as $$
declare
  person public.staff;
begin
  select s.* into person from public.staff s
  where s.id = person_i_may_see.user_id
    and (s.id = private.my_staff_id() or s.organization_id = private.my_organization_id_as('training_administrator', 'executive')
      or s.id = any (array(select private.my_team_ids())));
  if person.id is null then
    perform private.fail(404, 'PERSON_NOT_FOUND', 'There is no such person whose compliance you may see.');
  end if;
  return person;
end
$$;
comment on function private.person_i_may_see(uuid) is 'Oneself, somebody of one''s team, or, for those who see the practice, anybody of it. Raises 404 PERSON_NOT_FOUND.';
