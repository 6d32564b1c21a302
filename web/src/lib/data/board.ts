import { rows, type Client } from './client.ts';
import type { ComplianceStatus } from './compliance.ts';
import { listRulesInForce } from './requirements.ts';

/** Index of the requirement, status (see boardStatuses), due day, last day of grace, ever proved, exception. */
export type Cell = [number, number, string | 0, string | 0, 0 | 1, 0 | 1];

export interface BoardPerson {
  id: string;
  name: string;
  position: string | null;
  department: string | null;
  location: string | null;
  cells: Cell[];
}

export interface BoardColumn {
  /** Of a requirement; null where a program or license stands for itself. */
  id: string | null;
  name: string;
  code: string | null;
}

export interface Board {
  columns: BoardColumn[];
  people: BoardPerson[];
}

export const boardStatuses = [
  'compliant',
  'pending',
  'grace_period',
  'non_compliant',
] as const satisfies ComplianceStatus[];

type Stored = [string, ComplianceStatus, string | null, string | null, boolean, 'delay' | 'waiver' | null];

const pageSize = 1000;

/** Fetches every page of an answer the Data API cuts at a thousand rows, each page beginning after the last id. */
async function everything<Row extends { id: string }>(
  page: (after: string | undefined) => Promise<Row[]>,
): Promise<Row[]> {
  const found: Row[] = [];
  for (;;) {
    const part = await page(found.at(-1)?.id);
    found.push(...part);
    if (part.length < pageSize) return found;
  }
}

/** Everybody the caller may see against every requirement, or some of them: ids, statuses and dates only. */
export async function getBoard(client: Client, only?: string[]): Promise<Board> {
  const [people, stored, requirements] = await Promise.all([
    everything(async (after) => {
      let query = client
        .from('staff')
        .select(
          'id, full_name, position:positions!staff_position_is_of_the_practice(title), department:departments!staff_department_is_of_the_practice(name), location:locations!staff_location_is_of_the_practice(name)',
        )
        .neq('employment_status', 'terminated')
        .order('id')
        .limit(pageSize);
      if (after) query = query.gt('id', after);
      if (only) query = query.in('id', only);
      return rows(await query) as unknown as {
        id: string;
        full_name: string;
        position: { title: string } | null;
        department: { name: string } | null;
        location: { name: string } | null;
      }[];
    }),
    everything(async (after) => {
      let query = client.from('compliance_board').select('id:user_id, cells').order('user_id').limit(pageSize);
      if (after) query = query.gt('user_id', after);
      if (only) query = query.in('user_id', only);
      return rows(await query) as unknown as { id: string; cells: Stored[] }[];
    }),
    listRulesInForce(client),
  ]);
  const columns: BoardColumn[] = requirements.map(({ id, requirement_name, requirement_code }) => ({
    id,
    name: requirement_name,
    code: requirement_code,
  }));
  const index = new Map(columns.map(({ id }, at) => [id!, at]));
  // What no requirement covers comes after, under its own name.
  const names = new Set(stored.flatMap(({ cells }) => cells.flatMap(([key]) => (index.has(key) ? [] : [key]))));
  for (const name of [...names].sort((a, b) => a.localeCompare(b))) {
    index.set(name, columns.length);
    columns.push({ id: null, name, code: null });
  }
  const cellsOf = new Map(stored.map(({ id, cells }) => [id, cells]));
  return {
    columns,
    people: people
      .map(({ id, full_name, position, department, location }) => ({
        id,
        name: full_name,
        position: position?.title ?? null,
        department: department?.name ?? null,
        location: location?.name ?? null,
        cells: (cellsOf.get(id) ?? []).map(([key, status, due, grace, proved, exception]): Cell => [
          index.get(key)!,
          boardStatuses.indexOf(status),
          due ?? 0,
          grace ?? 0,
          proved ? 1 : 0,
          exception ? 1 : 0,
        ]),
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}
