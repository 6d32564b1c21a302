create function public.ce_rule_templates() returns table (
  template text, state text, certification_name text, hours_per_cycle numeric, cycle_months integer, citation text, source_note text
)
language sql immutable parallel safe set search_path = ''
as $$
  values
    ('ca_registered_nurse', 'CA', 'Registered nurse license', 30::numeric, 24, 'Cal. Code Regs. title 16', 'Secondary source, review before use.'),
    ('ca_physician', 'CA', 'Medical license', 50::numeric, 24, 'Medical Board of California', 'Secondary source, review before use.')
$$;
comment on function public.ce_rule_templates() is
  'Continuing education rules to start from: contact hours in a cycle of months. Their facts are of secondary sources; a practice reviews them before they count. Not legal advice.';
grant execute on function public.ce_rule_templates() to authenticated, service_role;
