create function private.grade_response(question jsonb, key jsonb, response jsonb, out parts integer, out right_parts integer)
language plpgsql immutable set search_path = ''
as $$
declare
  correct text[] := array(select value from jsonb_array_elements_text(case when jsonb_typeof(key -> 'correct') = 'array' then key -> 'correct' else '[]' end) with ordinality order by ordinality);
  given text[] := array(select value from jsonb_array_elements_text(case when jsonb_typeof(response) = 'array' then response else '[]' end) with ordinality order by ordinality);
begin
  case coalesce(question ->> 'kind', 'multiple_choice')
    when 'fill_in_blank' then
      select count(*), count(*) filter (where case
          when blank.key ? 'tolerance' then exists (
            select from jsonb_array_elements_text(blank.key -> 'accepted') accepted
            where abs(private.typed_number(response ->> blank.id) - accepted::numeric) <= (blank.key ->> 'tolerance')::numeric)
          else private.folded_answer(response ->> blank.id, coalesce((blank.key ->> 'case_sensitive')::boolean, false)) in (
            select private.folded_answer(accepted, coalesce((blank.key ->> 'case_sensitive')::boolean, false))
            from jsonb_array_elements_text(blank.key -> 'accepted') accepted) end)
      into parts, right_parts
      from jsonb_each(key -> 'blanks') as blank (id, key);
    when 'matching' then
      select count(*), count(*) filter (where response ->> pair.prompt = pair.option) into parts, right_parts
      from jsonb_each_text(key -> 'pairs') as pair (prompt, option);
    when 'ordering' then
      parts := greatest(cardinality(correct) - 1, 0);
      -- Only a full order counts: a longer list could hold every pair of neighbours.
      select case when array(select unnest(given) order by 1) = array(select unnest(correct) order by 1)
        then count(*) filter (where array_position(given, correct[place + 1]) = array_position(given, correct[place]) + 1) else 0 end
      into right_parts
      from generate_series(1, parts) place;
    when 'single_choice', 'true_false' then
      parts := 1;
      right_parts := (cardinality(correct) > 0 and given <@ correct and correct <@ given)::integer;
    else
      parts := cardinality(correct);
      select greatest(0, count(*) filter (where chosen = any (correct)) - count(*) filter (where chosen <> all (correct))) into right_parts
      from (select distinct unnest(given) as chosen) choice;
  end case;
end
$$;
comment on function private.grade_response(jsonb, jsonb, jsonb) is
  'How many parts a question has and how many of them a response got right. Choices: one part, or with several correct options one for each, less one for every wrong choice, never below 0. '
  'Fill-in: one for each blank. Matching: one for each prompt. Ordering: one for each item directly followed by its right successor. A response is exactly right when all parts are.';
