begin;
select plan(18);

delete from public.transcription_jobs;
insert into public.content_files (id, organization_id, kind, file_name, media_type, byte_size, sha256, storage_path, state, metadata, created_by)
select tests.id(name), tests.id('north'), 'video', name || '.mp4', 'video/mp4', 5000, repeat('c', 64), tests.id('north') || '/' || tests.id(name) || '/clip.mp4', 'ready',
  case name when 'film' then '{"duration_seconds": 60, "audio_codec": "aac"}' else '{"duration_seconds": 60, "audio_codec": null}' end::jsonb, tests.id('administrator')
from unnest(array['film', 'silent']) name;
insert into public.training_modules (id, organization_id, program_id, module_name, module_order, estimated_duration_minutes, content_type)
values (tests.id('film module'), tests.id('north'), tests.id('north draft'), 'Film', 3, 5, 'video');
insert into public.training_content (organization_id, module_id, content_title, content_type, content_data, storage_path, created_by)
values (tests.id('north'), tests.id('film module'), 'Film', 'video', '{"duration_seconds": 60, "captions": []}',
  (select storage_path from public.content_files where id = tests.id('film')), tests.id('administrator'));

select tests.as_staff('administrator');
select is((select state::text from public.request_transcription(tests.id('film'), 'en', 'provider')), 'queued', 'a transcript is queued');
select is((select count(*)::int from (select public.request_transcription(tests.id('film'), 'en', 'provider')) again), 1, 'asking again answers');
select is((select count(*)::int from public.transcription_jobs), 1, 'the one that is under way');
select throws_ok($$ select public.request_transcription(tests.id('silent')) $$, 'PT409', null, 'a video without sound has none');
select throws_ok($$ select public.request_transcription(tests.id('north picture')) $$, 'PT409', null, 'nor has a picture');
select throws_ok($$ select public.lease_transcriptions() $$, '42501', null, 'only the worker takes jobs');
select tests.as_staff('south_administrator');
select throws_ok($$ select public.request_transcription(tests.id('film')) $$, 'PT404', null, 'another practice does not see the video');
select tests.as_owner();

select results_eq($$ select attempts, state::text from public.lease_transcriptions(5) $$, $$ values (1, 'running') $$, 'a worker takes it');
select is_empty($$ select * from public.lease_transcriptions(5) $$, 'and no other');
update public.transcription_jobs set leased_until = clock_timestamp() - interval '1 second';
select results_eq($$ select attempts from public.lease_transcriptions(5) $$, $$ values (2) $$, 'until it is taken for dead');
select is(public.fail_transcription((select id from public.transcription_jobs), 1, 'LATE', 'Late.', true), null, 'the dead one reports in vain');
select is(public.fail_transcription((select id from public.transcription_jobs), 2, 'BUSY', 'Busy.', true, 600)::text, 'queued', 'a failure is tried again');
select ok((select next_attempt_at >= clock_timestamp() + interval '599 seconds' from public.transcription_jobs), 'not before the provider said');
update public.transcription_jobs set next_attempt_at = clock_timestamp(), attempts = 4;
select public.lease_transcriptions(1);
select is(public.fail_transcription((select id from public.transcription_jobs), 5, 'BUSY', 'Busy.', true)::text, 'failed', 'the fifth failure is the last');

update public.transcription_jobs set state = 'queued', finished_at = null, next_attempt_at = clock_timestamp(), attempts = 0;
select public.lease_transcriptions(1);
insert into public.content_files (id, organization_id, kind, file_name, media_type, byte_size, sha256, storage_path, state, created_by, expires_at)
values (tests.id('words'), tests.id('north'), 'captions', 'words.vtt', 'text/vtt', 50, repeat('d', 64), tests.id('north') || '/' || tests.id('words') || '/words.vtt', 'ready',
  tests.id('administrator'), private.clock());
select ok(public.finish_transcription((select id from public.transcription_jobs), 1, tests.id('words')), 'the transcript is there');
select is((select content_data #>> '{captions,0,file_id}' from public.training_content where module_id = tests.id('film module')), tests.id('words')::text, 'the draft has it as captions');
select is((select purpose::text from public.content_file_uses where file_id = tests.id('words')), 'captions', 'and uses the file');
select ok(not public.finish_transcription((select id from public.transcription_jobs), 1, tests.id('words')), 'once');

select * from finish();
rollback;
