/** Stored files are written once: says whether Storage refused a name because something is stored under it. */
export function isTaken(error: { message: string; statusCode?: string | number }): boolean {
  return Number(error.statusCode) === 409 || /already exists/i.test(error.message);
}
