// The readable face of the outbox: a list of what arrived, and the chosen message as its reader sees it.
import { html, raw } from 'hono/html';
import type { Message } from './messages.ts';

const styles = `
  :root { color-scheme: light dark; --line: light-dark(#dfe3e6, #33393d); --soft: light-dark(#5d676d, #a3adb3); --accent: light-dark(#0f6f6b, #5cc4be) }
  * { box-sizing: border-box }
  body { margin: 0; font: 15px/1.45 system-ui, sans-serif; display: grid; grid-template-columns: minmax(240px, 340px) 1fr; min-height: 100vh }
  nav { border-right: 1px solid var(--line); overflow: auto; max-height: 100vh }
  h1 { font-size: 16px; margin: 0; padding: 16px }
  nav a { display: block; padding: 10px 16px; border-top: 1px solid var(--line); color: inherit; text-decoration: none }
  nav a[aria-current] { box-shadow: inset 3px 0 var(--accent) }
  nav a:hover, nav a:focus-visible { background: color-mix(in srgb, var(--accent) 10%, transparent) }
  small, dt { color: var(--soft) }
  main { padding: 20px 24px; display: flex; flex-direction: column; gap: 16px; min-width: 0 }
  h2 { margin: 0; font-size: 18px }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 0 } dd { margin: 0; overflow-wrap: anywhere }
  iframe { flex: 1; min-height: 480px; border: 1px solid var(--line); border-radius: 8px; background: white }
  pre { white-space: pre-wrap; margin: 0; padding: 16px; border: 1px solid var(--line); border-radius: 8px }
  @media (max-width: 640px) { body { grid-template-columns: 1fr } nav { max-height: 40vh; border-right: 0 } }`;

// The list follows new arrivals while no message is being read.
const follow = `
  const newest = document.querySelector('nav a')?.id ?? '';
  if (!location.search) setInterval(async () => {
    const ids = await (await fetch('/messages?ids')).json();
    if ((ids[0] ?? '') !== newest) location.reload();
  }, 2000);`;

export function page(messages: Message[], chosen: Message | undefined) {
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
          ${messages.map(
            (message) =>
              html`<a
                href="/?id=${message.id}"
                id="${message.id}"
                ${message.id === chosen?.id ? raw('aria-current="true"') : ''}
              >
                ${title(message)}<br /><small
                  >${message.channel} to ${message.to.join(', ')}, ${message.at.slice(0, 19).replace('T', ' ')}
                  UTC</small
                >
              </a>`,
          )}
        </nav>
        <main>
          ${chosen ? details(chosen) : html`<p>${messages.length ? 'Choose a message.' : 'Nothing has been sent yet. Mails, SMS and Slack messages of this platform arrive here.'}</p>`}
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

function details(message: Message) {
  const links = [
    ...new Set([...(message.html ?? '').matchAll(/href="(https?:[^"]+)"/g)].map((match) => match[1] ?? '')),
  ];
  return html`<h2>${title(message)}</h2>
    <dl>
      <dt>From</dt>
      <dd>${message.from}</dd>
      <dt>To</dt>
      <dd>${message.to.join(', ')}</dd>
      ${
        message.tag
          ? html`<dt>Tag</dt>
              <dd>${message.tag}</dd>`
          : ''
      }
      ${links.map(
        (link) =>
          html`<dt>Link</dt>
            <dd><a href="${raw(link)}">${raw(link)}</a></dd>`,
      )}
    </dl>
    ${
      message.html
        ? html`<iframe
            title="Message"
            sandbox="allow-popups allow-top-navigation-by-user-activation"
            src="/messages/${message.id}/html"
          ></iframe>`
        : html`<pre>${message.text}</pre>`
    }
    ${message.metadata.blocks ? html`<pre>${JSON.stringify(message.metadata.blocks, null, 2)}</pre>` : ''}`;
}
