create function private.quiz_problem(content public.training_content) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
  quiz jsonb := content.content_data;
  questions jsonb := case when jsonb_typeof(quiz -> 'questions') = 'array' then quiz -> 'questions' else '[]' end;
  pools jsonb := case when jsonb_typeof(quiz -> 'pools') = 'array' then quiz -> 'pools' else '[]' end;
  answers jsonb := (select k.answers from public.quiz_answer_keys k where k.content_id = content.id);
  problem text;
begin
  if jsonb_array_length(questions) = 0 then return 'It has no questions yet.'; end if;
  if jsonb_array_length(questions) > 500 then return 'It has more than 500 questions.'; end if;
  select format('Question %s: %s', q.place, lack) into problem
  from jsonb_array_elements(questions) with ordinality as q (question, place)
  cross join lateral private.question_problem(q.question, answers -> (q.question ->> 'id')) lack
  where lack is not null order by q.place limit 1;
  if problem is not null then return problem; end if;
  if (select count(distinct question ->> 'id') from jsonb_array_elements(questions) question) < jsonb_array_length(questions) then
    return 'Two questions have the same id.';
  end if;

  if exists (select from jsonb_array_elements(pools) pool where jsonb_typeof(coalesce(pool -> 'draw', 'null')) <> 'number') then
    return 'Say of each pool how many of its questions are drawn.';
  end if;
  select format('The pool “%s” has %s questions; draw between 1 and that many.', name, held) into problem
  from (
    select coalesce(q.name, p.name) as name, coalesce(q.held, 0) as held, p.draw
    from (select question ->> 'pool' as name, count(*) as held from jsonb_array_elements(questions) question where question ->> 'pool' is not null group by 1) q
    full join (select pool ->> 'name' as name, (pool ->> 'draw')::numeric as draw from jsonb_array_elements(pools) pool) p on p.name = q.name
  ) pool
  where draw is null or draw < 1 or draw > held or draw <> trunc(draw) order by name limit 1;
  if problem is not null then return problem; end if;

  select format('The %s is a whole number from %s to %s.', setting.words, setting.least, setting.most) into problem
  from (values ('time_limit_minutes', 'time limit in minutes', 1, 600), ('maximum_attempts', 'number of attempts', 1, 50),
    ('cool_down_minutes', 'wait between attempts in minutes', 0, 43200)) as setting (name, words, least, most)
  where jsonb_typeof(coalesce(quiz -> setting.name, 'null')) <> 'null'
    and (jsonb_typeof(quiz -> setting.name) <> 'number'
      or (quiz ->> setting.name)::numeric not between setting.least and setting.most or (quiz ->> setting.name)::numeric <> trunc((quiz ->> setting.name)::numeric))
  limit 1;
  if problem is not null then return problem; end if;
  if coalesce(quiz ->> 'feedback', 'at_end') not in ('immediate', 'at_end', 'never', 'after_submission') then return 'Feedback is immediate, at_end or never.'; end if;
  if coalesce(quiz ->> 'partial_credit', 'none') not in ('none', 'proportional') then return 'Partial credit is none or proportional.'; end if;
  return null;
end
$$;
comment on function private.quiz_problem(public.training_content) is 'What keeps a quiz from being published, as a sentence for its author; null when nothing does.';
