import { expect, type Page } from '@playwright/test';
import { inDays } from '../../support/business-time.ts';
import { demoUser, runningPlatform } from './platform.ts';

export interface Course {
  program: string;
  assignment: string;
  module: string;
}

async function answer<T>(response: Awaited<ReturnType<Page['request']['get']>>): Promise<T> {
  expect(response.ok(), `${response.url()} ${response.status()} ${await response.text()}`).toBe(true);
  return (await response.json()) as T;
}

/** The learner of the demonstration, found by name as an administrator would. */
export async function demoLearner({ request }: Page): Promise<{ id: string; full_name: string }> {
  const name = demoUser('staff').email.split('@')[0]!.replace('.', ' ');
  const { people } = await answer<{ people: { id: string; full_name: string }[] }>(
    await request.get(`/search?q=${name.split(' ')[1]}`),
  );
  const learner = people.find(({ full_name }) => full_name.toLowerCase() === name);
  expect(learner, `nobody is called ${name}`).toBeDefined();
  return learner!;
}

/** A published program of one document, assigned to the learner of the demonstration, as an administrator would make it. */
export async function assignedDocument(administrator: Page, name: string, pdf: Buffer): Promise<Course> {
  const { request } = administrator;
  // The console takes writes from its own pages only.
  const headers = { origin: runningPlatform().CONSOLE_URL };
  const program = await answer<{ id: string }>(
    await request.post('/api/training/programs', { headers, data: { program_name: name, program_type: 'safety' } }),
  );
  const module = await answer<{ id: string }>(
    await request.post(`/api/training/programs/${program.id}/modules`, {
      headers,
      data: { module_name: 'Handbook', content_type: 'document', estimated_duration_minutes: 10 },
    }),
  );
  await answer(
    await request.post('/api/content/upload', {
      headers,
      multipart: {
        module_id: module.id,
        minimum_seconds_per_page: '2',
        file: { name: 'handbook.pdf', mimeType: 'application/pdf', buffer: pdf },
      },
    }),
  );
  await answer(await request.post(`/api/training/programs/${program.id}/publish`, { headers }));
  const learner = await demoLearner(administrator);
  const assigned = await answer<{ outcomes: { assignment_id: string }[] }>(
    await request.post('/api/training/assignments', {
      headers,
      data: {
        assignments: [
          {
            user_id: learner.id,
            program_id: program.id,
            due_date: inDays(30),
          },
        ],
      },
    }),
  );
  return { program: program.id, assignment: assigned.outcomes[0]!.assignment_id, module: module.id };
}
