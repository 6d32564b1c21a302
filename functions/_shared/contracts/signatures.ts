import { z } from '@hono/zod-openapi';
import { Id, Moment } from './common.ts';
import { Finish } from './progress.ts';

/** What a signer gives: their name, and their password again (21 CFR 11.200). */
const signer = {
  signer_name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .openapi({ description: 'The name of the signer, as it is on record.' }),
  password: z.string().min(1).max(200).openapi({ format: 'password' }),
};

export const SignAttestation = z
  .strictObject({ assignment_id: Id, module_id: Id, ...signer })
  .openapi('SignAttestation');
export const SignObservation = z.strictObject(signer).openapi('SignObservation');

export const Signature = z
  .object({
    id: Id,
    meaning: z.enum(['attestation', 'observation_made', 'observation_received']),
    signer_id: Id,
    user_id: Id.openapi({ description: 'The learner it is about.' }),
    assignment_id: Id,
    module_id: Id,
    content_id: Id,
    observation_id: Id.nullable(),
    statement: z.string(),
    document_sha256: z.string().openapi({ description: 'Of the policy, or of the filled-in checklist.' }),
    signer_name: z.string(),
    signed_at: Moment,
    seal: z.string().openapi({ description: 'HMAC-SHA256 over everything in the signature, hexadecimal.' }),
  })
  .openapi('Signature');

export const SignedAttestation = z.object({ signature: Signature, ...Finish }).openapi('SignedAttestation');
export const SignedObservation = z
  .object({ signature: Signature, passed: z.boolean(), score_percentage: z.int().nullable(), ...Finish })
  .openapi('SignedObservation');

export const VerifiedSignature = Signature.extend({
  seal_is_genuine: z.boolean().openapi({ description: 'Nothing in the signature was changed since.' }),
  document_is_unchanged: z.boolean().openapi({ description: 'What was signed still is what it was.' }),
}).openapi('VerifiedSignature');
