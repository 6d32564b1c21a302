-- Compliance simulations: what one learner chose in a scenario, step by step. The graph itself is the secret part of its content
-- (quiz_answer_keys.answers), fixed once published, so that an attempt only remembers which content it walks through.

create type public.scenario_outcome_enum as enum ('good', 'acceptable', 'poor');

create table public.simulation_attempts (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  assignment_id uuid not null,
  module_id uuid not null,
  content_id uuid not null,
  user_id uuid not null,
  program_id uuid not null,
  attempt_number integer not null constraint attempts_count_from_one check (attempt_number >= 1),
  path jsonb not null default '[]' constraint path_is_a_list check (jsonb_typeof(path) = 'array' and jsonb_array_length(path) <= 250),
  current_node text not null,
  score_percentage integer constraint score_is_a_percentage check (score_percentage between 0 and 100),
  outcome public.scenario_outcome_enum,
  passed boolean,
  active_seconds integer not null default 0 constraint active_seconds_is_positive check (active_seconds >= 0),
  started_at timestamptz not null default private.clock(),
  last_activity_at timestamptz not null default private.clock(),
  finished_at timestamptz,
  updated_at timestamptz not null default clock_timestamp(),
  constraint attempt_belongs_to_its_assignment foreign key (assignment_id, user_id, program_id)
    references public.training_assignments (id, user_id, program_id) on delete restrict,
  constraint attempt_module_is_of_the_program foreign key (module_id, program_id)
    references public.training_modules (id, program_id) on delete restrict,
  constraint attempt_content_is_of_the_module foreign key (content_id, module_id)
    references public.training_content (id, module_id) on delete restrict,
  constraint simulation_attempt_numbers_are_unique unique (assignment_id, module_id, attempt_number),
  constraint finished_attempts_are_judged check ((finished_at is null) = (score_percentage is null) and (finished_at is null) = (passed is null)),
  constraint only_an_outcome_passes check (outcome is not null or passed is not true),
  constraint finished_after_started check (finished_at >= started_at)
);
comment on table public.simulation_attempts is 'One way through a scenario: the choices of a learner in the order they made them, and how it ended.';
comment on column public.simulation_attempts.path is '[{node, choice, points, at}], one for each choice, at most 250: who goes in circles longer has not passed.';
comment on column public.simulation_attempts.current_node is 'The situation the learner is in, or the outcome that was reached.';
comment on column public.simulation_attempts.score_percentage is 'Percent, rounded down, of the points that were to be had with the choices made, each counted once.';
comment on column public.simulation_attempts.outcome is 'How it ended; null while it is open, and when it was stopped after 250 choices.';
comment on column public.simulation_attempts.active_seconds is 'Seconds the learner was active; never more than the time that passed.';
comment on column public.simulation_attempts.attempt_number is 'Counts a learner''s attempts at this module under this assignment, from 1.';
comment on column public.simulation_attempts.started_at is 'When the first situation was shown.';
comment on column public.simulation_attempts.last_activity_at is 'When the last choice was made; bounds the active time credited next.';
comment on column public.simulation_attempts.finished_at is 'When it ended; null while it is open.';
create unique index simulation_attempts_one_open_idx on public.simulation_attempts (assignment_id, module_id) where finished_at is null;
create index simulation_attempts_organization_id_idx on public.simulation_attempts (organization_id);
create index simulation_attempts_user_id_idx on public.simulation_attempts (user_id, started_at);
create index simulation_attempts_module_id_idx on public.simulation_attempts (module_id);
create index simulation_attempts_content_id_idx on public.simulation_attempts (content_id);
