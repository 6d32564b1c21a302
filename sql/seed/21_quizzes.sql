-- A program of questions alone: those of the GIFT file in the tests, drawn from four pools, and one put in order.

create temporary table questions (place integer primary key, question jsonb, key jsonb);
insert into questions values
  (1, '{"id":"53dcbf6d","prompt":"Which regulation of OSHA is about bloodborne pathogens?","kind":"single_choice","options":[{"id":"814b9cde","text":"29 CFR 1910.1030"},{"id":"a1fe1241","text":"45 CFR 164.502"},{"id":"ca56dc6e","text":"29 CFR 1904.7"},{"id":"405e13ba","text":"42 CFR 493"}],"pool":"The standard"}',
    '{"correct":["814b9cde"],"explanation":"The first is the bloodborne pathogens standard. 45 CFR 164 is HIPAA, 29 CFR 1904 is recordkeeping, and 42 CFR 493 is about laboratories (CLIA)."}'),
  (2, '{"id":"ac9318bd","prompt":"Standard precautions apply to","kind":"single_choice","options":[{"id":"9ae2b49e","text":"every patient, whatever is known of them"},{"id":"4eece20d","text":"patients known to be infected"},{"id":"37a736d4","text":"patients with open wounds"},{"id":"a6b56a39","text":"patients who were in hospital"}],"pool":"The standard"}',
    '{"correct":["9ae2b49e"],"explanation":"Nobody can tell by looking. All blood and other potentially infectious material is treated as if it were infected."}'),
  (3, '{"id":"a21a06ee","prompt":"An exposure control plan is reviewed and updated at least once every {{1}}.","kind":"fill_in_blank","blanks":[{"id":"1"}],"pool":"The standard"}',
    '{"blanks":{"1":{"accepted":["year","12 months","twelve months"]}}}'),
  (4, '{"id":"e3237254","prompt":"Training about bloodborne pathogens is given","kind":"single_choice","options":[{"id":"e743a5de","text":"at hiring only"},{"id":"a3d4815a","text":"at the first assignment and at least once a year"},{"id":"de4e98f1","text":"every two years"},{"id":"a2d2b0dd","text":"only after an exposure"}],"pool":"The standard"}',
    '{"correct":["a3d4815a"],"explanation":"29 CFR 1910.1030(g)(2): before the first exposure can happen, then within a year of the last training."}'),
  (5, '{"id":"1d8afc7d","prompt":"For how many years are training records kept? {{1}}","kind":"fill_in_blank","blanks":[{"id":"1","numeric":true}],"pool":"The standard"}',
    '{"blanks":{"1":{"accepted":[3],"tolerance":0}},"explanation":"Three years from the day of the training: 29 CFR 1910.1030(h)(2)."}'),
  (6, '{"id":"3f3a8e70","prompt":"The medical record of an exposed employee is kept for the duration of employment plus {{1}} years.","kind":"fill_in_blank","blanks":[{"id":"1","numeric":true}],"pool":"The standard"}',
    '{"blanks":{"1":{"accepted":[30],"tolerance":0}}}'),
  (7, '{"id":"1682b395","prompt":"Hepatitis B vaccination is free of charge for staff with occupational exposure.","kind":"true_false","options":[{"id":"true","text":"True"},{"id":"false","text":"False"}],"pool":"The standard"}',
    '{"correct":["true"],"explanation":"The employer pays, at a reasonable time and place: 29 CFR 1910.1030(f)(1)."}'),
  (8, '{"id":"eee36454","prompt":"Within how many working days of the first assignment is the hepatitis B vaccine offered? {{1}}","kind":"fill_in_blank","blanks":[{"id":"1","numeric":true}],"pool":"The standard"}',
    '{"blanks":{"1":{"accepted":[10],"tolerance":0}}}'),
  (9, '{"id":"5a46ef9f","prompt":"Somebody declines the hepatitis B vaccine. What follows?","kind":"single_choice","options":[{"id":"6255b8ba","text":"They sign a declination, and may change their mind later at no cost"},{"id":"ba608cb3","text":"They cannot work with patients"},{"id":"ce0521cf","text":"They pay for the vaccine if they want it later"},{"id":"0c5f8c59","text":"Nothing is recorded"}],"pool":"The standard"}',
    '{"correct":["6255b8ba"],"explanation":"The wording of the declination is in Appendix A of the standard."}'),
  (10, '{"id":"195066a1","prompt":"A used needle","kind":"single_choice","options":[{"id":"8d304541","text":"goes straight into a sharps container"},{"id":"5c7aa677","text":"is recapped with both hands"},{"id":"2a595823","text":"is bent, so that nobody can use it again"},{"id":"fcfbef67","text":"is carried to the nearest sink"}],"pool":"Sharps and equipment"}',
    '{"correct":["8d304541"],"explanation":"Bending, breaking and two-handed recapping cause needlesticks and are forbidden."}'),
  (11, '{"id":"55c24f77","prompt":"Which of these does a sharps container have to be? Choose all that apply.","partial_credit":"proportional","kind":"multiple_choice","options":[{"id":"fcfaca4a","text":"Closable"},{"id":"b52b2091","text":"Puncture resistant"},{"id":"826af8c9","text":"Leakproof on sides and bottom"},{"id":"11dde39d","text":"Labeled or color-coded"},{"id":"47b596f5","text":"Transparent"},{"id":"2244c453","text":"Locked to the wall"}],"pool":"Sharps and equipment"}',
    '{"correct":["fcfaca4a","b52b2091","826af8c9","11dde39d"]}'),
  (12, '{"id":"395705d3","prompt":"When is a sharps container replaced?","kind":"single_choice","options":[{"id":"d8d75f36","text":"When nothing more can be pushed in"},{"id":"3bf0ad13","text":"At the fill line, before it is too full"},{"id":"2b70dd02","text":"At the end of every month"},{"id":"910740cb","text":"When somebody was injured"}],"pool":"Sharps and equipment"}',
    '{"correct":["3bf0ad13"]}'),
  (13, '{"id":"ddd8c5c0","prompt":"If a procedure leaves no other way, a needle may be recapped with a one-handed {{1}} technique or a device made for it.","kind":"fill_in_blank","blanks":[{"id":"1"}],"pool":"Sharps and equipment"}',
    '{"blanks":{"1":{"accepted":["scoop","scoop technique"]}}}'),
  (14, '{"id":"2d4035a5","prompt":"A biohazard label is fluorescent","kind":"single_choice","options":[{"id":"35398978","text":"orange or orange-red"},{"id":"2ba97351","text":"yellow"},{"id":"7e718bd8","text":"green"},{"id":"5ab262ce","text":"blue"}],"pool":"Sharps and equipment"}',
    '{"correct":["35398978"]}'),
  (15, '{"id":"ff6e8cd3","prompt":"Broken, contaminated glass may be picked up by hand if gloves are worn.","kind":"true_false","options":[{"id":"true","text":"True"},{"id":"false","text":"False"}],"pool":"Sharps and equipment"}',
    '{"correct":["false"],"explanation":"Use a brush and dustpan, tongs or forceps: glass cuts through gloves."}'),
  (16, '{"id":"79f17850","prompt":"Match each measure with the kind of control it is.","partial_credit":"proportional","kind":"matching","prompts":[{"id":"ef6f92f2","text":"A needle that sheathes itself"},{"id":"aa5f39d9","text":"Never recapping with two hands"},{"id":"1d3912f5","text":"A face shield"}],"options":[{"id":"ca5007aa","text":"Engineering control"},{"id":"3f7b588c","text":"Work practice control"},{"id":"f5ce972a","text":"Personal protective equipment"},{"id":"c16d78d0","text":"Post-exposure follow-up"}],"pool":"Sharps and equipment"}',
    '{"pairs":{"ef6f92f2":"ca5007aa","aa5f39d9":"3f7b588c","1d3912f5":"f5ce972a"}}'),
  (17, '{"id":"930ae993","prompt":"Who has to be asked when safer needle devices are chosen?","kind":"single_choice","options":[{"id":"824a9d2c","text":"Staff who give direct care and are not managers"},{"id":"1060edbf","text":"Only the medical director"},{"id":"e8ab4c55","text":"The manufacturer"},{"id":"6a527618","text":"Patients"}],"pool":"Sharps and equipment"}',
    '{"correct":["824a9d2c"],"explanation":"Since the Needlestick Safety and Prevention Act of 2000 the employer asks those who use them, and writes it down in the plan."}'),
  (18, '{"id":"2cf11800","prompt":"Food may be kept in the same refrigerator as blood samples if it is well wrapped.","kind":"true_false","options":[{"id":"true","text":"True"},{"id":"false","text":"False"}],"pool":"Sharps and equipment"}',
    '{"correct":["false"],"explanation":"Food and drink are kept out of refrigerators, shelves and benches where blood may be."}'),
  (19, '{"id":"818e4978","prompt":"Contaminated laundry is","kind":"single_choice","options":[{"id":"6b1cb51c","text":"bagged where it was used, and handled as little as possible"},{"id":"d49a5ebb","text":"sorted and rinsed in the exam room"},{"id":"20050514","text":"taken home by staff"},{"id":"8a4f6aec","text":"shaken out before it is bagged"}],"pool":"Sharps and equipment"}',
    '{"correct":["6b1cb51c"]}'),
  (20, '{"id":"6d7f8612","prompt":"What comes first after a needlestick?","kind":"single_choice","options":[{"id":"7e324cb3","text":"Wash the wound with soap and water"},{"id":"0438710f","text":"Squeeze the wound hard"},{"id":"a0be1072","text":"Finish with the patient"},{"id":"85f1511c","text":"Put bleach on it"}],"pool":"After an exposure"}',
    '{"correct":["7e324cb3"],"explanation":"Washing comes first, then reporting at once. Squeezing and caustic agents do not help."}'),
  (21, '{"id":"23401b95","prompt":"Blood splashes into your eye. What do you do first?","kind":"single_choice","options":[{"id":"cf9028e4","text":"Cover the eye with a patch"},{"id":"16c39eea","text":"Use antibiotic drops"},{"id":"f6a7fd35","text":"Flush it with clean water or saline"},{"id":"b96e046f","text":"Wait whether it turns red"}],"pool":"After an exposure"}',
    '{"correct":["f6a7fd35"]}'),
  (22, '{"id":"ca39a923","prompt":"When do you report an exposure?","kind":"single_choice","options":[{"id":"d8b37dfd","text":"Immediately"},{"id":"25b6ea49","text":"At the end of the shift"},{"id":"2f5901ee","text":"When symptoms appear"},{"id":"bcd7aae4","text":"At the next safety meeting"}],"pool":"After an exposure"}',
    '{"correct":["d8b37dfd"],"explanation":"Treatment that prevents HIV works best within hours."}'),
  (23, '{"id":"ee203ab7","prompt":"After an exposure to HIV, preventive medicines are begun as soon as possible, and no later than after how many hours? {{1}}","kind":"fill_in_blank","blanks":[{"id":"1","numeric":true}],"pool":"After an exposure"}',
    '{"blanks":{"1":{"accepted":[72],"tolerance":0}},"explanation":"Hours count: the sooner, the better. After 72 hours they are not expected to work."}'),
  (24, '{"id":"60d2fb7f","prompt":"Which of these is prevented by a vaccine?","kind":"single_choice","options":[{"id":"32dae572","text":"Hepatitis B"},{"id":"f9ae5d7e","text":"Hepatitis C"},{"id":"38724418","text":"HIV"}],"pool":"After an exposure"}',
    '{"correct":["32dae572"],"explanation":"There is no vaccine against hepatitis C or HIV yet."}'),
  (25, '{"id":"d872bde7","prompt":"Hepatitis B virus can stay infectious in dried blood for at least how many days? {{1}}","kind":"fill_in_blank","blanks":[{"id":"1","numeric":true}],"pool":"After an exposure"}',
    '{"blanks":{"1":{"accepted":[7],"tolerance":0}}}'),
  (26, '{"id":"93fdfcf2","prompt":"Which of these count as potentially infectious even without visible blood? Choose all that apply.","partial_credit":"proportional","kind":"multiple_choice","options":[{"id":"77c90c2f","text":"Cerebrospinal fluid"},{"id":"e209be77","text":"Amniotic fluid"},{"id":"7fe4fcb4","text":"Saliva in dental procedures"},{"id":"66504c13","text":"Sweat"},{"id":"78cf5d2d","text":"Tears"}],"pool":"After an exposure"}',
    '{"correct":["77c90c2f","e209be77","7fe4fcb4"]}'),
  (27, '{"id":"812f9bc0","prompt":"HIPAA asks that people see only the {{1}} information for their task.","kind":"fill_in_blank","blanks":[{"id":"1"}],"pool":"Privacy"}',
    '{"blanks":{"1":{"accepted":["minimum necessary","minimum"]}}}'),
  (28, '{"id":"1eb5f2eb","prompt":"Within how many days does a patient get access to their own record? {{1}}","kind":"fill_in_blank","blanks":[{"id":"1","numeric":true}],"pool":"Privacy"}',
    '{"blanks":{"1":{"accepted":[30],"tolerance":0}},"explanation":"45 CFR 164.524(b)(2): thirty days, with one extension of thirty days if the patient is told why."}'),
  (29, '{"id":"17b183ec","prompt":"After a breach is discovered, patients are told without unreasonable delay and within how many days at most? {{1}}","kind":"fill_in_blank","blanks":[{"id":"1","numeric":true}],"pool":"Privacy"}',
    '{"blanks":{"1":{"accepted":[60],"tolerance":0}}}'),
  (30, '{"id":"a88a8206","prompt":"Which of these identify a patient? Choose all that apply.","partial_credit":"proportional","kind":"multiple_choice","options":[{"id":"40d85d2c","text":"Medical record number"},{"id":"491c3a13","text":"A full-face photograph"},{"id":"c92eb31c","text":"Date of birth"},{"id":"9907a07e","text":"E-mail address"},{"id":"18cc45a7","text":"Blood type alone"},{"id":"395325b2","text":"The state they live in, alone"}],"pool":"Privacy"}',
    '{"correct":["40d85d2c","491c3a13","c92eb31c","9907a07e"],"explanation":"Eighteen kinds of identifiers are named in 45 CFR 164.514(b)(2)."}'),
  (31, '{"id":"5d0c7a19","kind":"ordering","prompt":"Put on protective equipment in the right order.","partial_credit":"proportional","options":[{"id":"a3f81c20","text":"Gown"},{"id":"7be2490d","text":"Mask or respirator"},{"id":"1c96d5e4","text":"Goggles or face shield"},{"id":"e04b72f8","text":"Gloves"}]}',
    '{"correct":["a3f81c20","7be2490d","1c96d5e4","e04b72f8"],"explanation":"Gloves come last, over the cuffs of the gown."}');

insert into public.training_programs (
  id, organization_id, program_name, program_type, description, is_mandatory, renewal_period_months, created_by, status, version, published_at, created_at
) values (
  pg_temp.id_of('program knowledge'), pg_temp.id_of('practice'), 'Bloodborne pathogens: check your knowledge', 'safety',
  'Eighteen questions drawn from thirty-one, to see what the yearly training left behind.', false, null, pg_temp.id_of('Clementine Birdsong'),
  'published', 1, pg_temp.present() - interval '70 days', pg_temp.present() - interval '75 days');
insert into public.training_modules (
  id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, passing_score_percentage, published_at, created_at
) values (
  pg_temp.id_of('module knowledge'), pg_temp.id_of('practice'), pg_temp.id_of('program knowledge'), 'Eighteen questions', 1, 15, 'quiz', 70,
  pg_temp.present() - interval '70 days', pg_temp.present() - interval '75 days');
insert into public.training_content (
  id, organization_id, module_id, content_title, content_type, content_data, status, is_current_version, published_at, created_by, created_at
)
select pg_temp.id_of('content knowledge'), pg_temp.id_of('practice'), pg_temp.id_of('module knowledge'), 'Eighteen questions', 'quiz',
  jsonb_build_object(
    'questions', jsonb_agg(question order by place),
    'pools', '[{"name": "The standard", "draw": 5}, {"name": "Sharps and equipment", "draw": 5}, {"name": "After an exposure", "draw": 4}, {"name": "Privacy", "draw": 3}]'::jsonb,
    'shuffle_questions', true, 'shuffle_options', true, 'partial_credit', 'proportional', 'feedback', 'at_end',
    'time_limit_minutes', 20, 'maximum_attempts', 3, 'cool_down_minutes', 30),
  'published', true, pg_temp.present() - interval '70 days', pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - interval '75 days'
from questions;
insert into public.quiz_answer_keys (content_id, organization_id, answers)
select pg_temp.id_of('content knowledge'), pg_temp.id_of('practice'), jsonb_object_agg(question ->> 'id', key) from questions;
