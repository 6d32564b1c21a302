import { listOutline } from '#lib/data/assignments.ts';
import { contentFile } from '#lib/server/content-file.ts';
import type { RequestHandler } from './$types';

/** The file of a module, in the version this learner has. */
export const GET: RequestHandler = async ({ params, locals, request, fetch }) => {
  const outline = await listOutline(locals.supabase, params.assignment);
  const module = outline.find(({ module_id }) => module_id === params.module);
  return contentFile({
    path: module?.storage_path,
    isVideo: module?.content_type === 'video',
    locals,
    request,
    fetch,
  });
};
