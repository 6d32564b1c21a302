/** A service that turns speech into captions. Another provider is another file beside openai.ts. */
import type { Cue } from '../files/captions.ts';

export type Speech = { bytes: Blob; fileName: string };

export interface TranscriptionProvider {
  readonly name: string;
  /** The largest file it takes, in bytes. */
  readonly maximumBytes: number;
  /** The cues, and the language heard as a BCP 47 tag where the provider says so. Raises TranscriptionError. */
  transcribe(speech: Speech, language: string | null): Promise<Cue[]>;
}

export class TranscriptionError extends Error {
  override readonly name = 'TranscriptionError';
  constructor(
    readonly code: string,
    message: string,
    /** Whether trying again later can help; after how many seconds at the earliest. */
    readonly retry: { again: boolean; afterSeconds?: number },
  ) {
    super(message);
  }
}
