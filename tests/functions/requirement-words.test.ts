import { expect, test } from 'vitest';
import { emptyRule, missingIn, ruleIn, settled, type Rule } from '../../web/src/lib/requirements/rule.ts';
import {
  audienceWords,
  cycleWords,
  differences,
  proofsWords,
  ruleSentence,
} from '../../web/src/lib/requirements/words.ts';

const names: Record<string, string> = {
  rn: 'Registered nurse',
  ma: 'Medical assistant',
  front: 'Front desk',
  lab: 'Laboratory',
  north: 'Northside',
  june: 'June Appleby',
  bbp: 'Bloodborne pathogens',
};
const nameOf = (_kind: string, id: string) => names[id] ?? id;
const rule = (changes: Partial<Rule> = {}): Rule => ({ ...emptyRule('owner', '2026-01-01'), ...changes });

test.each([
  [{ include: [], exclude: [] }, 'Nobody yet'],
  [{ include: [{}], exclude: [] }, 'Everybody'],
  [{ include: [{ positions: ['rn'], states: ['TX'] }], exclude: [] }, 'Registered nurses in Texas'],
  [
    { include: [{ positions: ['rn', 'ma'], locations: ['north'] }], exclude: [] },
    'Registered nurses or medical assistants at Northside',
  ],
  [
    { include: [{ clinical: true }], exclude: [{ employment_kinds: ['volunteer'] }] },
    'Clinical staff, except volunteer staff',
  ],
  [
    { include: [{ positions: ['rn'] }, { departments: ['front', 'lab'] }], exclude: [] },
    'Registered nurses; and everybody in Front desk or Laboratory',
  ],
  [{ include: [{}], exclude: [{ people: ['june'] }] }, 'Everybody, except June Appleby'],
  [{ include: [{ people: ['june'], states: ['TX'] }], exclude: [] }, 'June Appleby, if among everybody in Texas'],
])('an audience in words: %j', (audience, words) => {
  expect(audienceWords(audience, nameOf)).toBe(words);
});

test('a clock in words, for each anchor', () => {
  expect(cycleWords(rule())).toBe('Within 30 days, then every 12 months');
  expect(cycleWords(rule({ first_due_days: 0, renewal_months: null }))).toBe('From the first day, once');
  expect(cycleWords(rule({ first_due_days: null, renewal_months: 24 }))).toBe('Every 2 years');
  expect(cycleWords(rule({ anchor: 'fixed_date', anchor_on: '2026-06-30' }))).toBe(
    'Within 30 days, then by June 30 each year',
  );
  expect(cycleWords(rule({ anchor: 'hire_date' }))).toBe('Within 30 days, then by the anniversary of hiring each year');
  expect(cycleWords(rule({ anchor: 'evidence_expiry', renewal_months: null }))).toBe(
    'Within 30 days, then renewed before its own last day',
  );
  expect(cycleWords(rule({ first_year_renewal_months: 3 }))).toBe(
    'Within 30 days, then every 3 months in the first year, then every 12 months',
  );
});

test('a rule is one sentence', () => {
  expect(
    ruleSentence(rule({ audience: { include: [{ positions: ['rn'], states: ['TX'] }], exclude: [] } }), nameOf),
  ).toBe(
    'Registered nurses in Texas, within 30 days of starting, then every 12 months counted from the completion; renewal opens 60 days before.',
  );
  expect(ruleSentence(rule({ anchor: 'expiry', grace_days: 14, change_due_days: 30 }), nameOf)).toBe(
    'Everybody, within 30 days of starting, then every 12 months counted from the previous expiry; renewal opens 60 days before; 14 days of grace; again within 30 days of a material change.',
  );
});

test('groups of proof are all needed, any of a group will do', () => {
  expect(
    proofsWords(
      [
        [{ kind: 'training', program_id: 'bbp' }, { kind: 'external' }],
        [{ kind: 'licence', certification_name: 'Registered nurse license', state: 'CA' }],
      ],
      nameOf,
    ),
  ).toBe(
    'Passes “Bloodborne pathogens”, or Certificate from elsewhere; and Holds Registered nurse license of California',
  );
});

test('a change is told as before and after, and what is the same is not told', () => {
  expect(differences(rule(), rule({ renewal_months: 24, grace_days: 10 }), nameOf)).toEqual([
    { label: 'Repeats', before: 'every 12 months', after: 'every 2 years' },
    { label: 'Grace', before: '–', after: '10 days' },
  ]);
});

test('what another choice makes meaningless is not sent', () => {
  const sent = settled(
    rule({
      requirement_code: ' bbp-1 ',
      anchor: 'evidence_expiry',
      anchor_on: '2026-06-30',
      first_year_renewal_months: 3,
      minimum_months: 6,
      audience: { include: [{ positions: [], states: ['TX'] }], exclude: [] },
      proofs: [[{ kind: 'licence', certification_name: ' RN ', program_id: 'bbp', state: '' }], []],
      work_tasks: [' Injections ', ''],
    }),
  );
  expect(sent).toMatchObject({
    requirement_code: 'BBP-1',
    anchor_on: null,
    renewal_months: null,
    first_year_renewal_months: null,
    minimum_months: 0,
    audience: { include: [{ states: ['TX'] }], exclude: [] },
    proofs: [[{ kind: 'licence', certification_name: 'RN' }]],
    work_tasks: ['Injections'],
  });
});

test('a rule that is not complete says what is missing', () => {
  expect(missingIn(rule())).toEqual({
    requirement_name: 'Give it a name.',
    authority: 'Say who asks for it.',
    citation: 'Cite where it is written.',
  });
});

test('a row of the database gives its rule without the reason of its last change', () => {
  const row = { ...rule({ requirement_name: 'Hand hygiene', change_note: 'Yearly now' }), id: 'x', covered: 3 };
  expect(ruleIn(row, 'owner', '2026-01-01')).toEqual(rule({ requirement_name: 'Hand hygiene' }));
});
