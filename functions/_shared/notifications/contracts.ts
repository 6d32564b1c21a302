/**
 * What the database, the renderer, the providers and the worker say to each other about one message: a delivery is leased,
 * rendered, sent and recorded. Types only, so that every side can be read and run by itself.
 */
export type Channel = 'email' | 'sms' | 'slack';

export type NotificationKind =
  | 'assignment'
  | 'reminder'
  | 'completion'
  | 'compliance'
  | 'certification'
  | 'manager_alert'
  | 'announcement'
  | 'emergency'
  | 'summary'
  | 'approval'
  | 'celebration';

export type Template =
  | 'notice'
  | 'digest'
  | 'announcement'
  | 'emergency'
  | 'executive_summary'
  | 'celebration'
  | 'status_post'
  | 'approval'
  | 'test';

export type PermissionLevel = 'staff' | 'manager' | 'training_administrator' | 'executive';

/** One of the things a message tells of. */
export type ToldNotification = {
  id: string;
  kind: NotificationKind;
  severity: 'low' | 'medium' | 'high' | 'critical';
  title: string;
  body: string | null;
  /** Path in the console. */
  link: string | null;
  /** The person it is about, where that is somebody else than the recipient. */
  subject_name: string | null;
  about_type: string | null;
  about_id: string | null;
  about_due: string | null;
  action: string | null;
  created_at: string;
};

/** One message to one recipient by one channel, held by whoever knows the lease token. */
export type LeasedDelivery = {
  id: string;
  lease_token: string;
  /** The capability of the unsubscribe link. */
  secret: string;
  channel: Channel;
  kind: NotificationKind;
  template: Template;
  /** 1 for the first. */
  attempt: number;
  /** An earlier attempt may have reached the provider, which is asked before this is sent again. */
  uncertain: boolean;
  /** An email address, an E.164 number, or the id of a Slack user or channel. */
  address: string;
  organization: { id: string; name: string; time_zone: string };
  /** Null: a team channel. */
  recipient: {
    id: string;
    full_name: string;
    permission_level: PermissionLevel;
    locale: string;
    time_zone: string;
  } | null;
  /** Nobody unsubscribes from this. */
  is_mandatory: boolean;
  notifications: ToldNotification[];
  /** What the template needs beyond them. */
  payload: Record<string, unknown>;
  /** Of the practice's installation; Slack only. */
  slack_token?: string | null;
};

export type Outcome = 'sent' | 'retry' | 'uncertain' | 'rejected';
/** Why an address takes no more messages. */
export type Suppression = 'inactive' | 'hard_bounce' | 'spam_complaint' | 'opted_out' | 'invalid_address';

export type DeliveryResult = {
  id: string;
  lease_token: string;
  /** rejected: the provider will never take it; retry: certainly not sent; uncertain: nobody can say. */
  outcome: Outcome;
  provider_message_id?: string;
  segments?: number;
  error_code?: string;
  error_message?: string;
  retry_after_seconds?: number;
  suppress?: Suppression;
};

export type ProviderEventKind =
  | 'delivered'
  | 'bounced'
  | 'soft_bounced'
  | 'complained'
  | 'opened'
  | 'clicked'
  | 'undelivered'
  | 'subscription_changed'
  | 'acknowledged';

/** What a provider tells afterwards. The same provider_key is counted once. */
export type ProviderEvent = {
  delivery_id?: string;
  provider_message_id?: string;
  kind: ProviderEventKind;
  occurred_at: string;
  provider_key: string;
  address?: string;
  details?: Record<string, unknown>;
};

export type EmailAttachment = { Name: string; Content: string; ContentType: string; ContentID?: string };

export type RenderedEmail = {
  subject: string;
  html: string;
  text: string;
  tag: string;
  stream: 'outbound' | 'broadcast';
  headers: { Name: string; Value: string }[];
  metadata: Record<string, string>;
  attachments?: EmailAttachment[];
};

export type RenderedText = { text: string; segments: number };

export type RenderedSlack = {
  text: string;
  blocks: Record<string, unknown>[];
  metadata: { event_type: 'training_notification'; event_payload: { delivery_id: string } };
};

export type Rendered = RenderedEmail | RenderedText | RenderedSlack;
/** Where links lead: the console, and the functions for what works without signing in. No slash at the end. */
export type LinkTargets = { console: string; functions: string };
export type Render = (delivery: LeasedDelivery, urls: LinkTargets) => Rendered | Promise<Rendered>;

export type Outgoing<Message extends Rendered = Rendered> = { delivery: LeasedDelivery; rendered: Message };

/** A provider never throws for what a message or its own service is like: each delivery gets its result. */
export interface Provider<Message extends Rendered = Rendered> {
  /** Deliveries taken in one call, at most. */
  readonly batch: number;
  /** `until`: when the leases end, in milliseconds since the epoch. Nothing may reach the provider after it. */
  send(messages: Outgoing<Message>[], until: number): Promise<DeliveryResult[]>;
  /** The provider's id of what an earlier attempt sent; null when it has nothing. Throws when it cannot say. */
  find(message: Outgoing<Message>): Promise<string | null>;
}
