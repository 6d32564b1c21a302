/**
 * The hook for a malware scanner: the bytes are posted to CONTENT_SCAN_URL, which answers 200 with `{"clean": true}` or
 * `{"clean": false, "threat": "…"}`. A scanner that does not answer so has not found the file clean.
 */
import { z } from 'zod';
import { environment } from '../../environment.ts';
import { ApiError } from '../../http/errors.ts';
import type { FileSource } from './source.ts';

const Verdict = z.object({ clean: z.boolean(), threat: z.string().max(200).optional() });
const SCAN_MILLISECONDS = 120_000;

/** Raises 400 THREAT_FOUND, 503 SCAN_UNAVAILABLE. */
export async function scanFile(source: FileSource): Promise<'clean' | 'not_scanned'> {
  if (!environment.contentScanUrl) return 'not_scanned';
  const answer = await fetch(environment.contentScanUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: await source.stream(),
    signal: AbortSignal.timeout(SCAN_MILLISECONDS),
  } as RequestInit).catch(() => null);
  const verdict = Verdict.safeParse(answer?.ok ? await answer.json().catch(() => null) : null);
  if (!verdict.success) {
    await answer?.body?.cancel().catch(() => undefined);
    throw new ApiError(
      503,
      'SCAN_UNAVAILABLE',
      'The file could not be scanned for malware, so it is not accepted yet.',
      {
        retryAfterSeconds: 30,
      },
    );
  }
  if (!verdict.data.clean) {
    throw new ApiError(
      400,
      'THREAT_FOUND',
      `The malware scanner refused this file${verdict.data.threat ? `: ${verdict.data.threat}` : ''}.`,
      {
        hint: 'Tell whoever looks after your computers.',
      },
    );
  }
  return 'clean';
}
