// Runs a tool of node_modules and collects what it says.
import { join } from 'node:path';
import { startChild } from './processes.ts';
import { root } from './settings.ts';

export type Outcome = { code: number; output: string; stdout: string };

/** `script` is a path under node_modules, run by this Node, so that it works without a shell and on Windows. */
export function runTool(
  script: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Outcome> {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

export function run(
  command: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string>; show?: boolean; hear?: (text: string) => void } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const { process: child } = startChild(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let stdout = '';
    const take = (own: boolean) => (chunk: Buffer) => {
      output += chunk.toString();
      if (own) stdout += chunk.toString();
      if (options.show) process.stdout.write(chunk);
      options.hear?.(chunk.toString());
    };
    child.stdout?.on('data', take(true));
    child.stderr?.on('data', take(false));
    child.on('error', (error) => resolve({ code: 1, output: `${command}: ${error.message}`, stdout: '' }));
    child.on('close', (code) => resolve({ code: code ?? 1, output, stdout }));
  });
}

/** The Supabase CLI, which needs no container for what is asked of it here, and is not to call home. */
export function supabase(args: string[]): Promise<Outcome> {
  return runTool('supabase/dist/supabase.js', args, {
    env: { SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_COLOR: '1', PGSSLMODE: 'disable' },
  });
}
