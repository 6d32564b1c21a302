import type { AnswerKey, ContentDraft } from '#lib/data/programs.ts';
import { clock, exactClock, readClock } from '#lib/format/words.ts';

export interface DraftMarker {
  id: string;
  /** As it is typed: 1:30. */
  at: string;
  kind: 'note' | 'question' | 'link';
  text: string;
  url: string;
  options: { id: string; text: string; correct: boolean }[];
}

export interface VideoDraft {
  watch: number;
  minimum: string;
  questionsRequired: boolean;
  poster: string | null;
  captions: { file_id: string; language: string; label: string }[];
  chapters: { id: string; at: string; title: string }[];
  markers: DraftMarker[];
  attachments: { file_id: string; name: string }[];
}

const newId = () => crypto.randomUUID().slice(0, 8);
export const newChapter = () => ({ id: newId(), at: '', title: '' });
export const newOption = () => ({ id: newId(), text: '', correct: false });
export const newMarker = (): DraftMarker => ({
  id: newId(),
  at: '',
  kind: 'note',
  text: '',
  url: '',
  options: [newOption(), newOption()],
});

interface Stored {
  required_watch_percentage?: number;
  minimum_seconds?: number | null;
  questions_required?: boolean;
  poster_file_id?: string | null;
  captions?: VideoDraft['captions'];
  chapters?: { at: number; title: string }[];
  markers?: {
    id: string;
    at: number;
    kind: DraftMarker['kind'];
    text: string;
    url?: string;
    options?: { id: string; text: string }[];
  }[];
  attachments?: VideoDraft['attachments'];
}

export function readVideoDraft(content: ContentDraft | undefined): VideoDraft {
  const stored = (content?.content_data ?? {}) as Stored;
  return {
    watch: stored.required_watch_percentage ?? 95,
    minimum: stored.minimum_seconds ? clock(stored.minimum_seconds) : '',
    questionsRequired: stored.questions_required ?? false,
    poster: stored.poster_file_id ?? null,
    captions: stored.captions ?? [],
    chapters: (stored.chapters ?? []).map(({ at, title }, index) => ({ id: String(index), at: exactClock(at), title })),
    markers: (stored.markers ?? []).map(({ id, at, kind, text, url = '', options }) => ({
      id,
      at: exactClock(at),
      kind,
      text,
      url,
      options: options?.map((option) => ({
        ...option,
        correct: (content?.answers as AnswerKey | undefined)?.[id]?.correct?.includes(option.id) ?? false,
      })) ?? [newOption(), newOption()],
    })),
    attachments: stored.attachments ?? [],
  };
}

/** Splits what learners read from what only the check of an answer knows. */
export function writeVideoDraft(draft: VideoDraft): { video: Stored; answers: AnswerKey } {
  const written = (marker: DraftMarker) => marker.options.filter(({ text }) => text.trim());
  return {
    video: {
      required_watch_percentage: draft.watch,
      minimum_seconds: draft.minimum.trim() ? Math.round(readClock(draft.minimum) ?? 0) : null,
      questions_required: draft.questionsRequired,
      poster_file_id: draft.poster,
      captions: draft.captions.map(({ label, ...track }) => ({ ...track, label: label.trim() })),
      chapters: draft.chapters
        .map(({ at, title }) => ({ at: readClock(at) ?? 0, title: title.trim() }))
        .sort((a, b) => a.at - b.at),
      markers: draft.markers
        .map((marker) => ({
          id: marker.id,
          at: readClock(marker.at) ?? 0,
          kind: marker.kind,
          text: marker.text.trim(),
          ...(marker.kind === 'link' ? { url: marker.url.trim() } : {}),
          ...(marker.kind === 'question'
            ? { options: written(marker).map(({ id, text }) => ({ id, text: text.trim() })) }
            : {}),
        }))
        .sort((a, b) => a.at - b.at),
      attachments: draft.attachments.map(({ file_id, name }) => ({ file_id, name: name.trim() })),
    },
    answers: Object.fromEntries(
      draft.markers
        .filter(({ kind }) => kind === 'question')
        .map((marker) => [
          marker.id,
          {
            correct: written(marker)
              .filter(({ correct }) => correct)
              .map(({ id }) => id),
          },
        ]),
    ),
  };
}

/** What is wrong with a moment; undefined when nothing. */
export function momentProblem(text: string, duration: number): string | undefined {
  const at = readClock(text);
  if (at === null) return 'A time such as 1:30.';
  return at > duration ? `The video ends at ${clock(duration)}.` : undefined;
}

export function markerProblem(marker: DraftMarker, duration: number): string | undefined {
  const moment = momentProblem(marker.at, duration);
  if (moment) return moment;
  if (!marker.text.trim()) return marker.kind === 'question' ? 'Write the question.' : 'Write what is shown.';
  if (marker.kind === 'link' && !/^https?:\/\/\S+\.\S+/.test(marker.url.trim()))
    return 'An address beginning with https://';
  if (marker.kind !== 'question') return undefined;
  const written = marker.options.filter(({ text }) => text.trim());
  if (written.length < 2) return 'Give at least two answers.';
  return written.some(({ correct }) => correct) ? undefined : 'Mark the correct answer.';
}

/** The first thing that keeps the draft from being saved. */
export function videoProblem(draft: VideoDraft, duration: number): string | undefined {
  const minimum = draft.minimum.trim() ? momentProblem(draft.minimum, duration) : undefined;
  if (minimum) return `Minimum time: ${minimum}`;
  if (draft.captions.some(({ label }) => !label.trim())) return 'Give every caption track a name.';
  for (const [index, { at, title }] of draft.chapters.entries()) {
    const wrong = momentProblem(at, duration) ?? (title.trim() ? undefined : 'Give it a title.');
    if (wrong) return `Chapter ${index + 1}: ${wrong}`;
  }
  for (const [index, marker] of draft.markers.entries()) {
    const wrong = markerProblem(marker, duration);
    if (wrong) return `Marker ${index + 1}: ${wrong}`;
  }
  return draft.attachments.some(({ name }) => !name.trim()) ? 'Give every attachment a name.' : undefined;
}
