create function private.typed_number(answer text) returns numeric
language sql immutable set search_path = ''
as $$
  select case when length(plain) <= 40 and plain ~ '^[+-]?(\d+(\.\d*)?|\.\d+)$' then plain::numeric
    when length(plain) <= 40 and plain ~ '^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$' then replace(plain, ',', '')::numeric end
  from (select private.folded_answer(answer) as plain) text
$$;
comment on function private.typed_number(text) is 'The number somebody typed, with commas between thousands or without; null when it is not one.';
