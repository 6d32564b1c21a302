create function private.tg_ce_credits__stamp() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.earned_on > private.local_date(private.clock(), (select time_zone from public.organizations where id = new.organization_id)) then
    perform private.fail(400, 'EARNED_IN_THE_FUTURE', 'The credit is dated in the future.', 'Choose today or an earlier day.');
  end if;
  -- A training finished here is its own proof; a certificate from elsewhere waits for a person.
  if private.my_staff_id() is not null and new.completion_id is null then
    new.created_by := private.my_staff_id();
    new.review_status := 'pending';
    new.reviewed_by := null;
    new.reviewed_at := null;
  end if;
  return new;
end
$$;
comment on function private.tg_ce_credits__stamp() is 'Notes who filed a credit and that it waits for review. Raises 400 EARNED_IN_THE_FUTURE.';
