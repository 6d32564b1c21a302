// The rules of scenarios exist twice: in the database, which decides, and in the editor, which tells while people write. On random
// graphs, from complete to nonsense, both say exactly the same.
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Scenario as Contract } from '../../../functions/_shared/contracts/scenario.ts';
import { scenarioProblems, type Scenario, type ScenarioProblem } from '../../../functions/_shared/scenario-problems.ts';
import { connect } from '../access/harness.ts';

let db: pg.Client;
beforeAll(async () => {
  db = await connect();
});
afterAll(() => db.end());

async function inDatabase(graph: unknown): Promise<ScenarioProblem[]> {
  const { rows } = await db.query<ScenarioProblem>('select code, node, message from private.scenario_problems($1)', [
    JSON.stringify(graph),
  ]);
  return rows;
}
const sorted = (problems: ScenarioProblem[]) =>
  problems.map(({ code, node, message }) => JSON.stringify([code, node, message])).sort();

// Few ids, so that graphs share, repeat and miss them.
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const text = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('Wash the wound.', 'Report it.', 'Ünïcödé 🩺') },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', '\t\n', '\u00a0') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(200, 201, 500, 501, 1000, 1001, 4000, 4001).map((size) => '🩺'.repeat(size)),
  },
);
const choice = fc.record({
  id,
  text,
  next: fc.oneof(
    { weight: 9, arbitrary: id as fc.Arbitrary<string | null> },
    { weight: 1, arbitrary: fc.constantFrom(null, 'gone', '') },
  ),
  feedback: text,
  consequence: text,
  points: fc.integer({ min: 0, max: 100 }),
});
const step = {
  id,
  title: text,
  text,
  image: fc.option(fc.record({ file_id: fc.uuid(), alt: text }), { freq: 5 }),
};
const node = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      ...step,
      kind: fc.constant('situation' as const),
      choices: fc.array(choice, { maxLength: 9 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...step,
      kind: fc.constant('outcome' as const),
      outcome: fc.constantFrom('good' as const, 'acceptable' as const, 'poor' as const),
      passed: fc.boolean(),
    }),
  },
);
const scenario: fc.Arbitrary<Scenario> = fc.record({
  start: fc.option(fc.oneof(id, fc.constant('gone')), { freq: 8 }),
  nodes: fc.oneof(
    { weight: 20, arbitrary: fc.array(node, { maxLength: 8 }) },
    { weight: 1, arbitrary: node.map((one) => Array.from({ length: 101 }, (_, at) => ({ ...one, id: `n${at}` }))) },
  ),
});

test('the editor and the database find the same problems in any scenario', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (graph) => {
      expect(sorted(await inDatabase(graph))).toEqual(sorted(scenarioProblems(graph)));
    }),
    { numRuns: 400 },
  );
});

test('what the contract refuses is malformed to the database, and the other way round', async () => {
  // One place of a sound graph is replaced by something else.
  const places = [
    ['start'],
    ['nodes'],
    ['nodes', 0],
    ['nodes', 0, 'id'],
    ['nodes', 0, 'kind'],
    ['nodes', 0, 'title'],
    ['nodes', 0, 'text'],
    ['nodes', 0, 'image'],
    ['nodes', 0, 'image', 'file_id'],
    ['nodes', 0, 'image', 'alt'],
    ['nodes', 0, 'position'],
    ['nodes', 0, 'position', 'x'],
    ['nodes', 0, 'choices'],
    ['nodes', 0, 'choices', 0],
    ['nodes', 0, 'choices', 0, 'id'],
    ['nodes', 0, 'choices', 0, 'text'],
    ['nodes', 0, 'choices', 0, 'next'],
    ['nodes', 0, 'choices', 0, 'feedback'],
    ['nodes', 0, 'choices', 0, 'points'],
    ['nodes', 1, 'outcome'],
    ['nodes', 1, 'passed'],
  ];
  const something = fc.constantFrom<unknown>(
    null,
    true,
    0,
    1.5,
    -1,
    101,
    100,
    'a',
    '',
    'not an id!',
    'x'.repeat(41),
    [],
    {},
    ['a'],
    [[]],
    { x: 1 },
    'situation',
    'outcome',
    'good',
    undefined,
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), something, async (place, value) => {
      const graph: Record<string, any> = {
        start: 'a',
        nodes: [
          {
            id: 'a',
            kind: 'situation',
            title: 'A',
            text: 'A',
            position: { x: 0, y: 0 },
            image: { file_id: 'b1c2d3e4-0000-4000-8000-000000000001', alt: 'A' },
            choices: [{ id: 'x', text: 'X', next: 'b', feedback: '', consequence: '', points: 1 }],
          },
          { id: 'b', kind: 'outcome', title: 'B', text: 'B', outcome: 'good', passed: true },
        ],
      };
      let at: any = graph;
      for (const key of place.slice(0, -1)) at = at[key];
      at[place.at(-1)!] = value;
      const sent = JSON.parse(JSON.stringify(graph)) as unknown;
      const malformed = (await inDatabase(sent)).some(({ code }) => code === 'MALFORMED');
      expect(malformed).toBe(!Contract.safeParse(sent).success);
    }),
    { numRuns: 600 },
  );
});
