create trigger observations__touch before update on public.observations for each row when (old.* is distinct from new.*) execute function private.tg_touch();
create trigger observations__keep_signed before update or delete on public.observations for each row execute function private.tg_observations__keep_signed();
create trigger observations__refuse_truncate before truncate on public.observations for each statement execute function private.tg_append_only();
create trigger signatures__append_only before update or delete on public.signatures for each row execute function private.tg_append_only();
create trigger signatures__refuse_truncate before truncate on public.signatures for each statement execute function private.tg_append_only();

select audit.watch('public.observations', 'observation', 'user_id', 'results,comment,checklist');
select audit.watch('public.signatures', 'signature', 'user_id', 'seal');
