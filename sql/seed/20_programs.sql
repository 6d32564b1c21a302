-- Programs of the demonstration practice. The PDFs are rendered from documents.json when the platform is filled.

create temporary table programs (
  key text primary key, name text, type public.training_type_enum, description text, is_mandatory boolean, renewal integer, credits numeric,
  audience text, document text, minutes integer, quiz jsonb
);
insert into programs values
('hipaa', 'HIPAA privacy and security', 'hipaa',
  'What counts as protected health information, when it may be used and shared, and how to keep it safe at a desk, on a phone and in conversation.',
  true, 12, 1.0, 'everyone', 'HIPAA at the front desk and in the exam room', 20,
  '[{"prompt": "A neighbour asks whether a friend of theirs was seen at the clinic today. What do you say?", "options": ["Yes, but not why", "That you can neither confirm nor deny it", "That they should ask the physician"], "correct": [1], "explanation": "Even the fact of a visit is protected health information."},
    {"prompt": "Which of these may be shared without the patient''s written authorization?", "options": ["A referral letter to the specialist who treats the patient", "A success story for the practice''s web page", "A claim sent to the patient''s insurer", "A list of diabetic patients for a drug company"], "correct": [0, 2], "explanation": "Treatment and payment need no authorization; marketing does."},
    {"prompt": "You find a printed chart in the break room. What comes first?", "options": ["Put it in the recycling bin", "Secure it and tell the privacy officer", "Leave it for its owner"], "correct": [1], "explanation": "Secure it, then report: even a small exposure has to be assessed."},
    {"prompt": "Locking the screen when you step away is needed even for a minute.", "options": ["True", "False"], "correct": [0], "explanation": "Most exposures are that short.", "kind": "true_false"},
    {"prompt": "A caller from ''IT support'' asks for your password to fix a problem. You", "options": ["Give it, and change it afterwards", "Refuse and report the call", "Ask for their employee number first"], "correct": [1], "explanation": "Nobody at the practice needs your password."}]'),
('bloodborne', 'Bloodborne pathogens', 'safety',
  'How infections travel by blood, the precautions that stop them, and what to do in the first minutes after an exposure.',
  true, 12, 1.0, 'clinical', 'Bloodborne pathogens for clinical staff', 25,
  '[{"prompt": "Standard precautions apply to", "options": ["Patients known to be infected", "Every patient", "Patients with open wounds"], "correct": [1], "explanation": "Nobody can tell by looking."},
    {"prompt": "A used needle", "options": ["Is recapped with both hands", "Goes straight into the sharps container", "Is bent before disposal"], "correct": [1], "explanation": "Recapping and bending cause most needlesticks."},
    {"prompt": "After a needlestick, what do you do? Choose all that apply.", "options": ["Wash with soap and water", "Report it at once", "Squeeze the wound hard for ten minutes", "Get a medical evaluation"], "correct": [0, 1, 3], "explanation": "Wash, report, be evaluated: treatment works best within hours."},
    {"prompt": "Hepatitis B vaccination is offered to exposed staff free of charge.", "options": ["True", "False"], "correct": [0], "explanation": "29 CFR 1910.1030(f).", "kind": "true_false"}]'),
('fire', 'Fire and emergency response', 'safety',
  'Alarm, evacuation and the use of an extinguisher, with the meeting points of each location.',
  true, 12, null, 'everyone', 'When the alarm sounds', 15,
  '[{"prompt": "What comes first when you see smoke in a room with a patient?", "options": ["Fetch the extinguisher", "Move the patient out of danger", "Open the windows"], "correct": [1], "explanation": "People first, then the alarm, then the door."},
    {"prompt": "PASS stands for pull, aim, squeeze and", "options": ["stop", "sweep", "stand"], "correct": [1], "explanation": "Sweep at the base of the fire."},
    {"prompt": "The elevator may be used when the alarm sounds.", "options": ["True", "False"], "correct": [1], "explanation": "Use the stairs; staff bring evacuation chairs.", "kind": "true_false"}]'),
('harassment', 'Respect at work', 'administrative',
  'Recognizing and preventing harassment, what a bystander can do, and how complaints are handled without retaliation.',
  true, 24, null, 'everyone', 'Respect at work', 30,
  '[{"prompt": "A joke that the teller finds harmless can still be harassment.", "options": ["True", "False"], "correct": [0], "explanation": "The effect counts, not only the intent.", "kind": "true_false"},
    {"prompt": "A colleague confides that a visitor keeps touching her arm. You", "options": ["Tell her to ignore it", "Offer support and explain how to report it", "Confront the visitor in the waiting room"], "correct": [1], "explanation": "Visitors and patients are covered as well."},
    {"prompt": "Who may not be punished for a complaint made in good faith?", "options": ["The person who complains", "Witnesses", "Both"], "correct": [2], "explanation": "Retaliation is itself a violation."}]'),
('fwa', 'Fraud, waste and abuse', 'administrative',
  'Billing for what was done, nothing else: examples from a practice, how to raise a doubt, and the laws behind it.',
  true, 12, null, 'billing', 'Billing for what was done', 20,
  '[{"prompt": "A visit of ten minutes is billed as a comprehensive one. This is", "options": ["Upcoding", "Unbundling", "A rounding difference"], "correct": [0], "explanation": "Billing a higher service than was provided."},
    {"prompt": "Routinely waiving copayments may violate the law.", "options": ["True", "False"], "correct": [0], "explanation": "It can be an inducement under the Anti-Kickback Statute.", "kind": "true_false"},
    {"prompt": "You suspect a pattern of wrong claims. Where can you go?", "options": ["The compliance officer", "The anonymous hotline", "Either"], "correct": [2], "explanation": "Whichever you trust; both are protected."}]'),
('medication', 'Medication safety', 'clinical',
  'The rights of medication administration, look-alike names, high-alert drugs and honest reporting of near misses.',
  true, 12, 1.5, 'nursing', 'Medication safety in a busy clinic', 25,
  '[{"prompt": "How many identifiers do you check before giving a medication?", "options": ["One", "Two", "As many as the chart shows"], "correct": [1], "explanation": "Name and date of birth; never the room number."},
    {"prompt": "Which of these are high-alert medications? Choose all that apply.", "options": ["Insulin", "Warfarin", "Paracetamol", "Concentrated potassium chloride"], "correct": [0, 1, 3], "explanation": "An error with them is likely to harm."},
    {"prompt": "A near miss that reached nobody", "options": ["Needs no report", "Is reported, so that the next one is prevented", "Is told to the patient only"], "correct": [1], "explanation": "Near misses are free lessons."}]'),
('welcome', 'Welcome to Larkspur', 'administrative',
  'Your first days: people, places, the handbook, and where to ask.',
  true, null, null, 'everyone', 'Welcome to Larkspur', 10,
  '[{"prompt": "Whom do you call first when you will be late?", "options": ["Your lead", "The training administrator", "The medical director"], "correct": [0], "explanation": "Your lead rearranges the morning."},
    {"prompt": "The handbook may be read on any device.", "options": ["True", "False"], "correct": [0], "explanation": "It is under Documents in this console.", "kind": "true_false"}]'),
('respirator', 'Respirator use and fit', 'safety',
  'Choosing, checking and wearing a respirator; what the fit test is for and what breaks a seal.',
  false, 12, null, 'nobody', 'Respirator use and fit', 15,
  '[{"prompt": "A beard under the seal of a respirator is acceptable if trimmed.", "options": ["True", "False"], "correct": [1], "explanation": "Any hair at the seal lets air past.", "kind": "true_false"},
    {"prompt": "A user seal check is made", "options": ["Once a year", "Every time it is put on", "After the fit test only"], "correct": [1], "explanation": "The fit test picks the model; the seal check proves today''s wearing."}]');

insert into public.training_programs (
  id, organization_id, program_name, program_type, description, is_mandatory, renewal_period_months, ce_credits, created_by, status, version, published_at, created_at
)
select pg_temp.id_of('program ' || key), pg_temp.id_of('practice'), name, type, description, is_mandatory, renewal, credits,
  pg_temp.id_of('Clementine Birdsong'), 'published', 1, pg_temp.present() - interval '440 days', pg_temp.present() - interval '445 days'
from programs;

insert into public.training_modules (
  id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, content_url, passing_score_percentage, published_at, created_at
)
select pg_temp.id_of('module ' || key || kind), pg_temp.id_of('practice'), pg_temp.id_of('program ' || key),
  case kind when 'document' then document else 'Check what you know' end,
  case kind when 'document' then 1 else 2 end,
  case kind when 'document' then minutes else greatest(5, minutes / 3) end,
  kind::public.content_type_enum,
  case kind when 'document' then pg_temp.id_of('practice') || '/' || pg_temp.id_of('content ' || key || 'document') || '/' || key || '.pdf' end,
  case when key = 'hipaa' then 80 else 66 end,
  pg_temp.present() - interval '440 days', pg_temp.present() - interval '445 days'
from programs cross join unnest(array['document', 'quiz']) kind;

insert into public.training_content (
  id, organization_id, module_id, content_title, content_type, content_data, storage_path, status, is_current_version, published_at, created_by, created_at
)
select pg_temp.id_of('content ' || key || 'document'), pg_temp.id_of('practice'), pg_temp.id_of('module ' || key || 'document'), document, 'document',
  jsonb_build_object('file_name', key || '.pdf', 'page_count', 4),
  pg_temp.id_of('practice') || '/' || pg_temp.id_of('content ' || key || 'document') || '/' || key || '.pdf',
  'published', true, pg_temp.present() - interval '440 days', pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - interval '442 days'
from programs;

insert into public.training_content (
  id, organization_id, module_id, content_title, content_type, content_data, status, is_current_version, published_at, created_by, created_at
)
select pg_temp.id_of('content ' || key || 'quiz'), pg_temp.id_of('practice'), pg_temp.id_of('module ' || key || 'quiz'), 'Check what you know', 'quiz',
  jsonb_build_object('maximum_attempts', null, 'questions', (
    select jsonb_agg(jsonb_build_object(
      'id', 'q' || q.n,
      'kind', coalesce(q.question ->> 'kind', case when jsonb_array_length(q.question -> 'correct') > 1 then 'multiple_choice' else 'single_choice' end),
      'prompt', q.question ->> 'prompt',
      'options', (select jsonb_agg(jsonb_build_object('id', chr(96 + o.n::integer), 'text', o.text) order by o.n)
        from jsonb_array_elements_text(q.question -> 'options') with ordinality as o (text, n))) order by q.n)
    from jsonb_array_elements(quiz) with ordinality as q (question, n))),
  'published', true, pg_temp.present() - interval '440 days', pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - interval '442 days'
from programs;

insert into public.quiz_answer_keys (content_id, organization_id, answers)
select pg_temp.id_of('content ' || key || 'quiz'), pg_temp.id_of('practice'),
  jsonb_object_agg('q' || q.n, jsonb_build_object(
    'correct', (select jsonb_agg(chr(97 + correct::integer)) from jsonb_array_elements_text(q.question -> 'correct') correct),
    'explanation', q.question ->> 'explanation'))
from programs cross join jsonb_array_elements(quiz) with ordinality as q (question, n)
group by key;

-- One that is still being written.
insert into public.training_programs (id, organization_id, program_name, program_type, description, created_by)
values (pg_temp.id_of('program telehealth'), pg_temp.id_of('practice'), 'Telehealth visits', 'clinical',
  'How a video visit differs: consent, privacy at both ends, and what to do when the line drops.', pg_temp.id_of('Clementine Birdsong'));
insert into public.training_modules (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type)
values (pg_temp.id_of('module telehealth'), pg_temp.id_of('practice'), pg_temp.id_of('program telehealth'), 'Before the call', 1, 15, 'document');
