import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { person, platform, sql } from '../support/platform.ts';
import { apiFor, ok, type Practice, practice, refusal } from './support/practice.ts';

let us: Practice;
beforeAll(async () => {
  us = await practice();
});

const body = { program_name: 'Once only', program_type: 'safety' } as const;
const url = (path: string) => `${platform.FUNCTIONS_URL}/api${path}`;

function send(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
  return fetch(url(path), {
    ...init,
    headers: { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${us.administrator.token}`, ...init.headers },
  });
}

describe('Idempotency-Key', () => {
  const create = (key: string, program_name: string, who = us.administrator) =>
    who.api.POST('/api/training/programs', {
      body: { ...body, program_name },
      params: { header: { 'idempotency-key': key } },
    });
  const count = async (name: string) =>
    (
      await sql<{ n: number }>(
        'select count(*)::int as n from public.training_programs where organization_id = $1 and program_name = $2',
        [us.id, name],
      )
    )[0]?.n;

  test('the same key and body → the same answer, done once', async () => {
    const key = crypto.randomUUID();
    const first = await create(key, 'Sent twice');
    const second = await create(key, 'Sent twice');
    expect([first.response.status, second.response.status]).toEqual([201, 201]);
    expect(second.data).toEqual(first.data);
    expect(second.response.headers.get('idempotency-replayed')).toBe('true');
    expect(await count('Sent twice')).toBe(1);
  });

  test('the same key with another body → 422 IDEMPOTENCY_KEY_REUSED', async () => {
    const key = crypto.randomUUID();
    ok(await create(key, 'First meaning'));
    expect(refusal(await create(key, 'Second meaning'))).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(await count('Second meaning')).toBe(0);
  });

  test('the same key five times at once → done once', async () => {
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => create(key, 'All at once')));
    for (const answer of answers) expect([201, 409]).toContain(answer.response.status);
    expect(await count('All at once')).toBe(1);
    expect((await create(key, 'All at once')).response.headers.get('idempotency-replayed')).toBe('true');
  });

  test('a refusal is repeated too, and another person’s key is another key', async () => {
    const key = crypto.randomUUID();
    expect(refusal(await create(key, 'Not allowed', us.learner))).toEqual([403, 'FORBIDDEN']);
    expect(refusal(await create(key, 'Not allowed', us.learner))).toEqual([403, 'FORBIDDEN']);
    expect((await create(key, 'Not allowed')).response.status).toBe(201);
  });
});

describe('tokens', () => {
  const sign = (claims: Record<string, unknown>, secret: string, expires = '1h') =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience('authenticated')
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(new TextEncoder().encode(secret));
  const list = (token: string) => apiFor(token).GET('/api/training/programs');

  test('signed with another secret, expired, of another role, or unsigned → 401 TOKEN_INVALID', async () => {
    const claims = { sub: us.learner.authUserId, role: 'authenticated' };
    const unsigned =
      `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ ...claims, aud: 'authenticated' }))}.`.replaceAll('=', '');
    const forged = [
      await sign(claims, 'another-secret-that-is-long-enough-for-hs256'),
      await sign(claims, platform.JWT_SECRET, '-1m'),
      await sign({ ...claims, role: 'service_role' }, platform.JWT_SECRET),
      unsigned,
    ];
    for (const token of forged) expect(refusal(await list(token))).toEqual([401, 'TOKEN_INVALID']);
    expect((await list(await sign(claims, platform.JWT_SECRET))).response.status).toBe(200);
  });

  test('of an account without a staff member → nothing to read, 403 NO_STAFF_RECORD to write', async () => {
    const stranger = await person();
    const api = apiFor((await stranger.client.auth.getSession()).data.session?.access_token);
    expect(ok(await api.GET('/api/training/programs')).data).toEqual([]);
    expect(refusal(await api.POST('/api/training/programs', { body }))).toEqual([403, 'NO_STAFF_RECORD']);
  });
});

describe('requests and answers', () => {
  test('a route that is none → 404 ROUTE_NOT_FOUND, in the shape of errors', async () => {
    const answer = await send('/training/nonsense');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      code: 'ROUTE_NOT_FOUND',
      message: expect.any(String),
      hint: expect.any(String),
    });
  });

  test('a body that is not JSON → 400 MALFORMED_BODY, of another type → 415 UNSUPPORTED_MEDIA_TYPE', async () => {
    const broken = await send('/training/programs', {
      method: 'POST',
      body: '{"program_name":',
      headers: { 'content-type': 'application/json' },
    });
    expect([broken.status, (await broken.json()).code]).toEqual([400, 'MALFORMED_BODY']);
    const xml = await send('/training/programs', {
      method: 'POST',
      body: '<program/>',
      headers: { 'content-type': 'application/xml' },
    });
    expect([xml.status, (await xml.json()).code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  test('a JSON body past one megabyte → 413 TOO_LARGE', async () => {
    const answer = await send('/training/programs', {
      method: 'POST',
      body: JSON.stringify({ ...body, description: 'x'.repeat(1_100_000) }),
      headers: { 'content-type': 'application/json' },
    });
    expect([answer.status, (await answer.json()).code]).toEqual([413, 'TOO_LARGE']);
  });

  test('an id that is none → 400 INVALID_INPUT', async () => {
    expect(
      refusal(await us.learner.api.GET('/api/training/programs/{id}', { params: { path: { id: '1; drop table' } } })),
    ).toEqual([400, 'INVALID_INPUT']);
  });

  test('every answer carries a request id, one’s own where it was given, and is not to be cached', async () => {
    const answer = await send('/training/programs', { headers: { 'x-request-id': 'front-desk-1' } });
    expect(answer.headers.get('x-request-id')).toBe('front-desk-1');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await send('/training/programs')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a page of another origin may ask, with the headers of the contract', async () => {
    const answer = await fetch(url('/training/programs'), {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.test',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,idempotency-key',
      },
    });
    expect(answer.ok).toBe(true);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-headers')).toContain('idempotency-key');
  });

  test('a write is in the audit trail with the address and browser of whoever asked', async () => {
    const answer = await send('/training/programs', {
      method: 'POST',
      body: JSON.stringify({ ...body, program_name: 'Audited' }),
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': '203.0.113.7',
        'user-agent': 'front desk tablet',
      },
    });
    const { id } = (await answer.json()) as { id: string };
    const rows = await sql(
      `select user_id, host(ip_address) as ip, user_agent, session_id is not null as has_session from public.training_audit_logs where target_id = $1 and action = 'insert'`,
      [id],
    );
    expect(rows).toEqual([
      { user_id: us.administrator.id, ip: '203.0.113.7', user_agent: 'front desk tablet', has_session: true },
    ]);
  });
});

describe('the contract', () => {
  test('GET /openapi.json → OpenAPI 3.1 in which every operation says who may call it and how it refuses', async () => {
    const document = (await (
      await fetch(url('/openapi.json'), { headers: { apikey: platform.PUBLISHABLE_KEY } })
    ).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { security: unknown[]; responses: Record<string, unknown> }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
    expect(operations.length).toBeGreaterThan(35);
    for (const operation of operations) {
      expect(operation.security).toEqual([{ bearer: [] }]);
      expect(operation.responses).toHaveProperty('default');
    }
  });

  test('GET /reference → a page that loads nothing from anywhere', async () => {
    const answer = await fetch(url('/reference'), { headers: { apikey: platform.PUBLISHABLE_KEY } });
    const page = await answer.text();
    expect(answer.headers.get('content-security-policy')).toContain(`default-src 'none'`);
    expect(page).toContain('/api/training/assignments');
    expect(page).not.toMatch(/\b(src|href)="(https?:)?\/\//);
  });

  test('deno.json names the versions that package.json installs', () => {
    const read = (name: string) => JSON.parse(readFileSync(name, 'utf8')) as Record<string, Record<string, string>>;
    const { dependencies, devDependencies } = read('package.json');
    for (const specifier of Object.values(read('deno.json').imports ?? {})) {
      const [, name = '', version] = /^npm:\/?((?:@[^/]+\/)?[^@/]+)@([^/]+)/.exec(specifier) ?? [];
      expect([name, version]).toEqual([name, dependencies?.[name] ?? devDependencies?.[name]]);
    }
  });

  test('the generated client and docs/api.md are those of the routes', async () => {
    const generate = promisify(execFile)('deno', [
      'run',
      '--allow-all',
      '--no-remote',
      '--config',
      'deno.json',
      'functions/api/generate.ts',
      '--check',
    ]);
    expect((await generate).stdout).toContain('current');
  });
});
