import * as contract from '../../_shared/contracts/employment.ts';
import { createApi, idParameter, jsonAnswer, jsonBody, repeatable, route } from '../../_shared/http/app.ts';
import { EmploymentService } from '../../_shared/services/employment-service.ts';

export const employment = createApi();
const tags = ['People'];
const leaveErrors = [
  'PERSON_NOT_FOUND',
  'PERSON_NOT_ACTIVE',
  'LEAVE_ENDS_BEFORE_IT_STARTS',
  'LEAVE_BEFORE_HIRING',
  'LEAVE_TOO_LONG',
  'LEAVE_OVERLAPS',
];

employment.openapi(
  route({
    method: 'get',
    path: '/people/roster',
    tags,
    summary: 'Who was employed on a day, as what and where',
    description: 'As it is known now, or as it was known at an earlier moment.',
    request: { query: contract.RosterFilters },
    responses: { 200: jsonAnswer('People by name.', contract.Roster) },
  }),
  async (c) => c.json(await new EmploymentService(c.var.caller.db).roster(c.req.valid('query')), 200),
);

employment.openapi(
  route(
    {
      method: 'get',
      path: '/people/{id}/history',
      tags,
      summary: "A person's employments, and what they were in each",
      request: { params: idParameter, query: contract.HistoryFilters },
      responses: { 200: jsonAnswer('The oldest first.', contract.StaffHistory) },
    },
    { errors: ['PERSON_NOT_FOUND'] },
  ),
  async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await new EmploymentService(c.var.caller.db).history(id, c.req.valid('query').superseded), 200);
  },
);

employment.openapi(
  route(
    {
      method: 'post',
      path: '/people/{id}/history/corrections',
      tags,
      summary: 'Correct what a person was in the past',
      description: 'The earlier statement stays readable as superseded. For training administrators.',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.HistoryCorrection) },
      responses: { 204: { description: 'Corrected.' } },
    },
    {
      errors: [
        'PERSON_NOT_FOUND',
        'PLACE_NOT_FOUND',
        'DATE_IN_THE_FUTURE',
        'INVALID_RANGE',
        'NOT_EMPLOYED_THEN',
        'LEVEL_IS_SET_ELSEWHERE',
        'OWN_MANAGER',
        'REPORTING_CYCLE',
      ],
    },
  ),
  async (c) => {
    await new EmploymentService(c.var.caller.db).correctHistory(c.req.valid('param').id, c.req.valid('json'));
    return c.body(null, 204);
  },
);

employment.openapi(
  route(
    {
      method: 'get',
      path: '/people/{id}/leaves',
      tags,
      summary: "A person's leaves",
      request: { params: idParameter },
      responses: { 200: jsonAnswer('The latest first.', contract.LeaveList) },
    },
    { errors: ['PERSON_NOT_FOUND'] },
  ),
  async (c) => c.json(await new EmploymentService(c.var.caller.db).leaves(c.req.valid('param').id), 200),
);

employment.openapi(
  route(
    {
      method: 'post',
      path: '/people/{id}/leaves',
      tags,
      summary: 'Record a leave',
      description:
        'Open training that is due on its first day or later moves by the days of the leave. For training administrators.',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.RecordLeaveRequest) },
      responses: { 201: jsonAnswer('The leave.', contract.Leave) },
    },
    { errors: leaveErrors },
  ),
  async (c) => {
    const service = new EmploymentService(c.var.caller.db);
    return c.json(await service.recordLeave(c.req.valid('param').id, c.req.valid('json')), 201);
  },
);

employment.openapi(
  route(
    {
      method: 'post',
      path: '/people/{id}/leaves/preview',
      tags,
      summary: 'Which due dates a leave would move',
      request: { params: idParameter, body: jsonBody(contract.LeaveDays) },
      responses: { 200: jsonAnswer('By due date; nothing has changed.', contract.LeavePreview) },
    },
    { errors: leaveErrors },
  ),
  async (c) => {
    const { starts_on, ends_on } = c.req.valid('json');
    const considered = { user_id: c.req.valid('param').id, starts_on, ends_on: ends_on ?? undefined };
    return c.json(await new EmploymentService(c.var.caller.db).preview(considered), 200);
  },
);

employment.openapi(
  route(
    {
      method: 'put',
      path: '/people/leaves/{id}',
      tags,
      summary: 'Set the last day of a leave',
      description: 'Earlier than planned, later, or of one that was open-ended. Due dates move with it.',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.EndLeaveRequest) },
      responses: { 200: jsonAnswer('The leave.', contract.Leave) },
    },
    { errors: ['LEAVE_NOT_FOUND', 'LEAVE_CANCELLED', ...leaveErrors.slice(1)] },
  ),
  async (c) => {
    const service = new EmploymentService(c.var.caller.db);
    return c.json(await service.endLeave(c.req.valid('param').id, c.req.valid('json').ends_on), 200);
  },
);

employment.openapi(
  route(
    {
      method: 'delete',
      path: '/people/leaves/{id}',
      tags,
      summary: 'Cancel a leave',
      description: 'It counts for nothing any more; due dates go back to where they were without it.',
      request: { params: idParameter, headers: repeatable },
      responses: { 204: { description: 'Cancelled.' } },
    },
    { errors: ['LEAVE_NOT_FOUND'] },
  ),
  async (c) => {
    await new EmploymentService(c.var.caller.db).cancelLeave(c.req.valid('param').id);
    return c.body(null, 204);
  },
);

employment.openapi(
  route({
    method: 'get',
    path: '/people/closures',
    tags,
    summary: 'Days on which the practice or a location is closed',
    request: { query: contract.ClosureFilters },
    responses: { 200: jsonAnswer('Of one year, by date.', contract.ClosureList) },
  }),
  async (c) => c.json(await new EmploymentService(c.var.caller.db).closures(c.req.valid('query').year), 200),
);

employment.openapi(
  route(
    {
      method: 'post',
      path: '/people/closures',
      tags,
      summary: 'Close the practice or a location for a day',
      request: { headers: repeatable, body: jsonBody(contract.CreateClosureRequest) },
      responses: { 201: jsonAnswer('The closure.', contract.Closure) },
    },
    { errors: ['ALREADY_EXISTS', 'REFERENCE_NOT_FOUND'] },
  ),
  async (c) => c.json(await new EmploymentService(c.var.caller.db).close(c.req.valid('json')), 201),
);

employment.openapi(
  route(
    {
      method: 'delete',
      path: '/people/closures/{id}',
      tags,
      summary: 'Take a closure back',
      request: { params: idParameter, headers: repeatable },
      responses: { 204: { description: 'It is a day like another again.' } },
    },
    { errors: ['CLOSURE_NOT_FOUND'] },
  ),
  async (c) => {
    await new EmploymentService(c.var.caller.db).reopen(c.req.valid('param').id);
    return c.body(null, 204);
  },
);
