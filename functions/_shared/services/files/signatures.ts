/** What a file is, by its first bytes. Names and announced types say nothing. */

export type Signature =
  'program' | 'markup' | 'pdf' | 'png' | 'jpeg' | 'gif' | 'webp' | 'mp4' | 'webm' | 'zip' | 'text' | 'unknown';

/** How many bytes `signatureOf` wants to see. */
export const SIGNATURE_BYTES = 4096;

const programs: [name: string, bytes: number[]][] = [
  ['Windows', [0x4d, 0x5a]],
  ['Linux', [0x7f, 0x45, 0x4c, 0x46]],
  ['macOS', [0xcf, 0xfa, 0xed, 0xfe]],
  ['macOS', [0xce, 0xfa, 0xed, 0xfe]],
  ['macOS', [0xfe, 0xed, 0xfa, 0xcf]],
  ['macOS or Java', [0xca, 0xfe, 0xba, 0xbe]],
  ['Windows installer', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['script', [0x23, 0x21]],
];

export function signatureOf(head: Uint8Array): Signature {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  const latin = new TextDecoder('latin1').decode(head);
  if (programs.some(([, bytes]) => begins(...bytes))) return 'program';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  if (/^GIF8[79]a/.test(latin)) return 'gif';
  if (latin.startsWith('RIFF') && latin.slice(8, 12) === 'WEBP') return 'webp';
  if (latin.slice(4, 8) === 'ftyp') return 'mp4';
  if (begins(0x1a, 0x45, 0xdf, 0xa3)) return 'webm';
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'zip';
  // Readers accept the header of a PDF anywhere in the first kilobyte; so do we.
  if (latin.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (/^(\uFEFF|ï»¿)?\s*<(!doctype|html|svg|script|\?xml|!--)/i.test(latin)) return 'markup';
  return isText(head) ? 'text' : 'unknown';
}

/** UTF-8 without control characters other than line ends and tabs. The last character may be cut off. */
function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return !/\p{Cc}/u.test(text.replaceAll(/[\t\n\r]/g, ''));
  } catch {
    return false;
  }
}
