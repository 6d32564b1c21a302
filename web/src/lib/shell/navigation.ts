import Activity from '@lucide/svelte/icons/activity';
import Bell from '@lucide/svelte/icons/bell';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import BookOpen from '@lucide/svelte/icons/book-open';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import FileCheck from '@lucide/svelte/icons/file-check';
import FolderLock from '@lucide/svelte/icons/folder-lock';
import Gauge from '@lucide/svelte/icons/gauge';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import Grid3x3 from '@lucide/svelte/icons/grid-3x3';
import ListChecks from '@lucide/svelte/icons/list-checks';
import MailCheck from '@lucide/svelte/icons/mail-check';
import Megaphone from '@lucide/svelte/icons/megaphone';
import Scale from '@lucide/svelte/icons/scale';
import Shield from '@lucide/svelte/icons/shield';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import UserRound from '@lucide/svelte/icons/user-round';
import Settings from '@lucide/svelte/icons/settings';
import Users from '@lucide/svelte/icons/users';
import UsersRound from '@lucide/svelte/icons/users-round';
import type { Component } from 'svelte';
import { canManagePrograms, managesPeople, seesPractice, seesTeam, type Me } from '#lib/data/me.ts';

export interface Place {
  href: string;
  label: string;
  icon: Component<{ size?: number; strokeWidth?: number }>;
  /** In the bar at the bottom of a phone. */
  onPhone: boolean;
  /** The heading it stands under; what a person opens every day stands above them. */
  group?: 'Compliance' | 'Training' | 'Practice';
}

/** Where a person of this level can go, the first being the page that answers their question. */
export function placesOf(me: Me): Place[] {
  const oversees = seesPractice(me) || seesTeam(me);
  const places: (Place | false)[] = [
    seesPractice(me) && { href: '/overview', label: 'Overview', icon: Gauge, onPhone: true },
    seesTeam(me) && { href: '/team', label: 'Team', icon: UsersRound, onPhone: true },
    { href: '/training', label: 'My training', icon: GraduationCap, onPhone: true },
    { href: '/evidence', label: 'My requirements', icon: FileCheck, onPhone: me.permission_level === 'staff' },
    { href: '/alerts', label: 'Alerts', icon: Bell, onPhone: true },

    oversees && { href: '/compliance', label: 'Compliance', icon: Grid3x3, onPhone: oversees, group: 'Compliance' },
    (canManagePrograms(me) || seesTeam(me)) && {
      href: '/reviews',
      label: 'Reviews',
      icon: ListChecks,
      onPhone: false,
      group: 'Compliance',
    },
    {
      href: '/exceptions',
      label: 'Exceptions',
      icon: Shield,
      onPhone: false,
      group: oversees ? 'Compliance' : undefined,
    },
    oversees && { href: '/violations', label: 'Violations', icon: ShieldAlert, onPhone: false, group: 'Compliance' },
    oversees && { href: '/calendar', label: 'Calendar', icon: CalendarDays, onPhone: false, group: 'Compliance' },
    oversees && { href: '/requirements', label: 'Requirements', icon: Scale, onPhone: false, group: 'Compliance' },
    seesPractice(me) && {
      href: '/binders',
      label: 'Survey binders',
      icon: FolderLock,
      onPhone: false,
      group: 'Compliance',
    },
    seesPractice(me) && { href: '/health', label: 'Cycle health', icon: Activity, onPhone: false, group: 'Compliance' },

    canManagePrograms(me) && {
      href: '/programs',
      label: 'Programs',
      icon: BookOpen,
      onPhone: false,
      group: 'Training',
    },
    canManagePrograms(me) && {
      href: '/schedule',
      label: 'Schedule',
      icon: CalendarCheck,
      onPhone: false,
      group: 'Training',
    },
    oversees && { href: '/observations', label: 'Observe', icon: ClipboardCheck, onPhone: false, group: 'Training' },

    oversees && { href: '/people', label: 'People', icon: Users, onPhone: false, group: 'Practice' },
    seesPractice(me) && {
      href: '/announcements',
      label: 'Announcements',
      icon: Megaphone,
      onPhone: false,
      group: 'Practice',
    },
    seesPractice(me) && { href: '/deliveries', label: 'Messages', icon: MailCheck, onPhone: false, group: 'Practice' },
    managesPeople(me) && { href: '/settings', label: 'Settings', icon: Settings, onPhone: false, group: 'Practice' },
    {
      href: '/profile',
      label: 'Profile',
      icon: UserRound,
      onPhone: false,
      group: oversees ? 'Practice' : undefined,
    },
  ];
  return places.filter((place) => place !== false);
}

export function homeOf(me: Me): string {
  if (me.permission_level === 'training_administrator') return '/programs';
  if (me.permission_level === 'executive') return '/overview';
  return seesTeam(me) ? '/team' : '/training';
}

/** Help that knows the page: the path's beginning decides. */
export const help: { path: string; title: string; text: string[] }[] = [
  {
    path: '/team',
    title: 'Your team',
    text: [
      'People who need you are at the top, with the reason beside the name. Remind or assign right from the row.',
      'The board shows each person against each program. Open any cell to see why it has its colour.',
      'Everything here updates by itself when somebody finishes a training.',
    ],
  },
  {
    path: '/schedule',
    title: 'The schedule',
    text: [
      'Each line is a training that a requirement asks for and nobody has assigned. Open it to see why it would be due on that day.',
      'What is critical is placed first. Nothing is due on a day off, and a week holds no more minutes than the practice allows.',
      'Assigned by rule and not yet started, a training is withdrawn again when nobody needs it any more.',
    ],
  },
  {
    path: '/training',
    title: 'Your training',
    text: [
      'What is due first is at the top. You can stop at any moment and continue on another device.',
      'A document counts as read when every page was open long enough; a quiz is graded at once.',
      'Your certificate is ready as soon as the last part is done.',
    ],
  },
  {
    path: '/observations',
    title: 'Observe',
    text: [
      'Skills that you may watch and sign for. Fill in the checklist while you watch; it is saved as you go.',
      'You sign first, with your password, then the person you watched. Nothing can be changed after that.',
    ],
  },
  {
    path: '/programs',
    title: 'Programs',
    text: [
      'A program is a list of modules: a PDF to read, a quiz to pass. Drafts are seen by administrators only.',
      'Move a module with its handle, or with Alt and the arrow keys.',
      'Publishing makes the program assignable and counts one version up. People in the middle of it keep their version.',
    ],
  },
  {
    path: '/overview',
    title: 'Overview',
    text: [
      'How the whole practice stands today and whether it is getting better.',
      'Every figure opens the people behind it.',
    ],
  },
  {
    path: '/violations',
    title: 'Violations',
    text: [
      'A violation is recorded by itself when a requirement lapses; what was seen is recorded by hand on the page of a person.',
      'Open one to plan what is done about it, begin, finish it, and have it verified by somebody who did not do it.',
      'On the board the arrow keys go from card to card. A late action is told to the next manager up the line.',
    ],
  },
  {
    path: '/exceptions',
    title: 'Exceptions',
    text: [
      'A delay says when something will be done instead; a waiver says that it does not have to be done until a day.',
      'Your manager or a training administrator decides, never you yourself. Medical and religious reasons are read by few.',
      'Most exceptions explain and move no date, because the law grants none. Where a rule does, it says which date moves.',
    ],
  },
  {
    path: '/reviews',
    title: 'Reviews',
    text: [
      'Everything that waits for your decision, one after the other, with its document beside the facts.',
      'J and K go to the next and the one before, A approves, R rejects with a reason.',
    ],
  },
  {
    path: '/binders',
    title: 'Survey binders',
    text: [
      'A link for an inspector: roster, requirements, where people stand and what proves it, frozen at one moment.',
      'The link is shown once. You see each time it was opened, and can withdraw it.',
    ],
  },
  {
    path: '/health',
    title: 'Cycle health',
    text: [
      'What nothing else would tell you: people nobody chases, requirements that cover nobody, jobs that stand still.',
    ],
  },
  {
    path: '/compliance',
    title: 'Compliance',
    text: [
      'Each person against each requirement; who is missing most is at the top. Filters are part of the address.',
      'The arrow keys go from cell to cell, Enter explains why it stands as it does, on any day and as it was known then.',
      'A shield stands for an approved exception. Other trainings and licenses can be shown as columns too.',
    ],
  },
  {
    path: '/requirements',
    title: 'Requirements',
    text: [
      'A requirement says what is owed, whom it covers, by when and how often, and what proves it.',
      'While you write, the preview shows who enters, who leaves and whose due date moves. Saving does exactly that.',
      'A new requirement counts for nobody before it is reviewed. This is not legal advice.',
    ],
  },
  {
    path: '/calendar',
    title: 'Calendar',
    text: [
      'What is due, ends or runs out of grace, day by day. The arrow keys go from day to day, Page up and Page down by month.',
    ],
  },
  {
    path: '/licenses/rules',
    title: 'Continuing education rules',
    text: [
      'How many hours a license asks for in a cycle. A rule counts once it is reviewed; reviewing says that you read what the board asks for.',
    ],
  },
  {
    path: '/licenses',
    title: 'Licenses',
    text: [
      'Licenses that ended or end within 90 days. Of each kind only the one that lasts longest is listed.',
      'Renewed one? The person adds it under My training, and a manager approves it.',
    ],
  },
  {
    path: '/people',
    title: 'People',
    text: [
      'Everyone you may see. Filters are part of the address, so a filtered list can be bookmarked or sent to a colleague.',
    ],
  },
  {
    path: '/settings/notifications',
    title: 'Notifications',
    text: [
      'Each line is a kind of message, each column a way to you. Required ones can be collected for the day, not switched off.',
      'During quiet hours nothing is sent but an emergency.',
    ],
  },
  {
    path: '/announcements',
    title: 'Announcements',
    text: [
      'Choose whom it is for; the number of people is counted as you choose. Open one to see who has read or confirmed it.',
      'An emergency goes out by every way there is, also at night, and asks for a confirmation.',
    ],
  },
  {
    path: '/deliveries',
    title: 'Messages',
    text: [
      'Every email, text message and Slack message, with what became of it. What failed says why, and can be sent again.',
      'Templates shows each message exactly as it is sent.',
    ],
  },
  {
    path: '/settings',
    title: 'Settings',
    text: [
      'Days on which the practice or a location is closed, and the days of the week on which people work.',
      'Somebody who works on other days has them under Edit details on their page.',
    ],
  },
  {
    path: '/alerts',
    title: 'Alerts',
    text: [
      'What you were told, newest first. Opening an alert marks it as read.',
      'J and K go down and up, E archives, U marks read or unread.',
    ],
  },
];
