import type { z } from 'zod';
import * as contract from '../contracts/people.ts';
import { type Database, platformClient } from '../db/client.ts';
import { environment } from '../environment.ts';
import { ApiError, notFound, unwrap } from '../http/errors.ts';
import { pageAnswer, pageOf } from '../http/pagination.ts';
import { whoAsks } from './identity.ts';

const latestFirst = { column: 'published_at', ascending: false } as const;

export class PeopleService {
  constructor(private readonly db: Database) {}

  /** Invites a member of the staff to sign in, by email. Asking again sends the invitation again until it is accepted. */
  async invite(staffId: string) {
    const me = unwrap(await this.db.from('me').select('permission_level').limit(1))[0];
    const person = unwrap(
      await this.db
        .from('staff')
        .select('id, email, full_name, employment_status, auth_user_id')
        .eq('id', staffId)
        .limit(1),
    )[0];
    if (!person) throw notFound('person');
    if (me?.permission_level !== 'training_administrator') {
      throw new ApiError(403, 'FORBIDDEN', 'Only training administrators invite people.');
    }
    if (person.employment_status === 'terminated')
      throw new ApiError(409, 'PERSON_NOT_ACTIVE', 'This person has left.');

    const platform = await platformClient(
      'Accounts are made with the secret key alone; the caller has just been read as an administrator who sees this person.',
    );
    if (person.auth_user_id) {
      const account = await platform.auth.admin.getUserById(person.auth_user_id);
      if (account.error && account.error.status !== 404) throw invitationError(account.error);
      if (account.data.user?.email_confirmed_at) throw alreadySignedUp();
    }
    const invited = await platform.auth.admin.inviteUserByEmail(person.email, {
      redirectTo: `${environment.consoleUrl}/invitation`,
      data: { full_name: person.full_name },
    });
    if (invited.error) throw invitationError(invited.error);
    const { invited_at } = unwrap(
      await platform
        .from('staff')
        .update({ auth_user_id: invited.data.user.id })
        .eq('id', person.id)
        .select('invited_at')
        .single(),
    );
    return contract.Invitation.parse({ staff_id: person.id, invited_at });
  }

  async announcements({ cursor, limit }: z.output<typeof contract.AnnouncementFilters>) {
    const query = this.db.from('announcements').select('*').is('withdrawn_at', null);
    const rows = unwrap(await pageOf(query, latestFirst, { cursor, limit }));
    return pageAnswer(
      rows.map((row) => contract.Announcement.parse(row)),
      latestFirst,
      limit,
    );
  }

  async announce(announcement: z.output<typeof contract.CreateAnnouncementRequest>) {
    const me = await whoAsks(this.db);
    const row = { ...announcement, organization_id: me.organization_id, published_by: me.staff_id };
    return contract.Announcement.parse(unwrap(await this.db.from('announcements').insert(row).select('*').single()));
  }

  async withdrawAnnouncement(id: string) {
    const changed = unwrap(
      await this.db
        .from('announcements')
        // The database notes its own time.
        .update({ withdrawn_at: 'now' })
        .eq('id', id)
        .is('withdrawn_at', null)
        .select('id'),
    );
    if (changed.length) return;
    const seen = unwrap(await this.db.from('announcements').select('withdrawn_at').eq('id', id).limit(1))[0];
    if (!seen) throw notFound('announcement');
    if (!seen.withdrawn_at)
      throw new ApiError(403, 'FORBIDDEN', 'Your permission level does not allow withdrawing announcements.');
  }
}

function alreadySignedUp(): ApiError {
  return new ApiError(409, 'ALREADY_SIGNED_UP', 'There is already an account that accepted its invitation.', {
    hint: 'Ask them to sign in, or to choose "Forgot password" there.',
  });
}

function invitationError(error: { message: string; status?: number; code?: string }): ApiError {
  if (error.code === 'email_exists') return alreadySignedUp();
  if (error.status === 429)
    return new ApiError(429, 'TOO_MANY_INVITATIONS', 'Too many invitations were sent in a short time.', {
      retryAfterSeconds: 60,
    });
  return new ApiError(500, 'INTERNAL', `Invitation refused: ${error.code ?? error.message}`);
}
