import * as contract from '../../_shared/contracts/notifications.ts';
import { createApi, jsonAnswer, jsonBody, repeatable, route } from '../../_shared/http/app.ts';
import { MessagePreviewService } from '../../_shared/services/message-preview-service.ts';

export const notifications = createApi();
const tags = ['Notifications'];

notifications.openapi(
  route({
    method: 'get',
    path: '/notifications/templates',
    tags,
    summary: 'List the templates of messages',
    description: 'For training administrators and executives.',
    responses: { 200: jsonAnswer('What is sent, and by which channels.', contract.TemplateList) },
  }),
  async (c) => c.json(await new MessagePreviewService(c.var.caller.db).templates(), 200),
);

notifications.openapi(
  route(
    {
      method: 'post',
      path: '/notifications/templates/preview',
      tags,
      summary: 'Preview a message',
      description:
        'Exactly what would be sent, with data of people who do not exist. For training administrators and executives.',
      request: { headers: repeatable, body: jsonBody(contract.PreviewRequest) },
      responses: { 200: jsonAnswer('The message.', contract.Preview) },
    },
    { errors: ['CHANNEL_NOT_USED'] },
  ),
  async (c) => c.json(await new MessagePreviewService(c.var.caller.db).preview(c.req.valid('json')), 200),
);
