-- Three compliance simulations, two policies to sign, and a skill to be observed. The rules they rest on are cited in the feedback, so that whoever
-- reviews a scenario can look them up.

create temporary table scenarios (key text primary key, at integer, name text, minutes integer, introduction text, shortest integer, graph jsonb);

insert into scenarios values ('fax', 1, 'A fax too far', 12,
  'You work at the front desk. A small slip sends a patient''s records to the wrong place, and the next hour decides what becomes of it. Choose as you would on a busy morning.', 8, $json$
{"start": "call", "nodes": [
  {"id": "call", "kind": "situation", "title": "A stranger on the phone",
   "text": "“You have faxed me somebody's medical records,” says a voice. “I run a flower shop.” You look at the log: at 9:12 you sent eleven pages of Mr. Okafor's chart to a number with two digits swapped. The waiting room is full.",
   "choices": [
    {"id": "secure", "text": "Thank him, ask him not to read or copy the pages, and take his name and number.", "next": "pages", "points": 10, "consequence": "He is friendly. “Of course. Tell me what to do with them.”", "feedback": "What happens to the pages in the next minutes counts in the assessment: getting them back soon lowers the risk (45 CFR 164.402)."},
    {"id": "sorry", "text": "Say sorry, tell him to throw them away, and hang up: patients are waiting.", "next": "trash", "points": 3, "consequence": "He mumbles something and puts the phone down.", "feedback": "You do not know who he is, how to reach him, or whether the pages end in an open bin. A minute more would have told you."},
    {"id": "deny", "text": "Say that it cannot have been your practice.", "next": "denied", "points": 0, "consequence": "“Your letterhead is on every page,” he says, and hangs up.", "feedback": "The clock of the Breach Notification Rule runs from the moment anybody of the workforce knew, or should have known (45 CFR 164.404). Denying does not stop it."}]},
  {"id": "denied", "kind": "situation", "title": "The pages are out there",
   "text": "The number is still on the display of the phone. Your stomach tells you that this was not the end of it.",
   "choices": [
    {"id": "back", "text": "Call him back, apologize, and ask what became of the pages.", "next": "pages", "points": 8, "consequence": "He is surprised, then helpful.", "feedback": "Late is much better than never. What was said first can be put right."},
    {"id": "delete", "text": "Remove the entry from the fax log and say nothing.", "next": "hidden", "points": 0, "consequence": "The log shows a gap. Nobody notices, today.", "feedback": "Records of the incident have to be kept for six years (45 CFR 164.530(j)). Destroying them is worse than the slip."}]},
  {"id": "trash", "kind": "situation", "title": "Was that enough?",
   "text": "The next patient checks in. It nags at you that you do not even know the man's name.",
   "choices": [
    {"id": "again", "text": "Ask a colleague to take the desk and call him back.", "next": "pages", "points": 8, "consequence": "He has not thrown them away yet. They lie on his counter.", "feedback": "Exactly: a mistake in handling can still be mended."},
    {"id": "over", "text": "Let it rest. They are thrown away, after all.", "next": "weeks", "points": 0, "consequence": "Five weeks pass.", "feedback": "An impermissible disclosure is presumed to be a breach until an assessment shows otherwise (45 CFR 164.402). Somebody has to make that assessment."}]},
  {"id": "pages", "kind": "situation", "title": "Eleven pages on a counter",
   "text": "The pages are with him: name, date of birth, diagnoses, a medication list and an insurance number. He asks what he should do with them.",
   "choices": [
    {"id": "fetch", "text": "Offer to have them picked up today in a sealed envelope, and ask him to keep them where nobody reads them.", "next": "confirm", "points": 10, "consequence": "“My daughter can put them in an envelope right now,” he says.", "feedback": "Getting the paper back is the surest way to know that it went no further."},
    {"id": "shred", "text": "Ask him to shred them and to confirm it in writing.", "next": "confirm", "points": 8, "consequence": "He has a shredder and promises a short message.", "feedback": "A good second choice, when the written confirmation really comes."},
    {"id": "send", "text": "Ask him to fax them back, so that you can see what was sent.", "next": "confirm", "points": 2, "consequence": "He sends them back. Now there are two more copies on their way.", "feedback": "You know from the log what was sent. Every transmission is another exposure, and the paper still lies in his shop."}]},
  {"id": "confirm", "kind": "situation", "title": "Had he read them?",
   "text": "You want to know how far it went. He sounds a little embarrassed.",
   "choices": [
    {"id": "ask", "text": "Ask calmly who saw the pages and whether anything was copied or photographed, and write the answers down.", "next": "tell", "points": 10, "consequence": "He read the first page to find your number. Nobody else saw them.", "feedback": "Whether the information was actually acquired or viewed is one of the four factors of the assessment (45 CFR 164.402(2)(iii))."},
    {"id": "threat", "text": "Warn him that reading other people's records is a federal crime.", "next": "tell", "points": 0, "consequence": "He becomes short. “You sent them to me,” he says.", "feedback": "He is not bound by HIPAA and did nothing wrong. You need his help, and threats cost it."},
    {"id": "skip", "text": "Leave that to somebody else; the pages will be back soon.", "next": "tell", "points": 4, "consequence": "You thank him and hang up.", "feedback": "The privacy officer will have to ask him anyway, when he remembers less."}]},
  {"id": "tell", "kind": "situation", "title": "Whom do you tell, and when?",
   "text": "It is 9:40. The privacy officer is in the building, your lead comes at noon.",
   "choices": [
    {"id": "officer", "text": "The privacy officer, now.", "next": "write", "points": 10, "consequence": "“Good that you came at once,” she says, and closes the door.", "feedback": "The practice is taken to know what any of its workforce knows: the days count from today (45 CFR 164.404(a)(2))."},
    {"id": "noon", "text": "Your lead, at noon.", "next": "write", "points": 5, "consequence": "Your lead walks you to the privacy officer at once. Two hours are gone.", "feedback": "Not wrong, but the two hours would have been better spent getting the pages back."},
    {"id": "patient", "text": "The patient first: he has a right to know.", "next": "early", "points": 3, "consequence": "Mr. Okafor is upset and asks questions you cannot answer.", "feedback": "He has that right. But the notice has to say what happened, what was exposed and what he can do (45 CFR 164.404(c)). Nobody knows that yet."},
    {"id": "nobody", "text": "Nobody: the man was nice, and the pages are safe.", "next": "weeks", "points": 0, "consequence": "Five weeks pass.", "feedback": "Whether it is safe is not one person's to decide. Without an assessment on file it counts as a breach that was not notified."}]},
  {"id": "early", "kind": "situation", "title": "Questions without answers",
   "text": "“Who is this man? Does he have my insurance number? What will you do?” Mr. Okafor wants to know.",
   "choices": [
    {"id": "honest", "text": "Tell him honestly what you know, that the privacy officer will contact him in writing, and go to her now.", "next": "write", "points": 7, "consequence": "He is not happy, but he thanks you for being open.", "feedback": "Honest, and it brings the matter where it belongs."},
    {"id": "soothe", "text": "Assure him that nothing can come of it.", "next": "write", "points": 0, "consequence": "He asks for that in writing. You go to the privacy officer.", "feedback": "Nobody can promise that. What is told to a patient has to be true."}]},
  {"id": "write", "kind": "situation", "title": "For the record",
   "text": "The privacy officer asks you for a written account.",
   "choices": [
    {"id": "facts", "text": "When, what was sent, to which number, who called, what was agreed, in your own words and without guesses.", "next": "assess", "points": 10, "consequence": "It takes ten minutes and is clear.", "feedback": "The burden of proof is the practice's (45 CFR 164.414(b)). Facts written on the same day are the best evidence there is."},
    {"id": "excuse", "text": "That the fax machine has been unreliable for months.", "next": "assess", "points": 3, "consequence": "She reads it twice. “And what did happen?”", "feedback": "The machine may be part of the cause, but the log shows the swapped digits. An account that excuses is no account."},
    {"id": "copy", "text": "You attach a fresh copy of the eleven pages, so that everything is complete.", "next": "assess", "points": 4, "consequence": "She takes it out again. “I can see them in the chart.”", "feedback": "The minimum necessary applies here too (45 CFR 164.502(b)): the kind of information is enough."}]},
  {"id": "assess", "kind": "situation", "title": "Is it a breach?",
   "text": "The privacy officer thinks aloud: full name, diagnoses and an insurance number; a stranger who is not bound by HIPAA; one page read. The paper comes back this afternoon. What do you say when she asks you?",
   "choices": [
    {"id": "presume", "text": "That it is presumed to be one, unless the four factors together show a low probability that it was compromised.", "next": "notify", "points": 10, "consequence": "“Right. And with a diagnosis read by a stranger, I would not call that low.”", "feedback": "The four factors: what it was, who had it, whether it was viewed, and how far the risk was reduced (45 CFR 164.402(2))."},
    {"id": "returned", "text": "That it is none, since the paper comes back.", "next": "notify", "points": 3, "consequence": "“That is one of the four factors,” she says, “not all of them.”", "feedback": "Mitigation counts, but the first page was read by somebody who has no duty to keep it to himself."},
    {"id": "few", "text": "That one patient is too few to be a breach.", "next": "notify", "points": 0, "consequence": "“One is enough,” she says.", "feedback": "There is no minimum. The number only decides how and when the Department of Health and Human Services is told (45 CFR 164.408)."}]},
  {"id": "notify", "kind": "situation", "title": "The letter to Mr. Okafor",
   "text": "It is decided: he is notified. She asks you what you remember from your training about the time.",
   "choices": [
    {"id": "sixty", "text": "Without unreasonable delay, sixty days at the latest, by first-class mail; and the Department in the yearly report.", "next": "learn", "points": 10, "consequence": "The letter leaves on Friday.", "feedback": "Sixty calendar days are the outer limit, not the plan (45 CFR 164.404(b)). Fewer than 500 people are reported within sixty days after the end of the year (164.408(c)). State law may be shorter."},
    {"id": "yearend", "text": "With the yearly report.", "next": "learn", "points": 2, "consequence": "She shakes her head: the patient comes first.", "feedback": "The yearly report is for the Department. The person is told without unreasonable delay."},
    {"id": "phone", "text": "A call is enough.", "next": "learn", "points": 4, "consequence": "“A call as well,” she says, “when it is urgent. The letter is required.”", "feedback": "The notice is written (45 CFR 164.404(d)(1)). A call may come on top of it."}]},
  {"id": "learn", "kind": "situation", "title": "So that it does not happen again",
   "text": "A week later the team talks about faxes. Somebody says that it can happen to anybody.",
   "choices": [
    {"id": "system", "text": "Propose that numbers are chosen from a checked list, and that new ones are confirmed with a test page.", "next": "good", "points": 10, "consequence": "From Monday on it is done so.", "feedback": "It can happen to anybody: that is why the system has to catch it. Correcting the cause is part of the duty to mitigate (45 CFR 164.530(f))."},
    {"id": "careful", "text": "Promise to be more careful.", "next": "fair", "points": 4, "consequence": "Everybody nods.", "feedback": "Meant well. On the next busy morning nothing will have changed."}]},
  {"id": "weeks", "kind": "situation", "title": "A letter from the flower shop",
   "text": "A letter arrives: “I found two more of the pages behind the machine. You never came for them.” Your lead opens it.",
   "choices": [
    {"id": "own", "text": "Say at once that you knew, and go to the privacy officer together.", "next": "late", "points": 6, "consequence": "It is an unpleasant talk, and an honest one.", "feedback": "Discovery was five weeks ago. There is still time for the letter, but none to lose."},
    {"id": "surprised", "text": "Be as surprised as everybody else.", "next": "hidden", "points": 0, "consequence": "The fax log, with your initials, is on the table the next day.", "feedback": "The slip would have been forgiven. This is what sanctions are for (45 CFR 164.530(e))."}]},
  {"id": "good", "kind": "outcome", "title": "Contained and mended", "outcome": "good", "passed": true,
   "text": "The pages are back, Mr. Okafor was told what happened and what he can do, everything is on file, and the next wrong number will be caught. Mistakes happen; this is what handling them well looks like."},
  {"id": "fair", "kind": "outcome", "title": "Contained, for this time", "outcome": "acceptable", "passed": true,
   "text": "The law was kept and the patient was told. The cause is still there, waiting for the next busy morning."},
  {"id": "late", "kind": "outcome", "title": "Late, and at a price", "outcome": "poor", "passed": false,
   "text": "The letter goes out on day thirty-nine. It is within sixty days, but hardly “without unreasonable delay”, and the practice has to explain the five weeks. Report on the day itself: nobody may be punished for reporting in good faith."},
  {"id": "hidden", "kind": "outcome", "title": "A slip became a violation", "outcome": "poor", "passed": false,
   "text": "A wrong number is a mistake. Hiding it is a choice: the notice came too late, records were missing, and a sanction followed. Go back to the moment where you could still have told somebody."}
]}
$json$);

insert into scenarios values ('needlestick', 2, 'The needle and the next hour', 12,
  'You are drawing blood when a patient moves. What you do in the next minutes, and whom you tell, decides how safe you are. Choose as you would with patients waiting.', 8, $json$
{"start": "stick", "nodes": [
  {"id": "stick", "kind": "situation", "title": "A sharp pain",
   "text": "You have just drawn blood from Ms. Delgado. As you turn, she moves, and the hollow needle goes through your glove into your index finger. A drop of blood shows. The needle is still in your hand.",
   "choices": [
    {"id": "safe", "text": "Activate the safety device, drop the needle into the sharps container, make sure that Ms. Delgado is fine, and go to the sink.", "next": "wash", "points": 10, "consequence": "Ten seconds, and nobody else can be hurt.", "feedback": "First the sharp is made safe, then you look after yourself."},
    {"id": "finish", "text": "Label the tubes first: the sample must not be lost.", "next": "labels", "points": 2, "consequence": "Three minutes pass. The finger throbs.", "feedback": "The sample can be drawn again. Nothing in the room is more urgent than your finger."},
    {"id": "recap", "text": "Put the cap back on the needle with both hands and lay it on the tray.", "next": "wash", "points": 0, "consequence": "You almost stick yourself a second time.", "feedback": "Recapping with two hands is forbidden (29 CFR 1910.1030(d)(2)(vii)), and it is how many second injuries happen."}]},
  {"id": "labels", "kind": "situation", "title": "The tubes are labelled",
   "text": "The glove has a red spot inside. The next patient knocks.",
   "choices": [
    {"id": "now", "text": "Ask a colleague to take over, and go to the sink.", "next": "wash", "points": 8, "consequence": "“Go,” she says. “I have this.”", "feedback": "Right. Asking for help is part of first aid."},
    {"id": "next", "text": "Take the next patient; you will wash between the two.", "next": "ignored", "points": 0, "consequence": "By noon you have almost forgotten it.", "feedback": "You are bleeding under a glove in front of a patient, and time runs."}]},
  {"id": "wash", "kind": "situation", "title": "At the sink",
   "text": "You take the gloves off. A small, deep puncture.",
   "choices": [
    {"id": "soap", "text": "Wash it well with soap and running water.", "next": "report", "points": 10, "consequence": "It stings a little, and looks clean.", "feedback": "That is all the wound needs (29 CFR 1910.1030(d)(2)(vi)). Eyes and mouth are flushed with water."},
    {"id": "squeeze", "text": "Squeeze it hard to make it bleed.", "next": "report", "points": 3, "consequence": "It bleeds, and swells.", "feedback": "There is no evidence that squeezing helps, and it hurts the tissue. Wash."},
    {"id": "bleach", "text": "Pour disinfectant for surfaces over it.", "next": "report", "points": 1, "consequence": "It burns badly.", "feedback": "Caustic agents are not recommended: they damage the skin and prove nothing. Soap and water."}]},
  {"id": "report", "kind": "situation", "title": "It was only a small one",
   "text": "The finger looks harmless. Two patients are waiting, and your lead is in a meeting.",
   "choices": [
    {"id": "lead", "text": "Interrupt the meeting and report it.", "next": "evaluation", "points": 10, "consequence": "She gets up at once.", "feedback": "An exposure incident is reported immediately, so that the evaluation can begin immediately (29 CFR 1910.1030(f)(3))."},
    {"id": "evening", "text": "Report it at the end of the shift.", "next": "hours", "points": 3, "consequence": "Six hours pass.", "feedback": "If medicine against HIV is needed, it works best within hours. Six of them are gone."},
    {"id": "secret", "text": "Tell nobody: Ms. Delgado looks healthy.", "next": "ignored", "points": 0, "consequence": "Nobody noticed.", "feedback": "Nobody can tell by looking: that is what standard precautions mean. And without a report there is no evaluation, no source test, no record."}]},
  {"id": "hours", "kind": "situation", "title": "Half past five",
   "text": "Your lead looks at the clock and then at you. “When did this happen?”",
   "choices": [
    {"id": "truth", "text": "At half past eleven.", "next": "evaluation", "points": 8, "consequence": "“Then we have no minute to lose,” she says.", "feedback": "The exact time decides about treatment. Say it as it was."},
    {"id": "just", "text": "Just now.", "next": "evaluation", "points": 0, "consequence": "She writes the wrong time into the form.", "feedback": "The physician will count the hours from a time that is wrong. It is your health that is treated by it."}]},
  {"id": "ignored", "kind": "situation", "title": "Two days later",
   "text": "You read by chance that Ms. Delgado is treated for hepatitis C. The finger has healed.",
   "choices": [
    {"id": "tell", "text": "Report it now.", "next": "toolate", "points": 6, "consequence": "Your lead is worried, and glad that you came.", "feedback": "Late, but right: blood tests over the next months can still find an infection early, when it can be cured."},
    {"id": "wait", "text": "Wait whether you feel ill.", "next": "silent", "points": 0, "consequence": "You feel fine. For months.", "feedback": "Hepatitis C is silent for years. Waiting for symptoms is waiting for damage."}]},
  {"id": "evaluation", "kind": "situation", "title": "A bill you are afraid of",
   "text": "Your lead sends you to the clinic for occupational health. You think of your deductible.",
   "choices": [
    {"id": "free", "text": "Go at once: the practice pays.", "next": "source", "points": 10, "consequence": "You are seen within the hour.", "feedback": "The evaluation, tests and treatment are confidential and cost you nothing (29 CFR 1910.1030(f)(1)(ii))."},
    {"id": "own", "text": "See your own doctor next week.", "next": "source", "points": 2, "consequence": "Your lead insists. You go today.", "feedback": "Next week is too late: medicine against HIV has to begin within seventy-two hours, and best within the first two."},
    {"id": "friend", "text": "Let a physician of the practice have a quick look in the corridor.", "next": "source", "points": 3, "consequence": "He looks, and sends you to the clinic.", "feedback": "Kind, but it leaves out the tests, the counselling and the record. And your colleagues need not know your results."}]},
  {"id": "source", "kind": "situation", "title": "Ms. Delgado's blood",
   "text": "The clinic wants to know about the source. Ms. Delgado is still in the building, and her tubes are on the tray.",
   "choices": [
    {"id": "consent", "text": "Ask your lead to speak with her, explain it, and ask for her consent to the tests.", "next": "baseline", "points": 10, "consequence": "She agrees at once. “I hope you are all right.”", "feedback": "The source is identified and tested as soon as feasible, with the consent the law of the state asks for (29 CFR 1910.1030(f)(3)(ii)). Somebody else than you asks her."},
    {"id": "tubes", "text": "Have the tubes tested quietly: she will never know.", "next": "baseline", "points": 0, "consequence": "The laboratory asks for the consent form. There is none.", "feedback": "Where the law asks for consent, her blood is not tested without it. A good reason is not a consent."},
    {"id": "chart", "text": "Look through her chart yourself for infections.", "next": "baseline", "points": 2, "consequence": "You find nothing, and your access is logged.", "feedback": "That is for those who evaluate the exposure. You would be a patient reading another patient's chart."}]},
  {"id": "baseline", "kind": "situation", "title": "Your own blood",
   "text": "The clinician explains the baseline: your blood today, for hepatitis B, hepatitis C and HIV. You are not sure about the HIV test.",
   "choices": [
    {"id": "all", "text": "Agree to all three.", "next": "pep", "points": 10, "consequence": "A few minutes, and it is done.", "feedback": "The baseline shows that you were well before: it protects your health and your claim."},
    {"id": "hold", "text": "Have it drawn, and decide about the HIV test later.", "next": "pep", "points": 8, "consequence": "“Of course,” she says. “We keep it.”", "feedback": "Your right: the sample is kept for at least ninety days, so that you can still have it tested (29 CFR 1910.1030(f)(3)(iii)(B))."},
    {"id": "none", "text": "Refuse the blood draw: you know that you are well.", "next": "pep", "points": 2, "consequence": "She notes that you declined.", "feedback": "You may refuse. But if a test is positive in three months, nobody can show when it began."}]},
  {"id": "pep", "kind": "situation", "title": "Tablets for four weeks?",
   "text": "The source is not known to have HIV; the rapid test will be back in an hour. The clinician recommends starting the medicine now and stopping it if the test is negative.",
   "choices": [
    {"id": "start", "text": "Take the first dose now.", "next": "log", "points": 10, "consequence": "An hour later the test is negative, and you stop.", "feedback": "It works best within hours, and it can be stopped. Waiting cannot be undone."},
    {"id": "ask", "text": "Ask about the side effects and your other medicine first, then decide within the hour.", "next": "log", "points": 9, "consequence": "She explains it well. You take it.", "feedback": "Good: an informed decision, in time."},
    {"id": "later", "text": "Wait for the result: the side effects sound bad.", "next": "log", "points": 5, "consequence": "The test is negative. You were lucky.", "feedback": "Your decision, and with a fast test a defensible one. Mind the seventy-two hours if the result is late."}]},
  {"id": "log", "kind": "situation", "title": "The form",
   "text": "Back in the practice there is a form: what happened, where, how, and with which device.",
   "choices": [
    {"id": "device", "text": "Fill it in: the brand and type of the needle, the room, and that the safety device could only be activated after withdrawal.", "next": "good", "points": 10, "consequence": "Three similar reports lie in the folder. The practice changes the device.", "feedback": "Type and brand of the device, place and explanation: that is what a sharps injury log holds, without names (29 CFR 1910.1030(h)(5)). It is how devices get better."},
    {"id": "clumsy", "text": "Write “patient moved” and sign.", "next": "fair", "points": 4, "consequence": "It is filed.", "feedback": "True, and useless: nobody can learn from it. And the patients will go on moving."}]},
  {"id": "good", "kind": "outcome", "title": "Looked after, and the next one prevented", "outcome": "good", "passed": true,
   "text": "You were treated within the hour, the written opinion of the clinician reaches you within fifteen days, the follow-up tests are booked, and a better needle is on order. That is what reporting does."},
  {"id": "fair", "kind": "outcome", "title": "Looked after", "outcome": "acceptable", "passed": true,
   "text": "You were evaluated in time and the follow-up is booked. The device that hurt you is still in every drawer."},
  {"id": "toolate", "kind": "outcome", "title": "Reported too late for prevention", "outcome": "poor", "passed": false,
   "text": "The time for medicine against HIV has nearly gone, and the baseline is two days late. You are followed up for six months, with more worry than was needed. A needlestick is reported at once, however small."},
  {"id": "silent", "kind": "outcome", "title": "Nobody knew", "outcome": "poor", "passed": false,
   "text": "At a check-up a year later hepatitis C is found. It can be cured, but nobody can show that it came from that needle, and in the meantime nobody was protected. One sentence to your lead would have changed everything."}
]}
$json$);

insert into scenarios values ('raised-voice', 3, 'A raised voice in the waiting room', 10,
  'You are at the front desk on a late afternoon. A visitor is angry, and getting angrier. You want everybody to go home unhurt: him, the patients, your colleagues and yourself.', 5, $json$
{"start": "arrives", "nodes": [
  {"id": "arrives", "kind": "situation", "title": "“I have been waiting for an hour!”",
   "text": "A man of about fifty strikes the counter with his hand. His mother's appointment was at three; it is ten past four. Two families sit behind him. A door with a code leads to the back.",
   "choices": [
    {"id": "listen", "text": "Look at him, speak slowly and quietly: “You have waited far too long. Tell me what you need.”", "next": "story", "points": 10, "consequence": "He is still loud, but he begins to talk.", "feedback": "Somebody who is heard has less reason to shout. A low, slow voice is catching."},
    {"id": "rules", "text": "“Sir, if you shout at me I will not help you.”", "next": "louder", "points": 2, "consequence": "“So you do not want to help at all!”", "feedback": "A limit is fine, a threat at the first sentence is not. First listen, then say what you need from him."},
    {"id": "explain", "text": "Explain that two emergencies came in, and that others are waiting too.", "next": "louder", "points": 4, "consequence": "“I do not care about the others!”", "feedback": "True, but reasons do not reach somebody who is boiling. Feelings first, facts later."}]},
  {"id": "louder", "kind": "situation", "title": "Louder",
   "text": "He leans over the counter. A child in the waiting room begins to cry.",
   "choices": [
    {"id": "back", "text": "Take a step back, show your open hands, and say: “I can see how angry you are. I want to sort this out with you.”", "next": "story", "points": 9, "consequence": "He breathes out. “Then do.”", "feedback": "Distance makes you safer and him calmer."},
    {"id": "stand", "text": "Stand up and lean towards him: you will not be pushed around.", "next": "grab", "points": 0, "consequence": "He grabs the monitor on the counter.", "feedback": "Two people who lean in are one push away from a fight. Keep two arms' lengths."},
    {"id": "touch", "text": "Lay a hand on his arm to calm him.", "next": "grab", "points": 1, "consequence": "He tears his arm away and grabs the monitor.", "feedback": "Touch feels like an attack to somebody in rage. Never touch an angry person."}]},
  {"id": "story", "kind": "situation", "title": "What it is about",
   "text": "His mother is in pain, he took the afternoon off, and this is the third time. “Nobody here listens.”",
   "choices": [
    {"id": "offer", "text": "Repeat what he said in your own words, and give him a choice: a nurse sees his mother now for the pain, or the first appointment tomorrow.", "next": "where", "points": 10, "consequence": "“A nurse. Now.” His shoulders drop.", "feedback": "To be understood and to have a choice gives back what anger wants: control."},
    {"id": "promise", "text": "Promise that the physician will see her in five minutes.", "next": "broken", "points": 2, "consequence": "He sits down and looks at the clock.", "feedback": "You cannot keep that. A broken promise is worse than a long wait."},
    {"id": "complaint", "text": "Give him the complaint form.", "next": "broken", "points": 3, "consequence": "He crumples it.", "feedback": "A form at this moment says: go away. It has its place, afterwards."}]},
  {"id": "broken", "kind": "situation", "title": "It starts again",
   "text": "Ten minutes later he is back, redder than before. “You are all liars.”",
   "choices": [
    {"id": "own", "text": "“You are right, I should not have said that. A nurse can see your mother now. Is that all right?”", "next": "where", "points": 7, "consequence": "A long second. “All right.”", "feedback": "Owning a mistake disarms."},
    {"id": "ignore", "text": "Look at the screen until he sits down again.", "next": "grab", "points": 0, "consequence": "He grabs the monitor and shouts into your face.", "feedback": "Being ignored is what set him off."}]},
  {"id": "where", "kind": "situation", "title": "A quieter place",
   "text": "You want to take him out of the audience of the waiting room.",
   "choices": [
    {"id": "open", "text": "Ask both into the bay beside the desk, together with a colleague; you stay nearer to the door.", "next": "words", "points": 10, "consequence": "Without spectators he speaks more quietly.", "feedback": "Fewer spectators, two of you, and the way out on your side."},
    {"id": "alone", "text": "Take him into the room at the end of the corridor, just you two.", "next": "words", "points": 1, "consequence": "He stands between you and the door.", "feedback": "Never alone, and never with your exit blocked. If it goes wrong there, nobody hears it."},
    {"id": "stay", "text": "Stay at the desk; the counter is between you.", "next": "words", "points": 6, "consequence": "He keeps looking at the others, and gets louder again.", "feedback": "The counter is good protection. The audience is not."}]},
  {"id": "words", "kind": "situation", "title": "A sentence that hangs in the air",
   "text": "“If something happens to her,” he says, “I will come back and you will be sorry.” Your colleague looks at you.",
   "choices": [
    {"id": "limit", "text": "“I want to help you. I cannot do that while I am threatened.” And your colleague quietly gives the code word to the back.", "next": "after", "points": 10, "consequence": "He stops. “I did not mean it like that.” Two colleagues stand in the doorway.", "feedback": "A clear limit, said calmly, and help that is near. A threat is always taken seriously."},
    {"id": "laugh", "text": "Make a joke to ease it.", "next": "grab", "points": 0, "consequence": "“You think this is funny?” He grabs the monitor.", "feedback": "Humor sounds like mockery to somebody who is afraid for his mother."},
    {"id": "let", "text": "Let it pass: people say such things.", "next": "after", "points": 3, "consequence": "He calms down by himself, this time.", "feedback": "Threats are a warning sign. Whoever hears one tells the others, at once."}]},
  {"id": "grab", "kind": "situation", "title": "The monitor is in his hands",
   "text": "He lifts it over his head. People duck.",
   "choices": [
    {"id": "leave", "text": "Say “Everybody out, this way”, lead the waiting people to the back, close the door, and call 911.", "next": "police", "points": 10, "consequence": "The door clicks shut. Glass breaks behind it.", "feedback": "People first. When somebody may be hurt, you leave and call the police; nobody has to ask for permission."},
    {"id": "hold", "text": "Take hold of his arms.", "next": "hurt", "points": 0, "consequence": "The monitor hits your shoulder.", "feedback": "You are not there to restrain anybody. Things can be replaced."},
    {"id": "talk", "text": "Go on talking to him.", "next": "hurt", "points": 2, "consequence": "He throws. It hits the counter and a splinter hits your hand.", "feedback": "There is a moment when talking is over. Raised arms with something heavy are that moment."}]},
  {"id": "police", "kind": "situation", "title": "The police are there",
   "text": "The officers have led him out. His mother sits in the corner, crying. The phones are ringing.",
   "choices": [
    {"id": "care", "text": "See whether anybody is hurt, have a nurse look after his mother, and let your lead close the desk for a while.", "next": "after", "points": 9, "consequence": "Everybody breathes.", "feedback": "Care first; she is a patient and did nothing."},
    {"id": "on", "text": "Go back to the desk at once: the schedule is a ruin already.", "next": "after", "points": 3, "consequence": "Your hands shake so much that you book the wrong day.", "feedback": "You have been through something. Taking a quarter of an hour is not weakness."}]},
  {"id": "after", "kind": "situation", "title": "The evening",
   "text": "It is over. Your lead asks whether you want to write it down. “Or shall we leave it? In the end nothing happened.”",
   "choices": [
    {"id": "report", "text": "Write the report today: what was said, who was there, what helped and what did not.", "next": "follow", "points": 10, "consequence": "It takes a quarter of an hour.", "feedback": "Incidents that nobody reports look like none. OSHA's guidelines for health care (publication 3148) ask for a report of every one, threats included, without reprisal."},
    {"id": "leave", "text": "Leave it. Things like that belong to the job.", "next": "fair", "points": 0, "consequence": "The folder stays empty.", "feedback": "They do not. Employers owe you a workplace free from recognized hazards (OSH Act, section 5(a)(1)), and what is not reported is not recognized."}]},
  {"id": "follow", "kind": "situation", "title": "What should change?",
   "text": "At the meeting your report is on the table. What do you propose?",
   "choices": [
    {"id": "plan", "text": "That waits over thirty minutes are announced, that the code word is practised, and that a plan is made with the family for the next visit.", "next": "good", "points": 10, "consequence": "It is agreed, with names and dates.", "feedback": "The cause, the response and the person: all three. Ending care needs notice and a plan, so that nobody is abandoned."},
    {"id": "ban", "text": "That the man and his mother never come back.", "next": "fair", "points": 4, "consequence": "The physician reminds everybody that the mother is a patient under treatment.", "feedback": "Rules for his visits, certainly. But a patient is not dismissed in anger: it takes notice, emergencies covered, and records passed on."}]},
  {"id": "hurt", "kind": "outcome", "title": "Somebody was hurt", "outcome": "poor", "passed": false,
   "text": "You are treated for an injury, and the day is one nobody will forget. Keep your distance, keep your way out, and leave when hands go up: there is nothing on that counter worth a shoulder."},
  {"id": "good", "kind": "outcome", "title": "Everybody went home unhurt", "outcome": "good", "passed": true,
   "text": "He was heard, the limit was clear, help was near, and the report changed something. His mother has her appointment, and the waiting room is told about delays."},
  {"id": "fair", "kind": "outcome", "title": "It went well, this time", "outcome": "acceptable", "passed": true,
   "text": "Nobody was hurt. But little was learned from it: the next raised voice meets the same waiting room."}
]}
$json$);

insert into public.training_programs (
  id, organization_id, program_name, program_type, description, is_mandatory, renewal_period_months, created_by, status, version, published_at, created_at
)
select pg_temp.id_of('program ' || key), pg_temp.id_of('practice'), name, type::public.training_type_enum, description, false, 12,
  pg_temp.id_of('Clementine Birdsong'), 'published', 1, pg_temp.present() - interval '75 days', pg_temp.present() - interval '80 days'
from (values
  ('scenarios', 'When it happens: three simulations', 'safety', 'A fax to the wrong number, a needlestick, a raised voice in the waiting room: decide step by step, see what comes of it, and try again.'),
  ('signed', 'Policies you sign', 'administrative', 'The policies that everybody at Larkspur reads and signs: how we use computers, and what happens when rules are broken.'),
  ('observed', 'Skills we watch', 'clinical', 'Skills that cannot be shown on a screen. Somebody who knows them watches you and fills in a checklist.')
) as p (key, name, type, description);

insert into public.training_modules (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type, passing_score_percentage, published_at, created_at)
select pg_temp.id_of('module ' || m.key), pg_temp.id_of('practice'), pg_temp.id_of('program ' || m.program), m.name, m.at, m.minutes,
  m.kind::public.content_type_enum, m.score, pg_temp.present() - interval '75 days', pg_temp.present() - interval '80 days'
from (
  select 'scenario ' || key as key, 'scenarios' as program, name, at, minutes, 'interactive' as kind, 70 as score from scenarios
  union all values
    ('acceptable use', 'signed', 'Acceptable use of computers and phones', 1, 6, 'attestation', 80),
    ('sanctions', 'signed', 'Sanction policy', 2, 5, 'attestation', 80),
    ('hand hygiene', 'observed', 'Hand hygiene with alcohol rub', 1, 10, 'observation', 80)
) as m;

insert into public.training_content (
  id, organization_id, module_id, content_title, content_type, content_data, status, is_current_version, change_kind, published_at, created_by, created_at
)
select pg_temp.id_of('content ' || c.key), pg_temp.id_of('practice'), pg_temp.id_of('module ' || c.key), c.title, c.kind::public.content_type_enum, c.data,
  'published', true, 'initial', pg_temp.present() - interval '75 days', pg_temp.id_of('Clementine Birdsong'), pg_temp.present() - interval '78 days'
from (
  select 'scenario ' || key, name, 'interactive', jsonb_build_object('introduction', introduction, 'estimated_situations', shortest) from scenarios
  union all values
  ('acceptable use', 'Acceptable use of computers and phones', 'attestation', jsonb_build_object('minimum_seconds', 20,
    'statement', 'I have read the policy on the acceptable use of computers and phones, I understand it, and I will follow it.',
    'policy_text', $policy$1. What this is about
Computers, phones and accounts of the practice are there for the care of patients. This policy says how everybody uses them, physicians and managers included.

2. Your account is you
Nobody else works under your name, and you work under nobody else's. Your password is yours alone: no colleague, manager or technician needs it. Lock the screen whenever you leave it, even for a minute (45 CFR 164.310(b), 164.312(a)).

3. Look only at what you need
Open a chart when your work asks for it. Not for a neighbor, a relative, a public figure or yourself. Every access is logged, and the logs are read (45 CFR 164.312(b), 164.502(b)).

4. Messages
Patient information leaves the practice only through the patient portal, the secure mail and the fax numbers on the checked list. Not by text message, private mail or social media, also not without a name: details give people away.

5. Private devices
A private phone may be used for the schedule and the secure messenger, with a screen lock and after it was registered. No photographs of patients, screens or documents.

6. When something goes wrong
A lost device, a strange mail, a message to the wrong person: tell the privacy officer at once. Nobody is punished for a report in good faith.

7. What follows
Breaking this policy is handled under the sanction policy, from a talk to the end of employment.$policy$)),
  ('sanctions', 'Sanction policy', 'attestation', jsonb_build_object('minimum_seconds', 20,
    'statement', 'I have read the sanction policy, and I know what follows when rules on privacy and security are broken.',
    'policy_text', $policy$1. Why there is one
The law asks every practice to apply appropriate sanctions to those who break its privacy and security policies, and to keep a record of them (45 CFR 164.530(e), 164.308(a)(1)(ii)(C)). Ours are the same for everybody.

2. Three levels
Level one, a slip: an honest mistake, such as a screen left open. A talk, and training where it helps.
Level two, carelessness or repetition: a rule that was known and not kept, such as a shared password. A written warning and training.
Level three, on purpose: reading charts out of curiosity, taking information along, hiding a breach. Suspension up to the end of employment; where the law asks for it, a report to the authorities.

3. How it is decided
The privacy officer finds out what happened and hears the person concerned. Manager and privacy officer decide together; the executive decides about level three. What counts is what was done, what it caused, whether it was reported, and what happened before.

4. Who is protected
Nobody is sanctioned for a complaint, for a report in good faith, or for helping an investigation (45 CFR 164.530(g)). Whistleblowers and victims of crimes are protected as the law says (164.502(j)).

5. The record
Every sanction is recorded and kept for six years (45 CFR 164.530(j)).$policy$)),
  ('hand hygiene', 'Hand hygiene with alcohol rub', 'observation', jsonb_build_object(
    'instructions', 'Watch one patient contact from the door to the door without helping. Alcohol rub is for hands that look clean; with visible soil, or after a patient with C. difficile, soap and water are right.',
    'observers', jsonb_build_object('managers', true, 'administrators', true, 'staff_ids', jsonb_build_array()),
    'steps', $steps$[
      {"id": "bare", "text": "Hands and wrists are free of rings, watch and long or artificial nails.", "critical": false},
      {"id": "before", "text": "Cleans hands before touching the patient.", "critical": true},
      {"id": "amount", "text": "Takes enough rub to keep the hands wet for the whole time.", "critical": false},
      {"id": "palms", "text": "Rubs palm to palm, then palm over the back of each hand with the fingers between each other.", "critical": false},
      {"id": "thumbs", "text": "Rubs both thumbs.", "critical": false},
      {"id": "tips", "text": "Rubs the fingertips in the opposite palm.", "critical": false},
      {"id": "time", "text": "Goes on until the hands are dry, about twenty seconds.", "critical": true},
      {"id": "gloves", "text": "Puts gloves on after the rub where they are needed, and does not touch anything else with them.", "critical": false},
      {"id": "after", "text": "Cleans hands after taking the gloves off and before leaving.", "critical": true}]$steps$::jsonb))
) as c (key, title, kind, data);

insert into public.quiz_answer_keys (content_id, organization_id, answers)
select pg_temp.id_of('content scenario ' || key), pg_temp.id_of('practice'), graph from scenarios;

do $$
declare
  wrong text;
begin
  select string_agg(c.content_title || ': ' || private.content_problem(c), '; ') into wrong
  from public.training_content c where c.content_type in ('interactive', 'attestation', 'observation') and private.content_problem(c) is not null;
  if wrong is not null then raise exception 'The demonstration could not be published: %', wrong; end if;
end
$$;
