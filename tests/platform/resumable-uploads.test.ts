import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Upload, type UploadOptions } from 'tus-js-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stateDirectory } from '../../local/settings.ts';
import { person, type Person, platform, service, sql } from '../support/platform.ts';

const bucket = 'resumable-files';
const endpoint = `${platform.API_URL}/storage/v1/upload/resumable`;
const folder = join(stateDirectory(), 'storage', 'resumable');
const chunkSize = 64 * 1024;
let ada: Person;
let ben: Person;

beforeAll(async () => {
  const { error } = await service().storage.createBucket(bucket, {
    public: false,
    fileSizeLimit: '1MB',
    allowedMimeTypes: ['application/pdf'],
  });
  if (error) throw error;
  await sql(`
    create policy resumable_files_own on storage.objects to authenticated
      using (bucket_id = '${bucket}' and (storage.foldername(name))[1] = (select auth.uid())::text)
      with check (bucket_id = '${bucket}' and (storage.foldername(name))[1] = (select auth.uid())::text)`);
  [ada, ben] = [await person(), await person()];
});

afterAll(async () => {
  await service().storage.emptyBucket(bucket);
  await service().storage.deleteBucket(bucket);
  await sql('drop policy resumable_files_own on storage.objects');
});

async function headersOf({ client }: Person): Promise<Record<string, string>> {
  const token = (await client.auth.getSession()).data.session?.access_token ?? '';
  return { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${token}` };
}

/** An upload under way; `done` resolves when it is stored and rejects with the server's refusal. */
async function begin(who: Person, name: string, bytes: Buffer, options: UploadOptions = {}) {
  let upload!: Upload;
  const headers = { ...(await headersOf(who)), ...options.headers };
  const done = new Promise<void>((resolve, reject) => {
    upload = new Upload(bytes, {
      endpoint,
      chunkSize,
      retryDelays: [],
      metadata: { bucketName: bucket, objectName: name, contentType: 'application/pdf' },
      onSuccess: () => resolve(),
      onError: reject,
      ...options,
      headers,
    });
  });
  done.catch(() => undefined);
  return { upload, done };
}

const stored = async (who: Person, name: string) => {
  const { data } = await who.client.storage.from(bucket).download(name);
  return data ? Buffer.from(await data.arrayBuffer()) : null;
};
const status = (error: unknown) =>
  (error as { originalResponse?: { getStatus(): number } }).originalResponse?.getStatus();
const refusalOf = async (begun: { upload: Upload; done: Promise<void> }) => {
  begun.upload.start();
  return status(await begun.done.catch((error: unknown) => error));
};
const pending = () => readdirSync(folder);

/** Stops after the first chunks, and says where the upload can be taken up. */
async function interrupted(who: Person, name: string, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    void begin(who, name, bytes, {
      onChunkComplete: (_size, accepted) => {
        if (accepted >= 2 * chunkSize) void stop();
      },
    }).then((begun) => {
      stop = async () => {
        await begun.upload.abort();
        resolve(begun.upload.url ?? '');
      };
      begun.done.catch(reject);
      begun.upload.start();
    });
    let stop: () => Promise<void>;
  });
}

test('an upload in chunks arrives byte for byte, for its owner only, and nothing of it is left over', async () => {
  const name = `${ada.id}/whole.pdf`;
  const bytes = randomBytes(5 * chunkSize + 17);
  const { upload, done } = await begin(ada, name, bytes);
  upload.start();
  await done;
  expect((await stored(ada, name))?.equals(bytes)).toBe(true);
  expect(await stored(ben, name)).toBeNull();
  const info = await ada.client.storage.from(bucket).info(name);
  expect(info.data).toMatchObject({ size: bytes.length, contentType: 'application/pdf' });
  expect(pending()).toEqual([]);
});

test('a paused upload is taken up by a new client where it stopped', async () => {
  const name = `${ada.id}/resumed.pdf`;
  const bytes = randomBytes(6 * chunkSize);
  const uploadUrl = await interrupted(ada, name, bytes);
  expect(await stored(ada, name)).toBeNull();

  const asked = await fetch(uploadUrl, {
    method: 'HEAD',
    headers: { ...(await headersOf(ada)), 'tus-resumable': '1.0.0' },
  });
  const offset = Number(asked.headers.get('upload-offset'));
  expect(offset).toBeGreaterThanOrEqual(2 * chunkSize);
  expect(asked.headers.get('upload-length')).toBe(String(bytes.length));
  const sent: number[] = [];
  const { upload, done } = await begin(ada, name, bytes, {
    uploadUrl,
    onChunkComplete: (size) => sent.push(size),
  });
  upload.start();
  await done;
  expect(sent.reduce((sum, size) => sum + size, 0)).toBe(bytes.length - offset);
  expect((await stored(ada, name))?.equals(bytes)).toBe(true);
});

test('an upload that is given up leaves nothing, neither an object nor a part', async () => {
  const name = `${ada.id}/given-up.pdf`;
  const uploadUrl = await interrupted(ada, name, randomBytes(4 * chunkSize));
  expect(pending()).toHaveLength(2);
  await Upload.terminate(uploadUrl, { headers: await headersOf(ada), retryDelays: [] });
  expect(pending()).toEqual([]);
  expect(await stored(ada, name)).toBeNull();
});

test("another person neither begins an upload in one's folder, nor goes on with it, nor ends it", async () => {
  expect(await refusalOf(await begin(ben, `${ada.id}/theirs.pdf`, randomBytes(10)))).toBe(403);
  const uploadUrl = await interrupted(ada, `${ada.id}/mine.pdf`, randomBytes(4 * chunkSize));
  const ask = async (method: string, who: Person | null, extra: Record<string, string> = {}) => {
    const headers = who ? await headersOf(who) : {};
    return (await fetch(uploadUrl, { method, headers: { 'tus-resumable': '1.0.0', ...headers, ...extra } })).status;
  };
  expect(await ask('HEAD', ben)).toBe(403);
  expect(await ask('DELETE', ben)).toBe(403);
  const chunk = { 'upload-offset': String(2 * chunkSize), 'content-type': 'application/offset+octet-stream' };
  expect(await ask('PATCH', ben, chunk)).toBe(403);
  expect(await ask('HEAD', null)).toBe(401);
  expect(await ask('HEAD', ada)).toBe(200);
  expect(await ask('DELETE', ada)).toBe(204);
});

test('too much, the wrong type, a bucket that is not there and a bad key are refused before a byte is taken', async () => {
  const name = `${ada.id}/refused.pdf`;
  const metadata = { bucketName: bucket, objectName: name, contentType: 'application/pdf' };
  expect(await refusalOf(await begin(ada, name, Buffer.alloc(1024 * 1024 + 1)))).toBe(413);
  expect(
    await refusalOf(await begin(ada, name, randomBytes(1), { metadata: { ...metadata, contentType: 'text/html' } })),
  ).toBe(415);
  expect(
    await refusalOf(await begin(ada, name, randomBytes(1), { metadata: { ...metadata, bucketName: 'nowhere' } })),
  ).toBe(404);
  expect(await refusalOf(await begin(ada, `${ada.id}/../x.pdf`, randomBytes(1)))).toBe(400);
  await ada.client.storage.from(bucket).upload(name, randomBytes(3), { contentType: 'application/pdf' });
  expect(await refusalOf(await begin(ada, name, randomBytes(1)))).toBe(409);
  expect(pending()).toEqual([]);
});

test('more bytes than were announced are not taken', async () => {
  const name = `${ada.id}/longer.pdf`;
  const encode = (text: string) => Buffer.from(text).toString('base64');
  const headers = { ...(await headersOf(ada)), 'tus-resumable': '1.0.0' };
  const created = await fetch(endpoint, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': '1000',
      'upload-metadata': `bucketName ${encode(bucket)},objectName ${encode(name)},contentType ${encode('application/pdf')}`,
    },
  });
  expect(created.status).toBe(201);
  const address = created.headers.get('location') ?? '';
  const answer = await fetch(address, {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: randomBytes(5000),
  });
  expect(answer.status).toBe(413);
  expect(await stored(ada, name)).toBeNull();
  await fetch(address, { method: 'DELETE', headers });
});

test('what is not finished within a day is gone, and goes with the next upload', async () => {
  const uploadUrl = await interrupted(ada, `${ada.id}/late.pdf`, randomBytes(4 * chunkSize));
  const note = join(folder, `${uploadUrl.split('/').at(-1)}.json`);
  const yesterday = { ...JSON.parse(readFileSync(note, 'utf8')), creation_date: new Date(Date.now() - 25 * 3600_000) };
  writeFileSync(note, JSON.stringify(yesterday));
  const asked = await fetch(uploadUrl, {
    method: 'HEAD',
    headers: { ...(await headersOf(ada)), 'tus-resumable': '1.0.0' },
  });
  expect(asked.status).toBe(410);
  const { upload, done } = await begin(ada, `${ada.id}/next.pdf`, randomBytes(10));
  upload.start();
  await done;
  expect(pending()).toEqual([]);
});

test('whoever holds a signed upload URL needs no session, for that one object', async () => {
  const name = `${ada.id}/signed.pdf`;
  const { data } = await ada.client.storage.from(bucket).createSignedUploadUrl(name);
  const bytes = randomBytes(3 * chunkSize);
  const signed = { endpoint: `${endpoint}/sign`, headers: { 'x-signature': data?.token ?? '' } };
  const { upload, done } = await begin(ben, name, bytes, signed);
  upload.start();
  await done;
  expect((await stored(ada, name))?.equals(bytes)).toBe(true);
  expect(await refusalOf(await begin(ben, `${ada.id}/other.pdf`, bytes, signed))).toBe(400);
});
