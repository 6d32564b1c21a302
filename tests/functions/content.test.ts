import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../support/platform.ts';
import {
  answers,
  draftCourse,
  ok,
  pdf,
  type Practice,
  practice,
  publishedCourse,
  quiz,
  refusal,
  type Staff,
  upload,
} from './support/practice.ts';

let us: Practice;
beforeAll(async () => {
  us = await practice();
});

async function filesOf(practiceId: string): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    `select name from storage.objects where bucket_id = 'training-content' and name like $1 order by name`,
    [`${practiceId}/%`],
  );
  return rows.map(({ name }) => name);
}

const content = (staff: Staff, id: string) => staff.api.GET('/api/content/modules/{id}', { params: { path: { id } } });

describe('POST /api/content/upload', () => {
  test('of a real PDF → 201, a draft with its pages, size and hash, and the file of the draft before is gone', async () => {
    const course = await draftCourse(us.administrator, 'Replaced before it was shown');
    const before = ok(await content(us.administrator, course.document)).draft?.storage_path;
    const bytes = pdf(3);
    const { status, body } = await upload(us.administrator, course.document, bytes, { name: 'Händbook & more.pdf' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'draft',
      byte_size: bytes.length,
      content_data: { page_count: 3, file_name: 'Handbook-more.pdf' },
    });
    expect(body.sha256).toMatch(/^[0-9a-f]{64}$/);
    const files = await filesOf(us.id);
    expect(files).toContain(body.storage_path);
    expect(files).not.toContain(before);
  });

  const refused: [what: string, bytes: () => Uint8Array<ArrayBuffer>, status: number, code: string][] = [
    [
      'of a web page named .pdf',
      () => new TextEncoder().encode('<html><script>alert(1)</script></html>'),
      415,
      'NOT_A_PDF',
    ],
    [
      'of a PDF cut off in the middle of nothing',
      () => new TextEncoder().encode('%PDF-1.7\nnothing more'),
      400,
      'PDF_DAMAGED',
    ],
    [
      'of an encrypted PDF',
      () => pdf(1, { encryption: { userPassword: 'secret', ownerPassword: 'owner' } }),
      400,
      'PDF_ENCRYPTED',
    ],
    [
      'of a PDF with an owner’s restrictions',
      () => pdf(1, { encryption: { userPassword: '', ownerPassword: 'owner' } }),
      400,
      'PDF_ENCRYPTED',
    ],
    ['of an empty file', () => new Uint8Array(), 400, 'FILE_EMPTY'],
  ];
  for (const [what, bytes, status, code] of refused) {
    test(`${what} → ${status} ${code}, and nothing is left behind`, async () => {
      const mine = await practice();
      const course = await draftCourse(mine.administrator, 'Refuses files');
      const before = await filesOf(mine.id);
      const answer = await upload(mine.administrator, course.document, bytes());
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(await filesOf(mine.id)).toEqual(before);
    });
  }

  test('larger than the limit → 413 TOO_LARGE, which names the limit', async () => {
    const course = await draftCourse(us.administrator, 'Too much');
    const answer = await upload(us.administrator, course.document, new Uint8Array(51 * 1024 * 1024));
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({ code: 'TOO_LARGE', details: { limit_bytes: 50 * 1024 * 1024 } });
    expect(answer.body.message).toContain('50 MB');
  });

  test('to a quiz → 409 CONTENT_TYPE_MISMATCH', async () => {
    const course = await draftCourse(us.administrator, 'A quiz has no file');
    const answer = await upload(us.administrator, course.quiz, pdf(1));
    expect([answer.status, answer.body.code]).toEqual([409, 'CONTENT_TYPE_MISMATCH']);
  });

  test('by a manager, to a published module → 403 FORBIDDEN, and no file', async () => {
    const course = await publishedCourse(us.administrator, 'Not for managers to change');
    const before = await filesOf(us.id);
    const answer = await upload(us.manager, course.document, pdf(1));
    expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN']);
    expect(await filesOf(us.id)).toEqual(before);
  });

  test('twice with one Idempotency-Key → the same draft, once', async () => {
    const course = await draftCourse(us.administrator, 'Sent again');
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const bytes = pdf(1);
    const [first, second] = [
      await upload(us.administrator, course.document, bytes, { headers }),
      await upload(us.administrator, course.document, bytes, { headers }),
    ];
    expect(second).toEqual(first);
    expect(first.status).toBe(201);
  });
});

describe('GET /api/content/modules/:id', () => {
  test('by an administrator → draft, answers and an address that downloads the file', async () => {
    const course = await draftCourse(us.administrator, 'Read by its author');
    const document = ok(await content(us.administrator, course.document));
    expect(document).toMatchObject({ current: null, draft: { content_data: { page_count: 2 } } });
    const file = await fetch(document.download_url ?? '');
    expect(new TextDecoder('latin1').decode(new Uint8Array(await file.arrayBuffer()).subarray(0, 5))).toBe('%PDF-');
    expect(ok(await content(us.administrator, course.quiz)).answers).toEqual(answers);
  });

  test('by a learner → what is published, never the answers or the draft', async () => {
    const course = await publishedCourse(us.administrator, 'Read by learners');
    ok(
      await us.administrator.api.PUT('/api/content/modules/{id}', {
        params: { path: { id: course.quiz } },
        body: { content_title: 'Next edition' },
      }),
    );
    const seen = ok(await content(us.learner, course.quiz));
    expect(seen).toMatchObject({ draft: null, answers: null, current: { content_title: 'Questions' } });
    expect(JSON.stringify(seen)).not.toContain('Only who needs it');
  });
});

describe('PUT and DELETE /api/content/modules/:id', () => {
  test('PUT of one field of a published quiz → a draft that keeps questions and answers', async () => {
    const course = await publishedCourse(us.administrator, 'Small correction');
    const draft = ok(
      await us.administrator.api.PUT('/api/content/modules/{id}', {
        params: { path: { id: course.quiz } },
        body: { content_title: 'Corrected' },
      }),
    );
    expect(draft).toMatchObject({
      content_title: 'Corrected',
      status: 'draft',
      version_number: '2.0',
      content_data: quiz,
    });
    expect(ok(await content(us.administrator, course.quiz)).answers).toEqual(answers);
  });

  test('PUT from an old version → 409 STALE', async () => {
    const course = await draftCourse(us.administrator, 'Two authors');
    const path = { id: course.quiz };
    const { draft } = ok(await content(us.administrator, course.quiz));
    const put = (content_title: string) =>
      us.administrator.api.PUT('/api/content/modules/{id}', {
        params: { path },
        body: { content_title, updated_at: draft?.updated_at },
      });
    ok(await put('First'));
    expect(refusal(await put('Second'))).toEqual([409, 'STALE']);
  });

  test('DELETE of a draft → 204, its file is gone; of published content → 409 CONTENT_PUBLISHED', async () => {
    const course = await draftCourse(us.administrator, 'Thrown away');
    const remove = (id: string) =>
      us.administrator.api.DELETE('/api/content/modules/{id}', { params: { path: { id } } });
    const path = ok(await content(us.administrator, course.document)).draft?.storage_path;
    expect((await remove(course.document)).response.status).toBe(204);
    expect(await filesOf(us.id)).not.toContain(path);
    expect(refusal(await remove(course.document))).toEqual([404, 'CONTENT_NOT_FOUND']);
    const published = await publishedCourse(us.administrator, 'Kept as evidence');
    expect(refusal(await remove(published.document))).toEqual([409, 'CONTENT_PUBLISHED']);
  });
});
