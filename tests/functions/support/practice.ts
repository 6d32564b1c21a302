// A practice of its own for a test file: nobody else's rows, one person of each kind, each with a typed client.
import { jsPDF } from 'jspdf';
import createClient, { type Client } from 'openapi-fetch';
import { dayFromToday, inDays } from '../../support/business-time.ts';
import { person, platform, sql } from '../../support/platform.ts';
import type { paths } from '../generated/api.ts';

export type Api = Client<paths>;
export type Staff = { id: string; email: string; authUserId: string; token: string; api: Api };
export type Practice = Record<'administrator' | 'executive' | 'manager' | 'learner' | 'colleague', Staff> & {
  id: string;
  /** Reports to the manager and has no account. */
  uninvited: { id: string; email: string };
};

/** Since when everybody of the practice works there. */
export const hiredOn = dayFromToday(-1000);

export function apiFor(token?: string, headers: Record<string, string> = {}): Api {
  const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return createClient<paths>({
    baseUrl: platform.FUNCTIONS_URL,
    headers: { apikey: platform.PUBLISHABLE_KEY, ...authorization, ...headers },
  });
}

export async function practice(): Promise<Practice> {
  const id = crypto.randomUUID();
  await sql(
    `insert into public.organizations (id, name, time_zone) values ($1, 'Testing Family Medicine', 'America/Chicago')`,
    [id],
  );
  const executive = await member(id, 'Edda Executive', 'executive', null);
  const administrator = await member(id, 'Ada Administrator', 'training_administrator', executive.id);
  const manager = await member(id, 'Mara Manager', 'manager', executive.id);
  const learner = await member(id, 'Lena Learner', 'staff', manager.id);
  // Outside the manager's team.
  const colleague = await member(id, 'Cora Colleague', 'staff', administrator.id);
  const email = `uninvited-${crypto.randomUUID()}@example.test`;
  const uninvited = await addStaff(id, 'Nora Newcomer', email, 'staff', manager.id, null);
  return { id, executive, administrator, manager, learner, colleague, uninvited: { id: uninvited, email } };
}

async function member(practiceId: string, name: string, level: string, managerId: string | null): Promise<Staff> {
  const { id: authUserId, email, client } = await person();
  const token = (await client.auth.getSession()).data.session?.access_token ?? '';
  const id = await addStaff(practiceId, name, email, level, managerId, authUserId);
  return { id, email, authUserId, token, api: apiFor(token) };
}

export async function addStaff(
  practiceId: string,
  name: string,
  email: string,
  level: string,
  managerId: string | null,
  authUserId: string | null,
): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `insert into public.staff (organization_id, full_name, email, permission_level, manager_id, auth_user_id, hired_on)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [practiceId, name, email.toLowerCase(), level, managerId, authUserId, hiredOn],
  );
  return row?.id ?? '';
}

/** The body of a 2xx answer; a refusal fails the test with what was refused. */
export function ok<Data>(answer: { data?: Data; error?: unknown; response: Response }): Data {
  if (!answer.response.ok) throw new Error(`${answer.response.status} ${JSON.stringify(answer.error)}`);
  return answer.data as Data;
}

/** What a refusal says: `[status, code]`. */
export function refusal(answer: { error?: unknown; response: Response }): [number, string | undefined] {
  return [answer.response.status, (answer.error as { code?: string } | undefined)?.code];
}

/** A real PDF of so many pages. */
export function pdf(
  pages: number,
  options: { encryption?: { userPassword: string; ownerPassword: string } } = {},
): Uint8Array<ArrayBuffer> {
  const document = new jsPDF(options);
  for (let page = 1; page <= pages; page++) {
    if (page > 1) document.addPage();
    document.text(`Page ${page}`, 20, 20);
  }
  return new Uint8Array(document.output('arraybuffer'));
}

export async function upload(
  staff: Pick<Staff, 'token'>,
  moduleId: string,
  bytes: Uint8Array<ArrayBuffer>,
  {
    name = 'handbook.pdf',
    headers = {},
    secondsPerPage,
  }: { name?: string; headers?: Record<string, string>; secondsPerPage?: number } = {},
): Promise<{ status: number; body: Record<string, any> }> {
  const form = new FormData();
  form.set('module_id', moduleId);
  if (secondsPerPage !== undefined) form.set('minimum_seconds_per_page', String(secondsPerPage));
  form.set('file', new File([bytes], name, { type: 'application/pdf' }));
  const response = await fetch(`${platform.FUNCTIONS_URL}/api/content/upload`, {
    method: 'POST',
    headers: { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${staff.token}`, ...headers },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as Record<string, any> };
}

export const quiz = {
  questions: [
    {
      id: 'q1',
      kind: 'single_choice' as const,
      prompt: 'Who may see a chart?',
      options: [
        { id: 'a', text: 'Who treats the patient' },
        { id: 'b', text: 'Anybody' },
      ],
    },
    {
      id: 'q2',
      kind: 'true_false' as const,
      prompt: 'Screens are locked when left.',
      options: [
        { id: 't', text: 'True' },
        { id: 'f', text: 'False' },
      ],
    },
  ],
};
export const answers = { q1: { correct: ['a'], explanation: 'Only who needs it.' }, q2: { correct: ['t'] } };

export type Course = { program: string; document: string; quiz: string };

/** A program with a two-page document and a quiz, published through the API as an administrator would. */
export async function publishedCourse({ api, token }: Staff, name = 'Privacy at the front desk'): Promise<Course> {
  const course = await draftCourse({ api, token } as Staff, name);
  ok(await api.POST('/api/training/programs/{id}/publish', { params: { path: { id: course.program } } }));
  return course;
}

export async function draftCourse({ api, token }: Staff, name: string): Promise<Course> {
  const program = ok(
    await api.POST('/api/training/programs', {
      body: { program_name: name, program_type: 'hipaa', renewal_period_months: 12, ce_credits: 1.5 },
    }),
  );
  const path = { id: program.id };
  const add = async (module_name: string, content_type: 'document' | 'quiz') =>
    ok(
      await api.POST('/api/training/programs/{id}/modules', {
        params: { path },
        body: { module_name, content_type, estimated_duration_minutes: 10 },
      }),
    );
  const document = await add('Read', 'document');
  const uploaded = await upload({ token }, document.id, pdf(2), { secondsPerPage: 0 });
  if (uploaded.status !== 201) throw new Error(JSON.stringify(uploaded.body));
  const questions = await add('Answer', 'quiz');
  ok(
    await api.PUT('/api/content/modules/{id}', {
      params: { path: { id: questions.id } },
      body: { content_title: 'Questions', quiz, answers },
    }),
  );
  return { program: program.id, document: document.id, quiz: questions.id };
}

export async function assigned(by: Staff, userId: string, programId: string): Promise<string> {
  const answer = ok(
    await by.api.POST('/api/training/assignments', {
      body: { assignments: [{ user_id: userId, program_id: programId, due_date: inDays(30) }] },
    }),
  );
  return answer.outcomes[0]?.assignment_id ?? '';
}

/** Reads every page and answers every question, as the learner would. Gives the certificate. */
export async function finished({ api }: Staff, assignmentId: string, course: Course): Promise<string> {
  ok(
    await api.POST('/api/training/progress', {
      body: { assignment_id: assignmentId, module_id: course.document, pages_viewed: [1, 2], position: 2 },
    }),
  );
  const attempt = ok(
    await api.POST('/api/training/quiz-attempts', { body: { assignment_id: assignmentId, module_id: course.quiz } }),
  );
  const graded = ok(
    await api.POST('/api/training/quiz-attempts/{id}/submit', {
      params: { path: { id: attempt.id } },
      body: { responses: { q1: ['a'], q2: ['t'] } },
    }),
  );
  return graded.certificate_id ?? '';
}
