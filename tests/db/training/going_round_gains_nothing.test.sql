begin;
select plan(9);

-- "Look again" is worth as much as the right choice and leads back to itself.
create function tests.looking(choices text[]) returns jsonb language sql as $$
  with graph as (select '{"start": "desk", "nodes": [
    {"id": "desk", "kind": "situation", "title": "Desk", "text": "A form lies there.", "choices": [
      {"id": "look", "text": "Look again.", "next": "desk", "feedback": "", "consequence": "", "points": 10},
      {"id": "walk", "text": "Walk round.", "next": "hall", "feedback": "", "consequence": "", "points": 10},
      {"id": "right", "text": "Lock it away.", "next": "good", "feedback": "", "consequence": "", "points": 10},
      {"id": "retry", "text": "Leave it.", "next": "desk", "feedback": "", "consequence": "", "points": 0},
      {"id": "wrong", "text": "Go home.", "next": "good", "feedback": "", "consequence": "", "points": 0}]},
    {"id": "hall", "kind": "situation", "title": "Hall", "text": "Nobody is there.", "choices": [
      {"id": "back", "text": "Go back.", "next": "desk", "feedback": "", "consequence": "", "points": 10}]},
    {"id": "good", "kind": "outcome", "title": "Good", "text": "Done.", "outcome": "good", "passed": true}]}'::jsonb as body),
  way as (select jsonb_agg(jsonb_build_object('node', case c when 'back' then 'hall' else 'desk' end, 'choice', c) order by at) as path from unnest(choices) with ordinality as x (c, at))
  select private.play_scenario(body, path, 'seed') || jsonb_build_object('steps', private.review_scenario(body, path)) from graph, way
$$;
create function tests.score(variadic choices text[]) returns integer language sql as $$ select (tests.looking(choices) ->> 'score_percentage')::integer $$;

select is(tests.score('look', 'wrong'), 50, 'one look and a wrong choice are half of what was to be had');
select is(tests.score(variadic array_fill('look'::text, array[9]) || 'wrong'::text), 50, 'nine looks are worth as much as one');
select is(tests.score('look', 'right'), 100, 'the best path is 100 percent');
select is(tests.score('right'), 100, 'so is the straight one');
select is(tests.score(variadic array_fill('look'::text, array[200]) || 'right'::text), 100, 'and nobody loses by looking again');
select is(tests.score('retry', 'right'), 50, 'the right choice after a wrong one is not as good as the right one at once');
select is(tests.score('walk', 'back', 'walk', 'back', 'walk', 'back', 'wrong'), tests.score('walk', 'back', 'wrong'), 'a longer round gains nothing either');
-- Any walk scores what its different choices score.
select is_empty($$
  select choices from (
    select array_agg((array['look', 'retry'])[1 + (abs(hashint4(walk * 100 + step)) % 2)] order by step) as choices
    from generate_series(1, 40) walk cross join lateral generate_series(1, 1 + walk % 12) step group by walk) walks
  where tests.score(variadic choices || 'wrong'::text) <> tests.score(variadic array(select distinct unnest(choices)) || 'wrong'::text)
$$, 'whatever the order and however often: each choice counts once');
select is((select jsonb_agg(step -> 'repeated') from jsonb_array_elements(tests.looking(array['look', 'look', 'wrong']) -> 'steps') step), '[false, true, false]',
  'the review says what had been chosen before');

select * from finish();
rollback;
