/** SHA-256, hexadecimal. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether two secrets are the same. Compares digests, so that the time it takes tells nothing. */
export async function isSame(given: string, expected: string): Promise<boolean> {
  const [a, b] = await Promise.all([
    sha256(new TextEncoder().encode(given)),
    sha256(new TextEncoder().encode(expected)),
  ]);
  return a === b;
}

/** HMAC-SHA-256 of a text, hexadecimal. */
export async function hmac(secret: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
