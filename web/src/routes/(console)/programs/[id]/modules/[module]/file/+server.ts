import { contentFile } from '#lib/server/content-file.ts';
import type { RequestHandler } from './$types';

/** The file as it is being edited, for the preview; or of an earlier `version`, by the id of its content. */
export const GET: RequestHandler = async ({ params, locals, request, fetch, url }) => {
  const version = url.searchParams.get('version');
  const asked = locals.supabase
    .from('training_content')
    .select('storage_path, content_type')
    .eq('module_id', params.module);
  const { data } = await (version ? asked.eq('id', version) : asked.in('status', ['draft', 'published']))
    .order('status')
    .limit(1)
    .maybeSingle();
  return contentFile({
    path: data?.storage_path,
    isVideo: data?.content_type === 'video',
    locals,
    request,
    fetch,
  });
};
