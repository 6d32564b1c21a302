// The database suites against the empty database that DATABASE_URL names, on a server of another version or with the real
// extensions: CI runs them on PostgreSQL 15 with pg_cron and pgTAP. Ends like `npm test`.
import { supabase } from '../local/command.ts';
import { Problem } from '../local/log.ts';
import { releaseWatchdog } from '../local/processes.ts';
import { withDatabase } from '../local/database.ts';
import { runDatabaseTestsOn } from './runner/database.ts';
import { runVitestFiles } from './runner/vitest.ts';

const url = process.env.DATABASE_URL;
try {
  if (!url) throw new Problem('DATABASE_URL must name an empty database whose owner may create roles.');
  const { version, cron } = await withDatabase(url, async (db) => {
    const { rows } = await db.query(
      "select version(), exists (select from pg_available_extensions where name = 'pg_cron') as cron",
    );
    return rows[0] as { version: string; cron: boolean };
  });
  console.log(
    `— Database, on ${version.split(' on ')[0]} with ${cron ? 'the real pg_cron' : 'the stand-in for pg_cron'}`,
  );
  const assertions = await runDatabaseTestsOn(url, ['tests/db']);
  const generated = await runVitestFiles(['tests/db'], { DATABASE_URL: url });
  const sound = await lint(url);
  const passed = assertions.passed + generated.passed + (sound ? 1 : 0);
  const failed = assertions.failed + generated.failed + (assertions.passed ? 0 : 1) + (sound ? 0 : 1);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
} catch (error) {
  console.error(error instanceof Problem ? error.message : (error as Error).stack);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  releaseWatchdog();
}

/** Reads every function with plpgsql_check, which only servers of a distribution bring. */
async function lint(databaseUrl: string): Promise<boolean> {
  const { code, output } = await supabase([
    'db',
    'lint',
    '--db-url',
    databaseUrl,
    '--schema',
    'public,private,audit',
    '--level',
    'warning',
    '--fail-on',
    'warning',
  ]);
  const sound = code === 0 && output.includes('No schema errors found');
  console.log(sound ? '  ok      db lint (plpgsql_check)' : `  not ok  db lint (plpgsql_check)\n${output}`);
  return sound;
}
