import { rows, type Client } from './client.ts';

export type Level = 'staff' | 'manager' | 'training_administrator' | 'executive';

export interface Me {
  staff_id: string;
  organization_id: string;
  organization_name: string;
  full_name: string;
  email: string;
  phone: string | null;
  locale: string;
  time_zone: string;
  own_time_zone: string | null;
  permission_level: Level;
  position_title: string | null;
  department_name: string | null;
  location_name: string | null;
  hired_on: string;
  has_reports: boolean;
}

/** Whoever asks; null for an account that is no active member of a practice. */
export async function getMe(client: Client): Promise<Me | null> {
  return rows(await client.from('me').select('*').maybeSingle()) as Me | null;
}

export const canManagePrograms = (me: Me) => me.permission_level === 'training_administrator';
/** Adds people, invites them and keeps their record. */
export const managesPeople = (me: Me) => me.permission_level === 'training_administrator';
/** Keeps the record of this person: an executive that of those whom administrators may not change. */
export const keepsRecordOf = (me: Me, person: { permission_level: Level }) =>
  managesPeople(me) ||
  (me.permission_level === 'executive' && ['training_administrator', 'executive'].includes(person.permission_level));
/**
 * May be ended, and given another level. The database decides; administrators of a practice without an executive may do it
 * to each other, so that only what is never allowed is not offered.
 */
export const isBelow = (me: Me, person: { permission_level: Level }) =>
  me.permission_level === 'executive' || person.permission_level !== 'executive';
export const seesTeam = (me: Me) => me.has_reports;
export const seesPractice = (me: Me) =>
  me.permission_level === 'training_administrator' || me.permission_level === 'executive';
