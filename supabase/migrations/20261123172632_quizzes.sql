SET local check_function_bodies = off;

DROP TRIGGER "quiz_attempts__audit_delete" ON "public"."quiz_attempts";

DROP TRIGGER "quiz_attempts__audit_insert" ON "public"."quiz_attempts";

DROP TRIGGER "quiz_attempts__audit_update" ON "public"."quiz_attempts";

DROP FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb);

DROP FUNCTION "private"."quiz_is_complete"(jsonb, jsonb);

DROP FUNCTION "private"."quiz_problem"(public.training_content);

DROP FUNCTION "private"."save_quiz_attempt"(uuid, jsonb);

DROP FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb);

DROP FUNCTION "public"."save_quiz_attempt"(uuid, jsonb);

DROP FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb);

ALTER TABLE "public"."quiz_attempts"
  ADD COLUMN "settings" jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE "public"."quiz_attempts"
  ADD COLUMN "score_points" numeric(9,4);

ALTER TABLE "public"."quiz_attempts"
  ADD COLUMN "maximum_points" numeric(9,4);

ALTER TABLE "public"."quiz_attempts"
  ADD COLUMN "deadline_at" timestamp WITH time zone;

ALTER TABLE "public"."quiz_attempts"
  ADD COLUMN "active_seconds" integer NOT NULL DEFAULT 0;

CREATE OR REPLACE FUNCTION private.check_quiz_answer (
  attempt_id     uuid,
  question_id    text,
  response       jsonb,
  active_seconds integer
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  attempt public.quiz_attempts := private.lock_my_quiz_attempt(attempt_id);
  shown jsonb;
begin
  if attempt.submitted_at is not null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such open attempt of yours.', 'It may have been submitted in another tab.');
  elsif attempt.settings ->> 'feedback' is distinct from 'immediate' then
    perform private.fail(409, 'FEEDBACK_NOT_IMMEDIATE', 'This quiz does not show answers while it is taken.');
  elsif not exists (select from jsonb_array_elements(attempt.questions) question where question ->> 'id' = question_id) then
    perform private.fail(404, 'QUESTION_NOT_FOUND', 'This attempt does not ask that question.');
  elsif private.quiz_time_is_over(attempt.deadline_at) then
    return jsonb_build_object('result', private.finish_quiz_attempt(attempt.id));
  end if;
  if response is not null then
    attempt := private.keep_quiz_responses(attempt, jsonb_build_object(question_id, response), active_seconds);
  end if;
  if coalesce(attempt.responses -> question_id, 'null') in ('null', '[]', '{}') then
    perform private.fail(400, 'ANSWER_MISSING', 'Answer the question first.');
  end if;

  if not coalesce(attempt.feedback, '{}') ? question_id then
    select private.question_feedback(g.question, g.key, g.correct, g.shares / 232792560, g.maximum_points) into shown
    from public.quiz_answer_keys k cross join lateral private.graded_questions(attempt.questions, attempt.responses, k.answers) g
    where k.content_id = attempt.content_id and g.question ->> 'id' = question_id;
    update public.quiz_attempts q set feedback = coalesce(q.feedback, '{}') || jsonb_build_object(question_id, shown)
    where q.id = attempt.id returning * into attempt;
  end if;
  return jsonb_build_object('question_id', question_id, 'response', attempt.responses -> question_id, 'feedback', attempt.feedback -> question_id);
end
$function$;

CREATE OR REPLACE FUNCTION private.close_quiz_attempts()
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  expired record;
  closed integer := 0;
begin
  for expired in
    select q.id from public.quiz_attempts q join public.training_assignments a on a.id = q.assignment_id
    where q.submitted_at is null and private.quiz_time_is_over(q.deadline_at)
    order by q.deadline_at limit 500
    -- Somebody at work in it closes it themselves.
    for update of a skip locked
  loop
    perform private.finish_quiz_attempt(expired.id);
    closed := closed + 1;
  end loop;
  return closed;
end
$function$;

CREATE OR REPLACE FUNCTION private.draw_quiz (
  content_data jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  with question as (
    select value as question, ordinality as place, row_number() over (partition by value ->> 'pool' order by random()) as drawn_as
    from jsonb_array_elements(content_data -> 'questions') with ordinality
  ), drawn as (
    select q.question, q.place, random() as chance
    from question q
    left join jsonb_array_elements(case when jsonb_typeof(content_data -> 'pools') = 'array' then content_data -> 'pools' else '[]' end) pool on pool ->> 'name' = q.question ->> 'pool'
    where pool is null or q.drawn_as <= (pool ->> 'draw')::integer
  )
  select coalesce(jsonb_agg(
      question - 'pool'
        || jsonb_build_object('points', coalesce(question -> 'points', '1'),
          'partial_credit', coalesce(question -> 'partial_credit', content_data -> 'partial_credit', '"none"'))
        -- The order in which options are stored never shows where the answer is their order.
        || case when question ->> 'kind' in ('matching', 'ordering')
            or (coalesce((content_data ->> 'shuffle_options')::boolean, false) and coalesce(question ->> 'kind', '') not in ('true_false', 'fill_in_blank'))
          then jsonb_build_object('options', (select jsonb_agg(option order by random()) from jsonb_array_elements(question -> 'options') option)) else '{}' end
      order by case when coalesce((content_data ->> 'shuffle_questions')::boolean, false) then chance end, place), '[]')
  from drawn
$function$;

CREATE OR REPLACE FUNCTION private.finish_quiz_attempt (
  attempt_id uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  attempt public.quiz_attempts;
  grade record;
  is_cancelled boolean;
  active bigint;
  finished jsonb := jsonb_build_object('module_completed', false, 'assignment_completed', false);
begin
  select * into attempt from public.quiz_attempts q where q.id = finish_quiz_attempt.attempt_id for update;
  select a.status = 'cancelled' into is_cancelled from public.training_assignments a where a.id = attempt.assignment_id;

  if attempt.submitted_at is null then
    select g.* into grade
    from public.quiz_answer_keys k cross join lateral private.grade_quiz(attempt.questions, attempt.responses, k.answers) g
    where k.content_id = attempt.content_id;
    update public.quiz_attempts q set
      score_points = grade.score_points, maximum_points = grade.maximum_points, score_percentage = grade.score_percentage,
      passed = grade.score_percentage >= coalesce((attempt.settings ->> 'passing_score_percentage')::integer,
        (select m.passing_score_percentage from public.training_modules m where m.id = attempt.module_id)),
      feedback = case when attempt.settings ->> 'feedback' = 'never' then null else grade.feedback end,
      submitted_at = least(private.clock(), attempt.deadline_at)
    where q.id = attempt.id returning * into attempt;
  end if;

  if attempt.passed and not is_cancelled then
    select sum(q.active_seconds) into active
    from public.quiz_attempts q where q.assignment_id = attempt.assignment_id and q.module_id = attempt.module_id;
    finished := private.complete_module(
      assignment_id => attempt.assignment_id, module_id => attempt.module_id, content_id => attempt.content_id,
      started_at => attempt.started_at, completed_at => attempt.submitted_at, score_percentage => attempt.score_percentage,
      -- Unknown where nothing was reported, rather than the time the page stood open.
      time_spent_minutes => least(1440, ceil(nullif(active, 0) / 60.0))::integer,
      attempts_count => attempt.attempt_number);
  end if;
  return jsonb_build_object('attempt_id', attempt.id, 'attempt_number', attempt.attempt_number, 'score_percentage', attempt.score_percentage,
    'score_points', attempt.score_points, 'maximum_points', attempt.maximum_points, 'passed', attempt.passed, 'feedback', attempt.feedback,
    'submitted_at', attempt.submitted_at) || finished;
end
$function$;

CREATE OR REPLACE FUNCTION private.folded_answer (
  answer         text,
  case_sensitive boolean DEFAULT false
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  -- What a phone's keyboard makes of quotes and dashes is not a mistake.
  select case when case_sensitive then folded else lower(folded) end
  from (select btrim(regexp_replace(translate(normalize(answer, nfkc), '‘’“”‐‑‒–—−', '''''""------'), '\s+', ' ', 'g')) as folded) text
$function$;

CREATE OR REPLACE FUNCTION private.grade_quiz (
  questions jsonb,
  responses jsonb,
  answers   jsonb
)
  RETURNS TABLE (
    score_points     numeric,
    maximum_points   numeric,
    score_percentage integer,
    feedback         jsonb
  )
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select round(coalesce(sum(shares), 0) / 232792560, 4), coalesce(sum(g.maximum_points), 0),
    case when sum(g.maximum_points) > 0 then div(sum(shares) * 100, sum(g.maximum_points) * 232792560)::integer else 0 end,
    coalesce(jsonb_object_agg(question ->> 'id', private.question_feedback(question, key, correct, shares / 232792560, g.maximum_points)), '{}')
  from private.graded_questions(questions, responses, answers) g
$function$;

CREATE OR REPLACE FUNCTION private.grade_response (
  question jsonb,
  key      jsonb,
  response jsonb,
  OUT      parts integer,
  OUT      right_parts integer
)
  RETURNS record
  LANGUAGE plpgsql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION private.graded_questions (
  questions jsonb,
  responses jsonb,
  answers   jsonb
)
  RETURNS TABLE (
    question       jsonb,
    place          bigint,
    key            jsonb,
    response       jsonb,
    correct        boolean,
    maximum_points numeric,
    shares         numeric
  )
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION private.keep_quiz_responses (
  attempt        public.quiz_attempts,
  responses      jsonb,
  active_seconds integer
)
  RETURNS public.quiz_attempts
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if jsonb_typeof(responses) <> 'object' or length(responses::text) > 100000 then
    perform private.fail(400, 'INVALID_RESPONSES', 'Responses are an object of question ids and what was answered.');
  elsif active_seconds < 0 then
    perform private.fail(400, 'NEGATIVE_TIME', 'active_seconds counts up from 0.');
  end if;
  update public.quiz_attempts q set
    responses = q.responses || coalesce((
      select jsonb_object_agg(given.key, given.value) from jsonb_each(keep_quiz_responses.responses) given
      -- What has been shown its answer stays as it was answered.
      where not coalesce(q.feedback, '{}') ? given.key
        and exists (select from jsonb_array_elements(q.questions) question where question ->> 'id' = given.key)), '{}'),
    -- A total, so that a repeat counts once; and no more than passed.
    active_seconds = greatest(q.active_seconds,
      least(coalesce(keep_quiz_responses.active_seconds, 0), ceil(extract(epoch from private.clock() - q.started_at)))::integer)
  where q.id = attempt.id returning * into attempt;
  return attempt;
end
$function$;

CREATE OR REPLACE FUNCTION private.lock_my_quiz_attempt (
  attempt_id uuid
)
  RETURNS public.quiz_attempts
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  attempt public.quiz_attempts;
begin
  -- The assignment is locked before the attempt, in the order every other function takes them.
  perform from public.training_assignments a
  where a.id = (select q.assignment_id from public.quiz_attempts q where q.id = lock_my_quiz_attempt.attempt_id)
    and a.user_id = private.my_staff_id() for update;
  select * into attempt from public.quiz_attempts q
  where q.id = lock_my_quiz_attempt.attempt_id and q.user_id = private.my_staff_id() for update;
  if attempt.id is null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such attempt of yours.');
  end if;
  return attempt;
end
$function$;

CREATE OR REPLACE FUNCTION private.preview_quiz (
  content_id uuid,
  responses  jsonb,
  asked      jsonb
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  content public.training_content;
  module public.training_modules;
  problem text;
  questions jsonb;
  grade record;
begin
  select * into content from public.training_content c
  where c.id = preview_quiz.content_id and c.content_type = 'quiz' and c.organization_id = private.my_organization_id_as('training_administrator');
  if content.id is null then
    perform private.fail(404, 'CONTENT_NOT_FOUND', 'There is no such quiz that you may change.');
  end if;
  problem := private.quiz_problem(content);
  if problem is not null then
    perform private.fail(409, 'CONTENT_INCOMPLETE', problem);
  end if;
  select * into module from public.training_modules m where m.id = content.module_id;
  if responses is null then
    return jsonb_build_object('questions', private.draw_quiz(content.content_data), 'settings', private.quiz_settings(content.content_data, module.passing_score_percentage));
  end if;

  select jsonb_agg(question order by array_position(array(select jsonb_array_elements_text(asked)), question ->> 'id')) into questions
  from jsonb_array_elements(private.draw_quiz(content.content_data - 'pools')) question
  where asked is null or asked ? (question ->> 'id');
  select g.* into grade
  from public.quiz_answer_keys k cross join lateral private.grade_quiz(questions, responses, k.answers) g where k.content_id = content.id;
  return jsonb_build_object('score_percentage', grade.score_percentage, 'score_points', grade.score_points, 'maximum_points', grade.maximum_points,
    'passed', grade.score_percentage >= module.passing_score_percentage, 'feedback', grade.feedback);
end
$function$;

CREATE OR REPLACE FUNCTION private.question_feedback (
  question       jsonb,
  key            jsonb,
  correct        boolean,
  points         numeric,
  maximum_points numeric
)
  RETURNS jsonb
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select jsonb_build_object('correct', correct, 'points', trim_scale(round(points, 2)), 'maximum_points', maximum_points, 'explanation', key -> 'explanation')
    || case question ->> 'kind'
      when 'fill_in_blank' then jsonb_build_object('correct_blanks', key -> 'blanks')
      when 'matching' then jsonb_build_object('correct_pairs', key -> 'pairs')
      else jsonb_build_object('correct_options', key -> 'correct') end
$function$;

CREATE OR REPLACE FUNCTION private.question_problem (
  question jsonb,
  key      jsonb
)
  RETURNS text
  LANGUAGE plpgsql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION private.quiz_item_analysis (
  content_id    uuid,
  every_attempt boolean
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION private.quiz_problem (
  content public.training_content
)
  RETURNS text
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION private.quiz_settings (
  content_data             jsonb,
  passing_score_percentage integer
)
  RETURNS jsonb
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select jsonb_strip_nulls(jsonb_build_object(
    'feedback', case when content_data ->> 'feedback' in ('immediate', 'never') then content_data ->> 'feedback' else 'at_end' end,
    'passing_score_percentage', passing_score_percentage,
    'time_limit_minutes', content_data -> 'time_limit_minutes',
    'maximum_attempts', content_data -> 'maximum_attempts',
    'cool_down_minutes', content_data -> 'cool_down_minutes'))
$function$;

CREATE OR REPLACE FUNCTION private.quiz_time_is_over (
  deadline_at timestamp with time zone
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select coalesce(private.clock() > deadline_at + interval '30 seconds', false) $function$;

CREATE OR REPLACE FUNCTION private.run_job (
  job text
)
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  changed integer;
begin
  -- One run at a time: a slow run makes the next one a no-op instead of a pile.
  if not pg_try_advisory_xact_lock(hashtextextended('job:' || job, 0)) then return 0; end if;
  perform set_config('app.actor', 'job:' || job, true);
  case job
    when 'apply_compliance_transitions' then changed := private.apply_compliance_transitions();
    when 'remind_expiring_certifications' then changed := private.remind_expiring_certifications();
    -- Yesterday once more: what was recorded after midnight about the day before counts too.
    when 'snapshot_day' then changed := private.snapshot_day((private.clock() - interval '1 day')::date) + private.snapshot_day();
    when 'close_quiz_attempts' then changed := private.close_quiz_attempts();
    when 'wake_uploads' then changed := private.wake_uploads();
    when 'keep_house' then changed := private.keep_house();
    else perform private.fail(400, 'UNKNOWN_JOB', format('There is no job %s.', job));
  end case;
  return changed;
end
$function$;

CREATE OR REPLACE FUNCTION private.save_quiz_attempt (
  attempt_id     uuid,
  responses      jsonb,
  active_seconds integer
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  attempt public.quiz_attempts := private.lock_my_quiz_attempt(attempt_id);
begin
  if attempt.submitted_at is not null then
    perform private.fail(404, 'ATTEMPT_NOT_FOUND', 'There is no such open attempt of yours.', 'It may have been submitted in another tab.');
  elsif private.quiz_time_is_over(attempt.deadline_at) then
    return jsonb_build_object('saved', false, 'result', private.finish_quiz_attempt(attempt.id));
  end if;
  attempt := private.keep_quiz_responses(attempt, responses, active_seconds);
  return jsonb_build_object('saved', true, 'active_seconds', attempt.active_seconds);
end
$function$;

CREATE OR REPLACE FUNCTION private.schedule_jobs()
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  -- Supabase ships pg_cron without enabling it.
  if to_regnamespace('cron') is null then
    execute 'create extension pg_cron';
  end if;

  -- cron.schedule replaces a job of the same name. The times are UTC; what a job does asks each practice's own clock.
  perform cron.schedule('compliance-transitions', '5 * * * *', 'select private.run_job(''apply_compliance_transitions'')');
  perform cron.schedule('certification-reminders', '20 * * * *', 'select private.run_job(''remind_expiring_certifications'')');
  perform cron.schedule('daily-snapshot', '40 * * * *', 'select private.run_job(''snapshot_day'')');
  perform cron.schedule('close-quiz-attempts', '*/5 * * * *', 'select private.run_job(''close_quiz_attempts'')');
  perform cron.schedule('uploads', '* * * * *', 'select private.run_job(''wake_uploads'')');
  perform cron.schedule('housekeeping', '10 3 * * *', 'select private.run_job(''keep_house'')');
end
$function$;

CREATE OR REPLACE FUNCTION private.start_quiz_attempt (
  assignment_id uuid,
  module_id     uuid
)
  RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  progress public.module_progress := private.open_module(assignment_id, module_id);
  content public.training_content;
  latest public.quiz_attempts;
  settings jsonb;
  free_from timestamptz;
begin
  select * into latest from public.quiz_attempts q
  where q.assignment_id = progress.assignment_id and q.module_id = progress.module_id order by q.attempt_number desc limit 1;
  if latest.id is not null and latest.submitted_at is null then
    -- Two tabs, a reload, a lost connection: still one attempt. If its time ran out meanwhile, this is its result.
    if private.quiz_time_is_over(latest.deadline_at) then perform private.finish_quiz_attempt(latest.id); end if;
    return latest.id;
  end if;

  select * into content from public.training_content where id = progress.content_id;
  settings := private.quiz_settings(content.content_data, (select m.passing_score_percentage from public.training_modules m where m.id = progress.module_id));
  free_from := latest.submitted_at + make_interval(mins => (settings ->> 'cool_down_minutes')::integer);
  if content.content_type <> 'quiz' then
    perform private.fail(409, 'NOT_A_QUIZ', 'This module is not a quiz.');
  elsif progress.progress_percentage = 100 then
    perform private.fail(409, 'ALREADY_PASSED', 'This quiz is already passed.');
  elsif latest.attempt_number >= (settings ->> 'maximum_attempts')::integer then
    perform private.fail(409, 'NO_ATTEMPTS_LEFT', format('All %s attempts are used.', settings ->> 'maximum_attempts'), 'Ask your manager to assign the training again.');
  elsif free_from > private.clock() then
    perform private.fail(409, 'COOL_DOWN', format('The next attempt is possible in %s min.', ceil(extract(epoch from free_from - private.clock()) / 60)),
      'Use the time to look at the material again.');
  end if;

  insert into public.quiz_attempts as q (organization_id, assignment_id, module_id, content_id, user_id, program_id, attempt_number, questions, settings, deadline_at)
  values (progress.organization_id, progress.assignment_id, progress.module_id, progress.content_id, progress.user_id, progress.program_id,
    coalesce(latest.attempt_number, 0) + 1, private.draw_quiz(content.content_data), settings,
    private.clock() + make_interval(mins => (settings ->> 'time_limit_minutes')::integer))
  returning q.id into latest.id;
  return latest.id;
end
$function$;

CREATE OR REPLACE FUNCTION private.submit_quiz_attempt (
  attempt_id     uuid,
  responses      jsonb,
  active_seconds integer
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  attempt public.quiz_attempts := private.lock_my_quiz_attempt(attempt_id);
begin
  if attempt.submitted_at is null then
    if exists (select from public.training_assignments a where a.id = attempt.assignment_id and a.status = 'cancelled') then
      perform private.fail(409, 'ASSIGNMENT_CLOSED', 'This assignment was cancelled.');
    elsif not private.quiz_time_is_over(attempt.deadline_at) then
      perform private.keep_quiz_responses(attempt, coalesce(responses, '{}'), active_seconds);
    end if;
  end if;
  return private.finish_quiz_attempt(attempt.id);
end
$function$;

CREATE OR REPLACE FUNCTION private.tg_training_content__conceal_order()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  new.content_data := new.content_data || jsonb_build_object('questions', (
    select coalesce(jsonb_agg(case when question ->> 'kind' in ('matching', 'ordering') and jsonb_typeof(question -> 'options') = 'array'
        then question || jsonb_build_object('options', (
          select coalesce(jsonb_agg(option order by md5((question ->> 'id') || ':' || (option ->> 'id'))), '[]') from jsonb_array_elements(question -> 'options') option))
        else question end order by place), '[]')
    from jsonb_array_elements(new.content_data -> 'questions') with ordinality as q (question, place)));
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION private.typed_number (
  answer text
)
  RETURNS numeric
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select case when length(plain) <= 40 and plain ~ '^[+-]?(\d+(\.\d*)?|\.\d+)$' then plain::numeric
    when length(plain) <= 40 and plain ~ '^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$' then replace(plain, ',', '')::numeric end
  from (select private.folded_answer(answer) as plain) text
$function$;

CREATE OR REPLACE FUNCTION public.check_quiz_answer (
  attempt_id     uuid,
  question_id    text,
  response       jsonb   DEFAULT NULL::jsonb,
  active_seconds integer DEFAULT NULL::integer
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.check_quiz_answer(attempt_id, question_id, response, active_seconds) $function$;

REVOKE ALL ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.preview_quiz (
  content_id uuid,
  responses  jsonb DEFAULT NULL::jsonb,
  asked      jsonb DEFAULT NULL::jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.preview_quiz(content_id, responses, asked) $function$;

REVOKE ALL ON FUNCTION "public"."preview_quiz"(uuid, jsonb, jsonb) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.quiz_item_analysis (
  content_id    uuid,
  every_attempt boolean DEFAULT false
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.quiz_item_analysis(content_id, every_attempt) $function$;

REVOKE ALL ON FUNCTION "public"."quiz_item_analysis"(uuid, boolean) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.save_quiz_attempt (
  attempt_id     uuid,
  responses      jsonb,
  active_seconds integer DEFAULT NULL::integer
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.save_quiz_attempt(attempt_id, responses, active_seconds) $function$;

REVOKE ALL ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb, integer) FROM PUBLIC, "anon", "service_role";

CREATE OR REPLACE FUNCTION public.submit_quiz_attempt (
  attempt_id     uuid,
  responses      jsonb   DEFAULT '{}'::jsonb,
  active_seconds integer DEFAULT NULL::integer
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.submit_quiz_attempt(attempt_id, responses, active_seconds) $function$;

REVOKE ALL ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb, integer) FROM PUBLIC, "anon", "service_role";

ALTER TABLE "public"."quiz_attempts"
  ADD CONSTRAINT "active_seconds_is_positive" CHECK ((active_seconds >= 0));

ALTER TABLE "public"."quiz_attempts"
  ADD CONSTRAINT "maximum_points_is_positive" CHECK ((maximum_points >= (0)::numeric));

ALTER TABLE "public"."quiz_attempts"
  ADD CONSTRAINT "score_points_is_positive" CHECK ((score_points >= (0)::numeric));

ALTER TABLE "public"."quiz_attempts"
  ADD CONSTRAINT "settings_is_an_object" CHECK ((jsonb_typeof(settings) = 'object'::text));

CREATE INDEX quiz_attempts_deadline_at_idx ON public.quiz_attempts USING btree (deadline_at)
  WHERE (submitted_at IS NULL);

CREATE TRIGGER quiz_attempts__audit_delete AFTER DELETE ON public.quiz_attempts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'quiz_attempt',
  'user_id',
  'responses,feedback,questions',
  'active_seconds'
);

CREATE TRIGGER quiz_attempts__audit_insert AFTER INSERT ON public.quiz_attempts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'quiz_attempt',
  'user_id',
  'responses,feedback,questions',
  'active_seconds'
);

CREATE TRIGGER quiz_attempts__audit_update AFTER UPDATE ON public.quiz_attempts
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_record (
  'quiz_attempt',
  'user_id',
  'responses,feedback,questions',
  'active_seconds'
);

CREATE TRIGGER training_content__conceal_order
  BEFORE INSERT OR UPDATE OF content_data ON public.training_content
  FOR EACH ROW
  WHEN (((new.content_type = 'quiz'::public.content_type_enum) AND (jsonb_typeof((new.content_data -> 'questions'::text)) = 'array'::text)))
  EXECUTE FUNCTION private.tg_training_content__conceal_order();

COMMENT ON COLUMN "public"."quiz_answer_keys"."answers" IS '{question id: {explanation, and by kind: correct: [option id, …] of a choice, and in the right order of an ordering; pairs: {prompt id: option id} of a matching; blanks: {blank id: {accepted: [text or number, …], case_sensitive, tolerance}} of a fill-in}}.';

COMMENT ON COLUMN "public"."quiz_attempts"."active_seconds" IS 'Seconds the learner was active in this attempt; never more than passed since it began.';

COMMENT ON COLUMN "public"."quiz_attempts"."deadline_at" IS 'When the time limit ends; what is saved later than 30 seconds after it does not count. Null without a limit.';

COMMENT ON COLUMN "public"."quiz_attempts"."feedback" IS '{question id: {correct, points, maximum_points, correct_options | correct_pairs | correct_blanks, explanation}}: only what the learner may see. With immediate feedback it grows by the question; otherwise it is there once the attempt is graded; with feedback "never" it stays null.';

COMMENT ON COLUMN "public"."quiz_attempts"."maximum_points" IS 'Points of all the questions asked.';

COMMENT ON COLUMN "public"."quiz_attempts"."questions" IS 'Snapshot of the questions as drawn and shuffled, in the order asked, each with its points and its rule of partial credit, without answers.';

COMMENT ON COLUMN "public"."quiz_attempts"."responses" IS '{question id: response}, saved while the attempt is open. A response is [option id, …] of a choice, and in the learner''s order of an ordering; {prompt id: option id} of a matching; {blank id: text} of a fill-in.';

COMMENT ON COLUMN "public"."quiz_attempts"."score_percentage" IS 'Percent of the points, 0 to 100, rounded down.';

COMMENT ON COLUMN "public"."quiz_attempts"."score_points" IS 'Points earned, to four decimals; the percentage is taken from the exact fraction.';

COMMENT ON COLUMN "public"."quiz_attempts"."settings" IS 'The rules of this attempt, as they were when it began: {feedback, passing_score_percentage, time_limit_minutes, maximum_attempts, cool_down_minutes}; {} for attempts of before there were any.';

COMMENT ON COLUMN "public"."quiz_attempts"."submitted_at" IS 'When it was handed in, or its time ran out, and was graded; null while it is open.';

COMMENT ON COLUMN "public"."training_content"."content_data" IS 'What the player needs: document {file_name, page_count, minimum_seconds_per_page}; video {file_name, duration_seconds, width, height, required_watch_percentage, minimum_seconds, questions_required, poster_file_id, captions:[{file_id, language, label}], chapters:[{at, title}], markers:[{id, at, kind, text, url, options}], attachments:[{file_id, name}]}; quiz {questions, pools, shuffle_questions, …}, as private.draw_quiz says. Never the answers: those are in quiz_answer_keys.';

COMMENT ON FUNCTION "private"."close_quiz_attempts"() IS 'The job of every five minutes: grades attempts whose time limit has passed from what was saved, so that none stays open for ever. Returns how many; at most 500 a run.';

COMMENT ON FUNCTION "private"."draw_quiz"(jsonb) IS 'What one attempt asks: so many questions of each pool as the quiz says, drawn at random, and all that are in none; shuffled as the quiz says. Takes the content_data of a quiz: {questions: [{id, kind: single_choice | multiple_choice | true_false | fill_in_blank | matching | ordering, prompt, points (1), partial_credit, pool, image: {file_id, alt}, options: [{id, text}] of choices, matching and ordering, prompts: [{id, text}] of matching, blanks: [{id, numeric}] of fill-in, where the prompt holds {{blank id}}}], pools: [{name, draw}], shuffle_questions, shuffle_options, partial_credit: none | proportional, feedback: immediate | at_end | never, time_limit_minutes, maximum_attempts, cool_down_minutes}.';

COMMENT ON FUNCTION "private"."finish_quiz_attempt"(uuid) IS 'Grades an attempt from what was saved and, when passed, completes the module with the active minutes of all attempts; a graded attempt answers the same again. Whoever calls it has locked the assignment and checked whose attempt it is.';

COMMENT ON FUNCTION "private"."folded_answer"(text, boolean) IS 'A typed answer as it is compared: Unicode compatibility form, outer space removed, inner space single, typographic quotes and dashes plain, and lower case unless case counts.';

COMMENT ON FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb) IS 'Grades the questions asked: points earned (four decimals) of those possible, their percentage from the exact fraction, rounded down, and feedback for each question.';

COMMENT ON FUNCTION "private"."grade_response"(jsonb, jsonb, jsonb) IS 'How many parts a question has and how many of them a response got right. Choices: one part, or with several correct options one for each, less one for every wrong choice, never below 0. Fill-in: one for each blank. Matching: one for each prompt. Ordering: one for each item directly followed by its right successor. A response is exactly right when all parts are.';

COMMENT ON FUNCTION "private"."graded_questions"(jsonb, jsonb, jsonb) IS 'Each question asked with its response, graded. shares is what was earned in 232,792,560ths of a point: that number is divided by every count of parts from 1 to 20, so sums of partial credit stay exact.';

COMMENT ON FUNCTION "private"."keep_quiz_responses"(public.quiz_attempts, jsonb, integer) IS 'Keeps responses to questions that were asked and not yet shown their answer, and the active seconds of the attempt so far. Raises 400 INVALID_RESPONSES, 400 NEGATIVE_TIME. Whoever calls it has locked the attempt.';

COMMENT ON FUNCTION "private"."lock_my_quiz_attempt"(uuid) IS 'One''s own attempt, locked together with its assignment. Raises 404 ATTEMPT_NOT_FOUND.';

COMMENT ON FUNCTION "private"."question_feedback"(jsonb, jsonb, boolean, numeric, numeric) IS 'What a learner reads of one question once it may be shown: whether it was right, the points earned of those possible, the right answer, the explanation.';

COMMENT ON FUNCTION "private"."question_problem"(jsonb, jsonb) IS 'What keeps a question with its part of the answer key from being asked, as a sentence for its author; null when it is complete.';

COMMENT ON FUNCTION "private"."quiz_problem"(public.training_content) IS 'What keeps a quiz from being published, as a sentence for its author; null when nothing does.';

COMMENT ON FUNCTION "private"."quiz_settings"(jsonb, integer) IS 'The rules an attempt keeps from its beginning: feedback, passing score in percent, time limit and cool-down in minutes, number of attempts.';

COMMENT ON FUNCTION "private"."quiz_time_is_over"(timestamp with time zone) IS 'Whether a time limit has passed, the 30 seconds that an answer may be on its way included. Never without a limit.';

COMMENT ON FUNCTION "private"."tg_training_content__conceal_order"() IS 'Learners read a quiz before they take it: the options of matching and ordering are stored in an order that comes from their ids and says nothing about the answer.';

COMMENT ON FUNCTION "private"."typed_number"(text) IS 'The number somebody typed, with commas between thousands or without; null when it is not one.';

COMMENT ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) IS 'With immediate feedback: saves the response to one question of one''s own open attempt, locks it and only then says whether it was right. Asking again answers the same. Returns {question_id, response, feedback}, or after the time limit {result}. Raises 404 ATTEMPT_NOT_FOUND, 404 QUESTION_NOT_FOUND, 409 FEEDBACK_NOT_IMMEDIATE, 400 ANSWER_MISSING, 400 INVALID_RESPONSES, 400 NEGATIVE_TIME.';

COMMENT ON FUNCTION "public"."preview_quiz"(uuid, jsonb, jsonb) IS 'Takes a quiz as an author, without anything being recorded. Without responses it draws the questions as an attempt would: {questions, settings}. With responses it grades them on the questions asked ([question id, …]; all without): {score_percentage, score_points, maximum_points, passed, feedback}. For training administrators. Raises 404 CONTENT_NOT_FOUND, 409 CONTENT_INCOMPLETE.';

COMMENT ON FUNCTION "public"."quiz_item_analysis"(uuid, boolean) IS 'How the questions of one version of a quiz behaved in graded attempts: the first of each learner, or all. Returns {attempts, learners, mean_percentage, deviation_percentage (sample SD), alpha, standard_error_percentage, histogram, questions: [{id, n, unanswered, difficulty, discrimination, choices, typed, matched, flags}]}; statistics are null below 5 attempts. difficulty: mean share of the points, p. discrimination: correlation of an item''s share with the rest of the score, the item left out (corrected point-biserial: Henrysson 1963, Psychometrika 28:211; Lord & Novick 1968, ch. 15). alpha = k c / (v + (k - 1) c), k items asked, v their mean variance, c their mean covariance: Cronbach 1951, Psychometrika 16:297; of right-or-wrong items it is KR-20, Kuder & Richardson 1937, Psychometrika 2:151. With pools v and c are taken from the questions that were asked together. standard_error = SD * sqrt(1 - alpha). flags: too_hard p < .30, too_easy p > .95, negative_discrimination r < 0, weak_discrimination r < .15, unused_distractor (from 20 answers on), key_suspect (a wrong option is taken more often than the key, by people who do better in the rest). For training administrators. Raises 404 CONTENT_NOT_FOUND.';

COMMENT ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb, integer) IS 'Saves responses {question id: response} of one''s own open attempt; questions not named, and those already shown their answer, keep what was saved. active_seconds is the active time in this attempt so far (credited up to the time that passed). Returns {saved: true, active_seconds}, or after the time limit {saved: false, result}: the attempt as graded from what was saved in time. Raises 404 ATTEMPT_NOT_FOUND, 400 INVALID_RESPONSES, 400 NEGATIVE_TIME.';

COMMENT ON FUNCTION "public"."start_quiz_attempt"(uuid, uuid) IS 'Begins an attempt at a quiz of one''s own assignment, or continues the open one; one whose time limit has passed is graded from what was saved. Returns the attempt: its questions without answers, the responses saved so far, its deadline. Raises 404 ASSIGNMENT_NOT_FOUND, 404 MODULE_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 409 NOT_A_QUIZ, 409 ALREADY_PASSED, 409 NO_ATTEMPTS_LEFT, 409 COOL_DOWN.';

COMMENT ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb, integer) IS 'Grades one''s own attempt and, when passed, completes the module. Submitting again answers the same and changes nothing; what is sent after the time limit does not count. Returns {attempt_id, attempt_number, score_percentage, score_points, maximum_points, passed, feedback (null where the quiz shows none), submitted_at, module_completed, assignment_completed, completion_id?, certificate_id?}. Raises 404 ATTEMPT_NOT_FOUND, 409 ASSIGNMENT_CLOSED, 400 INVALID_RESPONSES, 400 NEGATIVE_TIME.';

COMMENT ON TABLE "public"."quiz_answer_keys" IS 'The answers of a quiz, apart from what learners read.';

REVOKE ALL ON FUNCTION "private"."check_quiz_answer"(uuid, text, jsonb, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."check_quiz_answer"(uuid, text, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."check_quiz_answer"(uuid, text, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_quiz_answer"(uuid, text, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."close_quiz_attempts"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."close_quiz_attempts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."close_quiz_attempts"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."draw_quiz"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."draw_quiz"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."draw_quiz"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."finish_quiz_attempt"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."finish_quiz_attempt"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."finish_quiz_attempt"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."folded_answer"(text, boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."folded_answer"(text, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."folded_answer"(text, boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."grade_quiz"(jsonb, jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."grade_response"(jsonb, jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."grade_response"(jsonb, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."grade_response"(jsonb, jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."graded_questions"(jsonb, jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."graded_questions"(jsonb, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."graded_questions"(jsonb, jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_quiz_responses"(public.quiz_attempts, jsonb, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_quiz_responses"(public.quiz_attempts, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_quiz_responses"(public.quiz_attempts, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."lock_my_quiz_attempt"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."lock_my_quiz_attempt"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lock_my_quiz_attempt"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."preview_quiz"(uuid, jsonb, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."preview_quiz"(uuid, jsonb, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."preview_quiz"(uuid, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_quiz"(uuid, jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."question_feedback"(jsonb, jsonb, boolean, numeric, numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."question_feedback"(jsonb, jsonb, boolean, numeric, numeric) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."question_feedback"(jsonb, jsonb, boolean, numeric, numeric) TO "postgres";

REVOKE ALL ON FUNCTION "private"."question_problem"(jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."question_problem"(jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."question_problem"(jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."quiz_item_analysis"(uuid, boolean) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."quiz_item_analysis"(uuid, boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."quiz_item_analysis"(uuid, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."quiz_item_analysis"(uuid, boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."quiz_problem"(public.training_content) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."quiz_problem"(public.training_content) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."quiz_problem"(public.training_content) TO "postgres";

REVOKE ALL ON FUNCTION "private"."quiz_settings"(jsonb, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."quiz_settings"(jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."quiz_settings"(jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."quiz_time_is_over"(timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."quiz_time_is_over"(timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."quiz_time_is_over"(timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."save_quiz_attempt"(uuid, jsonb, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."save_quiz_attempt"(uuid, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."save_quiz_attempt"(uuid, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."save_quiz_attempt"(uuid, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."submit_quiz_attempt"(uuid, jsonb, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."tg_training_content__conceal_order"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tg_training_content__conceal_order"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tg_training_content__conceal_order"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."typed_number"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."typed_number"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."typed_number"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."check_quiz_answer"(uuid, text, jsonb, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_quiz"(uuid, jsonb, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."preview_quiz"(uuid, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_quiz"(uuid, jsonb, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."quiz_item_analysis"(uuid, boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."quiz_item_analysis"(uuid, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."quiz_item_analysis"(uuid, boolean) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_quiz_attempt"(uuid, jsonb, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."submit_quiz_attempt"(uuid, jsonb, integer) TO "postgres";

select private.after_migrate();
