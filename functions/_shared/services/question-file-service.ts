import type { z } from 'zod';
import { Content } from '../contracts/content.ts';
import type { QuestionFileFormat, QuestionImport } from '../contracts/question-files.ts';
import { AnswerKey, Question } from '../contracts/quiz.ts';
import type { Json } from '../database.types.ts';
import type { Database } from '../db/client.ts';
import { sizeInWords } from '../http/app.ts';
import { ApiError, notFound, unwrap } from '../http/errors.ts';
import { type QuestionFile, QUESTIONS_MAXIMUM } from './question-files/imported.ts';

const FILE_MAXIMUM_BYTES = 5 * 1024 * 1024;

/** Questions in and out of a quiz as files. The readers load with the first file: they are heavy at the start of a function. */
export class QuestionFileService {
  constructor(private readonly db: Database) {}

  /** Reads a file and, unless it is a dry run, adds its questions to the draft: all of them, or none. */
  async import(moduleId: string, { file, format: given, dry_run, pools }: z.output<typeof QuestionImport>) {
    if (file.size > FILE_MAXIMUM_BYTES) {
      throw new ApiError(413, 'TOO_LARGE', `The file is larger than the limit of ${sizeInWords(FILE_MAXIMUM_BYTES)}.`, {
        details: { limit_bytes: FILE_MAXIMUM_BYTES },
        hint: 'Images make question files large: export them without.',
      });
    }
    const quiz = await this.#quizOf(moduleId);
    const text = textOf(await file.arrayBuffer());
    const format = given ?? (text.trimStart().startsWith('<') ? 'moodle_xml' : 'gift');
    const read = await this.#read(format, text);
    if (!read.questions.length && !read.problems.length)
      read.problems.push({ line: 1, message: 'There are no questions in this file.' });
    if (dry_run === 'true') return { format, ...read, saved: null };

    if (read.problems.length) {
      throw new ApiError(400, 'FILE_HAS_ERRORS', 'Nothing was imported: some questions cannot be read.', {
        details: { problems: read.problems },
      });
    }
    const before = (quiz.data.questions ?? []) as Json[];
    if (before.length + read.questions.length > QUESTIONS_MAXIMUM)
      throw new ApiError(409, 'TOO_MANY_QUESTIONS', `A quiz has at most ${QUESTIONS_MAXIMUM} questions.`);
    const asPool = (category: string | null) => (pools === 'true' && category ? { pool: category } : {});
    const questions = [
      ...before,
      ...read.questions.map(({ question, category }) => ({ ...question, ...asPool(category) })),
    ] as Json[];
    const saved = unwrap(
      await this.db.rpc('save_content_draft', {
        module_id: moduleId,
        content_title: quiz.title,
        content_data: { ...quiz.data, questions, pools: poolsOf(quiz.data.pools, questions) } as Json,
        answers: {
          ...quiz.answers,
          ...Object.fromEntries(read.questions.map(({ question, key }) => [question.id, key])),
        } as Json,
      }),
    )[0];
    return { format, ...read, saved: Content.parse(saved) };
  }

  async export(moduleId: string, format: QuestionFileFormat): Promise<{ name: string; type: string; text: string }> {
    const quiz = await this.#quizOf(moduleId);
    const complete = ((quiz.data.questions ?? []) as Record<string, unknown>[])
      .map((question) => Question.safeParse({ kind: 'multiple_choice', ...question }))
      .flatMap(({ data }) => (data ? [data] : []));
    const answers = AnswerKey.parse(quiz.answers);
    const name =
      quiz.title
        .normalize('NFKD')
        .replaceAll(/[^A-Za-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '')
        .slice(0, 60) || 'questions';
    if (format === 'gift') {
      const { writeGift } = await import('./question-files/gift.ts');
      return { name: `${name}.gift.txt`, type: 'text/plain; charset=utf-8', text: writeGift(complete, answers) };
    }
    const { writeMoodleXml } = await import('./question-files/moodle-xml.ts');
    return { name: `${name}.xml`, type: 'application/xml; charset=utf-8', text: writeMoodleXml(complete, answers) };
  }

  async #read(format: QuestionFileFormat, text: string): Promise<QuestionFile> {
    if (format === 'gift') return (await import('./question-files/gift.ts')).readGift(text);
    return (await import('./question-files/moodle-xml.ts')).readMoodleXml(text);
  }

  /** The draft, or what is published: with its key, which only authors read. */
  async #quizOf(moduleId: string) {
    const [modules, contents] = await Promise.all([
      this.db
        .from('training_modules')
        .select('module_name, content_type')
        .eq('id', moduleId)
        .is('archived_at', null)
        .limit(1),
      this.db
        .from('training_content')
        .select('content_title, content_data, status, quiz_answer_keys(answers)')
        .eq('module_id', moduleId)
        .in('status', ['draft', 'published']),
    ]);
    const module = unwrap(modules)[0];
    if (!module) throw notFound('module');
    if (module.content_type !== 'quiz')
      throw new ApiError(409, 'CONTENT_TYPE_MISMATCH', `This module is a ${module.content_type}, not a quiz.`);
    const rows = unwrap(contents);
    const content = rows.find(({ status }) => status === 'draft') ?? rows[0];
    const key = content?.quiz_answer_keys as { answers: Json } | { answers: Json }[] | null | undefined;
    // Published questions are everybody's to read; their answers are not, and a file holds both.
    if (content && (!key || (Array.isArray(key) && !key.length)))
      throw new ApiError(403, 'FORBIDDEN', 'Your permission level does not allow this.');
    return {
      title: content?.content_title ?? module.module_name,
      data: (content?.content_data ?? {}) as Record<string, Json>,
      answers: ((Array.isArray(key) ? key[0]?.answers : key?.answers) ?? {}) as Record<string, Json>,
    };
  }
}

/** Pools as they are declared, and all of each that is new. */
function poolsOf(declared: Json | undefined, questions: Json[]): Json[] {
  const pools = Array.isArray(declared) ? (declared as { name: string; draw: number }[]) : [];
  const named = new Map<string, number>();
  for (const question of questions as { pool?: string }[])
    if (question.pool) named.set(question.pool, (named.get(question.pool) ?? 0) + 1);
  return [
    ...pools,
    ...[...named].filter(([name]) => !pools.some((pool) => pool.name === name)).map(([name, draw]) => ({ name, draw })),
  ];
}

function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ApiError(400, 'NOT_TEXT', 'This file is not text in UTF-8.', { hint: 'Save it as UTF-8 and try again.' });
  }
}
