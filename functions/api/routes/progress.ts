import * as contract from '../../_shared/contracts/progress.ts';
import { createApi, jsonAnswer, jsonBody, repeatable, route } from '../../_shared/http/app.ts';
import { whoAsks } from '../../_shared/services/identity.ts';
import { ProgressService } from '../../_shared/services/progress-service.ts';
import { TrainingContentService } from '../../_shared/services/training-content-service.ts';

export const progress = createApi();
const tags = ['Progress'];

progress.openapi(
  route(
    {
      method: 'post',
      path: '/training/progress/open',
      tags,
      summary: 'Open a module',
      description:
        "Of one's own assignment: call it when the module is shown. Time is credited from the first opening on; opening again changes nothing.",
      request: { headers: repeatable, body: jsonBody(contract.OpenModuleRequest) },
      responses: { 200: jsonAnswer('Where the learner is.', contract.OpenedModule) },
    },
    { errors: ['ASSIGNMENT_NOT_FOUND', 'MODULE_NOT_FOUND', 'ASSIGNMENT_CLOSED', 'MODULE_LOCKED'] },
  ),
  async (c) => c.json(await new ProgressService(c.var.caller.db).openModule(c.req.valid('json')), 200),
);

progress.openapi(
  route(
    {
      method: 'post',
      path: '/training/progress',
      tags,
      summary: 'Record training progress',
      description:
        "Of one's own assignment: pages seen, where to continue, time spent. The module completes itself when all of it was seen. No more time is credited than has passed since it was opened; a report for a module that was never opened opens it and is credited no time.",
      request: { headers: repeatable, body: jsonBody(contract.ProgressUpdate) },
      responses: { 200: jsonAnswer('How far the learner is.', contract.Progress) },
    },
    { errors: ['ASSIGNMENT_NOT_FOUND', 'MODULE_NOT_FOUND', 'ASSIGNMENT_CLOSED', 'MODULE_LOCKED', 'PAGE_OUT_OF_RANGE'] },
  ),
  async (c) => {
    const update = c.req.valid('json');
    const { staff_id } = await whoAsks(c.var.caller.db);
    return c.json(
      await new TrainingContentService(c.var.caller.db).recordProgress(staff_id, update.module_id, update),
      200,
    );
  },
);

progress.openapi(
  route(
    {
      method: 'post',
      path: '/training/progress/answers',
      tags,
      summary: 'Answer a question inside a video',
      description: 'The first answer is kept; the question may be answered again for learning.',
      request: { headers: repeatable, body: jsonBody(contract.VideoAnswer) },
      responses: { 200: jsonAnswer('Whether it is right, and why.', contract.VideoAnswerResult) },
    },
    {
      errors: ['QUESTION_NOT_FOUND', 'ASSIGNMENT_NOT_FOUND', 'MODULE_NOT_FOUND', 'ASSIGNMENT_CLOSED', 'MODULE_LOCKED'],
    },
  ),
  async (c) => c.json(await new ProgressService(c.var.caller.db).answerVideoQuestion(c.req.valid('json')), 200),
);

progress.openapi(
  route(
    {
      method: 'get',
      path: '/training/completions',
      tags,
      summary: 'Get completion records',
      request: { query: contract.CompletionFilters },
      responses: { 200: jsonAnswer('Completions, the latest first.', contract.CompletionPage) },
    },
    { errors: ['INVALID_CURSOR'] },
  ),
  async (c) => c.json(await new ProgressService(c.var.caller.db).completions(c.req.valid('query')), 200),
);

progress.openapi(
  route(
    {
      method: 'post',
      path: '/training/completions',
      tags,
      summary: 'Record a completion',
      description:
        'For direct reports (for anyone, as training administrator), from external proof: a classroom session, a paper test. It says why it counts and which document proves it. Attestations and observations are not recorded on behalf.',
      request: { headers: repeatable, body: jsonBody(contract.RecordCompletionRequest) },
      responses: { 201: jsonAnswer('What was recorded.', contract.RecordedCompletion) },
    },
    {
      errors: [
        'ASSIGNMENT_NOT_FOUND',
        'MODULE_NOT_FOUND',
        'NOT_FINISHED',
        'NOT_ON_BEHALF',
        'PROOF_MISSING',
        'ASSIGNMENT_CLOSED',
        'COMPLETED_IN_THE_FUTURE',
        'COMPLETED_BEFORE_ASSIGNED',
        'SCORE_MISSING',
        'BELOW_PASSING_SCORE',
      ],
    },
  ),
  async (c) => c.json(await new ProgressService(c.var.caller.db).recordCompletion(c.req.valid('json')), 201),
);
