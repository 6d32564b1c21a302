// Workers are killed while they send. On a database of its own, so that only they send its deliveries.
import { expect, test } from 'vitest';
import { declaredSchema, withScratchServer } from '../../local/scratch.ts';
import { platform } from '../support/platform.ts';
import { fillPractice, killUnderLoad } from './support/kills.ts';

// `npm run bench` kills a thousand.
const kills = 100;

test(`${kills} workers killed at random moments under load → nothing lost, nothing sent twice`, async () => {
  process.env.SCRATCH_SERVER_URL ??= platform.DB_URL;
  const database = await withScratchServer((server) =>
    server.create('tests_killed', async (db) => {
      await declaredSchema(db);
      await fillPractice(db);
    }),
  );
  const killed = await killUnderLoad(database, platform.OUTBOX_URL, kills);
  expect(killed).toMatchObject({ kills, lost: 0, twice: 0 });
  // Otherwise nobody died at work.
  expect(killed.takenOver).toBeGreaterThan(kills / 2);
});
