import { beforeAll, describe, expect, test } from 'vitest';
import { apiFor, draftCourse, ok, type Practice, practice, publishedCourse, refusal } from './support/practice.ts';

let us: Practice;
let others: Practice;
beforeAll(async () => {
  [us, others] = await Promise.all([practice(), practice()]);
});

const hipaa = { program_name: 'HIPAA refresher', program_type: 'hipaa' } as const;

async function newProgram(name: string) {
  return ok(await us.administrator.api.POST('/api/training/programs', { body: { ...hipaa, program_name: name } }));
}

describe('programs', () => {
  test('POST /api/training/programs by a training administrator → 201, a draft with an ETag', async () => {
    const answer = await us.administrator.api.POST('/api/training/programs', { body: { ...hipaa, ce_credits: 2.5 } });
    expect(answer.response.status).toBe(201);
    expect(answer.data).toMatchObject({
      ...hipaa,
      status: 'draft',
      version: 0,
      ce_credits: 2.5,
      modules: [],
      created_by: us.administrator.id,
    });
    expect(answer.response.headers.get('etag')).toBe(`"${answer.data?.updated_at}"`);
  });

  for (const who of ['learner', 'manager', 'executive'] as const) {
    test(`POST /api/training/programs by a ${who} → 403 FORBIDDEN`, async () => {
      expect(refusal(await us[who].api.POST('/api/training/programs', { body: hipaa }))).toEqual([403, 'FORBIDDEN']);
    });
  }

  test('POST /api/training/programs with values out of range → 400 INVALID_INPUT with every path', async () => {
    const body = { program_name: '', program_type: 'yoga', renewal_period_months: 0, extra: 1 } as never;
    const answer = await us.administrator.api.POST('/api/training/programs', { body });
    expect(refusal(answer)).toEqual([400, 'INVALID_INPUT']);
    const paths = ((answer.error as { details: unknown }).details as { path: string }[]).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['program_name', 'program_type', 'renewal_period_months']));
  });

  test('GET /api/training/programs → pages by name that neither repeat nor skip', async () => {
    const names = ['Page, one', 'Page (two)', 'Page. three', 'Page four'];
    for (const name of names) await newProgram(name);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = ok(
        await us.administrator.api.GET('/api/training/programs', {
          params: { query: { limit: 1, search: 'Page', cursor } },
        }),
      );
      seen.push(...page.data.map(({ program_name }) => program_name));
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect([...seen].sort()).toEqual([...names].sort());
  });

  test('GET /api/training/programs with a cursor that is none → 400 INVALID_CURSOR', async () => {
    const answer = await us.learner.api.GET('/api/training/programs', { params: { query: { cursor: 'abc' } } });
    expect(refusal(answer)).toEqual([400, 'INVALID_CURSOR']);
  });

  test('GET /api/training/programs?status=draft by a learner → nothing, however many there are', async () => {
    await newProgram('Not for learners yet');
    expect(
      ok(await us.learner.api.GET('/api/training/programs', { params: { query: { status: 'draft' } } })).data,
    ).toEqual([]);
  });

  test('GET /api/training/programs/:id of another practice → 404 PROGRAM_NOT_FOUND', async () => {
    const { id } = await newProgram('Ours alone');
    expect(
      refusal(await others.administrator.api.GET('/api/training/programs/{id}', { params: { path: { id } } })),
    ).toEqual([404, 'PROGRAM_NOT_FOUND']);
  });

  test('PUT /api/training/programs/:id with one field → that field changes and the rest stays', async () => {
    const program = await newProgram('Partly changed');
    const changed = ok(
      await us.administrator.api.PUT('/api/training/programs/{id}', {
        params: { path: { id: program.id } },
        body: { is_mandatory: true },
      }),
    );
    expect(changed).toMatchObject({ program_name: 'Partly changed', is_mandatory: true });
    expect(changed.updated_at).not.toBe(program.updated_at);
  });

  test('PUT /api/training/programs/:id from an old version → 409 STALE with the current row', async () => {
    const program = await newProgram('Changed by two');
    const path = { id: program.id };
    ok(
      await us.administrator.api.PUT('/api/training/programs/{id}', {
        params: { path },
        body: { description: 'first', updated_at: program.updated_at },
      }),
    );
    const late = await us.administrator.api.PUT('/api/training/programs/{id}', {
      params: { path, header: { 'if-match': `"${program.updated_at}"` } },
      body: { description: 'second' },
    });
    expect(refusal(late)).toEqual([409, 'STALE']);
    expect(((late.error as { details: unknown }).details as { current: object }).current).toMatchObject({
      id: program.id,
      description: 'first',
    });
  });

  test('PUT /api/training/programs/:id by a manager who sees it → 403 FORBIDDEN', async () => {
    const { program } = await publishedCourse(us.administrator, 'Seen, not touched');
    const answer = await us.manager.api.PUT('/api/training/programs/{id}', {
      params: { path: { id: program } },
      body: { description: 'mine' },
    });
    expect(refusal(answer)).toEqual([403, 'FORBIDDEN']);
  });

  test('DELETE /api/training/programs/:id of an empty draft → deleted', async () => {
    const { id } = await newProgram('Never begun');
    expect(ok(await us.administrator.api.DELETE('/api/training/programs/{id}', { params: { path: { id } } }))).toEqual({
      id,
      outcome: 'deleted',
    });
    expect(
      refusal(await us.administrator.api.GET('/api/training/programs/{id}', { params: { path: { id } } })),
    ).toEqual([404, 'PROGRAM_NOT_FOUND']);
  });

  test('DELETE /api/training/programs/:id of a published program → archived, and still readable', async () => {
    const { program: id } = await publishedCourse(us.administrator, 'Has a history');
    expect(ok(await us.administrator.api.DELETE('/api/training/programs/{id}', { params: { path: { id } } }))).toEqual({
      id,
      outcome: 'archived',
    });
    const kept = ok(await us.administrator.api.GET('/api/training/programs/{id}', { params: { path: { id } } }));
    expect(kept).toMatchObject({ status: 'archived', is_active: false });
  });
});

describe('modules and publication', () => {
  test('POST /api/training/programs/:id/publish without a module → 409 NO_REQUIRED_MODULE', async () => {
    const { id } = await newProgram('Nothing to learn');
    expect(
      refusal(await us.administrator.api.POST('/api/training/programs/{id}/publish', { params: { path: { id } } })),
    ).toEqual([409, 'NO_REQUIRED_MODULE']);
  });

  test('POST /api/training/programs/:id/publish → version 1, and learners see it', async () => {
    const { program: id } = await draftCourse(us.administrator, 'Ready to publish');
    const published = ok(
      await us.administrator.api.POST('/api/training/programs/{id}/publish', { params: { path: { id } } }),
    );
    expect(published).toEqual({ program_id: id, version: 1 });
    const seen = ok(await us.learner.api.GET('/api/training/programs/{id}', { params: { path: { id } } }));
    expect(seen.modules.map(({ module_name }) => module_name)).toEqual(['Read', 'Answer']);
  });

  test('POST /api/training/programs/:id/publish by a manager → 404 PROGRAM_NOT_FOUND', async () => {
    const { program: id } = await draftCourse(us.administrator, 'Not hers to publish');
    expect(
      refusal(await us.manager.api.POST('/api/training/programs/{id}/publish', { params: { path: { id } } })),
    ).toEqual([404, 'PROGRAM_NOT_FOUND']);
  });

  test('PUT /api/training/programs/:id/modules/order → the new order; with a module missing → 409 MODULES_CHANGED', async () => {
    const course = await draftCourse(us.administrator, 'To be reordered');
    const path = { id: course.program };
    const turned = ok(
      await us.administrator.api.PUT('/api/training/programs/{id}/modules/order', {
        params: { path },
        body: { module_ids: [course.quiz, course.document] },
      }),
    );
    expect(turned.modules.map(({ id }) => id)).toEqual([course.quiz, course.document]);
    const partial = await us.administrator.api.PUT('/api/training/programs/{id}/modules/order', {
      params: { path },
      body: { module_ids: [course.quiz] },
    });
    expect(refusal(partial)).toEqual([409, 'MODULES_CHANGED']);
  });

  test('PUT and DELETE /api/training/programs/:id/modules/:moduleId → renamed, then gone', async () => {
    const course = await draftCourse(us.administrator, 'Losing a module');
    const path = { id: course.program, moduleId: course.document };
    const renamed = ok(
      await us.administrator.api.PUT('/api/training/programs/{id}/modules/{moduleId}', {
        params: { path },
        body: { module_name: 'Read slowly' },
      }),
    );
    expect(renamed).toMatchObject({ module_name: 'Read slowly', estimated_duration_minutes: 10 });
    expect(
      ok(await us.administrator.api.DELETE('/api/training/programs/{id}/modules/{moduleId}', { params: { path } })),
    ).toMatchObject({ outcome: 'deleted' });
    const left = ok(
      await us.administrator.api.GET('/api/training/programs/{id}', { params: { path: { id: course.program } } }),
    );
    expect(left.modules.map(({ id, module_order }) => [id, module_order])).toEqual([[course.quiz, 1]]);
  });
});

describe('versions, copies and order', () => {
  test('POST …/publish of a changed module without saying what kind of change → 409 CHANGE_UNDECLARED; with it → the next version', async () => {
    const course = await publishedCourse(us.administrator, 'Changed once');
    ok(
      await us.administrator.api.PUT('/api/content/modules/{id}', {
        params: { path: { id: course.document } },
        body: { content_title: 'Second edition' },
      }),
    );
    const path = { id: course.program };
    expect(
      refusal(await us.administrator.api.POST('/api/training/programs/{id}/publish', { params: { path } })),
    ).toEqual([409, 'CHANGE_UNDECLARED']);
    ok(
      await us.administrator.api.POST('/api/training/programs/{id}/publish', {
        params: { path },
        body: { changes: [{ module_id: course.document, change_kind: 'material', change_note: 'New incident form' }] },
      }),
    );
    const { items } = ok(
      await us.administrator.api.GET('/api/training/programs/{id}/modules/{moduleId}/versions', {
        params: { path: { id: course.program, moduleId: course.document } },
      }),
    );
    expect(items.map(({ version_number, change_kind, status }) => [version_number, change_kind, status])).toEqual([
      ['2.0', 'material', 'published'],
      ['1.0', 'initial', 'superseded'],
    ]);
  });

  test('POST …/duplicate → a draft with the same modules and prerequisites; by a manager → 403', async () => {
    const course = await publishedCourse(us.administrator, 'To be copied');
    const waits = ok(
      await us.administrator.api.PUT('/api/training/programs/{id}/modules/{moduleId}/prerequisites', {
        params: { path: { id: course.program, moduleId: course.quiz } },
        body: { module_ids: [course.document] },
      }),
    );
    expect(waits.modules.map(({ prerequisite_ids }) => prerequisite_ids)).toEqual([[], [course.document]]);
    const copy = ok(
      await us.administrator.api.POST('/api/training/programs/{id}/duplicate', {
        params: { path: { id: course.program } },
        body: { program_name: 'A copy of it' },
      }),
    );
    expect(copy).toMatchObject({ program_name: 'A copy of it', status: 'draft', version: 0 });
    expect(copy.modules.map(({ module_name }) => module_name)).toEqual(['Read', 'Answer']);
    expect(copy.modules[1]!.prerequisite_ids).toEqual([copy.modules[0]!.id]);
    const denied = await us.manager.api.POST('/api/training/programs/{id}/duplicate', {
      params: { path: { id: course.program } },
      body: { program_name: 'Mine' },
    });
    expect(refusal(denied)).toEqual([403, 'FORBIDDEN']);
  });

  test('PUT …/prerequisites in a circle → 409 PREREQUISITES_IN_A_CIRCLE; none → open again', async () => {
    const course = await draftCourse(us.administrator, 'Waiting for each other');
    const set = async (moduleId: string, module_ids: string[]) =>
      await us.administrator.api.PUT('/api/training/programs/{id}/modules/{moduleId}/prerequisites', {
        params: { path: { id: course.program, moduleId } },
        body: { module_ids },
      });
    ok(await set(course.quiz, [course.document]));
    expect(refusal(await set(course.document, [course.quiz]))).toEqual([409, 'PREREQUISITES_IN_A_CIRCLE']);
    expect(ok(await set(course.quiz, [])).modules[1]!.prerequisite_ids).toEqual([]);
  });
});

test('GET /api/training/programs without a token → 401 TOKEN_MISSING, with a false one → 401 TOKEN_INVALID', async () => {
  expect(refusal(await apiFor().GET('/api/training/programs'))).toEqual([401, 'TOKEN_MISSING']);
  expect(refusal(await apiFor(`${us.learner.token}x`).GET('/api/training/programs'))).toEqual([401, 'TOKEN_INVALID']);
});
