import { rows, type Client } from './client.ts';

export interface ReminderStep {
  /** Before the due day is negative. */
  days_from_due: number;
  recipient: 'person' | 'manager' | 'second_manager';
}
export interface ReminderSteps {
  steps: ReminderStep[];
  /** Whose they are: of the requirement, of the practice, or what holds where nobody said otherwise. */
  source: 'requirement' | 'practice' | 'product';
}

/** When who is reminded of a requirement, or of everything without steps of its own. */
export async function getReminderSteps(client: Client, requirementId?: string): Promise<ReminderSteps> {
  const found = rows(
    await client.rpc('effective_reminder_steps', requirementId ? { requirement_id: requirementId } : {}),
  ) as (ReminderStep & { source: ReminderSteps['source'] })[];
  return {
    steps: found.map(({ days_from_due, recipient }) => ({ days_from_due, recipient })),
    source: found[0]?.source ?? 'product',
  };
}
