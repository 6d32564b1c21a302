/**
 * Transcription by any service that speaks OpenAI's `audio/transcriptions`: OpenAI itself, or a Whisper server of one's own, which
 * keeps recordings in the house. Asked for `verbose_json`, whose segments have their times as numbers.
 */
import { z } from 'zod';
import { environment } from '../../environment.ts';
import type { Cue } from '../files/captions.ts';
import { type Speech, TranscriptionError, type TranscriptionProvider } from './provider.ts';

const ANSWER_MILLISECONDS = 10 * 60_000;
const Answer = z.object({
  segments: z.array(z.object({ start: z.number().min(0), end: z.number().min(0), text: z.string() })),
});

export class OpenAiTranscription implements TranscriptionProvider {
  readonly name: string;
  readonly maximumBytes = environment.transcription.maximumBytes;

  constructor(
    private readonly url: string,
    private readonly key: string,
    private readonly model: string,
  ) {
    this.name = `${new URL(url).hostname} ${model}`.slice(0, 100);
  }

  async transcribe({ bytes, fileName }: Speech, language: string | null): Promise<Cue[]> {
    const form = new FormData();
    form.set('model', this.model);
    form.set('response_format', 'verbose_json');
    // The interface takes the language alone, without a region.
    if (language) form.set('language', language.split('-')[0]!);
    form.set('file', bytes, fileName);
    let answer: Response;
    try {
      answer = await fetch(`${this.url}/audio/transcriptions`, {
        method: 'POST',
        headers: this.key ? { authorization: `Bearer ${this.key}` } : {},
        body: form,
        signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
      });
    } catch {
      throw new TranscriptionError('PROVIDER_UNREACHABLE', 'The transcription service cannot be reached.', {
        again: true,
      });
    }
    if (!answer.ok) throw await refusalOf(answer);
    const parsed = Answer.safeParse(await answer.json().catch(() => null));
    if (!parsed.success) {
      throw new TranscriptionError(
        'PROVIDER_MALFORMED',
        'The transcription service answered something that is no transcript.',
        {
          again: true,
        },
      );
    }
    return parsed.data.segments
      .map(({ start, end, text }) => ({ start, end, text: text.trim().replaceAll('-->', '→') }))
      .filter(({ start, end, text }) => text && end > start);
  }
}

async function refusalOf(answer: Response): Promise<TranscriptionError> {
  await answer.body?.cancel();
  const { status } = answer;
  const wait = Number(answer.headers.get('retry-after'));
  if (status === 401 || status === 403)
    return new TranscriptionError('PROVIDER_UNAUTHORIZED', 'The transcription service refuses the configured key.', {
      again: false,
    });
  if (status === 413)
    return new TranscriptionError(
      'PROVIDER_TOO_LARGE',
      'The recording is larger than the transcription service takes.',
      { again: false },
    );
  if (status === 429)
    return new TranscriptionError('PROVIDER_BUSY', 'The transcription service has too much to do.', {
      again: true,
      afterSeconds: Number.isFinite(wait) && wait > 0 ? Math.min(wait, 3600) : undefined,
    });
  if (status >= 500)
    return new TranscriptionError('PROVIDER_FAILED', `The transcription service failed (${status}).`, { again: true });
  return new TranscriptionError('PROVIDER_REFUSED', `The transcription service refused the recording (${status}).`, {
    again: false,
  });
}
