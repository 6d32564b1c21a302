import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayFromToday as day } from '../support/business-time.ts';
import { platform, sql } from '../support/platform.ts';
import { apiFor, ok, pdf, type Practice, practice, refusal, type Staff } from './support/practice.ts';

let us: Practice;
let bloodborne: string;
beforeAll(async () => {
  us = await practice();
  await require_('HIPAA-PRIVACY', 'Privacy', '45 CFR 164.530(b)', { first_due_days: 30 });
  bloodborne = await require_('OSHA-BBP', 'Bloodborne pathogens', '29 CFR 1910.1030(g)(2)', { first_due_days: 0 });
  await require_('STATE-LICENSE', 'State license', 'state practice act', { blocks_work: true });
});

/** A requirement of everybody, proved by a document from elsewhere, reviewed half a year ago. */
async function require_(code: string, name: string, citation: string, rule: Record<string, unknown>): Promise<string> {
  const [made] = await sql<{ id: string }>(
    `insert into public.requirements (organization_id, requirement_code, owner_id, created_by, reviewed_by, reviewed_at)
     values ($1, $2, $3, $3, $3, private.clock() - interval '200 days') returning id`,
    [us.id, code, us.administrator.id],
  );
  await sql(
    `insert into public.requirement_versions (organization_id, requirement_id, version, effective_from, requirement_name, compliance_type, authority, citation, audience, proofs, anchor,
       first_due_days, renewal_months, blocks_work, recorded_at)
     values ($1, $2, 1, $7, $3, 'training', 'Federal', $4, '{"include": [{}], "exclude": []}', '[[{"kind": "external"}]]', 'completion', $5, 12, $6, private.clock() - interval '200 days')`,
    [us.id, made!.id, name, citation, rule.first_due_days ?? 0, rule.blocks_work ?? false, day(-200)],
  );
  return made!.id;
}

async function call<Answer>(by: Staff | undefined, name: string, body: Record<string, unknown>) {
  const response = await fetch(`${platform.API_URL}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: {
      apikey: platform.PUBLISHABLE_KEY,
      'content-type': 'application/json',
      'user-agent': 'An inspector',
      ...(by && { authorization: `Bearer ${by.token}` }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, answer: (text ? JSON.parse(text) : undefined) as Answer };
}

async function store(by: Staff, userId: string, restricted: boolean) {
  const form = new FormData();
  form.set('user_id', userId);
  form.set('restricted', String(restricted));
  form.set('file', new File([pdf(1)], 'letter.pdf', { type: 'application/pdf' }));
  const response = await fetch(`${platform.FUNCTIONS_URL}/api/compliance/credential-documents`, {
    method: 'POST',
    headers: { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${by.token}` },
    body: form,
  });
  expect(response.status).toBe(201);
  return (await response.json()) as { document_url: string; sha256: string };
}

/** Files a proof and has it approved. */
async function prove(person: Staff, requirementId: string, document: { document_url: string; sha256?: string }) {
  const filed = await call<string>(person, 'file_evidence', {
    user_id: person.id,
    requirement_id: requirementId,
    kind: 'external',
    effective_on: day(-180),
    document_url: document.document_url,
    document_sha256: document.sha256,
  });
  expect(filed.status).toBe(200);
  const review = await call(us.manager, 'review_evidence', { evidence_id: filed.answer, approve: true });
  expect(review.status).toBe(204);
}

describe('HIPAA', () => {
  const track = (by: Staff, userId: string) =>
    by.api.GET('/api/compliance/hipaa/{userId}', { params: { path: { userId } } });

  test('GET /api/compliance/hipaa/{userId} → status, dates, citation and exactly what is missing', async () => {
    const standing = ok(await track(us.learner, us.learner.id));
    expect(standing).toMatchObject({ user_name: 'Lena Learner', status: 'non_compliant' });
    expect(standing.requirements).toMatchObject([
      { requirement_code: 'HIPAA-PRIVACY', citation: '45 CFR 164.530(b)', covered: true, status: 'non_compliant' },
    ]);
    expect(standing.missing).toEqual([
      'No reviewed requirement asks for security awareness (45 CFR 164.308(a)(5)).',
      'Privacy: It was never proved.',
      expect.stringMatching(/^Privacy: It was due on \d{4}-\d\d-\d\d\.$/),
      'Privacy: Needed: a document from elsewhere that is approved.',
      'Privacy: The delay is not documented: there is no approved reason with a planned date.',
    ]);
  });
  test('… of somebody outside the team → 404 PERSON_NOT_FOUND', async () => {
    expect(refusal(await track(us.manager, us.colleague.id))).toEqual([404, 'PERSON_NOT_FOUND']);
  });
});

describe('OSHA', () => {
  const report = async (by: Staff) => ok(await by.api.GET('/api/compliance/osha'));
  test('GET /api/compliance/osha → who is covered and who lacks it; a documented delay explains and does not hide', async () => {
    const before = await report(us.administrator);
    expect(before.missing).toEqual(['No reviewed requirement asks for hazard communication (29 CFR 1910.1200(h)).']);
    expect(before.requirements).toMatchObject([
      { requirement_code: 'OSHA-BBP', covered_count: 6, compliant_count: 0, non_compliant_count: 6 },
    ]);
    const asked = await call<string>(us.learner, 'request_exception', {
      user_id: us.learner.id,
      requirement_id: bloodborne,
      kind: 'delay',
      reason_kind: 'availability',
      reason: 'The trainer is ill.',
      planned_on: day(45),
      ends_on: day(65),
    });
    expect(asked.status).toBe(200);
    expect((await call(us.manager, 'decide_exception', { exception_id: asked.answer, approve: true })).status).toBe(
      204,
    );
    const after = await report(us.manager);
    // A manager reads of their team.
    expect(after.requirements).toMatchObject([{ covered_count: 3, non_compliant_count: 3 }]);
    const lena = after.requirements[0]!.missing_people.find(({ user_id }) => user_id === us.learner.id);
    expect(lena).toMatchObject({
      status: 'non_compliant',
      delay_is_documented: true,
      delay: { kind: 'delay', planned_on: day(45), ends_on: day(65), reason: 'The trainer is ill.' },
    });
    expect(lena?.missing).toContain(`The delay is documented; it is planned for ${day(45)}.`);
  });
});

describe('fit to work', () => {
  const ask = (by: Staff, userId: string, query: { day?: string; task?: string } = {}) =>
    by.api.GET('/api/compliance/fit-to-work/{userId}', { params: { path: { userId }, query } });
  test('GET /api/compliance/fit-to-work/{userId} → no, with what is needed; a past day → 400, a stranger → 404', async () => {
    const answer = ok(await ask(us.manager, us.learner.id));
    expect(answer).toMatchObject({ fit: false, task: null });
    expect(answer.reasons).toMatchObject([
      {
        requirement: 'State license',
        status: 'non_compliant',
        citation: 'state practice act',
        needed: 'Not proved yet: a document from elsewhere that is approved',
      },
    ]);
    expect(refusal(await ask(us.manager, us.learner.id, { day: day(-1) }))).toEqual([400, 'DAY_PAST']);
    expect(refusal(await ask(us.learner, us.manager.id))).toEqual([404, 'PERSON_NOT_FOUND']);
  });
});

describe('survey binder', () => {
  const make = (by: Staff, body: Record<string, unknown> = {}) =>
    by.api.POST('/api/compliance/binders', {
      body: { binder_name: 'State survey', valid_hours: 24, ...body },
    });
  const open = (token: string) =>
    call<{ contents: Record<string, unknown>; manifest: { sections: Record<string, { sha256: string }> } }>(
      undefined,
      'open_survey_binder',
      { token },
    );

  test('POST /api/compliance/binders → a link that opens without an account; its manifest fits what it shows', async () => {
    await prove(us.learner, bloodborne, await store(us.learner, us.learner.id, false));
    // Filed without a hash: read and hashed when the binder is made.
    const letter = await store(us.manager, us.learner.id, false);
    const other = await require_('OSHA-FIRE', 'Fire', '29 CFR 1910.157(g)', {});
    await prove(us.learner, other, { document_url: letter.document_url });
    const made = ok(await make(us.administrator));
    expect(made).toMatchObject({ document_count: 1, unreadable_documents: [] });

    const { status, answer } = await open(made.token);
    expect(status).toBe(200);
    for (const [name, { sha256 }] of Object.entries(answer.manifest.sections))
      expect(createHash('sha256').update(canonical(answer.contents[name])).digest('hex')).toBe(sha256);
    const hashes = (answer.contents.evidence as { document_sha256: string }[]).map(
      ({ document_sha256 }) => document_sha256,
    );
    expect(hashes).toHaveLength(2);
    expect(hashes).toContain(letter.sha256);

    const views = await sql(
      `select opened, user_agent, ip_address is not null as has_address from public.survey_binder_views where binder_id = $1`,
      [made.id],
    );
    expect(views).toEqual([{ opened: 'page', user_agent: 'An inspector', has_address: true }]);
    expect((await call(us.executive, 'revoke_survey_binder', { binder_id: made.id })).status).toBe(204);
    const gone = await open(made.token);
    expect([gone.status, gone.answer]).toEqual([404, (await open('never-was')).answer]);
  });
  test('… as manager → 403; without an account → 401', async () => {
    expect(refusal(await make(us.manager))).toEqual([403, 'FORBIDDEN']);
    const anonymous = await apiFor().POST('/api/compliance/binders', { body: { binder_name: 'x' } });
    expect(anonymous.response.status).toBe(401);
  });
});

test('a document of a medical reason is read by the person, the direct manager and administrators only', async () => {
  const { document_url } = await store(us.learner, us.learner.id, true);
  const read = async (by: Staff) =>
    (
      await fetch(`${platform.API_URL}/storage/v1/object/authenticated/credentials/${document_url}`, {
        headers: { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${by.token}` },
      })
    ).ok;
  expect(await Promise.all([us.learner, us.manager, us.administrator, us.executive, us.colleague].map(read))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

/** RFC 8785 for what a binder holds. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
      .join(',')}}`;
  return JSON.stringify(value);
}
