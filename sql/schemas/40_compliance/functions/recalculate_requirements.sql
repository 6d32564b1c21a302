create function private.recalculate_requirements(user_ids uuid[], requirement_ids uuid[] default null) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  batch uuid[];
  saved record;
  written integer := 0;
begin
  for batch in select private.in_batches(user_ids) loop
    select * into saved from private.save_requirement_records(batch, requirement_ids);
    -- What a requirement asks for is not followed a second time because it is assigned, or held.
    written := written + saved.written + case when saved.is_coverage_changed then private.recalculate_assigned(batch) else 0 end;
  end loop;
  return written;
end
$$;
comment on function private.recalculate_requirements(uuid[], uuid[]) is
  'Brings compliance_records in line with the requirements given (null: all) for the people given, and returns how many rows it wrote; rows that do not change are not written.';
