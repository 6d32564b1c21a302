import { error } from '@sveltejs/kit';
import { rows, type Client } from './client.ts';

type Status = 'compliant' | 'non_compliant' | 'pending' | 'grace_period';
export interface BinderContents {
  practice: { name: string; time_zone: string; scope: string; frozen_at: string };
  roster: {
    person: number;
    name: string;
    position: string | null;
    department: string | null;
    location: string | null;
    employment: string;
    hired_on: string;
  }[];
  requirements: {
    requirement: number;
    code: string | null;
    name: string;
    version: number;
    effective_from: string;
    authority: string;
    citation: string;
    citation_url: string | null;
    proved_by: string | null;
    renewal_months: number | null;
    retention: string | null;
    people: number;
    compliant: number;
  }[];
  standings: {
    person: number;
    name: string;
    requirement: number;
    requirement_name: string;
    status: Status;
    last_on: string | null;
    due_on: string | null;
    grace_ends_on: string | null;
    exception: { kind: 'delay' | 'waiver'; planned_on: string | null; ends_on: string; approved_on: string } | null;
  }[];
  evidence: {
    person: number;
    name: string;
    requirement: number;
    requirement_name: string;
    kind: string;
    title: string;
    on: string;
    expires_on: string | null;
    certificate_number: string | null;
    reviewed_by: string | null;
    reviewed_on: string | null;
    document: string | null;
    document_sha256: string | null;
  }[];
}
export interface BinderManifest {
  format: string;
  practice: string;
  binder: string;
  frozen_at: string;
  contents_sha256: string;
  sections: Record<string, { sha256: string; rows: number }>;
  documents: { document: string; sha256: string | null }[];
}
export interface OpenBinder {
  binder_name: string;
  frozen_at: string;
  expires_at: string;
  contents: BinderContents;
  manifest: BinderManifest;
}
export const binderParts = ['page', 'manifest', 'contents', 'roster', 'requirements', 'standings', 'evidence'] as const;
export type BinderPart = (typeof binderParts)[number];

/** What a link opens, for whoever holds it; the look is logged. Wrong, ended and withdrawn links are told alike. */
export async function openBinder(client: Client, token: string, opened: BinderPart): Promise<OpenBinder> {
  const { data, error: refusal, status } = await client.rpc('open_survey_binder', { token, opened });
  if (refusal && status !== 404) error(503, 'The binder could not be opened just now. Please try again.');
  if (refusal) error(404, 'It may be mistyped, or no longer valid. Ask the practice for a new one.');
  return data as unknown as OpenBinder;
}

export interface Binder {
  id: string;
  binder_name: string;
  scope: string;
  frozen_at: string;
  expires_at: string;
  revoked_at: string | null;
  created_by_name: string | null;
  created_at: string;
  state: 'open' | 'ended' | 'withdrawn';
  people_count: number;
  requirement_count: number;
  view_count: number;
  last_viewed_at: string | null;
}
export interface BinderView {
  id: string;
  binder_id: string;
  opened: BinderPart;
  viewed_at: string;
  ip_address: string | null;
  user_agent: string | null;
}

export async function listBinders(client: Client): Promise<Binder[]> {
  return rows(
    await client
      .from('survey_binder_overview')
      .select(
        'id, binder_name, scope, frozen_at, expires_at, revoked_at, created_by_name, created_at, state, people_count, requirement_count, view_count, last_viewed_at',
      )
      .order('created_at', { ascending: false })
      .limit(100),
  ) as Binder[];
}

/** Who looked, the latest first. */
export async function listBinderViews(client: Client, binderId: string): Promise<BinderView[]> {
  return rows(
    await client
      .from('survey_binder_views')
      .select('*')
      .eq('binder_id', binderId)
      .order('viewed_at', { ascending: false })
      .limit(200),
  ) as BinderView[];
}

export interface RequirementChoice {
  id: string;
  requirement_name: string;
}
export async function listActiveRequirements(client: Client): Promise<RequirementChoice[]> {
  return rows(
    await client
      .from('requirement_overview')
      .select('id, requirement_name')
      .eq('state', 'active')
      .order('requirement_name')
      .limit(200),
  ) as RequirementChoice[];
}

/** Everybody who works here, for the choice of people. */
export async function listColleagues(client: Client): Promise<{ id: string; full_name: string }[]> {
  return rows(
    await client
      .from('staff')
      .select('id, full_name')
      .neq('employment_status', 'terminated')
      .order('full_name')
      .limit(1000),
  );
}
