/** Certificates as documents, and whether one is genuine. The same files as the API's certificate route hands out. */
import { z } from '@hono/zod-openapi';
import { Verification } from '../_shared/contracts/certificates.ts';
import { anonymousClient } from '../_shared/db/client.ts';
import { createApp, idParameter, jsonAnswer, route } from '../_shared/http/app.ts';
import { answerCertificate } from '../_shared/http/certificate-answer.ts';
import { CertificateService } from '../_shared/services/certificate-service.ts';

export const app = createApp('certificates');

app.openapi(
  route(
    {
      method: 'get',
      path: '/{id}',
      summary: 'Download a certificate',
      request: { params: idParameter },
      responses: { 200: { description: 'The PDF, or its data as JSON.' } },
    },
    { errors: ['CERTIFICATE_NOT_FOUND'] },
  ),
  (c) => answerCertificate(c, c.req.valid('param').id),
);

app.openapi(
  route(
    {
      method: 'get',
      path: '/verify/{code}',
      summary: 'Ask whether a certificate is genuine',
      request: { params: z.object({ code: z.string().min(1).max(100) }) },
      responses: { 200: jsonAnswer('Valid, expired, revoked or unknown.', Verification) },
    },
    { open: true },
  ),
  async (c) =>
    c.json(
      await new CertificateService(await anonymousClient(c.req.raw.headers)).verify(c.req.valid('param').code),
      200,
    ),
);
