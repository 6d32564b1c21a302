import * as contract from '../../_shared/contracts/assignments.ts';
import { createApi, idParameter, jsonAnswer, jsonBody, repeatable, route, versioned } from '../../_shared/http/app.ts';
import { entityTag, versionOf } from '../../_shared/http/concurrency.ts';
import { AssignmentService } from '../../_shared/services/assignment-service.ts';
import { TrainingContentService } from '../../_shared/services/training-content-service.ts';

export const assignments = createApi();
const tags = ['Assignments'];

assignments.openapi(
  route(
    {
      method: 'get',
      path: '/training/assignments',
      tags,
      summary: 'List assignments',
      description: "One's own; for managers their whole line; for training administrators and executives the practice.",
      request: { query: contract.AssignmentFilters },
      responses: { 200: jsonAnswer('Assignments by due date.', contract.AssignmentPage) },
    },
    { errors: ['INVALID_CURSOR'] },
  ),
  async (c) => c.json(await new AssignmentService(c.var.caller.db).list(c.req.valid('query')), 200),
);

assignments.openapi(
  route(
    {
      method: 'post',
      path: '/training/assignments',
      tags,
      summary: 'Create assignments',
      description:
        'Each is created or refused by itself, and the answer says which and why: 201 when all were created, 207 when some were; when none was, the error of the first with all outcomes in its details.',
      request: { headers: repeatable, body: jsonBody(contract.AssignTrainingRequest) },
      responses: {
        201: jsonAnswer('All were created.', contract.AssignTrainingAnswer),
        207: jsonAnswer('Some were created.', contract.AssignTrainingAnswer),
      },
    },
    {
      errors: [
        'NOT_IN_TEAM',
        'PERSON_NOT_ACTIVE',
        'PROGRAM_NOT_FOUND',
        'PROGRAM_NOT_ASSIGNABLE',
        'DUE_IN_THE_PAST',
        'DEADLINE_BEFORE_DUE',
        'REPEATED_IN_REQUEST',
        'ALREADY_ASSIGNED',
      ],
    },
  ),
  async (c) => {
    const answer = await new TrainingContentService(c.var.caller.db).assignTraining(c.req.valid('json').assignments);
    return c.json(answer, answer.refused_count ? 207 : 201);
  },
);

assignments.openapi(
  route(
    {
      method: 'get',
      path: '/training/assignments/{id}',
      tags,
      summary: 'Get an assignment',
      request: { params: idParameter },
      responses: { 200: jsonAnswer('The assignment.', contract.Assignment) },
    },
    { errors: ['ASSIGNMENT_NOT_FOUND'] },
  ),
  async (c) => {
    const assignment = await new AssignmentService(c.var.caller.db).get(c.req.valid('param').id);
    return c.json(assignment, 200, { etag: entityTag(assignment) });
  },
);

assignments.openapi(
  route(
    {
      method: 'put',
      path: '/training/assignments/{id}',
      tags,
      summary: 'Update an assignment',
      description: 'Moves the dates or the priority; what is not given stays.',
      request: { params: idParameter, headers: versioned, body: jsonBody(contract.UpdateAssignmentRequest) },
      responses: { 200: jsonAnswer('The assignment as it is now.', contract.Assignment) },
    },
    { errors: ['ASSIGNMENT_NOT_FOUND', 'STALE', 'ASSIGNMENT_CLOSED', 'DUE_IN_THE_PAST'] },
  ),
  async (c) => {
    const { updated_at, ...changes } = c.req.valid('json');
    const version = versionOf(c.req.valid('header')['if-match'], updated_at);
    const assignment = await new AssignmentService(c.var.caller.db).update(c.req.valid('param').id, changes, version);
    return c.json(assignment, 200, { etag: entityTag(assignment) });
  },
);

assignments.openapi(
  route(
    {
      method: 'delete',
      path: '/training/assignments/{id}',
      tags,
      summary: 'Cancel an assignment',
      description: 'It stays in the history, with what was done under it.',
      request: { params: idParameter, headers: repeatable, query: contract.Cancellation },
      responses: { 200: jsonAnswer('The cancelled assignment.', contract.Assignment) },
    },
    { errors: ['ASSIGNMENT_NOT_FOUND', 'ASSIGNMENT_CLOSED'] },
  ),
  async (c) => {
    const service = new AssignmentService(c.var.caller.db);
    return c.json(await service.cancel(c.req.valid('param').id, c.req.valid('query').reason), 200);
  },
);

assignments.openapi(
  route(
    {
      method: 'post',
      path: '/training/assignments/{id}/reminders',
      tags,
      summary: 'Remind the person, at most once a day',
      request: { params: idParameter, headers: repeatable },
      responses: { 200: jsonAnswer('When the person was reminded.', contract.Reminder) },
    },
    { errors: ['ASSIGNMENT_NOT_FOUND', 'ASSIGNMENT_CLOSED', 'REMINDED_RECENTLY'] },
  ),
  async (c) => c.json(await new AssignmentService(c.var.caller.db).remind(c.req.valid('param').id), 200),
);
