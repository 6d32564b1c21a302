// What `npm run check` looks at. Each check says nothing when all is well, else what is wrong and what mends it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { run, runTool, supabase } from './command.ts';
import { hasConsole } from './console.ts';
import { denoBinary, functionNames } from './functions.ts';
import { schemaDifference } from './schema/diff.ts';
import { typesAreCurrent } from './schema/types.ts';
import { declaredSchema, type ScratchServer } from './scratch.ts';
import { root } from './settings.ts';

export type Check = { name: string; run: (server: ScratchServer) => Promise<string | null> };

export const checks: Check[] = [
  {
    name: 'format (prettier)',
    run: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'], 'npm run format'),
  },
  { name: 'the lock file holds the packages of every platform', run: async () => incompleteLock() },
  { name: 'lint (oxlint)', run: () => tool('oxlint/bin/oxlint', ['--deny-warnings', '--quiet']) },
  { name: 'types of local and tests (tsc)', run: () => tool('typescript/bin/tsc', ['-p', 'tsconfig.json']) },
  { name: 'types of the console (svelte-check)', run: checkConsole },
  { name: 'types of the functions (deno check)', run: checkFunctions },
  { name: 'imports of the functions stay inside the project', run: async () => outsideImports() },
  { name: 'every function is in supabase/config.toml', run: async () => unconfiguredFunctions() },
  { name: 'one clock: business code reads no time of the machine', run: async () => readsMachineTime() },
  { name: 'no query embeds a table in itself', run: async () => selfEmbeds() },
  { name: 'drift between the migrations and sql/schemas', run: checkDrift },
  {
    name: 'database types are current',
    run: async (server) => ((await typesAreCurrent(server)) ? null : 'Run: npm run db:types'),
  },
  { name: 'advisors (security and performance)', run: checkAdvisors },
];

async function tool(script: string, args: string[], mend?: string): Promise<string | null> {
  const { code, output } = await runTool(script, args);
  return code === 0 ? null : [output.trim(), mend && `Mend with: ${mend}`].filter(Boolean).join('\n');
}

async function checkConsole(): Promise<string | null> {
  if (!hasConsole()) return 'There is no console in web/.';
  const web = join(root, 'web');
  const sync = await runTool('@sveltejs/kit/svelte-kit.js', ['sync'], { cwd: web });
  if (sync.code !== 0) return sync.output.trim();
  const { code, output } = await runTool(
    'svelte-check/bin/svelte-check',
    ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
    { cwd: web },
  );
  return code === 0 ? null : output.trim();
}

async function checkFunctions(): Promise<string | null> {
  const entries = functionNames().map((name) => join('functions', name, 'index.ts'));
  if (entries.length === 0) return 'There is no function in functions/.';
  const { code, output } = await run(denoBinary(), ['check', '--no-remote', '--config', 'deno.json', ...entries], {
    env: { DENO_DIR: join(root, 'node_modules', '.cache', 'deno'), NO_COLOR: '1' },
  });
  return code === 0 ? null : output.trim();
}

/** npm leaves out what it did not install when it writes the lock beside an existing node_modules; `npm ci` then refuses it. */
function incompleteLock(): string | null {
  type Locked = Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Locked };
  const known = new Set(
    Object.keys(packages)
      .filter((path) => packages[path]?.version)
      .map((path) => path.split('node_modules/').at(-1)),
  );
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => !known.has(name)),
  );
  return missing.length
    ? `Missing: ${missing.slice(0, 5).join(', ')}. Mend with: rm -rf node_modules package-lock.json && npm install --package-lock-only`
    : null;
}

/** The deployment skips what lies outside the project with no more than a warning, and the function then fails when called. */
function outsideImports(): string | null {
  const folder = join(root, 'functions');
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const outside = files.flatMap((name) => {
    const file = join(folder, name);
    const imports = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
    return [...imports]
      .map(([, specifier]) => specifier ?? '')
      .filter((specifier) => /^(\/|file:|https?:|\.)/.test(specifier))
      .filter((specifier) => !specifier.startsWith('.') || !resolve(dirname(file), specifier).startsWith(`${root}/`))
      .map((specifier) => `functions/${name} imports ${specifier}`);
  });
  return outside.length ? outside.join('\n') : null;
}

function unconfiguredFunctions(): string | null {
  const config = readFileSync(join(root, 'supabase', 'config.toml'), 'utf8');
  const names = functionNames();
  const missing = names.filter(
    (name) =>
      !config.includes(`[functions.${name}]`) || !config.includes(`entrypoint = "../functions/${name}/index.ts"`),
  );
  const absent = [...config.matchAll(/^\[functions\.([\w-]+)\]/gm)]
    .map(([, name]) => name ?? '')
    .filter((name) => !names.includes(name));
  if (missing.length) return `supabase/config.toml has no block for: ${missing.join(', ')}`;
  return absent.length ? `supabase/config.toml has a block, but functions/ has no ${absent.join(', ')}` : null;
}

/** PostgREST answers PGRST200 to a table embedded in itself by a constraint's name; the local Data API does it all the same. */
function selfEmbeds(): string | null {
  const files = ['functions', 'web/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.(ts|svelte)$/.test(name)),
  );
  const wrong = files.flatMap((name) =>
    readFileSync(join(root, name), 'utf8')
      .split(/\.from\(\s*'/)
      .slice(1)
      .flatMap((query) => {
        const table = /^\w+/.exec(query)?.[0] ?? '';
        const selected = /^\w+'\s*\)\s*\.select\(\s*['`]([^'`]*)/.exec(query)?.[1] ?? '';
        return new RegExp(`[:,\\s]${table}!\\w+\\s*\\(`).test(selected) ? [`${name} embeds ${table} in itself`] : [];
      }),
  );
  return wrong.length ? `${wrong.join('\n')}: ask a second time, or make a computed relationship.` : null;
}

/** Where the machine's time is meant: durations, the age of tokens and leases, and what a device keeps or shows without a connection. */
const machineTime = new Map([
  ['functions/_shared/http/idempotency.ts', 'the age of a key'],
  ['functions/_shared/notifications/providers/http.ts', 'how long a call may take'],
  ['functions/_shared/notifications/providers/postmark.ts', 'how long a call may take'],
  ['functions/_shared/notifications/providers/slack.ts', 'how long a call may take, how far back a provider is asked'],
  ['functions/_shared/notifications/providers/twilio.ts', 'how long a call may take, how far back a provider is asked'],
  ['functions/_shared/notifications/slack-connection.ts', 'the age of a signed state'],
  ['functions/_shared/notifications/webhooks/slack-signature.ts', 'the age of a signature'],
  ['functions/_shared/notifications/worker.ts', 'how long a lease holds'],
  ['functions/notifications/webhooks.ts', 'when a provider called'],
  ['web/src/lib/components/menu.svelte', 'the pause between two keys'],
  ['web/src/lib/data/attempts.ts', 'the countdown of a preview'],
  ['web/src/lib/format/place.ts', 'the gallery, outside a practice'],
  ['web/src/lib/offline/documents.ts', 'the order of what a device keeps'],
  ['web/src/lib/offline/person.ts', 'how long a device may be read without a connection'],
  ['web/src/lib/offline/outbox.svelte.ts', 'the order of what a device keeps'],
  ['web/src/lib/player/engagement.svelte.ts', 'how long somebody has been idle'],
  ['web/src/lib/player/quiz-result.svelte', "a countdown, corrected by the server's time"],
  ['web/src/lib/player/quiz-session.svelte.ts', "a countdown, corrected by the server's time"],
  ['web/src/lib/realtime/connection.svelte.ts', 'the age of a token'],
  ['web/src/lib/server/choose-password.ts', 'the age of a session'],
  ['web/src/lib/uploads/remembered.ts', 'the age of an upload'],
  ['web/src/lib/uploads/upload.svelte.ts', 'speed, and the age of a token'],
  ['web/src/routes/(public)/offline/+page.svelte', 'a page without a connection'],
]);

/** Dates are decided by business time (private.clock(), told by business_time()): whatever else reads a clock says why, above. */
function readsMachineTime(): string | null {
  const reading = /\bDate\.now\(\)|\bnew Date\(\)|\bTemporal\.Now\b/;
  const files = ['functions', 'web/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.(ts|js|svelte)$/.test(name)),
  );
  const read = files.filter((name) => reading.test(readFileSync(join(root, name), 'utf8')));
  const wrong = read.filter((name) => !machineTime.has(name)).map((name) => `${name} reads the machine's time`);
  const idle = [...machineTime.keys()]
    .filter((name) => !read.includes(name))
    .map((name) => `${name} reads no time of the machine: take it off the list in local/checks.ts`);
  return wrong.length || idle.length ? [...wrong, ...idle].join('\n') : null;
}

async function checkDrift(server: ScratchServer): Promise<string | null> {
  const difference = await schemaDifference(server);
  return difference
    ? `A migration is missing (npm run db:diff -- <name>):\n${difference.split('\n').slice(0, 40).join('\n')}`
    : null;
}

async function checkAdvisors(server: ScratchServer): Promise<string | null> {
  const url = await server.create('scratch_advised', declaredSchema);
  const { code, output } = await supabase(['db', 'advisors', '--db-url', url, '--type', 'all', '--fail-on', 'warn']);
  return code === 0 ? null : output.trim();
}
