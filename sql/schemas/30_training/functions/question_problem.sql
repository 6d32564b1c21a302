create function private.question_problem(question jsonb, key jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  kind text := coalesce(question ->> 'kind', 'multiple_choice');
  prompt text := btrim(coalesce(question ->> 'prompt', ''));
  options jsonb := case when jsonb_typeof(question -> 'options') = 'array' then question -> 'options' else '[]' end;
  prompts jsonb := case when jsonb_typeof(question -> 'prompts') = 'array' then question -> 'prompts' else '[]' end;
  blanks jsonb := case when jsonb_typeof(question -> 'blanks') = 'array' then question -> 'blanks' else '[]' end;
  correct jsonb := case when jsonb_typeof(key -> 'correct') = 'array' then key -> 'correct' else '[]' end;
  option_ids text[] := array(select option ->> 'id' from jsonb_array_elements(options) option);
  prompt_ids text[] := array(select each ->> 'id' from jsonb_array_elements(prompts) each);
begin
  if length(coalesce(question ->> 'id', '')) not between 1 and 100 then return 'It has no id.'; end if;
  if prompt = '' then return 'Write the question.'; end if;
  if length(prompt) > 2000 then return 'The question is longer than 2,000 characters.'; end if;
  if jsonb_typeof(coalesce(question -> 'points', '1')) <> 'number' or (question ->> 'points')::numeric not between 0.01 and 1000 then
    return 'Points are a number from 0.01 to 1,000.';
  end if;
  if coalesce(question ->> 'partial_credit', 'none') not in ('none', 'proportional') then
    return 'Partial credit is none or proportional.';
  end if;
  if question ? 'image' and length(btrim(coalesce(question #>> '{image,alt}', ''))) = 0 then
    return 'Say in words what the image shows, for those who cannot see it.';
  end if;
  if jsonb_array_length(options) > 20 or jsonb_array_length(prompts) > 20 or jsonb_array_length(blanks) > 20 then return 'A question has at most 20 parts.'; end if;
  if cardinality(array(select distinct unnest(option_ids))) <> cardinality(option_ids) or cardinality(array(select distinct unnest(prompt_ids))) <> cardinality(prompt_ids) then
    return 'Two answers have the same id.';
  end if;
  if exists (select from jsonb_array_elements(options || prompts) part
      where length(btrim(coalesce(part ->> 'text', ''))) not between 1 and 1000 or length(coalesce(part ->> 'id', '')) not between 1 and 100) then
    return 'Every answer needs a text of at most 1,000 characters.';
  end if;
  -- Ids are read by learners too: 1, 2, 3 would tell the order.
  if kind in ('matching', 'ordering') and exists (select from unnest(option_ids) id where length(id) < 6) then
    return 'Options of matching and ordering need random ids of six characters or more.';
  end if;

  case kind
    when 'single_choice', 'multiple_choice', 'true_false' then
      if cardinality(option_ids) < 2 then return 'Give at least two answers.'; end if;
      if jsonb_array_length(correct) = 0 then return 'Mark the correct answer.'; end if;
      -- Questions of before kinds were told apart may have several.
      if kind <> 'multiple_choice' and jsonb_array_length(correct) > 1 then return 'Only one answer can be correct here.'; end if;
      if exists (select from jsonb_array_elements_text(correct) id where id <> all (option_ids)) then return 'The correct answer is none of those given.'; end if;
    when 'ordering' then
      if cardinality(option_ids) < 2 then return 'Give at least two steps.'; end if;
      if array(select jsonb_array_elements_text(correct) order by 1) <> array(select unnest(option_ids) order by 1) then return 'The right order names every step once.'; end if;
    when 'matching' then
      if cardinality(prompt_ids) < 2 then return 'Give at least two pairs.'; end if;
      if array(select jsonb_object_keys(case when jsonb_typeof(key -> 'pairs') = 'object' then key -> 'pairs' else '{}' end) order by 1) <> array(select unnest(prompt_ids) order by 1) then
        return 'Every line needs its match.';
      end if;
      if exists (select from jsonb_each_text(key -> 'pairs') pair where pair.value is null or pair.value <> all (option_ids)) then return 'A match is none of the options.'; end if;
    when 'fill_in_blank' then
      if jsonb_array_length(blanks) = 0 then return 'Add a blank to fill in.'; end if;
      if array(select each ->> 'id' from jsonb_array_elements(blanks) each order by 1)
          <> array(select jsonb_object_keys(case when jsonb_typeof(key -> 'blanks') = 'object' then key -> 'blanks' else '{}' end) order by 1) then
        return 'Every blank needs an accepted answer.';
      end if;
      if exists (select from jsonb_array_elements(blanks) each where position('{{' || coalesce(each ->> 'id', '') || '}}' in prompt) = 0) then
        return 'Every blank needs its place in the question.';
      end if;
      if exists (
        select from jsonb_each(key -> 'blanks') blank
        where jsonb_typeof(coalesce(blank.value -> 'accepted', 'null')) <> 'array' or jsonb_array_length(blank.value -> 'accepted') not between 1 and 50) then
        return 'Every blank needs an accepted answer.';
      end if;
      if exists (
        select from jsonb_each(key -> 'blanks') blank cross join jsonb_array_elements_text(blank.value -> 'accepted') accepted
        where private.folded_answer(accepted) = '' or length(accepted) > 500) then
        return 'An accepted answer is empty or longer than 500 characters.';
      end if;
      if exists (
        select from jsonb_each(key -> 'blanks') blank cross join jsonb_array_elements(blank.value -> 'accepted') accepted
        where blank.value ? 'tolerance' and (jsonb_typeof(accepted) <> 'number' or jsonb_typeof(blank.value -> 'tolerance') <> 'number' or (blank.value ->> 'tolerance')::numeric < 0)) then
        return 'A number to fill in needs numbers as its answers and a tolerance of 0 or more.';
      end if;
    else return 'This kind of question is not known.';
  end case;
  return null;
end
$$;
comment on function private.question_problem(jsonb, jsonb) is 'What keeps a question with its part of the answer key from being asked, as a sentence for its author; null when it is complete.';
