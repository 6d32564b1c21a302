import { api } from './api.ts';

export type FileKind = 'video' | 'document' | 'captions' | 'image' | 'attachment';

export interface ContentFile {
  id: string;
  kind: FileKind;
  file_name: string;
  media_type: string;
  byte_size: number;
  state: 'uploading' | 'checking' | 'ready' | 'rejected';
  rejection_message: string | null;
  metadata: { duration_seconds?: number; width?: number; height?: number; page_count?: number; cue_count?: number };
}

export interface Declaration {
  file: ContentFile;
  upload: { endpoint: string; chunk_size: number; metadata: Record<string, string>; maximum_bytes: number };
}

export interface Cue {
  start: number;
  end: number;
  text: string;
}

export interface Transcription {
  id: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  language: string | null;
  attempts: number;
  next_attempt_at: string | null;
  error_message: string | null;
  captions_file_id: string | null;
}

export const uploadLimits = () => api<Record<FileKind, number>>('/uploads/limits');

export const declareFile = (kind: FileKind, file: File) =>
  api<Declaration>('/uploads', { method: 'POST', body: { kind, file_name: file.name, byte_size: file.size } });

export const getFile = (id: string) => api<ContentFile>(`/uploads/${id}`);
export const finishFile = (id: string) => api<ContentFile>(`/uploads/${id}/finish`, { method: 'POST' });
export const cancelFile = (id: string) => api<void>(`/uploads/${id}`, { method: 'DELETE' });

export const getCues = async (id: string) => (await api<{ cues: Cue[] }>(`/uploads/files/${id}/cues`)).cues;
export const saveCues = (file_name: string, cues: Cue[]) =>
  api<ContentFile>('/uploads/captions', { method: 'POST', body: { file_name, cues } });

export const listTranscriptions = (id: string) =>
  api<{ configured: boolean; jobs: Transcription[] }>(`/uploads/${id}/transcripts`);
export const requestTranscription = (id: string, language: string | undefined) =>
  api<Transcription>(`/uploads/${id}/transcripts`, { method: 'POST', body: { language } });
