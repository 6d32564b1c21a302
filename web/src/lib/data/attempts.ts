import { rpc } from './api.ts';
import { rows, type Client } from './client.ts';

export type QuestionKind =
  'single_choice' | 'multiple_choice' | 'true_false' | 'fill_in_blank' | 'matching' | 'ordering';
export type PartialCredit = 'none' | 'proportional';
export type FeedbackRule = 'immediate' | 'at_end' | 'never';

export interface Part {
  id: string;
  text: string;
}

export interface Question {
  id: string;
  kind?: QuestionKind;
  prompt: string;
  points?: number;
  partial_credit?: PartialCredit;
  pool?: string;
  image?: { file_id: string; alt: string };
  options?: Part[];
  prompts?: Part[];
  blanks?: { id: string; numeric?: boolean }[];
}

/** Options chosen or put in order; or, by blank or by line, what was typed or matched. */
export type Response = string[] | Record<string, string>;
export type Responses = Record<string, Response>;

export interface Blank {
  accepted: (string | number)[];
  case_sensitive?: boolean;
  tolerance?: number;
}

export interface QuestionFeedback {
  correct: boolean;
  points?: number;
  maximum_points?: number;
  correct_options?: string[] | null;
  correct_pairs?: Record<string, string>;
  correct_blanks?: Record<string, Blank>;
  explanation?: string | null;
}
export type Feedback = Record<string, QuestionFeedback>;

export interface QuizSettings {
  feedback?: FeedbackRule;
  passing_score_percentage?: number;
  time_limit_minutes?: number;
  maximum_attempts?: number;
  cool_down_minutes?: number;
}

export interface Attempt {
  id: string;
  attempt_number: number;
  questions: Question[];
  settings: QuizSettings;
  responses: Responses;
  feedback: Feedback | null;
  score_percentage: number | null;
  score_points: number | null;
  maximum_points: number | null;
  passed: boolean | null;
  active_seconds: number;
  deadline_at: string | null;
  submitted_at: string | null;
}

export interface Finished {
  module_completed: boolean;
  assignment_completed: boolean;
  certificate_id?: string;
}

export type Graded = Finished &
  Pick<Attempt, 'score_percentage' | 'score_points' | 'maximum_points' | 'passed' | 'feedback' | 'submitted_at'>;

/** The attempt that is open, otherwise the last one that was graded. */
export async function getLatestAttempt(
  client: Client,
  assignmentId: string,
  moduleId: string,
): Promise<Attempt | null> {
  return rows(
    await client
      .from('quiz_attempts')
      .select(
        'id, attempt_number, questions, settings, responses, feedback, score_percentage, score_points, maximum_points, passed, active_seconds, deadline_at, submitted_at',
      )
      .eq('assignment_id', assignmentId)
      .eq('module_id', moduleId)
      .order('attempt_number', { ascending: false })
      .limit(1)
      .maybeSingle(),
  ) as Attempt | null;
}

export interface Saved {
  saved: boolean;
  /** The time was up: this is the grade of what had been saved. */
  result?: Graded;
}
export interface Checked {
  response?: Response;
  feedback?: QuestionFeedback;
  result?: Graded;
}

/** Where an attempt is kept and graded: the learner's own, or an author's preview that leaves no trace. */
export interface QuizDesk {
  start(): Promise<Attempt>;
  save(attempt: Attempt, responses: Responses, activeSeconds: number): Promise<Saved>;
  check(attempt: Attempt, questionId: string, response: Response, activeSeconds: number): Promise<Checked>;
  submit(attempt: Attempt, responses: Responses, activeSeconds: number): Promise<Graded>;
}

export function attemptDesk(assignmentId: string, moduleId: string): QuizDesk {
  return {
    async start() {
      const [attempt] = await rpc<Attempt[]>('start_quiz_attempt', {
        assignment_id: assignmentId,
        module_id: moduleId,
      });
      return attempt!;
    },
    save: ({ id }, responses, active_seconds) =>
      rpc<Saved>('save_quiz_attempt', { attempt_id: id, responses, active_seconds }),
    check: ({ id }, question_id, response, active_seconds) =>
      rpc<Checked>('check_quiz_answer', { attempt_id: id, question_id, response, active_seconds }),
    submit: ({ id }, responses, active_seconds) =>
      rpc<Graded>('submit_quiz_attempt', { attempt_id: id, responses, active_seconds }),
  };
}

export function previewDesk(contentId: string): QuizDesk {
  const grade = (responses: Responses, asked: string[]) =>
    rpc<Omit<Graded, keyof Finished | 'submitted_at'>>('preview_quiz', { content_id: contentId, responses, asked });
  let number = 0;
  return {
    async start() {
      const drawn = await rpc<Pick<Attempt, 'questions' | 'settings'>>('preview_quiz', { content_id: contentId });
      const limit = drawn.settings.time_limit_minutes;
      return {
        ...drawn,
        id: `preview-${contentId}`,
        attempt_number: ++number,
        responses: {},
        feedback: null,
        score_percentage: null,
        score_points: null,
        maximum_points: null,
        passed: null,
        active_seconds: 0,
        deadline_at: limit ? new Date(Date.now() + limit * 60_000).toISOString() : null,
        submitted_at: null,
      };
    },
    save: async () => ({ saved: true }),
    async check(_, questionId, response) {
      const { feedback } = await grade({ [questionId]: response }, [questionId]);
      return { response, feedback: feedback?.[questionId] };
    },
    async submit({ questions, settings }, responses) {
      const graded = await grade(
        responses,
        questions.map(({ id }) => id),
      );
      return {
        ...graded,
        feedback: settings.feedback === 'never' ? null : graded.feedback,
        submitted_at: new Date().toISOString(),
        module_completed: false,
        assignment_completed: false,
      };
    },
  };
}
