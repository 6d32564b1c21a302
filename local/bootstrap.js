// The first thing `npm start`, `npm test` and the other commands run. Plain JavaScript for any Node from 20 on: it makes
// sure the locked packages are installed, then hands over to the Node 24 that comes with them, which runs TypeScript.
//
//   node local/bootstrap.js <path of a TypeScript file, without .ts, under the project> [arguments...]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...args] = process.argv.slice(2);

function installed() {
  const marker = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(marker)) return false;
  if (statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return true;
  // A fresh checkout can carry a newer timestamp than an install that is still right: compare what is locked.
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(marker, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => !path || entry.optional || have[path]?.version === entry.version,
  );
}

if (!installed()) {
  console.error('Installing packages (npm ci)…');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const result = spawnSync(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error(
      '\nnpm ci failed (its messages are above). Check that the package registry is reachable, then run the command again.',
    );
    process.exit(1);
  }
}

const windows = process.platform === 'win32';
const node = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');
const child = spawn(node, [join(root, `${script}.ts`), ...args], {
  cwd: root,
  // The channel tells the child when this process is gone, even when it was killed without a chance to say so.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  shell: windows,
  env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${windows ? ';' : ':'}${process.env.PATH}` },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`Could not run ${node}: ${error.message}. Remove node_modules and run the command again.`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));

if (process.env.npm_lifecycle_event) {
  // npm does not always pass on that it was killed: then this process has been given to another parent.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 1000).unref();
}
