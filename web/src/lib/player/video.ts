export interface Marker {
  id: string;
  at: number;
  kind: 'note' | 'question' | 'link';
  text: string;
  url?: string;
  options?: { id: string; text: string }[];
}

export interface Cue {
  from: number;
  to: number;
  text: string;
}

export interface Film {
  duration_seconds: number;
  required_watch_percentage: number;
  minimum_seconds: number;
  questions_required: boolean;
  poster?: string;
  captions: { file_id: string; language: string; label: string }[];
  chapters: { at: number; title: string }[];
  markers: Marker[];
  attachments: { file_id: string; name: string }[];
}

/** What content_data says of a video, with what it leaves out. */
export function readVideo(data: Record<string, unknown> | null): Film {
  const given = (data ?? {}) as Partial<Film> & { poster_file_id?: string };
  return {
    duration_seconds: Math.max(1, Number(given.duration_seconds ?? 1)),
    required_watch_percentage: Number(given.required_watch_percentage ?? 95),
    minimum_seconds: Number(given.minimum_seconds ?? 0),
    questions_required: Boolean(given.questions_required),
    poster: given.poster_file_id ? `/files/${given.poster_file_id}` : undefined,
    captions: given.captions ?? [],
    chapters: (given.chapters ?? []).toSorted((a, b) => a.at - b.at),
    markers: (given.markers ?? []).toSorted((a, b) => a.at - b.at),
    attachments: given.attachments ?? [],
  };
}
