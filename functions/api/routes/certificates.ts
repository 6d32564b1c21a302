import { z } from '@hono/zod-openapi';
import * as contract from '../../_shared/contracts/certificates.ts';
import { createApi, idParameter, jsonAnswer, jsonBody, repeatable, route } from '../../_shared/http/app.ts';
import { answerCertificate } from '../../_shared/http/certificate-answer.ts';
import { CertificateService } from '../../_shared/services/certificate-service.ts';

export const certificates = createApi();
const tags = ['Certificates'];

certificates.openapi(
  route(
    {
      method: 'get',
      path: '/training/certificates/{id}',
      tags,
      summary: 'Download a certificate',
      description: 'The PDF, or what it says where application/json is accepted instead.',
      request: { params: idParameter },
      responses: {
        200: {
          description: 'The certificate.',
          content: {
            'application/pdf': { schema: z.string().openapi({ format: 'binary' }) },
            'application/json': { schema: contract.CertificateData },
          },
        },
      },
    },
    { errors: ['CERTIFICATE_NOT_FOUND'] },
  ),
  (c) => answerCertificate(c, c.req.valid('param').id),
);

certificates.openapi(
  route(
    {
      method: 'post',
      path: '/training/certificates/{id}/revocation',
      tags,
      summary: 'Revoke a certificate for good',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.Revocation) },
      responses: { 200: jsonAnswer('The revoked certificate.', contract.CertificateData) },
    },
    { errors: ['CERTIFICATE_NOT_FOUND'] },
  ),
  async (c) =>
    c.json(
      await new CertificateService(c.var.caller.db).revoke(c.req.valid('param').id, c.req.valid('json').reason),
      200,
    ),
);
