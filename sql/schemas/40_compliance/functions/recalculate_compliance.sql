create function private.recalculate_compliance(user_ids uuid[] default null) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  batch uuid[];
  written integer := 0;
begin
  for batch in select private.in_batches(coalesce(user_ids, array(select id from public.staff))) loop
    written := written + (select saved.written from private.save_requirement_records(batch) saved) + private.recalculate_assigned(batch);
  end loop;
  return written;
end
$$;
comment on function private.recalculate_compliance(uuid[]) is
  'Brings compliance_records in line with the rules and the evidence for the people given (null: everybody), and returns how many rows it wrote; rows that do not change are not written.';
