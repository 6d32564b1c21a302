-- Survey binders: what an inspector gets to see, frozen at one moment, behind a link that ends; and who opened it.

create table public.survey_binders (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  binder_name varchar(200) not null constraint binder_name_is_given check (length(btrim(binder_name)) > 0),
  token_hash bytea not null unique constraint token_hash_is_sha256 check (length(token_hash) = 32),
  location_id uuid,
  department_id uuid,
  person_ids uuid[] constraint people_are_named check (cardinality(person_ids) between 1 and 500),
  requirement_ids uuid[] constraint requirements_are_named check (cardinality(requirement_ids) between 1 and 200),
  frozen_at timestamptz not null default private.clock(),
  contents jsonb not null constraint contents_are_an_object check (jsonb_typeof(contents) = 'object'),
  manifest jsonb not null constraint manifest_is_an_object check (jsonb_typeof(manifest) = 'object'),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  created_by uuid not null,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default clock_timestamp(),
  unique (id, organization_id),
  constraint binder_location_is_of_the_practice foreign key (location_id, organization_id)
    references public.locations (id, organization_id) on delete restrict,
  constraint binder_department_is_of_the_practice foreign key (department_id, organization_id)
    references public.departments (id, organization_id) on delete restrict,
  constraint binder_maker_is_of_the_practice foreign key (created_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint binder_revoker_is_of_the_practice foreign key (revoked_by, organization_id)
    references public.staff (id, organization_id) on delete restrict,
  constraint binder_ends_after_it_is_made check (expires_at > created_at),
  constraint binder_revocations_say_who check ((revoked_at is null) = (revoked_by is null))
);
comment on table public.survey_binders is
  'What an inspector may see through one link: roster, requirements, where people stand and what proves it, as they were when the binder was made. Made by make_survey_binder(), opened by open_survey_binder().';
comment on column public.survey_binders.token_hash is 'SHA-256 of the secret in the link; the secret itself is kept nowhere.';
comment on column public.survey_binders.location_id is 'Only people of this location; null: of all.';
comment on column public.survey_binders.department_id is 'Only people of this department; null: of all.';
comment on column public.survey_binders.person_ids is 'Only these people; null: no such limit.';
comment on column public.survey_binders.requirement_ids is 'Only these requirements; null: all that apply.';
comment on column public.survey_binders.frozen_at is 'The moment it shows.';
comment on column public.survey_binders.contents is 'Its sections: practice, roster, requirements, standings, evidence. Never the reason of an exception, a score or a note.';
comment on column public.survey_binders.manifest is 'SHA-256 of each section in canonical JSON (RFC 8785) and of each document.';
comment on column public.survey_binders.expires_at is 'From when the link opens nothing.';
comment on column public.survey_binders.revoked_at is 'When it was withdrawn before it ended.';
create index survey_binders_organization_id_idx on public.survey_binders (organization_id, created_at desc);
create index survey_binders_location_id_idx on public.survey_binders (location_id);
create index survey_binders_department_id_idx on public.survey_binders (department_id);
create index survey_binders_created_by_idx on public.survey_binders (created_by);
create index survey_binders_revoked_by_idx on public.survey_binders (revoked_by);

create table public.survey_binder_views (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations on delete restrict,
  binder_id uuid not null,
  opened text not null constraint opened_is_a_part_of_it check (opened in ('page', 'manifest', 'contents', 'roster', 'requirements', 'standings', 'evidence')),
  viewed_at timestamptz not null default private.clock(),
  ip_address inet,
  user_agent varchar(500),
  constraint view_is_of_a_binder_of_the_practice foreign key (binder_id, organization_id)
    references public.survey_binders (id, organization_id) on delete restrict
);
comment on table public.survey_binder_views is 'Every time a binder was opened or a part of it downloaded. Appended only.';
comment on column public.survey_binder_views.opened is 'page, or the file that was downloaded.';
comment on column public.survey_binder_views.viewed_at is 'When.';
create index survey_binder_views_binder_id_idx on public.survey_binder_views (binder_id, viewed_at desc);
create index survey_binder_views_organization_id_idx on public.survey_binder_views (organization_id);
