import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { apiAreas, apiPath, credentialPath } from '../../web/src/lib/server/paths.ts';

const practice = '0b0c0d0e-0000-4000-8000-000000000001';
const person = '0b0c0d0e-0000-4000-8000-000000000002';

/** Ways in which servers, proxies and clients have been told to go up, or to read a path otherwise than it was written. */
const dots = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2E.',
  '%252e%252e',
  '%25%32%65%25%32%65',
  '..;',
  '..%00',
  '%c0%ae%c0%ae',
  '%u002e%u002e',
];
const slashes = [
  '/',
  '%2f',
  '%2F',
  '%252f',
  '%25252f',
  '%5c',
  '\\',
  '%255c',
  '//',
  '/./',
  '/;/',
  '%00/',
  '%c0%af',
  '%2f%2f',
];
const climbing = dots.flatMap((up) => slashes.map((slash) => [up, up, 'auth', 'v1', 'health'].join(slash)));
const confusing = [
  'training//programs',
  'training/',
  'training/programs/',
  'training/./programs',
  'training/%2e/programs',
  'training/programs%00',
  'training/programs%0d%0ax: y',
  'training/programs;jsessionid=1',
  'training/programs%3b',
  'training/programs%3fadmin=1',
  'training/programs%23',
  'training/%',
  'training/%zz',
  'training/%2',
  '%74raining%2fprograms',
  '/training/programs',
  '@elsewhere.test/',
  'http://elsewhere.test/',
  'auth/v1/health',
  'unknown',
  '',
];

/** Where a request ends: the path as a server sees it, put behind the address, and read as a client reads it. */
const pathnameOf = (written: string) => {
  try {
    return new URL(written, 'http://console.test').pathname;
  } catch {
    return written;
  }
};

describe('what the console passes on with a token', () => {
  for (const [what, begin] of [
    ['from the start', ''],
    ['from inside', 'training/programs/'],
    ['from a document', `${practice}/${person}/`],
  ] as const) {
    test(`never leaves its target, ${what}, however the way up is written`, () => {
      for (const way of [...climbing, ...confusing]) {
        for (const [prefix, target, base] of [
          ['/api/', apiPath, '/functions/v1/api/'],
          ['/files/credential/', credentialPath, ''],
        ] as const) {
          // As a browser sends it, and as something sends it that does not normalise.
          for (const pathname of [pathnameOf(`${prefix}${begin}${way}`), `${prefix}${begin}${way}`]) {
            const passedOn = target(pathname);
            if (passedOn === null) continue;
            expect
              .soft(new URL(passedOn, 'http://inside.test').pathname, pathname)
              .toBe(base ? passedOn : `/${passedOn}`);
            expect
              .soft(passedOn, pathname)
              .toMatch(
                base
                  ? /^\/functions\/v1\/api\/(training|people|content|compliance)(\/[\w.-]+)*$/
                  : /^[\w-]{36}\/[\w-]{36}\/[\w.-]+$/,
              );
            expect.soft(passedOn, pathname).not.toMatch(/\.\.|\/\/|[\\;%]/);
          }
        }
      }
    });
  }

  test('ways up and paths with two readings are refused, not mended', () => {
    for (const way of [...climbing, ...confusing].filter((each) => each !== '')) {
      expect.soft(apiPath(`/api/${way}`), way).toBeNull();
      expect.soft(credentialPath(`/files/credential/${way}`), way).toBeNull();
    }
    expect(credentialPath(`/files/credential/${practice}/${person}`)).toBeNull();
    expect(credentialPath(`/files/credential/${practice}/${person}/a/b.pdf`)).toBeNull();
    expect(credentialPath(`/files/credential/${practice}/${person}/..pdf%2f..`)).toBeNull();
  });

  test('what may be asked is asked as it was written', () => {
    expect(apiPath('/api/training/programs')).toBe('/functions/v1/api/training/programs');
    expect(apiPath(`/api/training/certificates/${practice}`)).toBe(
      `/functions/v1/api/training/certificates/${practice}`,
    );
    expect(apiPath('/api/%74raining/programs')).toBe('/functions/v1/api/training/programs');
    expect(credentialPath(`/files/credential/${practice}/${person}/restricted-a.b.pdf`)).toBe(
      `${practice}/${person}/restricted-a.b.pdf`,
    );
  });

  test('the areas of the api are those of its contract', () => {
    const contract = readFileSync(new URL('generated/api.ts', import.meta.url), 'utf8');
    const areas = [...contract.matchAll(/^ {4}"\/(?:api\/)?([a-z-]+)/gm)].map(([, area]) => area);
    expect([...new Set(areas)].toSorted()).toEqual([...apiAreas]);
  });
});
