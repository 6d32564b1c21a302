// OpenAI's `POST /v1/audio/transcriptions`: its validation, its limit, its errors. It cannot hear: the transcript says that it comes
// from a stand-in. `GET /transcriptions` shows what it was sent, and POST /failures with channel "transcription" makes it fail.
import { type Context, Hono } from 'hono';
import { type Failures, refuse as fail } from './failures.ts';

const maximumBytes = 25 * 1024 * 1024;
const kept = 100;
const secondsPerSegment = 4;
const endings = ['flac', 'm4a', 'mp3', 'mp4', 'mpeg', 'mpga', 'oga', 'ogg', 'wav', 'webm'];

type Received = { at: string; file: string; type: string; bytes: number; model: string; language: string | null };

export function transcription(failures: Failures): Hono {
  const received: Received[] = [];
  const app = new Hono();

  app.get('/transcriptions', (c) => c.json([...received].reverse()));
  app.post('/v1/audio/transcriptions', async (c) => {
    if (!/^Bearer \S+$/.test(c.req.header('authorization') ?? ''))
      return refuse(c, 401, 'You did not provide an API key.', 'invalid_request_error', null);
    const form = await c.req.formData();
    const file = form.get('file');
    const model = form.get('model');
    if (!(file instanceof File)) return refuse(c, 400, 'file: field required', 'invalid_request_error', null);
    if (typeof model !== 'string' || !model)
      return refuse(c, 400, 'you must provide a model parameter', 'invalid_request_error', null);
    const failure = fail(c, failures.take('transcription', file.name));
    if (failure) return failure;
    if (file.size > maximumBytes)
      return refuse(
        c,
        413,
        `Maximum content size limit (${maximumBytes}) exceeded (${file.size} bytes read)`,
        'server_error',
        null,
      );
    if (!endings.includes(file.name.split('.').at(-1) ?? ''))
      return refuse(
        c,
        400,
        `Invalid file format. Supported formats: ${JSON.stringify(endings)}`,
        'invalid_request_error',
        null,
      );
    const language = form.get('language');
    received.push({
      at: new Date().toISOString(),
      file: file.name,
      type: file.type,
      bytes: file.size,
      model,
      language: typeof language === 'string' ? language : null,
    });
    if (received.length > kept) received.shift();
    const said = [
      'This is the local stand-in for a transcription service.',
      `It was sent ${Math.round(file.size / 1024)} kB of ${file.type}, and cannot hear them.`,
      'A real service is set with TRANSCRIPTION_URL.',
    ];
    const segments = said.map((text, index) => ({
      id: index,
      start: index * secondsPerSegment,
      end: (index + 1) * secondsPerSegment,
      text: ` ${text}`,
    }));
    const answer = { task: 'transcribe', language: 'english', duration: segments.length * secondsPerSegment };
    return form.get('response_format') === 'verbose_json'
      ? c.json({ ...answer, text: said.join(' '), segments })
      : c.json({ text: said.join(' ') });
  });
  return app;
}

function refuse(c: Context, status: 400 | 401 | 413, message: string, type: string, code: string | null): Response {
  return c.json({ error: { message, type, param: null, code } }, status);
}
