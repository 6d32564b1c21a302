import { beforeAll, describe, expect, test } from 'vitest';
import { dayFromToday as day } from '../support/business-time.ts';
import { sql } from '../support/platform.ts';
import type { paths } from './generated/api.ts';
import { png } from './support/files.ts';
import {
  assigned,
  finished,
  ok,
  pdf,
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

const licence = () => ({
  certification_name: 'Nursing license',
  certification_number: crypto.randomUUID().slice(0, 12),
  issuing_organization: 'Board of Nursing',
  issue_date: day(-600),
  expiration_date: day(400),
});

const add = (
  by: Staff,
  changes: Partial<ReturnType<typeof licence>> & {
    user_id?: string;
    renews_id?: string;
    kind?: 'npi' | 'dea_registration' | 'licence';
    state?: string;
  } = {},
) => by.api.POST('/api/compliance/certifications', { body: { ...licence(), ...changes } });

describe('status', () => {
  test('GET /api/compliance/status/:userId → pending while assigned, compliant once finished', async () => {
    const course = await publishedCourse(us.administrator, 'Counts towards compliance');
    ok(
      await us.administrator.api.PUT('/api/training/programs/{id}', {
        params: { path: { id: course.program } },
        body: { is_mandatory: true },
      }),
    );
    const assignment = await assigned(us.manager, us.learner.id, course.program);
    const standing = async () => {
      const status = ok(
        await us.manager.api.GET('/api/compliance/status/{userId}', { params: { path: { userId: us.learner.id } } }),
      );
      return status.requirements.find(({ program_id }) => program_id === course.program)?.compliance_status;
    };
    expect(await standing()).toBe('pending');
    await finished(us.learner, assignment, course);
    expect(await standing()).toBe('compliant');
  });

  test('GET /api/compliance/status/:userId of a colleague, or of another practice → 404 PERSON_NOT_FOUND', async () => {
    const ask = (by: Staff, userId: string) =>
      by.api.GET('/api/compliance/status/{userId}', { params: { path: { userId } } });
    expect(refusal(await ask(us.learner, us.colleague.id))).toEqual([404, 'PERSON_NOT_FOUND']);
    expect(refusal(await ask(us.executive, others.learner.id))).toEqual([404, 'PERSON_NOT_FOUND']);
  });
});

describe('certifications', () => {
  test('POST /api/compliance/certifications for oneself → 201, to be reviewed', async () => {
    const answer = await add(us.learner);
    expect(answer.response.status).toBe(201);
    expect(answer.data).toMatchObject({
      user_id: us.learner.id,
      user_name: 'Lena Learner',
      status: 'active',
      review_status: 'pending',
    });
  });

  test('POST /api/compliance/certifications for a colleague → 403 FORBIDDEN', async () => {
    expect(refusal(await add(us.learner, { user_id: us.colleague.id }))).toEqual([403, 'FORBIDDEN']);
  });

  test('POST /api/compliance/certifications with the same number again → 409 CERTIFICATION_ALREADY_HELD that points to it; as its renewal → 201', async () => {
    const certification_number = 'RN-4711';
    const { id } = ok(await add(us.learner, { certification_number }));
    const again = await add(us.learner, { certification_number: 'rn 4711' });
    expect(refusal(again)).toEqual([409, 'CERTIFICATION_ALREADY_HELD']);
    expect(again.error).toMatchObject({ hint: 'Renew it instead.', details: { certification_id: id } });
    expect(ok(await add(us.learner, { certification_number, renews_id: id, issue_date: day(-20) })).renews_id).toBe(id);
  });

  test('POST /api/compliance/certifications that expires before it is issued → 400 RULE_BROKEN', async () => {
    expect(refusal(await add(us.learner, { expiration_date: day(-601) }))).toEqual([400, 'RULE_BROKEN']);
  });

  test('PUT /api/compliance/certifications/:id of an approved one → to be reviewed again; from an old version → 409 STALE', async () => {
    const { id, updated_at } = ok(await add(us.learner));
    const path = { id };
    const reviewed = ok(
      await us.manager.api.POST('/api/compliance/certifications/{id}/review', {
        params: { path },
        body: { approve: true },
      }),
    );
    expect(reviewed.review_status).toBe('approved');
    const put = (version: string) =>
      us.learner.api.PUT('/api/compliance/certifications/{id}', {
        params: { path },
        body: { expiration_date: day(800), updated_at: version },
      });
    expect(refusal(await put(updated_at))).toEqual([409, 'STALE']);
    expect(ok(await put(reviewed.updated_at))).toMatchObject({
      expiration_date: day(800),
      review_status: 'pending',
      certification_name: 'Nursing license',
    });
  });

  test('POST /api/compliance/certifications/:id/review of one’s own → 403; a rejection without a reason → 400 REASON_MISSING', async () => {
    const own = ok(await add(us.administrator));
    const review = (by: Staff, id: string, approve: boolean) =>
      by.api.POST('/api/compliance/certifications/{id}/review', { params: { path: { id } }, body: { approve } });
    expect(refusal(await review(us.administrator, own.id, true))).toEqual([403, 'OWN_CERTIFICATION']);
    expect(refusal(await review(us.manager, ok(await add(us.learner)).id, false))).toEqual([400, 'REASON_MISSING']);
  });

  test('GET /api/compliance/certifications → the next to expire first, those without an end last, page by page', async () => {
    const mine = await practice();
    ok(await add(mine.learner, { certification_name: 'Never', expiration_date: undefined }));
    ok(await add(mine.learner, { certification_name: 'Later', expiration_date: day(300) }));
    ok(await add(mine.learner, { certification_name: 'Sooner', expiration_date: day(200) }));
    await sql(
      `update public.staff_certifications set expiration_date = null where certification_name = 'Never' and organization_id = $1`,
      [mine.id],
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = ok(
        await mine.manager.api.GET('/api/compliance/certifications', { params: { query: { limit: 1, cursor } } }),
      );
      seen.push(...page.data.map(({ certification_name }) => certification_name));
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['Sooner', 'Later', 'Never']);
  });
});

describe('violations', () => {
  const violation = (user_id: string) => ({
    user_id,
    requirement_name: 'Hand hygiene',
    severity: 'high' as const,
    violation_details: 'Seen without gloves at the sharps bin.',
  });

  const recorded = async (user_id = us.learner.id) =>
    ok(await us.manager.api.POST('/api/compliance/violations', { body: violation(user_id) }));
  type Step = NonNullable<
    paths['/api/compliance/violations/{id}/step']['put']['requestBody']
  >['content']['application/json'];
  const step = (by: Staff, id: string, body: Step) =>
    by.api.PUT('/api/compliance/violations/{id}/step', { params: { path: { id } }, body });
  const plan: Step = {
    status: 'planned',
    corrective_action: 'Go through the procedure together.',
    corrective_action_due_on: day(60),
  };
  const attach = (by: Staff, id: string, bytes: Uint8Array<ArrayBuffer> | Buffer, name: string) =>
    by.api.POST('/api/compliance/violations/{id}/documents', {
      params: { path: { id } },
      body: { file: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.set('file', new Blob([new Uint8Array(bytes)]), name);
        return form;
      },
    });

  test('POST /api/compliance/violations of a direct report → 201, open, and PUT corrects what was recorded', async () => {
    const answer = await us.manager.api.POST('/api/compliance/violations', { body: violation(us.learner.id) });
    expect(answer.response.status).toBe(201);
    expect(answer.data).toMatchObject({ status: 'open', recorded_by: us.manager.id, user_name: 'Lena Learner' });
    const corrected = ok(
      await us.manager.api.PUT('/api/compliance/violations/{id}', {
        params: { path: { id: answer.data!.id } },
        body: { severity: 'critical' },
      }),
    );
    expect(corrected).toMatchObject({ severity: 'critical', violation_details: answer.data!.violation_details });
  });

  test('PUT /api/compliance/violations/:id/step → planned, in progress, done, verified by somebody else, reopened, with every step on record', async () => {
    const { id } = await recorded();
    const planned = ok(await step(us.manager, id, plan));
    expect(planned).toMatchObject({ status: 'planned', owner_name: 'Mara Manager', is_late: false });
    ok(await step(us.manager, id, { status: 'in_progress', updated_at: planned.updated_at }));
    ok(await step(us.manager, id, { status: 'resolved', note: 'Done together.' }));
    expect(refusal(await step(us.manager, id, { status: 'verified' }))).toEqual([403, 'DONE_BY_YOURSELF']);
    expect(ok(await step(us.administrator, id, { status: 'verified' })).verified_by).toBe(us.administrator.id);
    const reopened = ok(await step(us.executive, id, { status: 'open', note: 'Seen again.' }));
    expect(reopened.steps.map(({ kind, to_status, actor_name, note }) => [kind, to_status, actor_name, note])).toEqual([
      ['recorded', 'open', 'Mara Manager', null],
      ['moved', 'planned', 'Mara Manager', null],
      ['moved', 'in_progress', 'Mara Manager', null],
      ['moved', 'resolved', 'Mara Manager', 'Done together.'],
      ['moved', 'verified', 'Ada Administrator', null],
      ['moved', 'open', 'Edda Executive', 'Seen again.'],
    ]);
  });

  test('PUT /api/compliance/violations/:id/step out of order, without what it needs, or from an old version → says what to do', async () => {
    const { id, updated_at } = await recorded();
    expect(refusal(await step(us.manager, id, { status: 'resolved', note: 'x' }))).toEqual([409, 'STEP_OUT_OF_ORDER']);
    expect(refusal(await step(us.manager, id, { status: 'planned' }))).toEqual([400, 'PLAN_INCOMPLETE']);
    expect(refusal(await step(us.manager, id, { ...plan, corrective_action_due_on: day(-1) }))).toEqual([
      400,
      'DUE_DATE_PAST',
    ]);
    expect(refusal(await step(us.manager, id, { ...plan, owner_id: us.colleague.id }))).toEqual([
      400,
      'OWNER_NOT_ELIGIBLE',
    ]);
    ok(await step(us.manager, id, plan));
    expect(refusal(await step(us.manager, id, { status: 'in_progress', updated_at }))).toEqual([409, 'STALE']);
  });

  test('PUT /api/compliance/violations/:id/step by the person, a colleague, another practice → 403, 404, 404', async () => {
    const { id } = await recorded();
    expect(refusal(await step(us.learner, id, plan))).toEqual([403, 'OWN_VIOLATION']);
    expect(refusal(await step(us.colleague, id, plan))).toEqual([404, 'VIOLATION_NOT_FOUND']);
    expect(refusal(await step(others.administrator, id, plan))).toEqual([404, 'VIOLATION_NOT_FOUND']);
    expect(refusal(await step(us.executive, id, plan))).toEqual([403, 'NOT_YOURS_TO_PLAN']);
  });

  test('PUT /api/compliance/violations/:id/step → the owner and the manager find a notification, whoever did it does not', async () => {
    const { id } = await recorded();
    ok(await step(us.administrator, id, { ...plan, owner_id: us.executive.id }));
    const told = await sql<{ user_id: string }>(`select user_id from public.notifications where link = $1`, [
      `/violations/${id}`,
    ]);
    // The person, of the record; the owner and the manager, of the plan.
    expect(told.map(({ user_id }) => user_id).sort()).toEqual([us.learner.id, us.executive.id, us.manager.id].sort());
  });

  test('POST /api/compliance/violations/:id/notes and documents → by the person too; the file comes back as it was', async () => {
    const { id } = await recorded();
    const path = { id };
    ok(
      await us.learner.api.POST('/api/compliance/violations/{id}/notes', {
        params: { path },
        body: { note: 'I have taken the course.' },
      }),
    );
    const bytes = pdf(1);
    const { steps } = ok(await attach(us.learner, id, bytes, 'Course – proof.pdf'));
    expect(steps.map(({ kind, note, document_name }) => [kind, note, document_name]).slice(1)).toEqual([
      ['noted', 'I have taken the course.', null],
      ['attached', null, 'Course – proof.pdf'],
    ]);
    const download = (by: Staff) =>
      by.api.GET('/api/compliance/violations/{id}/documents/{step}', {
        params: { path: { id, step: steps.at(-1)!.id } },
        parseAs: 'arrayBuffer',
      });
    const answer = await download(us.executive);
    expect(answer.response.headers.get('content-type')).toBe('application/pdf');
    expect(new Uint8Array(answer.data as ArrayBuffer)).toEqual(bytes);
    expect((await download(us.colleague)).response.status).toBe(404);
  });

  test('POST /api/compliance/violations/:id/documents that is text, damaged, or by somebody who does not file for the person → 415, 400, 403', async () => {
    const { id } = await recorded();
    expect(refusal(await attach(us.manager, id, Buffer.from('plain words'), 'proof.pdf'))).toEqual([
      415,
      'DOCUMENT_TYPE',
    ]);
    expect(refusal(await attach(us.manager, id, pdf(1).slice(0, 300), 'proof.pdf'))).toEqual([400, 'PDF_DAMAGED']);
    expect(refusal(await attach(us.executive, id, png(2, 2), 'proof.png'))).toEqual([403, 'FORBIDDEN']);
    expect(refusal(await attach(us.colleague, id, png(2, 2), 'proof.png'))).toEqual([404, 'VIOLATION_NOT_FOUND']);
  });

  test('POST /api/compliance/violations by a learner → 403 FORBIDDEN', async () => {
    expect(
      refusal(await us.learner.api.POST('/api/compliance/violations', { body: violation(us.colleague.id) })),
    ).toEqual([403, 'FORBIDDEN']);
  });

  test('GET /api/compliance/violations → for the person and the line above, not for colleagues', async () => {
    const { id } = ok(await us.manager.api.POST('/api/compliance/violations', { body: violation(us.learner.id) }));
    const idsFor = async (staff: Staff) =>
      ok(await staff.api.GET('/api/compliance/violations', { params: { query: { severity: 'high' } } })).data.map(
        (row) => row.id,
      );
    expect(await idsFor(us.learner)).toContain(id);
    expect(await idsFor(us.executive)).toContain(id);
    expect(await idsFor(us.colleague)).toEqual([]);
  });

  test('PUT /api/compliance/violations/:id by the person it is about → 403 FORBIDDEN', async () => {
    const { id } = ok(await us.manager.api.POST('/api/compliance/violations', { body: violation(us.learner.id) }));
    const answer = await us.learner.api.PUT('/api/compliance/violations/{id}', {
      params: { path: { id } },
      body: { severity: 'low' },
    });
    expect(refusal(answer)).toEqual([403, 'FORBIDDEN']);
  });
});
