import { z } from '@hono/zod-openapi';
import { Id } from '../../_shared/contracts/common.ts';
import * as contract from '../../_shared/contracts/compliance.ts';
import { createApi, idParameter, jsonAnswer, jsonBody, repeatable, route, versioned } from '../../_shared/http/app.ts';
import { entityTag, versionOf } from '../../_shared/http/concurrency.ts';
import { ComplianceTrackingService } from '../../_shared/services/compliance-tracking-service.ts';

export const compliance = createApi();
const tags = ['Compliance'];

compliance.openapi(
  route(
    {
      method: 'get',
      path: '/compliance/status/{userId}',
      tags,
      summary: 'Get the compliance status of a person',
      description: 'Every requirement with its status at this moment.',
      request: { params: z.object({ userId: Id }) },
      responses: { 200: jsonAnswer('Where the person stands.', contract.ComplianceStanding) },
    },
    { errors: ['PERSON_NOT_FOUND'] },
  ),
  async (c) =>
    c.json(await new ComplianceTrackingService(c.var.caller.db).getComplianceStatus(c.req.valid('param').userId), 200),
);

compliance.openapi(
  route(
    {
      method: 'get',
      path: '/compliance/certifications',
      tags,
      summary: 'List certifications',
      request: { query: contract.CertificationFilters },
      responses: { 200: jsonAnswer('Certifications, the next to expire first.', contract.CertificationPage) },
    },
    { errors: ['INVALID_CURSOR'] },
  ),
  async (c) => c.json(await new ComplianceTrackingService(c.var.caller.db).certifications(c.req.valid('query')), 200),
);

compliance.openapi(
  route(
    {
      method: 'post',
      path: '/compliance/certifications',
      tags,
      summary: 'Add a certification',
      description: "One's own, or of somebody one may file for. It counts as evidence once a person has reviewed it.",
      request: { headers: repeatable, body: jsonBody(contract.CreateCertificationRequest) },
      responses: { 201: jsonAnswer('The certification, to be reviewed.', contract.Certification) },
    },
    { errors: ['CERTIFICATION_NUMBER_INVALID', 'CERTIFICATION_ALREADY_HELD', 'ALREADY_EXISTS', 'RULE_BROKEN'] },
  ),
  async (c) => {
    const certification = await new ComplianceTrackingService(c.var.caller.db).addCertification(c.req.valid('json'));
    return c.json(certification, 201, { etag: entityTag(certification) });
  },
);

compliance.openapi(
  route(
    {
      method: 'put',
      path: '/compliance/certifications/{id}',
      tags,
      summary: 'Update a certification',
      description: 'What is not given stays. A change of what was reviewed asks for a new review.',
      request: { params: idParameter, headers: versioned, body: jsonBody(contract.UpdateCertificationRequest) },
      responses: { 200: jsonAnswer('The certification as it is now.', contract.Certification) },
    },
    {
      errors: [
        'CERTIFICATION_NOT_FOUND',
        'CERTIFICATION_NUMBER_INVALID',
        'CERTIFICATION_ALREADY_HELD',
        'STALE',
        'RULE_BROKEN',
      ],
    },
  ),
  async (c) => {
    const { updated_at, ...changes } = c.req.valid('json');
    const version = versionOf(c.req.valid('header')['if-match'], updated_at);
    const certification = await new ComplianceTrackingService(c.var.caller.db).updateCertification(
      c.req.valid('param').id,
      changes,
      version,
    );
    return c.json(certification, 200, { etag: entityTag(certification) });
  },
);

compliance.openapi(
  route(
    {
      method: 'post',
      path: '/compliance/certifications/{id}/review',
      tags,
      summary: 'Approve or reject a certification',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.CertificationReview) },
      responses: { 200: jsonAnswer('The reviewed certification.', contract.Certification) },
    },
    { errors: ['CERTIFICATION_NOT_FOUND', 'OWN_CERTIFICATION', 'REASON_MISSING'] },
  ),
  async (c) => {
    const service = new ComplianceTrackingService(c.var.caller.db);
    return c.json(await service.reviewCertification(c.req.valid('param').id, c.req.valid('json')), 200);
  },
);

compliance.openapi(
  route(
    {
      method: 'get',
      path: '/compliance/violations',
      tags,
      summary: 'List compliance violations',
      request: { query: contract.ViolationFilters },
      responses: { 200: jsonAnswer('Violations, the latest first.', contract.ViolationPage) },
    },
    { errors: ['INVALID_CURSOR'] },
  ),
  async (c) => c.json(await new ComplianceTrackingService(c.var.caller.db).violations(c.req.valid('query')), 200),
);

compliance.openapi(
  route(
    {
      method: 'post',
      path: '/compliance/violations',
      tags,
      summary: 'Record a violation',
      request: { headers: repeatable, body: jsonBody(contract.ComplianceViolation) },
      responses: { 201: jsonAnswer('The violation, open.', contract.ViolationWithSteps) },
    },
    { errors: ['RULE_BROKEN', 'REFERENCE_NOT_FOUND'] },
  ),
  async (c) => {
    const violation = await new ComplianceTrackingService(c.var.caller.db).recordComplianceViolation(
      c.req.valid('json'),
    );
    return c.json(violation, 201, { etag: entityTag(violation) });
  },
);

compliance.openapi(
  route(
    {
      method: 'put',
      path: '/compliance/violations/{id}',
      tags,
      summary: 'Correct what was recorded about a violation',
      description: 'What is done about it changes step by step: PUT /api/compliance/violations/{id}/step.',
      request: { params: idParameter, headers: versioned, body: jsonBody(contract.UpdateViolationRequest) },
      responses: { 200: jsonAnswer('The violation as it is now.', contract.ViolationWithSteps) },
    },
    { errors: ['VIOLATION_NOT_FOUND', 'STALE'] },
  ),
  async (c) => {
    const { updated_at, ...changes } = c.req.valid('json');
    const version = versionOf(c.req.valid('header')['if-match'], updated_at);
    const violation = await new ComplianceTrackingService(c.var.caller.db).updateViolation(
      c.req.valid('param').id,
      changes,
      version,
    );
    return c.json(violation, 200, { etag: entityTag(violation) });
  },
);

compliance.openapi(
  route(
    {
      method: 'get',
      path: '/compliance/violations/{id}',
      tags,
      summary: 'Get a violation with its history',
      request: { params: idParameter },
      responses: { 200: jsonAnswer('The violation and every step.', contract.ViolationWithSteps) },
    },
    { errors: ['VIOLATION_NOT_FOUND'] },
  ),
  async (c) => {
    const violation = await new ComplianceTrackingService(c.var.caller.db).violation(c.req.valid('param').id);
    return c.json(violation, 200, { etag: entityTag(violation) });
  },
);

compliance.openapi(
  route(
    {
      method: 'put',
      path: '/compliance/violations/{id}/step',
      tags,
      summary: 'Take the next step of a corrective action',
      description:
        'open → planned → in_progress → resolved → verified, by somebody who did not do it and whom it is not about. A requirement that is met again may be verified at once. ' +
        'Back to open with a reason.',
      request: { params: idParameter, headers: versioned, body: jsonBody(contract.TakeViolationStep) },
      responses: { 200: jsonAnswer('The violation as it is now.', contract.ViolationWithSteps) },
    },
    {
      errors: [
        'VIOLATION_NOT_FOUND',
        'OWN_VIOLATION',
        'NOT_YOURS_TO_PLAN',
        'NOT_YOUR_STEP',
        'DONE_BY_YOURSELF',
        'STALE',
        'STEP_OUT_OF_ORDER',
        'NOTE_MISSING',
        'REASON_MISSING',
        'PLAN_INCOMPLETE',
        'DUE_DATE_PAST',
        'OWNER_NOT_ELIGIBLE',
      ],
    },
  ),
  async (c) => {
    const { updated_at, ...step } = c.req.valid('json');
    const version = versionOf(c.req.valid('header')['if-match'], updated_at);
    const violation = await new ComplianceTrackingService(c.var.caller.db).takeViolationStep(
      c.req.valid('param').id,
      step,
      version,
    );
    return c.json(violation, 200, { etag: entityTag(violation) });
  },
);

compliance.openapi(
  route(
    {
      method: 'post',
      path: '/compliance/violations/{id}/notes',
      tags,
      summary: 'Add a note to a violation',
      description: 'Also by the person it is about. A note stays as it was written.',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.ViolationNote) },
      responses: { 201: jsonAnswer('The violation with the note.', contract.ViolationWithSteps) },
    },
    { errors: ['VIOLATION_NOT_FOUND', 'NOTE_MISSING'] },
  ),
  async (c) => {
    const service = new ComplianceTrackingService(c.var.caller.db);
    return c.json(await service.addViolationNote(c.req.valid('param').id, c.req.valid('json')), 201);
  },
);

compliance.openapi(
  route(
    {
      method: 'post',
      path: '/compliance/violations/{id}/documents',
      tags,
      summary: 'Attach a document to a violation',
      description: 'A PDF or a picture (PNG, JPEG) of at most 10 MB, judged by what is in it.',
      request: {
        params: idParameter,
        headers: repeatable,
        body: { required: true, content: { 'multipart/form-data': { schema: contract.ViolationDocument } } },
      },
      responses: { 201: jsonAnswer('The violation with the document.', contract.ViolationWithSteps) },
    },
    { errors: ['VIOLATION_NOT_FOUND', 'DOCUMENT_TYPE', 'FILE_EMPTY', 'PDF_DAMAGED', 'PDF_ENCRYPTED', 'TOO_LARGE'] },
  ),
  async (c) => {
    const service = new ComplianceTrackingService(c.var.caller.db);
    return c.json(await service.attachViolationDocument(c.req.valid('param').id, c.req.valid('form').file), 201);
  },
);

compliance.openapi(
  route(
    {
      method: 'get',
      path: '/compliance/violations/{id}/documents/{step}',
      tags,
      summary: 'Download a document of a violation',
      request: { params: idParameter.extend({ step: Id }) },
      responses: { 200: { description: 'The file.' } },
    },
    { errors: ['DOCUMENT_NOT_FOUND'] },
  ),
  async (c) => {
    const { id, step } = c.req.valid('param');
    const service = new ComplianceTrackingService(c.var.caller.db);
    const { bytes, mediaType, fileName } = await service.violationDocument(id, step);
    return c.body(bytes, 200, {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
  },
);
