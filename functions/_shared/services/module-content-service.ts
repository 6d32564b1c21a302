import type { z } from 'zod';
import { AnswerKey, Content, ModuleContent, type UpdateContentRequest } from '../contracts/content.ts';
import type { Database, Tables } from '../db/client.ts';
import type { Json } from '../database.types.ts';
import { environment } from '../environment.ts';
import { sizeInWords } from '../http/app.ts';
import { sha256 } from '../http/digest.ts';
import { ApiError, notFound, unwrap } from '../http/errors.ts';
import { checkPdf } from './pdf-check.ts';

const BUCKET = 'training-content';
const DOWNLOAD_SECONDS = 300;

export type ContentFile = { file: File; content_title?: string; minimum_seconds_per_page?: number };
type ContentRow = Tables['training_content']['Row'];
type ModuleRow = Tables['training_modules']['Row'];

/** What a module shows: the version learners see, and the draft that replaces it when the program is published. */
export class ModuleContentService {
  constructor(private readonly db: Database) {}

  async get(moduleId: string) {
    const { module, current, draft } = await this.#versions(moduleId);
    const shown = draft ?? current;
    const [key, link] = await Promise.all([
      shown ? this.db.from('quiz_answer_keys').select('answers').eq('content_id', shown.id).limit(1) : null,
      shown?.storage_path ? this.db.storage.from(BUCKET).createSignedUrl(shown.storage_path, DOWNLOAD_SECONDS) : null,
    ]);
    const secret = key ? (unwrap(key)[0]?.answers ?? null) : null;
    const isSimulation = module.content_type === 'interactive';
    return ModuleContent.parse({
      module,
      current,
      draft,
      answers: isSimulation ? null : secret,
      scenario: isSimulation ? secret : null,
      download_url: link?.data?.signedUrl ?? null,
    });
  }

  /** Takes a document in: checked by its content, stored, and saved as the module's draft. Leaves nothing behind when refused. */
  async upload(moduleId: string, { file, content_title, minimum_seconds_per_page }: ContentFile) {
    const limit = environment.contentMaximumBytes;
    if (file.size > limit) {
      throw new ApiError(413, 'TOO_LARGE', `The file is larger than the limit of ${sizeInWords(limit)}.`, {
        details: { limit_bytes: limit },
      });
    }
    const { module, current, draft } = await this.#versions(moduleId);
    if (module.content_type !== 'document' && module.content_type !== 'attestation')
      throw new ApiError(409, 'CONTENT_TYPE_MISMATCH', `This module is a ${module.content_type}, not a document.`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { page_count } = await checkPdf(bytes);

    const contentId = crypto.randomUUID();
    const path = `${module.organization_id}/${contentId}/${safeFileName(file.name)}`;
    const bucket = this.db.storage.from(BUCKET);
    const stored = await bucket.upload(path, bytes, { contentType: 'application/pdf' });
    if (stored.error) throw storageError(stored.error);
    try {
      const saved = unwrap(
        await this.db.rpc('save_content_draft', {
          module_id: moduleId,
          content_id: contentId,
          content_title: content_title ?? titleOf(file.name),
          content_data: {
            // The statement that is signed stays when another version of the policy is attached.
            ...(module.content_type === 'attestation'
              ? withoutText((draft ?? current)?.content_data as Record<string, Json> | undefined)
              : {}),
            file_name: safeFileName(file.name),
            page_count,
            minimum_seconds_per_page: minimum_seconds_per_page ?? 0,
          },
          storage_path: path,
          byte_size: bytes.length,
          sha256: await sha256(bytes),
        }),
      )[0];
      // The file of a draft that is replaced was never shown to anybody, unless the draft was begun from what is published.
      if (draft?.storage_path && draft.storage_path !== current?.storage_path)
        await bucket.remove([draft.storage_path]);
      return Content.parse(saved);
    } catch (error) {
      await bucket.remove([path]);
      throw error;
    }
  }

  async update(
    moduleId: string,
    changes: Omit<z.output<typeof UpdateContentRequest>, 'updated_at'>,
    version: string | undefined,
  ) {
    const { module, current, draft } = await this.#versions(moduleId);
    const base = draft ?? current;
    if (version && base && Date.parse(version) !== Date.parse(base.updated_at)) {
      throw new ApiError(409, 'STALE', 'This content was changed since you read it.', {
        details: { current: Content.parse(base) },
      });
    }
    const isQuiz = module.content_type === 'quiz';
    if (isQuiz ? changes.minimum_seconds_per_page !== undefined : changes.quiz || changes.answers) {
      throw new ApiError(409, 'CONTENT_TYPE_MISMATCH', `This module is a ${module.content_type}.`);
    }
    if (!isQuiz && !base) throw new ApiError(409, 'FILE_MISSING', 'Upload the file first.');
    const before = (base?.content_data ?? {}) as Record<string, Json>;
    const reading =
      changes.minimum_seconds_per_page === undefined
        ? {}
        : { minimum_seconds_per_page: changes.minimum_seconds_per_page };
    const saved = unwrap(
      await this.db.rpc('save_content_draft', {
        module_id: moduleId,
        content_title: changes.content_title ?? base?.content_title ?? module.module_name,
        content_data: { ...before, ...((changes.quiz ?? {}) as Record<string, Json>), ...reading },
        answers: changes.answers ?? (await this.#answersOf(base)),
        storage_path: base?.storage_path ?? undefined,
        byte_size: base?.byte_size ?? undefined,
        sha256: base?.sha256 ?? undefined,
      }),
    )[0];
    return Content.parse(saved);
  }

  /** Drops what is not published yet. What learners saw is part of their evidence and stays. */
  async removeDraft(moduleId: string) {
    const { current, draft } = await this.#versions(moduleId);
    if (!draft) {
      throw current
        ? new ApiError(
            409,
            'CONTENT_PUBLISHED',
            'Published content stays, as the evidence of those who worked with it.',
            { hint: 'Publish other content, or remove the module.' },
          )
        : notFound('content');
    }
    const gone = unwrap(await this.db.from('training_content').delete().eq('id', draft.id).select('id'));
    if (gone.length === 0) throw new ApiError(403, 'FORBIDDEN', 'Your permission level does not allow this.');
    if (draft.storage_path && draft.storage_path !== current?.storage_path)
      await this.db.storage.from(BUCKET).remove([draft.storage_path]);
  }

  async #versions(
    moduleId: string,
  ): Promise<{ module: ModuleRow; current: ContentRow | null; draft: ContentRow | null }> {
    const [modules, contents] = await Promise.all([
      this.db.from('training_modules').select('*').eq('id', moduleId).is('archived_at', null).limit(1),
      this.db.from('training_content').select('*').eq('module_id', moduleId).in('status', ['draft', 'published']),
    ]);
    const module = unwrap(modules)[0];
    if (!module) throw notFound('module');
    const rows = unwrap(contents);
    return {
      module,
      current: rows.find(({ status }) => status === 'published') ?? null,
      draft: rows.find(({ status }) => status === 'draft') ?? null,
    };
  }

  /** A new draft of a quiz begins with the key of the version it is made from. */
  async #answersOf(content: ContentRow | null) {
    if (content?.content_type !== 'quiz') return undefined;
    const key = unwrap(
      await this.db.from('quiz_answer_keys').select('answers').eq('content_id', content.id).limit(1),
    )[0];
    return key ? AnswerKey.parse(key.answers) : undefined;
  }
}

/** What is said about a policy, without its text: the file takes its place. */
function withoutText(data: Record<string, Json> = {}): Record<string, Json> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'policy_text'));
}

/** Letters, digits and a few signs, with the ending a PDF has: a name that means the same to every system. */
function safeFileName(name: string): string {
  const stem = name
    .normalize('NFKD')
    .replace(/\.pdf$/i, '')
    .replaceAll(/[^A-Za-z0-9 _-]+/g, '')
    .trim()
    .replaceAll(/\s+/g, '-')
    .slice(0, 80);
  return `${stem || 'document'}.pdf`;
}

function titleOf(name: string): string {
  return (
    name
      .replace(/\.pdf$/i, '')
      .trim()
      .slice(0, 200) || 'Document'
  );
}

function storageError(error: { message: string; statusCode?: string | number; status?: number }): ApiError {
  const status = Number(error.statusCode ?? error.status);
  if (status === 403 || /row-level security/.test(error.message))
    return new ApiError(403, 'FORBIDDEN', 'Your permission level does not allow uploading content.');
  if (status === 413) return new ApiError(413, 'TOO_LARGE', 'The file is larger than the storage takes.');
  return new ApiError(500, 'INTERNAL', `Storage refused the file: ${error.message}`);
}
