-- Attempts at quizzes.

create table public.quiz_attempts (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  assignment_id uuid not null,
  module_id uuid not null,
  content_id uuid not null,
  user_id uuid not null,
  program_id uuid not null,
  attempt_number integer not null constraint attempts_count_from_one check (attempt_number >= 1),
  questions jsonb not null,
  responses jsonb not null default '{}' constraint responses_is_an_object check (jsonb_typeof(responses) = 'object'),
  settings jsonb not null default '{}' constraint settings_is_an_object check (jsonb_typeof(settings) = 'object'),
  feedback jsonb,
  score_points numeric(9, 4) constraint score_points_is_positive check (score_points >= 0),
  maximum_points numeric(9, 4) constraint maximum_points_is_positive check (maximum_points >= 0),
  score_percentage integer constraint score_is_a_percentage check (score_percentage between 0 and 100),
  passed boolean,
  started_at timestamptz not null default private.clock(),
  deadline_at timestamptz,
  active_seconds integer not null default 0 constraint active_seconds_is_positive check (active_seconds >= 0),
  submitted_at timestamptz,
  updated_at timestamptz not null default clock_timestamp(),
  constraint attempt_belongs_to_its_assignment foreign key (assignment_id, user_id, program_id)
    references public.training_assignments (id, user_id, program_id) on delete restrict,
  constraint attempt_module_is_of_the_program foreign key (module_id, program_id)
    references public.training_modules (id, program_id) on delete restrict,
  constraint attempt_content_is_of_the_module foreign key (content_id, module_id)
    references public.training_content (id, module_id) on delete restrict,
  constraint attempt_numbers_are_unique unique (assignment_id, module_id, attempt_number),
  constraint submitted_attempts_are_graded check ((submitted_at is null) = (score_percentage is null) and (submitted_at is null) = (passed is null))
);
comment on table public.quiz_attempts is 'One attempt at a quiz: exactly what was asked, what was answered, how it was graded.';
comment on column public.quiz_attempts.questions is
  'Snapshot of the questions as drawn and shuffled, in the order asked, each with its points and its rule of partial credit, without answers.';
comment on column public.quiz_attempts.responses is
  '{question id: response}, saved while the attempt is open. A response is [option id, …] of a choice, and in the learner''s order of an ordering; {prompt id: option id} of a matching; {blank id: text} of a fill-in.';
comment on column public.quiz_attempts.settings is
  'The rules of this attempt, as they were when it began: {feedback, passing_score_percentage, time_limit_minutes, maximum_attempts, cool_down_minutes}; {} for attempts of before there were any.';
comment on column public.quiz_attempts.feedback is
  '{question id: {correct, points, maximum_points, correct_options | correct_pairs | correct_blanks, explanation}}: only what the learner may see. With immediate feedback it grows by the question; '
  'otherwise it is there once the attempt is graded; with feedback "never" it stays null.';
comment on column public.quiz_attempts.attempt_number is 'Counts a learner''s attempts at this module under this assignment, from 1.';
comment on column public.quiz_attempts.score_points is 'Points earned, to four decimals; the percentage is taken from the exact fraction.';
comment on column public.quiz_attempts.maximum_points is 'Points of all the questions asked.';
comment on column public.quiz_attempts.score_percentage is 'Percent of the points, 0 to 100, rounded down.';
comment on column public.quiz_attempts.started_at is 'When the questions were first shown.';
comment on column public.quiz_attempts.deadline_at is 'When the time limit ends; what is saved later than 30 seconds after it does not count. Null without a limit.';
comment on column public.quiz_attempts.active_seconds is 'Seconds the learner was active in this attempt; never more than passed since it began.';
comment on column public.quiz_attempts.submitted_at is 'When it was handed in, or its time ran out, and was graded; null while it is open.';
create unique index quiz_attempts_one_open_idx on public.quiz_attempts (assignment_id, module_id) where submitted_at is null;
create index quiz_attempts_deadline_at_idx on public.quiz_attempts (deadline_at) where submitted_at is null;
create index quiz_attempts_organization_id_idx on public.quiz_attempts (organization_id);
create index quiz_attempts_user_id_idx on public.quiz_attempts (user_id, started_at);
create index quiz_attempts_module_id_idx on public.quiz_attempts (module_id);
create index quiz_attempts_content_id_idx on public.quiz_attempts (content_id);
