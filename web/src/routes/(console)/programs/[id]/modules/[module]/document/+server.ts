import { error } from '@sveltejs/kit';
import { getMe } from '#lib/data/me.ts';
import type { RequestHandler } from './$types';

const sizeLimit = 50 * 1024 * 1024;

/** How many pages a PDF has; a file that cannot be opened as one is refused before it is stored. */
async function countPages(bytes: Uint8Array): Promise<number> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // Without a worker thread pdf.js looks for its worker code here; bundled, it cannot find the file beside itself.
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  // pdf.js takes the bytes for itself, so it gets its own.
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  try {
    return (await task.promise).numPages;
  } finally {
    await task.destroy();
  }
}

function refusal(status: number, code: string, message: string) {
  return Response.json({ code, message }, { status });
}

/** Takes a PDF, keeps it in the practice's storage and makes it the draft of the module. */
export const PUT: RequestHandler = async ({ request, params, locals, url }) => {
  if (request.headers.get('origin') !== url.origin) error(403, 'This request did not come from the console.');
  const me = await getMe(locals.supabase);
  if (!me) return refusal(401, 'SIGNED_OUT', 'Your session has ended. Sign in again.');
  if (Number(request.headers.get('content-length') ?? 0) > sizeLimit)
    return refusal(413, 'FILE_TOO_LARGE', 'The file is larger than 50 MB.');

  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > sizeLimit) return refusal(413, 'FILE_TOO_LARGE', 'The file is larger than 50 MB.');
  // By its content, not by its name.
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) !== '%PDF-')
    return refusal(400, 'NOT_A_PDF', 'This file is not a PDF.');
  let pageCount: number;
  try {
    pageCount = await countPages(bytes);
  } catch {
    return refusal(400, 'PDF_UNREADABLE', 'This PDF cannot be opened. It may be damaged or protected by a password.');
  }

  const given = decodeURIComponent(request.headers.get('x-file-name') ?? 'document.pdf');
  const fileName = given.split(/[/\\]/).pop()!.slice(0, 200) || 'document.pdf';
  const contentId = crypto.randomUUID();
  const path = `${me.organization_id}/${contentId}/document.pdf`;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const stored = await locals.supabase.storage
    .from('training-content')
    .upload(path, bytes, { contentType: 'application/pdf' });
  if (stored.error) return refusal(503, 'STORAGE_FAILED', 'The file could not be stored. Please try again.');

  const { data, error: refused } = await locals.supabase.rpc('save_content_draft', {
    module_id: params.module,
    content_title: fileName.replace(/\.pdf$/i, '').slice(0, 200),
    content_data: { file_name: fileName, page_count: pageCount, minimum_seconds_per_page: 2 },
    storage_path: path,
    byte_size: bytes.length,
    sha256: Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    content_id: contentId,
  });
  if (refused) {
    await locals.supabase.storage.from('training-content').remove([path]);
    return refusal(refused.code === 'PT404' ? 404 : 503, refused.details ?? refused.code, refused.message);
  }
  return Response.json({ content: data, page_count: pageCount, file_name: fileName }, { status: 201 });
};

/** The file as it is being edited, for the preview. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const { data } = await locals.supabase
    .from('training_content')
    .select('storage_path, status')
    .eq('module_id', params.module)
    .in('status', ['draft', 'published'])
    .order('status')
    .limit(1)
    .maybeSingle();
  if (!data?.storage_path) error(404, 'There is no document yet.');
  const file = await locals.supabase.storage.from('training-content').download(data.storage_path);
  if (file.error) error(404, 'There is no document yet.');
  return new Response(file.data, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline',
      'cache-control': 'private, no-store',
    },
  });
};
