import { beforeAll, describe, expect, test } from 'vitest';
import { dayFromToday as day } from '../support/business-time.ts';
import { platform, sql } from '../support/platform.ts';
import { ok, pdf, type Practice, practice, refusal, type Staff } from './support/practice.ts';

let us: Practice;
let others: Practice;
beforeAll(async () => {
  [us, others] = await Promise.all([practice(), practice()]);
});

const dea = {
  certification_name: 'DEA registration',
  kind: 'dea_registration' as const,
  certification_number: 'AP5836727',
  issuing_organization: 'Drug Enforcement Administration',
  issue_date: day(-600),
  expiration_date: day(1200),
};
const add = (by: Staff, changes: Partial<typeof dea> = {}) =>
  by.api.POST('/api/compliance/certifications', { body: { ...dea, ...changes } });

async function store(staff: Staff, bytes: Uint8Array<ArrayBuffer>, userId?: string) {
  const form = new FormData();
  if (userId) form.set('user_id', userId);
  form.set('file', new File([bytes], 'certificate.pdf', { type: 'application/pdf' }));
  const response = await fetch(`${platform.FUNCTIONS_URL}/api/compliance/credential-documents`, {
    method: 'POST',
    headers: { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${staff.token}` },
    body: form,
  });
  return { response, error: await response.json() } as {
    response: Response;
    error: { code?: string; document_url?: string };
  };
}

describe('numbers', () => {
  test('POST /api/compliance/certifications with a wrong check digit → 400 that names the rule; PUT as well', async () => {
    const wrong = await add(us.learner, { certification_number: 'AP5836728' });
    expect(refusal(wrong)).toEqual([400, 'CERTIFICATION_NUMBER_INVALID']);
    expect(wrong.error).toMatchObject({ message: expect.stringMatching(/seven digits, and the last digit checks/) });
    const { id } = ok(await add(us.learner));
    const change = await us.learner.api.PUT('/api/compliance/certifications/{id}', {
      params: { path: { id } },
      body: { certification_number: 'AP5836729' },
    });
    expect(refusal(change)).toEqual([400, 'CERTIFICATION_NUMBER_INVALID']);
  });
});

describe('the ledger', () => {
  test('a new number is checked by itself; POST …/verifications enters what a source says, and only a pass is one', async () => {
    const mine = await practice();
    const { id } = ok(await add(mine.learner));
    const path = { id };
    const read = async (by: Staff) =>
      ok(await by.api.GET('/api/compliance/certifications/{id}/verifications', { params: { path } }));
    expect(await read(mine.learner)).toMatchObject([{ method: 'checksum', outcome: 'valid', checked_by: null }]);
    const enter = (by: Staff, outcome: 'valid' | 'source_unavailable', checked_on?: string) =>
      by.api.POST('/api/compliance/certifications/{id}/verifications', {
        params: { path },
        body: { source_name: 'DEA registration validation', outcome, checked_on },
      });
    const registration = async () => ok(await mine.manager.api.GET('/api/compliance/dea-registrations'))[0]!;
    expect(refusal(await enter(mine.learner, 'valid'))).toEqual([404, 'CERTIFICATION_NOT_FOUND']);
    expect(refusal(await enter(mine.manager, 'valid', day(1)))).toEqual([400, 'CHECKED_IN_THE_FUTURE']);
    ok(await enter(mine.manager, 'source_unavailable'));
    expect((await registration()).missing).toContain('It has not been confirmed with its source.');
    const ledger = ok(await enter(mine.manager, 'valid'));
    expect(ledger.map(({ outcome }) => outcome)).toEqual(['valid', 'source_unavailable', 'valid']);
    expect(ledger[0]).toMatchObject({ method: 'manual', checked_by_name: 'Mara Manager' });
    expect(await registration()).toMatchObject({
      certification_id: id,
      verification_outcome: 'valid',
      citation: expect.stringContaining('21 CFR 1301.11'),
      missing: ['Nobody has approved it yet.'],
    });
  });

  test('GET …/verifications of a colleague → 404 CERTIFICATION_NOT_FOUND', async () => {
    const { id } = ok(await add(us.colleague, { certification_number: 'F91234563' }));
    const answer = await us.learner.api.GET('/api/compliance/certifications/{id}/verifications', {
      params: { path: { id } },
    });
    expect(refusal(answer)).toEqual([404, 'CERTIFICATION_NOT_FOUND']);
  });
});

test('GET /api/compliance/medical-licenses → those one may see, with what is missing', async () => {
  const mine = await practice();
  const license = { kind: 'licence' as const, state: 'TX', certification_name: 'Registered nurse license' };
  const body = { ...dea, ...license, certification_number: '12' };
  ok(await mine.learner.api.POST('/api/compliance/certifications', { body: { ...body, expiration_date: day(-1) } }));
  ok(
    await mine.colleague.api.POST('/api/compliance/certifications', { body: { ...body, certification_number: null } }),
  );
  const list = async (by: Staff) => ok(await by.api.GET('/api/compliance/medical-licenses'));
  expect(await list(mine.learner)).toMatchObject([
    { state: 'TX', number_check: 'no_published_format', citation: expect.stringContaining('TX') },
  ]);
  expect((await list(mine.learner))[0]!.missing).toContain(`It ended on ${day(-1)}.`);
  expect(await list(mine.executive)).toHaveLength(2);
  expect(await list(others.executive)).toEqual([]);
});

describe('continuing education', () => {
  const credit = { earned_on: day(-300), hours: 3.5, provider: 'State nurses association', title: 'Wound care' };

  test('POST /api/compliance/ce-credits with its document → counts once approved; revoked, it counts no more', async () => {
    const mine = await practice();
    const path = { userId: mine.learner.id };
    await sql(
      `insert into public.staff_certifications (organization_id, user_id, certification_name, kind, state, issuing_organization, issue_date, expiration_date, created_by, review_status, reviewed_by, reviewed_at)
       values ($1, $2, 'Nursing license', 'licence', 'CA', 'Board', $4, $5, $2, 'approved', $3, private.clock())`,
      [mine.id, mine.learner.id, mine.manager.id, day(-700), day(1500)],
    );
    await sql(
      `insert into public.ce_rules (organization_id, state, certification_name, hours_per_cycle, cycle_months, minimum_hours, citation, reviewed_by, reviewed_at)
       values ($1, 'CA', 'Nursing license', 30, 120, '{"ethics": 1}', 'Board rule', $2, private.clock())`,
      [mine.id, mine.administrator.id],
    );
    const status = async () =>
      ok(await mine.manager.api.GET('/api/compliance/continuing-education/{userId}', { params: { path } }));
    expect((await status()).cycles).toMatchObject([
      { hours_per_cycle: 30, earned_hours: 0, missing: [`30 hours by ${day(1500)}.`, '1 of them in ethics.'] },
    ]);
    const stored = await store(mine.learner, pdf(1));
    expect(stored.response.status).toBe(201);
    const { id } = ok(
      await mine.learner.api.POST('/api/compliance/ce-credits', {
        body: { ...credit, document_url: stored.error.document_url! },
      }),
    );
    expect((await status()).cycles[0]).toMatchObject({ earned_hours: 0, waiting_hours: 3.5 });
    const review = (by: Staff) =>
      by.api.POST('/api/compliance/ce-credits/{id}/review', { params: { path: { id } }, body: { approve: true } });
    expect(refusal(await review(mine.learner))).toEqual([404, 'CE_CREDIT_NOT_FOUND']);
    expect(ok(await review(mine.manager)).review_status).toBe('approved');
    expect((await status()).cycles[0]).toMatchObject({ earned_hours: 3.5, missing_hours: 26.5, waiting_hours: 0 });
    expect(refusal(await review(mine.manager))).toEqual([409, 'ALREADY_REVIEWED']);
    ok(
      await mine.manager.api.POST('/api/compliance/ce-credits/{id}/revoke', {
        params: { path: { id } },
        body: { reason: 'The provider is not accredited.' },
      }),
    );
    expect((await status()).cycles[0]).toMatchObject({ earned_hours: 0, missing_hours: 30 });
  });

  test('POST /api/compliance/credential-documents of something else → 400; for a colleague → 403', async () => {
    const text = new TextEncoder().encode('certificate') as Uint8Array<ArrayBuffer>;
    expect(refusal(await store(us.learner, text))).toEqual([400, 'UNSUPPORTED_DOCUMENT']);
    expect(refusal(await store(us.learner, pdf(1), us.colleague.id))).toEqual([403, 'FORBIDDEN']);
  });

  test('POST /api/compliance/ce-credits of tomorrow, or with somebody else’s document → 400', async () => {
    const post = (document_url: string, earned_on = credit.earned_on) =>
      us.learner.api.POST('/api/compliance/ce-credits', { body: { ...credit, document_url, earned_on } });
    expect(refusal(await post(`${us.id}/${us.learner.id}/a.pdf`, day(1)))).toEqual([400, 'EARNED_IN_THE_FUTURE']);
    expect(refusal(await post(`${us.id}/${us.colleague.id}/a.pdf`))).toEqual([400, 'RULE_BROKEN']);
  });

  test('GET /api/compliance/continuing-education/:userId of a colleague → 404 PERSON_NOT_FOUND', async () => {
    const answer = await us.learner.api.GET('/api/compliance/continuing-education/{userId}', {
      params: { path: { userId: us.colleague.id } },
    });
    expect(refusal(answer)).toEqual([404, 'PERSON_NOT_FOUND']);
  });
});
