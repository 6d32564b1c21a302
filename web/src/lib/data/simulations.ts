import type { OutcomeKind, Scenario, ScenarioImage } from '../../../../functions/_shared/scenario-problems.ts';
import { rpc } from './api.ts';
import type { Finished } from './attempts.ts';
import { rows, type Client } from './client.ts';

export interface SimulationState extends Partial<Finished> {
  attempt_id?: string;
  attempt_number?: number;
  node: string;
  /** Choices made so far. */
  step: number;
  finished: boolean;
  passed?: boolean | null;
  score_percentage: number | null;
  situation: {
    id: string;
    title: string;
    text: string;
    image: ScenarioImage | null;
    choices: { id: string; text: string }[];
  } | null;
  last: { choice: string; consequence: string; feedback: string } | null;
  outcome: {
    kind: OutcomeKind;
    title: string;
    text: string;
    image: ScenarioImage | null;
    passes: boolean;
  } | null;
}

export interface ReviewStep {
  node: string;
  title: string;
  text: string;
  choice: string;
  consequence: string;
  feedback: string;
  points: number;
  best_points: number;
  better: { choice: string; feedback: string } | null;
  /** Chosen before in this attempt: it does not count again. */
  repeated: boolean;
}
export type SimulationReview = SimulationState & { steps: ReviewStep[] };

/** Where the player gets its situations from. */
export interface Stage {
  start(): Promise<SimulationState>;
  choose(state: SimulationState, choice: string, activeSeconds: number): Promise<SimulationState>;
  review(state: SimulationState): Promise<SimulationReview>;
}

/** The learner's own attempt: every choice is kept, and another device continues it. */
export function recorded(assignmentId: string, moduleId: string): Stage {
  return {
    start: () => rpc('start_simulation', { assignment_id: assignmentId, module_id: moduleId }),
    choose: (state, choice, active_seconds) =>
      rpc('choose_in_simulation', {
        attempt_id: state.attempt_id,
        step: state.step,
        node: state.node,
        choice,
        active_seconds,
      }),
    review: (state) => rpc('simulation_review', { attempt_id: state.attempt_id }),
  };
}

/** An author tries it out: nothing is kept, the choices are remembered here. */
export function rehearsed(what: { graph: Scenario } | { content_id: string }, passingScore: number): Stage {
  let path: { node: string; choice: string }[] = [];
  const play = async () => {
    const state = await rpc<SimulationReview>('preview_simulation', { ...what, path });
    const passes = state.outcome?.passes ?? false;
    return { ...state, passed: state.finished ? passes && (state.score_percentage ?? 0) >= passingScore : null };
  };
  return {
    start: () => {
      path = [];
      return play();
    },
    choose: (state, choice) => {
      path = [...path.slice(0, state.step), { node: state.node, choice }];
      return play();
    },
    review: play,
  };
}

export interface SimulationAttempt {
  id: string;
  attempt_number: number;
  passed: boolean | null;
  finished_at: string | null;
}

export async function getLatestSimulation(
  client: Client,
  assignmentId: string,
  moduleId: string,
): Promise<SimulationAttempt | null> {
  return rows(
    await client
      .from('simulation_attempts')
      .select('id, attempt_number, passed, finished_at')
      .eq('assignment_id', assignmentId)
      .eq('module_id', moduleId)
      .order('attempt_number', { ascending: false })
      .limit(1)
      .maybeSingle(),
  );
}

export interface ScenarioStatistics {
  version_number: string;
  attempts: number;
  finished: number;
  passed: number;
  median_score_percentage: number | null;
  median_active_seconds: number | null;
  outcomes: Partial<Record<OutcomeKind, number>>;
  nodes: {
    node: string;
    kind: 'situation' | 'outcome';
    title: string;
    outcome: OutcomeKind | null;
    visits: number;
    drop_outs: number;
    choices: { choice: string; text: string; points: number; times: number }[] | null;
  }[];
}

export const getScenarioStatistics = (moduleId: string) =>
  rpc<ScenarioStatistics | null>('scenario_statistics', { module_id: moduleId });
