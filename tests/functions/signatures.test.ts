import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { platform, sql } from '../support/platform.ts';
import { assigned, ok, pdf, type Practice, practice, refusal, type Staff, upload } from './support/practice.ts';

const password = 'a-long-enough-password';
let us: Practice;
beforeAll(async () => {
  us = await practice();
});

type Skills = { program: string; policy: string; checklist: string };

/** A program with a policy to sign and a skill to be observed in, published. */
async function skills(name: string): Promise<Skills> {
  const { api } = us.administrator;
  const program = ok(
    await api.POST('/api/training/programs', { body: { program_name: name, program_type: 'clinical' } }),
  );
  const add = async (module_name: string, content_type: 'attestation' | 'observation') =>
    ok(
      await api.POST('/api/training/programs/{id}/modules', {
        params: { path: { id: program.id } },
        body: { module_name, content_type, estimated_duration_minutes: 5 },
      }),
    ).id;
  const policy = await add('Screens', 'attestation');
  ok(
    await api.PUT('/api/content/modules/{id}/policy', {
      params: { path: { id: policy } },
      body: {
        policy_text: 'Lock your screen whenever you leave it.',
        statement: 'I have read this policy and will follow it.',
        minimum_seconds: 0,
      },
    }),
  );
  const checklist = await add('Hand hygiene', 'observation');
  ok(
    await api.PUT('/api/content/modules/{id}/checklist', {
      params: { path: { id: checklist } },
      body: {
        instructions: 'Watch one patient contact.',
        steps: [{ id: 's1', text: 'Rubs for twenty seconds.', critical: true }],
        observers: { managers: true, administrators: false, staff_ids: [] },
      },
    }),
  );
  ok(await api.POST('/api/training/programs/{id}/publish', { params: { path: { id: program.id } } }));
  return { program: program.id, policy, checklist };
}

async function rpc(token: string, name: string, body: object): Promise<{ status: number; body: any }> {
  const response = await fetch(`${platform.API_URL}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null };
}

const sign = (who: Staff, assignment_id: string, module_id: string, changes: object = {}) =>
  who.api.POST('/api/training/attestations', {
    body: { assignment_id, module_id, signer_name: 'Lena Learner', password, ...changes },
  });

/** Assigned to the learner and opened by them. */
async function opened(name: string): Promise<{ course: Skills; assignment: string }> {
  const course = await skills(name);
  const assignment = await assigned(us.manager, us.learner.id, course.program);
  await rpc(us.learner.token, 'record_progress', { assignment_id: assignment, module_id: course.policy });
  return { course, assignment };
}

const recorded = (assignment: string) =>
  sql<{ count: number }>('select count(*)::int as count from public.signatures where assignment_id = $1', [assignment]);

describe('POST /api/training/attestations', () => {
  test('with the right password → 201, sealed, the module is completed, and sent again it is the same signature', async () => {
    const { course, assignment } = await opened('Signed');
    const first = ok(await sign(us.learner, assignment, course.policy));
    expect(first).toMatchObject({
      module_completed: true,
      signature: { meaning: 'attestation', signer_id: us.learner.id },
    });
    const again = ok(await sign(us.learner, assignment, course.policy));
    expect(again.signature.id).toBe(first.signature.id);
    const verified = ok(
      await us.manager.api.GET('/api/training/signatures/{id}', { params: { path: { id: first.signature.id } } }),
    );
    expect(verified).toMatchObject({ seal_is_genuine: true, document_is_unchanged: true, signer_name: 'Lena Learner' });
  });

  test('leaves no session of its own behind', async () => {
    const { course, assignment } = await opened('No session left');
    const sessions = () =>
      sql<{ count: number }>('select count(*)::int as count from auth.sessions where user_id = $1', [
        us.learner.authUserId,
      ]);
    const before = await sessions();
    ok(await sign(us.learner, assignment, course.policy));
    expect(await sessions()).toEqual(before);
  });

  test('with a wrong password → 403 PASSWORD_WRONG, and nothing is recorded but the try', async () => {
    const { course, assignment } = await opened('Wrong password');
    const answer = await sign(us.learner, assignment, course.policy, { password: 'not-my-password' });
    expect(refusal(answer)).toEqual([403, 'PASSWORD_WRONG']);
    expect(await recorded(assignment)).toEqual([{ count: 0 }]);
    const log = await sql<{ count: number }>(
      "select count(*)::int as count from public.training_audit_logs where action = 'signature.password_wrong' and target_id = $1",
      [assignment],
    );
    expect(log).toEqual([{ count: 1 }]);
  });

  test('the sixth try in a quarter of an hour → 429 TOO_MANY_TRIES with the time to wait, even with the right password', async () => {
    const course = await skills('Guessing');
    const assignment = await assigned(us.administrator, us.colleague.id, course.program);
    await rpc(us.colleague.token, 'record_progress', { assignment_id: assignment, module_id: course.policy });
    const guess = (text: string) =>
      sign(us.colleague, assignment, course.policy, { password: text, signer_name: 'Cora Colleague' });
    // At once, as a script would.
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(guess));
    expect(answers.filter((answer) => refusal(answer)[0] === 403)).toHaveLength(5);
    const refused = await guess(password);
    expect(refusal(refused)).toEqual([429, 'TOO_MANY_TRIES']);
    expect(Number(refused.response.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(await recorded(assignment)).toEqual([{ count: 0 }]);
  });

  test("for somebody else's assignment → 404 ASSIGNMENT_NOT_FOUND", async () => {
    const { course, assignment } = await opened('Not yours');
    const answer = await sign(us.manager, assignment, course.policy, { signer_name: 'Mara Manager' });
    expect(refusal(answer)).toEqual([404, 'ASSIGNMENT_NOT_FOUND']);
    expect(await recorded(assignment)).toEqual([{ count: 0 }]);
  });

  test('before the policy was opened → 409 READ_FIRST', async () => {
    const course = await skills('Not opened');
    const assignment = await assigned(us.manager, us.learner.id, course.program);
    expect(refusal(await sign(us.learner, assignment, course.policy))).toEqual([409, 'READ_FIRST']);
  });

  test('of a PDF → only after its last page, bound to the hash of the file, and the statement stays', async () => {
    const course = await skills('As a file');
    const bytes = pdf(2);
    const { status, body } = await upload(us.administrator, course.policy, bytes);
    expect(status).toBe(201);
    expect(body.content_data).toMatchObject({
      statement: 'I have read this policy and will follow it.',
      page_count: 2,
    });
    expect(body.content_data).not.toHaveProperty('policy_text');
    ok(
      await us.administrator.api.POST('/api/training/programs/{id}/publish', {
        params: { path: { id: course.program } },
        body: { changes: [{ module_id: course.policy, change_kind: 'material' }] },
      }),
    );
    const assignment = await assigned(us.manager, us.learner.id, course.program);
    const read = (pages_viewed: number[]) =>
      rpc(us.learner.token, 'record_progress', { assignment_id: assignment, module_id: course.policy, pages_viewed });
    await read([1]);
    expect(refusal(await sign(us.learner, assignment, course.policy))).toEqual([409, 'READ_FIRST']);
    await read([2]);
    const { signature } = ok(await sign(us.learner, assignment, course.policy));
    expect(signature.document_sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('under another name → 400 NAME_DIFFERS', async () => {
    const { course, assignment } = await opened('Another name');
    const answer = await sign(us.learner, assignment, course.policy, { signer_name: 'Mara Manager' });
    expect(refusal(answer)).toEqual([400, 'NAME_DIFFERS']);
  });

  test('the recording function itself → refused to every session', async () => {
    const { course, assignment } = await opened('Around the service');
    const answer = await rpc(us.learner.token, 'sign_attestation', {
      auth_user_id: us.learner.authUserId,
      assignment_id: assignment,
      module_id: course.policy,
      signer_name: 'Lena Learner',
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await recorded(assignment)).toEqual([{ count: 0 }]);
  });

  test('a password leaves no trace in what is kept of requests', async () => {
    const { course, assignment } = await opened('No digest');
    const key = crypto.randomUUID();
    const response = await fetch(`${platform.FUNCTIONS_URL}/api/training/attestations`, {
      method: 'POST',
      headers: {
        apikey: platform.PUBLISHABLE_KEY,
        authorization: `Bearer ${us.learner.token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({
        assignment_id: assignment,
        module_id: course.policy,
        signer_name: 'Lena Learner',
        password,
      }),
    });
    expect(response.status).toBe(201);
    expect(await sql('select 1 from public.idempotency_keys where key = $1', [key])).toEqual([]);
  });
});

describe('GET /api/training/signatures/:id', () => {
  test('of a forged row → the seal is not genuine', async () => {
    const { course, assignment } = await opened('Forged');
    const { signature } = ok(await sign(us.learner, assignment, course.policy));
    await sql('alter table public.signatures disable trigger signatures__append_only');
    try {
      await sql("update public.signatures set statement = 'I agree to everything.' where id = $1", [signature.id]);
    } finally {
      await sql('alter table public.signatures enable trigger signatures__append_only');
    }
    const verified = ok(
      await us.administrator.api.GET('/api/training/signatures/{id}', { params: { path: { id: signature.id } } }),
    );
    expect(verified).toMatchObject({ seal_is_genuine: false, document_is_unchanged: true });
  });

  test('by a colleague → 404 SIGNATURE_NOT_FOUND', async () => {
    const { course, assignment } = await opened('Private');
    const { signature } = ok(await sign(us.learner, assignment, course.policy));
    const answer = await us.colleague.api.GET('/api/training/signatures/{id}', {
      params: { path: { id: signature.id } },
    });
    expect(refusal(answer)).toEqual([404, 'SIGNATURE_NOT_FOUND']);
  });
});

describe('POST /api/training/observations/:id/signatures', () => {
  test('by the observer and then the learner → the module is completed by the second', async () => {
    const { course, assignment } = await opened('Observed');
    const begun = await rpc(us.manager.token, 'start_observation', {
      assignment_id: assignment,
      module_id: course.checklist,
    });
    const path = { id: begun.body as string };
    const signAs = (who: Staff, signer_name: string, changes: object = {}) =>
      who.api.POST('/api/training/observations/{id}/signatures', {
        params: { path },
        body: { signer_name, password, ...changes },
      });

    expect(refusal(await signAs(us.manager, 'Mara Manager'))).toEqual([409, 'OBSERVATION_INCOMPLETE']);
    await rpc(us.manager.token, 'save_observation', { observation_id: path.id, results: { s1: { result: 'done' } } });
    expect(refusal(await signAs(us.learner, 'Lena Learner'))).toEqual([404, 'OBSERVATION_NOT_FOUND']);
    expect(refusal(await signAs(us.manager, 'Mara Manager', { password: 'wrong' }))).toEqual([403, 'PASSWORD_WRONG']);
    expect(ok(await signAs(us.manager, 'Mara Manager'))).toMatchObject({
      passed: true,
      module_completed: false,
      signature: { meaning: 'observation_made', user_id: us.learner.id },
    });
    expect(refusal(await signAs(us.colleague, 'Cora Colleague'))[0]).toBeGreaterThanOrEqual(403);
    expect(ok(await signAs(us.learner, 'Lena Learner'))).toMatchObject({
      module_completed: true,
      signature: { meaning: 'observation_received' },
    });
  });
});
