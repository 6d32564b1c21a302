import type { Clause, EvidenceKind, Proof } from '../requirements/rule.ts';
import { rpc } from './api.ts';
import { rows, type Client } from './client.ts';
import type { ComplianceStatus } from './compliance.ts';

export interface Explanation {
  covered: boolean;
  requirement: {
    id: string;
    code: string | null;
    name?: string;
    version?: number;
    citation?: string;
    citation_url?: string | null;
    authority?: string;
    notes?: string | null;
    effective_from?: string;
    renewal_opens_days?: number;
    owner?: { id: string; full_name: string } | null;
  };
  audience?: {
    clause: Clause | null;
    words: string | null;
    facts: Record<'position' | 'department' | 'location' | 'state' | 'employment_kind', string | null>;
  };
  start?: { on: string; because: 'hired' | 'role_changed' | 'requirement_started' | 'rule_changed' } | null;
  groups?: {
    proofs: (Proof & { program_name: string | null })[];
    evidence: {
      id: string;
      kind: EvidenceKind;
      title: string;
      on: string;
      expires_on: string | null;
      used: boolean;
      valid_until: string | null;
      why: string;
    }[];
    last_on: string | null;
    due_on: string | null;
  }[];
  leaves?: { starts_on: string; ends_on: string | null }[];
  exceptions?: {
    id: string;
    kind: 'delay' | 'waiver';
    planned_on: string | null;
    ends_on: string;
    moves_a_date: boolean;
  }[];
  status?: ComplianceStatus | null;
  last_on?: string | null;
  due_on?: string | null;
  grace_ends_on?: string | null;
  steps: string[];
}

/** Why somebody stands where they stand; on a day, as it was known at the end of another. */
export const explainCompliance = (
  userId: string,
  requirementId: string,
  { asOf, knownAt, signal }: { asOf?: string; knownAt?: string; signal?: AbortSignal } = {},
) =>
  rpc<Explanation>(
    'explain_compliance',
    { user_id: userId, requirement_id: requirementId, as_of: asOf ?? null, known_at: knownAt ?? null },
    { signal },
  );

export interface Period {
  requirement_id: string;
  requirement_name: string;
  group_no: number;
  period_number: number;
  opens_on: string | null;
  due_on: string | null;
  met_on: string | null;
  evidence_id: string | null;
  valid_until: string | null;
  grace_ends_on: string | null;
  state: 'met' | 'open' | 'missed' | 'coming';
}

export async function listPeriods(client: Client, staffId: string): Promise<Period[]> {
  return rows(await client.rpc('compliance_periods', { person_id: staffId })) as unknown as Period[];
}
