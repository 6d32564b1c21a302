import { beforeAll, describe, expect, test } from 'vitest';
import { inDays } from '../support/business-time.ts';
import { sql } from '../support/platform.ts';
import {
  addStaff,
  assigned,
  type Course,
  ok,
  type Practice,
  practice,
  publishedCourse,
  refusal,
  type Staff,
} from './support/practice.ts';

let us: Practice;
let others: Practice;
let course: Course;
beforeAll(async () => {
  [us, others] = await Promise.all([practice(), practice()]);
  course = await publishedCourse(us.administrator);
});

/** A new report of the manager: each test assigns to somebody who has nothing yet. */
async function newcomer(): Promise<string> {
  return await addStaff(
    us.id,
    'Nell Newcomer',
    `newcomer-${crypto.randomUUID()}@example.test`,
    'staff',
    us.manager.id,
    null,
  );
}

const assign = (by: Staff, ...assignments: { user_id: string; program_id?: string; due_date?: string }[]) =>
  by.api.POST('/api/training/assignments', {
    body: { assignments: assignments.map((each) => ({ program_id: course.program, due_date: inDays(30), ...each })) },
  });

describe('assigning', () => {
  test('POST /api/training/assignments to a direct report → 201, created', async () => {
    const answer = await assign(us.manager, { user_id: await newcomer() });
    expect(answer.response.status).toBe(201);
    expect(answer.data).toMatchObject({
      created_count: 1,
      refused_count: 0,
      outcomes: [{ request_index: 0, outcome: 'created', code: null }],
    });
  });

  test('POST /api/training/assignments for someone outside the team → 403 NOT_IN_TEAM', async () => {
    expect(refusal(await assign(us.manager, { user_id: us.colleague.id }))).toEqual([403, 'NOT_IN_TEAM']);
  });

  test('POST /api/training/assignments for someone of another practice → 403 NOT_IN_TEAM', async () => {
    expect(refusal(await assign(us.administrator, { user_id: others.learner.id }))).toEqual([403, 'NOT_IN_TEAM']);
  });

  test('POST /api/training/assignments by a learner for themselves → 403 NOT_IN_TEAM', async () => {
    expect(refusal(await assign(us.learner, { user_id: us.learner.id }))).toEqual([403, 'NOT_IN_TEAM']);
  });

  test('POST /api/training/assignments twice → 409 ALREADY_ASSIGNED', async () => {
    const user_id = await newcomer();
    ok(await assign(us.manager, { user_id }));
    expect(refusal(await assign(us.manager, { user_id }))).toEqual([409, 'ALREADY_ASSIGNED']);
  });

  test('POST /api/training/assignments due in the past → 400 DUE_IN_THE_PAST', async () => {
    expect(refusal(await assign(us.manager, { user_id: await newcomer(), due_date: inDays(-1) }))).toEqual([
      400,
      'DUE_IN_THE_PAST',
    ]);
  });

  test('POST /api/training/assignments for somebody on leave → 409 PERSON_NOT_ACTIVE', async () => {
    const user_id = await newcomer();
    await sql(`update public.staff set employment_status = 'on_leave' where id = $1`, [user_id]);
    expect(refusal(await assign(us.manager, { user_id }))).toEqual([409, 'PERSON_NOT_ACTIVE']);
  });

  test('POST /api/training/assignments of a draft → 409 PROGRAM_NOT_ASSIGNABLE', async () => {
    const draft = ok(
      await us.administrator.api.POST('/api/training/programs', {
        body: { program_name: 'Draft', program_type: 'safety' },
      }),
    );
    const answer = await assign(us.administrator, { user_id: await newcomer(), program_id: draft.id });
    expect(refusal(answer)).toEqual([409, 'PROGRAM_NOT_ASSIGNABLE']);
  });

  test('POST /api/training/assignments of a mixed batch → 207, says of each what became of it', async () => {
    const user_id = await newcomer();
    const answer = await assign(us.manager, { user_id }, { user_id: us.colleague.id }, { user_id });
    expect(answer.response.status).toBe(207);
    expect(answer.data?.outcomes.map(({ request_index, outcome, code }) => [request_index, outcome, code])).toEqual([
      [0, 'created', null],
      [1, 'refused', 'NOT_IN_TEAM'],
      [2, 'refused', 'REPEATED_IN_REQUEST'],
    ]);
    const kept = ok(await us.manager.api.GET('/api/training/assignments', { params: { query: { user_id } } }));
    expect(kept.data).toHaveLength(1);
  });

  test('POST /api/training/assignments of 1001 at once → 400 INVALID_INPUT', async () => {
    const many = Array.from({ length: 1001 }, () => ({ user_id: us.learner.id }));
    expect(refusal(await assign(us.administrator, ...many))).toEqual([400, 'INVALID_INPUT']);
  });
});

describe('reading and changing', () => {
  test('GET /api/training/assignments → own for a learner, the line for a manager, nothing of another practice', async () => {
    const mine = await assigned(
      us.manager,
      us.learner.id,
      (await publishedCourse(us.administrator, 'Only for Lena')).program,
    );
    const idsFor = async (staff: Staff) =>
      ok(await staff.api.GET('/api/training/assignments', { params: { query: { user_id: us.learner.id } } })).data.map(
        ({ id }) => id,
      );
    expect(await idsFor(us.learner)).toContain(mine);
    expect(await idsFor(us.manager)).toContain(mine);
    expect(await idsFor(us.executive)).toContain(mine);
    expect(await idsFor(us.colleague)).toEqual([]);
    expect(await idsFor(others.administrator)).toEqual([]);
  });

  test('GET /api/training/assignments with equal due dates → pages that neither repeat nor skip', async () => {
    const program = (await publishedCourse(us.administrator, 'Due on one day')).program;
    const due_date = inDays(20);
    const people = await Promise.all([newcomer(), newcomer(), newcomer()]);
    ok(await assign(us.manager, ...people.map((user_id) => ({ user_id, program_id: program, due_date }))));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = ok(
        await us.manager.api.GET('/api/training/assignments', {
          params: { query: { program_id: program, limit: 1, cursor } },
        }),
      );
      seen.push(...page.data.map(({ user_id }) => user_id));
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect([...seen].sort()).toEqual([...people].sort());
  });

  test('PUT /api/training/assignments/:id moves the date; from the version before → 409 STALE', async () => {
    const id = await assigned(us.manager, await newcomer(), course.program);
    const before = ok(await us.manager.api.GET('/api/training/assignments/{id}', { params: { path: { id } } }));
    const change = (days: number) =>
      us.manager.api.PUT('/api/training/assignments/{id}', {
        params: { path: { id } },
        body: { due_date: inDays(days), updated_at: before.updated_at },
      });
    const moved = ok(await change(45));
    expect(Date.parse(moved.due_date)).toBeGreaterThan(Date.parse(before.due_date));
    expect(moved.priority_level).toBe(before.priority_level);
    expect(refusal(await change(60))).toEqual([409, 'STALE']);
  });

  test('PUT /api/training/assignments/:id with a deadline before the due date → 400 RULE_BROKEN', async () => {
    const id = await assigned(us.manager, await newcomer(), course.program);
    const answer = await us.manager.api.PUT('/api/training/assignments/{id}', {
      params: { path: { id } },
      body: { completion_deadline: inDays(2) },
    });
    expect(refusal(answer)).toEqual([400, 'RULE_BROKEN']);
    expect(answer.error?.details).toEqual({ rule: 'due_before_deadline' });
  });

  test('PUT /api/training/assignments/:id by the learner → 403 FORBIDDEN, by a colleague → 404 ASSIGNMENT_NOT_FOUND', async () => {
    const program = (await publishedCourse(us.administrator, 'Not to be put off')).program;
    const id = await assigned(us.manager, us.learner.id, program);
    const put = (staff: Staff) =>
      staff.api.PUT('/api/training/assignments/{id}', { params: { path: { id } }, body: { priority_level: 'low' } });
    expect(refusal(await put(us.learner))).toEqual([403, 'FORBIDDEN']);
    expect(refusal(await put(us.colleague))).toEqual([404, 'ASSIGNMENT_NOT_FOUND']);
  });

  test('DELETE /api/training/assignments/:id → cancelled with the reason, and kept', async () => {
    const id = await assigned(us.manager, await newcomer(), course.program);
    const cancel = () =>
      us.manager.api.DELETE('/api/training/assignments/{id}', {
        params: { path: { id }, query: { reason: 'Assigned by mistake' } },
      });
    expect(ok(await cancel())).toMatchObject({ status: 'cancelled', cancellation_reason: 'Assigned by mistake' });
    expect((await cancel()).response.status).toBe(200);
    expect(ok(await us.manager.api.GET('/api/training/assignments/{id}', { params: { path: { id } } })).status).toBe(
      'cancelled',
    );
  });

  test('POST /api/training/assignments/:id/reminders twice → 409 REMINDED_RECENTLY', async () => {
    const id = await assigned(us.manager, await newcomer(), course.program);
    const remind = () => us.manager.api.POST('/api/training/assignments/{id}/reminders', { params: { path: { id } } });
    expect(ok(await remind()).assignment_id).toBe(id);
    expect(refusal(await remind())).toEqual([409, 'REMINDED_RECENTLY']);
  });
});
