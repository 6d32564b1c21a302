import * as files from '../../_shared/contracts/question-files.ts';
import * as contract from '../../_shared/contracts/quiz.ts';
import { createApi, idParameter, jsonAnswer, jsonBody, repeatable, route } from '../../_shared/http/app.ts';
import { QuestionFileService } from '../../_shared/services/question-file-service.ts';
import { QuizService } from '../../_shared/services/quiz-service.ts';

export const quizzes = createApi();
const tags = ['Quizzes'];

quizzes.openapi(
  route(
    {
      method: 'post',
      path: '/training/quiz-attempts',
      tags,
      summary: 'Begin an attempt at a quiz, or continue the open one',
      description: 'An open attempt whose time limit has passed comes back graded from what was saved.',
      request: { headers: repeatable, body: jsonBody(contract.StartAttempt) },
      responses: { 201: jsonAnswer('The attempt: questions without answers.', contract.Attempt) },
    },
    {
      errors: [
        'ASSIGNMENT_NOT_FOUND',
        'MODULE_NOT_FOUND',
        'ASSIGNMENT_CLOSED',
        'MODULE_LOCKED',
        'NOT_A_QUIZ',
        'ALREADY_PASSED',
        'NO_ATTEMPTS_LEFT',
        'COOL_DOWN',
      ],
    },
  ),
  async (c) => c.json(await new QuizService(c.var.caller.db).startAttempt(c.req.valid('json')), 201),
);

quizzes.openapi(
  route(
    {
      method: 'put',
      path: '/training/quiz-attempts/{id}',
      tags,
      summary: 'Save responses of the open attempt',
      description: 'Questions that are not named keep what was saved; so do those already shown their answer.',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.SaveAttempt) },
      responses: { 200: jsonAnswer('Saved, or the result when the time limit has passed.', contract.SavedAttempt) },
    },
    { errors: ['ATTEMPT_NOT_FOUND', 'INVALID_RESPONSES'] },
  ),
  async (c) =>
    c.json(await new QuizService(c.var.caller.db).saveAttempt(c.req.valid('param').id, c.req.valid('json')), 200),
);

quizzes.openapi(
  route(
    {
      method: 'post',
      path: '/training/quiz-attempts/{id}/check',
      tags,
      summary: 'Answer one question and see whether it was right',
      description: 'For quizzes with immediate feedback. The response is locked by it.',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.CheckAnswer) },
      responses: { 200: jsonAnswer('Feedback on that question.', contract.CheckedAnswer) },
    },
    { errors: ['ATTEMPT_NOT_FOUND', 'QUESTION_NOT_FOUND', 'FEEDBACK_NOT_IMMEDIATE', 'ANSWER_MISSING'] },
  ),
  async (c) =>
    c.json(await new QuizService(c.var.caller.db).checkAnswer(c.req.valid('param').id, c.req.valid('json')), 200),
);

quizzes.openapi(
  route(
    {
      method: 'post',
      path: '/training/quiz-attempts/{id}/submit',
      tags,
      summary: 'Submit an attempt and have it graded',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.SubmitAttempt) },
      responses: { 200: jsonAnswer('Score, and feedback as far as the quiz shows it.', contract.GradedAttempt) },
    },
    { errors: ['ATTEMPT_NOT_FOUND', 'ASSIGNMENT_CLOSED', 'INVALID_RESPONSES'] },
  ),
  async (c) =>
    c.json(await new QuizService(c.var.caller.db).submitAttempt(c.req.valid('param').id, c.req.valid('json')), 200),
);

quizzes.openapi(
  route(
    {
      method: 'post',
      path: '/content/modules/{id}/questions/import',
      tags,
      summary: 'Read questions from a GIFT or Moodle XML file',
      description:
        'A dry run says what would come in, and of each line that cannot be read why. Otherwise all questions are added to the draft, or none. Texts become plain text; images are not taken along.',
      request: {
        params: idParameter,
        headers: repeatable,
        body: { required: true, content: { 'multipart/form-data': { schema: files.QuestionImport } } },
      },
      responses: {
        200: jsonAnswer('What is in the file, and the draft where it was saved.', files.QuestionImportAnswer),
      },
    },
    {
      errors: [
        'MODULE_NOT_FOUND',
        'CONTENT_TYPE_MISMATCH',
        'FILE_HAS_ERRORS',
        'NOT_TEXT',
        'TOO_LARGE',
        'TOO_MANY_QUESTIONS',
      ],
    },
  ),
  async (c) =>
    c.json(await new QuestionFileService(c.var.caller.db).import(c.req.valid('param').id, c.req.valid('form')), 200),
);

quizzes.openapi(
  route(
    {
      method: 'get',
      path: '/content/modules/{id}/questions/export',
      tags,
      summary: 'Get the questions of a quiz as a file',
      description:
        'Of the draft, or else of what is published, with the right answers. Left out, and named in a comment: what the format has no form for (several blanks; in GIFT ordering too).',
      request: { params: idParameter, query: files.QuestionExport },
      responses: {
        200: {
          description: 'The file.',
          content: { 'text/plain': { schema: { type: 'string' } }, 'application/xml': { schema: { type: 'string' } } },
        },
      },
    },
    { errors: ['MODULE_NOT_FOUND', 'CONTENT_TYPE_MISMATCH'] },
  ),
  async (c) => {
    const { name, type, text } = await new QuestionFileService(c.var.caller.db).export(
      c.req.valid('param').id,
      c.req.valid('query').format,
    );
    return c.body(text, 200, {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    });
  },
);
