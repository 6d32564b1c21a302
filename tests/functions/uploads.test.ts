import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DetailedError, Upload } from 'tus-js-client';
import { beforeAll, describe, expect, test } from 'vitest';
import { platform, service, signedInAs, sql, until } from '../support/platform.ts';
import {
  declare,
  deliver,
  type Kind,
  media,
  objectsOf,
  png,
  request,
  transfer,
  uploadsWith,
  word,
  zip,
} from './support/files.ts';
import { draftCourse, ok, pdf, type Practice, practice, refusal, type Staff } from './support/practice.ts';

let us: Practice;
let them: Practice;
let author: Staff;
beforeAll(async () => {
  [us, them] = [await practice(), await practice()];
  author = us.administrator;
});

const text = (lines: string) => Buffer.from(lines);
const webVtt = text('WEBVTT\n\n00:01.000 --> 00:03.000\nWash your hands.\n');
const fileRow = async (id: string) =>
  (await sql<Record<string, any>>('select * from public.content_files where id = $1', [id]))[0]!;

describe('a file that is what it says', () => {
  const taken: [what: string, kind: Kind, name: string, bytes: () => Buffer | Uint8Array, found: object][] = [
    [
      'an MP4 video',
      'video',
      'Clip.MP4',
      () => media('clip.mp4'),
      {
        media_type: 'video/mp4',
        metadata: { width: 320, height: 180, duration_seconds: 3, video_codec: 'avc', audio_codec: 'aac' },
      },
    ],
    [
      'a WebM video',
      'video',
      'clip.webm',
      () => media('clip.webm'),
      {
        media_type: 'video/webm',
        metadata: { width: 320, height: 180, duration_seconds: 3, video_codec: 'vp9', audio_codec: 'opus' },
      },
    ],
    ['a PDF', 'document', 'Handbook.pdf', () => pdf(3), { media_type: 'application/pdf', metadata: { page_count: 3 } }],
    [
      'a PNG called .jpg',
      'image',
      'poster.jpg',
      () => png(64, 36),
      { media_type: 'image/png', metadata: { width: 64, height: 36 } },
    ],
    [
      'a Word file',
      'attachment',
      'Plan.docx',
      () => word(),
      { media_type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    ],
    ['a table', 'attachment', 'list.csv', () => text('name,room\nAda,1\n'), { media_type: 'text/csv' }],
  ];
  for (const [what, kind, name, bytes, found] of taken) {
    test(`${what} → ready, with its size, its hash and what is in it`, async () => {
      const sent = Buffer.from(bytes());
      const { status, body } = await deliver(author, kind, name, sent);
      expect([status, body.code]).toEqual([200, undefined]);
      expect(body).toMatchObject({ ...found, kind, state: 'ready', file_name: name, byte_size: sent.length });
      expect(body.sha256).toBe(createHash('sha256').update(sent).digest('hex'));
      expect(body.metadata.scan).toBe('not_scanned');
      expect(await objectsOf(us.id)).toContain(body.storage_path);
    });
  }

  test('SRT captions → kept as WebVTT, and editing them makes another file', async () => {
    const srt = text(
      '1\r\n00:00:01,000 --> 00:00:03,500\r\nBefore <i>and</i> after.\r\n\r\n2\r\n00:00:04,000 --> 00:00:06,000\r\nTwo\r\nlines\r\n',
    );
    const { body } = await deliver(author, 'captions', 'english.srt', srt);
    expect(body).toMatchObject({ state: 'ready', media_type: 'text/vtt', metadata: { cue_count: 2 } });
    const stored = await request(author, 'GET', `/uploads/files/${body.id}`);
    const kept = await (await fetch(stored.body.url)).text();
    expect(kept).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:03.500\nBefore <i>and</i> after.\n\n00:00:04.000 --> 00:00:06.000\nTwo\nlines\n',
    );
    expect(body.sha256).toBe(createHash('sha256').update(kept).digest('hex'));

    const { cues } = (await request(author, 'GET', `/uploads/files/${body.id}/cues`)).body;
    expect(cues[0]).toEqual({ start: 1, end: 3.5, text: 'Before <i>and</i> after.' });
    cues[1].text = 'Edited';
    const saved = await request(author, 'POST', '/uploads/captions', { file_name: 'english.srt', cues });
    expect(saved).toMatchObject({
      status: 201,
      body: { state: 'ready', file_name: 'english.vtt', metadata: { cue_count: 2 } },
    });
    expect(saved.body.id).not.toBe(body.id);
    const wrong = await request(author, 'POST', '/uploads/captions', {
      file_name: 'x',
      cues: [{ start: 5, end: 2, text: 'x' }],
    });
    expect(wrong).toMatchObject({
      status: 400,
      body: { code: 'CAPTIONS_INVALID', message: 'Caption 1: It ends before it begins.' },
    });
  });
});

test('the files of the demonstration are in storage, and are what the seed says of them', async () => {
  const seeded = await sql<{
    kind: Kind;
    file_name: string;
    storage_path: string;
    sha256: string;
    byte_size: string;
    metadata: object;
  }>(
    `select f.* from public.content_files f join public.training_content c on c.organization_id = f.organization_id
     where c.content_title = 'When and how to clean your hands' order by f.file_name`,
  );
  expect(seeded.map(({ file_name }) => file_name)).toEqual(['hand-hygiene.en.vtt', 'hand-hygiene.webm']);
  for (const { kind, file_name, storage_path, sha256, byte_size, metadata } of seeded) {
    const { data } = await service().storage.from('training-content').download(storage_path);
    const bytes = Buffer.from((await data?.arrayBuffer()) ?? []);
    expect((await deliver(author, kind, file_name, bytes)).body).toMatchObject({
      sha256,
      byte_size: Number(byte_size),
      metadata,
    });
  }
});

describe('a file that is not', () => {
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(3000, 7)]);
  const bomb = () => word({ name: 'word/media/huge.xml', says: 4_000_000_000 });
  const refused: [
    what: string,
    kind: Kind,
    name: string,
    bytes: () => Buffer | Uint8Array,
    code: string,
    says: string,
  ][] = [
    ['a program called .mp4', 'video', 'lesson.mp4', () => program, 'PROGRAM_REFUSED', 'is a program'],
    ['a program called .pdf', 'document', 'handbook.pdf', () => program, 'PROGRAM_REFUSED', 'is a program'],
    [
      'a shell script called .txt',
      'attachment',
      'notes.txt',
      () => text('#!/bin/sh\nrm -rf /\n'),
      'PROGRAM_REFUSED',
      'is a program',
    ],
    [
      'an MP4 cut off in the middle',
      'video',
      'cut.mp4',
      () => media('clip.mp4').subarray(0, -4000),
      'VIDEO_DAMAGED',
      'cut off',
    ],
    [
      'an MP4 cut off in its header',
      'video',
      'cut.mp4',
      () => media('clip.mp4').subarray(0, 600),
      'VIDEO_DAMAGED',
      'cut off',
    ],
    [
      'a WebM cut off in the middle',
      'video',
      'cut.webm',
      () => media('clip.webm').subarray(0, -3000),
      'VIDEO_DAMAGED',
      'cut off',
    ],
    ['sound without a picture', 'video', 'sound.mp4', () => media('sound.mp4'), 'NO_VIDEO_TRACK', 'no picture'],
    ['a PDF called .mp4', 'video', 'paper.mp4', () => pdf(1), 'NOT_A_VIDEO', 'not an MP4'],
    [
      'an encrypted PDF',
      'document',
      'secret.pdf',
      () => pdf(1, { encryption: { userPassword: 'x', ownerPassword: 'y' } }),
      'PDF_ENCRYPTED',
      'password',
    ],
    ['a PDF cut off', 'document', 'cut.pdf', () => text('%PDF-1.7\nnothing more'), 'PDF_DAMAGED', 'cannot be read'],
    [
      'a drawing with a script called .png',
      'image',
      'logo.png',
      () => text('<svg onload="alert(1)"/>'),
      'NOT_AN_IMAGE',
      'not a PNG',
    ],
    ['a PNG cut off', 'image', 'cut.png', () => png(64, 64).subarray(0, 60), 'IMAGE_DAMAGED', 'cut off'],
    [
      'a web page called .txt',
      'attachment',
      'page.txt',
      () => text('<!DOCTYPE html><script>1</script>'),
      'ATTACHMENT_TYPE',
      'not an attachment',
    ],
    [
      'any archive called .docx',
      'attachment',
      'a.docx',
      () => zip([{ name: 'a.txt' }]),
      'ATTACHMENT_TYPE',
      'not a Word',
    ],
    [
      'a Word file with macros',
      'attachment',
      'm.docx',
      () => word({ name: 'word/vbaProject.bin' }),
      'ARCHIVE_UNSAFE',
      'macros',
    ],
    ['a Word file that would fill the disk', 'attachment', 'b.docx', bomb, 'ARCHIVE_UNSAFE', 'far more'],
    [
      'a Word file that would write elsewhere',
      'attachment',
      'z.docx',
      () => word({ name: '../../etc/passwd' }),
      'ARCHIVE_UNSAFE',
      'outside',
    ],
    [
      'captions with a wrong time in line 7',
      'captions',
      'c.vtt',
      () => text('WEBVTT\n\n00:01.000 --> 00:02.000\nFine.\n\nsecond\n00:61.000 --> 00:05\nNot.\n'),
      'CAPTIONS_INVALID',
      'Line 7',
    ],
    [
      'a letter called .srt',
      'captions',
      'letter.srt',
      () => text('Dear all,\nplease wash your hands.\n'),
      'NOT_CAPTIONS',
      'neither',
    ],
  ];
  for (const [what, kind, name, bytes, code, says] of refused) {
    test(`${what} → ${code}, and nothing is left of it`, async () => {
      const before = await objectsOf(us.id);
      const sent = Buffer.from(bytes());
      const declaration = await declare(author, kind, name, sent.length);
      await transfer(author, declaration, sent);
      const { status, body } = await request(author, 'POST', `/uploads/${declaration.file.id}/finish`);
      expect([body.code, Math.floor(status / 100)]).toEqual([code, 4]);
      expect(body.message).toContain(says);
      expect(await objectsOf(us.id)).toEqual(before);
      expect(await fileRow(declaration.file.id)).toMatchObject({
        state: 'rejected',
        rejection_code: code,
        sha256: null,
      });
      // Asked again, it still says why.
      expect((await request(author, 'POST', `/uploads/${declaration.file.id}/finish`)).body.code).toBe(code);
    });
  }

  test('of the wrong ending → 415 FILE_TYPE, which names the endings', async () => {
    const answer = await request(author, 'POST', '/uploads', { kind: 'video', file_name: 'x.exe', byte_size: 10 });
    expect(answer).toMatchObject({
      status: 415,
      body: { code: 'FILE_TYPE', details: { endings: ['.mp4', '.m4v', '.webm'] } },
    });
  });
});

describe('how much', () => {
  test('two gigabytes → 413 TOO_LARGE before a byte is sent, naming the limit', async () => {
    const answer = await request(author, 'POST', '/uploads', {
      kind: 'video',
      file_name: 'long.mp4',
      byte_size: 2 * 1024 ** 3,
    });
    expect(answer).toMatchObject({ status: 413, body: { code: 'TOO_LARGE', details: { limit_bytes: 1024 ** 3 } } });
    expect(answer.body.message).toBe('The file is 2 GB; a video (MP4 or WebM) has at most 1 GB.');
    expect(await sql(`select from public.content_files where file_name = 'long.mp4'`)).toEqual([]);
  });

  test('nothing at all → refused when it is announced', async () => {
    const answer = await request(author, 'POST', '/uploads', { kind: 'video', file_name: 'empty.mp4', byte_size: 0 });
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', details: [{ path: 'byte_size' }] } });
  });

  test('announced as something and empty in fact → 400 FILE_EMPTY, and nothing is left of it', async () => {
    const declaration = await declare(author, 'image', 'empty.png', 100);
    await transfer(author, declaration, Buffer.alloc(0));
    const answer = await request(author, 'POST', `/uploads/${declaration.file.id}/finish`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'FILE_EMPTY' } });
    expect(await objectsOf(us.id)).not.toContain(declaration.file.storage_path);
  });

  test('more than was announced → storage stops it, and what did arrive is refused', async () => {
    const { file, upload } = await declare(author, 'image', 'longer.png', 100);
    const headers = {
      apikey: platform.PUBLISHABLE_KEY,
      authorization: `Bearer ${author.token}`,
      'tus-resumable': '1.0.0',
    };
    const metadata = Object.entries(upload.metadata).map(
      ([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`,
    );
    const created = await fetch(upload.endpoint, {
      method: 'POST',
      headers: { ...headers, 'upload-length': '100', 'upload-metadata': metadata.join(',') },
    });
    const chunk = await fetch(created.headers.get('location') ?? '', {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: png(200, 200).subarray(0, 150),
    });
    expect(chunk.status).toBe(413);
    await fetch(created.headers.get('location') ?? '', { method: 'DELETE', headers });
    expect(await request(author, 'POST', `/uploads/${file.id}/finish`)).toMatchObject({
      status: 409,
      body: { code: 'FILE_NOT_UPLOADED' },
    });
    expect(await fileRow(file.id)).toMatchObject({ state: 'uploading' });
    await transfer(author, { file, upload }, png(50, 50));
    expect(await request(author, 'POST', `/uploads/${file.id}/finish`)).toMatchObject({
      status: 400,
      body: { code: 'SIZE_DIFFERS' },
    });
    expect(await objectsOf(us.id)).not.toContain(file.storage_path);
  });
});

describe('who', () => {
  test('a manager announces nothing, and another practice neither finishes, cancels nor reads', async () => {
    const body = { kind: 'image' as const, file_name: 'a.png', byte_size: 10 };
    expect(refusal(await us.manager.api.POST('/api/uploads', { body }))).toEqual([403, 'FORBIDDEN']);
    const { file } = await declare(author, 'image', 'ours.png', 10);
    for (const [method, path] of [
      ['POST', `/uploads/${file.id}/finish`],
      ['DELETE', `/uploads/${file.id}`],
      ['GET', `/uploads/${file.id}`],
    ] as const)
      expect(await request(them.administrator, method, path)).toMatchObject({
        status: 404,
        body: { code: 'FILE_NOT_FOUND' },
      });
  });

  test('an administrator uploads to a place of their own announcement only, and not once it was examined', async () => {
    const { file, upload } = await declare(author, 'image', 'mine.png', png(4, 4).length);
    const elsewhere = {
      file,
      upload: { ...upload, metadata: { ...upload.metadata, objectName: `${us.id}/elsewhere.png` } },
    };
    await expect(transfer(author, elsewhere, png(4, 4))).rejects.toThrow('403');
    await expect(transfer(them.administrator, { file, upload }, png(4, 4))).rejects.toThrow('403');
    await transfer(author, { file, upload }, png(4, 4));
    expect((await request(author, 'POST', `/uploads/${file.id}/finish`)).status).toBe(200);
    await expect(transfer(author, { file, upload }, png(5, 5))).rejects.toThrow(/40[39]/);
    expect((await request(author, 'POST', `/uploads/${file.id}/finish`)).body).toMatchObject({
      id: file.id,
      state: 'ready',
    });
  });

  test('cancelled → nothing is left, and the upload cannot go on', async () => {
    const declaration = await declare(author, 'image', 'gone.png', png(4, 4).length);
    await transfer(author, declaration, png(4, 4));
    expect((await request(author, 'DELETE', `/uploads/${declaration.file.id}`)).status).toBe(204);
    expect(await objectsOf(us.id)).not.toContain(declaration.file.storage_path);
    await expect(transfer(author, declaration, png(4, 4))).rejects.toThrow('403');
    expect((await request(author, 'POST', `/uploads/${declaration.file.id}/finish`)).body.code).toBe('CANCELLED');
  });

  test('a learner opens a file once it is part of what is published, by a short address that is logged', async () => {
    const picture = (await deliver(author, 'image', 'sink.png', png(8, 8))).body;
    const open = (staff: Staff) => request(staff, 'GET', `/uploads/files/${picture.id}`);
    expect((await open(us.learner)).status).toBe(404);

    const program = ok(
      await author.api.POST('/api/training/programs', {
        body: { program_name: 'With a video', program_type: 'safety' },
      }),
    );
    const module = ok(
      await author.api.POST('/api/training/programs/{id}/modules', {
        params: { path: { id: program.id } },
        body: { module_name: 'Watch', content_type: 'video', estimated_duration_minutes: 1 },
      }),
    );
    const video = (await deliver(author, 'video', 'clip.mp4', media('clip.mp4'))).body;
    const captions = (await deliver(author, 'captions', 'en.vtt', webVtt)).body;
    const params = { path: { id: module.id } };
    const draft = ok(
      await author.api.PUT('/api/content/modules/{id}', {
        params,
        body: {
          file_id: video.id,
          video: {
            poster_file_id: picture.id,
            captions: [{ file_id: captions.id, language: 'en', label: 'English' }],
            markers: [
              {
                id: 'm1',
                at: 1,
                kind: 'question',
                text: 'When?',
                options: [
                  { id: 'a', text: 'Before' },
                  { id: 'b', text: 'Never' },
                ],
              },
            ],
          },
          answers: { m1: { correct: ['a'] } },
        },
      }),
    );
    expect(draft.content_data).toMatchObject({
      duration_seconds: 3,
      width: 320,
      file_name: 'clip.mp4',
      required_watch_percentage: 95,
    });
    expect(await request(author, 'DELETE', `/uploads/${picture.id}`)).toMatchObject({
      status: 409,
      body: { code: 'FILE_IN_USE' },
    });
    expect((await open(us.learner)).status).toBe(404);
    ok(await author.api.POST('/api/training/programs/{id}/publish', { params: { path: { id: program.id } } }));

    const opened = await open(us.learner);
    expect(opened).toMatchObject({ status: 200, body: { expires_in: 300, file: { kind: 'image' } } });
    expect(Buffer.from(await (await fetch(opened.body.url)).arrayBuffer()).equals(png(8, 8))).toBe(true);
    expect((await open(them.administrator)).status).toBe(404);
    const plain = await fetch(`${platform.FUNCTIONS_URL}/uploads/files/${video.id}`, {
      headers: { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${us.learner.token}` },
      redirect: 'manual',
    });
    expect(plain.status).toBe(302);
    const part = await fetch(plain.headers.get('location') ?? '', { headers: { range: 'bytes=4-7' } });
    expect([part.status, await part.text()]).toEqual([206, 'ftyp']);
    const logged = await sql<{ target_id: string }>(
      `select target_id from public.training_audit_logs where action = 'content_file.opened' and user_id = $1 order by created_at`,
      [us.learner.id],
    );
    expect(logged.map(({ target_id }) => target_id)).toEqual([picture.id, video.id]);
    const seen = ok(await us.learner.api.GET('/api/content/modules/{id}', { params }));
    expect(seen.answers).toBeNull();
    expect(JSON.stringify(seen.current)).not.toContain('correct');
  });

  test('a draft that names a file which was not accepted is not saved', async () => {
    const course = await draftCourse(author, 'Names what is not there');
    const { file } = await declare(author, 'image', 'never-sent.png', 10);
    const questions = [{ id: 'q', kind: 'true_false', prompt: '?', image: { file_id: file.id }, options: [] }];
    const saved = await fetch(`${platform.API_URL}/rest/v1/rpc/save_content_draft`, {
      method: 'POST',
      headers: {
        apikey: platform.PUBLISHABLE_KEY,
        authorization: `Bearer ${author.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ module_id: course.quiz, content_title: 'x', content_data: { questions } }),
    });
    expect([saved.status, ((await saved.json()) as { details: string }).details]).toEqual([409, 'FILE_NOT_READY']);
  });
});

test('POST /api/content/upload takes a small PDF in one request, through the same checks', async () => {
  const course = await draftCourse(author, 'In one request');
  const [row] = await sql<{ state: string; purpose: string; kind: string; metadata: object }>(
    `select f.state, f.kind, f.metadata, u.purpose from public.training_content c
     join public.content_file_uses u on u.content_id = c.id join public.content_files f on f.id = u.file_id
     where c.module_id = $1`,
    [course.document],
  );
  expect(row).toEqual({
    state: 'ready',
    kind: 'document',
    purpose: 'main',
    metadata: { page_count: 2, page_words: [2, 2], scan: 'not_scanned' },
  });
});

describe('what is left', () => {
  test('an upload that was never finished is cleared away, object and row, once its time is over', async () => {
    const declaration = await declare(author, 'image', 'forgotten.png', png(4, 4).length);
    await transfer(author, declaration, png(4, 4));
    await sql(`update public.content_files set expires_at = private.clock() - interval '1 minute' where id = $1`, [
      declaration.file.id,
    ]);
    expect(await sql(`select private.run_job('wake_uploads') as woken`)).toEqual([{ woken: 1 }]);
    await until(
      'the row is gone',
      async () => !(await sql('select from public.content_files where id = $1', [declaration.file.id])).length,
    );
    expect(await objectsOf(us.id)).not.toContain(declaration.file.storage_path);
  });

  test('the worker is for the platform alone', async () => {
    const work = (apikey: string) =>
      fetch(`${platform.FUNCTIONS_URL}/uploads/work`, { method: 'POST', headers: { apikey } });
    expect((await work(platform.PUBLISHABLE_KEY)).status).toBe(401);
    expect((await work(platform.SECRET_KEY)).status).toBe(202);
  });
});

describe('with a scanner', () => {
  test('what it finds is refused, what it passes is marked clean, and when it fails nothing is accepted', async () => {
    let verdict: [status: number, body: string] = [200, '{"clean": true}'];
    const seen: string[] = [];
    const scanner = createServer((asked, answer) => {
      const hash = createHash('sha256');
      asked.on('data', (chunk: Buffer) => hash.update(chunk));
      asked.on('end', () => {
        seen.push(hash.digest('hex'));
        answer.writeHead(verdict[0]).end(verdict[1]);
      });
    });
    await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', resolve));
    const { base, stop } = await uploadsWith({
      CONTENT_SCAN_URL: `http://127.0.0.1:${(scanner.address() as AddressInfo).port}/`,
    });
    try {
      const bytes = png(9, 9);
      const arrived = async () => {
        const declaration = await declare(author, 'image', 'scanned.png', bytes.length);
        await transfer(author, declaration, bytes);
        return declaration.file;
      };
      const finish = (id: string) => request(author, 'POST', `/uploads/${id}/finish`, undefined, base);
      expect((await finish((await arrived()).id)).body.metadata.scan).toBe('clean');
      expect(seen).toEqual([createHash('sha256').update(bytes).digest('hex')]);

      verdict = [200, '{"clean": false, "threat": "Test.Virus"}'];
      const infected = await arrived();
      expect(await finish(infected.id)).toMatchObject({
        status: 400,
        body: { code: 'THREAT_FOUND', message: expect.stringContaining('Test.Virus') },
      });
      expect(await objectsOf(us.id)).not.toContain(infected.storage_path);

      const waiting = await arrived();
      for (const broken of [
        [500, 'down'],
        [200, 'not a verdict'],
      ] as [number, string][]) {
        verdict = broken;
        expect(await finish(waiting.id)).toMatchObject({ status: 503, body: { code: 'SCAN_UNAVAILABLE' } });
        expect(await fileRow(waiting.id)).toMatchObject({ state: 'uploading', sha256: null });
      }
      verdict = [200, '{"clean": true}'];
      expect((await finish(waiting.id)).status).toBe(200);
    } finally {
      stop();
      scanner.close();
    }
  });
});

describe('what was examined stays what it is', () => {
  const swapped = () => Buffer.from(pdf(9));
  /** Announces a document and says how to send it to where it was announced. */
  async function announced() {
    const bytes = Buffer.from(pdf(2));
    const declaration = await declare(author, 'document', 'plan.pdf', bytes.length);
    const path = declaration.upload.metadata.objectName!;
    return { bytes, declaration, path, bucket: signedInAs(author.token).storage.from('training-content') };
  }
  async function examined({ bytes, declaration }: Awaited<ReturnType<typeof announced>>) {
    await transfer(author, declaration, bytes);
    const { body } = await request(author, 'POST', `/uploads/${declaration.file.id}/finish`);
    expect(body.state).toBe('ready');
    return body as { id: string; sha256: string };
  }
  async function isStill({ id, sha256 }: { id: string; sha256: string }) {
    const { body } = await request(author, 'GET', `/uploads/files/${id}`);
    const bytes = Buffer.from(await (await fetch(body.url)).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }

  test('a signed upload with x-upsert, made before, is used once', async () => {
    const file = await announced();
    const { data } = await file.bucket.createSignedUploadUrl(file.path, { upsert: true });
    const send = (bytes: Buffer) =>
      file.bucket.uploadToSignedUrl(file.path, data?.token ?? '', bytes, { contentType: 'application/pdf' });
    expect((await send(file.bytes)).error).toBeNull();
    const { body } = await request(author, 'POST', `/uploads/${file.declaration.file.id}/finish`);
    expect((await send(swapped())).error).toMatchObject({ statusCode: '409' });
    await isStill(body as { id: string; sha256: string });
  });

  test('the token of a plain upload does not replace it by a resumable one', async () => {
    const file = await announced();
    const { data } = await file.bucket.createSignedUploadUrl(file.path);
    const ready = await examined(file);
    const bytes = swapped();
    const refused = await new Promise<number | undefined>((resolve) =>
      new Upload(bytes, {
        endpoint: `${file.declaration.upload.endpoint}/sign`,
        retryDelays: [],
        metadata: file.declaration.upload.metadata,
        headers: { apikey: platform.PUBLISHABLE_KEY, 'x-signature': data?.token ?? '' },
        onSuccess: () => resolve(undefined),
        onError: (error) => resolve((error as DetailedError).originalResponse?.getStatus()),
      }).start(),
    );
    expect(refused).toBe(409);
    await isStill(ready);
  });

  test('an upload that was held open does not replace it when it is finished', async () => {
    const file = await announced();
    const bytes = swapped();
    let finish!: () => void;
    const held = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.subarray(0, 1000));
        finish = () => {
          controller.enqueue(bytes.subarray(1000));
          controller.close();
        };
      },
    });
    const answer = fetch(`${platform.API_URL}/storage/v1/object/training-content/${file.path}`, {
      method: 'POST',
      headers: {
        apikey: platform.PUBLISHABLE_KEY,
        authorization: `Bearer ${author.token}`,
        'content-type': 'application/pdf',
      },
      body: held,
      duplex: 'half',
    } as RequestInit);
    // Storage has let it begin.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const ready = await examined(file);
    finish();
    expect(await (await answer).json()).toMatchObject({ statusCode: '409' });
    await isStill(ready);
  });

  test('captions are kept beside what was uploaded, which is removed', async () => {
    const { body } = await deliver(author, 'captions', 'english.vtt', webVtt);
    const row = await fileRow(body.id);
    const { metadata } = (await declare(author, 'captions', 'english.vtt', 10)).upload;
    expect(row.storage_path.split('/').at(-1)).not.toBe(metadata.objectName!.split('/').at(-1));
    expect((await objectsOf(us.id)).filter((name) => name.includes(body.id))).toEqual([row.storage_path]);
    await isStill(body as { id: string; sha256: string });
  });
});
