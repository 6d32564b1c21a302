import { z } from '@hono/zod-openapi';
import { Id } from '../../_shared/contracts/common.ts';
import * as contract from '../../_shared/contracts/programs.ts';
import { createApi, idParameter, jsonAnswer, jsonBody, repeatable, route, versioned } from '../../_shared/http/app.ts';
import { entityTag, versionOf } from '../../_shared/http/concurrency.ts';
import { TrainingContentService } from '../../_shared/services/training-content-service.ts';
import { TrainingProgramService } from '../../_shared/services/training-program-service.ts';

export const programs = createApi();
const tags = ['Programs'];
const moduleParameters = z.object({ id: Id, moduleId: Id });

programs.openapi(
  route(
    {
      method: 'get',
      path: '/training/programs',
      tags,
      summary: 'List training programs',
      request: { query: contract.ProgramFilters },
      responses: { 200: jsonAnswer('Programs by name.', contract.ProgramPage) },
    },
    { errors: ['INVALID_CURSOR'] },
  ),
  async (c) => c.json(await new TrainingProgramService(c.var.caller.db).list(c.req.valid('query')), 200),
);

programs.openapi(
  route({
    method: 'post',
    path: '/training/programs',
    tags,
    summary: 'Create a training program',
    request: { headers: repeatable, body: jsonBody(contract.CreateProgramRequest) },
    responses: { 201: jsonAnswer('The program, a draft.', contract.ProgramDetails) },
  }),
  async (c) => {
    const program = await new TrainingContentService(c.var.caller.db).createTrainingProgram(c.req.valid('json'));
    return c.json(program, 201, { etag: entityTag(program) });
  },
);

programs.openapi(
  route(
    {
      method: 'get',
      path: '/training/programs/{id}',
      tags,
      summary: 'Get a program with its modules',
      request: { params: idParameter },
      responses: { 200: jsonAnswer('The program.', contract.ProgramDetails) },
    },
    { errors: ['PROGRAM_NOT_FOUND'] },
  ),
  async (c) => {
    const program = await new TrainingProgramService(c.var.caller.db).get(c.req.valid('param').id);
    return c.json(program, 200, { etag: entityTag(program) });
  },
);

programs.openapi(
  route(
    {
      method: 'put',
      path: '/training/programs/{id}',
      tags,
      summary: 'Update a program',
      description: 'Changes what is given and leaves the rest.',
      request: { params: idParameter, headers: versioned, body: jsonBody(contract.UpdateProgramRequest) },
      responses: { 200: jsonAnswer('The program as it is now.', contract.ProgramDetails) },
    },
    { errors: ['PROGRAM_NOT_FOUND', 'STALE'] },
  ),
  async (c) => {
    const { updated_at, ...changes } = c.req.valid('json');
    const version = versionOf(c.req.valid('header')['if-match'], updated_at);
    const program = await new TrainingProgramService(c.var.caller.db).update(c.req.valid('param').id, changes, version);
    return c.json(program, 200, { etag: entityTag(program) });
  },
);

programs.openapi(
  route(
    {
      method: 'delete',
      path: '/training/programs/{id}',
      tags,
      summary: 'Delete a program',
      description: 'An empty draft is deleted; a program with modules or a history is archived.',
      request: { params: idParameter, headers: versioned },
      responses: { 200: jsonAnswer('What became of it.', contract.Removal) },
    },
    { errors: ['PROGRAM_NOT_FOUND', 'STALE'] },
  ),
  async (c) => {
    const version = versionOf(c.req.valid('header')['if-match'], undefined);
    return c.json(await new TrainingProgramService(c.var.caller.db).remove(c.req.valid('param').id, version), 200);
  },
);

programs.openapi(
  route(
    {
      method: 'post',
      path: '/training/programs/{id}/publish',
      tags,
      summary: 'Publish a program with the drafts of its modules',
      description: 'Learners in the middle of a module finish the version they started.',
      request: {
        params: idParameter,
        headers: repeatable,
        body: { required: false, content: { 'application/json': { schema: contract.PublishRequest } } },
      },
      responses: { 200: jsonAnswer('The new version.', contract.Publication) },
    },
    {
      errors: [
        'PROGRAM_NOT_FOUND',
        'PROGRAM_ARCHIVED',
        'NO_REQUIRED_MODULE',
        'CONTENT_INCOMPLETE',
        'CHANGE_UNDECLARED',
      ],
    },
  ),
  async (c) => {
    const { changes = [] } = c.req.valid('json');
    return c.json(await new TrainingProgramService(c.var.caller.db).publish(c.req.valid('param').id, { changes }), 200);
  },
);

programs.openapi(
  route(
    {
      method: 'post',
      path: '/training/programs/{id}/duplicate',
      tags,
      summary: 'Duplicate a program',
      description: 'Its modules, their order and their newest content, as a draft; nobody is assigned.',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.DuplicateProgramRequest) },
      responses: { 201: jsonAnswer('The copy.', contract.ProgramDetails) },
    },
    { errors: ['PROGRAM_NOT_FOUND'] },
  ),
  async (c) => {
    const service = new TrainingProgramService(c.var.caller.db);
    return c.json(await service.duplicate(c.req.valid('param').id, c.req.valid('json').program_name), 201);
  },
);

programs.openapi(
  route(
    {
      method: 'put',
      path: '/training/programs/{id}/modules/{moduleId}/prerequisites',
      tags,
      summary: 'Let a module wait for others',
      request: { params: moduleParameters, headers: repeatable, body: jsonBody(contract.ModulePrerequisites) },
      responses: { 200: jsonAnswer('The program.', contract.ProgramDetails) },
    },
    { errors: ['MODULE_NOT_FOUND', 'PREREQUISITES_IN_A_CIRCLE'] },
  ),
  async (c) => {
    const { id, moduleId } = c.req.valid('param');
    const service = new TrainingProgramService(c.var.caller.db);
    return c.json(await service.setPrerequisites(id, moduleId, c.req.valid('json').module_ids), 200);
  },
);

programs.openapi(
  route(
    {
      method: 'get',
      path: '/training/programs/{id}/modules/{moduleId}/versions',
      tags,
      summary: 'List the versions of a module',
      description: 'What was published, when, by whom, what changed, and who worked with it.',
      request: { params: moduleParameters },
      responses: { 200: jsonAnswer('Versions, the newest first.', contract.ModuleVersions) },
    },
    { errors: ['MODULE_NOT_FOUND'] },
  ),
  async (c) => c.json(await new TrainingProgramService(c.var.caller.db).versions(c.req.valid('param').moduleId), 200),
);

programs.openapi(
  route(
    {
      method: 'post',
      path: '/training/programs/{id}/modules',
      tags,
      summary: 'Add a module at the end',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.CreateModuleRequest) },
      responses: { 201: jsonAnswer('The module.', contract.Module) },
    },
    { errors: ['PROGRAM_NOT_FOUND'] },
  ),
  async (c) => {
    const service = new TrainingContentService(c.var.caller.db);
    return c.json(await service.addTrainingModule(c.req.valid('param').id, c.req.valid('json')), 201);
  },
);

programs.openapi(
  route(
    {
      method: 'put',
      path: '/training/programs/{id}/modules/order',
      tags,
      summary: 'Put all modules in order',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.ModuleOrder) },
      responses: { 200: jsonAnswer('The program in its new order.', contract.ProgramDetails) },
    },
    { errors: ['PROGRAM_NOT_FOUND', 'MODULES_CHANGED'] },
  ),
  async (c) => {
    const service = new TrainingProgramService(c.var.caller.db);
    return c.json(await service.reorderModules(c.req.valid('param').id, c.req.valid('json').module_ids), 200);
  },
);

programs.openapi(
  route(
    {
      method: 'put',
      path: '/training/programs/{id}/modules/{moduleId}',
      tags,
      summary: 'Update a module',
      request: { params: moduleParameters, headers: versioned, body: jsonBody(contract.UpdateModuleRequest) },
      responses: { 200: jsonAnswer('The module as it is now.', contract.Module) },
    },
    { errors: ['MODULE_NOT_FOUND', 'STALE'] },
  ),
  async (c) => {
    const { id, moduleId } = c.req.valid('param');
    const { updated_at, ...changes } = c.req.valid('json');
    const version = versionOf(c.req.valid('header')['if-match'], updated_at);
    const module = await new TrainingProgramService(c.var.caller.db).updateModule(id, moduleId, changes, version);
    return c.json(module, 200, { etag: entityTag(module) });
  },
);

programs.openapi(
  route(
    {
      method: 'delete',
      path: '/training/programs/{id}/modules/{moduleId}',
      tags,
      summary: 'Remove a module',
      description: 'A module somebody has worked on is retired with its history; another is deleted.',
      request: { params: moduleParameters, headers: repeatable },
      responses: { 200: jsonAnswer('What became of it.', contract.Removal) },
    },
    { errors: ['MODULE_NOT_FOUND'] },
  ),
  async (c) => {
    const { id, moduleId } = c.req.valid('param');
    return c.json(await new TrainingProgramService(c.var.caller.db).removeModule(id, moduleId), 200);
  },
);
