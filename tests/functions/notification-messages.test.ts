import { describe, expect, test } from 'vitest';
import type {
  Channel,
  LeasedDelivery,
  NotificationKind,
  PermissionLevel,
  RenderedEmail,
  RenderedSlack,
  RenderedText,
  Template,
  ToldNotification,
} from '../../functions/_shared/notifications/contracts.ts';
import { render, TEMPLATES } from '../../functions/_shared/notifications/render.ts';
import { CATALOGUE, sample } from '../../functions/_shared/notifications/samples.ts';
import { segmentsOf } from '../../functions/_shared/notifications/templates/sms.ts';
import { ok, practice, refusal } from './support/practice.ts';

const urls = { console: 'https://console.practice.example', functions: 'https://api.practice.example/functions/v1' };
const levels: PermissionLevel[] = ['staff', 'manager', 'training_administrator', 'executive'];
const locales = ['en-US', 'es-US'];
const templates = Object.keys(TEMPLATES) as Template[];
const kinds: NotificationKind[] = [
  'assignment',
  'reminder',
  'completion',
  'compliance',
  'certification',
  'manager_alert',
  'announcement',
  'emergency',
  'summary',
  'approval',
  'celebration',
];
const channels: Channel[] = ['email', 'sms', 'slack'];

const email = async (delivery: LeasedDelivery) =>
  (await render({ ...delivery, channel: 'email' }, urls)) as RenderedEmail;
const text = (delivery: LeasedDelivery) => render({ ...delivery, channel: 'sms' }, urls) as RenderedText;
const slack = (delivery: LeasedDelivery) => render({ ...delivery, channel: 'slack' }, urls) as RenderedSlack;
const staff = { level: 'staff', locale: 'en-US' } as const;

function notice(told: Partial<ToldNotification>, more: Partial<LeasedDelivery> = {}): LeasedDelivery {
  const delivery = sample('notice', 'email', staff);
  const notification = { ...delivery.notifications[0]!, ...told };
  return { ...delivery, kind: notification.kind, notifications: [notification], ...more };
}

describe.each(templates)('%s', (template) => {
  test.each(levels.flatMap((level) => locales.map((locale) => [level, locale] as const)))(
    'is a whole message for %s in %s, by every channel',
    async (level, locale) => {
      const letter = await email(sample(template, 'email', { level, locale }));
      expect(letter.subject).toMatch(/\S/);
      // Nobody in particular reads a team's channel: it is written to in English.
      expect(letter.html).toContain(`<html lang="${template === 'status_post' ? 'en-US' : locale}"`);
      expect(letter.html).toContain('<meta name="color-scheme" content="light dark"');
      expect(letter.html).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
      expect(letter.text).not.toMatch(/undefined|\[object|NaN|Invalid Date|<[a-z/]/);
      const links = [...letter.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
      expect(links.length).toBeGreaterThan(0);
      for (const href of links) {
        expect(href).toMatch(/^https:\/\/console\.practice\.example\//);
        expect(letter.text).toContain(href);
      }
      expect(text(sample(template, 'sms', { level, locale }))).toMatchObject({ segments: 1 });
      const post = slack(sample(template, 'slack', { level, locale }));
      expect(post.text).toMatch(/\S/);
      expect(post.blocks.length).toBeGreaterThan(0);
      expect(post.metadata.event_payload.delivery_id).toBe(sample(template, 'slack', { level, locale }).id);
    },
  );
});

test('every kind can be told by every channel, to every level, in both languages', async () => {
  for (const kind of kinds) {
    for (const level of levels) {
      for (const locale of locales) {
        const delivery = { ...sample('notice', 'email', { level, locale }), kind };
        delivery.notifications = delivery.notifications.map((told) => ({ ...told, kind }));
        for (const channel of channels) {
          const rendered = await render({ ...delivery, channel }, urls);
          expect(JSON.stringify(rendered)).not.toMatch(/undefined|NaN|Invalid Date/);
        }
      }
    }
  }
});

test('what is asked differs by who is asked', async () => {
  const asked = async (permission_level: PermissionLevel) => {
    const delivery = notice({ kind: 'manager_alert', subject_name: 'Robin Example' });
    return (await email({ ...delivery, recipient: { ...delivery.recipient!, permission_level } })).text;
  };
  expect(await asked('manager')).toContain('Talk to Robin Example or send a reminder');
  expect(await asked('training_administrator')).toContain('The page of Robin Example');
  expect(await asked('executive')).toContain('what it means for Sample Family Practice');
  expect((await email(notice({}))).text).toContain('You can stop and continue at any time.');
});

test('Spanish recipients read Spanish sentences, dates and numbers; others read English', async () => {
  const told = { kind: 'assignment', title: 'New training: Hand hygiene', body: 'Due 27 November 2026.' } as const;
  const delivery = notice({ ...told, about_due: '2026-11-27' });
  const inLocale = (locale: string) => email({ ...delivery, recipient: { ...delivery.recipient!, locale } });
  const spanish = await inLocale('es-MX');
  expect(spanish.subject).toBe('Nueva formación: Hand hygiene');
  expect(spanish.text).toContain('27 de noviembre de 2026 (vence en 4 días)');
  expect(spanish.text).not.toMatch(/Due|Hello/);
  expect((await inLocale('en-GB')).text).toContain('27 November 2026 (due in 4 days)');
  expect((await inLocale('fr-FR')).text).toContain('November 27, 2026');
  expect((await inLocale('not a locale')).text).toContain('November 27, 2026');
});

test('a moment is the day it falls on in the practice', async () => {
  const created_at = '2026-11-24T03:00:00Z';
  // The second is the midnight with which November 27 ends in Chicago, as deadlines are stored.
  for (const about_due of ['2026-11-28T04:30:00Z', '2026-11-28T06:00:00+00:00']) {
    expect((await email(notice({ about_due, created_at }))).text).toContain('November 27, 2026 (due in 4 days)');
  }
});

test('nothing that somebody typed becomes markup, a link or a header', async () => {
  const evil = '"><script>alert(1)</script><a href="https://elsewhere.example">&\r\nBcc: all@practice.example';
  const delivery = notice(
    { title: evil, body: evil, subject_name: evil, kind: 'manager_alert', link: '//elsewhere.example' },
    { organization: { id: 'x', name: evil, time_zone: 'Nowhere/None' } },
  );
  for (const template of ['notice', 'announcement', 'emergency', 'approval'] as const) {
    const letter = await email({ ...delivery, template });
    expect(letter.html).not.toMatch(/<script|href="(?!https:\/\/console\.practice\.example\/)/);
    expect(letter.html).toContain('&lt;script&gt;');
    expect(letter.subject).not.toMatch(/[\r\n]/);
    const blocks = JSON.stringify(slack({ ...delivery, template }).blocks);
    expect(blocks).toContain('&lt;script&gt;');
    expect(blocks).not.toContain('<script>');
    expect(blocks).not.toMatch(/"url":"(?!https:\/\/console\.practice\.example\/)/);
  }
  const shout = JSON.stringify(slack(notice({ title: '<!channel> *look*' })));
  expect(shout).not.toContain('<!channel>');
});

describe('several things', () => {
  const many = (number: number): LeasedDelivery => {
    const delivery = notice({});
    const [one] = delivery.notifications;
    const notifications = Array.from({ length: number }, (_, index) => ({
      ...one!,
      id: `id-${index}`,
      kind: (index % 2 ? 'assignment' : 'certification') as NotificationKind,
      severity: (index === number - 1 ? 'critical' : 'low') as ToldNotification['severity'],
      title: `Thing ${index}`,
      about_due: `2026-12-${String((index % 28) + 1).padStart(2, '0')}`,
    }));
    return { ...delivery, template: 'digest', notifications };
  };

  test('are one message by kind, the most urgent first, with twenty lines and the rest counted', async () => {
    const letter = await email(many(30));
    expect(letter.subject).toBe('30 things to look at');
    const lines = [...letter.text.matchAll(/^- Thing (\d+)$/gm)].map(([, number]) => Number(number));
    expect(lines).toHaveLength(20);
    expect(lines[0]).toBe(29);
    expect(letter.text).toContain('and 10 more');
    expect(letter.text.indexOf('New training')).toBeLessThan(letter.text.indexOf('Licenses and certificates'));
    const post = slack(many(30));
    expect(post.blocks.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(post.blocks)).toContain('and 10 more');
  });

  test('an overdue one is said in the subject', async () => {
    const delivery = many(3);
    delivery.notifications[1]!.about_due = '2026-11-20';
    expect((await email(delivery)).subject).toBe('3 things to look at, 1 overdue');
  });

  test('a notice that was handed several tells them all', async () => {
    expect((await email({ ...many(4), template: 'notice' })).text.match(/^- Thing/gm)).toHaveLength(4);
  });
});

describe('unsubscribing', () => {
  const names = (letter: RenderedEmail) => letter.headers.map(({ Name }) => Name);

  test('is one click where it is allowed', async () => {
    const letter = await email(notice({}, { is_mandatory: false, secret: 's3cret' }));
    expect(letter.headers).toEqual([
      {
        Name: 'List-Unsubscribe',
        Value: '<https://api.practice.example/functions/v1/notifications/unsubscribe/s3cret>',
      },
      { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
    ]);
    expect(letter.text).toContain('https://console.practice.example/unsubscribe/s3cret');
  });

  test('is not offered for what is mandatory, which never goes by the broadcast stream', async () => {
    for (const template of templates) {
      const letter = await email({ ...sample(template, 'email', staff), is_mandatory: true });
      expect(names(letter)).toEqual([]);
      expect(letter.html + letter.text).not.toContain('/unsubscribe/');
      expect(letter.stream).toBe('outbound');
    }
  });

  test('nobody’s channel has none', async () => {
    expect(names(await email({ ...notice({}), recipient: null, is_mandatory: false }))).toEqual([]);
  });
});

describe('texts', () => {
  test.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    [`${'a'.repeat(158)}€`, 1],
    [`${'a'.repeat(159)}€`, 2],
    // An escaped character is not cut in two by the end of a segment.
    [`${'a'.repeat(152)}[${'a'.repeat(151)}`, 2],
    [`${'a'.repeat(152)}[${'a'.repeat(152)}`, 3],
    ['ñÑéü', 1],
    ['á'.repeat(70), 1],
    ['á'.repeat(71), 2],
    ['á'.repeat(134), 2],
    ['á'.repeat(135), 3],
    ['🩺'.repeat(35), 1],
    ['🩺'.repeat(36), 2],
  ])('%# are counted in segments as they are billed', (message, segments) => {
    expect(segmentsOf(message)).toBe(segments);
  });

  test('never name a requirement, a program, a license or a person', () => {
    const secretive: NotificationKind[] = kinds.filter((kind) => kind !== 'announcement' && kind !== 'emergency');
    for (const kind of secretive) {
      for (const locale of locales) {
        const delivery = notice({
          kind,
          title: 'New training: HIV exposure',
          body: 'Hepatitis B titre',
          subject_name: 'Robin Example',
        });
        const { text: message } = text({ ...delivery, recipient: { ...delivery.recipient!, locale } });
        expect(message).not.toMatch(/HIV|Hepatitis|Robin/);
        expect(message).toContain('STOP');
        expect(message).toContain('https://console.practice.example/');
      }
    }
  });

  test('an emergency says what it is, how to confirm, and offers no way out', () => {
    const { text: message } = text(sample('emergency', 'sms', staff));
    expect(message).toMatch(/^URGENT Sample Family Practice: Sample site closed today.* Confirm: https:/);
    expect(message).not.toContain('STOP');
  });

  test('curly quotes and long dashes do not make a text cost double', () => {
    const delivery = notice(
      { kind: 'announcement', title: '“Flu week” – don’t forget…' },
      { template: 'announcement' },
    );
    const { text: message, segments } = text(delivery);
    expect(message).toContain(`"Flu week" - don't forget...`);
    expect(segments).toBe(1);
  });
});

describe('Slack', () => {
  const buttons = (post: RenderedSlack) =>
    post.blocks
      .flatMap((block) => (block.elements ?? []) as { action_id?: string; value?: string; url?: string }[])
      .filter(({ action_id }) => action_id);

  test('an approval is answered by buttons that carry the notification', () => {
    const delivery = sample('approval', 'slack', { level: 'manager', locale: 'en-US' });
    const found = buttons(slack(delivery));
    expect(found.map(({ action_id }) => action_id)).toEqual(['approve', 'refuse', 'open']);
    for (const { value } of found) expect(value).toBe(delivery.notifications[0]!.id);
  });

  test('an emergency is acknowledged by one', () => {
    expect(buttons(slack(sample('emergency', 'slack', staff))).map(({ action_id }) => action_id)).toEqual([
      'acknowledge',
      'open',
    ]);
  });
});

test('a summary has its chart inline, its page attached, and the change said', async () => {
  const letter = await email(sample('executive_summary', 'email', { level: 'executive', locale: 'en-US' }));
  expect(letter.text).toContain('up from 92.8%');
  expect(letter.text).toContain('Compliance: 94.2% (+1.4 points)');
  const [chart, page] = letter.attachments!;
  expect(letter.html).toContain(`src="${chart!.ContentID}"`);
  expect(atob(chart!.Content).slice(1, 4)).toBe('PNG');
  const document = atob(page!.Content);
  expect(document.slice(0, 5)).toBe('%PDF-');
  expect(document.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
});

test('a summary without a history has no chart and says so to nobody', async () => {
  const delivery = sample('executive_summary', 'email', { level: 'executive', locale: 'es-ES' });
  const bare = {
    ...delivery,
    payload: { ...delivery.payload, trend: [], compliance_rate_before: null, by_location: [] },
  };
  const letter = await email(bare);
  expect(letter.html).not.toContain('cid:');
  expect(letter.attachments).toHaveLength(1);
});

describe('POST /notifications/templates/preview', () => {
  test('shows an administrator and an executive what would be sent', async () => {
    const us = await practice();
    const list = ok(await us.administrator.api.GET('/api/notifications/templates'));
    expect(list.data.map(({ template }) => template).sort()).toEqual(Object.keys(CATALOGUE).sort());
    for (const { template, channels } of list.data) {
      for (const channel of channels) {
        const body = { template, channel, locale: 'es-US', level: 'manager' } as const;
        const preview = ok(await us.administrator.api.POST('/api/notifications/templates/preview', { body }));
        expect(preview.channel).toBe(channel);
      }
    }
    const body = { template: 'celebration', channel: 'sms', locale: 'en-US', level: 'staff' } as const;
    const unused = await us.administrator.api.POST('/api/notifications/templates/preview', { body });
    expect(refusal(unused)).toEqual([422, 'CHANNEL_NOT_USED']);
    for (const who of [us.learner, us.manager]) {
      expect(refusal(await who.api.GET('/api/notifications/templates'))).toEqual([403, 'FORBIDDEN']);
      const refused = await who.api.POST('/api/notifications/templates/preview', {
        body: { ...body, channel: 'email' },
      });
      expect(refusal(refused)).toEqual([403, 'FORBIDDEN']);
    }
  });
});
