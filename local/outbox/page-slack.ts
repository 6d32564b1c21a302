// A Slack message with its blocks; pressing a button calls the product as Slack does.
import { html } from 'hono/html';
import type { Message } from './messages.ts';

type Text = { type: string; text: string };
type Element = {
  type: string;
  text?: Text;
  action_id?: string;
  url?: string;
  style?: string;
  image_url?: string;
  alt_text?: string;
};
type Block = {
  type: string;
  text?: Text;
  fields?: Text[];
  elements?: Element[];
  accessory?: Element;
  image_url?: string;
  alt_text?: string;
};
type Fragment = ReturnType<typeof html> | string;

export function slackMessage(message: Message) {
  const blocks = (message.metadata.blocks ?? []) as Block[];
  const replies = (message.metadata.replies ?? []) as string[];
  return html`<div class="slack">
      ${blocks.length ? blocks.map((each) => block(message, each)) : html`<p>${mrkdwn(message.text)}</p>`}
      ${replies.map((reply) => html`<p class="reply"><small>Only visible to you</small><br />${mrkdwn(reply)}</p>`)}
    </div>
    <details>
      <summary>What a notification shows</summary>
      <pre>${message.text}</pre>
    </details>
    ${
      blocks.length
        ? html`<details>
            <summary>Blocks</summary>
            <pre>${JSON.stringify(blocks, null, 2)}</pre>
          </details>`
        : ''
    }`;
}

function block(
  message: Message,
  { type, text, fields, elements = [], accessory, image_url, alt_text }: Block,
): Fragment {
  switch (type) {
    case 'header':
      return html`<h3>${text?.text}</h3>`;
    case 'divider':
      return html`<hr />`;
    case 'section':
      return html`<div class="section">
        <div>
          ${text ? html`<p>${words(text)}</p>` : ''}
          ${fields ? html`<div class="fields">${fields.map((field) => html`<p>${words(field)}</p>`)}</div>` : ''}
        </div>
        ${accessory ? element(message, accessory) : ''}
      </div>`;
    case 'context':
      return html`<p class="context">
        ${elements.map((each) => (each.type === 'image' ? '' : words(each as unknown as Text)))}
      </p>`;
    case 'actions':
      return html`<div class="actions">${elements.map((each) => element(message, each))}</div>`;
    case 'image':
      return html`<img src="${image_url}" alt="${alt_text}" />`;
    default:
      return html`<p class="context">(${type})</p>`;
  }
}

function element(message: Message, { type, text, action_id, url, style = '', image_url, alt_text }: Element): Fragment {
  if (type === 'image') return html`<img src="${image_url}" alt="${alt_text}" width="64" />`;
  if (type !== 'button') return html`<span class="context">(${type})</span>`;
  if (url) return html`<a class="button ${style}" href="${url}">${text?.text}</a>`;
  return html`<form method="post" action="/messages/${message.id}/press">
    <input type="hidden" name="action_id" value="${action_id}" /><button class="${style}">${text?.text}</button>
  </form>`;
}

function words({ type, text }: Text): Fragment[] | string {
  return type === 'mrkdwn' ? mrkdwn(text) : text;
}

/** Slack's markup: `<address|words>`, *bold*, _italic_, ~struck~, `code`. */
function mrkdwn(text: string): Fragment[] {
  return text.split(/(<[^<>]+>)/).flatMap((part): Fragment[] => {
    const [, target = '', label] = /^<([^<>|]+)(?:\|([^<>]*))?>$/.exec(part) ?? [];
    if (/^(https?:|mailto:)/.test(target)) return [html`<a href="${target}">${plain(label ?? target)}</a>`];
    if (target) return [`${label ?? target}`];
    return part.split(/(\*[^*\n]+\*|_[^_\n]+_|~[^~\n]+~|`[^`\n]+`|\n)/).map((piece) => styled(piece));
  });
}

function styled(piece: string): Fragment {
  const inner = plain(piece.slice(1, -1));
  if (piece === '\n') return html`<br />`;
  if (piece.length < 3) return plain(piece);
  if (/^\*.*\*$/.test(piece)) return html`<strong>${inner}</strong>`;
  if (/^_.*_$/.test(piece)) return html`<em>${inner}</em>`;
  if (/^~.*~$/.test(piece)) return html`<s>${inner}</s>`;
  return /^`.*`$/.test(piece) ? html`<code>${inner}</code>` : plain(piece);
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
