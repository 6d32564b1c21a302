import type { Outcome } from './credentials.ts';
import { rows, type Client } from './client.ts';

export const evidenceKindNames = {
  training: 'Training elsewhere',
  certification: 'Certification',
  licence: 'License',
  registration: 'Registration',
  observation: 'Observation',
  attestation: 'Attestation',
  verification: 'Verification',
  external: 'Document from elsewhere',
  ce_credits: 'Continuing education',
} as const;
export type EvidenceKind = keyof typeof evidenceKindNames;

export interface WaitingEvidence {
  id: string;
  user_id: string;
  user_name: string;
  requirement_name: string;
  citation: string;
  kind: EvidenceKind;
  effective_on: string | null;
  expires_on: string | null;
  outcome: Outcome | null;
  document_url: string | null;
  note: string | null;
  recorded_at: string;
  recorded_by_name: string | null;
}

/** What was filed by hand and nobody has decided on, the longest waiting first. */
export async function listWaitingEvidence(client: Client): Promise<WaitingEvidence[]> {
  return rows(
    await client.from('evidence_waiting').select('*').order('recorded_at').order('id').limit(500),
  ) as WaitingEvidence[];
}

export interface WaitingCredit {
  id: string;
  user_id: string;
  user_name: string;
  earned_on: string;
  hours: number;
  category: string;
  provider: string;
  title: string;
  document_url: string | null;
  created_at: string;
}

/** Continuing education certificates that nobody has decided on. */
export async function listWaitingCredits(client: Client): Promise<WaitingCredit[]> {
  const found = rows(
    await client
      .from('ce_credits')
      .select('*, person:staff!credit_person_is_of_the_practice (full_name)')
      .eq('review_status', 'pending')
      .is('revoked_at', null)
      .order('created_at')
      .order('id')
      .limit(500),
  );
  return found.map(({ person, ...credit }) => ({
    ...credit,
    hours: Number(credit.hours),
    user_name: person?.full_name ?? '',
  }));
}

export interface FiledEvidence {
  id: string;
  requirement_id: string | null;
  kind: EvidenceKind;
  effective_on: string | null;
  expires_on: string | null;
  outcome: Outcome | null;
  document_url: string | null;
  review_status: 'pending' | 'approved' | 'rejected';
  review_note: string | null;
  revoked_at: string | null;
  revocation_reason: string | null;
  recorded_at: string;
}

/** What was filed by hand for a person, the latest first. */
export async function listEvidenceOf(client: Client, staffId: string): Promise<FiledEvidence[]> {
  return rows(
    await client
      .from('compliance_evidence')
      .select('*')
      .eq('user_id', staffId)
      .not('requirement_id', 'is', null)
      .neq('kind', 'ce_credits')
      .order('recorded_at', { ascending: false })
      .limit(200),
  ) as FiledEvidence[];
}
