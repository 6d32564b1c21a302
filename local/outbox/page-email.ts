// An email as its recipient sees it: wide or on a phone, light or dark, or as text alone.
import { html } from 'hono/html';
import type { Message } from './messages.ts';

const widths = ['desktop', 'phone', 'text'] as const;
const schemes = ['light', 'dark'] as const;
export type View = { width: (typeof widths)[number]; scheme: (typeof schemes)[number] };

export function viewOf({ width, scheme }: Record<string, string>): View {
  return {
    width: widths.find((each) => each === width) ?? 'desktop',
    scheme: schemes.find((each) => each === scheme) ?? 'light',
  };
}

export function email(message: Message, view: View) {
  if (!message.html) return html`<pre>${message.text}</pre>`;
  const link = (change: Partial<View>, name: string) => {
    const to = { ...view, ...change };
    const isThis = to.width === view.width && to.scheme === view.scheme;
    return html`<a
      href="/?id=${message.id}&width=${to.width}&scheme=${to.scheme}"
      ${isThis ? html`aria-current="true"` : ''}
      >${name}</a
    >`;
  };
  return html`<div class="views">
      ${link({ width: 'desktop' }, 'Desktop')} ${link({ width: 'phone' }, 'Phone')}
      ${link({ width: 'text' }, 'Plain text')}
      <span aria-hidden="true">·</span> ${link({ scheme: 'light' }, 'Light')} ${link({ scheme: 'dark' }, 'Dark')}
    </div>
    ${
      view.width === 'text'
        ? html`<pre>${message.text}</pre>`
        : html`<iframe
            title="Message"
            class="${view.width} ${view.scheme}"
            sandbox="allow-popups allow-top-navigation-by-user-activation"
            src="/messages/${message.id}/html"
          ></iframe>`
    }`;
}

/** The message with its links led past the outbox, which tells the sender that they were followed, as Postmark does. */
export function tracked(message: Message): string {
  const body = message.html ?? '';
  const isTracked = message.delivery && message.metadata.trackLinks !== 'None';
  const links = isTracked
    ? body.replaceAll(
        /href="(https?:[^"]+)"/g,
        (_, link: string) =>
          `href="/messages/${message.id}/click?to=${encodeURIComponent(link.replaceAll('&amp;', '&'))}"`,
      )
    : body;
  // Pictures that came with it.
  const attachments = (message.metadata.attachments ?? []) as {
    ContentID?: string | null;
    ContentType: string;
    Content: string;
  }[];
  const whole = attachments.reduce(
    (text, { ContentID, ContentType, Content }) =>
      ContentID
        ? text.replaceAll(`cid:${ContentID.replace(/^cid:/, '')}`, `data:${ContentType};base64,${Content}`)
        : text,
    links,
  );
  return whole.replace(/<head>|^/i, (head) => `${head}<base target="_top">`);
}
