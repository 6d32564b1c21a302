import type { z } from 'zod';
import { Content, ModuleContent, type UpdateContentRequest } from '../contracts/content.ts';
import type { Database, Tables } from '../db/client.ts';
import type { Json } from '../database.types.ts';
import { ApiError, notFound, unwrap } from '../http/errors.ts';
import { secondsForWords } from '../reading-time.ts';
import { checkSize } from './files/examine.ts';
import { BUCKET, type FileRow, storageName, UploadService } from './upload-service.ts';

const DOWNLOAD_SECONDS = 300;

export type ContentFile = { file: File; content_title?: string; minimum_seconds_per_page?: number | null };
type Changes = Omit<z.output<typeof UpdateContentRequest>, 'updated_at'>;
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
    checkSize('document', file.size);
    const { module } = await this.#versions(moduleId);
    if (fileKindOf(module) !== 'document')
      throw new ApiError(409, 'CONTENT_TYPE_MISMATCH', `This module is a ${module.content_type}, not a document.`);
    const uploads = new UploadService(this.db);
    // Whatever it is called: what is in it decides.
    const name = `${file.name.replace(/\.pdf$/i, '') || 'document'}.pdf`;
    const stored = await uploads.store('document', { name }, new Uint8Array(await file.arrayBuffer()));
    try {
      return await this.#attach(moduleId, stored, { content_title, minimum_seconds_per_page });
    } catch (error) {
      await uploads.cancel(stored.id);
      throw error;
    }
  }

  /** Makes an accepted file the module's draft; the file of the draft before goes, unless some version shows it. */
  async #attach(
    moduleId: string,
    file: FileRow,
    { content_title, minimum_seconds_per_page, video, answers }: Omit<Changes, 'quiz' | 'file_id'>,
  ) {
    const { module, current, draft } = await this.#versions(moduleId);
    const before = ((draft ?? current)?.content_data ?? {}) as Record<string, Json>;
    // A policy that was written gives way to the file.
    delete before.policy_text;
    const facts = file.metadata as Record<string, Json>;
    const content_data: Record<string, Json> =
      file.kind === 'video'
        ? {
            ...before,
            ...((video ?? {}) as Record<string, Json>),
            file_name: file.file_name,
            duration_seconds: facts.duration_seconds ?? 0,
            width: facts.width ?? null,
            height: facts.height ?? null,
            required_watch_percentage: video?.required_watch_percentage ?? before.required_watch_percentage ?? 95,
          }
        : {
            ...before,
            file_name: storageName(file.file_name, 'pdf'),
            page_count: facts.page_count ?? 0,
            ...(module.content_type === 'document' ? readingTime(facts.page_words as number[] | undefined) : {}),
            ...(minimum_seconds_per_page === undefined ? {} : { minimum_seconds_per_page }),
          };
    const saved = unwrap(
      await this.db.rpc('save_content_draft', {
        module_id: moduleId,
        content_title: content_title ?? titleOf(file.file_name),
        content_data,
        answers: answers ?? (await this.#keyOf(draft ?? current)),
        storage_path: file.storage_path,
        byte_size: file.byte_size,
        sha256: file.sha256 ?? undefined,
      }),
    )[0];
    if (draft?.storage_path && draft.storage_path !== file.storage_path)
      await new UploadService(this.db).discard(draft.storage_path);
    return Content.parse(saved);
  }

  async update(moduleId: string, changes: Changes, version: string | undefined) {
    const { module, current, draft } = await this.#versions(moduleId);
    const base = draft ?? current;
    if (version && base && Date.parse(version) !== Date.parse(base.updated_at)) {
      throw new ApiError(409, 'STALE', 'This content was changed since you read it.', {
        details: { current: Content.parse(base) },
      });
    }
    this.#checkFits(module, changes);
    if (changes.file_id) {
      const file = unwrap(await this.db.from('content_files').select('*').eq('id', changes.file_id).limit(1))[0];
      if (!file || file.state !== 'ready' || file.kind !== fileKindOf(module)) {
        throw new ApiError(409, 'FILE_NOT_READY', `There is no accepted ${module.content_type} with this id.`, {
          hint: 'Upload it and wait until it is checked.',
        });
      }
      if (file.storage_path !== base?.storage_path) return await this.#attach(moduleId, file, changes);
    }
    if (!base && module.content_type !== 'quiz') throw new ApiError(409, 'FILE_MISSING', 'Upload the file first.');
    const before = (base?.content_data ?? {}) as Record<string, Json>;
    const reading =
      changes.minimum_seconds_per_page === undefined
        ? {}
        : { minimum_seconds_per_page: changes.minimum_seconds_per_page };
    const saved = unwrap(
      await this.db.rpc('save_content_draft', {
        module_id: moduleId,
        content_title: changes.content_title ?? base?.content_title ?? module.module_name,
        // A quiz is sent whole: what is left out of it is not meant to stay.
        content_data: (changes.quiz ?? { ...before, ...changes.video, ...reading }) as Record<string, Json>,
        answers: changes.answers ?? (await this.#keyOf(base)),
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
      await new UploadService(this.db).discard(draft.storage_path);
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

  #checkFits({ content_type }: ModuleRow, changes: Changes): void {
    const wrong =
      (changes.quiz && content_type !== 'quiz') ||
      (changes.video && content_type !== 'video') ||
      (changes.answers && !['quiz', 'video'].includes(content_type)) ||
      (changes.file_id && !['video', 'document', 'attestation'].includes(content_type)) ||
      (changes.minimum_seconds_per_page !== undefined && !['document', 'attestation'].includes(content_type));
    if (wrong) throw new ApiError(409, 'CONTENT_TYPE_MISMATCH', `This module is a ${content_type}.`);
  }

  /** A new draft begins with the key of the version it is made from. */
  async #keyOf(content: ContentRow | null) {
    if (!content) return undefined;
    const key = unwrap(
      await this.db.from('quiz_answer_keys').select('answers').eq('content_id', content.id).limit(1),
    )[0];
    return key?.answers;
  }
}

/** A document follows its words, unless its author sets the time of a page. */
const readingTime = (page_words: number[] = []) => ({ page_words, page_seconds: secondsForWords(page_words) });

/** What a module shows: a policy to sign is a document, too. */
const fileKindOf = ({ content_type }: ModuleRow) => (content_type === 'attestation' ? 'document' : content_type);

function titleOf(name: string): string {
  return (
    name
      .replace(/\.(pdf|mp4|m4v|webm)$/i, '')
      .trim()
      .slice(0, 200) || 'Untitled'
  );
}
