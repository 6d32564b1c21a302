import type { Blank, PartialCredit, Question, QuizSettings } from '#lib/data/attempts.ts';

interface QuizContent {
  questions?: Question[];
  pools?: { name: string; draw: number }[];
  partial_credit?: PartialCredit;
}

/** How many questions an attempt asks: those of no pool, and so many of each pool. */
export function questionsAsked({ questions = [], pools = [] }: QuizContent): number {
  const drawOf = (name: string) => pools.find((pool) => pool.name === name)?.draw;
  const names = new Set(questions.map(({ pool }) => pool));
  return [...names].reduce((sum, name) => {
    const held = questions.filter(({ pool }) => pool === name).length;
    return sum + (name === undefined ? held : Math.min(held, drawOf(name) ?? held));
  }, 0);
}

export const feedbackWords: Record<NonNullable<QuizSettings['feedback']>, string> = {
  immediate: 'You see after each answer whether it was right; it cannot be changed then.',
  at_end: 'You see the right answers when you have handed it in.',
  never: 'You see your score, not the right answers.',
};

/** What earns a part of the points, said of one question. */
export function creditWords({ kind, partial_credit, blanks = [] }: Question): string | undefined {
  if (partial_credit !== 'proportional')
    return kind === 'multiple_choice' ? 'All right answers and no other count.' : undefined;
  switch (kind) {
    case 'multiple_choice':
      return 'Each right answer earns a part; each wrong one takes a part away.';
    case 'matching':
      return 'Each right match earns a part.';
    case 'fill_in_blank':
      return blanks.length > 1 ? 'Each right blank earns a part.' : undefined;
    case 'ordering':
      return 'Each step that is followed by the right next one earns a part.';
    default:
      return undefined;
  }
}

export function acceptedWords({ accepted, tolerance }: Blank): string {
  const numbers = tolerance ? ` (± ${tolerance})` : '';
  return new Intl.ListFormat('en-US', { type: 'disjunction' }).format(accepted.map((answer) => `${answer}${numbers}`));
}

/** The text of a fill-in, with its blanks by id. */
export function promptPieces(prompt: string): ({ text: string } | { blank: string })[] {
  return prompt
    .split(/(\{\{[^{}]+\}\})/)
    .filter(Boolean)
    .map((piece) => (/^\{\{.+\}\}$/.test(piece) ? { blank: piece.slice(2, -2) } : { text: piece }));
}

/** Calm: minutes until the last five, then minutes and seconds. */
export function timeLeft(seconds: number): string {
  if (seconds > 300) return `${Math.ceil(seconds / 60)} minutes left`;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
}
