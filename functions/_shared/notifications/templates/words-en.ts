/** Every sentence of a message. `words-es.ts` says the same in Spanish; its type keeps the two complete. */
import type { NotificationKind, PermissionLevel } from '../contracts.ts';

const people = (n: number, shown: string) => `${shown} ${n === 1 ? 'person' : 'people'}`;
const things = (n: number, shown: string) => `${shown} ${n === 1 ? 'thing' : 'things'}`;

export const english = {
  greeting: (name: string) => `Hello ${name},`,
  kinds: {
    assignment: 'New training',
    reminder: 'Reminder',
    completion: 'Completed',
    compliance: 'Your compliance',
    certification: 'Licenses and certificates',
    manager_alert: 'People at risk',
    announcement: 'Announcement',
    emergency: 'Emergency',
    summary: 'Summary',
    approval: 'Waiting for your decision',
    celebration: 'Celebration',
  } satisfies Record<NotificationKind, string>,

  /** What the recipient is asked for, by their level. */
  lead: {
    staff: (n: number, shown: string, practice: string) =>
      n === 1
        ? `There is one thing for you to do at ${practice}.`
        : `There are ${shown} things for you to look at. The most urgent is first.`,
    manager: (n: number, shown: string, practice: string) =>
      n === 1
        ? `One thing in your team at ${practice} needs you.`
        : `${things(n, shown)} concern you and your team. Whoever is most at risk is first.`,
    training_administrator: (n: number, shown: string, practice: string) =>
      n === 1
        ? `One thing at ${practice} is waiting for you.`
        : `${things(n, shown)} are waiting at ${practice}. The most urgent is first.`,
    executive: (n: number, shown: string, practice: string) =>
      n === 1
        ? `One thing concerns the compliance of ${practice}.`
        : `${things(n, shown)} concern the compliance of ${practice}. The most serious is first.`,
  } satisfies Record<PermissionLevel, (n: number, shown: string, practice: string) => string>,
  next: {
    own: 'Open it to see what it takes. You can stop and continue at any time.',
    completed: 'Nothing else is needed from you.',
    certification: 'Renew it, then upload the new document, so that you can keep working without a break.',
    manager: (who: string) => `Talk to ${who} or send a reminder: the page shows what is missing and by when.`,
    office: (who: string) => `The page of ${who} shows what is missing, and since when.`,
    practice: (practice: string) => `The page shows what it means for ${practice}, and who looks after it.`,
    compliance: 'Do it as soon as you can: until then you may not be allowed to do the work that this is required for.',
  },
  about: 'Person',
  due: 'Due',
  dueWords: (days: number, shown: string) =>
    days === 0
      ? 'due today'
      : days === 1
        ? 'due tomorrow'
        : days === -1
          ? 'overdue by 1 day'
          : days > 0
            ? `due in ${shown} days`
            : `overdue by ${shown} days`,
  onDay: (day: string, words: string) => `${day} (${words})`,
  open: {
    assignment: 'Open the training',
    reminder: 'Open it',
    completion: 'See your certificate',
    compliance: 'See what to do',
    certification: 'Open your licenses',
    manager_alert: 'See what is missing',
    announcement: 'Read it in the console',
    emergency: 'Open it',
    summary: 'Open the figures',
    approval: 'Review and decide',
    celebration: 'See it',
  } satisfies Record<NotificationKind, string>,
  openAll: 'Open all',
  more: (n: number, shown: string) => `and ${shown} more`,

  digestSubject: (n: number, shown: string, overdue: number, overdueShown: string) =>
    n === 1
      ? 'One thing to look at'
      : overdue > 0
        ? `${shown} things to look at, ${overdueShown} overdue`
        : `${shown} things to look at`,
  digestHeading: {
    staff: 'What is waiting for you',
    manager: 'You and your team',
    training_administrator: 'What is waiting for you',
    executive: 'The practice today',
  } satisfies Record<PermissionLevel, string>,

  announcementFrom: (practice: string) => `An announcement from ${practice}`,
  emergencySubject: (title: string) => `Urgent: ${title}`,
  emergencyAsk: 'Please confirm that you have read this. Your practice sees who has.',
  acknowledge: 'I have read this',
  acknowledgeIn: 'Open it and confirm',

  approvalSubject: (who: string) => `${who} asks for an exception`,
  approvalLead: (who: string) =>
    `${who} asks you to decide. Until you do, nothing changes: what was required stays required.`,
  somebody: 'Somebody',
  approve: 'Approve',
  refuse: 'Refuse',
  approveAsk: 'Approve this request?',
  approveConfirm:
    'The exception holds from now until the day that was asked for. You can end it earlier in the console.',
  refuseAsk: 'Refuse this request?',
  refuseConfirm: 'The person is told that you refused. To give a reason, decide in the console instead.',
  cancel: 'Cancel',

  celebrationSubject: (name: string) => `${name} has done it`,
  celebration: (name: string, program: string) => `${name} completed ${program}.`,
  celebrationOn: (day: string) => `Finished on ${day}. Well done!`,

  status: {
    subject: (practice: string, rate: string) => `${practice}: ${rate} compliant`,
    heading: (day: string) => `Where we stand on ${day}`,
    rate: 'Compliant',
    people: 'People',
    overdue: 'Overdue',
    dueSoon: 'Due in 7 days',
    completed: 'Completed in 7 days',
    steady: 'as the week before',
    change: (points: string) => `${points} points since last week`,
    good: 'Nothing is overdue. Thank you!',
    ask: 'If something of yours is due, today is a good day for it.',
  },
  summary: {
    subject: (practice: string, rate: string, from: string, to: string) =>
      `${practice}: ${rate} compliant, ${from} to ${to}`,
    title: 'Compliance summary',
    period: (from: string, to: string) => `${from} to ${to}`,
    sentence: (rate: string, before: string, direction: 'up' | 'down' | 'same') =>
      direction === 'same'
        ? `${rate} of the people have missed nothing, as in the period before.`
        : `${rate} of the people have missed nothing, ${direction} from ${before} in the period before.`,
    standing: (n: number, missing: number, missingShown: string, grace: string, all: string) =>
      missing === 0
        ? `All ${people(n, all)} are compliant or in time.`
        : `${missingShown} of ${people(n, all)} ${missing === 1 ? 'is' : 'are'} not compliant; ${grace} in grace.`,
    rate: 'Compliance',
    before: (points: string) => `${points} points`,
    unchanged: 'unchanged',
    people: 'People',
    nonCompliant: 'Not compliant',
    grace: 'In grace',
    violations: 'Open violations',
    actions: 'Overdue corrective actions',
    expiring: 'Expiring in 30 days',
    trend: 'Compliance over time',
    chart: (from: string, to: string, first: string, last: string) =>
      `Line chart of compliance from ${from} (${first}) to ${to} (${last}).`,
    locations: 'By location',
    requirements: 'What is missing most',
    missing: (shown: string) => `${shown} not compliant`,
    attached: 'The same on one page, to print or to pass on, is attached as a PDF.',
    page: 'Figures as of the end of the period.',
  },
  test: {
    subject: 'A test message',
    heading: 'This message reached you',
    body: (practice: string) =>
      `Somebody who looks after training at ${practice} sent it to see whether messages arrive. There is nothing to do.`,
  },

  footer: {
    why: (practice: string) => `You receive this because you work at ${practice}.`,
    mandatory: 'Your practice has to tell you this, so it cannot be switched off.',
    settings: 'Choose what you are told, and how',
    unsubscribe: 'Unsubscribe from messages like this',
    team: (practice: string) => `Sent by ${practice}.`,
  },
  sms: {
    /** Nothing here may name a requirement, a program or a licence. Every letter is one of GSM-7. */
    kinds: {
      assignment: (n: number, shown: string) =>
        n === 1 ? 'you have a new training' : `you have ${shown} new trainings`,
      reminder: (n: number, shown: string) =>
        n === 1 ? 'one thing of yours is due' : `${shown} things of yours are due`,
      completion: () => 'a training of yours is recorded as completed',
      compliance: (n: number, shown: string) =>
        n === 1 ? 'you are not compliant with one requirement' : `you are not compliant with ${shown} requirements`,
      certification: (n: number, shown: string) =>
        n === 1
          ? 'one of your licenses or certificates needs renewal'
          : `${shown} of your licenses or certificates need renewal`,
      manager_alert: (n: number, shown: string) =>
        n === 1 ? 'one person of your team is at risk' : `${shown} alerts about your team`,
      announcement: () => 'there is an announcement',
      emergency: () => 'there is an emergency message',
      summary: () => 'your summary is ready',
      approval: (n: number, shown: string) =>
        n === 1 ? 'one request waits for your decision' : `${shown} requests wait for your decision`,
      celebration: () => 'a colleague has completed a training',
    } satisfies Record<NotificationKind, (n: number, shown: string) => string>,
    several: (shown: string) => `${shown} things need your attention`,
    by: (day: string) => ` by ${day}`,
    since: (day: string) => `, due ${day}`,
    urgent: 'URGENT',
    confirm: (link: string) => `Confirm: ${link}`,
    test: 'this is a test message. There is nothing to do.',
    stop: 'Reply STOP to opt out.',
  },
};

export type Words = typeof english;
