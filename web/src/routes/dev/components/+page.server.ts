import { error } from '@sveltejs/kit';
import { dev } from '$app/env';
import { CONSOLE_GALLERY } from '$app/env/private';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
  if (!dev && !CONSOLE_GALLERY) error(404, 'Not Found');
  return { theme: url.searchParams.get('theme') ?? locals.theme };
};
