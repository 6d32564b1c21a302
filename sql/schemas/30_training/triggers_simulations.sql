create trigger simulation_attempts__touch before update on public.simulation_attempts for each row when (old.* is distinct from new.*) execute function private.tg_touch();

select audit.watch('public.simulation_attempts', 'simulation_attempt', 'user_id', 'path', 'last_activity_at');
