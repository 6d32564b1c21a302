/**
 * What is generated from the routes: the typed client's schema and docs/api.md.
 * `npm run api:client` writes them; with `--check` it only says which is not current.
 */
import openapiTypescript, { astToString } from 'openapi-typescript';
import { format } from 'prettier';
import type { openApiDocument } from '../_shared/http/openapi.ts';

// The document says nothing about any machine; the settings only have to be there for the routes to load.
for (const name of ['SUPABASE_URL', 'SUPABASE_ANON_KEY', 'SUPABASE_SERVICE_ROLE_KEY', 'CONSOLE_URL']) {
  Deno.env.set(name, 'http://localhost');
}
const { app } = await import('./routes.ts');
const { openApiDocument: document } = await import('../_shared/http/openapi.ts');
const { operationsOf } = await import('./reference.ts');

const openApi = JSON.parse(JSON.stringify(document(app))) as ReturnType<typeof openApiDocument>;
const root = new URL('../../', import.meta.url);
const files: [path: string, content: string][] = [
  [
    'tests/functions/generated/api.ts',
    `// Generated from the routes by \`npm run api:client\`.\n${astToString(await openapiTypescript(openApi as never))}`,
  ],
  ['docs/api.md', await format(markdown(), { parser: 'markdown', printWidth: 120 })],
];

const stale: string[] = [];
for (const [path, content] of files) {
  const file = new URL(path, root);
  const before = await Deno.readTextFile(file).catch(() => '');
  if (before === content) continue;
  stale.push(path);
  if (Deno.args.includes('--check')) continue;
  await Deno.mkdir(new URL('.', file), { recursive: true });
  await Deno.writeTextFile(file, content);
}
if (Deno.args.includes('--check') && stale.length) {
  console.error(`Not current: ${stale.join(', ')}. Run: npm run api:client`);
  Deno.exit(1);
}
console.log(stale.length ? `Wrote ${stale.join(', ')}` : 'The generated files are current.');

function markdown(): string {
  const operations = operationsOf(openApi);
  const areas = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? 'Other'))];
  const tables = areas.map((area) => {
    const rows = operations
      .filter(({ operation }) => (operation.tags?.[0] ?? 'Other') === area)
      .map(({ method, path, operation }) => {
        const answers = Object.keys(operation.responses).filter((status) => status !== 'default');
        const codes = (operation['x-error-codes'] ?? []).map((code) => `\`${code}\``);
        return `| \`${method} ${path}\` | ${operation.summary} | ${answers.join(', ')} | ${codes.join(' ')} |`;
      });
    return `## ${area}\n\n| route | what it does | answers | its own errors |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `<!-- Generated from the routes by \`npm run api:client\`; edit those. -->

# API

${openApi.info.description}

Routes are under \`/functions/v1\` at the platform, and at the console's own origin under \`/api\`, where its session serves as the
token. The whole contract, with every field and limit, is at \`/functions/v1/api/openapi.json\` (OpenAPI 3.1) and to be browsed at
\`/functions/v1/api/reference\`.

## Conventions

- **Signing in.** \`Authorization: Bearer <access token>\`. The token only says who asks; what they may do is in the database.
- **Lists** answer \`{ data, next_cursor }\`. Give \`cursor\` back for the next page; \`limit\` is 1 to 200, 50 where it is not said.
- **Updates** change what is given and leave the rest. Name the version they were made from, \`updated_at\`, in \`If-Match\` (the
  \`ETag\` of the answer) or in the body: when the row has moved on, the answer is 409 \`STALE\` with the current row in \`details.current\`.
- **Repeats.** A write with an \`Idempotency-Key\` (8 to 200 characters) is carried out once; for a day the same key and body get the
  same answer, marked \`Idempotency-Replayed: true\`. The key is marked in the transaction of the write itself: if the service died
  on the way, the repeat does what was not done (after ten seconds; until then \`REQUEST_IN_PROGRESS\`), and what was done answers
  409 \`ALREADY_DONE\` with \`details.written\`, the type, id and time of the first thing written, and is never done again.
  An answer of 401, 429, 500, 503 or \`CONFLICT\` frees the key, unless a part was written.
- **Batches** are judged row by row: the answer says of each what was created, or why not.
- **Requests** carry an \`X-Request-Id\`; an own one may be given.

## Errors

One shape: \`{ code, message, details?, hint? }\`. \`message\` and \`hint\` are for people, \`code\` is for programs and does not change.

| status | code | when |
| --- | --- | --- |
| 400 | \`INVALID_INPUT\` | a value is not valid; \`details\` is \`[{ path, message }]\` |
| 400 | \`MALFORMED_BODY\` \`INVALID_VALUE\` \`VALUE_MISSING\` \`RULE_BROKEN\` \`REFERENCE_NOT_FOUND\` | the body cannot be read, or the database refuses what it says; \`details.rule\` names the constraint |
| 401 | \`TOKEN_MISSING\` \`TOKEN_INVALID\` | nobody is signed in, or the token is false or has expired |
| 403 | \`FORBIDDEN\` \`NO_STAFF_RECORD\` | the permission level does not allow it; the account belongs to no practice |
| 404 | \`…_NOT_FOUND\` \`ROUTE_NOT_FOUND\` | there is no such thing, or the caller may not see it: the answer is the same |
| 409 | \`STALE\` \`ALREADY_EXISTS\` \`IN_USE\` \`CONFLICT\` \`REQUEST_IN_PROGRESS\` \`REQUEST_TAKEN_OVER\` \`ALREADY_DONE\` | it changed meanwhile, stands in the way, or is being or has been done under this key |
| 413 | \`TOO_LARGE\` | larger than the limit named in the message; \`details.limit_bytes\` |
| 415 | \`UNSUPPORTED_MEDIA_TYPE\` \`NOT_A_PDF\` | not what the route takes |
| 422 | \`IDEMPOTENCY_KEY_REUSED\` | the key was used for another request |
| 429 | per route | too many; \`Retry-After\` says how many seconds to wait |
| 500, 503 | \`INTERNAL\`, or what is unavailable | our fault; \`details.request_id\` is what to report |

${tables.join('\n')}`;
}
