import { beforeAll, describe, expect, test } from 'vitest';
import { dayFromToday, inDays } from '../support/business-time.ts';
import { outbox, signedInAs, sql, until, visitor } from '../support/platform.ts';
import { ok, type Practice, practice, refusal, type Staff } from './support/practice.ts';

let us: Practice;
let others: Practice;
beforeAll(async () => {
  [us, others] = await Promise.all([practice(), practice()]);
});

const invite = (by: Staff, staff_id: string) => by.api.POST('/api/people/invitations', { body: { staff_id } });

describe('POST /api/people/invitations', () => {
  test('by an administrator → 201, an email, and an account that is this person', async () => {
    const answer = await invite(us.administrator, us.uninvited.id);
    expect(answer.response.status).toBe(201);
    const mail = await until('the invitation', async () => (await outbox({ to: us.uninvited.email }))[0]);
    const token_hash =
      /token_hash=([^&"]+)/.exec((mail.html ?? '').replaceAll('&#38;', '&').replaceAll('&amp;', '&'))?.[1] ?? '';
    const client = visitor();
    const accepted = await client.auth.verifyOtp({ token_hash, type: 'invite' });
    expect(accepted.error).toBeNull();
    const { data } = await client.from('me').select('staff_id, permission_level').single();
    expect(data).toEqual({ staff_id: us.uninvited.id, permission_level: 'staff' });
    expect(refusal(await invite(us.administrator, us.uninvited.id))).toEqual([409, 'ALREADY_SIGNED_UP']);
  });

  test('never replaces an account: neither by a changed address nor by inviting again', async () => {
    const victim = await practice();
    const change = await signedInAs(victim.administrator.token)
      .from('staff')
      .update({ email: `mine-${crypto.randomUUID()}@elsewhere.test` })
      .eq('id', victim.executive.id);
    expect(change.error).toMatchObject({ code: 'PT403', details: 'LEVEL_NOT_BELOW' });
    const ofLearner = await signedInAs(victim.administrator.token)
      .from('staff')
      .update({ email: `mine-${crypto.randomUUID()}@elsewhere.test` })
      .eq('id', victim.learner.id);
    expect(ofLearner.error).toMatchObject({ code: 'PT409', details: 'SIGN_IN_ADDRESS' });
    // Even where an address came to differ from the account's, the account stays.
    await sql('alter table public.staff disable trigger staff__guard_identity');
    const elsewhere = `mine-${crypto.randomUUID()}@elsewhere.test`;
    await sql('update public.staff set email = $2 where id = $1', [victim.learner.id, elsewhere]);
    await sql('alter table public.staff enable trigger staff__guard_identity');
    expect(refusal(await invite(victim.administrator, victim.learner.id))).toEqual([409, 'ALREADY_SIGNED_UP']);
    expect(await outbox({ to: elsewhere })).toEqual([]);
    const [row] = await sql<{ auth_user_id: string }>('select auth_user_id from public.staff where id = $1', [
      victim.learner.id,
    ]);
    expect(row?.auth_user_id).toBe(victim.learner.authUserId);
  });

  test('by a manager → 403 FORBIDDEN, and no account', async () => {
    const [row] = await sql<{ id: string }>(
      `insert into public.staff (organization_id, full_name, email, manager_id, hired_on) values ($1, 'Not yet', $2, $3, $4) returning id`,
      [us.id, `${crypto.randomUUID()}@example.test`, us.manager.id, dayFromToday(-30)],
    );
    expect(refusal(await invite(us.manager, row?.id ?? ''))).toEqual([403, 'FORBIDDEN']);
    const [after] = await sql<{ auth_user_id: string | null }>('select auth_user_id from public.staff where id = $1', [
      row?.id,
    ]);
    expect(after?.auth_user_id).toBeNull();
  });

  test('of somebody in another practice → 404 PERSON_NOT_FOUND', async () => {
    expect(refusal(await invite(others.administrator, us.learner.id))).toEqual([404, 'PERSON_NOT_FOUND']);
  });
});

describe('announcements', () => {
  const announcement = {
    title: 'Fire drill on Friday',
    body: 'At ten, in all locations.',
    severity: 'medium' as const,
  };

  test('POST /api/announcements by an administrator → everybody of the practice reads it, nobody else', async () => {
    const made = await us.administrator.api.POST('/api/announcements', {
      body: { ...announcement, expires_at: inDays(7) },
    });
    expect(made.response.status).toBe(201);
    const idsFor = async (staff: Staff) => ok(await staff.api.GET('/api/announcements')).data.map(({ id }) => id);
    expect(await idsFor(us.learner)).toContain(made.data?.id);
    expect(await idsFor(others.learner)).toEqual([]);
  });

  test('POST /api/announcements by a learner → 403 FORBIDDEN', async () => {
    expect(refusal(await us.learner.api.POST('/api/announcements', { body: announcement }))).toEqual([
      403,
      'FORBIDDEN',
    ]);
  });

  test('DELETE /api/announcements/:id → withdrawn; by a learner → 403 FORBIDDEN', async () => {
    const { id } = ok(await us.executive.api.POST('/api/announcements', { body: announcement }));
    const withdraw = (by: Staff) => by.api.DELETE('/api/announcements/{id}', { params: { path: { id } } });
    expect(refusal(await withdraw(us.learner))).toEqual([403, 'FORBIDDEN']);
    expect((await withdraw(us.administrator)).response.status).toBe(204);
    expect(ok(await us.learner.api.GET('/api/announcements')).data.map((row) => row.id)).not.toContain(id);
  });
});
