import { z } from '@hono/zod-openapi';
import { Content } from './content.ts';
import { Question, QuestionKey } from './quiz.ts';

export const QuestionFileFormat = z.enum(['gift', 'moodle_xml']);
export type QuestionFileFormat = z.output<typeof QuestionFileFormat>;

const Remark = z.object({ line: z.int(), message: z.string() });
export type Remark = z.output<typeof Remark>;

export const QuestionImport = z
  .object({
    file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }),
    format: QuestionFileFormat.optional().openapi({ description: 'Seen from the file when left out.' }),
    dry_run: z.enum(['true', 'false']).default('true').openapi({ description: 'true: read only, nothing is saved.' }),
    pools: z
      .enum(['true', 'false'])
      .default('false')
      .openapi({ description: 'true: the categories of the file become pools, all of each drawn.' }),
  })
  .openapi('QuestionImport');
export const ImportedQuestion = z.object({
  question: Question,
  key: QuestionKey,
  line: z.int().openapi({ description: 'Where it begins in the file, from 1.' }),
  category: z.string().nullable(),
});
export type ImportedQuestion = z.output<typeof ImportedQuestion>;
export const QuestionImportAnswer = z
  .object({
    format: QuestionFileFormat,
    questions: z.array(ImportedQuestion),
    problems: z.array(Remark).openapi({ description: 'What could not be read; with any of them nothing is saved.' }),
    remarks: z.array(Remark).openapi({ description: 'What was read otherwise than it was written, or left out.' }),
    saved: Content.nullable(),
  })
  .openapi('QuestionImportAnswer');
export const QuestionExport = z.object({ format: QuestionFileFormat });
