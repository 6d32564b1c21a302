begin;
select plan(9);

prepare above as
  select p.name, l.depth from public.reporting_lines l join tests.people p on tests.id(p.name) = l.manager_id
  where l.report_id = tests.id('nurse') order by l.depth;
select results_eq('above', $$ values ('lead', 1), ('manager', 2), ('executive', 3) $$, 'everybody above a person, with the distance');

update public.staff set manager_id = tests.id('other_manager') where id = tests.id('lead');
select results_eq('above', $$ values ('lead', 1), ('other_manager', 2), ('executive', 3) $$, 'whoever moves takes along those below');

select throws_ok($$ update public.staff set manager_id = tests.id('nurse') where id = tests.id('other_manager') $$, 'PT409', null, 'a loop is refused');
select throws_ok($$ update public.staff set manager_id = id where id = tests.id('staff') $$, '23514', null, 'nobody manages themselves');
select throws_ok($$ update public.staff set manager_id = tests.id('south_manager') where id = tests.id('staff') $$, '23503', null, 'a manager is of the same practice');
select results_eq('above', $$ values ('lead', 1), ('other_manager', 2), ('executive', 3) $$, 'what was refused changed nothing');

update public.staff set manager_id = null where id = tests.id('lead');
select results_eq('above', $$ values ('lead', 1) $$, 'leaving a line leaves all of it');

-- Two swaps in one statement.
update public.staff set manager_id = case id when tests.id('staff') then tests.id('other_manager') else tests.id('manager') end
where id in (tests.id('staff'), tests.id('colleague'));
select bag_eq(
  $$ select p.name from public.reporting_lines l join tests.people p on tests.id(p.name) = l.report_id where l.manager_id = tests.id('manager') $$,
  $$ values ('away'), ('colleague') $$, 'several people move in one statement');

select is_empty(
  $$ with recursive line as (
       select id as report_id, manager_id, 1 as depth from public.staff where manager_id is not null
       union all
       select line.report_id, s.manager_id, depth + 1 from line join public.staff s on s.id = line.manager_id where s.manager_id is not null)
     (select manager_id, report_id, depth from line except select manager_id, report_id, depth from public.reporting_lines)
     union all (select manager_id, report_id, depth from public.reporting_lines except select manager_id, report_id, depth from line) $$,
  'the lines equal what the managers of staff say');

select * from finish();
rollback;
