import { rows, type Client } from './client.ts';

export const healthKinds = [
  'job',
  'not_assigned',
  'no_renewal',
  'no_account',
  'no_manager',
  'unreviewed',
  'covers_nobody',
] as const;
export interface HealthFinding {
  kind: (typeof healthKinds)[number];
  subject_type: 'person' | 'requirement' | 'job';
  subject_id: string | null;
  subject: string;
  words: string;
  since: string | null;
}

/** What no cycle would tell: the oldest of each kind first. */
export async function listHealth(client: Client): Promise<HealthFinding[]> {
  return rows(
    await client.from('cycle_health').select('*').order('since', { nullsFirst: false }).order('subject').limit(1000),
  ) as HealthFinding[];
}
