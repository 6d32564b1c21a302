import { type Database, platformClient, type Tables } from '../db/client.ts';
import { Transcription } from '../contracts/uploads.ts';
import { environment } from '../environment.ts';
import { ApiError, notFound, succeed, unwrap } from '../http/errors.ts';
import { sha256 } from '../http/digest.ts';
import { checkCues, writeWebVtt } from './files/captions.ts';
import { StoredSource } from './files/source.ts';
import { OpenAiTranscription } from './transcription/openai.ts';
import { TranscriptionError, type TranscriptionProvider } from './transcription/provider.ts';
import { speechOf } from './transcription/speech.ts';
import { accept, BUCKET, describe, type FileRow } from './upload-service.ts';

type Job = Tables['transcription_jobs']['Row'];
const SOURCE_SECONDS = 3600;

/** The configured provider; null where there is none. */
export function configuredProvider(): TranscriptionProvider | null {
  const { url, key, model } = environment.transcription;
  return url ? new OpenAiTranscription(url, key, model) : null;
}

/** Transcripts as people ask for them. */
export class TranscriptionService {
  constructor(private readonly db: Database) {}

  async request(fileId: string, language: string | undefined) {
    const provider = configuredProvider();
    if (!provider) {
      throw new ApiError(409, 'TRANSCRIPTION_NOT_CONFIGURED', 'No transcription service is configured.', {
        hint: 'Upload captions as WebVTT or SRT instead.',
      });
    }
    const queued = await this.db.rpc('request_transcription', { file_id: fileId, language, provider: provider.name });
    return Transcription.parse(unwrap(queued)[0]);
  }

  async list(fileId: string) {
    const file = unwrap(await this.db.from('content_files').select('id').eq('id', fileId).limit(1))[0];
    if (!file) throw notFound('file');
    const jobs = await this.db
      .from('transcription_jobs')
      .select('*')
      .eq('file_id', fileId)
      .order('created_at', { ascending: false })
      .limit(20);
    return { configured: configuredProvider() !== null, jobs: unwrap(jobs).map((job) => Transcription.parse(job)) };
  }
}

/** Makes the transcripts that are due, one after the other; returns how many it took on. Several may run at once. */
export async function transcribeDue(): Promise<number> {
  const provider = configuredProvider();
  if (!provider) return 0;
  const db = await platformClient('transcripts are made while nobody is waiting');
  for (let taken = 0; ; taken++) {
    const [job] = unwrap(await db.rpc('lease_transcriptions', { maximum: 1 }));
    if (!job) return taken;
    await transcribe(db, provider, job).catch(async (error: unknown) => {
      const known = error instanceof TranscriptionError;
      if (!known)
        console.error(JSON.stringify({ job: job.id, error: error instanceof Error ? error.message : String(error) }));
      succeed(
        await db.rpc('fail_transcription', {
          job_id: job.id,
          attempt: job.attempts,
          error_code: known ? error.code : 'INTERNAL',
          error_message: known ? error.message : 'Something went wrong on our side.',
          retry: known ? error.retry.again : true,
          retry_after_seconds: known ? (error.retry.afterSeconds ?? 0) : 0,
        }),
      );
    });
  }
}

async function transcribe(db: Database, provider: TranscriptionProvider, job: Job): Promise<void> {
  const file = unwrap(await db.from('content_files').select('*').eq('id', job.file_id).limit(1))[0];
  const address = file && (await db.storage.from(BUCKET).createSignedUrl(file.storage_path, SOURCE_SECONDS));
  const source = address?.data ? await StoredSource.open(address.data.signedUrl) : null;
  if (!file || !source) throw new TranscriptionError('FILE_GONE', 'The video is not there any more.', { again: false });
  const cues = await provider.transcribe(await speechOf(source, file.media_type, provider.maximumBytes), job.language);
  if (cues.length === 0)
    throw new TranscriptionError('NO_SPEECH', 'No speech was recognised in this video.', { again: false });

  const captions = await storeCaptions(
    db,
    job,
    `${file.file_name.replace(/\.[A-Za-z0-9]+$/, '')} transcript.vtt`,
    writeWebVtt(checkCues(cues)),
    cues.length,
  );
  // Whoever lost the lease meanwhile leaves the file to be cleared away.
  succeed(
    await db.rpc('finish_transcription', { job_id: job.id, attempt: job.attempts, captions_file_id: captions.id }),
  );
}

async function storeCaptions(db: Database, job: Job, name: string, text: string, cueCount: number): Promise<FileRow> {
  const bytes = new TextEncoder().encode(text);
  const declared = await db.rpc('declare_file_for', {
    author_id: job.requested_by,
    ...describe('captions', name),
    byte_size: bytes.length,
  });
  const row = unwrap(declared)[0]!;
  const stored = await db.storage.from(BUCKET).upload(row.storage_path, bytes, { contentType: 'text/vtt' });
  if (stored.error)
    throw new TranscriptionError('STORAGE_FAILED', 'The transcript could not be stored.', { again: true });
  const metadata = { cue_count: cueCount, transcript_of: job.file_id, scan: 'not_scanned' };
  return await accept(row, { media_type: 'text/vtt', byte_size: bytes.length, sha256: await sha256(bytes), metadata });
}
