import { beforeAll, afterAll, expect, test } from 'vitest';
import { person, type Person, platform, service, sql } from '../support/platform.ts';

const bucket = 'platform-files';
let ada: Person;
let ben: Person;

beforeAll(async () => {
  const { error } = await service().storage.createBucket(bucket, {
    public: false,
    fileSizeLimit: '1MB',
    allowedMimeTypes: ['text/*', 'application/pdf'],
  });
  if (error) throw error;
  await sql(`
    create policy platform_files_own on storage.objects to authenticated
      using (bucket_id = '${bucket}' and (storage.foldername(name))[1] = (select auth.uid())::text)
      with check (bucket_id = '${bucket}' and (storage.foldername(name))[1] = (select auth.uid())::text)`);
  [ada, ben] = [await person(), await person()];
});

afterAll(async () => {
  await service().storage.emptyBucket(bucket);
  await service().storage.deleteBucket(bucket);
  await sql('drop policy platform_files_own on storage.objects');
});

const files = ({ client }: { client: Person['client'] }) => client.storage.from(bucket);
const text = async (blob: Blob | null) => blob?.text();

test('a raw body and a Blob are stored and come back, for their owner only', async () => {
  const raw = await files(ada).upload(`${ada.id}/raw.txt`, 'raw body', { contentType: 'text/plain' });
  expect(raw.data).toMatchObject({
    path: `${ada.id}/raw.txt`,
    fullPath: `${bucket}/${ada.id}/raw.txt`,
    id: expect.any(String),
  });
  const blob = await files(ada).upload(
    `${ada.id}/deep folder/blöb.txt`,
    new Blob(['blob body'], { type: 'text/plain' }),
    { metadata: { kind: 'note' } },
  );
  expect(blob.error).toBeNull();
  expect(await text((await files(ada).download(`${ada.id}/raw.txt`)).data)).toBe('raw body');
  expect(await text((await files(ada).download(`${ada.id}/deep folder/blöb.txt`)).data)).toBe('blob body');
  const info = await files(ada).info(`${ada.id}/deep folder/blöb.txt`);
  expect(info.data).toMatchObject({ size: 9, contentType: 'text/plain', metadata: { kind: 'note' } });
  expect((await files(ben).download(`${ada.id}/raw.txt`)).error).toBeTruthy();
  expect((await files(ben).exists(`${ada.id}/raw.txt`)).data).toBe(false);
});

test('a place without permission, a second upload, a wrong type and too much are refused', async () => {
  expect((await files(ben).upload(`${ada.id}/theirs.txt`, 'x', { contentType: 'text/plain' })).error).toMatchObject({
    statusCode: '403',
  });
  await files(ada).upload(`${ada.id}/once.txt`, 'first', { contentType: 'text/plain' });
  expect((await files(ada).upload(`${ada.id}/once.txt`, 'second', { contentType: 'text/plain' })).error).toMatchObject({
    statusCode: '409',
  });
  expect(
    (await files(ada).upload(`${ada.id}/once.txt`, 'second', { contentType: 'text/plain', upsert: true })).error,
  ).toBeNull();
  expect(await text((await files(ada).download(`${ada.id}/once.txt`)).data)).toBe('second');
  expect((await files(ada).upload(`${ada.id}/x.svg`, '<svg/>', { contentType: 'image/svg+xml' })).error).toMatchObject({
    statusCode: '415',
  });
  expect(
    (await files(ada).upload(`${ada.id}/big.txt`, 'x'.repeat(1024 * 1024 + 1), { contentType: 'text/plain' })).error,
  ).toMatchObject({ statusCode: '413' });
  expect((await files(ada).exists(`${ada.id}/big.txt`)).data).toBe(false);
  expect(
    (await files(ada).upload(`${ada.id}/../${ben.id}/x.txt`, 'x', { contentType: 'text/plain' })).error,
  ).toBeTruthy();
});

test('signed links open one object, for anybody, until they expire; a changed one opens nothing', async () => {
  await files(ada).upload(`${ada.id}/signed file.txt`, 'signed body', { contentType: 'text/plain' });
  const { data } = await files(ada).createSignedUrl(`${ada.id}/signed file.txt`, 60, { download: 'name.txt' });
  const response = await fetch(data?.signedUrl ?? '');
  expect(await response.text()).toBe('signed body');
  expect(response.headers.get('content-disposition')).toContain('filename="name.txt"');
  expect((await fetch((data?.signedUrl ?? '').replace('signed%20file', 'once'))).status).toBe(400);
  const short = await files(ada).createSignedUrl(`${ada.id}/signed file.txt`, 1);
  const expired = async () => (await fetch(short.data?.signedUrl ?? '')).status;
  await expect.poll(expired, { timeout: 60_000 }).toBe(400);
  expect((await files(ben).createSignedUrl(`${ada.id}/signed file.txt`, 60)).error).toBeTruthy();
  const several = await files(ada).createSignedUrls([`${ada.id}/signed file.txt`, `${ada.id}/missing.txt`], 60);
  expect(several.data?.map(({ error }) => error === null)).toEqual([true, false]);
  expect(await (await fetch(several.data?.[0]?.signedUrl ?? '')).text()).toBe('signed body');
});

test('part of an object is served as asked, also through a signed link', async () => {
  await files(ada).upload(`${ada.id}/alphabet.txt`, 'abcdefghij', { contentType: 'text/plain' });
  const url = (await files(ada).createSignedUrl(`${ada.id}/alphabet.txt`, 60)).data?.signedUrl ?? '';
  const part = async (range: string) => {
    const response = await fetch(url, { headers: { range } });
    return [response.status, response.headers.get('content-range'), await response.text()];
  };
  expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', 'cde']);
  expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', 'hij']);
  expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', 'hij']);
  expect(await part('bytes=5-99')).toEqual([206, 'bytes 5-9/10', 'fghij']);
  expect(await part('bytes=10-')).toEqual([416, 'bytes */10', '']);
  const whole = await fetch(url);
  expect([whole.status, whole.headers.get('accept-ranges'), whole.headers.get('content-length')]).toEqual([
    200,
    'bytes',
    '10',
  ]);
  expect((await fetch(url, { headers: { 'if-none-match': whole.headers.get('etag') ?? '' } })).status).toBe(304);
});

test('a signed upload lets whoever has the link put one object there', async () => {
  const path = `${ada.id}/handed over.txt`;
  const { data } = await files(ada).createSignedUploadUrl(path);
  expect(
    (await files(ben).uploadToSignedUrl(path, data?.token ?? '', new Blob(['from Ben'], { type: 'text/plain' }))).error,
  ).toBeNull();
  expect(await text((await files(ada).download(path)).data)).toBe('from Ben');
  expect((await files(ben).uploadToSignedUrl(`${ada.id}/other.txt`, data?.token ?? '', 'x')).error).toBeTruthy();
  expect((await files(ben).createSignedUploadUrl(`${ada.id}/ben.txt`)).error).toMatchObject({ statusCode: '403' });
});

test('objects are listed folder by folder, moved, copied and removed', async () => {
  const folder = `${ada.id}/shelf`;
  for (const name of ['b.txt', 'a.txt', 'inner/c.txt'])
    await files(ada).upload(`${folder}/${name}`, name, { contentType: 'text/plain' });
  const listed = await files(ada).list(folder);
  expect(listed.data?.map(({ name, id }) => [name, id === null])).toEqual([
    ['a.txt', false],
    ['b.txt', false],
    ['inner', true],
  ]);
  expect(
    (await files(ada).list(folder, { search: 'b', sortBy: { column: 'name', order: 'desc' } })).data?.map(
      ({ name }) => name,
    ),
  ).toEqual(['b.txt']);
  expect((await files(ben).list(folder)).data).toEqual([]);
  expect((await files(ada).move(`${folder}/a.txt`, `${folder}/z.txt`)).error).toBeNull();
  expect((await files(ada).copy(`${folder}/z.txt`, `${folder}/y.txt`)).error).toBeNull();
  expect(await text((await files(ada).download(`${folder}/y.txt`)).data)).toBe('a.txt');
  const removed = await files(ada).remove([`${folder}/y.txt`, `${folder}/missing.txt`]);
  expect(removed.data?.map(({ name }) => name)).toEqual([`${folder}/y.txt`]);
  expect((await files(ben).remove([`${folder}/z.txt`])).data).toEqual([]);
  expect((await files(ada).exists(`${folder}/z.txt`)).data).toBe(true);
});

test('a private bucket has no public address, and only the secret key makes buckets', async () => {
  await files(ada).upload(`${ada.id}/private.txt`, 'x', { contentType: 'text/plain', upsert: true });
  const { data } = files(ada).getPublicUrl(`${ada.id}/private.txt`);
  expect((await fetch(data.publicUrl)).status).toBe(400);
  expect((await ada.client.storage.createBucket('mine')).error).toMatchObject({ statusCode: '403' });
  expect((await ada.client.storage.listBuckets()).data).toEqual([]);
  expect((await fetch(`${platform.API_URL}/storage/v1/bucket`)).status).toBe(401);
});
