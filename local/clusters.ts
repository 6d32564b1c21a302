// Clusters that are made once and copied for each use: making one, and loading the schema into it, is most of what a single
// database test takes. They are kept beside the packages, by a hash of what they were made from.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Owner } from './postgres.ts';

/** More are of no use: one changes back and forth between few states. Each is about 100 MB. */
const kept = 6;
/** What was touched a moment ago may be in use. */
const inUseMs = 60_000;
const abandonedMs = 3_600_000;

/** A hash of files and words: the same when nothing of what they stand for has changed. */
export function fingerprint(files: string[], ...words: string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.update(words.join('\0')).digest('hex').slice(0, 16);
}

/** Puts a copy of the kept cluster at `data`; false when there is none. */
export function takeCluster(cache: string, key: string, data: string, owner: Owner): boolean {
  const place = join(cache, key);
  if (!existsSync(place)) return false;
  try {
    const now = new Date();
    utimesSync(place, now, now);
    copyFolder(place, data, owner);
    return true;
  } catch {
    // Another run may just have removed it: then it is made anew.
    rmSync(data, { recursive: true, force: true });
    return false;
  }
}

/** Keeps a copy of a stopped cluster, and forgets those that were not used for long. */
export function keepCluster(cache: string, key: string, data: string, owner: Owner): void {
  const place = join(cache, key);
  if (!existsSync(place)) {
    // It appears whole or not at all; of two runs that make the same one, the first is kept.
    const making = mkdtempSync(join(cache, 'making-'));
    chmodSync(making, 0o700);
    try {
      if (owner.uid !== undefined) execFileSync('chown', [`${owner.uid}:${owner.gid}`, making]);
      copyFolder(data, join(making, 'data'), owner);
      renameSync(join(making, 'data'), place);
    } catch (error) {
      if (!existsSync(place)) throw error;
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  }
  forgetOld(cache);
}

function forgetOld(cache: string): void {
  const found = readdirSync(cache)
    .filter((name) => /^(empty|tests|making)-/.test(name))
    .flatMap((name) => {
      const { mtimeMs } = statSync(join(cache, name), { throwIfNoEntry: false }) ?? {};
      return mtimeMs === undefined ? [] : [{ name, age: Date.now() - mtimeMs }];
    })
    .sort((a, b) => a.age - b.age);
  const old = found.filter(({ name, age }, place) =>
    name.startsWith('making-') ? age > abandonedMs : place >= kept && age > inUseMs,
  );
  for (const { name } of old) rmSync(join(cache, name), { recursive: true, force: true });
}

/** As the owner of the cluster, who alone may read it and must own the copy. */
function copyFolder(from: string, to: string, owner: Owner): void {
  if (process.platform === 'win32') cpSync(from, to, { recursive: true });
  else execFileSync('cp', ['-Rp', from, to], { ...owner, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
}
