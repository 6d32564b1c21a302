// What is going on in a run, for the line that says where it was when it had to be stopped.
export const now = { suite: '', what: '' };

/** Notes the last line of what was said or begun. */
export function doing(text: string): void {
  now.what = text.trim().split('\n').at(-1)?.trim() || now.what;
}
