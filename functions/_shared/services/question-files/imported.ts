import type { ImportedQuestion, Remark } from '../../contracts/question-files.ts';
import { Question, QuestionKey } from '../../contracts/quiz.ts';

/** What reading a file of questions gives: questions, what could not be read, and what is not as it was in the file. */
export interface QuestionFile {
  questions: ImportedQuestion[];
  problems: Remark[];
  remarks: Remark[];
}

export const QUESTIONS_MAXIMUM = 500;

/** A question that cannot be taken, and why; the reader adds the line. */
export class Unreadable extends Error {}

/** Random, so that nothing can be told from it. */
export const newId = () => crypto.randomUUID().slice(0, 8);

export type Draft = { question: Record<string, unknown>; key: QuestionKey };

/** Holds what was read to the contract of a quiz, so that a file brings in nothing the editor could not have written. */
export function accepted(draft: Draft): { question: Question; key: QuestionKey } {
  const question = Question.safeParse(draft.question);
  const key = QuestionKey.safeParse(draft.key);
  if (question.success && key.success) return { question: question.data, key: key.data };
  const issue = (question.error ?? key.error)?.issues[0];
  throw new Unreadable(`It does not fit a question here: ${issue?.path.join('.')} – ${issue?.message}`);
}

/** One option of each text, in the order of the file; `idOf` finds it again. */
export function optionsOf(texts: string[]) {
  const options: { id: string; text: string }[] = [];
  for (const text of texts) if (!options.some((option) => option.text === text)) options.push({ id: newId(), text });
  return { options, idOf: (text: string) => options.find((option) => option.text === text)!.id };
}

export function choice(
  prompt: string,
  answers: { text: string; right: boolean }[],
  several: boolean,
  explanation: string,
): Draft {
  const options = answers.map(({ text }) => ({ id: newId(), text }));
  const correct = options.filter((_, index) => answers[index]!.right).map(({ id }) => id);
  if (!correct.length) throw new Unreadable('No answer is marked as right.');
  if (!several && correct.length > 1) throw new Unreadable('Several answers are marked as fully right.');
  const repeated = answers.find(({ text }, index) => answers.findIndex((other) => other.text === text) < index);
  if (repeated) throw new Unreadable(`The answer “${repeated.text}” is there twice.`);
  return {
    question: {
      id: newId(),
      prompt,
      options,
      ...(several ? { kind: 'multiple_choice', partial_credit: 'proportional' } : { kind: 'single_choice' }),
    },
    key: { correct, ...explained(explanation) },
  };
}

export function trueFalse(prompt: string, isTrue: boolean, explanation: string): Draft {
  const options = [
    { id: 'true', text: 'True' },
    { id: 'false', text: 'False' },
  ];
  return {
    question: { id: newId(), kind: 'true_false', prompt, options },
    key: { correct: [String(isTrue)], ...explained(explanation) },
  };
}

/** The prompt holds {{1}} where the blank is; where it has no place yet, it follows the text. */
export function fillIn(prompt: string, blank: NonNullable<QuestionKey['blanks']>[string], explanation: string): Draft {
  if (!blank.accepted.length) throw new Unreadable('No answer is marked as right.');
  return {
    question: {
      id: newId(),
      kind: 'fill_in_blank',
      prompt: prompt.includes('{{1}}') ? prompt : `${prompt} {{1}}`,
      blanks: [{ id: '1', ...(blank.tolerance === undefined ? {} : { numeric: true }) }],
    },
    key: { blanks: { '1': blank }, ...explained(explanation) },
  };
}

/** A line without a prompt is an answer that belongs to none. */
export function matching(prompt: string, lines: { prompt: string; answer: string }[], explanation: string): Draft {
  const { options, idOf } = optionsOf(lines.map(({ answer }) => answer));
  const prompts = lines.filter((line) => line.prompt).map((line) => ({ id: newId(), ...line }));
  return {
    question: {
      id: newId(),
      kind: 'matching',
      prompt,
      partial_credit: 'proportional',
      prompts: prompts.map(({ id, prompt: text }) => ({ id, text })),
      options,
    },
    key: {
      pairs: Object.fromEntries(prompts.map(({ id, answer }) => [id, idOf(answer)])),
      ...explained(explanation),
    },
  };
}

export function ordering(prompt: string, steps: string[], explanation: string): Draft {
  const { options } = optionsOf(steps);
  if (options.length < steps.length) throw new Unreadable('Two steps read the same.');
  return {
    question: { id: newId(), kind: 'ordering', prompt, partial_credit: 'proportional', options },
    key: { correct: options.map(({ id }) => id), ...explained(explanation) },
  };
}

const explained = (explanation: string) => (explanation ? { explanation: explanation.slice(0, 2000) } : {});
