create function private.quiz_item_analysis(content_id uuid, every_attempt boolean) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  content public.training_content;
  analysis jsonb;
begin
  select * into content from public.training_content c
  where c.id = quiz_item_analysis.content_id and c.content_type = 'quiz' and c.organization_id = private.my_organization_id_as('training_administrator');
  if content.id is null then
    perform private.fail(404, 'CONTENT_NOT_FOUND', 'There is no such quiz that you may look into.');
  end if;

  with attempt as materialized (
    select q.id, q.user_id, q.questions, q.responses
    from (
      select *, row_number() over (partition by user_id order by started_at, attempt_number) as turn
      from public.quiz_attempts where quiz_attempts.content_id = content.id and submitted_at is not null
    ) q
    where every_attempt or q.turn = 1
  ), answer as materialized (
    select a.id as attempt_id, g.question ->> 'id' as question_id, g.response, g.maximum_points::double precision as points,
      (g.shares / 232792560)::double precision as earned, g.correct
    from attempt a
    join public.quiz_answer_keys k on k.content_id = content.id
    cross join lateral private.graded_questions(a.questions, a.responses, k.answers) g
  ), total as materialized (
    select attempt_id, sum(earned) as earned, sum(points) as points, count(*) as asked, sum(earned) * 100 / nullif(sum(points), 0) as percentage
    from answer group by attempt_id
  ), score as materialized (
    -- The item stays out of the total it is compared with.
    select a.*, a.earned / nullif(a.points, 0) as fraction, (t.earned - a.earned) / nullif(t.points - a.points, 0) as rest
    from answer a join total t using (attempt_id)
  ), item as materialized (
    select question_id, count(*) as n, avg(fraction) as difficulty, corr(fraction, rest) as discrimination, var_samp(earned) as variance,
      count(*) filter (where response is null or response in ('null', '[]', '{}')) as unanswered, bool_and(earned in (0, points)) as is_dichotomous
    from score group by question_id
  ), pair as (
    select covar_samp(one.earned, other.earned) as covariance
    from answer one join answer other on other.attempt_id = one.attempt_id and other.question_id > one.question_id
    group by one.question_id, other.question_id
  ), summary as (
    select (select count(*) from total) as n, (select avg(percentage) from total) as mean, (select stddev_samp(percentage) from total) as deviation,
      (select avg(asked)::double precision from total) as length, (select avg(variance) from item) as variance, (select avg(covariance) from pair) as covariance,
      (select bool_and(is_dichotomous) from item) and (select count(distinct points) from answer) = 1 as is_dichotomous,
      (select bool_and(n = (select count(*) from total)) from item) as is_complete
  ), reliability as (
    select *, case when n >= 5 and length > 1 and variance + (length - 1) * covariance > 0 then length * covariance / (variance + (length - 1) * covariance) end as alpha
    from summary
  ), question as (
    select value as question, ordinality as place, value ->> 'id' as question_id, coalesce(value ->> 'kind', 'multiple_choice') as kind,
      k.answers -> (value ->> 'id') as key
    from public.quiz_answer_keys k cross join jsonb_array_elements(content.content_data -> 'questions') with ordinality
    where k.content_id = content.id
  ), choice as (
    select q.question_id, option.place, option.value ->> 'id' as id, option.value ->> 'text' as text, q.key -> 'correct' ? (option.value ->> 'id') as is_correct,
      count(s.attempt_id) as chosen, avg(s.rest) as rest
    from question q
    cross join lateral jsonb_array_elements(q.question -> 'options') with ordinality as option (value, place)
    left join score s on s.question_id = q.question_id and s.response ? (option.value ->> 'id')
    where q.kind in ('single_choice', 'multiple_choice', 'true_false')
    group by 1, 2, 3, 4, 5
  ), choices as (
    select question_id, jsonb_agg(jsonb_build_object('id', id, 'text', text, 'correct', is_correct, 'count', chosen, 'rest_percentage', round((rest * 100)::numeric, 1)) order by place) as list,
      bool_or(not is_correct and chosen = 0) as has_unused,
      -- More people, and those who know the rest better, take a wrong option for the right one.
      bool_or(not is_correct and chosen > 0 and chosen > right_chosen and (right_rest is null or rest > right_rest)) as has_rival
    from (select *, max(chosen) filter (where is_correct) over of_question as right_chosen, max(rest) filter (where is_correct) over of_question as right_rest
      from choice window of_question as (partition by question_id)) c
    group by question_id
  ), typed as (
    select question_id, jsonb_agg(jsonb_build_object('blank', blank, 'text', text, 'count', given, 'accepted', accepted) order by blank, given desc, text) as list
    from (
      select s.question_id, blank.id as blank, private.folded_answer(s.response ->> blank.id) as text, count(*) as given,
        (private.grade_response(q.question, jsonb_build_object('blanks', jsonb_build_object(blank.id, blank.key)),
          jsonb_build_object(blank.id, min(s.response ->> blank.id)))).right_parts = 1 as accepted,
        row_number() over (partition by s.question_id, blank.id order by count(*) desc) as rank
      from question q join score s using (question_id) cross join lateral jsonb_each(q.key -> 'blanks') as blank (id, key)
      where q.kind = 'fill_in_blank' and private.folded_answer(s.response ->> blank.id) <> ''
      group by s.question_id, q.question, blank.id, blank.key, 3
    ) t where rank <= 10 group by question_id
  ), matched as (
    select question_id, jsonb_agg(jsonb_build_object('id', prompt_id, 'text', text, 'right', right_count) order by place) as list
    from (
      select q.question_id, prompt.value ->> 'id' as prompt_id, prompt.value ->> 'text' as text, prompt.place,
        count(*) filter (where s.response ->> (prompt.value ->> 'id') = q.key -> 'pairs' ->> (prompt.value ->> 'id')) as right_count
      from question q cross join lateral jsonb_array_elements(q.question -> 'prompts') with ordinality as prompt (value, place)
      left join score s using (question_id)
      where q.kind = 'matching' group by 1, 2, 3, 4
    ) m group by question_id
  ), judged as (
    select q.place, jsonb_build_object(
        'id', q.question_id, 'place', q.place, 'prompt', q.question ->> 'prompt', 'kind', q.kind, 'pool', q.question ->> 'pool',
        'n', coalesce(i.n, 0), 'unanswered', coalesce(i.unanswered, 0),
        'difficulty', case when i.n >= 5 then round(i.difficulty::numeric, 3) end,
        'discrimination', case when i.n >= 5 then round(i.discrimination::numeric, 3) end,
        'choices', c.list, 'typed', typed.list, 'matched', matched.list,
        'flags', to_jsonb(array_remove(case when i.n >= 5 then array[
          case when i.difficulty < 0.3 then 'too_hard' end,
          case when i.difficulty > 0.95 then 'too_easy' end,
          case when i.discrimination < 0 then 'negative_discrimination' end,
          case when i.discrimination >= 0 and i.discrimination < 0.15 then 'weak_discrimination' end,
          case when i.n >= 20 and c.has_unused then 'unused_distractor' end,
          case when q.kind <> 'multiple_choice' and c.has_rival then 'key_suspect' end] else '{}' end, null))) as judgement
    from question q left join item i using (question_id) left join choices c using (question_id) left join typed using (question_id) left join matched using (question_id)
  )
  select jsonb_build_object(
    'content_id', content.id, 'version_number', content.version_number, 'every_attempt', every_attempt,
    'attempts', r.n, 'learners', (select count(distinct user_id) from attempt), 'enough', r.n >= 5, 'small', r.n < 30,
    'questions_asked', round(r.length::numeric, 1),
    'mean_percentage', case when r.n >= 5 then round(r.mean::numeric, 1) end,
    'deviation_percentage', case when r.n >= 5 then round(r.deviation::numeric, 1) end,
    'alpha', round(r.alpha::numeric, 3), 'alpha_is_kr20', coalesce(r.is_dichotomous and r.is_complete, false), 'alpha_is_pooled', coalesce(not r.is_complete, false),
    'standard_error_percentage', round((r.deviation * sqrt(1 - case when r.alpha between 0 and 1 then r.alpha end))::numeric, 1),
    'histogram', (
      select jsonb_agg(jsonb_build_object('from', bin * 10, 'to', bin * 10 + 10, 'count', (select count(*) from total where least(floor(percentage / 10), 9) = bin)) order by bin)
      from generate_series(0, 9) bin),
    'questions', (select coalesce(jsonb_agg(judgement order by place), '[]') from judged))
  into analysis from reliability r;
  return analysis;
end
$$;
create function public.quiz_item_analysis(content_id uuid, every_attempt boolean default false) returns jsonb
language sql stable set search_path = ''
as $$ select private.quiz_item_analysis(content_id, every_attempt) $$;
comment on function public.quiz_item_analysis(uuid, boolean) is
  'How the questions of one version of a quiz behaved in graded attempts: the first of each learner, or all. Returns {attempts, learners, mean_percentage, deviation_percentage (sample SD), alpha, standard_error_percentage, '
  'histogram, questions: [{id, n, unanswered, difficulty, discrimination, choices, typed, matched, flags}]}; statistics are null below 5 attempts. '
  'difficulty: mean share of the points, p. discrimination: correlation of an item''s share with the rest of the score, the item left out (corrected point-biserial: Henrysson 1963, Psychometrika 28:211; Lord & Novick 1968, ch. 15). '
  'alpha = k c / (v + (k - 1) c), k items asked, v their mean variance, c their mean covariance: Cronbach 1951, Psychometrika 16:297; of right-or-wrong items it is KR-20, Kuder & Richardson 1937, Psychometrika 2:151. '
  'With pools v and c are taken from the questions that were asked together. standard_error = SD * sqrt(1 - alpha). '
  'flags: too_hard p < .30, too_easy p > .95, negative_discrimination r < 0, weak_discrimination r < .15, unused_distractor (from 20 answers on), key_suspect (a wrong option is taken more often than the key, by people who do better in the rest). '
  'For training administrators. Raises 404 CONTENT_NOT_FOUND.';
grant execute on function private.quiz_item_analysis(uuid, boolean) to authenticated;
grant execute on function public.quiz_item_analysis(uuid, boolean) to authenticated;
