import type { CalendarEvent } from '../compliance/month.ts';
import { rows, type Client } from './client.ts';

const pageSize = 1000;
const most = 20_000;

async function everything<Row>(page: (from: number, to: number) => PromiseLike<Row[]>): Promise<Row[]> {
  const found: Row[] = [];
  while (found.length < most) {
    const part = await page(found.length, found.length + pageSize - 1);
    found.push(...part);
    if (part.length < pageSize) break;
  }
  return found;
}

export interface CalendarFilter {
  person?: string;
  location?: string;
}

/** What is due, ends or falls out of grace in a span of days, of everybody the caller may see. */
export async function listEvents(
  client: Client,
  { from, until }: { from: string; until: string },
  { person, location }: CalendarFilter,
): Promise<CalendarEvent[]> {
  const columns =
    'id, user_id, user_name, location_id, requirement_id, requirement_name, certification_id, compliance_status, last_compliance_date, next_required_on, grace_ends_on';
  const records = (day: 'next_required_on' | 'grace_ends_on') =>
    everything(async (first, last) => {
      let query = client
        .from('compliance_overview')
        .select(columns)
        .gte(day, from)
        .lte(day, until)
        .order(day)
        .order('id')
        .range(first, last);
      if (person) query = query.eq('user_id', person);
      if (location) query = query.eq('location_id', location);
      return rows(await query);
    });
  const [due, grace, deadlines] = await Promise.all([
    records('next_required_on'),
    records('grace_ends_on'),
    everything(async (first, last) => {
      let query = client
        .from('upcoming_deadlines')
        .select('kind, id, user_id, user_name, title, due_on, status')
        .in('kind', ['assignment', 'certification'])
        .gte('due_on', from)
        .lte('due_on', until)
        .order('due_on')
        .order('id')
        .range(first, last);
      if (person) query = query.eq('user_id', person);
      return rows(await query);
    }),
  ]);
  // Where people work is told by their records; a deadline of somebody who has none is of no known place.
  const places = location ? await listPeopleAt(client, location) : undefined;
  const licensed = new Set(
    due.map(({ certification_id, next_required_on }) => `${certification_id}:${next_required_on}`),
  );
  return [
    ...due.map((record): CalendarEvent => ({
      kind: record.compliance_status === 'compliant' || record.last_compliance_date ? 'expires' : 'due',
      id: record.id!,
      user_id: record.user_id!,
      user_name: record.user_name!,
      location_id: record.location_id,
      title: record.requirement_name!,
      on: record.next_required_on!,
      requirement_id: record.requirement_id,
      late: record.compliance_status === 'non_compliant' || record.compliance_status === 'grace_period',
    })),
    ...grace.map((record): CalendarEvent => ({
      kind: 'grace',
      id: `grace:${record.id}`,
      user_id: record.user_id!,
      user_name: record.user_name!,
      location_id: record.location_id,
      title: record.requirement_name!,
      on: record.grace_ends_on!,
      requirement_id: record.requirement_id,
      late: record.compliance_status === 'non_compliant',
    })),
    ...deadlines
      .filter(
        ({ kind, id, due_on, user_id }) =>
          !(kind === 'certification' && licensed.has(`${id}:${due_on}`)) && (!places || places.has(user_id!)),
      )
      .map((deadline): CalendarEvent => ({
        kind: deadline.kind === 'assignment' ? 'training' : 'license',
        id: deadline.id!,
        user_id: deadline.user_id!,
        user_name: deadline.user_name!,
        location_id: null,
        title: deadline.title!,
        on: deadline.due_on!,
        requirement_id: null,
        late: false,
      })),
  ];
}

async function listPeopleAt(client: Client, location: string): Promise<Set<string>> {
  const people = await everything(async (first, last) =>
    rows(await client.from('staff').select('id').eq('location_id', location).order('id').range(first, last)),
  );
  return new Set(people.map(({ id }) => id));
}
