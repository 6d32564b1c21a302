import * as contract from '../../_shared/contracts/people.ts';
import { createApi, idParameter, jsonAnswer, jsonBody, repeatable, route } from '../../_shared/http/app.ts';
import { PeopleService } from '../../_shared/services/people-service.ts';

export const people = createApi();
const tags = ['People'];

people.openapi(
  route(
    {
      method: 'post',
      path: '/people/invitations',
      tags,
      summary: 'Invite a member of the staff to sign in',
      request: { headers: repeatable, body: jsonBody(contract.InvitationRequest) },
      responses: { 201: jsonAnswer('Sent by email.', contract.Invitation) },
    },
    { errors: ['PERSON_NOT_FOUND', 'PERSON_NOT_ACTIVE', 'ALREADY_SIGNED_UP', 'TOO_MANY_INVITATIONS'] },
  ),
  async (c) => c.json(await new PeopleService(c.var.caller.db).invite(c.req.valid('json').staff_id), 201),
);

people.openapi(
  route(
    {
      method: 'get',
      path: '/announcements',
      tags,
      summary: 'List announcements',
      request: { query: contract.AnnouncementFilters },
      responses: { 200: jsonAnswer('Announcements, the latest first.', contract.AnnouncementPage) },
    },
    { errors: ['INVALID_CURSOR'] },
  ),
  async (c) => c.json(await new PeopleService(c.var.caller.db).announcements(c.req.valid('query')), 200),
);

people.openapi(
  route({
    method: 'post',
    path: '/announcements',
    tags,
    summary: 'Announce something to the whole practice',
    request: { headers: repeatable, body: jsonBody(contract.CreateAnnouncementRequest) },
    responses: { 201: jsonAnswer('The announcement.', contract.Announcement) },
  }),
  async (c) => c.json(await new PeopleService(c.var.caller.db).announce(c.req.valid('json')), 201),
);

people.openapi(
  route(
    {
      method: 'delete',
      path: '/announcements/{id}',
      tags,
      summary: 'Withdraw an announcement',
      request: { params: idParameter, headers: repeatable },
      responses: { 204: { description: 'Nobody is shown it any more.' } },
    },
    { errors: ['ANNOUNCEMENT_NOT_FOUND'] },
  ),
  async (c) => {
    await new PeopleService(c.var.caller.db).withdrawAnnouncement(c.req.valid('param').id);
    return c.body(null, 204);
  },
);
