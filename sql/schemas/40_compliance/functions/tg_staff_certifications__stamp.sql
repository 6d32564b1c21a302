create function private.tg_staff_certifications__stamp() returns trigger
language plpgsql set search_path = ''
as $$
declare
  -- All other columns, whichever there will be, are what a reviewer looked at.
  bookkeeping text[] := array['status', 'review_status', 'reviewed_by', 'reviewed_at', 'review_note', 'created_by', 'created_at', 'updated_at'];
begin
  new.kind := coalesce(new.kind, public.guessed_certification_kind(new.certification_name));
  -- Who filed it and who reviewed it is what happened, not what the request says.
  if private.my_staff_id() is not null then
    if tg_op = 'INSERT' then
      new.created_by := private.my_staff_id();
      new.review_status := 'pending';
      new.reviewed_by := null;
      new.reviewed_at := null;
    elsif new.review_status is distinct from old.review_status then
      new.reviewed_by := case when new.review_status <> 'pending' then private.my_staff_id() end;
      new.reviewed_at := case when new.review_status <> 'pending' then private.clock() end;
    elsif to_jsonb(new) - bookkeeping is distinct from (to_jsonb(old) || jsonb_build_object('kind',
      coalesce(old.kind, public.guessed_certification_kind(old.certification_name)))) - bookkeeping then
      -- What was reviewed is no longer what it says.
      new.review_status := 'pending';
      new.reviewed_by := null;
      new.reviewed_at := null;
    end if;
  end if;
  if new.status <> 'suspended' then
    new.status := public.certification_status_at(new.status, new.expiration_date,
      (select time_zone from public.organizations where id = new.organization_id), private.clock());
  end if;
  return new;
end
$$;
comment on function private.tg_staff_certifications__stamp() is
  'Keeps status in line with the dates, notes who filed and reviewed, guesses a kind nobody gave, and asks for a new review when anything changes that the reviewer saw.';
