create function private.tg_training_assignments__earn_ce_credits() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.ce_credits (organization_id, user_id, earned_on, hours, provider, title, completion_id, review_status, reviewed_at, created_by)
  select after.organization_id, after.user_id, private.local_date(after.completed_at, practice.time_zone), program.ce_credits, practice.name, program.program_name,
    last_one.id, 'approved', after.completed_at, after.user_id
  from new_rows after
  join old_rows before on before.id = after.id and before.status <> 'completed'
  join public.training_programs program on program.id = after.program_id and program.ce_credits > 0
  join public.organizations practice on practice.id = after.organization_id
  join lateral (
    select c.id from public.training_completions c where c.assignment_id = after.id and c.passed order by c.completed_at desc, c.id limit 1
  ) last_one on true
  where after.status = 'completed'
  on conflict (completion_id) do nothing;
  return null;
end
$$;
comment on function private.tg_training_assignments__earn_ce_credits() is 'A finished program that gives continuing education credit gives it once, by itself, in the category general.';
