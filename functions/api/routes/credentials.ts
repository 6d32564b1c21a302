import { z } from '@hono/zod-openapi';
import { CertificationReview } from '../../_shared/contracts/compliance.ts';
import { Id } from '../../_shared/contracts/common.ts';
import * as contract from '../../_shared/contracts/credentials.ts';
import { createApi, idParameter, jsonAnswer, jsonBody, repeatable, route } from '../../_shared/http/app.ts';
import { RegulatoryComplianceService } from '../../_shared/services/regulatory-compliance-service.ts';

export const credentials = createApi();
const tags = ['Compliance'];

credentials.openapi(
  route({
    method: 'get',
    path: '/compliance/medical-licenses',
    tags,
    summary: 'Track medical licenses',
    description: 'Licenses of everybody the caller may see, with what asks for them and what is missing.',
    responses: { 200: jsonAnswer('Licenses, the next to expire first.', contract.LicenseStatuses) },
  }),
  async (c) => c.json(await new RegulatoryComplianceService(c.var.caller.db).trackMedicalLicenses(), 200),
);

credentials.openapi(
  route({
    method: 'get',
    path: '/compliance/dea-registrations',
    tags,
    summary: 'Monitor DEA registrations',
    description: 'Registrations of everybody the caller may see, with what asks for them and what is missing.',
    responses: { 200: jsonAnswer('Registrations, the next to expire first.', contract.DeaStatuses) },
  }),
  async (c) => c.json(await new RegulatoryComplianceService(c.var.caller.db).monitorDEARegistrations(), 200),
);

credentials.openapi(
  route(
    {
      method: 'get',
      path: '/compliance/continuing-education/{userId}',
      tags,
      summary: 'Track the continuing education of a person',
      description: "Each license's cycle under the practice's reviewed rules, and every credit on record.",
      request: { params: z.object({ userId: Id }) },
      responses: { 200: jsonAnswer('Cycles and credits.', contract.CeCreditStatus) },
    },
    { errors: ['PERSON_NOT_FOUND'] },
  ),
  async (c) =>
    c.json(
      await new RegulatoryComplianceService(c.var.caller.db).trackContinuingEducation(c.req.valid('param').userId),
      200,
    ),
);

credentials.openapi(
  route(
    {
      method: 'post',
      path: '/compliance/ce-credits',
      tags,
      summary: 'Add a continuing education certificate',
      description: "One's own, or of somebody one may file for. It counts once a person has reviewed it.",
      request: { headers: repeatable, body: jsonBody(contract.CreateCeCreditRequest) },
      responses: { 201: jsonAnswer('The credit, to be reviewed.', contract.CeCredit) },
    },
    { errors: ['EARNED_IN_THE_FUTURE', 'RULE_BROKEN'] },
  ),
  async (c) => c.json(await new RegulatoryComplianceService(c.var.caller.db).addCeCredit(c.req.valid('json')), 201),
);

credentials.openapi(
  route(
    {
      method: 'post',
      path: '/compliance/ce-credits/{id}/review',
      tags,
      summary: 'Approve or reject a continuing education certificate',
      request: { params: idParameter, headers: repeatable, body: jsonBody(CertificationReview) },
      responses: { 200: jsonAnswer('The reviewed credit.', contract.CeCredit) },
    },
    { errors: ['CE_CREDIT_NOT_FOUND', 'OWN_CREDIT', 'ALREADY_REVIEWED', 'REASON_MISSING'] },
  ),
  async (c) => {
    const service = new RegulatoryComplianceService(c.var.caller.db);
    return c.json(await service.reviewCeCredit(c.req.valid('param').id, c.req.valid('json')), 200);
  },
);

credentials.openapi(
  route(
    {
      method: 'post',
      path: '/compliance/ce-credits/{id}/revoke',
      tags,
      summary: 'Take back a continuing education credit',
      description: 'It stays on record and counts no more.',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.Revocation) },
      responses: { 200: jsonAnswer('The revoked credit.', contract.CeCredit) },
    },
    { errors: ['CE_CREDIT_NOT_FOUND', 'ALREADY_REVOKED'] },
  ),
  async (c) => {
    const service = new RegulatoryComplianceService(c.var.caller.db);
    return c.json(await service.revokeCeCredit(c.req.valid('param').id, c.req.valid('json').reason), 200);
  },
);

credentials.openapi(
  route(
    {
      method: 'post',
      path: '/compliance/credential-documents',
      tags,
      summary: 'Upload the document of a license or certificate',
      description: 'A PDF, PNG or JPEG, judged by what is in it.',
      request: {
        headers: repeatable,
        body: { required: true, content: { 'multipart/form-data': { schema: contract.CredentialDocument } } },
      },
      responses: { 201: jsonAnswer('Where it is kept, for document_url.', contract.StoredDocument) },
    },
    { errors: ['UNSUPPORTED_DOCUMENT', 'TOO_LARGE'] },
  ),
  async (c) => c.json(await new RegulatoryComplianceService(c.var.caller.db).storeDocument(c.req.valid('form')), 201),
);

credentials.openapi(
  route(
    {
      method: 'get',
      path: '/compliance/certifications/{id}/verifications',
      tags,
      summary: 'Read the verification ledger of a certification',
      request: { params: idParameter },
      responses: { 200: jsonAnswer('Checks, the latest first.', contract.Verifications) },
    },
    { errors: ['CERTIFICATION_NOT_FOUND'] },
  ),
  async (c) =>
    c.json(await new RegulatoryComplianceService(c.var.caller.db).verifications(c.req.valid('param').id), 200),
);

credentials.openapi(
  route(
    {
      method: 'post',
      path: '/compliance/certifications/{id}/verifications',
      tags,
      summary: 'Enter a check in the verification ledger',
      description: 'What somebody looked up at a source. A source that gives no answer is never a pass.',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.CreateVerificationRequest) },
      responses: { 201: jsonAnswer('The whole ledger, the latest first.', contract.Verifications) },
    },
    { errors: ['CERTIFICATION_NOT_FOUND', 'OWN_CERTIFICATION', 'CHECKED_IN_THE_FUTURE'] },
  ),
  async (c) => {
    const service = new RegulatoryComplianceService(c.var.caller.db);
    return c.json(await service.addVerification(c.req.valid('param').id, c.req.valid('json')), 201);
  },
);
