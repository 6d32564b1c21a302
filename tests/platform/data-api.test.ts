import { afterAll, beforeAll, expect, test } from 'vitest';
import { person, platform, service, sql, until, visitor } from '../support/platform.ts';

beforeAll(async () => {
  await sql(`
    create table public.platform_notes (
      id bigint generated always as identity primary key,
      owner_id uuid not null default auth.uid(),
      body text not null
    );
    alter table public.platform_notes enable row level security;
    revoke all on public.platform_notes from anon, authenticated, service_role;
    grant select, insert on public.platform_notes to authenticated, service_role;
    create policy own on public.platform_notes to authenticated using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));
    create table public.platform_ungranted (id integer);
    alter table public.platform_ungranted enable row level security;
    revoke all on public.platform_ungranted from anon, authenticated;
    create function public.platform_request() returns jsonb language sql stable as $$
      select jsonb_build_object('role', current_user, 'login', session_user, 'claims', current_setting('request.jwt.claims', true)::jsonb,
        'headers', current_setting('request.headers', true)::jsonb, 'method', current_setting('request.method', true),
        'path', current_setting('request.path', true), 'uid', auth.uid())
    $$;
    create view public.platform_request_seen with (security_invoker = true) as select public.platform_request() as request;
    create function public.platform_raise(state text) returns void language plpgsql as $$
    begin
      raise exception using errcode = state, message = 'What happened', detail = 'SCREAMING_CODE', hint = 'What to do';
    end $$;
    grant execute on function public.platform_request, public.platform_raise to anon, authenticated, service_role;
    grant select on public.platform_request_seen to authenticated;
    notify pgrst, 'reload schema'`);
  await until('the new tables are known', async () => (await service().from('platform_notes').select()).error === null);
});

afterAll(async () => {
  await sql(`
    drop view public.platform_request_seen;
    drop table public.platform_notes, public.platform_ungranted;
    drop function public.platform_request, public.platform_raise;
    notify pgrst, 'reload schema'`);
});

test('each person reads and writes as themselves, and row level security decides', async () => {
  const [ada, ben] = [await person(), await person()];
  const inserted = await ada.client.from('platform_notes').insert({ body: "Ada's" }).select('owner_id, body').single();
  expect(inserted.data).toEqual({ owner_id: ada.id, body: "Ada's" });
  expect((await ben.client.from('platform_notes').select('body')).data).toEqual([]);
  expect((await ada.client.from('platform_notes').select('body')).data).toEqual([{ body: "Ada's" }]);
  expect((await service().from('platform_notes').select('body')).data).toContainEqual({ body: "Ada's" });
  const forged = await ben.client.from('platform_notes').insert({ body: 'forged', owner_id: ada.id });
  expect(forged).toMatchObject({ status: 403, error: { code: '42501' } });
});

test('nothing is granted that the schema did not grant', async () => {
  const { client } = await person();
  expect(await client.from('platform_ungranted').select()).toMatchObject({ status: 403, error: { code: '42501' } });
  expect(await visitor().from('platform_notes').select()).toMatchObject({ status: 401, error: { code: '42501' } });
  const { rows } = await sql(
    "select has_table_privilege('authenticated', 'public.platform_ungranted', 'select') as rows",
  ).then(([row]) => row as { rows: boolean });
  expect(rows).toBe(false);
});

test('SQL sees the role, the claims, the session, the headers, the method and the path, for a read and for a call', async () => {
  const { client, id } = await person();
  const { data: session } = await client.auth.getSession();
  const headers = {
    apikey: platform.PUBLISHABLE_KEY,
    authorization: `Bearer ${session.session?.access_token}`,
    'x-forwarded-for': '203.0.113.9, 10.0.0.1',
    'user-agent': 'a browser',
  };
  const read = await fetch(`${platform.API_URL}/rest/v1/platform_request_seen`, { headers });
  const [{ request }] = (await read.json()) as [{ request: Record<string, Record<string, string>> }];
  expect(request).toMatchObject({
    role: 'authenticated',
    login: 'authenticator',
    uid: id,
    method: 'GET',
    path: '/platform_request_seen',
  });
  expect(request.claims).toMatchObject({ sub: id, session_id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(request.headers).toMatchObject({ 'x-forwarded-for': '203.0.113.9, 10.0.0.1', 'user-agent': 'a browser' });
  expect(request.headers).not.toHaveProperty('authorization');
  const called = await client.rpc('platform_request');
  expect(called.data).toMatchObject({ role: 'authenticated', uid: id, method: 'POST', path: '/rpc/platform_request' });
  expect((await visitor().rpc('platform_request')).data).toMatchObject({ role: 'anon', uid: null });
});

test.each([
  ['PT403', 403],
  ['PT404', 404],
  ['PT409', 409],
  ['PT422', 422],
  ['P0001', 400],
  ['23514', 400],
  ['40001', 500],
])('an error %s raised in SQL is answered with %i, code, message, details and hint', async (state, status) => {
  const answer = await service().rpc('platform_raise', { state });
  expect(answer.status).toBe(status);
  expect(answer.error).toMatchObject({
    code: state,
    message: 'What happened',
    details: 'SCREAMING_CODE',
    hint: 'What to do',
  });
});

test('a bad or expired token is 401, never an anonymous visitor', async () => {
  const [head = '', payload = ''] = (
    (await (await person()).client.auth.getSession()).data.session?.access_token ?? ''
  ).split('.');
  const headers = { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${head}.${payload}.c2lnbmF0dXJl` };
  const response = await fetch(`${platform.API_URL}/rest/v1/platform_notes`, { headers });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ code: 'PGRST301' });
});

test('a browser of another origin may call the API', async () => {
  const preflight = await fetch(`${platform.API_URL}/rest/v1/platform_notes`, {
    method: 'OPTIONS',
    headers: { origin: platform.CONSOLE_URL, 'access-control-request-headers': 'apikey,x-client-info' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toBe('apikey,x-client-info');
  const answer = await fetch(`${platform.API_URL}/rest/v1/platform_notes`, {
    headers: { apikey: platform.PUBLISHABLE_KEY, origin: platform.CONSOLE_URL },
  });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});
