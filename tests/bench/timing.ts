// Two ways of doing the same, taken in turns so that whatever else the machine does hits both alike.
export async function compare(rounds: number, first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const times: [number[], number[]] = [[], []];
  await first();
  await second();
  for (let round = 0; round < rounds; round += 1) {
    times[0].push(await timed(first));
    times[1].push(await timed(second));
  }
  return { first: median(times[0]), second: median(times[1]) };
}

/** Milliseconds one call takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
