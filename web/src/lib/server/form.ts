import { fail } from '@sveltejs/kit';
import type { PostgrestError } from '@supabase/supabase-js';

/** What a form gets back when it was not saved: which field, and in whose words. */
export interface Refusal {
  message: string;
  fields: Record<string, string>;
  values: Record<string, string>;
}

const fieldOfConstraint: Record<string, [string, string]> = {
  program_name_is_given: ['program_name', 'Give the program a name.'],
  renewal_period_is_months: ['renewal_period_months', 'Between 1 and 120 months.'],
  ce_credits_are_hours: ['ce_credits', 'Between 0 and 200 hours.'],
  module_name_is_given: ['module_name', 'Give the module a name.'],
  duration_is_minutes: ['estimated_duration_minutes', 'Between 1 and 1440 minutes.'],
  passing_score_is_a_percentage: ['passing_score_percentage', 'Between 0 and 100.'],
  title_is_given: ['title', 'Give it a title of at most 200 characters.'],
  body_is_given: ['body', 'Write what people should know.'],
  expires_after_publication: ['expires_on', 'Choose a later day.'],
  full_name_is_given: ['full_name', 'Give the first and last name.'],
  email_looks_like_one: ['email', 'An address such as name@practice.com.'],
  email_is_unique_in_the_practice: ['email', 'Somebody in the practice has this address already.'],
  nobody_manages_themselves: ['manager_id', 'Nobody is their own manager.'],
  employment_ends_after_it_starts: ['terminated_on', 'Not before the day of hiring.'],
  a_day_is_closed_once: ['closed_on', 'This day is closed there already.'],
  phone_is_e164: ['phone', 'With the country code, such as +15550100123.'],
};

export function refuse(form: FormData, status: number, message: string, fields: Record<string, string> = {}) {
  const values = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return fail(status, { message, fields, values } satisfies Refusal);
}

/** A database refusal, at the field it is about where a constraint names one. */
export function refuseFor(form: FormData, error: PostgrestError) {
  const constraint = /constraint "([^"]+)"/.exec(error.message)?.[1];
  const known = constraint ? fieldOfConstraint[constraint] : undefined;
  if (known) return refuse(form, 400, 'Look at the marked field.', { [known[0]]: known[1] });
  if (error.code === '42501') return refuse(form, 403, 'You may not change this.');
  if (error.details === 'REPORTING_CYCLE')
    return refuse(form, 409, 'Look at the marked field.', { manager_id: 'This manager reports to the person.' });
  return refuse(
    form,
    503,
    error.code.startsWith('PT')
      ? [error.message, error.hint].filter(Boolean).join(' ')
      : 'It could not be saved just now. Please try again.',
  );
}

export const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/** Empty is null; anything that is no number is NaN, which the database never sees. */
export function number(form: FormData, name: string): number | null {
  const value = text(form, name);
  return value === '' ? null : Number(value);
}
