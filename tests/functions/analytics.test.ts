import { beforeAll, describe, expect, test } from 'vitest';
import { dayFromToday } from '../support/business-time.ts';
import { platform } from '../support/platform.ts';
import {
  apiFor,
  assigned,
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
  const course = await publishedCourse(us.administrator, '=HYPERLINK("http://evil.example")');
  await assigned(us.manager, us.learner.id, course.program);
});

async function csv(by: Staff, report: 'assignments' | 'violations'): Promise<Response> {
  return await fetch(`${platform.FUNCTIONS_URL}/api/reports/generate`, {
    method: 'POST',
    headers: {
      apikey: platform.PUBLISHABLE_KEY,
      authorization: `Bearer ${by.token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ report, format: 'csv' }),
  });
}

describe('dashboards', () => {
  test('GET /api/analytics/manager-dashboard → the direct reports of whoever asks, at this moment', async () => {
    const dashboard = ok(await us.manager.api.GET('/api/analytics/manager-dashboard'));
    expect(dashboard).toMatchObject({
      manager_id: us.manager.id,
      as_of: null,
      direct_reports_count: 2,
      pending_assignments: 1,
      overdue_assignments: 0,
    });
    expect(dashboard.upcoming.map(({ user_id }) => user_id)).toEqual([us.learner.id]);
  });

  test('GET /api/analytics/manager-dashboard of a manager one may not see → 404 DASHBOARD_NOT_FOUND', async () => {
    const answer = await others.executive.api.GET('/api/analytics/manager-dashboard', {
      params: { query: { manager_id: us.manager.id } },
    });
    expect(refusal(answer)).toEqual([404, 'DASHBOARD_NOT_FOUND']);
  });

  test('GET /api/analytics/executive-summary → the practice for executives, 403 for managers', async () => {
    const summary = ok(await us.executive.api.GET('/api/analytics/executive-summary'));
    expect(summary).toMatchObject({ organization_id: us.id, staff_count: 6, open_assignments: 1 });
    expect(refusal(await us.manager.api.GET('/api/analytics/executive-summary'))).toEqual([403, 'FORBIDDEN']);
  });

  test('GET /api/analytics/compliance-trends of the demonstration practice → days in order; ending before it begins → 400', async () => {
    const demo = platform.DEMO_USERS.find(({ level }) => level === 'executive');
    const { api } = await signIn(demo?.email ?? '', demo?.password ?? '');
    const { days } = ok(await api.GET('/api/analytics/compliance-trends'));
    expect(days.length).toBeGreaterThan(5);
    expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).toSorted());
    const backwards = await api.GET('/api/analytics/compliance-trends', {
      params: { query: { from: dayFromToday(-30), to: dayFromToday(-31) } },
    });
    expect(refusal(backwards)).toEqual([400, 'INVALID_RANGE']);
  });

  test('GET /api/analytics/training-effectiveness of the demonstration practice → one latest row a program; for learners none', async () => {
    const [demo, learner] = ['training_administrator', 'staff'].map((wanted) =>
      platform.DEMO_USERS.find(({ level }) => level === wanted),
    );
    const { latest } = ok(
      await (await signIn(demo?.email ?? '', demo?.password ?? '')).api.GET('/api/analytics/training-effectiveness'),
    );
    expect(latest.length).toBeGreaterThan(3);
    expect(new Set(latest.map(({ program_id }) => program_id)).size).toBe(latest.length);
    expect(
      ok(
        await (
          await signIn(learner?.email ?? '', learner?.password ?? '')
        ).api.GET('/api/analytics/training-effectiveness'),
      ).latest,
    ).toEqual([]);
  });
});

describe('POST /api/reports/generate', () => {
  test('as JSON → rows of what the caller may see', async () => {
    const report = (by: Staff) =>
      by.api.POST('/api/reports/generate', { body: { report: 'assignments', format: 'json' } });
    expect(ok(await report(us.manager))).toMatchObject({ row_count: 1, rows: [{ user_name: 'Lena Learner' }] });
    expect(ok(await report(us.colleague))).toMatchObject({ row_count: 0 });
  });

  test('as CSV → a file whose cells no spreadsheet takes for a formula', async () => {
    const answer = await csv(us.manager, 'assignments');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="assignments.csv"');
    const [head, row] = (await answer.text()).split('\r\n');
    expect(head).toContain('user_name,program_name');
    expect(row).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  });

  test('of all assignments of the demonstration practice → as many rows as the list has, past one chunk', async () => {
    const demo = platform.DEMO_USERS.find(({ level }) => level === 'executive');
    const { api } = await signIn(demo?.email ?? '', demo?.password ?? '');
    const report = ok(await api.POST('/api/reports/generate', { body: { report: 'completions', format: 'json' } }));
    let count = 0;
    let cursor: string | undefined;
    do {
      const page = ok(await api.GET('/api/training/completions', { params: { query: { limit: 200, cursor } } }));
      count += page.data.length;
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect(count).toBeGreaterThan(200);
    expect((report as { row_count: number }).row_count).toBe(count);
  });
});

async function signIn(email: string, password: string) {
  const response = await fetch(`${platform.API_URL}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { apikey: platform.PUBLISHABLE_KEY, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return { api: apiFor(access_token) };
}
