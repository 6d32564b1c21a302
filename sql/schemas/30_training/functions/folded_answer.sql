create function private.folded_answer(answer text, case_sensitive boolean default false) returns text
language sql immutable set search_path = ''
as $$
  -- What a phone's keyboard makes of quotes and dashes is not a mistake.
  select case when case_sensitive then folded else lower(folded) end
  from (select btrim(regexp_replace(translate(normalize(answer, nfkc), '‘’“”‐‑‒–—−', '''''""------'), '\s+', ' ', 'g')) as folded) text
$$;
comment on function private.folded_answer(text, boolean) is
  'A typed answer as it is compared: Unicode compatibility form, outer space removed, inner space single, typographic quotes and dashes plain, and lower case unless case counts.';
