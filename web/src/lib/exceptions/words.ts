import type { Exceptable, Exception } from '#lib/data/exceptions.ts';

export const exceptionKindNames = { delay: 'Delay', waiver: 'Waiver' } as const;
export const exceptionReasonNames = {
  workload: 'Workload',
  leave: 'Leave',
  availability: 'No course or appointment to be had',
  medical: 'Medical',
  religious: 'Religious',
  other: 'Another reason',
} as const;
export const exceptionReasons = Object.entries(exceptionReasonNames).map(([value, label]) => ({ value, label }));
export const isRestrictedReason = (kind: string) => kind === 'medical' || kind === 'religious';

type Date = (day: string) => string;

/** What an exception does to the dates: most explain and move nothing; a rule may let it move one, and then it says which. */
export function effectOf(
  {
    kind,
    ends_on,
    due_on,
    grace_ends_on,
    exception_effect,
  }: Pick<Exception, 'kind' | 'ends_on' | 'due_on' | 'grace_ends_on' | 'exception_effect'>,
  date: Date,
  runs: boolean,
): string {
  if (exception_effect === 'explains')
    return `It explains and moves no date${due_on ? `: ${date(due_on)} stays the due date` : ''}.`;
  if (!due_on) return 'No date is due, so none moves.';
  if (kind === 'waiver') {
    if (runs) return `The due date is ${date(due_on)} with it.`;
    return ends_on > due_on
      ? `It moves the due date from ${date(due_on)} to ${date(ends_on)}.`
      : `It ends before the due date, ${date(due_on)}, so no date moves.`;
  }
  if (runs) return grace_ends_on ? `It grants grace until ${date(grace_ends_on)}.` : 'No date moves.';
  return ends_on >= due_on
    ? `It grants grace from ${date(due_on)} until ${date(ends_on)}.`
    : `It ends before the due date, ${date(due_on)}, so no date moves.`;
}

export const effectOnRequest = (requirement: Exceptable, kind: 'delay' | 'waiver', ends_on: string, date: Date) =>
  effectOf(
    { kind, ends_on, due_on: requirement.due_on, grace_ends_on: null, exception_effect: requirement.exception_effect },
    date,
    false,
  );
