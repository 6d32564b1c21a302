import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { AnswerKey, Question } from '../../contracts/quiz.ts';
import {
  accepted,
  choice,
  type Draft,
  fillIn,
  matching,
  ordering,
  type QuestionFile,
  QUESTIONS_MAXIMUM,
  trueFalse,
  Unreadable,
} from './imported.ts';
import { decoded, plainText, tidy } from './plain-text.ts';

type Node = { [name: string]: unknown };

/**
 * Reads Moodle XML. Document types and their entities are refused rather than read, nesting is bounded, and text formats
 * become plain text. Lines are counted from 1.
 */
export function readMoodleXml(text: string): QuestionFile {
  const file: QuestionFile = { questions: [], problems: [], remarks: [] };
  const refused = (line: number, message: string) => ({ ...file, problems: [{ line, message }] });
  const doctype = text.search(/<!(DOCTYPE|ENTITY)/i);
  if (doctype >= 0)
    return refused(lineAt(text, doctype), 'A document type is not accepted: remove the <!DOCTYPE …> line.');
  const valid = XMLValidator.validate(text);
  if (valid !== true) return refused(valid.err.line, `This is not well-formed XML: ${valid.err.msg}`);
  let root: Node;
  try {
    root = reader().parse(text) as Node;
  } catch (error) {
    return refused(1, `This XML cannot be read: ${(error as Error).message}`);
  }
  const quiz = root.quiz;
  if (quiz === undefined) return refused(1, 'There is no <quiz> in this file: it is not a question bank of Moodle.');

  let category: string | null = null;
  for (const node of list((quiz as Node).question)) {
    const line = lineAt(text, startOf(node));
    const type = String(node['@type'] ?? '');
    try {
      if (type === 'category') {
        category = textOf(node.category).split('/').at(-1)?.trim().slice(0, 100) || null;
      } else if (type === 'description') {
        file.remarks.push({ line, message: 'A text without answers is not a question; it was left out.' });
      } else {
        if (file.questions.length >= QUESTIONS_MAXIMUM)
          throw new Unreadable(`A quiz has at most ${QUESTIONS_MAXIMUM} questions.`);
        const draft = draftOf(type, node, (message) => file.remarks.push({ line, message }));
        const grade = Number(textOf(node.defaultgrade) || 1);
        if (grade > 0 && grade !== 1) draft.question.points = grade;
        file.questions.push({ ...accepted(draft), line, category });
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      file.problems.push({ line, message: error.message });
    }
  }
  return file;
}

function reader(): XMLParser {
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    cdataPropName: '#cdata',
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    captureMetaData: true,
    maxNestedTags: 20,
    isArray: (name) => ['question', 'answer', 'subquestion', 'file'].includes(name),
  });
}

const startOf = (node: Node) =>
  (node as Record<symbol, { startIndex?: number } | undefined>)[XMLParser.getMetaDataSymbol() as unknown as symbol]
    ?.startIndex ?? 0;
const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;
const list = (nodes: unknown): Node[] => (Array.isArray(nodes) ? (nodes as Node[]) : []);

/** The characters of an element: those written as they are, with references read, and those in CDATA sections. */
function raw(node: unknown): string {
  if (Array.isArray(node)) return node.map(raw).join('');
  if (typeof node === 'string') return decoded(node);
  if (typeof node !== 'object' || node === null) return '';
  const { '#text': text, '#cdata': data, text: inner } = node as Node;
  const cdata = Array.isArray(data) ? data.join('') : typeof data === 'string' ? data : '';
  return raw(text) + cdata + (inner === undefined ? '' : raw(inner));
}

/** What people read of an element: HTML unless it says that it is plain. */
function textOf(node: unknown): string {
  const format = typeof node === 'object' && node !== null ? (node as Node)['@format'] : undefined;
  return format === 'plain_text' || format === 'markdown' || format === undefined
    ? tidy(raw(node))
    : plainText(raw(node));
}

function draftOf(type: string, node: Node, remark: (message: string) => void): Draft {
  const prompt = textOf(node.questiontext);
  const explanation = textOf(node.generalfeedback);
  if (/<img\b/i.test(raw(node.questiontext)) || list((node.questiontext as Node | undefined)?.file).length)
    remark('Its image was not taken along: upload it in the editor.');
  const answers = list(node.answer).map((answer) => ({
    text: textOf(answer),
    fraction: Number(answer['@fraction'] ?? 0),
    feedback: textOf(answer.feedback),
    node: answer,
  }));
  const full = answers.filter(({ fraction }) => fraction === 100);
  const explained = explanation || full[0]?.feedback || '';
  if (answers.some(({ feedback }) => feedback && feedback !== explained))
    remark('Feedback on single answers was left out, except that of the right one.');
  const blankPrompt = prompt.replace(/_{3,}/, '{{1}}');

  switch (type) {
    case 'multichoice': {
      const several = textOf(node.single) === 'false';
      const shares = new Set(answers.filter(({ fraction }) => fraction > 0).map(({ fraction }) => fraction));
      if (several && shares.size > 1)
        remark('Its answers have different weights: here each right one counts the same.');
      if (!several && answers.some(({ fraction }) => fraction > 0 && fraction < 100))
        remark('A second best answer counts as wrong here.');
      return choice(
        prompt,
        answers.map(({ text, fraction }) => ({ text, right: several ? fraction > 0 : fraction === 100 })),
        several,
        explained,
      );
    }
    case 'truefalse': {
      const right = full[0]?.text.toLowerCase();
      if (right !== 'true' && right !== 'false') throw new Unreadable('Neither true nor false is marked as right.');
      return trueFalse(prompt, right === 'true', explained);
    }
    case 'shortanswer': {
      if (full.length < answers.length) remark('Answers that earn a part of the points were left out.');
      if (full.some(({ text }) => text.includes('*'))) remark('A * in an answer is taken as the sign itself.');
      const case_sensitive = textOf(node.usecase) === '1';
      return fillIn(
        blankPrompt,
        { accepted: full.map(({ text }) => text), ...(case_sensitive && { case_sensitive }) },
        explained,
      );
    }
    case 'numerical': {
      if (full.length < answers.length) remark('Numbers that earn a part of the points were left out.');
      if (node.units !== undefined && raw((node.units as Node).unit))
        remark('Units are not taken along: name the unit in the question.');
      const numbers = full.map(({ text, node: answer }) => ({
        value: Number(text),
        tolerance: Number(textOf(answer.tolerance) || 0),
      }));
      if (numbers.some(({ value, tolerance }) => !Number.isFinite(value) || !(tolerance >= 0)))
        throw new Unreadable('An answer is not a number.');
      if (new Set(numbers.map(({ tolerance }) => tolerance)).size > 1)
        throw new Unreadable('Its numbers have different tolerances; a blank has one.');
      return fillIn(
        blankPrompt,
        { accepted: numbers.map(({ value }) => value), tolerance: numbers[0]?.tolerance ?? 0 },
        explained,
      );
    }
    case 'matching':
      return matching(
        prompt,
        list(node.subquestion).map((line) => ({ prompt: textOf(line), answer: textOf(list(line.answer)[0]) })),
        explanation,
      );
    case 'ordering':
      return ordering(
        prompt,
        answers.map(({ text }) => text),
        explanation,
      );
    case 'cloze':
    case 'multianswer':
      throw new Unreadable(
        'Embedded answers (cloze) are not read. Write it as a fill-in question with several blanks in the editor.',
      );
    case 'essay':
      throw new Unreadable('A free text cannot be graded here.');
    default:
      throw new Unreadable(`Questions of the type “${type.slice(0, 40)}” have no counterpart here.`);
  }
}

/** Writes Moodle XML. What it has no form for is named in a comment. */
export function writeMoodleXml(questions: Question[], answers: AnswerKey): string {
  let category: string | undefined;
  const parts: string[] = [];
  for (const [index, question] of questions.entries()) {
    if (question.pool && question.pool !== category)
      parts.push(
        `  <question type="category"><category><text>$course$/top/${escaped(question.pool.replaceAll('/', '-'))}</text></category></question>`,
      );
    category = question.pool ?? category;
    const key = answers[question.id] ?? {};
    parts.push(
      xmlOf(question, key, index + 1) ??
        `  <!-- Question ${index + 1} is left out: several blanks have no form here. -->`,
    );
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('\n')}\n</quiz>\n`;
}

function xmlOf(question: Question, key: AnswerKey[string], number: number): string | null {
  const answer = (text: string | number, right: boolean | number, more = '') =>
    `    <answer fraction="${right === true ? 100 : right === false ? 0 : right}" format="plain_text"><text>${escaped(String(text))}</text>${more}</answer>`;
  const wrap = (type: string, lines: string[], prompt = question.prompt) =>
    [
      `  <question type="${type}">`,
      `    <name><text>Question ${number}</text></name>`,
      `    <questiontext format="plain_text"><text>${escaped(prompt)}</text></questiontext>`,
      `    <generalfeedback format="plain_text"><text>${escaped(key.explanation ?? '')}</text></generalfeedback>`,
      `    <defaultgrade>${question.points ?? 1}</defaultgrade>`,
      ...lines,
      '  </question>',
    ].join('\n');
  switch (question.kind) {
    case 'single_choice':
      return wrap('multichoice', [
        '    <single>true</single>',
        ...question.options.map(({ id, text }) => answer(text, key.correct?.includes(id) ?? false)),
      ]);
    case 'multiple_choice': {
      const share = Number((100 / (key.correct?.length || 1)).toFixed(5));
      return wrap('multichoice', [
        '    <single>false</single>',
        ...question.options.map(({ id, text }) => answer(text, key.correct?.includes(id) ? share : -share)),
      ]);
    }
    case 'true_false': {
      const isTrue = key.correct?.[0] === question.options[0]!.id;
      return wrap('truefalse', [answer('true', isTrue), answer('false', !isTrue)]);
    }
    case 'fill_in_blank': {
      const [blank, ...more] = Object.values(key.blanks ?? {});
      if (!blank || more.length) return null;
      const prompt = question.prompt.replace(`{{${question.blanks[0]!.id}}}`, '_____');
      return blank.tolerance === undefined
        ? wrap(
            'shortanswer',
            [
              `    <usecase>${blank.case_sensitive ? 1 : 0}</usecase>`,
              ...blank.accepted.map((text) => answer(text, true)),
            ],
            prompt,
          )
        : wrap(
            'numerical',
            blank.accepted.map((value) => answer(value, true, `<tolerance>${blank.tolerance}</tolerance>`)),
            prompt,
          );
    }
    case 'matching': {
      const line = (prompt: string, option: string) =>
        `    <subquestion format="plain_text"><text>${escaped(prompt)}</text><answer><text>${escaped(option)}</text></answer></subquestion>`;
      const used = new Set(Object.values(key.pairs ?? {}));
      const optionOf = (id: string | undefined) => question.options.find((option) => option.id === id)?.text ?? '';
      return wrap('matching', [
        ...question.prompts.map(({ id, text }) => line(text, optionOf(key.pairs?.[id]))),
        ...question.options.filter(({ id }) => !used.has(id)).map(({ text }) => line('', text)),
      ]);
    }
    case 'ordering':
      return wrap(
        'ordering',
        (key.correct ?? []).map((id, place) =>
          answer(question.options.find((option) => option.id === id)?.text ?? '', place + 1),
        ),
      );
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
