import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { platform, sql, until } from '../support/platform.ts';
import { deliver, media, request, uploadsWith } from './support/files.ts';
import { ok, type Practice, practice, refusal } from './support/practice.ts';

let us: Practice;
beforeAll(async () => {
  us = await practice();
});
afterEach(() => fetch(`${platform.OUTBOX_URL}/failures?channel=transcription`, { method: 'DELETE' }));

const fail = (failure: object) =>
  fetch(`${platform.OUTBOX_URL}/failures`, {
    method: 'POST',
    body: JSON.stringify({ channel: 'transcription', ...failure }),
    headers: { 'content-type': 'application/json' },
  });
const wake = () =>
  fetch(`${platform.FUNCTIONS_URL}/uploads/work`, { method: 'POST', headers: { apikey: platform.SECRET_KEY } });
const video = async (name = 'clip.mp4' as 'clip.mp4' | 'clip.webm') =>
  (await deliver(us.administrator, 'video', name, media(name))).body;
const ask = (id: string, language?: string) =>
  request(us.administrator, 'POST', `/uploads/${id}/transcripts`, { language });
const jobsOf = async (id: string) => (await request(us.administrator, 'GET', `/uploads/${id}/transcripts`)).body;
const becomes = (id: string, state: string) =>
  until(`the transcript is ${state}`, async () =>
    (await jobsOf(id)).jobs.find((job: { state: string }) => job.state === state),
  );
/** Failed once and waiting for its next attempt. */
const waits = (id: string) =>
  until('the next attempt is due', async () =>
    (await jobsOf(id)).jobs.find((job: { error_code: string | null }) => job.error_code),
  );

test('asked for → made in the background, kept as WebVTT, and in the draft that shows the video', async () => {
  const { api } = us.administrator;
  const program = ok(
    await api.POST('/api/training/programs', { body: { program_name: 'Spoken', program_type: 'safety' } }),
  );
  const module = ok(
    await api.POST('/api/training/programs/{id}/modules', {
      params: { path: { id: program.id } },
      body: { module_name: 'Listen', content_type: 'video', estimated_duration_minutes: 1 },
    }),
  );
  const file = await video();
  const params = { path: { id: module.id } };
  ok(await api.PUT('/api/content/modules/{id}', { params, body: { file_id: file.id } }));

  expect(await ask(file.id, 'en-US')).toMatchObject({
    status: 202,
    body: { state: 'queued', attempts: 0, language: 'en-US' },
  });
  const done = await becomes(file.id, 'done');
  expect(done).toMatchObject({ attempts: 1, error_code: null });
  const { cues } = (await request(us.administrator, 'GET', `/uploads/files/${done.captions_file_id}/cues`)).body;
  expect(cues.map(({ start, end }: { start: number; end: number }) => [start, end])).toEqual([
    [0, 4],
    [4, 8],
    [8, 12],
  ]);
  expect(ok(await api.GET('/api/content/modules/{id}', { params })).draft?.content_data.captions).toEqual([
    { file_id: done.captions_file_id, language: 'en-US', label: 'Transcript' },
  ]);
  const [sent] = (await (await fetch(`${platform.OUTBOX_URL}/transcriptions`)).json()) as Record<string, unknown>[];
  expect(sent).toMatchObject({
    file: 'video.mp4',
    type: 'video/mp4',
    bytes: file.byte_size,
    model: 'whisper-1',
    language: 'en',
  });
});

describe('when the service', () => {
  const passing: [what: string, failure: object, code: string, least: number][] = [
    ['is busy and says until when', { status: 429, headers: { 'retry-after': '900' } }, 'PROVIDER_BUSY', 890],
    ['fails', { status: 500 }, 'PROVIDER_FAILED', 10],
    ['answers nonsense', { status: 200, body: { words: 'none' } }, 'PROVIDER_MALFORMED', 10],
  ];
  for (const [what, failure, code, least] of passing) {
    test(`${what} → ${code}, and it is tried again`, async () => {
      const file = await video('clip.webm');
      await fail({ times: 1, ...failure });
      await ask(file.id);
      const job = await waits(file.id);
      expect(job).toMatchObject({ state: 'queued', attempts: 1, error_code: code });
      // Counted from the failure, not from when this machine came to look.
      const [wait] = await sql<{ seconds: number }>(
        'select extract(epoch from next_attempt_at - updated_at)::float8 as seconds from public.transcription_jobs where id = $1',
        [job.id],
      );
      expect(wait!.seconds).toBeGreaterThan(least);
      await sql('update public.transcription_jobs set next_attempt_at = now() where id = $1', [job.id]);
      await wake();
      expect(await becomes(file.id, 'done')).toMatchObject({ attempts: 2, error_code: null });
    });
  }

  const final: [what: string, status: number, code: string][] = [
    ['refuses the key', 401, 'PROVIDER_UNAUTHORIZED'],
    ['finds the file too large', 413, 'PROVIDER_TOO_LARGE'],
  ];
  for (const [what, status, code] of final) {
    test(`${what} → ${code}, and it is given up at once; asking again begins anew`, async () => {
      const file = await video();
      await fail({ times: 1, status });
      await ask(file.id);
      expect(await becomes(file.id, 'failed')).toMatchObject({ attempts: 1, error_code: code });
      await ask(file.id);
      await becomes(file.id, 'done');
      expect((await jobsOf(file.id)).jobs).toHaveLength(2);
    });
  }
});

test('a manager asks for none, and a picture has none', async () => {
  const file = await video();
  expect(
    refusal(
      await us.manager.api.POST('/api/uploads/{id}/transcripts', { params: { path: { id: file.id } }, body: {} }),
    ),
  ).toEqual([404, 'FILE_NOT_FOUND']);
  const captions = (
    await deliver(us.administrator, 'captions', 'a.vtt', Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nx\n'))
  ).body;
  expect(await ask(captions.id)).toMatchObject({ status: 409, body: { code: 'FILE_NOT_READY' } });
});

test('without a service → 409 TRANSCRIPTION_NOT_CONFIGURED, which says what to do instead', async () => {
  const file = await video();
  const { base, stop } = await uploadsWith({ TRANSCRIPTION_URL: '' });
  try {
    const answer = await request(us.administrator, 'POST', `/uploads/${file.id}/transcripts`, {}, base);
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'TRANSCRIPTION_NOT_CONFIGURED', hint: expect.stringContaining('SRT') },
    });
    expect((await request(us.administrator, 'GET', `/uploads/${file.id}/transcripts`, undefined, base)).body).toEqual({
      configured: false,
      jobs: [],
    });
  } finally {
    stop();
  }
});

test.each(['clip.mp4', 'clip.webm'] as const)(
  'a %s larger than the service takes → its sound alone is sent',
  async (name) => {
    const file = await video(name);
    const { base, stop } = await uploadsWith({
      TRANSCRIPTION_URL: `${platform.OUTBOX_URL}/v1`,
      TRANSCRIPTION_API_KEY: 'key',
      TRANSCRIPTION_MAXIMUM_BYTES: String(file.byte_size - 1),
    });
    try {
      // Queued here without waking anybody, so that this worker is the one that takes it.
      await sql(
        `insert into public.transcription_jobs (organization_id, file_id, language, requested_by) values ($1, $2, 'en', $3)`,
        [us.id, file.id, us.administrator.id],
      );
      await fetch(`${base}/uploads/work`, { method: 'POST', headers: { apikey: platform.SECRET_KEY } });
      await becomes(file.id, 'done');
      const [sent] = (await (await fetch(`${platform.OUTBOX_URL}/transcriptions`)).json()) as {
        file: string;
        type: string;
        bytes: number;
      }[];
      expect(sent).toMatchObject(
        name === 'clip.mp4' ? { file: 'audio.m4a', type: 'audio/mp4' } : { file: 'audio.webm', type: 'audio/webm' },
      );
      expect(sent!.bytes).toBeLessThan(file.byte_size);
      expect(sent!.bytes).toBeGreaterThan(2000);
    } finally {
      stop();
    }
  },
);
