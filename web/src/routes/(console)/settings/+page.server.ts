import { error, redirect } from '@sveltejs/kit';
import { API_FUNCTIONS_URL } from '$app/env/private';
import { rows } from '#lib/data/client.ts';
import { listClosures } from '#lib/data/employment.ts';
import { getMe, managesPeople } from '#lib/data/me.ts';
import { listPlaceChoices } from '#lib/data/people.ts';
import { getReminderSteps } from '#lib/data/reminder-steps.ts';
import { dayFromNow } from '#lib/format/dates.ts';
import { number, refuse, refuseFor, text } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('console:settings');
  const { me, now } = await parent();
  if (!managesPeople(me)) error(403, 'Settings are kept by training administrators.');
  const thisYear = Number(dayFromNow(0, me.time_zone, now).slice(0, 4));
  const asked = Number(url.searchParams.get('year'));
  const year = Number.isInteger(asked) && asked >= 1900 && asked <= 2200 ? asked : thisYear;
  const [closures, { locations }, practice, reminders, slack, members] = await Promise.all([
    listClosures(locals.supabase, year),
    listPlaceChoices(locals.supabase),
    locals.supabase
      .from('organizations')
      .select('working_days, assigns_training, weekly_training_minutes')
      .eq('id', me.organization_id)
      .single(),
    getReminderSteps(locals.supabase),
    locals.supabase
      .from('slack_installations')
      .select('team_name, channel_id, channel_name, posts_status, celebrates, installed_at')
      .maybeSingle(),
    locals.supabase.from('slack_members').select('user_id', { count: 'exact', head: true }),
  ]);
  const { working_days: workingDays, ...scheduling } = rows(practice);
  return {
    year,
    thisYear,
    closures,
    locations,
    workingDays,
    scheduling,
    reminders,
    slack: rows(slack),
    slackMembers: members.count ?? 0,
    slackResult: url.searchParams.get('slack'),
  };
};

export const actions: Actions = {
  days: async ({ request, locals }) => {
    const form = await request.formData();
    const me = await getMe(locals.supabase);
    if (!me) return refuse(form, 403, 'This account belongs to no practice.');
    const working_days = form.getAll('working_days').map(Number);
    if (!working_days.length) return refuse(form, 400, '', { working_days: 'Choose at least one day.' });
    const { data, error: refused } = await locals.supabase
      .from('organizations')
      .update({ working_days })
      .eq('id', me.organization_id)
      .select('id')
      .maybeSingle();
    if (refused) return refuseFor(form, refused);
    return data ? { saved: 'days' as const } : refuse(form, 403, 'Only training administrators change this.');
  },

  scheduling: async ({ request, locals }) => {
    const form = await request.formData();
    const me = await getMe(locals.supabase);
    if (!me) return refuse(form, 403, 'This account belongs to no practice.');
    const weekly_training_minutes = number(form, 'weekly_training_minutes') ?? NaN;
    if (!Number.isInteger(weekly_training_minutes) || weekly_training_minutes < 5 || weekly_training_minutes > 2400)
      return refuse(form, 400, '', { weekly_training_minutes: 'Between 5 and 2400 minutes.' });
    const { data, error: refused } = await locals.supabase
      .from('organizations')
      .update({ weekly_training_minutes, assigns_training: form.has('assigns_training') })
      .eq('id', me.organization_id)
      .select('id')
      .maybeSingle();
    if (refused) return refuseFor(form, refused);
    return data ? { saved: 'scheduling' as const } : refuse(form, 403, 'Only training administrators change this.');
  },

  connect: async ({ request, locals, fetch }) => {
    const form = await request.formData();
    const { data } = await locals.supabase.auth.getSession();
    const answer = await fetch(`${API_FUNCTIONS_URL}/functions/v1/notifications/slack/install`, {
      headers: { accept: 'application/json', authorization: `Bearer ${data.session?.access_token}` },
    }).catch(() => undefined);
    const told = (await answer?.json().catch(() => undefined)) as { url?: string; message?: string } | undefined;
    if (!answer?.ok || !told?.url)
      return refuse(form, 503, '', { slack: told?.message ?? 'Slack cannot be reached just now. Please try again.' });
    redirect(303, told.url);
  },

  slack: async ({ request, locals }) => {
    const form = await request.formData();
    const me = await getMe(locals.supabase);
    if (!me) return refuse(form, 403, 'This account belongs to no practice.');
    const channel_id = text(form, 'channel_id').toUpperCase() || null;
    if (channel_id && !/^[CG][A-Z0-9]{2,20}$/.test(channel_id))
      return refuse(form, 400, '', { slack: 'A channel ID looks like C0123456789.' });
    const { error: refused } = await locals.supabase
      .from('slack_installations')
      .update({
        channel_id,
        channel_name: text(form, 'channel_name') || null,
        posts_status: form.has('posts_status'),
        celebrates: form.has('celebrates'),
      })
      .eq('organization_id', me.organization_id);
    if (refused) return refuseFor(form, refused);
    return { saved: 'slack' as const };
  },

  close: async ({ request, locals }) => {
    const form = await request.formData();
    const me = await getMe(locals.supabase);
    if (!me) return refuse(form, 403, 'This account belongs to no practice.');
    const fields: Record<string, string> = {};
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text(form, 'closed_on'))) fields.closed_on = 'Choose a day.';
    if (!text(form, 'name')) fields.name = 'Say what the day is.';
    if (Object.keys(fields).length) return refuse(form, 400, '', fields);
    const { error: refused } = await locals.supabase.from('practice_closures').insert({
      organization_id: me.organization_id,
      location_id: text(form, 'location_id') || null,
      closed_on: text(form, 'closed_on'),
      name: text(form, 'name'),
    });
    if (refused) return refuseFor(form, refused);
    return { saved: 'closure' as const };
  },

  reopen: async ({ request, locals }) => {
    const form = await request.formData();
    const { error: refused } = await locals.supabase.from('practice_closures').delete().eq('id', text(form, 'id'));
    if (refused) return refuseFor(form, refused);
    return { saved: 'reopened' as const };
  },
};
