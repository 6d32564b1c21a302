import { rows, type Client } from './client.ts';

export interface Verification {
  status: 'valid' | 'expired' | 'revoked' | 'unknown';
  certificate_number: string | null;
  practice_name: string | null;
  program_name: string | null;
  person: string | null;
  completed_on: string | null;
  valid_until: string | null;
  revoked_on: string | null;
}

/** Whether a certificate is genuine, for whoever holds its code; nobody needs to be signed in. */
export async function verifyCertificate(client: Client, code: string): Promise<Verification> {
  const [found] = rows(await client.rpc('verify_certificate', { code })) as Verification[];
  return (
    found ?? {
      status: 'unknown',
      certificate_number: null,
      practice_name: null,
      program_name: null,
      person: null,
      completed_on: null,
      valid_until: null,
      revoked_on: null,
    }
  );
}
