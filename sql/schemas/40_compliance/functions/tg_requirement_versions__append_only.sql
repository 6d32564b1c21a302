create function private.tg_requirement_versions__append_only() returns trigger
language plpgsql set search_path = ''
as $$
begin
  -- Until its review a requirement is a draft, and its rule is replaced.
  if tg_op = 'DELETE' and exists (select from public.requirements r where r.id = old.requirement_id and r.reviewed_at is null) then
    return old;
  end if;
  perform private.fail(403, 'APPEND_ONLY', 'A rule that was in force cannot be changed or deleted.', 'State a new version.');
  return null;
end
$$;
comment on function private.tg_requirement_versions__append_only() is 'Refuses to change or delete a rule, except that of a requirement nobody has reviewed. Raises 403 APPEND_ONLY.';
