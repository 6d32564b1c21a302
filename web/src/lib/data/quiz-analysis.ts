import type { QuestionKind } from './attempts.ts';
import { rows, type Client } from './client.ts';

export type Flag =
  'too_hard' | 'too_easy' | 'negative_discrimination' | 'weak_discrimination' | 'unused_distractor' | 'key_suspect';

export interface AnalyzedQuestion {
  id: string;
  place: number;
  prompt: string;
  kind: QuestionKind;
  pool: string | null;
  n: number;
  unanswered: number;
  difficulty: number | null;
  discrimination: number | null;
  choices: { id: string; text: string; correct: boolean; count: number; rest_percentage: number | null }[] | null;
  typed: { blank: string; text: string; count: number; accepted: boolean }[] | null;
  matched: { id: string; text: string; right: number }[] | null;
  flags: Flag[];
}

export interface QuizAnalysis {
  content_id: string;
  version_number: string;
  every_attempt: boolean;
  attempts: number;
  learners: number;
  enough: boolean;
  small: boolean;
  questions_asked: number | null;
  mean_percentage: number | null;
  deviation_percentage: number | null;
  alpha: number | null;
  alpha_is_kr20: boolean;
  alpha_is_pooled: boolean;
  standard_error_percentage: number | null;
  histogram: { from: number; to: number; count: number }[];
  questions: AnalyzedQuestion[];
}

export async function getQuizAnalysis(client: Client, contentId: string, everyAttempt: boolean): Promise<QuizAnalysis> {
  return rows(
    await client.rpc('quiz_item_analysis', { content_id: contentId, every_attempt: everyAttempt }),
  ) as unknown as QuizAnalysis;
}

/** Versions that learners have met, the newest first. */
export async function listQuizVersions(
  client: Client,
  moduleId: string,
): Promise<{ id: string; version_number: string; status: string }[]> {
  return rows(
    await client
      .from('training_content')
      .select('id, version_number, status')
      .eq('module_id', moduleId)
      .in('status', ['published', 'superseded'])
      .order('published_at', { ascending: false })
      .limit(50),
  );
}

export const flagWords: Record<Flag, { word: string; meaning: string }> = {
  key_suspect: {
    word: 'Check the key',
    meaning: 'A wrong answer is chosen more often than the right one, by people who do better elsewhere.',
  },
  negative_discrimination: {
    word: 'Misleads',
    meaning: 'Those who know the rest get it wrong more often than those who do not.',
  },
  weak_discrimination: { word: 'Tells little', meaning: 'It hardly tells those who know from those who do not.' },
  too_hard: { word: 'Very hard', meaning: 'Fewer than 30% of the points are earned.' },
  too_easy: { word: 'Very easy', meaning: 'More than 95% of the points are earned.' },
  unused_distractor: { word: 'Unused answer', meaning: 'A wrong answer that nobody ever chose.' },
};
