begin;
select plan(24);

create function tests.problem(question jsonb, key jsonb) returns text language sql as $$
  select private.question_problem('{"id": "q1", "prompt": "Why?"}' || question, key) $$;

select is(tests.problem('{"kind": "single_choice", "options": [{"id": "a", "text": "x"}, {"id": "b", "text": "y"}]}', '{"correct": ["a"]}'), null, 'a choice with its answer is complete');
select is(tests.problem('{"kind": "ordering", "options": [{"id": "step-1a", "text": "x"}, {"id": "step-2b", "text": "y"}]}', '{"correct": ["step-2b", "step-1a"]}'), null, 'an ordering');
select is(tests.problem('{"kind": "matching", "prompts": [{"id": "p1", "text": "x"}, {"id": "p2", "text": "y"}], "options": [{"id": "option1", "text": "u"}, {"id": "option2", "text": "v"}, {"id": "option3", "text": "w"}]}',
  '{"pairs": {"p1": "option1", "p2": "option1"}}'), null, 'a matching, with options left over');
select is(tests.problem('{"kind": "fill_in_blank", "prompt": "{{1}} and {{n}}", "blanks": [{"id": "1"}, {"id": "n", "numeric": true}]}',
  '{"blanks": {"1": {"accepted": ["x"]}, "n": {"accepted": [98.6], "tolerance": 0.1}}}'), null, 'a fill-in with a word and a number');

select results_eq($$ select name, problem from (values
  ('no prompt', tests.problem('{"kind": "single_choice", "prompt": " "}', '{}')),
  ('one option', tests.problem('{"kind": "single_choice", "options": [{"id": "a", "text": "x"}]}', '{"correct": ["a"]}')),
  ('no answer', tests.problem('{"kind": "single_choice", "options": [{"id": "a", "text": "x"}, {"id": "b", "text": "y"}]}', '{}')),
  ('two answers', tests.problem('{"kind": "true_false", "options": [{"id": "a", "text": "x"}, {"id": "b", "text": "y"}]}', '{"correct": ["a", "b"]}')),
  ('a foreign answer', tests.problem('{"options": [{"id": "a", "text": "x"}, {"id": "b", "text": "y"}]}', '{"correct": ["c"]}')),
  ('an empty option', tests.problem('{"options": [{"id": "a", "text": " "}, {"id": "b", "text": "y"}]}', '{"correct": ["b"]}')),
  ('points', tests.problem('{"points": "many"}', '{}')),
  ('half an order', tests.problem('{"kind": "ordering", "options": [{"id": "step-1a", "text": "x"}, {"id": "step-2b", "text": "y"}]}', '{"correct": ["step-2b"]}')),
  ('telling ids', tests.problem('{"kind": "ordering", "options": [{"id": "1", "text": "x"}, {"id": "2", "text": "y"}]}', '{"correct": ["1", "2"]}')),
  ('a line alone', tests.problem('{"kind": "matching", "prompts": [{"id": "p1", "text": "x"}, {"id": "p2", "text": "y"}], "options": [{"id": "option1", "text": "u"}]}', '{"pairs": {"p1": "option1"}}')),
  ('a blank without a place', tests.problem('{"kind": "fill_in_blank", "blanks": [{"id": "1"}]}', '{"blanks": {"1": {"accepted": ["x"]}}}')),
  ('a blank without an answer', tests.problem('{"kind": "fill_in_blank", "prompt": "{{1}}", "blanks": [{"id": "1"}]}', '{"blanks": {"1": {"accepted": []}}}')),
  ('a word for a number', tests.problem('{"kind": "fill_in_blank", "prompt": "{{1}}", "blanks": [{"id": "1"}]}', '{"blanks": {"1": {"accepted": ["x"], "tolerance": 1}}}')),
  ('an unknown kind', tests.problem('{"kind": "essay"}', '{}')),
  ('an image nobody can hear', tests.problem('{"image": {"file_id": "x"}, "options": [{"id": "a", "text": "x"}, {"id": "b", "text": "y"}]}', '{"correct": ["a"]}'))
  ) as t (name, problem) $$,
  $$ values ('no prompt', 'Write the question.'), ('one option', 'Give at least two answers.'), ('no answer', 'Mark the correct answer.'), ('two answers', 'Only one answer can be correct here.'),
    ('a foreign answer', 'The correct answer is none of those given.'), ('an empty option', 'Every answer needs a text of at most 1,000 characters.'), ('points', 'Points are a number from 0.01 to 1,000.'),
    ('half an order', 'The right order names every step once.'), ('telling ids', 'Options of matching and ordering need random ids of six characters or more.'), ('a line alone', 'Every line needs its match.'),
    ('a blank without a place', 'Every blank needs its place in the question.'), ('a blank without an answer', 'Every blank needs an accepted answer.'),
    ('a word for a number', 'A number to fill in needs numbers as its answers and a tolerance of 0 or more.'), ('an unknown kind', 'This kind of question is not known.'),
    ('an image nobody can hear', 'Say in words what the image shows, for those who cannot see it.') $$,
  'what is missing is said in a sentence');

-- The quiz around the questions.
create function tests.with_settings(settings jsonb) returns text language plpgsql as $$
declare
  content public.training_content;
begin
  select * into content from public.training_content where id = tests.id('north quiz 1');
  content.content_data := content.content_data || settings;
  return private.quiz_problem(content);
end $$;
select is(tests.with_settings('{}'), null, 'a quiz of before there were kinds is complete');
select is(tests.with_settings('{"questions": []}'), 'It has no questions yet.', 'a quiz has questions');
select is(tests.with_settings('{"questions": "none"}'), 'It has no questions yet.', 'in a list');
select is(tests.with_settings('{"pools": [{"name": "p", "draw": 1}]}'), 'The pool “p” has 0 questions; draw between 1 and that many.', 'a pool has questions');
select is(tests.with_settings('{"time_limit_minutes": 0}'), 'The time limit in minutes is a whole number from 1 to 600.', 'a time limit is some minutes');
select is(tests.with_settings('{"maximum_attempts": "three"}'), 'The number of attempts is a whole number from 1 to 50.', 'attempts are counted');
select is(tests.with_settings('{"cool_down_minutes": 1.5}'), 'The wait between attempts in minutes is a whole number from 0 to 43200.', 'whole minutes');
select is(tests.with_settings('{"feedback": "loud"}'), 'Feedback is immediate, at_end or never.', 'feedback comes in three ways');
select is(tests.with_settings('{"feedback": "after_submission"}'), null, 'and is still understood in its old word');
select is(tests.with_settings('{"partial_credit": "some"}'), 'Partial credit is none or proportional.', 'credit is declared');
select is(tests.with_settings('{"questions": [{"id": "q1", "prompt": "?", "options": [{"id": "a", "text": "x"}, {"id": "b", "text": "y"}]}, {"id": "zz", "prompt": "No key", "options": [{"id": "a", "text": "x"}, {"id": "b", "text": "y"}]}]}'),
  'Question 2: Mark the correct answer.', 'the first question that lacks something is named');

-- What people type.
select is(private.folded_answer('  Hepatitis   B '), 'hepatitis b', 'space and case are folded');
select is(private.folded_answer('Patient’s “ID”–tag'), 'patient''s "id"-tag', 'typographic signs are plain');
select is(private.folded_answer('pH', true), 'pH', 'case counts where it is said to');
select is(private.typed_number('1,250.50'), 1250.50, 'thousands may be set apart');
select is(private.typed_number('−.5'), -.5, 'a minus sign is a minus');
select is(private.typed_number('12,5'), null, 'a comma is no decimal point');
select is(private.typed_number('1e9'), null, 'and an exponent no number');
select is(private.typed_number(repeat('9', 60)), null, 'nor is what no one would type');

select * from finish();
rollback;
