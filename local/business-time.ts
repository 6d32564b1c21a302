// The day the demonstration is opened on: the test clock of the database, running ahead of or behind the machine's.
import type pg from 'pg';
import { Problem } from './log.ts';

/** The zone of the demonstration practice, in which a date that is asked for is read. */
export const practiceZone = 'America/Chicago';

/** `2028-02-29` (ten in the morning there), `2028-02-29T22:00`, or `today` for the machine's own time. */
export function readDate(given = ''): string {
  if (given === 'today') return given;
  const [, day, time = '10:00'] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?$/.exec(given) ?? [];
  const moment = new Date(`${day}T${time}Z`);
  if (!day || Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(day))
    throw new Problem(
      `"${given}" is no date: write --date 2028-02-29, --date 2028-02-29T22:00 (in ${practiceZone}), or --date today.`,
    );
  return `${day} ${time}`;
}

/** Moves business time to a date that was read, from which it runs on; it stays so when the platform starts again. */
export async function moveClock(db: pg.Client, date: string): Promise<void> {
  await db.query('delete from private.test_clock');
  if (date === 'today') return;
  await db.query(
    `insert into private.test_clock (ahead)
     select make_interval(secs => extract(epoch from $1::timestamp at time zone $2 - clock_timestamp())::double precision)`,
    [date, practiceZone],
  );
}

/** By how many milliseconds business time runs ahead of the machine's; 0 where it is the same. */
export async function clockAhead(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ ahead: number }>(
    'select extract(epoch from private.clock() - now())::double precision * 1000 as ahead',
  );
  return Math.round(rows[0]?.ahead ?? 0);
}
