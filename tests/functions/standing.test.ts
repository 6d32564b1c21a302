import { beforeAll, describe, expect, test } from 'vitest';
import { dayFromToday, inDays } from '../support/business-time.ts';
import { sql } from '../support/platform.ts';
import { ok, type Practice, practice, refusal } from './support/practice.ts';

let us: Practice;
let requirementId: string;
beforeAll(async () => {
  us = await practice();
  const rule = {
    requirement_code: 'HANDS',
    requirement_name: 'Hand hygiene',
    compliance_type: 'training',
    authority: 'Practice',
    citation: 'Policy 7',
    anchor: 'completion',
    first_due_days: 0,
    renewal_months: 12,
    audience: { include: [{}], exclude: [] },
    proofs: [[{ kind: 'external' }]],
  };
  const [made] = await sql<{ id: string }>(
    `insert into public.requirements (organization_id, requirement_code, owner_id, created_by, reviewed_by, reviewed_at)
     values ($1, 'HANDS', $2, $2, $2, private.clock() - interval '200 days') returning id`,
    [us.id, us.administrator.id],
  );
  requirementId = made!.id;
  await sql(
    `insert into public.requirement_versions (organization_id, requirement_id, version, effective_from, requirement_name, compliance_type, authority, citation, audience, proofs, anchor, first_due_days, renewal_months, recorded_at)
     values ($1, $2, 1, $8, $3, 'training', $4, $5, $6, $7, 'completion', 0, 12, private.clock() - interval '200 days')`,
    [
      us.id,
      requirementId,
      rule.requirement_name,
      rule.authority,
      rule.citation,
      JSON.stringify(rule.audience),
      JSON.stringify(rule.proofs),
      dayFromToday(-40),
    ],
  );
});

describe('requirements', () => {
  test('are listed with where the people the caller may see stand', async () => {
    const { data } = ok(
      await us.administrator.api.GET('/api/compliance/requirements', { params: { query: { in_force: true } } }),
    );
    expect(data.map(({ requirement_code }) => requirement_code)).toContain('HANDS');
    const [everybody] = data;
    const own = ok(await us.learner.api.GET('/api/compliance/requirements', { params: { query: {} } }));
    expect(everybody!.covered_count).toBeGreaterThan(1);
    expect(own.data.find(({ id }) => id === requirementId)!.covered_count).toBe(1);
  });

  test('are explained, now and as of an earlier moment', async () => {
    const path = { userId: us.learner.id, requirementId };
    const now = ok(
      await us.manager.api.GET('/api/compliance/explain/{userId}/{requirementId}', { params: { path, query: {} } }),
    );
    expect(now).toMatchObject({ covered: true, status: 'non_compliant' });
    expect(now.steps.join(' ')).toContain('Policy 7');
    const as_of = inDays(-41);
    const before = ok(
      await us.manager.api.GET('/api/compliance/explain/{userId}/{requirementId}', {
        params: { path, query: { as_of } },
      }),
    );
    expect(before.status).toBe('pending');
  });

  test('are not explained to somebody else', async () => {
    const path = { userId: us.manager.id, requirementId };
    const answer = refusal(
      await us.learner.api.GET('/api/compliance/explain/{userId}/{requirementId}', { params: { path, query: {} } }),
    );
    expect(answer).toEqual([404, 'PERSON_NOT_FOUND']);
  });
});

describe('a report of a team', () => {
  test('says where it stood, where it stands, what was missed', async () => {
    const from = dayFromToday(-45);
    const report = ok(await us.manager.api.GET('/api/compliance/report', { params: { query: { from } } }));
    expect(report.manager_id).toBe(us.manager.id);
    expect(report.staff_count).toBeGreaterThan(0);
    expect(report.people.map(({ user_id }) => user_id)).toContain(us.learner.id);
    expect(report.at_start.non_compliant).toBe(0);
    expect(report.at_end.non_compliant).toBeGreaterThan(0);
    expect(report.violations.map(({ requirement_name }) => requirement_name)).toContain('Hand hygiene');
  });

  test('of nobody one may see is not found, and of no days is refused', async () => {
    const manager_id = '00000000-0000-4000-8000-000000000000';
    expect(refusal(await us.manager.api.GET('/api/compliance/report', { params: { query: { manager_id } } }))).toEqual([
      404,
      'MANAGER_NOT_FOUND',
    ]);
    expect(
      refusal(
        await us.manager.api.GET('/api/compliance/report', {
          params: { query: { from: dayFromToday(-30), to: dayFromToday(-31) } },
        }),
      ),
    ).toEqual([400, 'INVALID_RANGE']);
  });
});

describe('metrics of the practice', () => {
  test('are for those who see all of it', async () => {
    const path = { organizationId: us.id };
    const metrics = ok(await us.executive.api.GET('/api/compliance/metrics/{organizationId}', { params: { path } }));
    expect(metrics.by_requirement.map(({ requirement_name }) => requirement_name)).toContain('Hand hygiene');
    expect(metrics.requirement_count).toBeGreaterThanOrEqual(metrics.non_compliant_count);
    expect(refusal(await us.manager.api.GET('/api/compliance/metrics/{organizationId}', { params: { path } }))).toEqual(
      [404, 'PRACTICE_NOT_FOUND'],
    );
  });
});

describe('scheduling', () => {
  test('is for training administrators, and a dry run unless said otherwise', async () => {
    const plan = ok(await us.administrator.api.POST('/api/compliance/schedule', { body: {} as never }));
    expect(plan).toMatchObject({ assign: [], withdraw: [] });
    expect(refusal(await us.manager.api.POST('/api/compliance/schedule', { body: { dry_run: false } }))).toEqual([
      403,
      'NOT_YOURS_TO_SCHEDULE',
    ]);
  });
});
