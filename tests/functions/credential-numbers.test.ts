// The check of numbers in the browser against the one in the database: numbers near the rules, and any text at all.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkNumber, type CredentialKind, normalizedNumber } from '../../functions/_shared/credential-number.ts';
import { sql } from '../support/platform.ts';

const kinds: CredentialKind[] = ['licence', 'dea_registration', 'npi', 'certification', 'other'];
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const letters = fc.tuple(fc.constantFrom(...'ABFGMPR'), fc.constantFrom(...'ABXYZ9abz'));
const separated = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(number, fc.array(fc.constantFrom(' ', '-', '.', '/', ''), { maxLength: 14 }))
    .map(([text, gaps]) => [...text].map((each, index) => each + (gaps[index] ?? '')).join(''));
const number = fc.oneof(
  separated(digits(10)),
  separated(fc.tuple(letters, digits(7)).map(([two, seven]) => two.join('') + seven)),
  digits(9),
  fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0') && text.isWellFormed()),
  fc.constantFrom('1234567893', 'AP5836727', 'F91234563', 'ap-5836727', '', '１２３４５６７８９３', 'straße', 'ıi'),
);

test('the browser and the database judge every number alike', async () => {
  const judged = { valid: 0, invalid: 0, missing: 0, no_published_format: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ kind: fc.constantFrom(...kinds), number }), { minLength: 200, maxLength: 300 }),
      async (cases) => {
        const rows = await sql<{ checked: keyof typeof judged; normalized: string | null }>(
          `select public.certification_number_check(kind, number) as checked, public.normalized_certification_number(number) as normalized
           from unnest($1::public.certification_kind_enum[], $2::text[]) with ordinality as c (kind, number, nth) order by nth`,
          [cases.map(({ kind }) => kind), cases.map((each) => each.number)],
        );
        for (const { checked } of rows) judged[checked] += 1;
        expect(rows).toEqual(
          cases.map((each) => ({
            checked: checkNumber(each.kind, each.number),
            normalized: normalizedNumber(each.number) || null,
          })),
        );
      },
    ),
    { numRuns: 30 },
  );
  // The property says something about each answer.
  for (const count of Object.values(judged)) expect(count).toBeGreaterThan(20);
});

test.each([
  ['npi', '1234567893', 'valid'],
  ['npi', '1234567890', 'invalid'],
  ['dea_registration', 'AP5836727', 'valid'],
  ['dea_registration', 'F91234563', 'valid'],
  ['dea_registration', 'AB1234567', 'invalid'],
  ['licence', 'AB1234567', 'no_published_format'],
] as const)('%s %s is %s', (kind, given, expected) => {
  expect(checkNumber(kind, given)).toBe(expected);
});
