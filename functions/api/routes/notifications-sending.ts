import { z } from '@hono/zod-openapi';
import * as contract from '../../_shared/contracts/notifications-sending.ts';
import { createApi, idParameter, jsonAnswer, jsonBody, repeatable, route } from '../../_shared/http/app.ts';
import { NotificationService } from '../../_shared/services/notification-service.ts';

export const notificationsSending = createApi();
const tags = ['Notifications'];

notificationsSending.openapi(
  route({
    method: 'post',
    path: '/notifications/assignments',
    tags,
    summary: 'Tell people of their assignments',
    description:
      'For assignments whose people were not told yet. The product tells them by itself when it is assigned.',
    request: { headers: repeatable, body: jsonBody(contract.AssignmentNotice) },
    responses: { 200: jsonAnswer('One result for each.', z.array(contract.NotificationResult)) },
  }),
  async (c) =>
    c.json(
      await new NotificationService(c.var.caller.db).sendAssignmentNotifications(c.req.valid('json').assignment_ids),
      200,
    ),
);

notificationsSending.openapi(
  route(
    {
      method: 'post',
      path: '/notifications/reminders',
      tags,
      summary: 'Send the reminders now',
      description:
        'The reminders of this morning, with their escalation, without waiting for the hour. Each step is told once.',
      request: { headers: repeatable, body: jsonBody(contract.ReminderRequest) },
      responses: { 200: jsonAnswer('Whom it told what.', z.array(contract.ReminderResult)) },
    },
    { errors: ['NOT_YOURS_TO_SEND'] },
  ),
  async (c) => {
    const service = new NotificationService(c.var.caller.db);
    return c.json(await service.sendComplianceReminders(c.req.valid('json').reminder_type), 200);
  },
);

notificationsSending.openapi(
  route(
    {
      method: 'post',
      path: '/notifications/manager-alerts',
      tags,
      summary: 'Alert a manager',
      description: 'About people below them; the same alert once a day.',
      request: { headers: repeatable, body: jsonBody(contract.ManagerAlerts) },
      responses: { 200: jsonAnswer('How many alerts were new.', contract.ManagerAlertsSent) },
    },
    { errors: ['MANAGER_NOT_FOUND', 'PERSON_NOT_ACTIVE', 'ALERTS_UNREADABLE'] },
  ),
  async (c) => {
    const { manager_id, alerts } = c.req.valid('json');
    return c.json({ told: await new NotificationService(c.var.caller.db).sendManagerAlerts(manager_id, alerts) }, 200);
  },
);

notificationsSending.openapi(
  route(
    {
      method: 'post',
      path: '/notifications/summaries',
      tags,
      summary: 'Send the executive summary now',
      description: 'To every executive of the practice, once a day; it also goes out by itself, weekly or monthly.',
      request: { headers: repeatable },
      responses: { 200: jsonAnswer('To whom it went.', z.array(contract.SummaryResult)) },
    },
    { errors: ['NOT_YOURS_TO_SEND'] },
  ),
  async (c) => c.json(await new NotificationService(c.var.caller.db).sendExecutiveSummaries(), 200),
);

notificationsSending.openapi(
  route(
    {
      method: 'post',
      path: '/notifications/emergencies',
      tags,
      summary: 'Send an emergency notification',
      description: 'By every channel a person can be reached by, at once, at night as well, whatever they chose.',
      request: { headers: repeatable, body: jsonBody(contract.EmergencyNotification) },
      responses: { 201: jsonAnswer('How far it has got.', contract.AnnouncementProgress) },
    },
    { errors: ['AUDIENCE_WRONG'] },
  ),
  async (c) =>
    c.json(await new NotificationService(c.var.caller.db).sendEmergencyNotifications(c.req.valid('json')), 201),
);

notificationsSending.openapi(
  route(
    {
      method: 'get',
      path: '/notifications/emergencies/{id}',
      tags,
      summary: 'Follow an announcement',
      description: 'Recipients, messages by what became of them, readings and acknowledgements.',
      request: { params: idParameter },
      responses: { 200: jsonAnswer('How far it has got.', contract.AnnouncementProgress) },
    },
    { errors: ['ANNOUNCEMENT_NOT_FOUND'] },
  ),
  async (c) => c.json(await new NotificationService(c.var.caller.db).progress(c.req.valid('param').id), 200),
);
