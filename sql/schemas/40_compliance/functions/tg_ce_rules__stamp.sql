create function private.tg_ce_rules__stamp() returns trigger
language plpgsql set search_path = ''
as $$
begin
  -- What was confirmed is no longer what it says; confirming is a step of its own.
  if private.my_staff_id() is not null and (tg_op = 'INSERT'
    or to_jsonb(new) - array['reviewed_by', 'reviewed_at', 'updated_at'] is distinct from to_jsonb(old) - array['reviewed_by', 'reviewed_at', 'updated_at']) then
    new.reviewed_by := null;
    new.reviewed_at := null;
  end if;
  return new;
end
$$;
comment on function private.tg_ce_rules__stamp() is 'A new or changed rule counts for nobody until it is reviewed.';
