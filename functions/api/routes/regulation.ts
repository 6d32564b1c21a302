import { z } from '@hono/zod-openapi';
import { Id } from '../../_shared/contracts/common.ts';
import * as contract from '../../_shared/contracts/regulation.ts';
import { createApi, jsonAnswer, jsonBody, repeatable, route } from '../../_shared/http/app.ts';
import { RegulatoryComplianceService } from '../../_shared/services/regulatory-compliance-service.ts';
import { SurveyBinderService } from '../../_shared/services/survey-binder-service.ts';

export const regulation = createApi();
const tags = ['Compliance'];
const person = z.object({ userId: Id });

regulation.openapi(
  route(
    {
      method: 'get',
      path: '/compliance/hipaa/{userId}',
      tags,
      summary: 'Track the HIPAA compliance of a person',
      description:
        'Each requirement under 45 CFR 164 with its status, dates and citation, and exactly what is missing.',
      request: { params: person },
      responses: { 200: jsonAnswer('Where the person stands.', contract.HipaaStatus) },
    },
    { errors: ['PERSON_NOT_FOUND'] },
  ),
  async (c) =>
    c.json(
      await new RegulatoryComplianceService(c.var.caller.db).trackHIPAACompliance(c.req.valid('param').userId),
      200,
    ),
);

regulation.openapi(
  route({
    method: 'get',
    path: '/compliance/osha',
    tags,
    summary: 'Monitor OSHA requirements',
    description:
      'Each OSHA requirement with who is covered, who is compliant and who is not, of the people the caller may see. ' +
      'A late training is explained by a documented reason and a planned date, as 29 CFR 1910.1030 is read; it stays late.',
    responses: { 200: jsonAnswer('The report.', contract.OshaReport) },
  }),
  async (c) => c.json(await new RegulatoryComplianceService(c.var.caller.db).monitorOSHARequirements(), 200),
);

regulation.openapi(
  route(
    {
      method: 'get',
      path: '/compliance/fit-to-work/{userId}',
      tags,
      summary: 'Ask whether a person may work',
      description:
        'Or do a task that requirements name, on a day, today where it is not said. Everything without which nobody may work has to be proved, and valid or in grace on that day.',
      request: { params: person, query: contract.FitToWorkQuestion },
      responses: { 200: jsonAnswer('Yes or no, with the reasons.', contract.FitToWork) },
    },
    { errors: ['PERSON_NOT_FOUND', 'PERSON_NOT_ACTIVE', 'DAY_PAST'] },
  ),
  async (c) =>
    c.json(
      await new RegulatoryComplianceService(c.var.caller.db).fitToWork(
        c.req.valid('param').userId,
        c.req.valid('query'),
      ),
      200,
    ),
);

regulation.openapi(
  route(
    {
      method: 'post',
      path: '/compliance/binders',
      tags,
      summary: 'Make a survey binder',
      description:
        'Freezes what an inspector may see and answers the secret of its link, once. The documents it lists are read and hashed for its manifest.',
      request: { headers: repeatable, body: jsonBody(contract.MakeBinderRequest) },
      responses: { 201: jsonAnswer('The binder and the secret of its link.', contract.MadeBinder) },
    },
    {
      errors: [
        'MOMENT_IN_THE_FUTURE',
        'LOCATION_NOT_FOUND',
        'DEPARTMENT_NOT_FOUND',
        'REQUIREMENT_NOT_FOUND',
        'PERSON_NOT_FOUND',
        'NOTHING_TO_SHOW',
      ],
    },
  ),
  async (c) => c.json(await new SurveyBinderService(c.var.caller.db).make(c.req.valid('json')), 201),
);
