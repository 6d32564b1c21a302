import type { Database } from './database.ts';
import { rows, type Client } from './client.ts';
import type { Channel, NotificationKind } from './notifications.ts';

export type Mode = 'at_once' | 'daily' | 'off';

export interface Choice {
  kind: NotificationKind;
  channel: Channel;
  mode: Mode;
  default_mode: Mode;
  is_mandatory: boolean;
  available: boolean;
  unavailable_reason: string | null;
}

export interface Habits {
  quiet_from: string;
  quiet_until: string;
  digest_at: string;
  celebrates: boolean;
  summary_cadence: 'weekly' | 'monthly' | 'off';
}

/** The defaults of the columns, for whoever never saved anything. */
const usual: Habits = {
  quiet_from: '20:00',
  quiet_until: '07:00',
  digest_at: '08:00',
  celebrates: true,
  summary_cadence: 'weekly',
};

export type Consent = Pick<
  Database['public']['Tables']['sms_consents']['Row'],
  'phone' | 'given' | 'source' | 'recorded_at'
>;

/** How messages reach the person who asks. */
export async function getNotificationSettings(client: Client, staffId: string) {
  const [choices, habits, consent, slack] = await Promise.all([
    client.rpc('notification_choices'),
    client
      .from('notification_settings')
      .select('quiet_from, quiet_until, digest_at, celebrates, summary_cadence')
      .eq('user_id', staffId)
      .maybeSingle(),
    client
      .from('sms_consents')
      .select('phone, given, source, recorded_at')
      .eq('user_id', staffId)
      .order('position', { ascending: false })
      .limit(1)
      .maybeSingle(),
    client.from('slack_members').select('slack_user_id, mapped_at').eq('user_id', staffId).maybeSingle(),
  ]);
  const saved = rows(habits) as Habits | null;
  const times = ['quiet_from', 'quiet_until', 'digest_at'] as const;
  return {
    choices: rows(choices) as Choice[],
    habits: saved ? { ...saved, ...Object.fromEntries(times.map((time) => [time, saved[time].slice(0, 5)])) } : usual,
    consent: rows(consent) as Consent | null,
    slack: rows(slack),
  };
}
