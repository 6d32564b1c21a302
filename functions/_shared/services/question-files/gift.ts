import { type GIFTQuestion, parse, type TextChoice, type TextFormat } from 'gift-pegjs';
import type { AnswerKey, Question } from '../../contracts/quiz.ts';
import {
  accepted,
  choice,
  type Draft,
  fillIn,
  matching,
  type QuestionFile,
  QUESTIONS_MAXIMUM,
  trueFalse,
  Unreadable,
} from './imported.ts';
import { hasMarkup, plainText, tidy } from './plain-text.ts';

const BLOCK_MAXIMUM = 20_000;

/**
 * Reads GIFT. The parser gives up a whole file for one bad question, so it is handed one question at a time: a blank line
 * ends each. Lines are counted from 1.
 */
export function readGift(text: string): QuestionFile {
  const file: QuestionFile = { questions: [], problems: [], remarks: [] };
  let category: string | null = null;
  for (const { line, source } of blocks(text)) {
    try {
      if (source.length > BLOCK_MAXIMUM) throw new Unreadable('It is too long for one question.');
      for (const read of parse(`${source}\n\n`)) {
        const remark = (message: string) => file.remarks.push({ line, message });
        if (read.type === 'Category') category = read.title.split('/').at(-1)?.trim().slice(0, 100) || null;
        else if (read.type === 'Description') remark('A text without answers is not a question; it was left out.');
        else if (file.questions.length >= QUESTIONS_MAXIMUM)
          throw new Unreadable(`A quiz has at most ${QUESTIONS_MAXIMUM} questions.`);
        else file.questions.push({ ...accepted(draftOf(read, remark)), line, category });
      }
    } catch (error) {
      file.problems.push(problemOf(error, line, source));
    }
  }
  return file;
}

function* blocks(text: string): Generator<{ line: number; source: string }> {
  let lines: string[] = [];
  let start = 1;
  const all = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  for (const [index, line] of [...all, ''].entries()) {
    if (line.trim()) {
      if (!lines.length) start = index + 1;
      lines.push(line);
    } else if (lines.length) {
      if (lines.some((each) => !each.trimStart().startsWith('//'))) yield { line: start, source: lines.join('\n') };
      lines = [];
    }
  }
}

function problemOf(error: unknown, line: number, source: string) {
  if (error instanceof Unreadable) return { line, message: error.message };
  const { location, found } = error as { location?: { start: { line: number } }; found?: string | null };
  if (!location) throw error;
  const lines = source.split('\n');
  const at = Math.min(location.start.line, lines.length);
  const open = [...source.replaceAll(/\\./g, '').matchAll(/[{}]/g)].map(([brace]) => brace);
  const message = !open.includes('{')
    ? 'There are no answers in { }. Put a \\ before : ~ = # { } where they belong to the text.'
    : open.filter((brace) => brace === '{').length > open.filter((brace) => brace === '}').length
      ? 'The answers are not closed with }. A blank line ends a question, also within its answers.'
      : `The line cannot be read${found ? ` from “${found.trim() || ' '}” on` : ''}: answers begin with = or ~, and : ~ = # { } need a \\ before them in a text. A blank line parts questions.`;
  return { line: line + at - 1, message };
}

const readable = ({ text, format }: TextFormat) =>
  format === 'html' || hasMarkup(text) ? plainText(text) : tidy(text);

function draftOf(
  read: Exclude<GIFTQuestion, { type: 'Category' | 'Description' }>,
  remark: (message: string) => void,
): Draft {
  const prompt = readable(read.stem);
  const blankPrompt = read.hasEmbeddedAnswers ? prompt.replace(/_____ ?(?=[.,;:?!])|_____/, '{{1}}') : prompt;
  const general = read.globalFeedback ? readable(read.globalFeedback) : '';
  if (/<img\b/i.test(read.stem.text)) remark('Its image was not taken along: upload it in the editor.');

  switch (read.type) {
    case 'Essay':
      throw new Unreadable('A free text cannot be graded here.');
    case 'TF': {
      if (read.trueFeedback && !general) remark('Feedback on single answers became the explanation.');
      return trueFalse(prompt, read.isTrue, general || (read.trueFeedback ? readable(read.trueFeedback) : ''));
    }
    case 'Matching':
      return matching(
        prompt,
        read.matchPairs.map(({ subquestion, subanswer }) => ({
          prompt: readable(subquestion),
          answer: readable({ ...subquestion, text: subanswer }),
        })),
        general,
      );
    case 'Numerical': {
      const given = Array.isArray(read.choices)
        ? read.choices.filter(({ isCorrect, weight }) => isCorrect && (weight ?? 100) === 100).map(({ text }) => text)
        : [read.choices];
      if (Array.isArray(read.choices) && given.length < read.choices.length)
        remark('Numbers that earn a part of the points were left out.');
      const ranges = given.map((number) => {
        if (number.type !== 'high-low') return { value: number.number!, tolerance: number.range ?? 0 };
        const [low, high] = [number.numberLow!, number.numberHigh!];
        return { value: decimal((low + high) / 2), tolerance: decimal((high - low) / 2) };
      });
      if (new Set(ranges.map(({ tolerance }) => tolerance)).size > 1)
        throw new Unreadable('Its numbers have different tolerances; a blank has one.');
      return fillIn(
        blankPrompt,
        { accepted: ranges.map(({ value }) => value), tolerance: ranges[0]?.tolerance ?? 0 },
        general,
      );
    }
    case 'Short': {
      const full = read.choices.filter(({ weight }) => (weight ?? 100) === 100);
      if (full.length < read.choices.length) remark('Answers that earn a part of the points were left out.');
      if (full.some(({ text }) => text.text.includes('*'))) remark('A * in an answer is taken as the sign itself.');
      return fillIn(
        blankPrompt,
        { accepted: full.map(({ text }) => readable(text)) },
        general || feedbackOf(full, remark),
      );
    }
    case 'MC': {
      const several = !read.choices.some(({ isCorrect, weight }) => isCorrect && (weight ?? 100) === 100);
      const answers = read.choices.map(({ text, isCorrect, weight }) => ({
        text: readable(text),
        right: several ? (weight ?? 0) > 0 : isCorrect && (weight ?? 100) === 100,
      }));
      if (!several && answers.filter(({ right }) => right).length > 1)
        throw new Unreadable(
          'Several answers are marked with =. Where several belong together, mark each with ~%50% or its share.',
        );
      const shares = new Set(
        read.choices.filter(({ weight }) => several && (weight ?? 0) > 0).map(({ weight }) => weight),
      );
      if (several && shares.size > 1)
        remark('Its answers have different weights: here each right one counts the same.');
      if (!several && read.choices.some(({ isCorrect, weight }) => !isCorrect && (weight ?? 0) > 0))
        remark('A second best answer counts as wrong here.');
      return choice(prompt, answers, several, general || feedbackOf(read.choices, remark));
    }
  }
}

/** There is one explanation for a question here: that of the right answer, where the question has none of its own. */
function feedbackOf(choices: TextChoice[], remark: (message: string) => void): string {
  const given = choices.filter(({ feedback }) => feedback?.text.trim());
  const right = given.find(({ isCorrect, weight }) => isCorrect || (weight ?? 0) > 0);
  if (given.length > (right ? 1 : 0)) remark('Feedback on single answers was left out, except that of the right one.');
  return right?.feedback ? readable(right.feedback) : '';
}

const decimal = (number: number) => Number(number.toFixed(9));

/** Writes GIFT. What it has no form for is named in a comment. */
export function writeGift(questions: Question[], answers: AnswerKey): string {
  let category: string | undefined;
  const parts: string[] = [];
  for (const [index, question] of questions.entries()) {
    if (question.pool && question.pool !== category) parts.push(`$CATEGORY: ${question.pool.replaceAll('/', '-')}`);
    category = question.pool ?? category;
    parts.push(
      giftOf(question, answers[question.id] ?? {}) ?? `// Question ${index + 1} is left out: GIFT has no form for it.`,
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function giftOf(question: Question, key: AnswerKey[string]): string | null {
  const prompt = `[plain]${escaped(question.prompt)}`;
  const explanation = key.explanation ? ` ####${escaped(key.explanation)}` : '';
  const answers = (list: string[]) =>
    `${prompt} {\n${list.join('\n')}${explanation ? `\n${explanation.trim()}` : ''}\n}`;
  switch (question.kind) {
    case 'true_false':
      return `${prompt} {${key.correct?.[0] === question.options[0]!.id ? 'T' : 'F'}${explanation}}`;
    case 'single_choice':
      return answers(
        question.options.map(({ id, text }) => `${key.correct?.includes(id) ? '=' : '~'}${escaped(text)}`),
      );
    case 'multiple_choice': {
      const right = key.correct?.length ?? 1;
      const share = (all: number) => (100 / all).toFixed(5).replace(/\.?0+$/, '');
      return answers(
        question.options.map(
          ({ id, text }) => `~%${key.correct?.includes(id) ? share(right) : `-${share(right)}`}%${escaped(text)}`,
        ),
      );
    }
    case 'matching': {
      const textOf = (id: string | undefined) => question.options.find((option) => option.id === id)?.text ?? '';
      const arrowless = (text: string) => escaped(text.replaceAll('->', '→'));
      const used = new Set(Object.values(key.pairs ?? {}));
      return answers([
        ...question.prompts.map(({ id, text }) => `=${arrowless(text)} -> ${arrowless(textOf(key.pairs?.[id]))}`),
        ...question.options.filter(({ id }) => !used.has(id)).map(({ text }) => `= -> ${arrowless(text)}`),
      ]);
    }
    case 'fill_in_blank': {
      const [blank, ...more] = Object.values(key.blanks ?? {});
      if (!blank || more.length) return null;
      const given =
        blank.tolerance === undefined
          ? blank.accepted.map((text) => `=${escaped(String(text))}`).join(' ')
          : blank.accepted.length === 1
            ? `#${blank.accepted[0]}:${blank.tolerance}`
            : `#${blank.accepted.map((number) => `=${number}:${blank.tolerance}`).join(' ')}`;
      const [before, after = ''] = question.prompt.split(`{{${question.blanks[0]!.id}}}`);
      return `[plain]${escaped(before!)}{${given}${explanation}}${after.trim() ? escaped(after) : ''}`;
    }
    default:
      return null;
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\~=#{}:]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}
