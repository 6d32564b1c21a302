create function private.preview_quiz(content_id uuid, responses jsonb, asked jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
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
$$;
create function public.preview_quiz(content_id uuid, responses jsonb default null, asked jsonb default null) returns jsonb
language sql volatile set search_path = ''
as $$ select private.preview_quiz(content_id, responses, asked) $$;
comment on function public.preview_quiz(uuid, jsonb, jsonb) is
  'Takes a quiz as an author, without anything being recorded. Without responses it draws the questions as an attempt would: {questions, settings}. With responses it grades them on the questions asked '
  '([question id, …]; all without): {score_percentage, score_points, maximum_points, passed, feedback}. For training administrators. Raises 404 CONTENT_NOT_FOUND, 409 CONTENT_INCOMPLETE.';
grant execute on function private.preview_quiz(uuid, jsonb, jsonb) to authenticated;
grant execute on function public.preview_quiz(uuid, jsonb, jsonb) to authenticated;
