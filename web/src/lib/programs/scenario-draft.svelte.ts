import {
  scenarioProblems,
  type Outcome,
  type Scenario,
  type ScenarioChoice,
  type ScenarioNode,
  type Situation,
} from '../../../../functions/_shared/scenario-problems.ts';
import { Draft } from '#lib/data/drafts.svelte.ts';
import { editedContent, type Module } from '#lib/data/programs.ts';

interface Value {
  introduction: string;
  graph: Scenario;
}

const newId = () => crypto.randomUUID().slice(0, 8);
export const newChoice = (next: string | null = null): ScenarioChoice => ({
  id: newId(),
  text: '',
  next,
  feedback: '',
  consequence: '',
  points: 0,
});
const newSituation = (): Situation => ({
  kind: 'situation',
  id: newId(),
  title: '',
  text: '',
  choices: [newChoice(), newChoice()],
});
const newOutcome = (): Outcome => ({
  kind: 'outcome',
  id: newId(),
  title: '',
  text: '',
  outcome: 'good',
  passed: true,
});

/** A scenario while it is written: every change goes through here, so that it can be undone, whichever view made it. */
export class ScenarioDraft {
  readonly draft: Draft<Value>;
  selected = $state<string>();
  #past = $state.raw<string[]>([]);
  #future = $state.raw<string[]>([]);
  #typing: string | undefined;
  readonly problems = $derived.by(() => scenarioProblems(this.graph));

  constructor(module: Module) {
    const content = editedContent(module);
    this.draft = new Draft<Value>(`scenario:${module.id}`, {
      introduction: (content?.content_data.introduction as string | undefined) ?? '',
      graph: (content?.answers as Scenario | undefined) ?? { start: null, nodes: [] },
    });
  }

  get graph(): Scenario {
    return this.draft.value.graph;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  node(id: string | undefined): ScenarioNode | undefined {
    return this.graph.nodes.find((node) => node.id === id);
  }

  problemsOf(id: string) {
    return this.problems.filter(({ node }) => node === id);
  }

  /** Letters typed into one field are one step back, not one each: `typing` names the field. */
  change(edit: (graph: Scenario) => void, typing?: string): void {
    if (!typing || typing !== this.#typing) {
      this.#past = [...this.#past.slice(-99), JSON.stringify(this.graph)];
      this.#future = [];
    }
    this.#typing = typing;
    edit(this.draft.value.graph);
  }

  undo(): void {
    this.#travel(true);
  }

  redo(): void {
    this.#travel(false);
  }

  #travel(back: boolean): void {
    const to = (back ? this.#past : this.#future).at(-1);
    if (to === undefined) return;
    const now = JSON.stringify(this.graph);
    if (back) [this.#past, this.#future] = [this.#past.slice(0, -1), [...this.#future, now]];
    else [this.#past, this.#future] = [[...this.#past, now], this.#future.slice(0, -1)];
    this.#typing = undefined;
    this.draft.value.graph = JSON.parse(to) as Scenario;
    if (!this.node(this.selected)) this.selected = undefined;
  }

  /** A new step; where a choice is named, it leads there. */
  add(kind: ScenarioNode['kind'], from?: { node: string; choice: string }): string {
    const node = kind === 'situation' ? newSituation() : newOutcome();
    const before = this.node(from?.node ?? this.selected) ?? this.graph.nodes.at(-1);
    if (before?.position) node.position = { x: before.position.x + 340, y: before.position.y + (from ? 0 : 60) };
    this.change((graph) => {
      graph.nodes.push(node);
      if (graph.start === null && kind === 'situation') graph.start = node.id;
      const source = graph.nodes.find(({ id }) => id === from?.node);
      const choice = source?.kind === 'situation' ? source.choices.find(({ id }) => id === from?.choice) : undefined;
      if (choice) choice.next = node.id;
    });
    this.selected = node.id;
    return node.id;
  }

  remove(ids: string[]): void {
    if (!ids.length) return;
    this.change((graph) => {
      graph.nodes = graph.nodes.filter(({ id }) => !ids.includes(id));
      for (const node of graph.nodes) {
        if (node.kind !== 'situation') continue;
        for (const choice of node.choices) if (choice.next && ids.includes(choice.next)) choice.next = null;
      }
      if (graph.start && ids.includes(graph.start)) graph.start = null;
    });
    if (this.selected && ids.includes(this.selected)) this.selected = undefined;
  }

  /** Lets a choice lead somewhere; without a choice, a new one does. */
  connect(source: string, choiceId: string | null, target: string | null): void {
    this.change((graph) => {
      const node = graph.nodes.find(({ id }) => id === source);
      if (node?.kind !== 'situation') return;
      const choice = node.choices.find(({ id }) => id === choiceId);
      if (choice) choice.next = target;
      else if (target) node.choices.push(newChoice(target));
    });
  }

  place(positions: Map<string, { x: number; y: number }>): void {
    this.change((graph) => {
      for (const node of graph.nodes) {
        const at = positions.get(node.id);
        if (at) node.position = { x: Math.round(at.x), y: Math.round(at.y) };
      }
    });
  }
}
