import type { QuestionKind } from '#lib/data/attempts.ts';
import type { AnswerKey, ContentDraft } from '#lib/data/programs.ts';

export interface DraftOption {
  id: string;
  text: string;
  correct: boolean;
}

export interface DraftQuestion {
  id: string;
  kind: QuestionKind;
  prompt: string;
  options: DraftOption[];
  explanation: string;
}

export interface QuizDraft {
  maximumAttempts: number | null;
  questions: DraftQuestion[];
}

const newId = () => crypto.randomUUID().slice(0, 8);
export const newOption = (): DraftOption => ({ id: newId(), text: '', correct: false });

export function newQuestion(kind: QuestionKind = 'single_choice'): DraftQuestion {
  return { id: newId(), kind, prompt: '', options: optionsFor(kind), explanation: '' };
}

export function optionsFor(kind: QuestionKind): DraftOption[] {
  if (kind === 'true_false') {
    return [
      { id: 'true', text: 'True', correct: true },
      { id: 'false', text: 'False', correct: false },
    ];
  }
  return [newOption(), newOption(), newOption()];
}

export function readQuiz(content: ContentDraft | undefined): QuizDraft {
  const questions = (content?.content_data.questions ?? []) as {
    id: string;
    kind: QuestionKind;
    prompt: string;
    options: { id: string; text: string }[];
  }[];
  const answers = (content?.answers ?? {}) as AnswerKey;
  return {
    maximumAttempts: (content?.content_data.maximum_attempts as number | undefined) ?? null,
    questions: questions.map((question) => ({
      id: question.id,
      kind: question.kind,
      prompt: question.prompt,
      explanation: answers[question.id]?.explanation ?? '',
      options: question.options.map(({ id, text }) => ({
        id,
        text,
        correct: answers[question.id]?.correct.includes(id) ?? false,
      })),
    })),
  };
}

/** Splits what learners read from what only grading knows. */
export function writeQuiz(draft: QuizDraft) {
  return {
    content_data: {
      questions: draft.questions.map(({ id, kind, prompt, options }) => ({
        id,
        kind,
        prompt: prompt.trim(),
        options: options.filter(({ text }) => text.trim()).map(({ id, text }) => ({ id, text: text.trim() })),
      })),
      feedback: 'after_submission',
      ...(draft.maximumAttempts ? { maximum_attempts: draft.maximumAttempts } : {}),
    },
    answers: Object.fromEntries(
      draft.questions.map(({ id, options, explanation }) => [
        id,
        {
          correct: options.filter(({ correct, text }) => correct && text.trim()).map(({ id }) => id),
          ...(explanation.trim() ? { explanation: explanation.trim() } : {}),
        },
      ]),
    ),
  };
}

/** What still keeps a question from being asked; undefined when it is complete. */
export function lacking({ prompt, options }: DraftQuestion): string | undefined {
  if (!prompt.trim()) return 'Write the question.';
  const written = options.filter(({ text }) => text.trim());
  if (written.length < 2) return 'Give at least two answers.';
  return written.some(({ correct }) => correct) ? undefined : 'Mark the correct answer.';
}
