/**
 * The reference page: the OpenAPI document as one page of HTML, with nothing fetched from anywhere and no script but a
 * filter, so that it works where the API works and its policy can forbid the rest.
 */
import { html, raw } from 'hono/html';
import type { openApiDocument } from '../_shared/http/openapi.ts';

type Document = ReturnType<typeof openApiDocument>;
type Schema = {
  [keyword: string]: unknown;
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  anyOf?: Schema[];
};
type Media = Record<string, { schema?: Schema }>;
type Parameter = { name: string; in: string; required?: boolean; description?: string; schema?: Schema };
type Operation = {
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content: Media };
  responses: Record<string, { description: string; content?: Media }>;
  security?: unknown[];
  'x-error-codes'?: string[];
};

export function operationsOf(document: Document): { method: string; path: string; operation: Operation }[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}

const style = `
:root { color-scheme: light dark; --ink: light-dark(#162026, #e6edef); --muted: light-dark(#5c6b73, #9fb0b6); --line: light-dark(#dde5e6, #2a363b);
  --paper: light-dark(#fff, #12191c); --soft: light-dark(#f4f8f8, #1a2327); --accent: light-dark(#0b5e62, #5cc4c4); --danger: light-dark(#a3222a, #f19a9a); }
* { box-sizing: border-box } body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1rem 4rem } h1 { font-size: 1.6rem; margin: 0 } h2 { margin: 2.5rem 0 .5rem; font-size: 1.15rem }
p { margin: .4rem 0 } a { color: var(--accent) } code, pre { font: 13px/1.5 ui-monospace, monospace } .muted { color: var(--muted) }
input { width: 100%; margin-top: 1rem; padding: .6rem .8rem; font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line); border-radius: 8px }
details { border: 1px solid var(--line); border-radius: 8px; margin: .5rem 0 } summary { display: flex; flex-wrap: wrap; gap: .3rem .8rem; padding: .6rem .8rem; cursor: pointer; min-height: 44px; align-items: center }
summary:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px } .method { width: 4.2rem; font-weight: 700; color: var(--accent) } .DELETE { color: var(--danger) }
.body { padding: 0 .8rem .8rem } table { width: 100%; border-collapse: collapse } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-top: 1px solid var(--line) }
th { font-weight: 600; color: var(--muted); border: 0 } pre { margin: .3rem 0; padding: .7rem; background: var(--soft); border-radius: 8px; overflow-x: auto } h3 { font-size: .9rem; margin: 1rem 0 .2rem }
`;

const script = `
const field = document.querySelector('input');
field.addEventListener('input', () => {
  const wanted = field.value.toLowerCase();
  for (const item of document.querySelectorAll('details')) item.hidden = !item.textContent.toLowerCase().includes(wanted);
  for (const area of document.querySelectorAll('section')) area.hidden = !area.querySelector('details:not([hidden])');
});`;

export async function referencePage(document: Document): Promise<{ page: string; policy: string }> {
  const operations = operationsOf(document);
  const areas = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? 'Other'))];
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${document.info.title}</h1>
          <p class="muted">${document.info.description ?? ''}</p>
          <p>
            Version ${document.info.version} · <a href="openapi.json">openapi.json</a> · ${operations.length} routes
          </p>
          <input type="search" aria-label="Find a route" placeholder="Find a route, a field or an error code" />
          ${areas.map(
            (area) =>
              html`<section aria-label="${area}">
                <h2>${area}</h2>
                ${operations.filter(({ operation }) => (operation.tags?.[0] ?? 'Other') === area).map((each) => entry(each, schemas))}
              </section>`,
          )}
        </main>
        <script>
          ${raw(script)};
        </script>
      </body>
    </html>`;
  const [styleHash, scriptHash] = await Promise.all([digest(style), digest(script)]);
  return {
    page: String(page),
    policy: `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}

function entry({ method, path, operation }: ReturnType<typeof operationsOf>[number], schemas: Record<string, Schema>) {
  const parameters = operation.parameters ?? [];
  const codes = operation['x-error-codes'] ?? [];
  return html`<details>
    <summary>
      <code class="method ${method}">${method}</code><code>${path}</code
      ><span class="muted">${operation.summary ?? ''}</span>
    </summary>
    <div class="body">
      ${operation.description ? html`<p>${operation.description}</p>` : ''}
      ${
        parameters.length
          ? html`<h3>Parameters</h3>
              <table>
                <tr>
                  <th>Name</th>
                  <th>In</th>
                  <th>Type</th>
                  <th></th>
                </tr>
                ${parameters.map(
                  (p) =>
                    html`<tr>
                      <td><code>${p.name}</code>${p.required ? ' (required)' : ''}</td>
                      <td>${p.in}</td>
                      <td><code>${outline(p.schema ?? {}, schemas)}</code></td>
                      <td>${p.description ?? ''}</td>
                    </tr>`,
                )}
              </table>`
          : ''
      }
      ${
        operation.requestBody
          ? html`<h3>Body</h3>
              ${bodies(operation.requestBody.content, schemas)}`
          : ''
      }
      ${Object.entries(operation.responses)
        .filter(([status]) => status !== 'default')
        .map(
          ([status, answer]) =>
            html`<h3>${status} ${answer.description}</h3>
              ${answer.content ? bodies(answer.content, schemas) : ''}`,
        )}
      ${
        codes.length
          ? html`<h3>Errors</h3>
              <p>${codes.map((code) => html`<code>${code}</code> `)}</p>`
          : ''
      }
    </div>
  </details>`;
}

function bodies(content: Media, schemas: Record<string, Schema>) {
  return Object.entries(content).map(
    ([type, { schema }]) =>
      html`<p class="muted">${type}</p>
        <pre>${outline(schema ?? {}, schemas)}</pre>`,
  );
}

/** A schema as people write types: `{ name: string, age?: integer }`. */
function outline(schema: Schema, schemas: Record<string, Schema>, indent = '', depth = 0): string {
  const name = schema.$ref?.split('/').at(-1);
  if (name) return depth > 3 ? name : outline(schemas[name] ?? {}, schemas, indent, depth + 1);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map((each) => outline(each, schemas, indent, depth)).join(' | ');
  if (schema.properties) {
    const inner = `${indent}  `;
    const lines = Object.entries(schema.properties).map(
      ([key, value]) =>
        `${inner}${key}${schema.required?.includes(key) ? '' : '?'}: ${outline(value, schemas, inner, depth + 1)}`,
    );
    return `{\n${lines.join('\n')}\n${indent}}`;
  }
  if (schema.items) return `${outline(schema.items, schemas, indent, depth + 1)}[]`;
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any');
  return typeof schema.format === 'string' ? `${type} (${schema.format})` : type;
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}
