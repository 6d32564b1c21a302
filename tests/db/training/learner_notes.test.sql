begin;
select plan(7);

select tests.as_staff('staff');
select lives_ok($$ insert into public.learner_notes (organization_id, user_id, module_id, content_id, page, quote, areas)
  values (tests.id('north'), tests.id('staff'), tests.id('north reading'), tests.id('north reading 2'), 2, 'minimum necessary', '[{"x": 0.1, "y": 0.2, "width": 0.3, "height": 0.02}]') $$,
  'a learner highlights a passage');
select throws_ok($$ insert into public.learner_notes (organization_id, user_id, module_id, content_id, page, body)
  values (tests.id('north'), tests.id('staff'), tests.id('north reading'), tests.id('north reading 1'), 1, 'x') $$, '42501', null, 'not in a version they never opened');
select throws_ok($$ insert into public.learner_notes (organization_id, user_id, module_id, content_id, body)
  values (tests.id('north'), tests.id('staff'), tests.id('north reading'), tests.id('north reading 2'), 'nowhere') $$, '23514', null, 'a note stands on a page or at a second');
select throws_ok($$ insert into public.learner_notes (organization_id, user_id, module_id, content_id, page, body)
  values (tests.id('north'), tests.id('staff'), tests.id('north reading'), tests.id('north reading 2'), 1, ' ') $$, '23514', null, 'and says something');
select is((select count(*)::int from public.learner_notes where quote = 'minimum necessary'), 1, 'they read it again');
select tests.as_staff('administrator');
select is((select count(*)::int from public.learner_notes where user_id <> tests.id('administrator')), 0, 'nobody else does');
select tests.as_owner();
select results_eq($$ select l.new_values ->> 'quote' from public.training_audit_logs l join public.learner_notes n on n.id = l.target_id
    where l.target_type = 'note' and n.quote = 'minimum necessary' $$, $$ values ('•••') $$,
  'nor does the audit trail say what is in it');

select * from finish();
rollback;
