/**
 * What the number of a licence or certification has to look like, told while it is typed. The database decides with the same
 * rules (certification_number_check); a property test keeps the two alike. Plain code, so that the browser can share it.
 */

export type CredentialKind = 'licence' | 'dea_registration' | 'npi' | 'certification' | 'other';
export type NumberCheck = 'valid' | 'invalid' | 'missing' | 'no_published_format';

/** As numbers are compared: capitals, without spaces, hyphens, dots and slashes. */
export function normalizedNumber(number: string | null): string {
  return (number ?? '').replace(/[ \-./]/g, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** National Provider Identifier, 45 CFR 162.406: the Luhn check digit (ISO/IEC 7812-1) over 80840 and the ten digits. */
export function npiIsValid(number: string): boolean {
  if (!/^[0-9]{10}$/.test(number)) return false;
  const digits = [...`80840${number}`].reverse().map(Number);
  const counted = digits.map((digit, index) => (index % 2 ? Math.floor((digit * 2) / 10) + ((digit * 2) % 10) : digit));
  return counted.reduce((sum, digit) => sum + digit, 0) % 10 === 0;
}

/** DEA registration number, 21 CFR part 1301: two letters, or a letter and a 9, and seven digits, the last of which checks the others. */
export function deaNumberIsValid(number: string): boolean {
  if (!/^[A-Z][A-Z9][0-9]{7}$/.test(number)) return false;
  const digits = Array.from(number.slice(2), Number) as [number, number, number, number, number, number, number];
  const sum = digits[0] + digits[2] + digits[4] + 2 * (digits[1] + digits[3] + digits[5]);
  return sum % 10 === digits[6];
}

/** Boards of the states publish no check digit: the number of a licence is never refused by a guess. */
export function checkNumber(kind: CredentialKind, number: string | null): NumberCheck {
  const normalized = normalizedNumber(number);
  if (!normalized) return 'missing';
  if (kind === 'npi') return npiIsValid(normalized) ? 'valid' : 'invalid';
  if (kind === 'dea_registration') return deaNumberIsValid(normalized) ? 'valid' : 'invalid';
  return 'no_published_format';
}

/** What is wrong with a number, for the person who types it. */
export const numberRules: Partial<Record<CredentialKind, string>> = {
  npi: 'An NPI has ten digits, and the last one checks the others. Compare it with the document digit by digit.',
  dea_registration:
    'A DEA number has two letters (or a letter and a 9) and seven digits, and the last digit checks the others. Compare it with the certificate digit by digit.',
};
