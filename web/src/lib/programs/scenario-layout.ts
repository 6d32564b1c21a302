import type { Scenario, ScenarioNode } from '../../../../functions/_shared/scenario-problems.ts';

const columnWidth = 340;
const gap = 36;
/** What the canvas needs for a step, in its own units; near enough to keep steps apart. */
const heightOf = (node: ScenarioNode) => (node.kind === 'situation' ? 118 + node.choices.length * 34 : 104);

/** Places for every step: from the start to the right by the number of choices it takes, what cannot be reached below. */
export function arrange({ start, nodes }: Scenario): Map<string, { x: number; y: number }> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const column = new Map<string, number>(start && byId.has(start) ? [[start, 0]] : []);
  for (const [id, at] of column) {
    const node = byId.get(id);
    if (node?.kind !== 'situation') continue;
    for (const { next } of node.choices) if (next && byId.has(next) && !column.has(next)) column.set(next, at + 1);
  }
  const columns: ScenarioNode[][] = [];
  for (const id of column.keys()) (columns[column.get(id)!] ??= []).push(byId.get(id)!);
  const lowest = Math.max(0, ...columns.map((steps) => steps.reduce((sum, node) => sum + heightOf(node) + gap, 0)));

  const places = new Map<string, { x: number; y: number }>();
  for (const [index, steps] of columns.entries()) {
    const height = steps.reduce((sum, node) => sum + heightOf(node) + gap, -gap);
    let y = (lowest - height) / 2;
    for (const node of steps) {
      places.set(node.id, { x: index * columnWidth, y });
      y += heightOf(node) + gap;
    }
  }
  let x = 0;
  for (const node of nodes) {
    if (places.has(node.id)) continue;
    places.set(node.id, { x, y: lowest + 80 });
    x += columnWidth;
  }
  return places;
}
