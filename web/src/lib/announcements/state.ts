import type { Announcement } from '#lib/data/announcements.ts';

/** Whether it is shown now, as a badge says it. */
export function stateOf(announcement: Announcement, now: Date) {
  if (announcement.withdrawn_at) return { status: 'cancelled' as const, word: 'Withdrawn' };
  if (announcement.expires_at && new Date(announcement.expires_at) <= now)
    return { status: 'archived' as const, word: 'Ended' };
  return announcement.is_emergency
    ? { status: 'open' as const, word: 'Emergency' }
    : { status: 'published' as const, word: 'Shown' };
}
