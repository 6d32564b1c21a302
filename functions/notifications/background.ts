/** The hosted runtime keeps a worker alive for what was handed to it; elsewhere the process lives on anyway. */
declare const EdgeRuntime: { waitUntil(work: Promise<unknown>): void } | undefined;

/** Lets work go on after the answer; what goes wrong is logged under the route. */
export function inBackground(route: string, work: Promise<unknown>): void {
  const done = work.catch((error: Error) => console.error(JSON.stringify({ route, error: error.message })));
  if (typeof EdgeRuntime !== 'undefined') EdgeRuntime.waitUntil(done);
}
