create function private.tg_training_content__conceal_order() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.content_data := new.content_data || jsonb_build_object('questions', (
    select coalesce(jsonb_agg(case when question ->> 'kind' in ('matching', 'ordering') and jsonb_typeof(question -> 'options') = 'array'
        then question || jsonb_build_object('options', (
          select coalesce(jsonb_agg(option order by md5((question ->> 'id') || ':' || (option ->> 'id'))), '[]') from jsonb_array_elements(question -> 'options') option))
        else question end order by place), '[]')
    from jsonb_array_elements(new.content_data -> 'questions') with ordinality as q (question, place)));
  return new;
end
$$;
comment on function private.tg_training_content__conceal_order() is
  'Learners read a quiz before they take it: the options of matching and ordering are stored in an order that comes from their ids and says nothing about the answer.';
