// Grading in the database against the rules written out plainly: every kind of question, random keys and random answers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sql } from '../support/platform.ts';

type Kind = 'single_choice' | 'multiple_choice' | 'true_false' | 'fill_in_blank' | 'matching' | 'ordering';
type Blank = { accepted: (string | number)[]; case_sensitive?: boolean; tolerance?: number };
type Question = { id: string; kind: Kind; points: number; partial_credit: 'none' | 'proportional' };
type Key = { correct?: string[]; pairs?: Record<string, string>; blanks?: Record<string, Blank> };
type Case = { questions: Question[]; responses: Record<string, unknown>; answers: Record<string, Key> };

// ── The oracle. A fraction is a pair of whole numbers, so that nothing is rounded on the way.

type Fraction = [bigint, bigint];

function share(question: Question, key: Key, response: unknown): Fraction {
  const [right, parts] = rightParts(question, key, response);
  if (right === parts) return [1n, 1n];
  return question.partial_credit === 'proportional' ? [BigInt(right), BigInt(parts)] : [0n, 1n];
}

function rightParts({ kind }: Question, key: Key, response: unknown): [right: number, parts: number] {
  if (kind === 'fill_in_blank') {
    const given = (response ?? {}) as Record<string, string>;
    const blanks = Object.entries(key.blanks!);
    return [blanks.filter(([id, blank]) => id in given && blankIsRight(blank, given[id]!)).length, blanks.length];
  }
  if (kind === 'matching') {
    const given = (response ?? {}) as Record<string, string>;
    const pairs = Object.entries(key.pairs!);
    return [pairs.filter(([prompt, option]) => given[prompt] === option).length, pairs.length];
  }
  const given = (response ?? []) as string[];
  const correct = key.correct!;
  if (kind === 'ordering') {
    const isWhole = given.length === correct.length && correct.every((item) => given.includes(item));
    const followed = correct.slice(1).filter((item, index) => given[given.indexOf(correct[index]!) + 1] === item);
    return [isWhole ? followed.length : 0, correct.length - 1];
  }
  const chosen = [...new Set(given)];
  const right = chosen.filter((option) => correct.includes(option)).length;
  const wrong = chosen.length - right;
  if (kind === 'multiple_choice') return [Math.max(0, right - wrong), correct.length];
  return [right === 1 && wrong === 0 ? 1 : 0, 1];
}

function blankIsRight({ accepted, case_sensitive, tolerance }: Blank, typed: string): boolean {
  if (tolerance === undefined)
    return accepted.some((answer) => folded(String(answer), case_sensitive) === folded(typed, case_sensitive));
  const number = millionths(folded(typed).replace(/^([+-]?\d{1,3}(?:,\d{3})+)/, (text) => text.replaceAll(',', '')));
  if (number === undefined) return false;
  return accepted.some((answer) => {
    const distance = number - millionths(String(answer))!;
    return (distance < 0n ? -distance : distance) <= millionths(String(tolerance))!;
  });
}

function folded(text: string, caseSensitive = false): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return caseSensitive ? plain : plain.toLowerCase();
}

/** A decimal of at most six places as a whole number; undefined when it is not a number. */
function millionths(text: string): bigint | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match || !(match[2] || match[3])) return undefined;
  const size = BigInt((match[2] || '0') + (match[3] ?? '').padEnd(6, '0'));
  return match[1] === '-' ? -size : size;
}

function percentage({ questions, responses, answers }: Case): number {
  let earned: Fraction = [0n, 1n];
  let possible = 0n;
  for (const question of questions) {
    const points = BigInt(Math.round(question.points * 100));
    const [right, parts] = share(question, answers[question.id]!, responses[question.id]);
    earned = [earned[0] * parts + points * right * earned[1], earned[1] * parts];
    possible += points;
  }
  return Number((earned[0] * 100n) / (earned[1] * possible));
}

// ── Random quizzes, with answers that are often nearly right.

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const decimal = fc.integer({ min: -200_000, max: 200_000 }).map((whole) => whole / 100);
const word = fc.constantFrom(
  'Hepatitis B',
  'sharps  container',
  'patient’s',
  'pre-exposure',
  'Café',
  'ﬁt',
  'HIV',
  'needle',
);
const typedLike = (answer: string) =>
  fc.constantFrom(
    answer,
    ` ${answer} `,
    answer.toUpperCase(),
    answer.toLowerCase(),
    answer.replaceAll(' ', '  '),
    answer.replaceAll(' ', '\u00a0'),
    answer.replaceAll('’', "'").replaceAll('-', '–'),
    `${answer}x`,
    '',
  );

const blank: fc.Arbitrary<{ key: Blank; typed: string }> = fc.oneof(
  fc
    .record({ accepted: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), case_sensitive: fc.boolean() })
    .chain((key) => fc.record({ key: fc.constant(key), typed: fc.constantFrom(...key.accepted).chain(typedLike) })),
  fc
    .record({
      accepted: fc.uniqueArray(decimal, { minLength: 1, maxLength: 3 }),
      tolerance: fc.constantFrom(0, 0.01, 0.1, 2),
    })
    .chain((key) =>
      fc.record({
        key: fc.constant(key),
        typed: fc
          .tuple(fc.constantFrom(...key.accepted), fc.constantFrom(0, 0.01, -0.01, 0.1, -0.11, 2, 2.01))
          .chain(([value, off]) => {
            const text = (value + off).toFixed(2);
            return fc.constantFrom(
              text,
              ` ${text}`,
              text.replace('-', '−'),
              text.replace(/^(-?\d)(\d{3})\./, '$1,$2.'),
              `${text}0`,
              `${text} mg`,
              'ten',
            );
          }),
      }),
    ),
);

const response = (kind: Kind): fc.Arbitrary<{ key: Key; response: unknown }> => {
  if (kind === 'fill_in_blank')
    return fc.array(blank, { minLength: 1, maxLength: 7 }).map((blanks) => ({
      key: { blanks: Object.fromEntries(blanks.map(({ key }, index) => [`b${index}`, key])) },
      response: Object.fromEntries(blanks.map(({ typed }, index) => [`b${index}`, typed])),
    }));
  if (kind === 'matching')
    return fc
      .record({ prompts: fc.integer({ min: 2, max: 9 }), options: fc.integer({ min: 2, max: 12 }) })
      .chain(({ prompts, options }) =>
        fc.array(fc.tuple(fc.nat(options - 1), fc.option(fc.nat(options)), fc.boolean()), {
          minLength: prompts,
          maxLength: prompts,
        }),
      )
      .map((lines) => ({
        key: { pairs: Object.fromEntries(lines.map(([right], index) => [`p${index}`, `o${right}`])) },
        response: Object.fromEntries(
          lines.flatMap(([right, other, knows], index) =>
            knows ? [[`p${index}`, `o${right}`]] : other === null ? [] : [[`p${index}`, `o${other}`]],
          ),
        ),
      }));
  if (kind === 'ordering')
    return fc.integer({ min: 2, max: 8 }).chain((count) => {
      const all = ids('s', count);
      const shuffled = fc.shuffledSubarray(all, { minLength: count });
      return fc.record({
        key: shuffled.map((correct) => ({ correct })),
        response: fc.oneof(
          { weight: 6, arbitrary: shuffled },
          { weight: 3, arbitrary: fc.constant(all) },
          // Too few, repeated, or every pair of neighbours there is.
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              all.slice(1),
              [...all, all[0]],
              all.flatMap((one) => all.flatMap((other) => [one, other])),
            ),
          },
        ),
      });
    });
  const count = kind === 'true_false' ? fc.constant(2) : fc.integer({ min: 2, max: 20 });
  return count.chain((options) => {
    const all = ids('o', options);
    return fc.record({
      key: fc
        .shuffledSubarray(all, { minLength: 1, maxLength: kind === 'multiple_choice' ? options : 1 })
        .map((correct) => ({ correct })),
      response: fc.oneof(
        fc.shuffledSubarray(all),
        fc.constantFrom(...all).map((option) => [option]),
        fc.constantFrom([all[0], all[0]], ['unknown'], [all[0], 'unknown']),
      ),
    });
  });
};

const kinds: Kind[] = ['single_choice', 'multiple_choice', 'true_false', 'fill_in_blank', 'matching', 'ordering'];
const answered = fc.constantFrom(...kinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    points: fc.constantFrom(1, 1, 1, 2, 0.5, 0.01, 7.25),
    partial_credit: fc.constantFrom('none' as const, 'proportional' as const),
    given: response(kind),
    isAnswered: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
  }),
);
const quiz: fc.Arbitrary<Case> = fc.array(answered, { minLength: 1, maxLength: 10 }).map((list) => ({
  questions: list.map(({ kind, points, partial_credit }, index) => ({ id: `q${index}`, kind, points, partial_credit })),
  responses: Object.fromEntries(
    list.flatMap(({ given, isAnswered }, index) => (isAnswered ? [[`q${index}`, given.response]] : [])),
  ),
  answers: Object.fromEntries(list.map(({ given }, index) => [`q${index}`, given.key])),
}));

type Grade = { score_percentage: number; feedback: Record<string, { correct: boolean; points: number }> };
const graded = (cases: Case[]) =>
  sql<Grade>(
    `select g.score_percentage, g.feedback from jsonb_array_elements($1::jsonb) with ordinality as each (quiz, place)
     cross join lateral private.grade_quiz(quiz -> 'questions', quiz -> 'responses', quiz -> 'answers') g order by place`,
    [JSON.stringify(cases)],
  );

test('the database grades as the written rules do, to the last hundredth, in thousands of random quizzes', async () => {
  let percentages = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.array(quiz, { minLength: 200, maxLength: 200 }), async (cases) => {
      const grades = await graded(cases);
      cases.forEach((each, index) => {
        const grade = grades[index]!;
        percentages.add(grade.score_percentage);
        for (const question of each.questions) {
          const [right, parts] = share(question, each.answers[question.id]!, each.responses[question.id]);
          const shown = grade.feedback[question.id]!;
          expect({
            question,
            key: each.answers[question.id],
            response: each.responses[question.id],
            correct: shown.correct,
          }).toEqual({
            question,
            key: each.answers[question.id],
            response: each.responses[question.id],
            correct: right === parts,
          });
          expect(shown.points).toBeCloseTo((question.points * Number(right)) / Number(parts), 1);
        }
        expect({ each, percentage: grade.score_percentage }).toEqual({ each, percentage: percentage(each) });
      });
    }),
    { numRuns: 25 },
  );
  // The quizzes were not all failed or all perfect.
  expect(percentages.size).toBeGreaterThan(60);
});

test('more right answers never lower the score, whatever else was answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(quiz, { minLength: 100, maxLength: 100 }), async (cases) => {
      const corrected = cases.map((each) => {
        const first = each.questions[0]!;
        const key = each.answers[first.id]!;
        const perfect =
          key.correct ??
          key.pairs ??
          Object.fromEntries(Object.entries(key.blanks!).map(([id, { accepted }]) => [id, String(accepted[0])]));
        return { ...each, responses: { ...each.responses, [first.id]: perfect } };
      });
      const [before, after] = await Promise.all([graded(cases), graded(corrected)]);
      after.forEach((grade, index) => {
        expect(grade.feedback.q0?.correct).toBe(true);
        expect(grade.score_percentage).toBeGreaterThanOrEqual(before[index]!.score_percentage);
      });
    }),
    { numRuns: 5 },
  );
});

test('three thirds are one: partial credit is summed exactly', async () => {
  const third = { kind: 'matching' as const, partial_credit: 'proportional' as const };
  const key = { pairs: { a: 'x', b: 'y', c: 'z' } };
  const [grade] = await graded([
    {
      questions: [
        { id: 'one', points: 1, ...third },
        { id: 'two', points: 1, ...third },
        { id: 'three', points: 2, ...third },
      ],
      answers: { one: key, two: key, three: key },
      // 2/3 + 1/3 + 2 · 1/2 would be 49 % with rounded thirds; here 2/3 + 2/3 + 2 · 1/3 = 2 of 4.
      responses: { one: { a: 'x', b: 'y' }, two: { a: 'x', b: 'y' }, three: { a: 'x' } },
    },
  ]);
  expect(grade?.score_percentage).toBe(50);
});
