export const deliveryStateWords = {
  queued: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  delivered: 'Delivered',
  failed: 'Failed',
  cancelled: 'Not sent',
} as const;

/** Why something was not sent or not taken, for people; a code without words is shown as it is. */
export function reasonWords(code: string | null): string | null {
  if (!code) return null;
  return reasons[code] ?? code;
}

const reasons: Record<string, string> = {
  NO_CONSENT: 'No consent to text messages',
  NO_ADDRESS: 'No address',
  PERSON_NOT_ACTIVE: 'On leave or left the practice',
  REASON_GONE: 'Settled in the meantime',
  SLACK_NOT_CONNECTED: 'Slack is not connected',
  SUPPRESSED: 'The address takes no more messages',
  BOUNCED: 'The mail came back',
  UNKNOWN: 'The provider gave no reason',
};

export const suppressionWords = {
  inactive: 'The mailbox is not in use',
  hard_bounce: 'The mail came back',
  spam_complaint: 'Marked as spam',
  opted_out: 'Asked for no more messages',
  invalid_address: 'The address does not exist',
} as const;

export const unreachableWords: Record<string, string> = {
  email_suppressed: 'Email is refused',
  no_account: 'Has no account yet',
};
