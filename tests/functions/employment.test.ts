import { beforeAll, describe, expect, test } from 'vitest';
import { businessNow, dayFromToday as day } from '../support/business-time.ts';
import { sql } from '../support/platform.ts';
import {
  assigned,
  hiredOn,
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

const leave = (ahead: number, until: number | null) => ({
  kind: 'medical' as const,
  starts_on: day(ahead),
  ends_on: until === null ? null : day(until),
  note: 'Knee',
});
const of = (id: string) => ({ params: { path: { id } } });
const record = (by: Staff, who: string, body = leave(5, 14)) =>
  by.api.POST('/api/people/{id}/leaves', { ...of(who), body });

describe('leaves', () => {
  test('preview, record, end early, cancel → due dates move as the preview said, and back', async () => {
    const course = await publishedCourse(us.administrator, 'Before the leave');
    const assignment = await assigned(us.administrator, us.learner.id, course.program);
    const due = async () =>
      Date.parse(ok(await us.learner.api.GET('/api/training/assignments/{id}', of(assignment))).due_date);
    const before = await due();

    const { kind: _, note: __, ...days } = leave(5, 14);
    const preview = ok(
      await us.administrator.api.POST('/api/people/{id}/leaves/preview', { ...of(us.learner.id), body: days }),
    );
    expect(preview.data).toMatchObject([
      { assignment_id: assignment, program_name: 'Before the leave', moved_days: 10 },
    ]);
    expect(await due()).toBe(before);

    const made = ok(await record(us.administrator, us.learner.id));
    expect(made).toMatchObject({ kind: 'medical', note: 'Knee', ends_on: day(14), planned_ends_on: day(14) });
    expect(await due()).toBe(Date.parse(preview.data[0]!.due_after));

    const ended = ok(
      await us.administrator.api.PUT('/api/people/leaves/{id}', { ...of(made.id), body: { ends_on: day(9) } }),
    );
    expect(ended).toMatchObject({ ends_on: day(9), planned_ends_on: day(14) });
    expect(Math.round((before - (await due())) / 86_400_000)).toBe(-5);

    expect((await us.administrator.api.DELETE('/api/people/leaves/{id}', of(made.id))).response.status).toBe(204);
    expect(await due()).toBe(before);
    expect(
      refusal(await us.administrator.api.PUT('/api/people/leaves/{id}', { ...of(made.id), body: { ends_on: day(9) } })),
    ).toEqual([409, 'LEAVE_CANCELLED']);
  });

  test('POST by anybody but an administrator of the practice → 404 PERSON_NOT_FOUND', async () => {
    for (const by of [us.learner, us.manager, us.executive, others.administrator])
      expect(refusal(await record(by, us.colleague.id))).toEqual([404, 'PERSON_NOT_FOUND']);
  });

  test('bad days → an answer that says what to do', async () => {
    expect(refusal(await record(us.administrator, us.colleague.id, leave(5, 4)))).toEqual([
      400,
      'LEAVE_ENDS_BEFORE_IT_STARTS',
    ]);
    expect(refusal(await record(us.administrator, us.colleague.id, leave(-9000, 4)))).toEqual([
      400,
      'LEAVE_BEFORE_HIRING',
    ]);
    expect(
      refusal(await record(us.administrator, us.colleague.id, { ...leave(1, 4), starts_on: '2026-02-30' })),
    ).toEqual([400, 'INVALID_INPUT']);
  });

  test('GET: the reason is for the person, the direct manager and administrators; an executive sees the dates only', async () => {
    const { id } = ok(await record(us.administrator, us.uninvited.id, leave(0, null)));
    const seen = async (by: Staff) =>
      ok(await by.api.GET('/api/people/{id}/leaves', of(us.uninvited.id))).data.map(({ id, kind, note, ends_on }) => [
        id,
        kind,
        note,
        ends_on,
      ]);
    expect(await seen(us.manager)).toEqual([[id, 'medical', 'Knee', null]]);
    expect(await seen(us.administrator)).toEqual([[id, 'medical', 'Knee', null]]);
    expect(await seen(us.executive)).toEqual([[id, null, null, null]]);
    expect(refusal(await us.colleague.api.GET('/api/people/{id}/leaves', of(us.uninvited.id)))).toEqual([
      404,
      'PERSON_NOT_FOUND',
    ]);
    expect(refusal(await record(us.administrator, us.uninvited.id, leave(100, 120)))).toEqual([409, 'LEAVE_OVERLAPS']);
    const [person] = await sql<{ employment_status: string }>(
      'select employment_status from public.staff where id = $1',
      [us.uninvited.id],
    );
    expect(person?.employment_status).toBe('on_leave');
  });
});

describe('work history', () => {
  test('a correction changes what was true then and keeps what was known then', async () => {
    const [house] = await sql<{ id: string }>(
      `insert into public.locations (organization_id, name, state) values ($1, 'Elm Street', 'TX') returning id`,
      [us.id],
    );
    const before = businessNow().toISOString();
    const correct = (by: Staff, location_id: string) =>
      by.api.POST('/api/people/{id}/history/corrections', {
        ...of(us.colleague.id),
        body: {
          effective_from: day(-400),
          effective_until: day(-300),
          facts: { location_id },
          reason: 'Lent to Elm Street.',
        },
      });
    expect(refusal(await correct(us.manager, house!.id))).toEqual([404, 'PERSON_NOT_FOUND']);
    expect(refusal(await correct(us.administrator, crypto.randomUUID()))).toEqual([404, 'PLACE_NOT_FOUND']);
    expect((await correct(us.administrator, house!.id)).response.status).toBe(204);

    const { periods, entries } = ok(await us.executive.api.GET('/api/people/{id}/history', of(us.colleague.id)));
    expect(periods).toMatchObject([{ started_on: hiredOn, ended_on: null }]);
    expect(entries.map(({ valid_from, location_id }) => [valid_from, location_id])).toEqual([
      [hiredOn, null],
      [day(-400), house!.id],
      [day(-300), null],
    ]);
    const place = async (query: { on: string; known_at?: string }) =>
      ok(await us.administrator.api.GET('/api/people/roster', { params: { query } })).data.find(
        ({ user_id }) => user_id === us.colleague.id,
      )?.location_name;
    expect(await place({ on: day(-350) })).toBe('Elm Street');
    expect(await place({ on: day(-350), known_at: before })).toBeNull();
    expect(await place({ on: day(-1001) })).toBeUndefined();
    expect(
      ok(await us.learner.api.GET('/api/people/roster', { params: { query: { on: day(0) } } })).data.map(
        (row) => row.user_id,
      ),
    ).toEqual([us.learner.id]);
  });
});

describe('closures', () => {
  test('an administrator closes a day and takes it back; everybody of the practice reads it', async () => {
    const year = Number(day(0).slice(0, 4)) + 1;
    const close = (by: Staff) =>
      by.api.POST('/api/people/closures', { body: { closed_on: `${year}-07-05`, name: 'Independence Day' } });
    const list = async (by: Staff, which: number) =>
      ok(await by.api.GET('/api/people/closures', { params: { query: { year: which } } })).data.map(({ name }) => name);
    expect(refusal(await close(us.manager))).toEqual([403, 'FORBIDDEN']);
    const { id } = ok(await close(us.administrator));
    expect(refusal(await close(us.administrator))).toEqual([409, 'ALREADY_EXISTS']);
    expect(await list(us.learner, year)).toEqual(['Independence Day']);
    expect(await list(us.learner, year + 1)).toEqual([]);
    expect(await list(others.learner, year)).toEqual([]);
    expect(refusal(await us.learner.api.DELETE('/api/people/closures/{id}', of(id)))).toEqual([403, 'FORBIDDEN']);
    expect(refusal(await others.administrator.api.DELETE('/api/people/closures/{id}', of(id)))).toEqual([
      404,
      'CLOSURE_NOT_FOUND',
    ]);
    expect((await us.administrator.api.DELETE('/api/people/closures/{id}', of(id))).response.status).toBe(204);
  });
});
