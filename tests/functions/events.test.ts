// The six events of docs/events.md, end to end: what people do through the API, what reaches whom over a websocket, and
// whom it does not reach.
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayFromToday } from '../support/business-time.ts';
import { platform, sql, until } from '../support/platform.ts';
import {
  assigned,
  finished,
  practice,
  publishedCourse,
  type Course,
  type Practice,
  type Staff,
} from './support/practice.ts';

type Heard = { event: string; payload: { ids: string[]; user_ids: string[]; count: number } };
type Listener = { heard: Heard[]; client: SupabaseClient };
type Name = 'learner' | 'manager' | 'executive' | 'administrator' | 'colleague' | 'stranger';

let here: Practice;
let elsewhere: Practice;
let course: Course;
const listeners = new Map<Name, Listener>();

beforeAll(async () => {
  [here, elsewhere] = [await practice(), await practice()];
  course = await publishedCourse(here.administrator);
  await sql('update public.training_programs set is_mandatory = true where id = $1', [course.program]);
  const names: [Name, Staff, string][] = [
    ['learner', here.learner, here.id],
    ['manager', here.manager, here.id],
    ['executive', here.executive, here.id],
    ['administrator', here.administrator, here.id],
    ['colleague', here.colleague, here.id],
    ['stranger', elsewhere.manager, elsewhere.id],
  ];
  for (const [name, staff, organizationId] of names) listeners.set(name, await listen(staff, organizationId));
});

afterAll(async () => {
  for (const { client } of listeners.values()) await client.removeAllChannels();
});

/** Joins every topic the person may join. */
async function listen(staff: Staff, organizationId: string): Promise<Listener> {
  const client = createClient(platform.API_URL, platform.PUBLISHABLE_KEY, { accessToken: async () => staff.token });
  await client.realtime.setAuth();
  const heard: Heard[] = [];
  for (const topic of [
    `staff:${staff.id}`,
    `team:${staff.id}`,
    `oversight:${organizationId}`,
    `organization:${organizationId}`,
  ])
    await join(client, topic, heard);
  return { heard, client };
}

/** Whether the channel was joined; what it carries goes to `heard`. */
async function join(client: SupabaseClient, topic: string, heard: Heard[]): Promise<boolean> {
  let answer = '';
  const channel = client.channel(topic, { config: { private: true } });
  channel.on('broadcast', { event: '*' }, (message) => heard.push(message as unknown as Heard));
  channel.subscribe((status) => (answer = status));
  await until(`an answer about ${topic}`, () => answer === 'SUBSCRIBED' || answer === 'CHANNEL_ERROR');
  if (answer === 'CHANNEL_ERROR') await client.removeChannel(channel);
  return answer === 'SUBSCRIBED';
}

/**
 * Who hears of an event that names this row. Everybody's channel carries an announcement afterwards: whoever heard
 * that and not the event did not get it.
 */
async function whoHears(event: string, about: (heard: Heard['payload']) => boolean): Promise<Name[]> {
  const title = crypto.randomUUID();
  const rows = await sql<{ id: string }>(
    `insert into public.announcements (organization_id, title, body, published_by)
     values ($1, $3, 'Everybody.', $2), ($4, $3, 'Everybody.', $5) returning id`,
    [here.id, here.administrator.id, title, elsewhere.id, elsewhere.administrator.id],
  );
  const announced = new Set(rows.map(({ id }) => id));
  await until('everybody has heard the announcement', () =>
    [...listeners.values()].every(({ heard }) =>
      heard.some(
        (message) => message.event === 'system_announcement' && message.payload.ids.some((id) => announced.has(id)),
      ),
    ),
  );
  return [...listeners]
    .filter(([, { heard }]) => heard.some((message) => message.event === event && about(message.payload)))
    .map(([name]) => name);
}

const line: Name[] = ['learner', 'manager', 'executive', 'administrator'];

test('training_assignment_created and training_completed reach the person, the line above and the oversight', async () => {
  const assignment = await assigned(here.manager, here.learner.id, course.program);
  expect(await whoHears('training_assignment_created', ({ ids }) => ids.includes(assignment))).toEqual(line);
  await finished(here.learner, assignment, course);
  expect(await whoHears('training_completed', ({ ids }) => ids.includes(assignment))).toEqual(line);
});

test('compliance_status_changed goes the same way, manager_alert_triggered to the direct manager alone', async () => {
  const { learner, manager } = here;
  const [record] = await sql<{ id: string }>(
    `with late as (
       insert into public.training_programs (organization_id, program_name, program_type, is_mandatory, created_by, status, version, published_at)
       values ($1, 'Late', 'safety', true, $2, 'published', 1, private.clock()) returning id
     ), missed as (
       insert into public.training_assignments (organization_id, user_id, program_id, assigned_by, assigned_at, due_date)
       select $1, $3, late.id, $2, private.clock() - interval '40 days', private.clock() - interval '10 days' from late returning program_id
     ) select program_id as id from missed`,
    [here.id, manager.id, learner.id],
  );
  const [standing] = await sql<{ id: string }>('select id from public.compliance_records where program_id = $1', [
    record?.id,
  ]);
  expect(await whoHears('compliance_status_changed', ({ ids }) => ids.includes(standing?.id ?? ''))).toEqual(line);
  expect(await whoHears('manager_alert_triggered', ({ user_ids }) => user_ids.includes(learner.id))).toEqual([
    'manager',
  ]);
});

test('certification_expiring reaches the person, the line above and the oversight', async () => {
  const { administrator, learner } = here;
  const [card] = await sql<{ id: string }>(
    `insert into public.staff_certifications (organization_id, user_id, certification_name, issuing_organization, issue_date, expiration_date,
       created_by, review_status, reviewed_by, reviewed_at)
     values ($1, $2, 'Basic life support', 'Trainer', $4, $5, $2, 'approved', $3, private.clock()) returning id`,
    [here.id, learner.id, administrator.id, dayFromToday(-700), dayFromToday(5)],
  );
  await sql(`select private.run_job('remind_expiring_certifications')`);
  expect(await whoHears('certification_expiring', ({ ids }) => ids.includes(card?.id ?? ''))).toEqual(line);
});

test('system_announcement reaches everybody of the practice and nobody else', async () => {
  const announced = await here.administrator.api.POST('/api/announcements', {
    body: { title: 'Closed on Friday', body: 'All day.' },
  });
  const id = announced.data?.id ?? '';
  expect(id).not.toBe('');
  expect(await whoHears('system_announcement', ({ ids }) => ids.includes(id))).toEqual([...line, 'colleague']);
});

test.each([
  ['learner', 'team', 'manager'],
  ['learner', 'oversight', 'practice'],
  ['learner', 'staff', 'colleague'],
  ['manager', 'oversight', 'practice'],
  ['manager', 'team', 'executive'],
  ['stranger', 'organization', 'practice'],
  ['stranger', 'oversight', 'practice'],
  ['stranger', 'staff', 'learner'],
] as const)('%s joining %s:<%s> of the practice → CHANNEL_ERROR', async (who, kind, whose) => {
  const id = whose === 'practice' ? here.id : here[whose].id;
  expect(await join(listeners.get(who)!.client, `${kind}:${id}`, [])).toBe(false);
});
