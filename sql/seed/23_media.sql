-- A program around a captioned video. Its files are in media/ and go into storage when the platform is filled (local/demo-media.ts);
-- chapters and lengths are those of media/hand-hygiene.json.
insert into public.training_programs (
  id, organization_id, program_name, program_type, description, is_mandatory, renewal_period_months, ce_credits, created_by, status, version, published_at, created_at
) values (
  pg_temp.id_of('program hand hygiene'), pg_temp.id_of('practice'), 'Hand hygiene at the point of care', 'clinical',
  'The five moments for hand hygiene, when hand rub is enough and when soap and water are needed, in three minutes of video.',
  false, 12, 0.25, pg_temp.id_of('Clementine Birdsong'), 'published', 1, pg_temp.present() - interval '20 days', pg_temp.present() - interval '25 days');

insert into public.content_files (
  id, organization_id, kind, file_name, media_type, byte_size, sha256, storage_path, state, metadata, created_by, created_at
)
select pg_temp.id_of('file ' || name), pg_temp.id_of('practice'), kind::public.content_file_kind_enum, name, media_type, byte_size, sha256,
  pg_temp.id_of('practice') || '/' || pg_temp.id_of('file ' || name) || '/' || name, 'ready', metadata::jsonb,
  pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - interval '25 days'
from (values
  ('hand-hygiene.webm', 'video', 'video/webm', 1831678, '6bf02868af5039c8af8eb4674e073e03b5417ae5a45e5f850adf3bb449959775',
    '{"duration_seconds": 194.9, "width": 1280, "height": 720, "video_codec": "vp9", "audio_codec": "opus", "scan": "not_scanned"}'),
  ('hand-hygiene.en.vtt', 'captions', 'text/vtt', 3530, 'a2533da0e75ac99ac3114391f135ef020fd8d6333b18b8579b122125d56f733c',
    '{"cue_count": 34, "duration_seconds": 193.8, "scan": "not_scanned"}')
) file (name, kind, media_type, byte_size, sha256, metadata);

insert into public.training_modules (
  id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, content_url, passing_score_percentage, published_at, created_at
)
select pg_temp.id_of('module hand hygiene ' || kind), pg_temp.id_of('practice'), pg_temp.id_of('program hand hygiene'), name, place, minutes,
  kind::public.content_type_enum,
  case kind when 'video' then pg_temp.id_of('practice') || '/' || pg_temp.id_of('file hand-hygiene.webm') || '/hand-hygiene.webm' end,
  75, pg_temp.present() - interval '20 days', pg_temp.present() - interval '25 days'
from (values ('video', 'When and how to clean your hands', 1, 4), ('quiz', 'Check what you know', 2, 3)) module (kind, name, place, minutes);

insert into public.training_content (
  id, organization_id, module_id, content_title, content_type, content_data, storage_path, byte_size, sha256, status, is_current_version, published_at, created_by, created_at
)
select pg_temp.id_of('content hand hygiene video'), pg_temp.id_of('practice'), pg_temp.id_of('module hand hygiene video'),
  'When and how to clean your hands', 'video'::public.content_type_enum,
  jsonb_build_object(
    'file_name', file.file_name, 'duration_seconds', 194.9, 'width', 1280, 'height', 720, 'required_watch_percentage', 95, 'minimum_seconds', null,
    'questions_required', true,
    'captions', jsonb_build_array(jsonb_build_object('file_id', pg_temp.id_of('file hand-hygiene.en.vtt'), 'language', 'en', 'label', 'English')),
    'chapters', '[{"at": 0, "title": "Hand hygiene at the point of care"}, {"at": 20.8, "title": "The five moments"}, {"at": 69.6, "title": "Alcohol-based hand rub"},
      {"at": 106.4, "title": "Soap and water"}, {"at": 139.6, "title": "Gloves, nails, skin"}, {"at": 166.7, "title": "To remember"}]'::jsonb,
    'markers', '[{"id": "keyboard", "at": 62, "kind": "question", "text": "You typed at the keyboard beside a patient, and did not touch the patient. Do you clean your hands?",
        "options": [{"id": "yes", "text": "Yes: that is the fifth moment"}, {"id": "no", "text": "No: the patient was not touched"}]},
      {"id": "twenty", "at": 96, "kind": "note", "text": "Twenty seconds is about as long as humming “Happy birthday” twice."},
      {"id": "who", "at": 112, "kind": "link", "text": "The World Health Organization on the five moments", "url": "https://www.who.int/campaigns/world-hand-hygiene-day"}]'::jsonb,
    'attachments', '[]'::jsonb),
  file.storage_path, file.byte_size, file.sha256, 'published', true, pg_temp.present() - interval '20 days', pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - interval '24 days'
from public.content_files file where file.id = pg_temp.id_of('file hand-hygiene.webm')
union all
select pg_temp.id_of('content hand hygiene quiz'), pg_temp.id_of('practice'), pg_temp.id_of('module hand hygiene quiz'), 'Check what you know', 'quiz'::public.content_type_enum,
  '{"maximum_attempts": null, "questions": [
    {"id": "q1", "kind": "single_choice", "prompt": "How much alcohol does a hand rub for patient care contain?", "options": [
      {"id": "a", "text": "About 30 percent"}, {"id": "b", "text": "60 to 95 percent"}, {"id": "c", "text": "As much as possible"}]},
    {"id": "q2", "kind": "multiple_choice", "prompt": "When do you wash with soap and water instead? Choose all that apply.", "options": [
      {"id": "a", "text": "Hands are visibly dirty"}, {"id": "b", "text": "After caring for a patient with C. diff"}, {"id": "c", "text": "Before every pulse"}]},
    {"id": "q3", "kind": "true_false", "prompt": "Gloves make cleaning your hands unnecessary.", "options": [{"id": "a", "text": "True"}, {"id": "b", "text": "False"}]},
    {"id": "q4", "kind": "single_choice", "prompt": "When have you rubbed long enough?", "options": [
      {"id": "a", "text": "When your hands are dry, after at least 20 seconds"}, {"id": "b", "text": "After five seconds"}, {"id": "c", "text": "When you have wiped them with a towel"}]}]}',
  null, null, null, 'published'::public.content_status_enum, true, pg_temp.present() - interval '20 days', pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - interval '24 days';

insert into public.quiz_answer_keys (content_id, organization_id, answers) values
  (pg_temp.id_of('content hand hygiene video'), pg_temp.id_of('practice'),
    '{"keyboard": {"correct": ["yes"], "explanation": "What is around a patient carries the same germs as the patient."}}'),
  (pg_temp.id_of('content hand hygiene quiz'), pg_temp.id_of('practice'),
    '{"q1": {"correct": ["b"], "explanation": "Less does not kill reliably; pure alcohol dries before it works."},
      "q2": {"correct": ["a", "b"], "explanation": "Alcohol does not remove dirt, and does not kill spores."},
      "q3": {"correct": ["b"], "explanation": "Gloves leak, and hands are soiled when they are taken off."},
      "q4": {"correct": ["a"], "explanation": "Alcohol works while it is wet."}}');
