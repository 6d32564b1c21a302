create function private.recalculate_compliance(user_ids uuid[] default null) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  people uuid[] := coalesce(user_ids, array(select id from public.staff));
begin
  return (select saved.written from private.save_requirement_records(people) saved) + private.recalculate_assigned(people);
end
$$;
comment on function private.recalculate_compliance(uuid[]) is
  'Brings compliance_records in line with the rules and the evidence for the people given (null: everybody), and returns how many rows it wrote; rows that do not change are not written.';
