import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

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
