// Reads what pgTAP says: `ok`, `not ok`, their diagnostics, and the plan.
export function readTap(lines: string[]): { passed: number; problems: string[] } {
  let passed = 0;
  let planned: number | undefined;
  let ran = 0;
  const problems: string[] = [];
  let failing = false;
  for (const line of lines) {
    const [, not, description] = /^(not )?ok\b\s*\d*\s*-?\s*(.*)$/.exec(line) ?? [];
    const plan = /^1\.\.(\d+)/.exec(line)?.[1];
    if (description !== undefined) {
      ran += 1;
      // Tests are not left for later here, so a test marked so has not passed.
      failing = Boolean(not) || /#\s*(todo|skip)\b/i.test(description);
      if (failing) problems.push(description || `test ${ran}`);
      else passed += 1;
    } else if (plan) {
      planned = Number(plan);
    } else if (line.startsWith('#') && failing && !/^# Failed test|^# Looks like/.test(line)) {
      problems[problems.length - 1] += `\n  ${line.slice(1).trim()}`;
    }
  }
  if (planned === undefined) problems.push('no plan: the file must say plan(n) or finish()');
  else if (planned !== ran) problems.push(`planned ${planned} tests but ran ${ran}`);
  return { passed, problems };
}
