// The readable face of the outbox: a list of what arrived, and the chosen message as its recipient sees it.
import { html, raw } from 'hono/html';
import type { Message } from './messages.ts';
import { email, type View } from './page-email.ts';
import { slackMessage } from './page-slack.ts';
import { styles } from './page-styles.ts';
import { conversation } from './page-sms.ts';

// The list follows new arrivals while no message is being read.
const follow = `
  const newest = document.querySelector('nav a')?.id ?? '';
  if (!location.search) setInterval(async () => {
    const ids = await (await fetch('/messages?ids&limit=1')).json();
    if ((ids[0] ?? '') !== newest) location.reload();
  }, 2000);`;

export type Shown = { list: Message[]; chosen: Message | undefined; thread: Message[]; view: View };

export function page({ list, chosen, thread, view }: Shown) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Outbox</title>
        <style>
          ${raw(styles)}
        </style>
      </head>
      <body>
        <nav aria-label="Messages">
          <h1>Outbox</h1>
          ${list.map(
            (message) =>
              html`<a
                href="/?id=${message.id}"
                id="${message.id}"
                ${message.id === chosen?.id ? raw('aria-current="true"') : ''}
              >
                ${title(message)}<br /><small
                  >${message.channel} ${message.inbound ? 'from' : 'to'}
                  ${message.inbound ? message.from : message.to.join(', ')},
                  ${message.at.slice(0, 19).replace('T', ' ')} UTC</small
                >
              </a>`,
          )}
        </nav>
        <main>
          ${chosen ? details(chosen, thread, view) : html`<p>${list.length ? 'Choose a message.' : 'Nothing has been sent yet. Mails, SMS and Slack messages of this platform arrive here.'}</p>`}
        </main>
        <script>
          ${raw(follow)};
        </script>
      </body>
    </html>`;
}

function title(message: Message): string {
  return message.subject || message.text.slice(0, 80) || '(no text)';
}

function details(message: Message, thread: Message[], view: View) {
  const links = [
    ...new Set([...(message.html ?? '').matchAll(/href="(https?:[^"]+)"/g)].map((match) => match[1] ?? '')),
  ];
  const headers = (message.metadata.headers ?? []) as { Name: string; Value: string }[];
  const attachments = (message.metadata.attachments ?? []) as { Name: string; ContentType: string; Content: string }[];
  const facts: [string, string | undefined][] = [
    ['From', message.from],
    ['To', message.to.join(', ')],
    ['Tag', message.tag ?? undefined],
    ['Stream', message.metadata.stream as string | undefined],
    ...headers.map(({ Name, Value }): [string, string] => [Name, Value]),
  ];
  return html`<h2>${title(message)}</h2>
    <dl>
      ${facts.map(
        ([name, value]) =>
          value &&
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
      ${attachments.map(
        ({ Name, ContentType }, index) =>
          html`<dt>Attachment</dt>
            <dd><a href="/messages/${message.id}/attachments/${String(index)}">${Name}</a> (${ContentType})</dd>`,
      )}
    </dl>
    ${body(message, thread, view)}
    ${
      links.length
        ? html`<details>
            <summary>Links (${String(links.length)})</summary>
            <ul>
              ${links.map((link) => html`<li><a href="${raw(link)}">${raw(link)}</a></li>`)}
            </ul>
          </details>`
        : ''
    }`;
}

function body(message: Message, thread: Message[], view: View) {
  if (message.channel === 'email') return email(message, view);
  return message.channel === 'sms' ? conversation(message, thread) : slackMessage(message);
}
