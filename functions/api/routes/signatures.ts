import type { Context } from 'hono';
import * as contract from '../../_shared/contracts/signatures.ts';
import { createApi, idParameter, jsonAnswer, jsonBody, route } from '../../_shared/http/app.ts';
import type { ApiEnvironment } from '../../_shared/http/auth.ts';
import { SignatureService, type Signing } from '../../_shared/services/signature-service.ts';

export const signatures = createApi();
const tags = ['Signatures'];
const errors = ['PASSWORD_WRONG', 'TOO_MANY_TRIES', 'NAME_DIFFERS', 'ASSIGNMENT_CLOSED'];

signatures.openapi(
  route(
    {
      method: 'post',
      path: '/training/attestations',
      tags,
      summary: 'Sign a policy',
      description:
        "Of one's own assignment, once it was read: the exact version that was opened, with the password entered again (five tries in fifteen minutes). Signing again answers the same signature.",
      request: { body: jsonBody(contract.SignAttestation) },
      responses: { 201: jsonAnswer('The sealed signature.', contract.SignedAttestation) },
    },
    { errors: [...errors, 'ASSIGNMENT_NOT_FOUND', 'READ_FIRST', 'NOT_AN_ATTESTATION'], secret: true },
  ),
  async (c) =>
    c.json(await new SignatureService(c.var.caller.db).signAttestation(c.req.valid('json'), signing(c)), 201),
);

signatures.openapi(
  route(
    {
      method: 'post',
      path: '/training/observations/{id}/signatures',
      tags,
      summary: 'Sign an observation',
      description:
        'First the observer, when every step has its result; then the person observed, which completes the module where it is passed. Signing again answers the same signature.',
      request: { params: idParameter, body: jsonBody(contract.SignObservation) },
      responses: { 201: jsonAnswer('The sealed signature.', contract.SignedObservation) },
    },
    { errors: [...errors, 'OBSERVATION_NOT_FOUND', 'OBSERVATION_INCOMPLETE'], secret: true },
  ),
  async (c) => {
    const service = new SignatureService(c.var.caller.db);
    return c.json(await service.signObservation(c.req.valid('param').id, c.req.valid('json'), signing(c)), 201);
  },
);

signatures.openapi(
  route(
    {
      method: 'get',
      path: '/training/signatures/{id}',
      tags,
      summary: 'Verify a signature',
      request: { params: idParameter },
      responses: { 200: jsonAnswer('The signature, and whether its seal is genuine.', contract.VerifiedSignature) },
    },
    { errors: ['SIGNATURE_NOT_FOUND'] },
  ),
  async (c) => c.json(await new SignatureService(c.var.caller.db).verify(c.req.valid('param').id), 200),
);

function signing(c: Context<ApiEnvironment>): Signing {
  const token = c.req.header('authorization')?.replace(/^Bearer\s+/i, '') ?? '';
  return { authUserId: c.var.caller.authUserId, token, headers: c.req.raw.headers };
}
