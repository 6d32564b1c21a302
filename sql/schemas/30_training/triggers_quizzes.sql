create trigger training_content__conceal_order before insert or update of content_data on public.training_content
  for each row when (new.content_type = 'quiz' and jsonb_typeof(new.content_data -> 'questions') = 'array') execute function private.tg_training_content__conceal_order();
