import type { z } from 'zod';
import * as contract from '../contracts/signatures.ts';
import { type Database, platformClient } from '../db/client.ts';
import { environment } from '../environment.ts';
import { ApiError, succeed, unwrap } from '../http/errors.ts';

type Signer = { signer_name: string; password: string };
/** Who asks, by their verified token, and where the request came from. */
export type Signing = { authUserId: string; token: string; headers: Headers };

/** Electronic signatures: the password is entered again for each, checked by Auth, and never kept. */
export class SignatureService {
  constructor(private readonly db: Database) {}

  async signAttestation(
    { assignment_id, module_id, ...signer }: z.output<typeof contract.SignAttestation>,
    by: Signing,
  ): Promise<z.output<typeof contract.SignedAttestation>> {
    const platform = await this.#proved(signer, by, assignment_id);
    const given = { auth_user_id: by.authUserId, assignment_id, module_id, signer_name: signer.signer_name };
    return contract.SignedAttestation.parse(
      unwrap(await platform.rpc('sign_attestation', { ...given, ...origin(by.headers) })),
    );
  }

  async signObservation(
    observationId: string,
    signer: z.output<typeof contract.SignObservation>,
    by: Signing,
  ): Promise<z.output<typeof contract.SignedObservation>> {
    const platform = await this.#proved(signer, by);
    const given = { auth_user_id: by.authUserId, observation_id: observationId, signer_name: signer.signer_name };
    return contract.SignedObservation.parse(
      unwrap(await platform.rpc('sign_observation', { ...given, ...origin(by.headers) })),
    );
  }

  async verify(signatureId: string): Promise<z.output<typeof contract.VerifiedSignature>> {
    return contract.VerifiedSignature.parse(
      unwrap(await this.db.rpc('verify_signature', { signature_id: signatureId })),
    );
  }

  /** The platform's client, once the password has shown that it is the caller who signs. Raises 403 PASSWORD_WRONG, 429 TOO_MANY_TRIES. */
  async #proved({ password }: Signer, { authUserId, token }: Signing, assignmentId?: string): Promise<Database> {
    const platform = await platformClient(
      'Signatures are recorded for whoever proved to be the caller, by functions that no session may call.',
    );
    // Counted before it is checked, so that many at once are not more than five.
    succeed(await platform.rpc('begin_password_check', { auth_user_id: authUserId }));
    if (!(await isPasswordOf(authUserId, token, password))) {
      const left = unwrap(
        await platform.rpc('refuse_password', { auth_user_id: authUserId, assignment_id: assignmentId }),
      );
      throw new ApiError(403, 'PASSWORD_WRONG', 'This is not your password.', {
        hint: left > 0 ? `You can try ${left} more times.` : 'Try again in a quarter of an hour.',
      });
    }
    return platform;
  }
}

/** Asks Auth whether this is the password of the account, and closes the session that the answer opened. */
async function isPasswordOf(authUserId: string, token: string, password: string): Promise<boolean> {
  const auth = (path: string, bearer: string | null, body?: unknown) =>
    fetch(`${environment.supabaseUrl}/auth/v1${path}`, {
      method: bearer && path === '/user' ? 'GET' : 'POST',
      headers: {
        apikey: environment.publishableKey,
        'content-type': 'application/json',
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      },
      body: body ? JSON.stringify(body) : undefined,
    });

  // The address is read from Auth, which also says whether the session still exists: a token alone proves neither.
  const account = await auth('/user', token);
  if (!account.ok) {
    await account.body?.cancel();
    throw new ApiError(401, 'TOKEN_INVALID', 'Your session has ended.', { hint: 'Sign in again.' });
  }
  const { id, email } = (await account.json()) as { id: string; email: string };
  const answer = await auth('/token?grant_type=password', null, { email, password });
  if (answer.ok) {
    const session = (await answer.json()) as { access_token: string; user: { id: string } };
    await (await auth('/logout?scope=local', session.access_token)).body?.cancel();
    return id === authUserId && session.user.id === authUserId;
  }
  const { error_code, code } = (await answer.json().catch(() => ({}))) as { error_code?: string; code?: string };
  if ([error_code, code].includes('invalid_credentials')) return false;
  if (answer.status === 429)
    throw new ApiError(429, 'TOO_MANY_TRIES', 'Too many sign-ins at the moment.', { retryAfterSeconds: 60 });
  throw new ApiError(503, 'SIGN_IN_UNAVAILABLE', 'Passwords cannot be checked at the moment.', {
    retryAfterSeconds: 10,
  });
}

/** Part of the evidence: from where it was signed. */
function origin(headers: Headers): { ip_address?: string; user_agent?: string } {
  const address = headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '';
  return {
    ...(/^[0-9a-f.:]{2,45}$/i.test(address) ? { ip_address: address } : {}),
    user_agent: headers.get('user-agent')?.slice(0, 500),
  };
}
