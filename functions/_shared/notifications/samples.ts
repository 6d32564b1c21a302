/** Deliveries of a practice that does not exist, to look at templates with. */
import type {
  Channel,
  LeasedDelivery,
  NotificationKind,
  PermissionLevel,
  Template,
  ToldNotification,
} from './contracts.ts';

/** What each template is for, and by which channels it goes. */
export const CATALOGUE: Record<Template, { name: string; description: string; channels: Channel[] }> = {
  notice: {
    name: 'One thing',
    description: 'A single assignment, reminder, completion or alert.',
    channels: ['email', 'sms', 'slack'],
  },
  digest: {
    name: 'Several things',
    description: 'What has gathered since the last message, the most urgent first.',
    channels: ['email', 'sms', 'slack'],
  },
  announcement: {
    name: 'Announcement',
    description: 'What the practice tells its people.',
    channels: ['email', 'sms', 'slack'],
  },
  emergency: {
    name: 'Emergency',
    description: 'At once, by every way there is, with a confirmation.',
    channels: ['email', 'sms', 'slack'],
  },
  executive_summary: {
    name: 'Executive summary',
    description: 'The figures of a period, with a chart and a page to print.',
    channels: ['email', 'slack'],
  },
  celebration: {
    name: 'Celebration',
    description: 'Somebody has completed a training and is glad to be named.',
    channels: ['email', 'slack'],
  },
  status_post: {
    name: 'Weekly status',
    description: "Where the practice stands, for the team's channel.",
    channels: ['email', 'slack'],
  },
  approval: {
    name: 'Approval request',
    description: 'Somebody asks for an exception.',
    channels: ['email', 'sms', 'slack'],
  },
  test: { name: 'Test message', description: 'Shows that messages arrive.', channels: ['email', 'sms', 'slack'] },
};

const NOW = '2026-11-23T15:00:00Z';
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

type Told = Partial<ToldNotification> & Pick<ToldNotification, 'kind' | 'title'>;
let next = 0;
const told = (one: Told): ToldNotification => ({
  id: id(100 + next++),
  severity: 'low',
  body: null,
  link: '/alerts',
  subject_name: null,
  about_type: null,
  about_id: null,
  about_due: null,
  action: null,
  created_at: NOW,
  ...one,
});

export function sample(
  template: Template,
  channel: Channel,
  {
    level,
    locale,
    practice,
  }: { level: PermissionLevel; locale: string; practice?: { name: string; time_zone: string } },
): LeasedDelivery {
  next = 0;
  const [notifications, payload] = contents(template, level);
  const kinds: Partial<Record<Template, NotificationKind>> = {
    announcement: 'announcement',
    emergency: 'emergency',
    executive_summary: 'summary',
    status_post: 'summary',
    celebration: 'celebration',
    approval: 'approval',
  };
  return {
    id: id(1),
    lease_token: id(2),
    secret: 'preview',
    channel,
    kind: notifications[0]?.kind ?? kinds[template] ?? 'reminder',
    template,
    attempt: 1,
    uncertain: false,
    address: channel === 'email' ? 'pat.sample@example.com' : channel === 'sms' ? '+15555550100' : 'U0SAMPLE',
    organization: { id: id(3), time_zone: 'America/Chicago', ...(practice ?? { name: 'Sample Family Practice' }) },
    recipient:
      template === 'status_post' || (template === 'celebration' && channel === 'slack')
        ? null
        : { id: id(4), full_name: 'Pat Sample', permission_level: level, locale, time_zone: 'America/Chicago' },
    is_mandatory: template === 'emergency' || (template === 'notice' && level === 'staff'),
    notifications,
    payload,
  };
}

function contents(template: Template, level: PermissionLevel): [ToldNotification[], Record<string, unknown>] {
  switch (template) {
    case 'notice':
      return [[level === 'staff' ? OWN() : ABOUT_SOMEBODY()], {}];
    case 'digest':
      return [level === 'staff' ? [OWN(), ...MANY()] : [ABOUT_SOMEBODY(), APPROVAL(), ...MANY()], {}];
    case 'announcement':
      return [
        [
          told({
            kind: 'announcement',
            title: 'New parking rules from Monday',
            body: 'The lower deck is being painted next week. Please park on the upper deck from Monday to Wednesday.\n\nThank you for your patience.',
            link: '/announcements',
          }),
        ],
        {},
      ];
    case 'emergency':
      return [
        [
          told({
            kind: 'emergency',
            severity: 'critical',
            title: 'Sample site closed today: burst water pipe',
            body: 'Do not come to the Sample Street site today. Appointments move to the River Road site. Call your manager if you are already there.',
            action: 'acknowledge',
          }),
        ],
        {},
      ];
    case 'approval':
      return [[APPROVAL()], {}];
    case 'executive_summary':
      return [[], SUMMARY];
    case 'status_post':
      return [
        [],
        {
          on: '2026-11-23',
          rate: 94.2,
          rate_before: 92.8,
          people: 48,
          overdue: 5,
          due_7_days: 11,
          completed_7_days: 23,
        },
      ];
    case 'celebration':
      return [
        [],
        { full_name: 'Robin Example', program_name: 'Sample Training: Hand Hygiene', completed_on: '2026-11-20' },
      ];
    default:
      return [[], {}];
  }
}

const OWN = () =>
  told({
    kind: 'reminder',
    severity: 'medium',
    title: 'Due soon: Sample Training, Hand Hygiene',
    about_type: 'assignment',
    about_due: '2026-11-27',
    link: '/training',
  });
const ABOUT_SOMEBODY = () =>
  told({
    kind: 'manager_alert',
    severity: 'high',
    title: 'Robin Example is not compliant: Sample Requirement, Fire Safety',
    body: 'The last proof has lapsed.',
    subject_name: 'Robin Example',
    about_type: 'record',
    about_due: '2026-11-16',
    link: '/team',
  });
const APPROVAL = () =>
  told({
    kind: 'approval',
    severity: 'medium',
    title: 'Exception asked for: Sample Requirement, Fire Safety',
    body: 'On sample leave until 14 December; the course is only given on site.',
    subject_name: 'Robin Example',
    about_type: 'exception',
    about_due: '2026-12-14',
    action: 'decide_exception',
    link: '/exceptions',
  });
const MANY = () => [
  told({
    kind: 'certification',
    severity: 'high',
    title: 'Expires soon: Sample License',
    about_due: '2026-12-01',
    link: '/licenses',
  }),
  told({
    kind: 'assignment',
    title: 'New training: Sample Training, Patient Privacy',
    about_due: '2026-12-18',
    link: '/training',
  }),
  told({
    kind: 'assignment',
    title: 'New training: Sample Training, Sharps',
    about_due: '2026-12-20',
    link: '/training',
  }),
  told({
    kind: 'completion',
    title: 'Completed: Sample Training, Welcome',
    body: 'Your certificate is ready.',
    link: '/training',
  }),
];
const SUMMARY = {
  period: { from: '2026-11-16', to: '2026-11-22' },
  compliance_rate: 94.2,
  compliance_rate_before: 92.8,
  people: 48,
  non_compliant: 3,
  grace: 2,
  open_violations: 4,
  overdue_corrective_actions: 1,
  expiring_30_days: 6,
  trend: [91.2, 91, 91.8, 92.1, 92.6, 92.8, 93.1, 92.9, 93.6, 94, 93.8, 94.2].map((rate, week) => ({
    on: new Date(Date.UTC(2026, 8, 6 + week * 7)).toISOString().slice(0, 10),
    rate,
  })),
  by_location: [
    { name: 'Sample Street', rate: 95.4, people: 31 },
    { name: 'River Road (fictional)', rate: 92.1, people: 17 },
  ],
  top_requirements: [
    { name: 'Sample Requirement, Fire Safety', non_compliant: 2 },
    { name: 'Sample Requirement, Sharps', non_compliant: 1 },
  ],
};
