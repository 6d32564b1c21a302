// What a row of the bench gives: a figure, what it was measured against in the same run, and whether it meets its bar.
import type { ScratchServer } from '../../local/scratch.ts';

export type Figure = { name: string; value: number; unit: string; against: string; bar: string; met: boolean };
export type Row = { name: string; measure: (server: ScratchServer) => Promise<Figure[]> };

/** The middle of `repeats` timings in milliseconds, after one that does not count. */
export async function median(repeats: number, work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let index = 0; index < repeats; index += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}
