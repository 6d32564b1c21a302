create trigger survey_binders__touch before update on public.survey_binders for each row when (old.* is distinct from new.*) execute function private.tg_touch();
-- A binder that was shown stays what was shown; it can only be withdrawn.
create trigger survey_binders__keep_frozen before update of organization_id, binder_name, token_hash, frozen_at, contents, manifest, expires_at, created_by, created_at
  on public.survey_binders for each row execute function private.tg_append_only();
create trigger survey_binders__append_only before delete on public.survey_binders for each row execute function private.tg_append_only();
create trigger survey_binders__refuse_truncate before truncate on public.survey_binders for each statement execute function private.tg_append_only();
create trigger survey_binder_views__append_only before update or delete on public.survey_binder_views for each row execute function private.tg_append_only();
create trigger survey_binder_views__refuse_truncate before truncate on public.survey_binder_views for each statement execute function private.tg_append_only();

select audit.watch('public.survey_binders', 'survey binder', '', 'token_hash,contents,manifest');
select audit.watch('public.survey_binder_views', 'survey binder view');
