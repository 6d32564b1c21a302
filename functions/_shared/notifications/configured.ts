/** The providers as the platform is set up. A channel without its settings is null. */
import { environment } from '../environment.ts';
import type { Channel, Provider } from './contracts.ts';
import { Postmark } from './providers/postmark.ts';
import { Slack } from './providers/slack.ts';
import { Twilio } from './providers/twilio.ts';

export const functionsUrl = `${environment.publicUrl}/functions/v1`;

export function configuredProviders(): Record<Channel, Provider<never> | null> {
  const { postmark, twilio, slack } = environment;
  return {
    email:
      postmark.token && postmark.from
        ? new Postmark({ url: postmark.url, token: postmark.token, from: postmark.from })
        : null,
    sms:
      twilio.accountSid && twilio.authToken && twilio.from
        ? new Twilio({
            url: twilio.url,
            accountSid: twilio.accountSid,
            authToken: twilio.authToken,
            from: twilio.from,
            statusCallback: `${functionsUrl}/notifications/webhooks/twilio/status`,
          })
        : null,
    // Each practice brings its own token.
    slack: slack.clientId && slack.clientSecret ? new Slack({ url: slack.url }) : null,
  };
}
