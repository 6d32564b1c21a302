// `npm run db:types`: the TypeScript types of the database, for the functions and the console alike.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { supabase } from '../command.ts';
import { Problem } from '../log.ts';
import { declaredSchema, type ScratchServer, withScratchServer } from '../scratch.ts';
import { root } from '../settings.ts';

const file = join(root, 'functions', '_shared', 'database.types.ts');

export async function generatedTypes(server: ScratchServer): Promise<string> {
  const url = await server.create('scratch_types', declaredSchema);
  const { code, stdout, output } = await supabase([
    'gen',
    'types',
    '--lang',
    'typescript',
    '--schema',
    'public',
    '--db-url',
    url,
  ]);
  if (code !== 0) throw new Problem(`The types could not be generated:\n${output.trim()}`);
  // Whatever else the tool had to say comes before.
  return stdout.slice(stdout.indexOf('export type Json'));
}

export async function typesAreCurrent(server: ScratchServer): Promise<boolean> {
  return readFileSync(file, 'utf8') === (await generatedTypes(server));
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(file, await withScratchServer(generatedTypes));
  console.log(`Wrote ${file.slice(root.length + 1)}`);
}
