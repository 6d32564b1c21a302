/**
 * A delivery as the message its recipient reads. Nothing here asks a database, a network or a clock: the same delivery is
 * always the same message, so that what the console previews is what is sent, and what is sent again is what was sent.
 */
import type {
  EmailAttachment,
  LeasedDelivery,
  LinkTargets,
  Rendered,
  RenderedEmail,
  RenderedSlack,
  RenderedText,
  Template,
} from './contracts.ts';
import { CHART, statusLetter, summaryLetter } from './templates/figures.ts';
import { layOut } from './templates/layout.ts';
import { oneLine } from './templates/html.ts';
import type { Letter } from './templates/letter.ts';
import {
  announcementLetter,
  approvalLetter,
  celebrationLetter,
  digestLetter,
  emergencyLetter,
  noticeLetter,
  testLetter,
} from './templates/letters.ts';
import { ExecutiveSummary } from './templates/payloads.ts';
import { writePlain } from './templates/plain.ts';
import { renderSlack } from './templates/slack.ts';
import { renderText } from './templates/sms.ts';
import { type Telling, telling } from './templates/told.ts';

export const TEMPLATES: Record<Template, (to: Telling) => Letter> = {
  notice: noticeLetter,
  digest: digestLetter,
  announcement: announcementLetter,
  emergency: emergencyLetter,
  executive_summary: summaryLetter,
  celebration: celebrationLetter,
  status_post: statusLetter,
  approval: approvalLetter,
  test: testLetter,
};

/** What goes to many at once about nobody in particular: its own stream, so that a complaint about it harms no reminder. */
const BROADCAST = new Set<Template>(['announcement', 'celebration', 'executive_summary', 'status_post']);
const SUBJECT_CHARACTERS = 150;

export function render(delivery: LeasedDelivery & { channel: 'sms' }, urls: LinkTargets): RenderedText;
export function render(delivery: LeasedDelivery & { channel: 'slack' }, urls: LinkTargets): RenderedSlack;
export function render(
  delivery: LeasedDelivery & { channel: 'email' },
  urls: LinkTargets,
): RenderedEmail | Promise<RenderedEmail>;
export function render(delivery: LeasedDelivery, urls: LinkTargets): Rendered | Promise<Rendered>;
export function render(delivery: LeasedDelivery, urls: LinkTargets): Rendered | Promise<Rendered> {
  const to = telling(delivery, urls);
  if (delivery.channel === 'sms') return renderText(to);
  if (delivery.channel === 'slack') return renderSlack(to);
  // A template for one thing that was handed several tells them all.
  const several =
    delivery.notifications.length > 1 && ['notice', 'approval', 'announcement'].includes(delivery.template);
  const letter = (several ? digestLetter : TEMPLATES[delivery.template])(to);
  return delivery.template === 'executive_summary' ? withAttachments(to, letter) : email(to, letter);
}

function email(to: Telling, letter: Letter): RenderedEmail {
  const { delivery, urls } = to;
  const leaves = delivery.recipient !== null && !delivery.is_mandatory;
  return {
    subject: oneLine(letter.subject, SUBJECT_CHARACTERS),
    html: layOut(letter),
    text: writePlain(letter),
    tag: delivery.kind,
    // A provider adds a way out of a broadcast by itself, which what is mandatory must not have.
    stream: leaves && BROADCAST.has(delivery.template) ? 'broadcast' : 'outbound',
    headers: leaves
      ? [
          { Name: 'List-Unsubscribe', Value: `<${urls.functions}/notifications/unsubscribe/${delivery.secret}>` },
          { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
        ]
      : [],
    metadata: { delivery: delivery.id, organization: delivery.organization.id, template: delivery.template },
  };
}

/** The chart and the page are made by libraries that are loaded only when a summary is sent. */
async function withAttachments(to: Telling, letter: Letter): Promise<RenderedEmail> {
  const { trend, period } = ExecutiveSummary.parse(to.delivery.payload);
  const [{ paintChart }, { printSummary }] = await Promise.all([
    import('./templates/chart.ts'),
    import('./templates/summary-page.ts'),
  ]);
  const attachments: EmailAttachment[] = [];
  if (letter.image) {
    attachments.push({
      Name: 'compliance.png',
      Content: base64(await paintChart(trend, to.place)),
      ContentType: 'image/png',
      ContentID: `cid:${CHART.contentId}`,
    });
  }
  attachments.push({
    Name: `compliance-${period.from}-${period.to}.pdf`,
    Content: base64(await printSummary(to)),
    ContentType: 'application/pdf',
  });
  return { ...email(to, letter), attachments };
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
