/**
 * The one layout of every email. Tables and inline styles because Outlook and Gmail know little else; the style sheet only
 * adds what is pleasant where it is understood: the narrow screen and the dark one.
 */
import { html, Markup } from './html.ts';
import type { Figure, Letter, Line, Row } from './letter.ts';
import type { Tone } from './told.ts';

const FONT = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const COLORS: Record<Tone, { solid: string; text: string; soft: string }> = {
  calm: { solid: '#0b6662', text: '#0a5b57', soft: '#e2f1ef' },
  good: { solid: '#136239', text: '#136239', soft: '#e3f4ea' },
  soon: { solid: '#0b6662', text: '#7d4b00', soft: '#fcf0d9' },
  danger: { solid: '#b3261e', text: '#a31f19', soft: '#fdebe9' },
};

const STYLE = new Markup(`
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; width: 100%; -webkit-text-size-adjust: 100%; -ms-text-size-adjust: 100%; }
table { border-collapse: separate; }
img { border: 0; line-height: 100%; outline: none; text-decoration: none; }
a { text-decoration: underline; }
@media (max-width: 620px) {
  .page { padding: 0 !important; }
  .card { border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; }
  .inner { padding-left: 20px !important; padding-right: 20px !important; }
  .heading { font-size: 22px !important; line-height: 29px !important; }
  .button, .button a { display: block !important; text-align: center !important; }
  .figures, .figures tbody { display: block !important; } .figures tr { display: contents !important; }
  .figure { display: inline-block !important; width: 49% !important; box-sizing: border-box !important; }
}
@media (prefers-color-scheme: dark) {
  body, .page { background: #0d1211 !important; }
  .card { background: #131918 !important; border-color: #25302e !important; }
  .ink { color: #e8eeec !important; }
  .quiet { color: #aab7b3 !important; }
  .rule { border-color: #25302e !important; }
  .sunken { background: #1a2120 !important; }
  .plate { background: #ffffff !important; }
  .link { color: #63cec3 !important; }
  .calm-text { color: #63cec3 !important; } .good-text { color: #6fd397 !important; }
  .soon-text { color: #ecb85c !important; } .danger-text { color: #f79b93 !important; }
  .calm-soft { background: #12302d !important; } .good-soft { background: #12291d !important; }
  .soon-soft { background: #2e2411 !important; } .danger-soft { background: #371b19 !important; }
  .calm-solid, .soon-solid { background: #3fb5aa !important; } .good-solid { background: #6fd397 !important; }
  .danger-solid { background: #f79b93 !important; }
  .on-solid { color: #04211e !important; }
}
[data-ogsc] .ink { color: #e8eeec !important; } [data-ogsc] .quiet { color: #aab7b3 !important; }
[data-ogsc] .link { color: #63cec3 !important; }
`);

/** Keeps the rest of the message out of the inbox's preview line. */
const FILLER = new Markup('&#847;&zwnj;&nbsp;'.repeat(60));
const GHOST_OPEN = new Markup(
  '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
);
const GHOST_CLOSE = new Markup('<!--[if mso]></td></tr></table><![endif]-->');
const OFFICE = new Markup(
  '<!--[if mso]><noscript><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml></noscript><style>td,p,a,h1,h2{font-family:Arial,sans-serif !important}</style><![endif]-->',
);

export function layOut(letter: Letter): string {
  const color = COLORS[letter.tone];
  return html`<!doctype html>
    <html
      lang="${letter.language}"
      dir="ltr"
      xmlns="http://www.w3.org/1999/xhtml"
      xmlns:o="urn:schemas-microsoft-com:office:office"
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>${letter.subject}</title>
        ${OFFICE}
        <style>
          ${STYLE}
        </style>
      </head>
      <body style="margin:0;padding:0;background:#f3f5f4">
        <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${letter.preheader}${FILLER}</div>
        <table
          role="presentation"
          class="page"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          bgcolor="#f3f5f4"
          style="background:#f3f5f4;padding:28px 12px"
        >
          <tr>
            <td align="center">
              ${GHOST_OPEN}
              <table
                role="presentation"
                class="card"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                bgcolor="#ffffff"
                style="max-width:600px;background:#ffffff;border:1px solid #e4e8e6;border-radius:12px"
              >
                <tr>
                  <td
                    class="${letter.tone}-solid"
                    bgcolor="${color.solid}"
                    height="4"
                    style="height:4px;line-height:4px;font-size:0;background:${color.solid};border-radius:12px 12px 0 0"
                  >
                    &nbsp;
                  </td>
                </tr>
                <tr>
                  <td class="inner" style="padding:24px 36px 0">
                    <p class="quiet" style="margin:0;${new Markup(FONT)};font-size:13px;line-height:20px;color:#4b5a56">
                      ${letter.practice}
                    </p>
                  </td>
                </tr>
                <tr>
                  <td class="inner" style="padding:20px 36px 0">
                    <p
                      class="${letter.tone}-text"
                      style="margin:0 0 6px;${new Markup(FONT)};font-size:13px;line-height:18px;font-weight:600;color:${color.text}"
                    >
                      ${letter.eyebrow}
                    </p>
                    <h1
                      class="ink heading"
                      style="margin:0;${new Markup(FONT)};font-size:25px;line-height:32px;font-weight:650;letter-spacing:-0.01em;color:#131c1a"
                    >
                      ${letter.heading}
                    </h1>
                  </td>
                </tr>
                ${letter.greeting ? section(paragraph(letter.greeting), 16) : null}
                ${letter.paragraphs.map((text, index) => section(paragraph(text), index || letter.greeting ? 10 : 16))}
                ${letter.facts.length ? section(facts(letter.facts, letter.tone), 20) : null}
                ${letter.figures.length ? section(figures(letter.figures), 20) : null}
                ${letter.image ? section(picture(letter.image), 20) : null}
                ${letter.groups.map((group) => [section(subheading(group.title), 28), section(lines(group.lines), 8)])}
                ${letter.tables.map((table) => [section(subheading(table.title), 28), section(rows(table.rows), 8)])}
                ${letter.more ? section(paragraph(letter.more, 'quiet'), 12) : null}
                ${letter.action ? section(button(letter.action, letter.alarm ? 'danger' : 'calm'), 28) : null}
                ${letter.closing.map((text, index) => section(paragraph(text, 'quiet'), index ? 8 : 24))}
                <tr>
                  <td class="inner" style="padding:32px 36px 28px">
                    <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
                      <tr>
                        <td class="rule" style="border-top:1px solid #e4e8e6;padding-top:18px">
                          ${letter.footer.why.map((text) => small(text))}
                          ${letter.footer.links.map(({ label, url }) => small(html`<a class="link" href="${url}" style="color:#0a5b57">${label}</a>`))}
                        </td>
                      </tr>
                    </table>
                  </td>
                </tr>
              </table>
              ${GHOST_CLOSE}
            </td>
          </tr>
        </table>
      </body>
    </html>`.source;
}

function section(content: Markup, above: number): Markup {
  return html`<tr>
    <td class="inner" style="padding:${above}px 36px 0">${content}</td>
  </tr> `;
}

function paragraph(text: string, ink: 'ink' | 'quiet' = 'ink'): Markup {
  const broken = text.split('\n').map((line, index) => (index ? html`<br />${line}` : html`${line}`));
  const [size, color] = ink === 'ink' ? ['16px;line-height:25px', '#131c1a'] : ['14px;line-height:21px', '#4b5a56'];
  return html`<p
    class="${ink}"
    style="margin:0;${new Markup(FONT)};font-size:${size};color:${color};overflow-wrap:anywhere"
  >
    ${broken}
  </p>`;
}

function small(content: string | Markup): Markup {
  return html`<p class="quiet" style="margin:0 0 6px;${new Markup(FONT)};font-size:12px;line-height:18px;color:#4b5a56">
    ${content}
  </p> `;
}

function subheading(text: string): Markup {
  return html`<h2
    class="ink"
    style="margin:0;${new Markup(FONT)};font-size:15px;line-height:22px;font-weight:650;color:#131c1a"
  >
    ${text}
  </h2>`;
}

function facts(list: Row[], tone: Tone): Markup {
  const color = COLORS[tone];
  return html`<table
    role="presentation"
    class="${tone}-soft"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    bgcolor="${color.soft}"
    style="background:${color.soft};border-radius:8px"
  >
    <tr>
      <td style="padding:12px 16px">
        ${list.map(
          ({ label, value }) =>
            html`<p style="margin:4px 0;${new Markup(FONT)};font-size:14px;line-height:21px">
              <span class="quiet" style="color:#4b5a56">${label}</span>&nbsp;
              <strong class="${tone}-text" style="font-weight:600;color:${color.text}">${value}</strong>
            </p> `,
        )}
      </td>
    </tr>
  </table>`;
}

function lines(list: Line[]): Markup {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
    ${list.map(
      ({ title, note, url, tone }) =>
        html`<tr>
          <td class="rule" style="border-top:1px solid #e4e8e6;padding:11px 0">
            <a
              class="ink"
              href="${url}"
              style="${new Markup(FONT)};font-size:15px;line-height:22px;font-weight:550;color:#131c1a;text-decoration:none"
              >${title}</a
            >${
              note
                ? html`<br /><span
                      class="${tone === 'calm' ? 'quiet' : `${tone}-text`}"
                      style="${new Markup(FONT)};font-size:13px;line-height:20px;color:${tone === 'calm' ? '#4b5a56' : COLORS[tone].text}"
                      >${note}</span
                    >`
                : null
            }
          </td>
        </tr> `,
    )}
  </table>`;
}

function rows(list: Row[]): Markup {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
    ${list.map(
      ({ label, value }) =>
        html`<tr>
          <td
            class="rule ink"
            style="border-top:1px solid #e4e8e6;padding:9px 12px 9px 0;${new Markup(FONT)};font-size:14px;line-height:20px;color:#131c1a"
          >
            ${label}
          </td>
          <td
            class="rule quiet"
            align="right"
            style="border-top:1px solid #e4e8e6;padding:9px 0;${new Markup(FONT)};font-size:14px;line-height:20px;color:#4b5a56;white-space:nowrap"
          >
            ${value}
          </td>
        </tr> `,
    )}
  </table>`;
}

function figures(list: Figure[]): Markup {
  const cell = ({ label, value, change, tone }: Figure) =>
    html`<td class="figure" width="33%" valign="top" style="padding:10px 12px 10px 0">
      <p class="quiet" style="margin:0;${new Markup(FONT)};font-size:12px;line-height:17px;color:#4b5a56">${label}</p>
      <p
        class="ink"
        style="margin:2px 0 0;${new Markup(FONT)};font-size:25px;line-height:31px;font-weight:650;color:#131c1a"
      >
        ${value}
      </p>
      ${
        change
          ? html`<p
              class="${tone}-text"
              style="margin:1px 0 0;${new Markup(FONT)};font-size:12px;line-height:17px;color:${COLORS[tone].text}"
            >
              ${change}
            </p>`
          : null
      }
    </td>`;
  const rows: Figure[][] = [];
  for (let start = 0; start < list.length; start += 3) rows.push(list.slice(start, start + 3));
  return html`<table role="presentation" class="figures" width="100%" cellpadding="0" cellspacing="0">
    ${rows.map(
      (row) =>
        html`<tr>
          ${row.map(cell)}
        </tr> `,
    )}
  </table>`;
}

function picture({ contentId, alt, width, height }: NonNullable<Letter['image']>): Markup {
  // On a white plate of its own: the lines of the chart are drawn for paper.
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
    <tr>
      <td class="plate" bgcolor="#ffffff" style="background:#ffffff;border-radius:8px">
        <img
          src="cid:${contentId}"
          alt="${alt}"
          width="${width}"
          height="${height}"
          style="display:block;width:100%;max-width:${width}px;height:auto"
        />
      </td>
    </tr>
  </table>`;
}

function button({ label, url }: { label: string; url: string }, tone: Tone): Markup {
  const color = COLORS[tone];
  return html`<table role="presentation" class="button" cellpadding="0" cellspacing="0">
    <tr>
      <td class="button ${tone}-solid" bgcolor="${color.solid}" style="background:${color.solid};border-radius:8px">
        <a
          class="on-solid"
          href="${url}"
          style="display:inline-block;padding:13px 24px;${new Markup(FONT)};font-size:16px;line-height:22px;font-weight:600;color:#ffffff;text-decoration:none"
          >${label}</a
        >
      </td>
    </tr>
  </table>`;
}
