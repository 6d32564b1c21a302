import { z } from '@hono/zod-openapi';
import { Id, Moment, Quantity } from './common.ts';

export const FileKind = z.enum(['video', 'document', 'captions', 'image', 'attachment']);
const fileName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((name) => !/[/\\\p{Cc}]/u.test(name), 'A file name without folders.');
/** A BCP 47 tag as people use them: en, es-MX. */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language tag such as en or es-MX.')
  .max(35);

export const ContentFile = z
  .object({
    id: Id,
    kind: FileKind,
    file_name: z.string(),
    media_type: z.string(),
    byte_size: Quantity,
    sha256: z.string().nullable(),
    storage_path: z.string(),
    state: z.enum(['uploading', 'checking', 'ready', 'rejected']),
    rejection_code: z.string().nullable(),
    rejection_message: z.string().nullable(),
    metadata: z.record(z.string(), z.unknown()).openapi({
      description:
        'duration_seconds, width, height, page_count, page_words, cue_count, codecs, and scan: clean or not_scanned.',
    }),
    created_by: Id,
    created_at: Moment,
    expires_at: Moment.nullable(),
  })
  .openapi('ContentFile');

export const UploadLimits = z.record(FileKind, z.int()).openapi('UploadLimits');

export const DeclareUpload = z
  .strictObject({ kind: FileKind, file_name: fileName, byte_size: z.int().min(1) })
  .openapi('DeclareUpload');

export const Declaration = z
  .object({
    file: ContentFile,
    upload: z.object({
      endpoint: z
        .url()
        .openapi({ description: 'Where a TUS 1.0 client begins the upload, with the same access token.' }),
      chunk_size: z.int().openapi({ description: 'Bytes a request carries, but the last.' }),
      metadata: z.object({
        bucketName: z.string(),
        objectName: z.string(),
        contentType: z.string(),
        cacheControl: z.string(),
      }),
      maximum_bytes: z.int(),
    }),
  })
  .openapi('UploadDeclaration');

export const FileAddress = z.object({ url: z.url(), expires_in: z.int(), file: ContentFile }).openapi('FileAddress');

export const Cue = z.strictObject({
  start: z.number().min(0).max(86_400).openapi({ description: 'Seconds from the start of the video.' }),
  end: z.number().min(0).max(86_400),
  text: z.string().max(2000),
});
export const Cues = z.object({ cues: z.array(Cue) }).openapi('Cues');
export const SaveCaptions = z
  .strictObject({ file_name: fileName, cues: z.array(Cue).max(10_000) })
  .openapi('SaveCaptions');

export const TranscriptRequest = z
  .strictObject({
    language: Language.optional().openapi({
      description: 'Language spoken; recognised by the service where it is left out.',
    }),
  })
  .openapi('TranscriptRequest');
export const Transcription = z
  .object({
    id: Id,
    file_id: Id,
    language: z.string().nullable(),
    state: z.enum(['queued', 'running', 'done', 'failed']),
    provider: z.string().nullable(),
    attempts: z.int(),
    next_attempt_at: Moment.nullable(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
    captions_file_id: Id.nullable(),
    created_at: Moment,
    finished_at: Moment.nullable(),
  })
  .openapi('Transcription');
export const Transcriptions = z
  .object({
    configured: z.boolean().openapi({ description: 'Whether a transcription service is configured at all.' }),
    jobs: z.array(Transcription),
  })
  .openapi('Transcriptions');
