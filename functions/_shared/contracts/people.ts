import { z } from '@hono/zod-openapi';
import { Id, Moment, MomentInput, Page, pageSchema, Severity } from './common.ts';

export const InvitationRequest = z.strictObject({ staff_id: Id }).openapi('InvitationRequest');
export const Invitation = z.object({ staff_id: Id, invited_at: Moment }).openapi('Invitation');

export const Announcement = z
  .object({
    id: Id,
    title: z.string(),
    body: z.string(),
    severity: Severity,
    published_by: Id,
    published_at: Moment,
    expires_at: Moment.nullable(),
    withdrawn_at: Moment.nullable(),
    updated_at: Moment,
  })
  .openapi('Announcement');
export const AnnouncementPage = pageSchema('AnnouncementPage', Announcement);
export const AnnouncementFilters = Page;
export const CreateAnnouncementRequest = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    body: z.string().trim().min(1).max(5000),
    severity: Severity.optional(),
    expires_at: MomentInput.nullish(),
  })
  .openapi('CreateAnnouncementRequest');
