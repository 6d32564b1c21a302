-- Two months of attempts at the questions of 21_quizzes, so that the analysis of questions has something real to show: drawn,
-- graded and completed by the same functions as in use. Who knows more answers more; one question misleads those who know.

create or replace function pg_temp.answer_to(question jsonb, key jsonb, place integer, knowledge double precision, who text) returns jsonb
language plpgsql immutable as $$
declare
  id text := question ->> 'id';
  luck double precision := pg_temp.chance(who, id, 'luck');
  ease double precision := pg_temp.chance(id, 'ease');
  likely double precision := 1 / (1 + exp(-1.6 * ((knowledge - 0.5) * 3.6 + 2.0 * ease - 0.1)));
  wrong jsonb;
begin
  -- Better readers of this one look for a catch.
  if place = 17 then likely := 1 - 0.75 * knowledge; end if;
  case question ->> 'kind'
    when 'single_choice', 'true_false' then
      if luck < likely then return key -> 'correct'; end if;
      select jsonb_agg(option ->> 'id' order by option ->> 'id') into wrong
      from jsonb_array_elements(question -> 'options') option where not key -> 'correct' ? (option ->> 'id');
      return jsonb_build_array(wrong -> floor(pg_temp.chance(who, id, 'pick') ^ 1.8 * jsonb_array_length(wrong))::integer);
    when 'multiple_choice' then
      return (select coalesce(jsonb_agg(option ->> 'id'), '[]') from jsonb_array_elements(question -> 'options') option
        where pg_temp.chance(who, id, option ->> 'id') < case when key -> 'correct' ? (option ->> 'id') then 0.35 + 0.65 * likely else 0.55 * (1 - likely) end);
    when 'matching' then
      return (select jsonb_object_agg(pair.key, case when pg_temp.chance(who, id, pair.key) < likely then pair.value
          else question #>> array['options', floor(pg_temp.chance(who, id, pair.key, 'pick') * jsonb_array_length(question -> 'options'))::text, 'id'] end)
        from jsonb_each_text(key -> 'pairs') pair);
    when 'ordering' then
      if luck < likely then return key -> 'correct'; end if;
      return jsonb_build_array(key #> '{correct,1}', key #> '{correct,0}', key #> '{correct,2}', key #> '{correct,3}');
    else
      if luck < likely then return jsonb_build_object('1', case when luck < 0.2 then upper(key #>> '{blanks,1,accepted,0}') else key #>> '{blanks,1,accepted,0}' end); end if;
      return jsonb_build_object('1', case
        when key #> '{blanks,1}' ? 'tolerance' then ((key #>> '{blanks,1,accepted,0}')::numeric * case when pg_temp.chance(who, id, 'pick') < 0.6 then 2 else 5 end)::text
        when place = 3 then case when pg_temp.chance(who, id, 'pick') < 0.6 then 'two years' else '1 year' end
        when place = 13 then 'hook'
        else case when pg_temp.chance(who, id, 'pick') < 0.6 then 'necessary' else 'relevant' end end);
  end case;
end
$$;

do $$
declare
  sitting record;
  attempt public.quiz_attempts;
  passing integer := 70;
  content public.training_content;
begin
  perform setseed(0.31);
  perform set_config('app.actor', 'system', true);
  select * into content from public.training_content where id = pg_temp.id_of('content knowledge');
  perform pg_temp.hold_clock(pg_temp.present() - interval '62 days');
  insert into public.training_assignments (id, organization_id, user_id, program_id, assigned_by, due_date)
  select pg_temp.id_of('knowledge of ' || s.full_name), s.organization_id, s.id, pg_temp.id_of('program knowledge'), pg_temp.id_of('Clementine Birdsong'),
    private.end_of_day(pg_temp.today() + 20, 'America/Chicago')
  from public.staff s
  where s.organization_id = pg_temp.id_of('practice') and s.employment_status = 'active' and s.hired_on < pg_temp.today() - 62
    and s.full_name not in ('Juniper Applewood', 'Clementine Birdsong', 'Marigold Ashworth');
  insert into public.module_progress (assignment_id, module_id, organization_id, user_id, program_id, content_id)
  select id, pg_temp.id_of('module knowledge'), organization_id, user_id, program_id, content.id
  from public.training_assignments where program_id = pg_temp.id_of('program knowledge');

  for sitting in
    select a.id as assignment_id, s.id as user_id, s.full_name as who, turn,
      pg_temp.present() - interval '60 days' + interval '35 days' * pg_temp.chance(s.full_name, 'sat') + turn * interval '26 hours' as at,
      300 + (pg_temp.chance(s.full_name, turn::text, 'pace') * 600)::integer as seconds,
      least(1, pg_temp.chance(s.full_name, 'knowledge') + 0.22 * (turn - 1)) as knowledge
    from public.training_assignments a join public.staff s on s.id = a.user_id cross join generate_series(1, 3) turn
    where a.program_id = pg_temp.id_of('program knowledge') order by at
  loop
    continue when exists (select from public.quiz_attempts q where q.assignment_id = sitting.assignment_id and (q.passed or q.submitted_at is null));
    perform pg_temp.hold_clock(sitting.at);
    insert into public.quiz_attempts (id, organization_id, assignment_id, module_id, content_id, user_id, program_id, attempt_number, questions, settings, deadline_at)
    values (pg_temp.id_of('attempt ' || sitting.who || sitting.turn), content.organization_id, sitting.assignment_id, content.module_id, content.id, sitting.user_id,
      pg_temp.id_of('program knowledge'), sitting.turn, private.draw_quiz(content.content_data), private.quiz_settings(content.content_data, passing), sitting.at + interval '20 minutes')
    returning * into attempt;
    perform pg_temp.hold_clock(sitting.at + make_interval(secs => sitting.seconds + 20));
    update public.quiz_attempts q set active_seconds = sitting.seconds, responses = (
        select jsonb_object_agg(asked ->> 'id', pg_temp.answer_to(asked, k.key, k.place, sitting.knowledge, sitting.who || sitting.turn))
        from jsonb_array_elements(attempt.questions) asked join questions k on k.question ->> 'id' = asked ->> 'id'
        -- Now and then one is left out.
        where pg_temp.chance(sitting.who, asked ->> 'id', 'skipped') > 0.02)
    where q.id = attempt.id;
    perform private.finish_quiz_attempt(attempt.id);
  end loop;
  update public.training_assignments set status = 'in_progress', started_at = assigned_at + interval '3 days'
  where program_id = pg_temp.id_of('program knowledge') and status = 'assigned';
  perform pg_temp.release_clock();
end
$$;
update public.notifications set read_at = created_at + interval '1 day' where created_at < pg_temp.present() - interval '10 days' and read_at is null;
select private.snapshot_day();
