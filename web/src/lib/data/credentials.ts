import type { CredentialKind, NumberCheck } from '../../../../functions/_shared/credential-number.ts';
import { api } from './api.ts';
import { rows, type Client } from './client.ts';

export type Outcome = 'valid' | 'invalid' | 'source_unavailable' | 'match_to_decide';

export interface Credential {
  id: string;
  user_id: string;
  user_name: string;
  kind: CredentialKind;
  state: string | null;
  certification_name: string;
  certification_number: string | null;
  number_check: NumberCheck;
  issuing_organization: string;
  issue_date: string;
  expiration_date: string | null;
  document_url: string | null;
  status: 'active' | 'expired' | 'pending_renewal' | 'suspended';
  days_left: number | null;
  review_status: 'pending' | 'approved' | 'rejected';
  review_note: string | null;
  verification_outcome: Outcome | null;
  verification_source: string | null;
  verification_at: string | null;
}

/** The same number on record for somebody else, who is named where whoever asks may see both. */
export interface Duplicate {
  certification_id: string;
  other_user_id: string | null;
  other_name: string | null;
}

export interface Verification {
  id: string;
  method: 'checksum' | 'source' | 'manual';
  source_name: string;
  outcome: Outcome;
  details: string | null;
  checked_by_name: string | null;
  checked_at: string;
}

export interface CeCycle {
  certification_id: string;
  rule_id: string;
  certification_name: string;
  state: string;
  cycle_starts_on: string;
  due_on: string;
  days_left: number;
  hours_per_cycle: number;
  earned_hours: number;
  carried_over_hours: number;
  waiting_hours: number;
  missing_hours: number;
  missing_by_category: Record<string, number>;
  citation: string;
  source_note: string | null;
}

export interface CeCredit {
  id: string;
  user_id: string;
  earned_on: string;
  hours: number;
  category: string;
  provider: string;
  title: string;
  document_url: string | null;
  review_status: 'pending' | 'approved' | 'rejected';
  review_note: string | null;
  revoked_at: string | null;
  revocation_reason: string | null;
}

export interface ContinuingEducation {
  cycles: CeCycle[];
  credits: CeCredit[];
}

const dayColumn = 'expiration_date';

export async function listCredentials(client: Client, staffId: string): Promise<Credential[]> {
  return rows(
    await client
      .from('certification_overview')
      .select('*')
      .eq('user_id', staffId)
      .order(dayColumn, { nullsFirst: false })
      .limit(100),
  ) as Credential[];
}

/** What nobody has approved or rejected yet, of everybody the caller oversees or of some people. */
export async function listCredentialsToReview(client: Client, staffIds?: string[]): Promise<Credential[]> {
  let query = client
    .from('certification_overview')
    .select('*')
    .eq('review_status', 'pending')
    .order(dayColumn, { nullsFirst: false })
    .order('id')
    .limit(1000);
  if (staffIds) query = query.in('user_id', staffIds);
  return rows(await query) as Credential[];
}

/** Credentials that count and end by a day. */
export async function listCredentialsEndingBy(client: Client, day: string): Promise<Credential[]> {
  return rows(
    await client
      .from('certification_overview')
      .select('*')
      .eq('review_status', 'approved')
      .lte(dayColumn, day)
      .order(dayColumn)
      .order('id')
      .limit(5000),
  ) as Credential[];
}

export async function listDuplicates(client: Client, certificationIds: string[]): Promise<Duplicate[]> {
  if (!certificationIds.length) return [];
  return rows(await client.rpc('certification_duplicates', { certification_ids: certificationIds })) as Duplicate[];
}

export async function getContinuingEducation(client: Client, staffId: string): Promise<ContinuingEducation> {
  const [cycles, credits] = await Promise.all([
    client.from('ce_status').select('*').eq('user_id', staffId).order('due_on').order('rule_id'),
    client
      .from('ce_credits')
      .select('*')
      .eq('user_id', staffId)
      .order('earned_on', { ascending: false })
      .order('id')
      .limit(200),
  ]);
  return { cycles: rows(cycles) as unknown as CeCycle[], credits: rows(credits) as CeCredit[] };
}

export const listVerifications = (id: string) => api<Verification[]>(`/compliance/certifications/${id}/verifications`);
export const addVerification = (
  id: string,
  check: { source_name: string; outcome: Outcome; checked_on: string; details: string | null },
) => api<Verification[]>(`/compliance/certifications/${id}/verifications`, { method: 'POST', body: check });

/** Stores a scan; answers where it is kept. */
export async function storeCredentialDocument(file: File): Promise<string> {
  const form = new FormData();
  form.set('file', file);
  const { document_url } = await api<{ document_url: string }>('/compliance/credential-documents', {
    method: 'POST',
    body: form,
  });
  return document_url;
}
/** Stores a document of a person; a restricted one is read by fewer. Answers where it is kept and what it hashes to. */
export async function storeDocumentOf(staffId: string, file: File, restricted = false) {
  const form = new FormData();
  form.set('user_id', staffId);
  form.set('restricted', String(restricted));
  form.set('file', file);
  return api<{ document_url: string; sha256: string }>('/compliance/credential-documents', {
    method: 'POST',
    body: form,
  });
}
export const documentAddress = (document_url: string) => `/files/credential/${document_url}`;
