// `npm run check [-- words]`: format, lint, types, drift and advisors; with words, only the checks whose name contains one.
// `npm run check -- hosted` looks at a project instead: the one that the environment names, else the platform that runs here.
import { checks } from './checks.ts';
import { checkHosted } from './hosted.ts';
import { complain, Problem } from './log.ts';
import { withScratchServer } from './scratch.ts';

const words = process.argv.slice(2);
if (words.length === 1 && words[0] === 'hosted') {
  try {
    if (!(await checkHosted())) process.exitCode = 1;
  } catch (error) {
    complain(error instanceof Problem ? error.message : `It could not be looked at: ${(error as Error).message}`);
    process.exitCode = 1;
  }
} else {
  const chosen = checks.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  let failed = 0;
  await withScratchServer(async (server) => {
    for (const check of chosen) {
      const wrong = await check.run(server).catch((error: Error) => error.message);
      if (wrong === null) {
        console.log(`  ok      ${check.name}`);
      } else {
        failed += 1;
        complain(`  not ok  ${check.name}\n${wrong.replaceAll(/^/gm, '            ')}`);
      }
    }
  });
  if (failed || chosen.length === 0) process.exitCode = 1;
}
