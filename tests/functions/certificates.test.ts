import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, test } from 'vitest';
import { platform, sql } from '../support/platform.ts';
import {
  assigned,
  finished,
  ok,
  type Practice,
  practice,
  publishedCourse,
  refusal,
  type Staff,
} from './support/practice.ts';

let us: Practice;
let others: Practice;
beforeAll(async () => {
  [us, others] = await Promise.all([practice(), practice()]);
});

async function earned(name: string): Promise<string> {
  const course = await publishedCourse(us.administrator, name);
  return await finished(us.learner, await assigned(us.manager, us.learner.id, course.program), course);
}

async function download(staff: Staff, id: string, route = 'api/training/certificates') {
  const response = await fetch(`${platform.FUNCTIONS_URL}/${route}/${id}`, {
    headers: {
      apikey: platform.PUBLISHABLE_KEY,
      authorization: `Bearer ${staff.token}`,
      'user-agent': 'certificate test',
    },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { response, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  expect(document.numPages).toBe(1);
  const content = await (await document.getPage(1)).getTextContent();
  return content.items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

const data = (staff: Staff, id: string) =>
  staff.api.GET('/api/training/certificates/{id}', {
    params: { path: { id } },
    headers: { accept: 'application/json' },
  });

test('GET /api/training/certificates/:id → a PDF that names practice, person, program, version, date, score, credits and number', async () => {
  const id = await earned('Privacy for reception');
  const { response, bytes } = await download(us.learner, id);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const facts = ok(await data(us.learner, id)) as { certificate_number: string };
  expect(response.headers.get('content-disposition')).toContain(`${facts.certificate_number}.pdf`);
  const text = await textOf(bytes);
  for (const part of [
    'TESTING FAMILY MEDICINE',
    'Lena Learner',
    'Privacy for reception',
    'Version 1',
    '100%',
    '1.5',
    facts.certificate_number,
  ])
    expect(text).toContain(part);
});

test('GET /api/training/certificates/:id again, by others who may, and from the certificates function → the same bytes', async () => {
  const id = await earned('Always the same file');
  const [first, again] = [await download(us.learner, id), await download(us.learner, id)];
  const manager = await download(us.manager, id);
  const direct = await download(us.executive, id, 'certificates');
  expect([again.sha256, manager.sha256, direct.sha256]).toEqual([first.sha256, first.sha256, first.sha256]);
  expect(first.response.headers.get('etag')).toBe(`"${first.sha256}"`);
  const [row] = await sql<{ sha256: string; storage_path: string }>(
    'select sha256, storage_path from public.certificates where id = $1',
    [id],
  );
  expect(row?.sha256).toBe(first.sha256);
  expect(row?.storage_path).toMatch(new RegExp(`^${us.id}/${us.learner.id}/`));
});

test('GET /api/training/certificates/:id four times at once, for the first time → one file', async () => {
  const id = await earned('Everybody clicks');
  const all = await Promise.all(
    [us.learner, us.learner, us.manager, us.administrator].map((staff) => download(staff, id)),
  );
  expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1);
  expect(all.map(({ response }) => response.status)).toEqual([200, 200, 200, 200]);
});

test('GET /api/training/certificates/:id by a colleague, or from another practice → 404 CERTIFICATE_NOT_FOUND', async () => {
  const id = await earned('Nobody else’s business');
  expect(refusal(await data(us.colleague, id))).toEqual([404, 'CERTIFICATE_NOT_FOUND']);
  expect((await download(us.colleague, id)).response.status).toBe(404);
  expect(refusal(await data(others.administrator, id))).toEqual([404, 'CERTIFICATE_NOT_FOUND']);
});

test('GET /api/training/certificates/:id → the download is in the audit trail, with who and from where', async () => {
  const id = await earned('Leaves a trace');
  await download(us.manager, id);
  const rows = await sql(
    `select user_id, user_agent, host(ip_address) as ip from public.training_audit_logs where target_id = $1 and action = 'certificate.downloaded'`,
    [id],
  );
  expect(rows).toEqual([{ user_id: us.manager.id, user_agent: 'certificate test', ip: '127.0.0.1' }]);
});

test('POST /api/training/certificates/:id/revocation → the PDF says revoked, the verification too; by a manager → 404', async () => {
  const id = await earned('Taken back');
  const original = await download(us.learner, id);
  const revoke = (staff: Staff) =>
    staff.api.POST('/api/training/certificates/{id}/revocation', {
      params: { path: { id } },
      body: { reason: 'Answers were shared' },
    });
  expect(refusal(await revoke(us.manager))).toEqual([404, 'CERTIFICATE_NOT_FOUND']);
  expect(ok(await revoke(us.administrator)).revocation_reason).toBe('Answers were shared');
  const revoked = await download(us.learner, id);
  expect(revoked.sha256).not.toBe(original.sha256);
  expect(await textOf(revoked.bytes)).toContain('no longer valid');
  expect((await download(us.learner, id)).sha256).toBe(revoked.sha256);
});

test('GET /certificates/verify/:code by anybody → genuine, without the whole name; a wrong code → unknown', async () => {
  const id = await earned('Shown to an inspector');
  const { verification_url } = ok(await data(us.learner, id)) as { verification_url: string };
  const code = verification_url.split('/').at(-1) ?? '';
  expect(verification_url).toBe(`${platform.CONSOLE_URL}/verify/${code}`);
  const verify = async (asked: string) => {
    const response = await fetch(`${platform.FUNCTIONS_URL}/certificates/verify/${asked}`, {
      headers: { apikey: platform.PUBLISHABLE_KEY },
    });
    return (await response.json()) as Record<string, unknown>;
  };
  expect(await verify(code)).toMatchObject({
    status: 'valid',
    person: 'Lena L.',
    program_name: 'Shown to an inspector',
  });
  expect(await verify('0'.repeat(24))).toMatchObject({ status: 'unknown', person: null });
});
