// The console beside the platform: built once for each state of its sources and served by its own Node server, or by
// Vite while developing. Started again when it dies.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runTool } from './command.ts';
import { event, Problem, progress } from './log.ts';
import { isListening } from './network.ts';
import { type Child, startChild, stopChild } from './processes.ts';
import { root } from './settings.ts';
import { waitFor } from './wait.ts';

const web = join(root, 'web');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const quickDeathMs = 5000;

export type Console = { pid: () => number | undefined; stop: () => Promise<void> };

export function hasConsole(): boolean {
  return existsSync(join(web, 'vite.config.ts'));
}

export async function startConsole(
  port: number,
  environment: Record<string, string>,
  develop: boolean,
): Promise<Console> {
  if (!develop) await build(environment);
  const args = develop
    ? [vite, 'dev', '--port', String(port), '--strictPort', '--host', '127.0.0.1']
    : [join(web, 'build', 'index.js')];
  let child: Child;
  let stopping = false;
  let deaths = 0;

  const start = () => {
    const began = Date.now();
    child = startChild(process.execPath, args, {
      cwd: web,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    for (const stream of [child.process.stdout, child.process.stderr]) {
      if (stream)
        createInterface({ input: stream }).on(
          'line',
          (line) => line.trim() && !line.startsWith('Listening on') && event('console', line),
        );
    }
    void child.exited.then(({ code, signal }) => {
      if (stopping) return;
      deaths = Date.now() - began < quickDeathMs ? deaths + 1 : 0;
      if (deaths >= 3)
        return event(
          'console',
          `ended ${deaths} times while starting (${signal ?? `code ${code}`}). Its messages are above; stop and start the platform after mending it.`,
        );
      event('console', `ended (${signal ?? `code ${code}`}); starting it again`);
      start();
    });
  };
  start();
  await waitFor('the console to listen', async () => deaths >= 3 || (await isListening(port)));
  return {
    pid: () => child.process.pid,
    stop: () => {
      stopping = true;
      return stopChild(child, 3000);
    },
  };
}

/** Writes what TypeScript must know of the console, where a fresh copy does not have it yet. */
export async function syncConsole(): Promise<void> {
  if (!hasConsole() || existsSync(join(web, '.svelte-kit', 'tsconfig.json'))) return;
  const { code, output } = await runTool('@sveltejs/kit/svelte-kit.js', ['sync'], { cwd: web });
  if (code !== 0) throw new Problem(`svelte-kit sync failed in web/:\n${output.trim()}`);
}

/** Builds when the sources differ from those of the last build. */
async function build(environment: Record<string, string>): Promise<void> {
  const stamp = join(web, 'build', '.sources');
  const sources = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  progress('Building the console (half a minute, once for each change)…');
  const child = startChild(process.execPath, [vite, 'build'], {
    cwd: web,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Nothing of it ends up in the build, but the build checks that it is there.
    env: { ...process.env, ...environment },
  });
  let said = '';
  for (const stream of [child.process.stdout, child.process.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const { code } = await child.exited;
  if (code !== 0)
    throw new Problem(`The console could not be built:\n${said.trim().split('\n').slice(-30).join('\n')}`);
  writeFileSync(stamp, sources);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const generated = /^(node_modules|build|\.svelte-kit|test-results)([/\\]|$)/;
  const files = readdirSync(web, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !generated.test(path.slice(web.length + 1)));
  // The console imports the generated database types and the rules it shares with the functions, and its packages are part
  // of what is built.
  const shared = ['database.types.ts', 'scenario-problems.ts', 'credential-number.ts'];
  const outside = [
    ...shared.map((name) => join(root, 'functions', '_shared', name)),
    join(root, 'package-lock.json'),
  ].filter((path) => existsSync(path));
  for (const path of [...files.sort(), ...outside]) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}
