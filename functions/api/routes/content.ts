import * as contract from '../../_shared/contracts/content.ts';
import { createApi, idParameter, jsonAnswer, jsonBody, repeatable, route, versioned } from '../../_shared/http/app.ts';
import { versionOf } from '../../_shared/http/concurrency.ts';
import { ModuleContentService } from '../../_shared/services/module-content-service.ts';
import { TrainingContentService } from '../../_shared/services/training-content-service.ts';

export const content = createApi();
const tags = ['Content'];

content.openapi(
  route(
    {
      method: 'get',
      path: '/content/modules/{id}',
      tags,
      summary: 'Get the content of a module',
      description: 'What learners see, and for training administrators the draft and the answers of a quiz.',
      request: { params: idParameter },
      responses: { 200: jsonAnswer('Published content and draft.', contract.ModuleContent) },
    },
    { errors: ['MODULE_NOT_FOUND'] },
  ),
  async (c) => c.json(await new ModuleContentService(c.var.caller.db).get(c.req.valid('param').id), 200),
);

content.openapi(
  route(
    {
      method: 'post',
      path: '/content/upload',
      tags,
      summary: 'Upload a training document',
      description:
        "A PDF, judged by what is in it. It becomes the module's draft; a refused file leaves nothing behind.",
      request: {
        headers: repeatable,
        body: { required: true, content: { 'multipart/form-data': { schema: contract.ContentUpload } } },
      },
      responses: { 201: jsonAnswer('The draft.', contract.Content) },
    },
    {
      errors: [
        'MODULE_NOT_FOUND',
        'CONTENT_TYPE_MISMATCH',
        'NOT_A_PDF',
        'PDF_DAMAGED',
        'PDF_ENCRYPTED',
        'TOO_MANY_PAGES',
        'TOO_LARGE',
      ],
    },
  ),
  async (c) => {
    const { module_id, ...file } = c.req.valid('form');
    return c.json(await new TrainingContentService(c.var.caller.db).uploadTrainingContent(module_id, file), 201);
  },
);

content.openapi(
  route(
    {
      method: 'put',
      path: '/content/modules/{id}',
      tags,
      summary: 'Update the content of a module',
      description:
        'Saves a draft, begun from what is published where there is none; learners see it from the next publication on.',
      request: { params: idParameter, headers: versioned, body: jsonBody(contract.UpdateContentRequest) },
      responses: { 200: jsonAnswer('The draft.', contract.Content) },
    },
    { errors: ['MODULE_NOT_FOUND', 'CONTENT_TYPE_MISMATCH', 'FILE_MISSING', 'FILE_NOT_READY', 'STALE'] },
  ),
  async (c) => {
    const { updated_at, ...changes } = c.req.valid('json');
    const version = versionOf(c.req.valid('header')['if-match'], updated_at);
    return c.json(
      await new ModuleContentService(c.var.caller.db).update(c.req.valid('param').id, changes, version),
      200,
    );
  },
);

content.openapi(
  route(
    {
      method: 'delete',
      path: '/content/modules/{id}',
      tags,
      summary: 'Delete the unpublished content of a module',
      description: 'Published content stays, as the evidence of those who worked with it.',
      request: { params: idParameter, headers: repeatable },
      responses: { 204: { description: 'The draft and its file are gone.' } },
    },
    { errors: ['MODULE_NOT_FOUND', 'CONTENT_NOT_FOUND', 'CONTENT_PUBLISHED'] },
  ),
  async (c) => {
    await new ModuleContentService(c.var.caller.db).removeDraft(c.req.valid('param').id);
    return c.body(null, 204);
  },
);
