begin;
select plan(11);

create function pg_temp.replace(bucket text) returns text language sql as $$
  select format($sql$insert into storage.objects (bucket_id, name, version) values (%L, 'a/b/file.pdf', 'second')
    on conflict (bucket_id, name) do update set version = excluded.version, metadata = excluded.metadata$sql$, bucket)
$$;
insert into storage.objects (bucket_id, name, version) values
  ('training-content', 'a/b/file.pdf', 'first'), ('credentials', 'a/b/file.pdf', 'first'), ('certificates', 'a/b/file.pdf', 'first');

select throws_ok(pg_temp.replace('training-content'), '23505', null, 'stored content is not replaced, even as Storage itself writes');
select throws_ok(pg_temp.replace('credentials'), '23505', null, 'nor a scan of a licence');
select throws_ok(pg_temp.replace('certificates'), '23505', null, 'nor a certificate');
select throws_ok($$ update storage.objects set name = 'a/b/other.pdf' where bucket_id = 'credentials' and name = 'a/b/file.pdf' $$, '23505', null, 'nothing is moved away');
select throws_ok($$ update storage.objects set bucket_id = 'credentials', name = 'a/b/new.pdf' where bucket_id = 'training-content' and name = 'a/b/file.pdf' $$,
  '23505', null, 'or into another bucket');
select lives_ok($$ update storage.objects set last_accessed_at = '2026-01-01', metadata = '{"size": 1}' where name = 'a/b/file.pdf' $$, 'what Storage notes beside them may change');
insert into storage.buckets (id, name) values ('elsewhere', 'elsewhere');
insert into storage.objects (bucket_id, name, version) values ('elsewhere', 'a/b/file.pdf', 'first');
select lives_ok(pg_temp.replace('elsewhere'), 'other buckets are others'' business');
select throws_ok($$ update storage.objects set bucket_id = 'credentials', name = 'a/b/new.pdf' where bucket_id = 'elsewhere' $$, '23505', null, 'but nothing is slipped in from there');

-- An examined file that no version shows yet: removed, its announced path could be written again.
insert into public.content_files (id, organization_id, kind, file_name, media_type, byte_size, storage_path, created_by, state, sha256)
select tests.id('examined'), tests.id('north'), 'document', 'plan.pdf', 'application/pdf', 10, tests.id('north') || '/' || tests.id('examined') || '/plan.pdf',
  tests.id('administrator'), 'ready', repeat('a', 64);
insert into storage.objects (bucket_id, name, version) select 'training-content', storage_path, 'first' from public.content_files where id = tests.id('examined');
select tests.as_staff('administrator');
delete from storage.objects where bucket_id = 'training-content' and name like '%/plan.pdf';
select is((select count(*)::int from storage.objects where name like '%/plan.pdf'), 1, 'an examined file is not deleted by its author');
select throws_ok($$ insert into storage.objects (bucket_id, name) select 'training-content', storage_path from public.content_files where id = tests.id('examined') $$,
  '42501', null, 'nor written by them');
select lives_ok($$ select public.cancel_file(tests.id('examined')) $$, 'but given up as a whole');

select * from finish();
rollback;
