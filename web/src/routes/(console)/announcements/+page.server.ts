import { error } from '@sveltejs/kit';
import {
  createAnnouncement,
  listAnnouncements,
  withdrawAnnouncement,
  type Announcement,
} from '#lib/data/announcements.ts';
import { getMe, seesPractice } from '#lib/data/me.ts';
import { listRuleChoices } from '#lib/data/requirements.ts';
import { endOfDay } from '#lib/format/dates.ts';
import type { Audience } from '#lib/requirements/rule.ts';
import { refuse, refuseFor, text } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('console:announcements');
  const { me } = await parent();
  if (!seesPractice(me)) error(403, 'Announcements are written by training administrators and executives.');
  const [all, choices] = await Promise.all([listAnnouncements(locals.supabase), listRuleChoices(locals.supabase)]);
  return { all, choices };
};

export const actions: Actions = {
  publish: async ({ request, locals }) => {
    const form = await request.formData();
    const me = await getMe(locals.supabase);
    if (!me) return refuse(form, 403, 'This account belongs to no practice.');
    const fields: Record<string, string> = {};
    if (!text(form, 'title')) fields.title = 'Give it a title.';
    if (!text(form, 'body')) fields.body = 'Write what people should know.';
    const audience = readAudience(text(form, 'audience'));
    if (!audience) fields.audience = 'Say whom it is for.';
    if (!audience || Object.keys(fields).length) return refuse(form, 400, '', fields);
    const until = text(form, 'expires_on');
    const is_emergency = form.has('is_emergency');
    const { data, error: refused } = await createAnnouncement(locals.supabase, me, {
      title: text(form, 'title'),
      body: text(form, 'body'),
      severity: is_emergency ? 'critical' : ((text(form, 'severity') || 'low') as Announcement['severity']),
      expires_at: until ? endOfDay(until, me.time_zone) : null,
      is_emergency,
      asks_acknowledgement: form.has('asks_acknowledgement'),
      audience,
    });
    if (refused) return refuseFor(form, refused);
    return { published: data.id };
  },

  withdraw: async ({ request, locals }) => {
    const form = await request.formData();
    const { error: refused } = await withdrawAnnouncement(locals.supabase, text(form, 'id'));
    if (refused) return refuseFor(form, refused);
    return { withdrawn: true };
  },
};

function readAudience(written: string): Audience | null {
  try {
    const { include, exclude } = JSON.parse(written) as Partial<Audience>;
    return Array.isArray(include) && include.length
      ? { include, exclude: Array.isArray(exclude) ? exclude : [] }
      : null;
  } catch {
    return null;
  }
}
