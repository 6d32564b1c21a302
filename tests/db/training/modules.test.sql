begin;
select plan(8);

prepare outline as select module_name::text, module_order from public.training_modules
  where program_id = tests.id('north hipaa') and archived_at is null order by module_order;

select tests.as_staff('administrator');
select lives_ok($$ select public.reorder_modules(tests.id('north hipaa'), array[tests.id('north quiz'), tests.id('north reading')]) $$, 'modules are put in another order');
select results_eq('outline', $$ values ('Quiz', 1), ('Reading', 2) $$, 'without gaps');
select throws_ok($$ select public.reorder_modules(tests.id('north hipaa'), array[tests.id('north quiz')]) $$, 'PT409', null, 'all of them');
select throws_ok($$ select public.reorder_modules(tests.id('north hipaa'), array[tests.id('north quiz'), tests.id('north quiz')]) $$, 'PT409', null, 'each once');
select lives_ok($$ select public.archive_module(tests.id('north quiz')) $$, 'a module somebody worked on is retired');
select results_eq('outline', $$ values ('Reading', 1) $$, 'and the gap closes');
select lives_ok($$ select public.archive_module(tests.id('north unpublished')) $$, 'one nobody has seen is deleted');
select is((select count(*)::int from public.training_modules where id = tests.id('north unpublished')), 0, 'with its draft');

select * from finish();
rollback;
