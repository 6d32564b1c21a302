// Text messages as bubbles, with what came before and after between the same two, and room to answer.
import { html } from 'hono/html';
import type { Message } from './messages.ts';
import { segmentsOf } from './sms-segments.ts';

/** The one at the other end. */
export function phoneOf(message: Message): string {
  return (message.inbound ? message.from : message.to[0]) ?? '';
}

export function conversation(message: Message, thread: Message[]) {
  const phone = phoneOf(message);
  return html`<div class="thread">
      ${thread.map((each) => {
        const segments = segmentsOf(each.text);
        const side = each.inbound ? 'inbound' : '';
        return html`<div class="bubble ${side}" ${each.id === message.id ? html`aria-current="true"` : ''}>
            ${each.text}
          </div>
          <small class="${side}"
            >${String(segments)} ${segments === 1 ? 'segment' : 'segments'}, ${String(each.text.length)} characters,
            ${String(each.metadata.status ?? 'sent')}</small
          >`;
      })}
    </div>
    <form method="post" action="/inbound">
      <input type="hidden" name="from" value="${phone}" /><input
        type="hidden"
        name="to"
        value="${message.inbound ? (message.to[0] ?? '') : message.from}"
      />
      <input name="body" aria-label="Answer" placeholder="Answer as ${phone}: STOP, START, HELP" required />
      <button>Send</button>
    </form>`;
}
