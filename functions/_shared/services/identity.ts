import type { Database, Views } from '../db/client.ts';
import { ApiError, unwrap } from '../http/errors.ts';

export type Me = { [Column in 'staff_id' | 'organization_id' | 'time_zone']: NonNullable<Views['me']['Row'][Column]> };

/** The caller's place in the practice, for rows that must name it. Raises 403 NO_STAFF_RECORD. */
export async function whoAsks(db: Database): Promise<Me> {
  const me = unwrap(await db.from('me').select('staff_id, organization_id, time_zone').limit(1))[0];
  if (!me?.staff_id) {
    throw new ApiError(403, 'NO_STAFF_RECORD', 'This account belongs to nobody in a practice.', {
      hint: 'Ask your administrator for an invitation.',
    });
  }
  return me as Me;
}
