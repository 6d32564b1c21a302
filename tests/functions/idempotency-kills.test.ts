import { beforeAll, expect, test } from 'vitest';
import { platform, sql, until } from '../support/platform.ts';
import { functionWith } from './support/files.ts';
import { type Practice, practice } from './support/practice.ts';

const KILLS = 14;
const AT_ONCE = 6;
/** After this long a key whose request wrote nothing is free for its repeat. */
const LEASE_MS = 10_000;

let us: Practice;
beforeAll(async () => {
  us = await practice();
});

type Answer = { status: number; body: any };

async function create(base: string, key: string): Promise<Answer | undefined> {
  try {
    const answer = await fetch(`${base}/api/training/programs`, {
      method: 'POST',
      headers: {
        apikey: platform.PUBLISHABLE_KEY,
        authorization: `Bearer ${us.administrator.token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ program_name: `Killed ${key}`, program_type: 'safety' }),
    });
    return { status: answer.status, body: await answer.json() };
  } catch {
    return undefined;
  }
}

const programs = async (): Promise<Map<string, string[]>> => {
  const rows = await sql<{ key: string; ids: string[] }>(
    `select substr(program_name, 8) as key, array_agg(id) as ids from public.training_programs
     where organization_id = $1 and program_name like 'Killed %' group by 1`,
    [us.id],
  );
  return new Map(rows.map(({ key, ids }) => [key, ids]));
};

test(`a function is killed ${KILLS} times between write and answer → every request is done exactly once`, async () => {
  const answered = new Map<string, Answer | undefined>();
  const crew = async (kills: number) => {
    for (let kill = 0; kill < kills; kill++) {
      const victim = await functionWith('api', {});
      let alive = true;
      let answers = 0;
      const warm = await create(victim.base, crypto.randomUUID());
      expect(warm?.status).toBe(201);
      const work = Array.from({ length: AT_ONCE }, async () => {
        while (alive) {
          const key = crypto.randomUUID();
          answered.set(key, undefined);
          const answer = await create(victim.base, key);
          answered.set(key, answer);
          if (answer) answers += 1;
        }
      });
      await until('it is under way', () => answers >= AT_ONCE, 60);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
      alive = false;
      await victim.kill();
      await Promise.all(work);
    }
  };
  await Promise.all([crew(KILLS / 2), crew(KILLS / 2)]);

  const abandoned = [...answered].filter(([, answer]) => !answer).map(([key]) => key);
  expect(abandoned.length).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, LEASE_MS + 500));
  const before = await programs();
  const written = abandoned.filter((key) => before.has(key));
  // Both retries of each at the same moment: the second must not write beside the first.
  const retries = new Map<string, (Answer | undefined)[]>();
  for (let at = 0; at < abandoned.length; at += 5) {
    await Promise.all(
      abandoned.slice(at, at + 5).map(async (key) => {
        retries.set(key, await Promise.all([create(platform.FUNCTIONS_URL, key), create(platform.FUNCTIONS_URL, key)]));
      }),
    );
  }

  const after = await programs();
  console.log(
    `${answered.size} requests, ${KILLS} kills, ${abandoned.length} without an answer, ${written.length} of them written`,
  );
  expect([...answered.keys()].filter((key) => after.get(key)?.length !== 1)).toEqual([]);
  // What was written is named, or answered if its answer had been kept; what was not is done by one of its repeats.
  const told = ([answer]: (Answer | undefined)[]) => answer?.body.details?.written?.id ?? answer?.body.id;
  expect(written.map((key) => told(retries.get(key)!))).toEqual(written.map((key) => before.get(key)![0]));
  const undone = abandoned.filter((key) => !written.includes(key));
  expect(undone.filter((key) => !retries.get(key)!.some((answer) => answer?.status === 201))).toEqual([]);
}, 240_000);

test('a repeat of what was half done by a failure → told what was written, and nothing is written twice', async () => {
  const key = crypto.randomUUID();
  const first = await create(platform.FUNCTIONS_URL, key);
  expect(first?.status).toBe(201);
  // As the key stands when the function died right after its write.
  await sql(
    `update public.idempotency_keys set response_status = null, response_body = null, claimed_at = now() - interval '11 seconds' where key = $1`,
    [key],
  );
  const again = await create(platform.FUNCTIONS_URL, key);
  expect([again?.status, again?.body.code]).toEqual([409, 'ALREADY_DONE']);
  expect(again?.body.details.written).toMatchObject({ type: 'program', id: first?.body.id });
  expect((await programs()).get(key)).toEqual([first?.body.id]);
});
