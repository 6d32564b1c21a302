import { api } from './api.ts';
import type { Finished } from './attempts.ts';
import { rows, type Client } from './client.ts';

export interface Signature {
  id: string;
  meaning: 'attestation' | 'observation_made' | 'observation_received';
  signer_name: string;
  signed_at: string;
  statement: string;
  document_sha256: string;
}
export type VerifiedSignature = Signature & { seal_is_genuine: boolean; document_is_unchanged: boolean };
export interface Signer {
  signer_name: string;
  password: string;
}

export const signAttestation = (assignmentId: string, moduleId: string, signer: Signer) =>
  api<Finished & { signature: Signature }>('/training/attestations', {
    method: 'POST',
    body: { assignment_id: assignmentId, module_id: moduleId, ...signer },
  });
export const signObservation = (observationId: string, signer: Signer) =>
  api<Finished & { signature: Signature; passed: boolean; score_percentage: number | null }>(
    `/training/observations/${observationId}/signatures`,
    { method: 'POST', body: signer },
  );
export const verifySignature = (id: string) => api<VerifiedSignature>(`/training/signatures/${id}`);

const columns = 'id, meaning, signer_name, signed_at, statement, document_sha256';

export async function getAttestation(
  client: Client,
  assignmentId: string,
  moduleId: string,
): Promise<Signature | null> {
  return rows(
    await client
      .from('signatures')
      .select(columns)
      .eq('assignment_id', assignmentId)
      .eq('module_id', moduleId)
      .eq('meaning', 'attestation')
      .maybeSingle(),
  );
}

export async function listObservationSignatures(client: Client, observationId: string): Promise<Signature[]> {
  return rows(
    await client.from('signatures').select(columns).eq('observation_id', observationId).order('signed_at'),
  ) as Signature[];
}
