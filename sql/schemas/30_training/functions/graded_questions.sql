create function private.graded_questions(questions jsonb, responses jsonb, answers jsonb)
returns table (question jsonb, place bigint, key jsonb, response jsonb, correct boolean, maximum_points numeric, shares numeric)
language sql immutable set search_path = ''
as $$
  select asked.question, asked.place, answers -> (asked.question ->> 'id'), responses -> (asked.question ->> 'id'),
    graded.parts > 0 and graded.right_parts = graded.parts,
    worth.points,
    case
      when graded.parts > 0 and graded.right_parts = graded.parts then worth.points * 232792560
      when asked.question ->> 'partial_credit' = 'proportional' then worth.points * graded.right_parts * div(232792560, greatest(graded.parts, 1))
      else 0 end
  from jsonb_array_elements(questions) with ordinality as asked (question, place)
  cross join lateral private.grade_response(asked.question, answers -> (asked.question ->> 'id'), responses -> (asked.question ->> 'id')) graded
  cross join lateral (select coalesce((asked.question ->> 'points')::numeric, 1) as points) worth
$$;
comment on function private.graded_questions(jsonb, jsonb, jsonb) is
  'Each question asked with its response, graded. shares is what was earned in 232,792,560ths of a point: that number is divided by every count of parts from 1 to 20, so sums of partial credit stay exact.';
