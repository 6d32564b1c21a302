/**
 * What a project hands to every function under names that begin with SUPABASE_, and what is ours to set under names that do not (the CLI refuses
 * own secrets with that beginning). Read once; a missing setting is named.
 */
function required(name: string): string {
  const value = Deno.env.get(name);
  if (!value) throw new Error(`The setting ${name} is missing.`);
  return value;
}

/** A key of the project: of the new ones (JSON by name) the default, on a project that has none yet the legacy one. */
function projectKey(kind: 'PUBLISHABLE' | 'SECRET', legacy: string): string {
  const given = Deno.env.get(`SUPABASE_${kind}_KEYS`);
  const keys = given ? (JSON.parse(given) as Record<string, string>) : {};
  const key = keys.default ?? Object.values(keys)[0] ?? Deno.env.get(legacy);
  if (!key) throw new Error(`Neither SUPABASE_${kind}_KEYS nor ${legacy} is set.`);
  return key;
}

function positive(name: string, otherwise: number): number {
  const value = Number(Deno.env.get(name) ?? otherwise);
  if (!Number.isInteger(value) || value <= 0) throw new Error(`The setting ${name} must be a whole number above 0.`);
  return value;
}

export const environment = {
  supabaseUrl: required('SUPABASE_URL'),
  /** The address of the project as browsers reach it, where functions reach it by another. */
  publicUrl: (Deno.env.get('PROJECT_PUBLIC_URL') || required('SUPABASE_URL')).replace(/\/$/, ''),
  publishableKey: projectKey('PUBLISHABLE', 'SUPABASE_ANON_KEY'),
  secretKey: projectKey('SECRET', 'SUPABASE_SERVICE_ROLE_KEY'),
  /** The shared secret of a project whose tokens are HS256, as the local one's; others sign with keys published as a JWKS. */
  jwtSecret: Deno.env.get('PROJECT_JWT_SECRET') || undefined,
  /** Where links lead. Asked for when one is made, so that a function whose settings are still to come starts all the same. */
  get consoleUrl(): string {
    return required('CONSOLE_URL').replace(/\/$/, '');
  },
  /** Largest file of each kind, in bytes. The bucket takes a gibibyte: raise its limit and the project's before a higher one here. */
  uploadMaximumBytes: {
    video: positive('UPLOAD_VIDEO_MAXIMUM_BYTES', 1024 * 1024 * 1024),
    document: positive('UPLOAD_DOCUMENT_MAXIMUM_BYTES', 50 * 1024 * 1024),
    attachment: positive('UPLOAD_ATTACHMENT_MAXIMUM_BYTES', 25 * 1024 * 1024),
    image: positive('UPLOAD_IMAGE_MAXIMUM_BYTES', 10 * 1024 * 1024),
    captions: positive('UPLOAD_CAPTIONS_MAXIMUM_BYTES', 1024 * 1024),
  },
  /** Where files are posted to be scanned for malware; without it they are marked as not scanned. */
  contentScanUrl: Deno.env.get('CONTENT_SCAN_URL') || null,
  /** The service that writes transcripts, by the address its `/audio/transcriptions` is under; without it there are none. */
  transcription: {
    url: Deno.env.get('TRANSCRIPTION_URL')?.replace(/\/$/, '') || null,
    key: Deno.env.get('TRANSCRIPTION_API_KEY') ?? '',
    model: Deno.env.get('TRANSCRIPTION_MODEL') || 'whisper-1',
    /** The largest file the service takes, in bytes. */
    maximumBytes: positive('TRANSCRIPTION_MAXIMUM_BYTES', 25 * 1024 * 1024),
  },
  /** Who sends messages. A channel without its settings is not configured, and its deliveries say so. */
  postmark: {
    url: Deno.env.get('POSTMARK_API_URL') || 'https://api.postmarkapp.com',
    token: Deno.env.get('POSTMARK_SERVER_TOKEN') || null,
    from: Deno.env.get('MAIL_FROM') || null,
    /** `user:password`, as in the webhook's address; without it no webhook is believed. */
    webhookCredentials: Deno.env.get('POSTMARK_WEBHOOK_CREDENTIALS') || null,
  },
  twilio: {
    url: Deno.env.get('TWILIO_API_URL')?.replace(/\/$/, '') || 'https://api.twilio.com',
    accountSid: Deno.env.get('TWILIO_ACCOUNT_SID') || null,
    authToken: Deno.env.get('TWILIO_AUTH_TOKEN') || null,
    /** A number (+…), or a messaging service (MG…), which spreads many messages over its numbers. */
    from: Deno.env.get('TWILIO_MESSAGING_SERVICE_SID') || Deno.env.get('TWILIO_FROM') || null,
  },
  slack: {
    url: Deno.env.get('SLACK_API_URL') || 'https://slack.com/api/',
    /** Where people agree to the installation. */
    authorizeUrl: Deno.env.get('SLACK_AUTHORIZE_URL') || 'https://slack.com/oauth/v2/authorize',
    clientId: Deno.env.get('SLACK_CLIENT_ID') || null,
    clientSecret: Deno.env.get('SLACK_CLIENT_SECRET') || null,
    signingSecret: Deno.env.get('SLACK_SIGNING_SECRET') || null,
  },
};
