/**
 * What keeps a scenario from being published, told while it is written. The database decides with the same rules
 * (private.scenario_problems); a property test keeps the two alike. Plain code, so that the browser and the functions share it.
 */

export type OutcomeKind = 'good' | 'acceptable' | 'poor';
export interface ScenarioImage {
  file_id: string;
  alt: string;
}
export interface ScenarioChoice {
  id: string;
  text: string;
  /** The step it leads to; null while nobody has said so. */
  next: string | null;
  feedback: string;
  consequence: string;
  /** 0 to 100. */
  points: number;
}
interface Step {
  id: string;
  title: string;
  text: string;
  image?: ScenarioImage | null;
  /** Where the canvas shows it. */
  position?: { x: number; y: number };
}
export interface Situation extends Step {
  kind: 'situation';
  choices: ScenarioChoice[];
}
export interface Outcome extends Step {
  kind: 'outcome';
  outcome: OutcomeKind;
  passed: boolean;
}
export type ScenarioNode = Situation | Outcome;
export interface Scenario {
  start: string | null;
  nodes: ScenarioNode[];
}

export interface ScenarioProblem {
  code: string;
  /** The step it is about; null where it is about the whole. */
  node: string | null;
  message: string;
}

export const limits = {
  nodes: 100,
  choices: 8,
  title: 200,
  text: 4000,
  alt: 500,
  choice: { text: 500, feedback: 1000, consequence: 1000 },
} as const;

// Postgres counts characters, JavaScript halves of them; and both have to agree on what is blank.
const length = (text: string) => [...text].length;
const blank = (text: string) => !/[^ \t\r\n]/.test(text);

/** Every problem of a scenario that has the form of the contract; empty when it can be published. */
export function scenarioProblems({ start, nodes }: Scenario): ScenarioProblem[] {
  const found = new Map<string, ScenarioProblem>();
  const add = (code: string, node: string | null, message: string) =>
    found.set(JSON.stringify([code, node, message]), { code, node, message });

  const ids = new Set(nodes.map(({ id }) => id));
  const edges = nodes.flatMap((node) =>
    node.kind === 'situation' ? node.choices.map(({ next }) => ({ from: node.id, to: next })) : [],
  );
  const outcomes = nodes.filter((node) => node.kind === 'outcome');
  const reached = spread(start !== null && ids.has(start) ? [start] : [], (id) =>
    edges.flatMap(({ from, to }) => (from === id && to !== null && ids.has(to) ? [to] : [])),
  );
  const leadsOut = spread(
    outcomes.map(({ id }) => id),
    (id) => edges.flatMap(({ from, to }) => (to === id ? [from] : [])),
  );

  if (reached.size === 0) add('START_MISSING', null, 'Choose the situation the scenario starts with.');
  else if (!outcomes.some(({ id, passed }) => passed && reached.has(id)))
    add('NO_PASSING_OUTCOME', null, 'No outcome that passes can be reached.');
  if (nodes.length > limits.nodes) add('TOO_MANY', null, 'A scenario has at most 100 situations and outcomes.');

  for (const [index, node] of nodes.entries()) {
    if (nodes.findIndex(({ id }) => id === node.id) !== index)
      add('DUPLICATE_ID', node.id, 'Two steps have the same id.');
    if (node.id === start && node.kind === 'outcome')
      add('START_IS_OUTCOME', node.id, 'A scenario starts with a situation, not with an outcome.');
    for (const part of ['title', 'text'] as const) {
      if (blank(node[part])) add('TEXT_MISSING', node.id, `The ${part} is missing.`);
      if (length(node[part]) > limits[part])
        add('TOO_LONG', node.id, `The ${part} is longer than ${limits[part]} characters.`);
    }
    if (node.image && blank(node.image.alt))
      add('ALT_MISSING', node.id, 'Describe the image for those who cannot see it.');
    if (node.image && length(node.image.alt) > limits.alt)
      add('TOO_LONG', node.id, 'The description of the image is longer than 500 characters.');
    if (reached.size > 0 && !reached.has(node.id)) add('UNREACHABLE', node.id, 'No choice leads here.');
    if (node.kind === 'outcome') continue;

    if (node.choices.length === 0)
      add('DEAD_END', node.id, 'There is nothing to choose here, and it is not an outcome.');
    if (node.choices.length > limits.choices) add('TOO_MANY', node.id, 'A situation has at most 8 choices.');
    if (!leadsOut.has(node.id) && node.choices.some(({ next }) => next !== null && ids.has(next)))
      add('NO_WAY_OUT', node.id, 'From here no outcome can be reached.');
    for (const [at, choice] of node.choices.entries()) {
      if (node.choices.findIndex(({ id }) => id === choice.id) !== at)
        add('DUPLICATE_ID', node.id, 'Two choices have the same id.');
      if (choice.next === null || !ids.has(choice.next))
        add('CHOICE_TO_NOWHERE', node.id, `Choice ${at + 1} leads nowhere.`);
      if (blank(choice.text)) add('TEXT_MISSING', node.id, `Choice ${at + 1} has no text.`);
      for (const part of ['text', 'feedback', 'consequence'] as const) {
        if (length(choice[part]) > limits.choice[part])
          add('TOO_LONG', node.id, `The ${part} of choice ${at + 1} is longer than ${limits.choice[part]} characters.`);
      }
    }
  }
  return [...found.values()];
}

/** The situations on the shortest way to an outcome that passes: what a learner may expect, told before they begin. */
export function estimatedSituations({ start, nodes }: Scenario): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  let level = new Set(start === null ? [] : [start]);
  const seen = new Set<string>();
  for (let count = 0; level.size > 0; count++) {
    const next = new Set<string>();
    for (const id of level) {
      const node = byId.get(id);
      if (node?.kind === 'outcome' && node.passed) return count;
      if (node?.kind !== 'situation' || seen.has(id)) continue;
      seen.add(id);
      for (const choice of node.choices) if (choice.next !== null && !seen.has(choice.next)) next.add(choice.next);
    }
    level = next;
  }
  return nodes.filter(({ kind }) => kind === 'situation').length;
}

/** Everything that can be come to from these. */
function spread(from: string[], onward: (id: string) => string[]): Set<string> {
  const seen = new Set(from);
  for (const id of seen) for (const next of onward(id)) seen.add(next);
  return seen;
}
