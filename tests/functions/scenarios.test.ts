import { beforeAll, describe, expect, test } from 'vitest';
import { platform } from '../support/platform.ts';
import { assigned, ok, type Practice, practice, publishedCourse, refusal, type Staff } from './support/practice.ts';

let us: Practice;
beforeAll(async () => {
  us = await practice();
});

const choice = { feedback: 'Because.', consequence: 'So it goes.', points: 10 };
const scenario = {
  start: 'a',
  nodes: [
    {
      id: 'a',
      kind: 'situation' as const,
      title: 'A call',
      text: 'Somebody asks for a chart.',
      choices: [
        { ...choice, id: 'ask', text: 'Ask who is calling.', next: 'good' },
        { ...choice, id: 'tell', text: 'Read it out.', next: 'poor', points: 0 },
      ],
    },
    { id: 'good', kind: 'outcome' as const, title: 'Good', text: 'Right.', outcome: 'good' as const, passed: true },
    { id: 'poor', kind: 'outcome' as const, title: 'Poor', text: 'Wrong.', outcome: 'poor' as const, passed: false },
  ],
};

async function simulation(): Promise<{ program: string; module: string }> {
  const { api } = us.administrator;
  const program = ok(
    await api.POST('/api/training/programs', { body: { program_name: 'Calls', program_type: 'hipaa' } }),
  );
  const module = ok(
    await api.POST('/api/training/programs/{id}/modules', {
      params: { path: { id: program.id } },
      body: { module_name: 'A call', content_type: 'interactive', estimated_duration_minutes: 5 },
    }),
  );
  return { program: program.id, module: module.id };
}
const save = (who: Staff, id: string, graph: typeof scenario | object) =>
  who.api.PUT('/api/content/modules/{id}/scenario', {
    params: { path: { id } },
    body: { introduction: 'You are at the desk.', scenario: graph as typeof scenario },
  });

async function rpc(who: Staff, name: string, body: object): Promise<{ status: number; body: any }> {
  const response = await fetch(`${platform.API_URL}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: {
      apikey: platform.PUBLISHABLE_KEY,
      authorization: `Bearer ${who.token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

describe('PUT /api/content/modules/:id/scenario', () => {
  test('of a complete one → no problems, and authors read the graph again', async () => {
    const { module } = await simulation();
    const saved = ok(await save(us.administrator, module, scenario));
    expect(saved).toMatchObject({ problems: [], content: { content_data: { estimated_situations: 1 } } });
    const read = ok(await us.administrator.api.GET('/api/content/modules/{id}', { params: { path: { id: module } } }));
    expect(read.scenario?.nodes).toHaveLength(3);
    expect(JSON.stringify(read.draft)).not.toContain('Because.');
  });

  test('with a loop without exit → saved, its problems named, and publishing → 409 CONTENT_INCOMPLETE', async () => {
    const { program, module } = await simulation();
    const graph = structuredClone(scenario);
    for (const node of graph.nodes) if ('choices' in node) for (const each of node.choices!) each.next = 'a';
    const { problems } = ok(await save(us.administrator, module, graph));
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'NO_PASSING_OUTCOME',
      'NO_WAY_OUT',
      'UNREACHABLE',
      'UNREACHABLE',
    ]);
    const answer = await us.administrator.api.POST('/api/training/programs/{id}/publish', {
      params: { path: { id: program } },
    });
    expect(refusal(answer)).toEqual([409, 'CONTENT_INCOMPLETE']);
  });

  test('that is none → 400 INVALID_INPUT with the place', async () => {
    const { module } = await simulation();
    const answer = await save(us.administrator, module, { start: 'a', nodes: [{ id: 'a', kind: 'riddle' }] });
    expect(refusal(answer)).toEqual([400, 'INVALID_INPUT']);
  });

  test('of a quiz → 409 CONTENT_TYPE_MISMATCH; by a learner → refused', async () => {
    const course = await publishedCourse(us.administrator, 'No scenario');
    expect(refusal(await save(us.administrator, course.quiz, scenario))).toEqual([409, 'CONTENT_TYPE_MISMATCH']);
    const { module } = await simulation();
    expect(refusal(await save(us.learner, module, scenario))[0]).toBeGreaterThanOrEqual(403);
  });
});

test('a learner is given one situation at a time, and nothing of the graph through any door', async () => {
  const { program, module } = await simulation();
  ok(await save(us.administrator, module, scenario));
  ok(await us.administrator.api.POST('/api/training/programs/{id}/publish', { params: { path: { id: program } } }));
  const assignment = await assigned(us.manager, us.learner.id, program);
  const begun = await rpc(us.learner, 'start_simulation', { assignment_id: assignment, module_id: module });
  expect(JSON.stringify(begun.body)).not.toMatch(/Because|points|next|Right\./);
  const read = ok(await us.learner.api.GET('/api/content/modules/{id}', { params: { path: { id: module } } }));
  expect(read.scenario).toBeNull();
  expect((await rpc(us.learner, 'preview_simulation', { content_id: read.current?.id })).status).toBe(403);
  // Sent twice at once, as an impatient finger does.
  const { attempt_id, step, node } = begun.body;
  const twice = await Promise.all(
    [1, 2].map(() => rpc(us.learner, 'choose_in_simulation', { attempt_id, step, node, choice: 'ask' })),
  );
  expect(twice.map(({ body }) => [body.step, body.passed, body.assignment_completed])).toEqual([
    [1, true, true],
    [1, true, true],
  ]);
  expect((await rpc(us.colleague, 'simulation_review', { attempt_id })).status).toBe(404);
});
