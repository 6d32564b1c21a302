/** The document of an application, the same wherever it is asked for: nothing in it depends on the machine. */
import type { Api } from './app.ts';

export function openApiDocument(app: Api) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Compliance training API',
      version: '1.0.0',
      description:
        'Training, certifications and compliance of a medical practice. Every request acts as the person whose token it carries: what they may see and do is decided by the database.',
    },
    servers: [{ url: '/functions/v1', description: 'Edge functions' }],
  });
}
