/** The REST routes of the product, mounted by area. */
import { createApp } from '../_shared/http/app.ts';
import { openApiDocument } from '../_shared/http/openapi.ts';
import { analytics } from './routes/analytics.ts';
import { assignments } from './routes/assignments.ts';
import { authoring } from './routes/authoring.ts';
import { certificates } from './routes/certificates.ts';
import { compliance } from './routes/compliance.ts';
import { credentials } from './routes/credentials.ts';
import { content } from './routes/content.ts';
import { employment } from './routes/employment.ts';
import { notificationsSending } from './routes/notifications-sending.ts';
import { notifications } from './routes/notifications.ts';
import { people } from './routes/people.ts';
import { programs } from './routes/programs.ts';
import { progress } from './routes/progress.ts';
import { quizzes } from './routes/quizzes.ts';
import { regulation } from './routes/regulation.ts';
import { standing } from './routes/standing.ts';
import { signatures } from './routes/signatures.ts';
import { uploads } from './routes/uploads.ts';

export const app = createApp('api');

app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
});

app.get('/openapi.json', (c) => c.json(openApiDocument(app), 200, { 'cache-control': 'public, max-age=60' }));
app.get('/reference', async (c) => {
  const { referencePage } = await import('./reference.ts');
  const { page, policy } = await referencePage(openApiDocument(app));
  return c.html(page, 200, { 'content-security-policy': policy, 'cache-control': 'public, max-age=60' });
});

for (const area of [
  programs,
  assignments,
  progress,
  certificates,
  compliance,
  standing,
  credentials,
  regulation,
  analytics,
  content,
  people,
  notificationsSending,
  employment,
  notifications,
  quizzes,
  signatures,
  authoring,
])
  app.route('/', area);
app.route('/uploads', uploads);
