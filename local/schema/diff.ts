// `npm run db:diff -- <name>`: writes the migration that brings a deployment from its migrations to `sql/schemas`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { supabase } from '../command.ts';
import { Problem } from '../log.ts';
import { declaredSchema, migratedSchema, type ScratchServer, withScratchServer } from '../scratch.ts';
import { root } from '../settings.ts';

/** The SQL between the migrations and the declared schema; empty when they agree. */
export async function schemaDifference(server: ScratchServer): Promise<string> {
  const from = await server.create('scratch_migrated', migratedSchema);
  const to = await server.create('scratch_declared', declaredSchema);
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

async function writeMigration(name: string): Promise<void> {
  const difference = await withScratchServer(schemaDifference);
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
  const [name = ''] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error('Give the migration a name of small letters and underscores: npm run db:diff -- add_due_dates');
    process.exit(1);
  }
  await writeMigration(name);
}
