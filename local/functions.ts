// Stands for the Edge Runtime (`/functions/v1/<name>`): each `functions/<name>/index.ts` in a Deno process of its own,
// restarted when its code changes or when it dies, behind a proxy that answers 503 meanwhile.
import { existsSync, readdirSync, watch } from 'node:fs';
import { type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { event } from './log.ts';
import { freePort, isListening } from './network.ts';
import { type Child, startChild, stopChild } from './processes.ts';
import { root } from './settings.ts';

type State = 'starting' | 'ready' | 'dead';
/** Tests bring functions of their own. */
const folder = process.env.PLATFORM_FUNCTIONS ?? join(root, 'functions');
const config = join(root, 'deno.json');
const quickDeathMs = 5000;

class EdgeFunction {
  readonly name: string;
  readonly #environment: Record<string, string>;
  state: State = 'starting';
  port = 0;
  #child: Child | undefined;
  #stopping = false;
  #deaths = 0;

  constructor(name: string, environment: Record<string, string>) {
    this.name = name;
    this.#environment = environment;
  }

  /** Resolves when the function listens, or has failed to. */
  async start(): Promise<void> {
    this.state = 'starting';
    this.port = await freePort();
    const began = Date.now();
    const child = startChild(
      denoBinary(),
      [
        'run',
        '--allow-all',
        '--no-prompt',
        '--no-remote',
        ...(existsSync(config) ? ['--config', config] : []),
        join(folder, this.name, 'index.ts'),
      ],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          ...this.#environment,
          DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${this.port}`,
          DENO_NO_UPDATE_CHECK: '1',
          NO_COLOR: '1',
        },
      },
    );
    this.#child = child;
    for (const stream of [child.process.stdout, child.process.stderr]) {
      if (stream)
        createInterface({ input: stream }).on(
          'line',
          (line) => line.startsWith('Listening on') || event(this.name, line),
        );
    }
    void child.exited.then(({ code, signal }) => {
      if (this.#child !== child || this.#stopping) return;
      this.state = 'dead';
      this.#deaths = Date.now() - began < quickDeathMs ? this.#deaths + 1 : 0;
      // A function that cannot start waits for its code to change, rather than eating the machine.
      if (this.#deaths >= 3) {
        event(
          this.name,
          `ended ${this.#deaths} times while starting (${signal ?? `code ${code}`}); it starts again when its code changes`,
        );
      } else {
        event(this.name, `ended (${signal ?? `code ${code}`}); starting it again`);
        void this.start();
      }
    });
    while (this.#child === child && this.state === 'starting') {
      if (await isListening(this.port)) {
        this.state = 'ready';
        if (this.#deaths) event(this.name, 'is back');
      } else {
        await Promise.race([new Promise((resolve) => setTimeout(resolve, 20)), child.exited]);
      }
    }
  }

  async restart(): Promise<void> {
    this.#deaths = 0;
    await this.stop();
    this.#stopping = false;
    await this.start();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.state = 'dead';
    if (this.#child) await stopChild(this.#child, 2000);
  }

  get pid(): number | undefined {
    return this.#child?.process.pid;
  }
}

export type Functions = {
  names: string[];
  proxy: (request: IncomingMessage, response: ServerResponse) => void;
  processes: () => Record<string, number | undefined>;
  stop: () => Promise<void>;
};

export async function startFunctions(environment: Record<string, string>, watching: boolean): Promise<Functions> {
  const functions = new Map<string, EdgeFunction>();
  for (const name of functionNames()) functions.set(name, new EdgeFunction(name, environment));
  await Promise.all([...functions.values()].map((each) => each.start()));
  const watcher = watching && existsSync(folder) ? watchCode(functions, environment) : undefined;

  return {
    get names() {
      return [...functions.keys()];
    },
    processes: () => Object.fromEntries([...functions].map(([name, each]) => [name, each.pid])),
    proxy: (request, response) => {
      const path = (request.url ?? '').slice('/functions/v1'.length);
      const name = path.split(/[/?]/)[1] ?? '';
      const target = functions.get(name);
      if (!target) return refuse(response, 404, 'NOT_FOUND', `There is no function "${name}".`);
      if (target.state !== 'ready')
        return refuse(
          response,
          503,
          'FUNCTION_UNAVAILABLE',
          `The function "${name}" is ${target.state === 'dead' ? 'not running' : 'starting'}.`,
          'Try again in a moment.',
        );
      forward(request, response, target.port, path);
    },
    async stop() {
      watcher?.close();
      await Promise.all([...functions.values()].map((each) => each.stop()));
    },
  };
}

export function functionNames(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'index.ts')))
    .sort();
}

export function denoBinary(): string {
  const own = join(root, 'node_modules', 'deno', process.platform === 'win32' ? 'deno.exe' : 'deno');
  return existsSync(own) ? own : 'deno';
}

/** Restarts what a change concerns: one function, or all of them for shared code. Editors save in bursts. */
function watchCode(functions: Map<string, EdgeFunction>, environment: Record<string, string>) {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  return watch(folder, { recursive: true }, (_, file) => {
    if (!file || !/\.(ts|json|html|ttf)$/.test(file)) return;
    changed.add(file.split(/[/\\]/)[0] ?? '');
    clearTimeout(timer);
    timer = setTimeout(() => {
      const shared = [...changed].some((name) => name.startsWith('_'));
      for (const name of functionNames()) {
        const known = functions.get(name);
        if (known && !shared && !changed.has(name)) continue;
        event(name, known ? 'changed; starting it again' : 'is new');
        if (known) void known.restart();
        else {
          const added = new EdgeFunction(name, environment);
          functions.set(name, added);
          void added.start();
        }
      }
      changed.clear();
    }, 150);
  });
}

function forward(request: IncomingMessage, response: ServerResponse, port: number, path: string): void {
  const remote = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  const before = request.headers['x-forwarded-for'];
  const headers = {
    ...request.headers,
    'x-forwarded-for': before ? `${String(before)}, ${remote}` : remote,
    'x-forwarded-proto': 'http',
    'x-forwarded-host': request.headers.host,
  };
  const upstream = httpRequest({ host: '127.0.0.1', port, path, method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    // A function that dies in the middle must not look like a complete answer.
    answer.on('error', () => response.destroy());
  });
  upstream.on('error', () => {
    if (response.headersSent) response.destroy();
    else
      refuse(response, 503, 'FUNCTION_UNAVAILABLE', 'The function ended before it answered.', 'Try again in a moment.');
  });
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
}

function refuse(response: ServerResponse, status: number, code: string, message: string, hint?: string): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
    ...(status === 503 ? { 'retry-after': '1' } : {}),
  });
  response.end(JSON.stringify({ code, message, ...(hint ? { hint } : {}) }));
}
