import type { FeedbackRule, Part, PartialCredit, Question, QuestionKind } from '#lib/data/attempts.ts';
import type { AnswerKey, ContentDraft } from '#lib/data/programs.ts';

export interface DraftOption extends Part {
  correct: boolean;
}
export interface DraftPair extends Part {
  match: string;
  /** Id of the option; learners read it. */
  optionId: string;
}
export interface DraftBlank {
  id: string;
  /** One accepted answer a line. */
  accepted: string;
  numeric: boolean;
  tolerance: number | null;
  caseSensitive: boolean;
}

export interface DraftQuestion {
  id: string;
  kind: QuestionKind;
  prompt: string;
  points: number | null;
  partialCredit: PartialCredit | '';
  pool: string;
  image: { file_id: string; alt: string } | null;
  explanation: string;
  /** Of choices; of an ordering the steps, in the right order. */
  options: DraftOption[];
  pairs: DraftPair[];
  /** Options of a matching that belong to no line. */
  distractors: Part[];
  blanks: DraftBlank[];
}

export interface QuizDraft {
  questions: DraftQuestion[];
  /** How many questions of each pool are drawn; the pools are those that questions name. */
  draws: Record<string, number | null>;
  shuffleQuestions: boolean;
  shuffleOptions: boolean;
  partialCredit: PartialCredit;
  feedback: FeedbackRule;
  timeLimit: number | null;
  maximumAttempts: number | null;
  coolDown: number | null;
}

export const kindNames: Record<QuestionKind, string> = {
  single_choice: 'One correct answer',
  multiple_choice: 'Several correct answers',
  true_false: 'True or false',
  fill_in_blank: 'Fill in the blank',
  matching: 'Matching',
  ordering: 'Put in order',
};

/** Random: an id that learners read must tell nothing. */
export const newId = () => crypto.randomUUID().slice(0, 8);
export const newOption = (text = ''): DraftOption => ({ id: newId(), text, correct: false });
export const newPair = (): DraftPair => ({ id: newId(), text: '', match: '', optionId: newId() });
export const newPart = (): Part => ({ id: newId(), text: '' });

export function newQuestion(kind: QuestionKind = 'single_choice'): DraftQuestion {
  return withKind(
    {
      id: newId(),
      kind,
      prompt: '',
      points: 1,
      partialCredit: '',
      pool: '',
      image: null,
      explanation: '',
      options: [],
      pairs: [],
      distractors: [],
      blanks: [],
    },
    kind,
  );
}

/** The question as one of another kind, with what it needs; what was written stays where it can. */
export function withKind(question: DraftQuestion, kind: QuestionKind): DraftQuestion {
  const next = { ...question, kind };
  const isChoice = kind === 'single_choice' || kind === 'multiple_choice' || kind === 'ordering';
  if (kind === 'true_false') {
    next.options = [
      { id: 'true', text: 'True', correct: true },
      { id: 'false', text: 'False', correct: false },
    ];
  } else if (isChoice) {
    const fromOther = question.options.some(({ id }) => id === 'true');
    if (fromOther || next.options.length < 2) next.options = [newOption(), newOption(), newOption()];
    if (kind === 'single_choice') {
      const first = next.options.findIndex(({ correct }) => correct);
      next.options = next.options.map((option, index) => ({ ...option, correct: index === first }));
    }
    if (kind === 'ordering')
      next.options = next.options.map((option) => (option.id.length < 6 ? { ...option, id: newId() } : option));
  }
  if (kind === 'matching' && next.pairs.length < 2) next.pairs = [newPair(), newPair(), newPair()];
  if (kind === 'fill_in_blank' && !next.blanks.length) {
    next.blanks = [newBlank(next.blanks)];
    if (!next.prompt.includes(markOf(next.blanks[0]!)))
      next.prompt = `${next.prompt} ${markOf(next.blanks[0]!)}`.trim();
  }
  return next;
}

export const markOf = ({ id }: Pick<DraftBlank, 'id'>) => `{{${id}}}`;

export function newBlank(others: DraftBlank[]): DraftBlank {
  const taken = others.map(({ id }) => Number(id) || 0);
  return { id: String(Math.max(0, ...taken) + 1), accepted: '', numeric: false, tolerance: 0, caseSensitive: false };
}

export function duplicate(question: DraftQuestion): DraftQuestion {
  const pairIds = new Map(question.pairs.map(({ optionId }) => [optionId, newId()]));
  return {
    ...structuredClone(question),
    id: newId(),
    options: question.options.map((option) => (question.kind === 'true_false' ? option : { ...option, id: newId() })),
    pairs: question.pairs.map((pair) => ({ ...pair, id: newId(), optionId: pairIds.get(pair.optionId)! })),
    distractors: question.distractors.map((part) => ({ ...part, id: newId() })),
  };
}

export function poolsOf(questions: DraftQuestion[]): { name: string; held: number }[] {
  const held = new Map<string, number>();
  for (const { pool } of questions) if (pool.trim()) held.set(pool.trim(), (held.get(pool.trim()) ?? 0) + 1);
  return [...held].map(([name, number]) => ({ name, held: number }));
}

type StoredQuiz = {
  questions?: Question[];
  pools?: { name: string; draw: number }[];
  shuffle_questions?: boolean;
  shuffle_options?: boolean;
  partial_credit?: PartialCredit;
  feedback?: string;
  time_limit_minutes?: number | null;
  maximum_attempts?: number | null;
  cool_down_minutes?: number | null;
};

export function readQuiz(content: ContentDraft | undefined): QuizDraft {
  const stored = (content?.content_data ?? {}) as StoredQuiz;
  const { feedback } = stored;
  const answers = (content?.answers ?? {}) as AnswerKey;
  return {
    questions: (stored.questions ?? []).map((question) => readQuestion(question, answers[question.id] ?? {})),
    draws: Object.fromEntries((stored.pools ?? []).map(({ name, draw }) => [name, draw])),
    shuffleQuestions: stored.shuffle_questions ?? false,
    shuffleOptions: stored.shuffle_options ?? false,
    partialCredit: stored.partial_credit ?? 'none',
    // What was called after_submission is shown at the end.
    feedback: feedback === 'immediate' || feedback === 'never' ? feedback : 'at_end',
    timeLimit: stored.time_limit_minutes ?? null,
    maximumAttempts: stored.maximum_attempts ?? null,
    coolDown: stored.cool_down_minutes ?? null,
  };
}

export function readQuestion(question: Question, key: AnswerKey[string]): DraftQuestion {
  const { correct = [], pairs = {}, blanks = {} } = key;
  const options = question.options ?? [];
  const optionOf = (id: string | undefined) => options.find((option) => option.id === id);
  const kind = question.kind ?? 'multiple_choice';
  const used = new Set(Object.values(pairs));
  const inOrder = correct.flatMap((id) => optionOf(id) ?? []);
  return {
    id: question.id,
    kind,
    prompt: question.prompt,
    points: question.points ?? 1,
    partialCredit: question.partial_credit ?? '',
    pool: question.pool ?? '',
    image: question.image ?? null,
    explanation: key.explanation ?? '',
    options:
      kind === 'matching'
        ? []
        : (kind === 'ordering' ? [...inOrder, ...options.filter(({ id }) => !correct.includes(id))] : options).map(
            ({ id, text }) => ({ id, text, correct: correct.includes(id) }),
          ),
    pairs: (question.prompts ?? []).map(({ id, text }) => ({
      id,
      text,
      match: optionOf(pairs[id])?.text ?? '',
      optionId: pairs[id] ?? newId(),
    })),
    distractors: kind === 'matching' ? options.filter(({ id }) => !used.has(id)) : [],
    blanks: (question.blanks ?? []).map(({ id, numeric }) => ({
      id,
      accepted: (blanks[id]?.accepted ?? []).join('\n'),
      numeric: numeric ?? false,
      tolerance: blanks[id]?.tolerance ?? 0,
      caseSensitive: blanks[id]?.case_sensitive ?? false,
    })),
  };
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const written = <Entry extends Part>(parts: Entry[]) => parts.filter(({ text }) => text.trim());
const asPart = ({ id, text }: Part): Part => ({ id, text: text.trim() });

/** Splits what learners read from what only grading knows. Nothing that was written is dropped, complete or not. */
export function writeQuiz(draft: QuizDraft) {
  const pools = poolsOf(draft.questions).map(({ name, held }) => ({ name, draw: draft.draws[name] ?? held }));
  return {
    content_data: {
      questions: draft.questions.map(writeQuestion),
      ...(pools.length ? { pools } : {}),
      shuffle_questions: draft.shuffleQuestions,
      shuffle_options: draft.shuffleOptions,
      partial_credit: draft.partialCredit,
      feedback: draft.feedback,
      ...(draft.timeLimit ? { time_limit_minutes: draft.timeLimit } : {}),
      ...(draft.maximumAttempts ? { maximum_attempts: draft.maximumAttempts } : {}),
      ...(draft.coolDown ? { cool_down_minutes: draft.coolDown } : {}),
    },
    answers: Object.fromEntries(draft.questions.map((question) => [question.id, writeKey(question)])),
  };
}

/** Lines that say the same share one option, so that it is not offered twice. */
function matchOptions({ pairs, distractors }: DraftQuestion): { options: Part[]; idOf: (pair: DraftPair) => string } {
  const options: Part[] = [];
  for (const { match, optionId } of pairs)
    if (match.trim() && !options.some(({ text }) => text === match.trim()))
      options.push({ id: optionId, text: match.trim() });
  return {
    options: [...options, ...written(distractors).map(asPart)],
    idOf: ({ match }) => options.find(({ text }) => text === match.trim())!.id,
  };
}

function writeQuestion(question: DraftQuestion): Question {
  const { id, kind, prompt, points, partialCredit, pool, image } = question;
  return {
    id,
    kind,
    prompt: prompt.trim(),
    ...(points !== null && points !== 1 ? { points } : {}),
    ...(partialCredit ? { partial_credit: partialCredit } : {}),
    ...(pool.trim() ? { pool: pool.trim() } : {}),
    ...(image ? { image } : {}),
    ...(kind === 'fill_in_blank'
      ? { blanks: question.blanks.map((blank) => ({ id: blank.id, ...(blank.numeric ? { numeric: true } : {}) })) }
      : kind === 'matching'
        ? { prompts: written(question.pairs).map(asPart), options: matchOptions(question).options }
        : { options: written(question.options).map(asPart) }),
  };
}

function writeKey(question: DraftQuestion): AnswerKey[string] {
  const { kind, options, pairs, blanks } = question;
  const explanation = question.explanation.trim() ? { explanation: question.explanation.trim() } : {};
  if (kind === 'fill_in_blank') {
    return {
      ...explanation,
      blanks: Object.fromEntries(
        blanks.map(({ id, accepted, numeric, tolerance, caseSensitive }) => [
          id,
          numeric
            ? { accepted: lines(accepted).map((line) => numberOf(line) ?? line), tolerance: tolerance ?? 0 }
            : { accepted: lines(accepted), ...(caseSensitive ? { case_sensitive: true } : {}) },
        ]),
      ),
    };
  }
  if (kind === 'matching') {
    const { idOf } = matchOptions(question);
    const complete = written(pairs).filter(({ match }) => match.trim());
    return { ...explanation, pairs: Object.fromEntries(complete.map((pair) => [pair.id, idOf(pair)])) };
  }
  const right = kind === 'ordering' ? written(options) : written(options).filter(({ correct }) => correct);
  return { ...explanation, correct: right.map(({ id }) => id) };
}

function numberOf(text: string): number | undefined {
  const plain = text.replace('−', '-').replaceAll(',', '');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** What still keeps a question from being asked; undefined when it is complete. The database says the same at publication. */
export function lacking(question: DraftQuestion): string | undefined {
  const { kind, prompt, options, pairs, blanks, points, image } = question;
  if (!prompt.trim()) return 'Write the question.';
  if (points === null || !(points >= 0.01 && points <= 1000)) return 'Points are a number from 0.01 to 1,000.';
  if (image && !image.alt.trim()) return 'Say in words what the image shows, for those who cannot see it.';
  if (kind === 'fill_in_blank') {
    if (!blanks.length) return 'Add a blank to fill in.';
    const lost = blanks.find((blank) => !prompt.includes(markOf(blank)));
    if (lost) return `Put ${markOf(lost)} where blank ${lost.id} belongs in the question.`;
    const empty = blanks.find(({ accepted }) => !lines(accepted).length);
    if (empty) return `Give an accepted answer for blank ${empty.id}.`;
    const wordy = blanks.find(
      ({ numeric, accepted }) => numeric && lines(accepted).some((line) => numberOf(line) === undefined),
    );
    if (wordy) return `Blank ${wordy.id} takes numbers only.`;
    return undefined;
  }
  if (kind === 'matching') {
    if (written(pairs).length < 2) return 'Give at least two pairs.';
    return pairs.some(({ text, match }) => Boolean(text.trim()) !== Boolean(match.trim()))
      ? 'Every line needs its match.'
      : undefined;
  }
  if (written(options).length < 2)
    return kind === 'ordering' ? 'Give at least two steps.' : 'Give at least two answers.';
  if (kind === 'ordering') return undefined;
  return written(options).some(({ correct }) => correct) ? undefined : 'Mark the correct answer.';
}
