/** Captions: WebVTT (W3C) and SubRip are read, line by line; WebVTT is what is kept. */
import { ApiError } from '../../http/errors.ts';

/** One caption: seconds from the start of the video, and what is shown. */
export type Cue = { start: number; end: number; text: string };
export type CaptionProblem = { line: number; message: string };

const MAXIMUM_CUES = 10_000;
const MAXIMUM_CUE_LENGTH = 2000;
const timing = /^(\S+)\s+-->\s+(\S+)(?:\s+\S.*)?$/;
const stamp = /^(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)[.,](\d{3})$/;

/**
 * The cues of a WebVTT or SRT file, by time. Raises 400 CAPTIONS_INVALID with the number of every line that is wrong, and
 * 415 NOT_CAPTIONS for what is neither.
 */
export function readCaptions(bytes: Uint8Array): Cue[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ApiError(415, 'NOT_CAPTIONS', 'This file is not text in UTF-8.', {
      hint: 'Save the captions as WebVTT or SRT with the encoding UTF-8.',
    });
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const isWebVtt = /^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '');
  if (!isWebVtt && !lines.some((line) => line.includes('-->'))) {
    throw new ApiError(
      415,
      'NOT_CAPTIONS',
      'This file is neither WebVTT nor SRT: no line of it says from when to when.',
      {
        hint: 'A caption begins with a line such as 00:00:01.000 --> 00:00:04.000.',
      },
    );
  }
  const problems: CaptionProblem[] = [];
  const cues: Cue[] = [];
  // The first block of WebVTT is its header.
  let at = isWebVtt ? nextBlank(lines, 0) : 0;
  while (at < lines.length) {
    if (!lines[at]?.trim()) {
      at += 1;
      continue;
    }
    const end = nextBlank(lines, at);
    readBlock(lines, at, end, isWebVtt, cues, problems);
    at = end;
  }
  if (cues.length === 0 && problems.length === 0)
    problems.push({ line: 1, message: 'There is no caption in this file.' });
  if (cues.length > MAXIMUM_CUES) problems.push({ line: 1, message: `More than ${MAXIMUM_CUES} captions.` });
  if (problems.length) throw invalidCaptions(problems);
  return cues.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Checks cues that were edited. Raises 400 CAPTIONS_INVALID with the number of each caption that is wrong, from 1. */
export function checkCues(cues: Cue[]): Cue[] {
  const problems = cues.flatMap(({ start, end, text }, index) => {
    const message = problemOf(start, end, text);
    return message ? [{ line: index + 1, message }] : [];
  });
  if (cues.length === 0) problems.push({ line: 1, message: 'There is no caption.' });
  if (problems.length) throw invalidCaptions(problems, 'Caption');
  return [...cues].sort((a, b) => a.start - b.start || a.end - b.end);
}

export function writeWebVtt(cues: Cue[]): string {
  const blocks = cues.map(({ start, end, text }) => `${clock(start)} --> ${clock(end)}\n${tidy(text)}`);
  return `WEBVTT\n\n${blocks.join('\n\n')}\n`;
}

function readBlock(
  lines: string[],
  from: number,
  to: number,
  isWebVtt: boolean,
  cues: Cue[],
  problems: CaptionProblem[],
): void {
  if (isWebVtt && /^(NOTE|STYLE|REGION)(\s|$)/.test(lines[from] ?? '')) return;
  // A line before the times is a number or a name.
  const at = lines[from]?.includes('-->') ? from : from + 1;
  const times = timing.exec(lines[at]?.trim() ?? '');
  if (at >= to || !times) {
    problems.push({
      line: Math.min(at, to - 1) + 1,
      message: 'Expected the times, such as 00:00:01.000 --> 00:00:04.000.',
    });
    return;
  }
  const [start, end] = [seconds(times[1]), seconds(times[2])];
  const text = lines
    .slice(at + 1, to)
    .join('\n')
    .trim();
  if (start === null || end === null) problems.push({ line: at + 1, message: `“${lines[at]?.trim()}” is not a time.` });
  else {
    const message = problemOf(start, end, text);
    if (message) problems.push({ line: at + 1, message });
    else cues.push({ start, end, text });
  }
}

function problemOf(start: number, end: number, text: string): string | undefined {
  if (!(start >= 0)) return 'The start is not a time.';
  if (!(end > start)) return 'It ends before it begins.';
  if (!text.trim()) return 'It says nothing.';
  if (text.length > MAXIMUM_CUE_LENGTH) return `It is longer than ${MAXIMUM_CUE_LENGTH} characters.`;
  return text.includes('-->') ? 'The text must not contain “-->”.' : undefined;
}

function nextBlank(lines: string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.trim()) at += 1;
  return at;
}

function seconds(text: string | undefined): number | null {
  const [, hours = '0', minutes, whole, thousandths] = stamp.exec(text ?? '') ?? [];
  if (minutes === undefined) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000;
}

function clock(time: number): string {
  const thousandths = Math.round(time * 1000);
  const part = (value: number, length = 2) => String(Math.floor(value)).padStart(length, '0');
  return `${part(thousandths / 3_600_000)}:${part((thousandths / 60_000) % 60)}:${part((thousandths / 1000) % 60)}.${part(thousandths % 1000, 3)}`;
}

/** A blank line would end the caption. */
function tidy(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

function invalidCaptions(problems: CaptionProblem[], what = 'Line'): ApiError {
  const first = problems[0]!;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return new ApiError(400, 'CAPTIONS_INVALID', `${what} ${first.line}: ${first.message}${more}`, {
    details: problems.slice(0, 50),
    hint: 'Correct what is named and try again.',
  });
}
