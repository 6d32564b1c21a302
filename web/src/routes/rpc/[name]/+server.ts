import { error } from '@sveltejs/kit';
import type { Database } from '#lib/data/database.ts';
import { refuseOtherPerson } from '#lib/server/person.ts';
import type { RequestHandler } from './$types';

// The database functions that pages call while they are open, as the person who is signed in. Each checks for itself
// what that person may do; the list only keeps out what no page needs.
const callable = [
  'acknowledge_notification',
  'adopt_ce_rule',
  'adopt_requirement_template',
  'answer_video_question',
  'archive_module',
  'assign_training',
  'cancel_assignment',
  'cancel_leave',
  'check_quiz_answer',
  'choose_in_simulation',
  'compliance_periods',
  'correct_staff_history',
  'decide_exception',
  'delete_learner_note',
  'disconnect_slack',
  'discard_observation',
  'duplicate_program',
  'end_exception',
  'end_leave',
  'explain_compliance',
  'file_evidence',
  'fit_to_work',
  'give_sms_consent',
  'lift_suppression',
  'mark_notifications_read',
  'open_module',
  'preview_announcement',
  'preview_leave',
  'preview_quiz',
  'preview_requirement',
  'preview_simulation',
  'publish_program',
  'record_leave',
  'record_progress',
  'remind_assignment',
  'reorder_modules',
  'replay_deliveries',
  'request_exception',
  'restore_content_version',
  'retire_requirement',
  'review_ce_credit',
  'review_ce_rule',
  'review_certification',
  'review_evidence',
  'review_requirement',
  'revoke_ce_credit',
  'revoke_evidence',
  'revoke_survey_binder',
  'save_content_draft',
  'save_learner_note',
  'save_notification_choice',
  'save_notification_settings',
  'save_observation',
  'save_quiz_attempt',
  'save_reminder_steps',
  'save_requirement',
  'scenario_statistics',
  'schedule_training',
  'set_module_prerequisites',
  'set_permission_level',
  'simulation_review',
  'start_observation',
  'start_quiz_attempt',
  'start_simulation',
  'submit_quiz_attempt',
  'update_my_profile',
  'withdraw_exception',
  'withdraw_sms_consent',
] as const satisfies readonly (keyof Database['public']['Functions'])[];

export const POST: RequestHandler = async ({ params, request, locals, url }) => {
  if (request.headers.get('origin') !== url.origin) error(403, 'This request did not come from the console.');
  const name = callable.find((each) => each === params.name);
  if (!name) error(404, 'There is no such function.');
  if (!locals.userId)
    return Response.json({ code: 'SIGNED_OUT', message: 'Your session has ended. Sign in again.' }, { status: 401 });
  const refused = refuseOtherPerson(request.headers, locals.userId);
  if (refused) return refused;

  const answer = await locals.supabase.rpc(name, await request.json());
  if (answer.error) {
    const { code, message, details, hint } = answer.error;
    const status = answer.status >= 400 && answer.status < 600 ? answer.status : 503;
    return Response.json({ code: /^[A-Z_]+$/.test(details ?? '') ? details : code, message, hint }, { status });
  }
  return Response.json(answer.data ?? null);
};
