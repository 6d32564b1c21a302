import { error } from '@sveltejs/kit';
import { canonicalJson } from '#lib/binders/canonical.ts';
import { binderParts, openBinder, type BinderContents, type BinderPart } from '#lib/data/binders.ts';
import { toCsv } from '#lib/format/csv.ts';
import type { RequestHandler } from './$types';

type Section = Exclude<keyof BinderContents, 'practice'>;
type Cell = string | number | null;
const columns: { [Name in Section]: string[] } = {
  roster: ['person', 'name', 'position', 'department', 'location', 'employment', 'hired_on'],
  requirements: [
    'requirement',
    'code',
    'name',
    'version',
    'effective_from',
    'authority',
    'citation',
    'citation_url',
    'proved_by',
    'renewal_months',
    'retention',
    'people',
    'compliant',
  ],
  standings: [
    'person',
    'name',
    'requirement',
    'requirement_name',
    'status',
    'last_on',
    'due_on',
    'grace_ends_on',
    'exception',
  ],
  evidence: [
    'person',
    'name',
    'requirement',
    'requirement_name',
    'kind',
    'title',
    'on',
    'expires_on',
    'certificate_number',
    'reviewed_by',
    'reviewed_on',
    'document',
    'document_sha256',
  ],
};

/** The manifest, the contents in the form that was hashed, or a section as a table. Each download is logged. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const [, name, ending] = /^([a-z]+)\.(json|csv)$/.exec(params.file) ?? [];
  const part = binderParts.find((each) => each === name && each !== 'page');
  const isJson = part === 'manifest' || part === 'contents';
  if (!part || (ending === 'json') !== isJson) error(404, 'There is no such file.');
  const binder = await openBinder(locals.supabase, params.token, part);
  const body =
    part === 'manifest'
      ? JSON.stringify(binder.manifest, null, 2)
      : part === 'contents'
        ? canonicalJson(binder.contents)
        : `\uFEFF${csvOf(part as Section, binder.contents)}`;
  return new Response(body, {
    headers: {
      'content-type': isJson ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${part satisfies BinderPart}.${ending}"`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
    },
  });
};

function csvOf(section: Section, contents: BinderContents): string {
  const names = columns[section];
  const rows = contents[section] as unknown as Record<string, unknown>[];
  return toCsv(
    names,
    rows.map((row) => names.map((column) => cellOf(row[column]))),
  );
}

function cellOf(value: unknown): Cell {
  if (value && typeof value === 'object') {
    const { kind, planned_on, ends_on } = value as { kind: string; planned_on: string | null; ends_on: string };
    return `${kind} until ${ends_on}${planned_on ? `, planned for ${planned_on}` : ''}`;
  }
  return (value ?? null) as Cell;
}
