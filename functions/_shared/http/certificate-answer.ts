import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { CertificateService } from '../services/certificate-service.ts';
import type { ApiEnvironment } from './auth.ts';

/** A certificate as PDF, or as data for who accepts JSON and not PDF. */
export async function answerCertificate(c: Context<ApiEnvironment>, id: string): Promise<Response> {
  const service = new CertificateService(c.var.caller.db);
  const form = accepts(c, {
    header: 'Accept',
    supports: ['application/pdf', 'application/json'],
    default: 'application/pdf',
  });
  if (form === 'application/json') return c.json(await service.get(id));
  const { bytes, sha256, fileName } = await service.file(id);
  return c.body(bytes, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${fileName}"`,
    // The same file has the same tag, so that whoever keeps a copy can compare.
    etag: `"${sha256}"`,
  });
}
