import { z } from '@hono/zod-openapi';
import { Id } from '../../_shared/contracts/common.ts';
import * as contract from '../../_shared/contracts/standing.ts';
import { createApi, jsonAnswer, jsonBody, repeatable, route } from '../../_shared/http/app.ts';
import { ComplianceTrackingService } from '../../_shared/services/compliance-tracking-service.ts';

export const standing = createApi();
const tags = ['Compliance'];

standing.openapi(
  route({
    method: 'get',
    path: '/compliance/requirements',
    tags,
    summary: 'List requirements',
    description: 'What the practice owes, by which rule, and where the people the caller may see stand.',
    request: { query: contract.RequirementFilters },
    responses: { 200: jsonAnswer('Requirements by name.', contract.RequirementList) },
  }),
  async (c) => c.json(await new ComplianceTrackingService(c.var.caller.db).requirements(c.req.valid('query')), 200),
);

standing.openapi(
  route(
    {
      method: 'get',
      path: '/compliance/explain/{userId}/{requirementId}',
      tags,
      summary: 'Explain where a person stands on a requirement',
      description: 'The chain from the rule to the status, at any moment, as it is known now or was known then.',
      request: { params: z.object({ userId: Id, requirementId: Id }), query: contract.ExplanationQuery },
      responses: { 200: jsonAnswer('The explanation.', contract.Explanation) },
    },
    { errors: ['PERSON_NOT_FOUND', 'REQUIREMENT_NOT_FOUND'] },
  ),
  async (c) => {
    const { userId, requirementId } = c.req.valid('param');
    const service = new ComplianceTrackingService(c.var.caller.db);
    return c.json(await service.explain(userId, requirementId, c.req.valid('query')), 200);
  },
);

standing.openapi(
  route(
    {
      method: 'get',
      path: '/compliance/report',
      tags,
      summary: 'Generate the compliance report of a team',
      description:
        'The direct reports of a manager: where they stood and stand, what was missed and what was finished.',
      request: { query: contract.ReportQuery },
      responses: { 200: jsonAnswer('The report.', contract.ComplianceReport) },
    },
    { errors: ['MANAGER_NOT_FOUND', 'INVALID_RANGE'] },
  ),
  async (c) => {
    const { manager_id, ...range } = c.req.valid('query');
    return c.json(
      await new ComplianceTrackingService(c.var.caller.db).generateComplianceReport(manager_id, range),
      200,
    );
  },
);

standing.openapi(
  route(
    {
      method: 'get',
      path: '/compliance/metrics/{organizationId}',
      tags,
      summary: 'Calculate the compliance metrics of the practice',
      description: 'For training administrators and executives.',
      request: { params: z.object({ organizationId: Id }) },
      responses: { 200: jsonAnswer('The figures at this moment.', contract.ComplianceMetrics) },
    },
    { errors: ['PRACTICE_NOT_FOUND'] },
  ),
  async (c) => {
    const service = new ComplianceTrackingService(c.var.caller.db);
    return c.json(await service.calculateComplianceMetrics(c.req.valid('param').organizationId), 200);
  },
);

standing.openapi(
  route(
    {
      method: 'post',
      path: '/compliance/schedule',
      tags,
      summary: 'Schedule the training that requirements ask for',
      description:
        'Assigns and withdraws by rule, or, as a dry run, says what that would be. For training administrators.',
      request: { headers: repeatable, body: jsonBody(contract.ScheduleRequest) },
      responses: { 200: jsonAnswer('What was done, or would be.', contract.Schedule) },
    },
    { errors: ['NOT_YOURS_TO_SCHEDULE'] },
  ),
  async (c) => c.json(await new ComplianceTrackingService(c.var.caller.db).schedule(c.req.valid('json').dry_run), 200),
);
