// How the functions and the outbox know each other: the settings of providers, which lead to the outbox unless they are set outside.
import type { CallbackSettings } from './outbox/callbacks.ts';
import type { Settings } from './settings.ts';

export function providerSettings({ urls }: Settings): Record<string, string> {
  const settings: Record<string, string> = {
    POSTMARK_API_URL: urls.outbox,
    POSTMARK_SERVER_TOKEN: 'local-postmark-server-token',
    POSTMARK_WEBHOOK_CREDENTIALS: 'postmark:local-webhook-password',
    TWILIO_API_URL: urls.outbox,
    TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000000',
    TWILIO_AUTH_TOKEN: 'local-twilio-auth-token',
    TWILIO_FROM: '+15005550006',
    SLACK_API_URL: `${urls.outbox}/api/`,
    SLACK_AUTHORIZE_URL: `${urls.outbox}/oauth/v2/authorize`,
    SLACK_CLIENT_ID: 'local-slack-client',
    SLACK_CLIENT_SECRET: 'local-slack-client-secret',
    SLACK_SIGNING_SECRET: 'local-slack-signing-secret',
    MAIL_FROM: 'training@practice.example',
    TRANSCRIPTION_URL: `${urls.outbox}/v1`,
    TRANSCRIPTION_API_KEY: 'local-transcription-key',
  };
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, process.env[name] ?? value]));
}

/** What the outbox needs to call back as the providers do. */
export function callbackSettings(settings: Settings): CallbackSettings {
  const { POSTMARK_WEBHOOK_CREDENTIALS, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM, SLACK_SIGNING_SECRET } =
    providerSettings(settings);
  return {
    base: `${settings.urls.functions}/notifications`,
    postmarkCredentials: POSTMARK_WEBHOOK_CREDENTIALS ?? '',
    twilioAccountSid: TWILIO_ACCOUNT_SID ?? '',
    twilioAuthToken: TWILIO_AUTH_TOKEN ?? '',
    twilioFrom: TWILIO_FROM ?? '',
    slackSigningSecret: SLACK_SIGNING_SECRET ?? '',
  };
}
