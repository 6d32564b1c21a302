// `npm run db:diff -- <name> [--drop <object> …]`: writes the migration that brings a deployment from its migrations to
// `sql/schemas`. One that would destroy something is written only when each thing was asked for.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { supabase } from '../command.ts';
import { Problem } from '../log.ts';
import { declaredSchema, migratedSchema, type ScratchServer, withScratchServer } from '../scratch.ts';
import { root } from '../settings.ts';
import { destructions, objectName } from './destructive.ts';

/** The SQL between the migrations and the declared schema; empty when they agree. */
export async function schemaDifference(server: ScratchServer): Promise<string> {
  const from = await server.create('scratch_migrated', migratedSchema);
  return compare(from, await server.create('scratch_declared', declaredSchema));
}

/** The SQL that makes the database `from` into the database `to`. */
export async function compare(from: string, to: string): Promise<string> {
  const file = join(tmpdir(), `schema-difference-${process.pid}.sql`);
  const { code, output } = await supabase([
    'db',
    'diff',
    '--use-pg-delta',
    '--from',
    from,
    '--to',
    to,
    '--output',
    file,
  ]);
  if (code !== 0) throw new Problem(`The schemas could not be compared:\n${output.trim()}`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    // No file is written when there is nothing to say.
    return '';
  } finally {
    rmSync(file, { force: true });
  }
}

/** Why the migration must not be written: what it would destroy without having been asked to; null when all is well. */
export function unaskedDestructions(sql: string, name: string, drops: string[]): string | null {
  const found = destructions(sql);
  const asked = drops.map(objectName);
  const absent = asked.filter((drop) => !found.some((each) => each.name === drop));
  if (absent.length) return `Nothing was written: the difference drops no ${absent.join(', no ')}.`;
  const unasked = found.filter((each) => !asked.includes(each.name));
  if (unasked.length === 0) return null;
  const shell = (word: string) => (/^[\w.]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
  const all = [...new Set(found.map((each) => each.name))].map((each) => `--drop ${shell(each)}`);
  return [
    'Nothing was written: this would destroy what may be evidence.',
    ...new Set(unasked.map((each) => `  ${each.statement};`)),
    'If something was renamed, write the migration by hand. If it is to go, ask for each by its name:',
    `  npm run db:diff -- ${name} ${all.join(' ')}`,
  ].join('\n');
}

async function writeMigration(name: string, drops: string[]): Promise<void> {
  const difference = await withScratchServer(schemaDifference);
  const refusal = unaskedDestructions(difference, name, drops);
  if (refusal) {
    console.error(refusal);
    process.exitCode = 1;
    return;
  }
  if (!difference) return console.log('sql/schemas and the migrations agree; there is nothing to write.');
  const folder = join(root, 'supabase', 'migrations');
  const version = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const file = join(folder, `${version}_${name}.sql`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${difference}\n\nselect private.after_migrate();\n`);
  console.log(
    `Wrote ${file.slice(root.length + 1)}. Read it before it is released: a renamed column looks like one dropped and one added.`,
  );
}

if (process.argv[1] === import.meta.filename) {
  try {
    const { positionals, values } = parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: { drop: { type: 'string', multiple: true, default: [] } },
    });
    const [name = '', ...more] = positionals;
    if (more.length || !/^[a-z][a-z0-9_]*$/.test(name))
      throw new Problem(
        'Give the migration a name of small letters and underscores: npm run db:diff -- add_due_dates [--drop public.bar.column …]',
      );
    await writeMigration(name, values.drop);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
