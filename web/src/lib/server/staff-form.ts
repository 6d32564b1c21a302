import type { EmploymentKind } from '#lib/data/employment.ts';
import { text } from './form.ts';

/** What an administrator says about a person, and what is wrong with it. */
export function readStaffForm(form: FormData) {
  const values = {
    full_name: text(form, 'full_name').replace(/\s+/g, ' '),
    email: text(form, 'email').toLowerCase(),
    position_id: text(form, 'position_id') || null,
    department_id: text(form, 'department_id') || null,
    location_id: text(form, 'location_id') || null,
    manager_id: text(form, 'manager_id') || null,
    hired_on: text(form, 'hired_on'),
    employment_kind: (text(form, 'employment_kind') || 'full_time') as EmploymentKind,
    working_days: form.has('working_days') ? form.getAll('working_days').map(Number) : null,
  };
  const fields: Record<string, string> = {};
  if (!values.full_name) fields.full_name = 'Give the first and last name.';
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(values.email)) fields.email = 'An address such as name@practice.com.';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.hired_on)) fields.hired_on = 'Choose a date.';
  return { values, fields };
}
