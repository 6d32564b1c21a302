// The parts of the platform in the order in which they need each other, and their end in the opposite order.
import { join } from 'node:path';
import pg from 'pg';
import { authRoutes } from './auth/routes.ts';
import { clockAhead, moveClock } from './business-time.ts';
import { hasConsole, startConsole } from './console.ts';
import { applyMigrations, installSurface, keepEmpty, keptEmpty, seed, withDatabase } from './database.ts';
import { startDataApi } from './data-api.ts';
import { createDemoDocuments } from './demo-documents.ts';
import { createDemoMedia } from './demo-media.ts';
import { createDemoUsers } from './demo-users.ts';
import { startFunctions } from './functions.ts';
import { startGateway } from './gateway.ts';
import { identifier } from './identity.ts';
import { listen } from './listener.ts';
import { progress } from './log.ts';
import { startNetworkQueue } from './network-queue.ts';
import { startOutbox } from './outbox/server.ts';
import { requireFreePorts, startPostgres } from './postgres.ts';
import { releaseWatchdog } from './processes.ts';
import { callbackSettings, providerSettings } from './providers.ts';
import { startRealtime } from './realtime/server.ts';
import { watchSql } from './replay.ts';
import { startScheduler } from './scheduler.ts';
import { Sessions } from './session.ts';
import { hostedSettings, root, type Settings } from './settings.ts';
import { type DemoUser, forgetRunning, recordRunning, type Running, type Status } from './state.ts';
import { storageRoutes } from './storage/routes.ts';

export type PlatformOptions = {
  console: 'built' | 'develop' | 'none';
  /** Without the demonstration: for a practice of one's own. */
  empty: boolean;
  /** Another business time than the machine's: what readDate() gave. */
  date?: string;
  watch: boolean;
  /** Called once when something without which nothing works has ended by itself. */
  onDeath: (reason: string) => void;
};
export type Platform = {
  status: Status;
  /** Whether there is no practice yet. */
  empty: boolean;
  stop: () => Promise<void>;
};

/** The longest that one part may take to stop; what is left of it ends with the watchdog. */
const stepMs = 12_000;

async function within(limit: number, stop: () => unknown): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => (timer = setTimeout(resolve, limit)));
  await Promise.race([Promise.resolve(stop()).catch(() => undefined), patience]);
  clearTimeout(timer);
}

export async function startPlatform(settings: Settings, options: PlatformOptions): Promise<Platform> {
  const stops: (() => Promise<unknown> | unknown)[] = [];
  let stopping = false;
  const stop = async () => {
    stopping = true;
    for (const each of stops.splice(0).reverse()) await within(stepMs, each);
    forgetRunning(settings.stateDir);
    releaseWatchdog();
  };
  try {
    return { ...(await bringUp()), stop };
  } catch (error) {
    await stop();
    throw error;
  }

  async function bringUp(): Promise<Omit<Platform, 'stop'>> {
    const { api, database, console: consolePort, outbox: outboxPort } = settings.ports;
    await requireFreePorts({
      API: api,
      outbox: outboxPort,
      console: consolePort,
      ...(settings.externalDatabase ? {} : { Postgres: database }),
    });
    let aheadMs = 0;
    let demonstration = !options.empty;
    let empty = false;
    const running: Running = { pid: process.pid, ready: false, processes: {}, status: statusOf(settings, [], aheadMs) };
    recordRunning(settings.stateDir, running);

    if (!settings.externalDatabase) {
      progress('Starting Postgres…');
      const postgres = await startPostgres(settings.stateDir, database);
      stops.push(postgres.stop);
      running.processes.postgres = postgres.child.process.pid ?? 0;
      void postgres.child.exited.then(({ code, signal }) => {
        if (!stopping)
          options.onDeath(
            `\nPostgres ended by itself (${signal ?? `code ${code}`}), so the platform stops. Its last messages:\n${postgres.lastMessages() || '(none)'}\nStart again with: npm start`,
          );
      });
    }
    await withDatabase(settings.urls.database, async (db) => {
      await installSurface(db, settings.keys.authenticatorPassword);
      const applied = await applyMigrations(db);
      if (applied.length) progress(`Applied ${applied.join(', ')}`);
      if (options.date) await moveClock(db, options.date);
      if (options.empty) await keepEmpty(db);
      demonstration = !(await keptEmpty(db));
      if (demonstration && (await seed(db))) progress('Loaded the demonstration practice');
      await storeProjectSecrets(db, settings);
      aheadMs = await clockAhead(db);
      empty = (await db.query('select from public.organizations limit 1')).rowCount === 0;
    });

    const owner = new pg.Pool({ connectionString: settings.urls.database, max: 10 });
    owner.on('error', () => undefined);
    stops.push(() => owner.end());
    const authenticator = new URL(settings.urls.database);
    authenticator.username = 'authenticator';
    authenticator.password = settings.keys.authenticatorPassword;
    const sessions = new Sessions(authenticator.toString(), 10);
    stops.push(() => sessions.close());

    const outbox = await startOutbox(outboxPort, settings.stateDir, callbackSettings(settings));
    stops.push(outbox.stop);
    const identify = identifier(settings.keys);
    const dataApi = await startDataApi(
      { owner: settings.urls.database, authenticator: authenticator.toString() },
      identify,
    );
    stops.push(dataApi.close);
    // `notify pgrst, 'reload schema'`, as in SQL editors and migrations of a hosted project.
    const schemaChanges = await listen(settings.urls.database, ['pgrst'], () => void dataApi.reload());
    stops.push(schemaChanges.stop);
    const realtime = await startRealtime({ settings, owner });
    stops.push(realtime.stop);
    stops.push((await startScheduler(settings.urls.database)).stop);
    stops.push((await startNetworkQueue(settings.urls.database)).stop);

    progress('Starting the edge functions…');
    const functions = await startFunctions(functionEnvironment(settings), options.watch);
    stops.push(functions.stop);
    for (const [name, pid] of Object.entries(functions.processes())) running.processes[`function ${name}`] = pid ?? 0;
    const gateway = await startGateway(api, {
      rest: dataApi.fetch,
      auth: authRoutes({ pool: owner, settings, identify, sendMail: outbox.deliverAuthMail }),
      storage: storageRoutes({ owner, sessions, settings, identify }),
      functions: functions.proxy,
      realtime: realtime.upgrade,
      realtimeHttp: realtime.fetch,
    });
    stops.push(() => {
      gateway.close();
      gateway.closeAllConnections();
    });
    const demoUsers = demonstration ? await createDemoUsers(settings) : [];
    if (demonstration && (await createDemoDocuments(settings))) progress('Rendered the demonstration documents');
    if (demonstration && (await createDemoMedia(settings))) progress('Stored the demonstration video');

    if (options.console !== 'none' && hasConsole()) {
      progress('Starting the console…');
      const web = await startConsole(consolePort, consoleEnvironment(settings), options.console === 'develop');
      stops.push(web.stop);
      running.processes.console = web.pid() ?? 0;
    }
    if (options.console === 'develop') stops.push(watchSql(settings.urls.database).close);
    Object.assign(running, { ready: true, status: statusOf(settings, demoUsers, aheadMs) });
    recordRunning(settings.stateDir, running);
    return { status: running.status, empty };
  }
}

function statusOf({ urls, keys }: Settings, users: DemoUser[], aheadMs: number): Status {
  return {
    API_URL: urls.api,
    DB_URL: urls.database,
    PUBLISHABLE_KEY: keys.publishable,
    SECRET_KEY: keys.secret,
    JWT_SECRET: keys.jwtSecret,
    FUNCTIONS_URL: urls.functions,
    CONSOLE_URL: urls.console,
    OUTBOX_URL: urls.outbox,
    DEMO_USERS: users,
    CLOCK_AHEAD_MS: aheadMs,
  };
}

/** What a hosted project gives its functions, and the settings of providers. */
function functionEnvironment(settings: Settings): Record<string, string> {
  const { urls, keys } = settings;
  return {
    ...providerSettings(settings),
    ...hostedSettings(urls.api, urls.database, keys.publishable, keys.secret),
    PROJECT_JWT_SECRET: keys.jwtSecret,
    CONSOLE_URL: urls.console,
    DENO_DIR: join(root, 'node_modules', '.cache', 'deno'),
  };
}

function consoleEnvironment({ urls, keys, ports }: Settings): Record<string, string> {
  return {
    PUBLIC_SUPABASE_URL: urls.api,
    PUBLIC_SUPABASE_PUBLISHABLE_KEY: keys.publishable,
    API_FUNCTIONS_URL: urls.functions,
    ORIGIN: urls.console,
    HOST: '127.0.0.1',
    PORT: String(ports.console),
    // This platform is for development and tests, where the component gallery is looked at.
    CONSOLE_GALLERY: '1',
  };
}

/** Database jobs call functions with pg_net; like in a hosted project, the address and the key come from Vault. */
async function storeProjectSecrets(db: pg.Client, { urls, keys }: Settings): Promise<void> {
  for (const [name, value] of [
    ['project_url', urls.api],
    ['secret_key', keys.secret],
  ]) {
    await db.query(
      `select case when exists (select from vault.secrets where name = $1)
         then (select vault.update_secret(id, $2)::text from vault.secrets where name = $1)
         else vault.create_secret($2, $1)::text end`,
      [name, value],
    );
  }
}
