/** What the platform hands to every function, read once. A missing setting is named, not discovered later. */
function required(name: string): string {
  const value = Deno.env.get(name);
  if (!value) throw new Error(`The setting ${name} is missing.`);
  return value;
}

function positive(name: string, otherwise: number): number {
  const value = Number(Deno.env.get(name) ?? otherwise);
  if (!Number.isInteger(value) || value <= 0) throw new Error(`The setting ${name} must be a whole number above 0.`);
  return value;
}

export const environment = {
  supabaseUrl: required('SUPABASE_URL'),
  publishableKey: required('SUPABASE_PUBLISHABLE_KEY'),
  secretKey: required('SUPABASE_SECRET_KEY'),
  /** The shared secret of a local project; hosted projects sign with keys published as a JWKS instead. */
  jwtSecret: Deno.env.get('SUPABASE_JWT_SECRET'),
  consoleUrl: required('CONSOLE_URL').replace(/\/$/, ''),
  /** Largest training document, in bytes; the bucket's own limit is 50 MiB. */
  contentMaximumBytes: positive('CONTENT_MAXIMUM_BYTES', 50 * 1024 * 1024),
};
