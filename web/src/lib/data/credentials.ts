import { rows, type Client } from './client.ts';

export interface Credential {
  id: string;
  user_id: string;
  user_name: string;
  certification_name: string;
  certification_number: string | null;
  issuing_organization: string;
  issue_date: string;
  expiration_date: string | null;
  status: 'active' | 'expired' | 'pending_renewal' | 'suspended';
  days_left: number | null;
  review_status: 'pending' | 'approved' | 'rejected';
  review_note: string | null;
}

export async function listCredentials(client: Client, staffId: string): Promise<Credential[]> {
  return rows(
    await client
      .from('certification_overview')
      .select('*')
      .eq('user_id', staffId)
      .order('expiration_date', { nullsFirst: false })
      .limit(100),
  ) as Credential[];
}
