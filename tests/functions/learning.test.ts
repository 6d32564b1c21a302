import { beforeAll, describe, expect, test } from 'vitest';
import { inDays } from '../support/business-time.ts';
import { platform, sql } from '../support/platform.ts';
import {
  answers,
  assigned,
  type Course,
  draftCourse,
  finished,
  ok,
  type Practice,
  practice,
  publishedCourse,
  refusal,
} from './support/practice.ts';

let us: Practice;
beforeAll(async () => {
  us = await practice();
});

async function started(name: string): Promise<{ course: Course; assignment: string }> {
  const course = await publishedCourse(us.administrator, name);
  return { course, assignment: await assigned(us.manager, us.learner.id, course.program) };
}

describe('progress', () => {
  test('POST /api/training/progress with one page of two → half, and not finished', async () => {
    const { course, assignment } = await started('Half read');
    const body = {
      assignment_id: assignment,
      module_id: course.document,
      pages_viewed: [1],
      position: 1,
      active_seconds: 5,
    };
    expect(ok(await us.learner.api.POST('/api/training/progress', { body }))).toMatchObject({
      progress_percentage: 50,
      pages_viewed: [1],
      module_completed: false,
    });
    const rest = ok(await us.learner.api.POST('/api/training/progress', { body: { ...body, pages_viewed: [2] } }));
    expect(rest).toMatchObject({
      progress_percentage: 100,
      pages_viewed: [1, 2],
      module_completed: true,
      assignment_completed: false,
    });
  });

  test('POST /api/training/progress/open → the version that is kept, and time credited from then on', async () => {
    const { course, assignment } = await started('Opened first');
    const body = { assignment_id: assignment, module_id: course.document };
    const opened = ok(await us.learner.api.POST('/api/training/progress/open', { body }));
    expect(opened).toMatchObject({ progress_percentage: 0, pages_viewed: [], active_seconds: 0 });
    const again = ok(await us.learner.api.POST('/api/training/progress/open', { body }));
    expect(again).toEqual(opened);
    expect(refusal(await us.manager.api.POST('/api/training/progress/open', { body }))).toEqual([
      404,
      'ASSIGNMENT_NOT_FOUND',
    ]);
  });

  test('POST /api/training/progress for a page the document has not → 400 PAGE_OUT_OF_RANGE', async () => {
    const { course, assignment } = await started('Short document');
    const answer = await us.learner.api.POST('/api/training/progress', {
      body: { assignment_id: assignment, module_id: course.document, pages_viewed: [3] },
    });
    expect(refusal(answer)).toEqual([400, 'PAGE_OUT_OF_RANGE']);
  });

  test("POST /api/training/progress for a report's assignment → 404 ASSIGNMENT_NOT_FOUND", async () => {
    const { course, assignment } = await started('Read it yourself');
    const answer = await us.manager.api.POST('/api/training/progress', {
      body: { assignment_id: assignment, module_id: course.document, pages_viewed: [1, 2] },
    });
    expect(refusal(answer)).toEqual([404, 'ASSIGNMENT_NOT_FOUND']);
  });
});

describe('quizzes', () => {
  test('POST /api/training/quiz-attempts → questions without answers, and the same attempt when asked again', async () => {
    const { course, assignment } = await started('Two tabs');
    const start = () =>
      us.learner.api.POST('/api/training/quiz-attempts', {
        body: { assignment_id: assignment, module_id: course.quiz },
      });
    const [first, second] = [ok(await start()), ok(await start())];
    expect(second.id).toBe(first.id);
    expect(first.questions).toHaveLength(2);
    expect(JSON.stringify(first)).not.toContain(answers.q1.explanation);
    expect(JSON.stringify(first)).not.toContain('correct');
  });

  test('PUT /api/training/quiz-attempts/:id, then submit without responses → what was saved is graded', async () => {
    const { course, assignment } = await started('Saved on the way');
    const attempt = ok(
      await us.learner.api.POST('/api/training/quiz-attempts', {
        body: { assignment_id: assignment, module_id: course.quiz },
      }),
    );
    const path = { id: attempt.id };
    const saved = await us.learner.api.PUT('/api/training/quiz-attempts/{id}', {
      params: { path },
      body: { responses: { q1: ['a'] }, active_seconds: 0 },
    });
    expect(ok(saved)).toMatchObject({ saved: true, active_seconds: 0 });
    const graded = ok(
      await us.learner.api.POST('/api/training/quiz-attempts/{id}/submit', { params: { path }, body: {} }),
    );
    expect(graded).toMatchObject({ score_percentage: 50, passed: false, module_completed: false });
    expect(graded.feedback).toHaveProperty('q1');
  });

  test("PUT /api/training/quiz-attempts/:id of somebody else's attempt → 404 ATTEMPT_NOT_FOUND", async () => {
    const { course, assignment } = await started('Helping hands');
    const attempt = ok(
      await us.learner.api.POST('/api/training/quiz-attempts', {
        body: { assignment_id: assignment, module_id: course.quiz },
      }),
    );
    const answer = await us.manager.api.PUT('/api/training/quiz-attempts/{id}', {
      params: { path: { id: attempt.id } },
      body: { responses: { q1: ['a'] } },
    });
    expect(refusal(answer)).toEqual([404, 'ATTEMPT_NOT_FOUND']);
  });

  test('POST /api/training/quiz-attempts/:id/check → feedback on one question, locked, where the quiz gives it at once', async () => {
    const { course, assignment } = await started('Told at once');
    await sql(
      `update public.training_content set content_data = content_data || '{"feedback": "immediate"}' where module_id = $1`,
      [course.quiz],
    );
    const attempt = ok(
      await us.learner.api.POST('/api/training/quiz-attempts', {
        body: { assignment_id: assignment, module_id: course.quiz },
      }),
    );
    const params = { path: { id: attempt.id } };
    const check = (response: string[]) =>
      us.learner.api.POST('/api/training/quiz-attempts/{id}/check', { params, body: { question_id: 'q1', response } });
    const feedback = { correct: false, correct_options: ['a'], explanation: answers.q1.explanation };
    expect(ok(await check(['b']))).toMatchObject({ response: ['b'], feedback });
    expect(ok(await check(['a']))).toMatchObject({ response: ['b'], feedback });
    const graded = ok(
      await us.learner.api.POST('/api/training/quiz-attempts/{id}/submit', {
        params,
        body: { responses: { q1: ['a'], q2: ['t'] } },
      }),
    );
    expect(graded).toMatchObject({ score_percentage: 50, score_points: 1, maximum_points: 2 });
  });

  test('POST /api/training/quiz-attempts/:id/check on a quiz that shows answers at the end → 409', async () => {
    const { course, assignment } = await started('Told at the end');
    const attempt = ok(
      await us.learner.api.POST('/api/training/quiz-attempts', {
        body: { assignment_id: assignment, module_id: course.quiz },
      }),
    );
    const answer = await us.learner.api.POST('/api/training/quiz-attempts/{id}/check', {
      params: { path: { id: attempt.id } },
      body: { question_id: 'q1', response: ['a'] },
    });
    expect(refusal(answer)).toEqual([409, 'FEEDBACK_NOT_IMMEDIATE']);
  });

  test('the answer key, a draft and another learner’s attempt are not there for a learner who asks the database itself', async () => {
    const { course, assignment } = await started('Curious');
    const draft = await draftCourse(us.administrator, 'Not for learners yet');
    ok(
      await us.learner.api.POST('/api/training/quiz-attempts', {
        body: { assignment_id: assignment, module_id: course.quiz },
      }),
    );
    const read = async (who: typeof us.learner, path: string) => {
      const response = await fetch(`${platform.API_URL}/rest/v1/${path}`, {
        headers: { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${who.token}` },
      });
      return (await response.json()) as unknown[];
    };
    expect(await read(us.learner, 'quiz_answer_keys?select=*')).toEqual([]);
    expect(await read(us.learner, `training_content?module_id=eq.${draft.quiz}`)).toEqual([]);
    expect(await read(us.colleague, `quiz_attempts?assignment_id=eq.${assignment}`)).toEqual([]);
    expect(await read(us.manager, `quiz_attempts?assignment_id=eq.${assignment}`)).toEqual([]);
    expect(await read(us.administrator, `quiz_attempts?assignment_id=eq.${assignment}`)).toHaveLength(1);
    expect(JSON.stringify(await read(us.learner, `quiz_attempts?assignment_id=eq.${assignment}`))).not.toContain(
      'correct',
    );
  });

  test('POST /api/training/quiz-attempts on a document → 409 NOT_A_QUIZ', async () => {
    const { course, assignment } = await started('No questions here');
    const answer = await us.learner.api.POST('/api/training/quiz-attempts', {
      body: { assignment_id: assignment, module_id: course.document },
    });
    expect(refusal(answer)).toEqual([409, 'NOT_A_QUIZ']);
  });
});

describe('completions', () => {
  test('GET /api/training/completions → evidence of the finished program, the latest first, for the manager too', async () => {
    const { course, assignment } = await started('Done from end to end');
    const certificate = await finished(us.learner, assignment, course);
    const list = ok(
      await us.manager.api.GET('/api/training/completions', { params: { query: { assignment_id: assignment } } }),
    );
    expect(list.data.map(({ module_id }) => module_id)).toEqual([course.quiz, course.document]);
    expect(list.data[0]).toMatchObject({
      user_id: us.learner.id,
      passed: true,
      score_percentage: 100,
      certificate_url: `/api/training/certificates/${certificate}`,
    });
    expect(
      ok(await us.colleague.api.GET('/api/training/completions', { params: { query: { assignment_id: assignment } } }))
        .data,
    ).toEqual([]);
  });

  test('POST /api/training/completions by the manager of a classroom session → 201, recorded by the manager', async () => {
    const { course, assignment } = await started('Taught in the classroom');
    const body = {
      assignment_id: assignment,
      module_id: course.document,
      time_spent_minutes: 45,
      note: 'Morning session',
      proof_reason: 'Taught in the morning session of the new hires',
      proof_document: 'Sign-in sheet, binder 4',
    };
    const { proof_document: _, ...unproved } = body;
    expect(refusal(await us.manager.api.POST('/api/training/completions', { body: unproved }))).toEqual([
      400,
      'PROOF_MISSING',
    ]);
    const recorded = await us.manager.api.POST('/api/training/completions', { body });
    expect(recorded.response.status).toBe(201);
    const list = ok(
      await us.manager.api.GET('/api/training/completions', { params: { query: { assignment_id: assignment } } }),
    );
    expect(list.data[0]).toMatchObject({
      id: recorded.data?.completion_id,
      recorded_by: us.manager.id,
      note: 'Morning session',
      proof_reason: body.proof_reason,
      proof_document: body.proof_document,
    });
  });

  test('POST /api/training/completions of a test below the passing score → 409 BELOW_PASSING_SCORE', async () => {
    const { course, assignment } = await started('Not good enough');
    const answer = await us.manager.api.POST('/api/training/completions', {
      body: { assignment_id: assignment, module_id: course.quiz, score_percentage: 40 },
    });
    expect(refusal(answer)).toEqual([409, 'BELOW_PASSING_SCORE']);
  });

  test('POST /api/training/completions of tomorrow → 400 COMPLETED_IN_THE_FUTURE', async () => {
    const { course, assignment } = await started('Not yet');
    const answer = await us.manager.api.POST('/api/training/completions', {
      body: { assignment_id: assignment, module_id: course.document, completed_at: inDays(1) },
    });
    expect(refusal(answer)).toEqual([400, 'COMPLETED_IN_THE_FUTURE']);
  });

  test('POST /api/training/completions by the learner, of what they have not read → 409 NOT_FINISHED', async () => {
    const { course, assignment } = await started('Trust me');
    const answer = await us.learner.api.POST('/api/training/completions', {
      body: { assignment_id: assignment, module_id: course.document },
    });
    expect(refusal(answer)).toEqual([409, 'NOT_FINISHED']);
  });
});
