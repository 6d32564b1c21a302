// What the platform prints: one line per event, for people. Never a body, a query string, a name or a token.
const started = Date.now();
const colour = process.stdout.isTTY && !process.env.NO_COLOR;

function dim(text: string): string {
  return colour ? `\u001b[2m${text}\u001b[0m` : text;
}

export function progress(text: string): void {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(5);
  console.log(`${dim(`${seconds} s`)}  ${text}`);
}

export function event(part: string, text: string): void {
  console.log(`${dim(new Date().toTimeString().slice(0, 8))}  ${part.padEnd(9)} ${text}`);
}

export function complain(text: string): void {
  console.error(colour ? `\u001b[31m${text}\u001b[0m` : text);
}

/** An error that a person can act on: printed as it stands, without a stack. */
export class Problem extends Error {
  override name = 'Problem';
}
