import * as contract from '../../_shared/contracts/authoring.ts';
import { Content } from '../../_shared/contracts/content.ts';
import { createApi, idParameter, jsonAnswer, jsonBody, repeatable, route } from '../../_shared/http/app.ts';
import { AuthoringService } from '../../_shared/services/authoring-service.ts';

export const authoring = createApi();
const tags = ['Content'];
const errors = ['MODULE_NOT_FOUND', 'CONTENT_TYPE_MISMATCH'];

authoring.openapi(
  route(
    {
      method: 'put',
      path: '/content/modules/{id}/scenario',
      tags,
      summary: 'Save the scenario of a simulation as its draft',
      description: 'A draft may be incomplete; the answer says what keeps it from being published.',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.SaveScenario) },
      responses: { 200: jsonAnswer('The draft and its problems.', contract.SavedScenario) },
    },
    { errors },
  ),
  async (c) => {
    const service = new AuthoringService(c.var.caller.db);
    return c.json(await service.saveScenario(c.req.valid('param').id, c.req.valid('json')), 200);
  },
);

authoring.openapi(
  route(
    {
      method: 'put',
      path: '/content/modules/{id}/policy',
      tags,
      summary: 'Save the text of a policy to sign as its draft',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.SavePolicy) },
      responses: { 200: jsonAnswer('The draft.', Content) },
    },
    { errors },
  ),
  async (c) => {
    const service = new AuthoringService(c.var.caller.db);
    return c.json(await service.savePolicy(c.req.valid('param').id, c.req.valid('json')), 200);
  },
);

authoring.openapi(
  route(
    {
      method: 'put',
      path: '/content/modules/{id}/checklist',
      tags,
      summary: 'Save the checklist of an observed skill as its draft',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.SaveChecklist) },
      responses: { 200: jsonAnswer('The draft.', Content) },
    },
    { errors },
  ),
  async (c) => {
    const service = new AuthoringService(c.var.caller.db);
    return c.json(await service.saveChecklist(c.req.valid('param').id, c.req.valid('json')), 200);
  },
);
