// The demonstration is opened on any day and at any hour. Its dates are told from the moment it is opened, in the practice's zone; here it is
// opened at moments at which such dates go wrong. `npm run test:dates` does the same for 400 days.
import { expect, test } from 'vitest';
import { withScratchServer } from '../../local/scratch.ts';
import { emptyDemonstration, plainDay, shownOn } from '../support/shown.ts';

const weekdays = ['14 09:40', '15 08:00', '16 16:20', '17 13:00', '18 07:10', '19 21:00', '20 11:30'].map(
  (each) => `2026-12-${each}`,
);
const monthEnds = ['2026-11-30 12:00', '2027-01-31 10:00', '2027-03-31 10:00', '2027-04-30 15:00', '2027-08-30 09:00'];
const february = ['2027-02-28 12:00', '2027-03-01 08:00', '2028-02-28 10:00', '2028-02-29 10:00', '2028-03-01 10:00'];
const newYear = ['2026-12-31 10:00', '2026-12-31 23:45', '2027-01-01 00:15', '2027-01-01 12:00', '2028-01-01 06:00'];
// The clocks go forward on 14 March 2027 and back on 7 November.
const changes = ['2027-03-13 23:45', '2027-03-14 01:30', '2027-03-14 03:15', '2027-11-07 00:30', '2027-11-07 01:30'];
const afterChanges = ['2027-11-07 02:30', '2027-11-08 00:10'];
// Greenwich's midnight is at 18:00 in winter and at 19:00 in summer.
const midnights = ['2026-12-01 00:15', '2027-06-30 23:45', '2027-07-01 00:15', '2027-02-11 23:35', '2027-02-12 00:25'];
const greenwich = [
  '2026-11-30 17:45',
  '2026-11-30 18:15',
  '2027-07-31 18:45',
  '2027-07-31 19:15',
  '2028-02-29 22:00',
  '2027-05-05 04:00',
];
const moments = [
  ...weekdays,
  ...monthEnds,
  ...february,
  ...newYear,
  ...changes,
  ...afterChanges,
  ...midnights,
  ...greenwich,
];

test(`opened at any of ${moments.length} moments → every status, list and column of a board shows what it shows on a plain day`, async () => {
  await withScratchServer(async (server) => {
    await emptyDemonstration(server);
    const plain = await shownOn(server, plainDay);
    for (const line of [
      ...['compliant', 'non_compliant', 'pending', 'grace_period'].map(
        (each) => `compliance_records: compliance_status ${each}`,
      ),
      ...['open', 'planned', 'in_progress', 'resolved', 'verified'].map(
        (each) => `compliance_violations: status ${each}`,
      ),
    ])
      expect(plain).toContain(line);

    const waiting = [...moments];
    const wrong: Record<string, string[]> = {};
    const work = async (name: string) => {
      for (let moment = waiting.shift(); moment; moment = waiting.shift()) {
        const shown = await shownOn(server, moment, name);
        const missing = [...plain].filter((line) => !shown.has(line));
        if (missing.length) wrong[moment] = missing;
      }
    };
    // Copies of one database are made one after the other, as copying needs it for itself.
    await work('demonstration_one');
    expect(wrong).toEqual({});
  });
});
