// Ends the platform's children when the platform is gone. It reads `+ <pid> <signal>` and `- <pid>` lines from the platform;
// the end of that stream means the platform has ended, however that happened.
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const children = new Map<number, NodeJS.Signals>();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
    return true;
  } catch {
    return false;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [sign, pid, signal] = line.split(' ');
  if (sign === '+') children.set(Number(pid), signal as NodeJS.Signals);
  else children.delete(Number(pid));
}

for (const [pid, signal] of children) signalGroup(pid, signal);
for (let waited = 0; waited < 5000 && [...children.keys()].some((pid) => signalGroup(pid, 0)); waited += 100)
  await wait(100);
for (const pid of children.keys()) signalGroup(pid, 'SIGKILL');
