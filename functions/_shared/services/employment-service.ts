import type { z } from 'zod';
import * as contract from '../contracts/employment.ts';
import type { Database } from '../db/client.ts';
import { ApiError, notFound, succeed, unwrap } from '../http/errors.ts';
import { whoAsks } from './identity.ts';

type PreviewArguments = { user_id?: string; leave_id?: string; starts_on?: string; ends_on?: string };

/** Who worked when and as what, who is away, and on which days the practice is closed. */
export class EmploymentService {
  constructor(private readonly db: Database) {}

  /** The employments of a person and what they were in each, the oldest first. */
  async history(userId: string, withSuperseded = false) {
    const entries = this.db.from('staff_history').select('*').eq('user_id', userId);
    const [person, periods, told] = await Promise.all([
      this.db.from('staff').select('id').eq('id', userId).limit(1),
      this.db.from('employment_periods').select('*').eq('user_id', userId).order('started_on'),
      (withSuperseded ? entries : entries.is('superseded_at', null)).order('valid_from').order('recorded_at'),
    ]);
    if (!unwrap(person)[0]) throw notFound('person');
    return contract.StaffHistory.parse({ periods: unwrap(periods), entries: unwrap(told) });
  }

  async correctHistory(userId: string, correction: z.output<typeof contract.HistoryCorrection>) {
    succeed(
      await this.db.rpc('correct_staff_history', {
        user_id: userId,
        effective_from: correction.effective_from,
        effective_until: correction.effective_until ?? (null as unknown as string),
        facts: correction.facts,
        reason: correction.reason,
      }),
    );
  }

  async roster({ on, known_at }: z.output<typeof contract.RosterFilters>) {
    return contract.Roster.parse({ data: unwrap(await this.db.rpc('staff_as_of', { moment: on, known_at })) });
  }

  async leaves(userId: string) {
    const [person, leaves, details] = await Promise.all([
      this.db.from('staff').select('id').eq('id', userId).limit(1),
      this.db.from('staff_leaves').select('*').eq('user_id', userId).order('starts_on', { ascending: false }),
      this.db.from('staff_leave_details').select('id, kind, note').eq('user_id', userId),
    ]);
    if (!unwrap(person)[0]) throw notFound('person');
    const reasons = new Map(unwrap(details).map((each) => [each.id, each]));
    return contract.LeaveList.parse({
      data: unwrap(leaves).map((leave) => ({ kind: null, note: null, ...leave, ...reasons.get(leave.id) })),
    });
  }

  async recordLeave(userId: string, leave: z.output<typeof contract.RecordLeaveRequest>) {
    const { kind, starts_on } = leave;
    const id = unwrap(
      await this.db.rpc('record_leave', {
        user_id: userId,
        kind,
        starts_on,
        ends_on: leave.ends_on ?? undefined,
        note: leave.note ?? undefined,
      }),
    );
    return this.leave(userId, id);
  }

  async endLeave(id: string, lastDay: string) {
    succeed(await this.db.rpc('end_leave', { leave_id: id, last_day: lastDay }));
    const [row] = unwrap(await this.db.from('staff_leaves').select('user_id').eq('id', id).limit(1));
    if (!row) throw notFound('leave');
    return this.leave(row.user_id, id);
  }

  async cancelLeave(id: string) {
    succeed(await this.db.rpc('cancel_leave', { leave_id: id }));
  }

  /** Which due dates would move; saving the same does exactly that. */
  async preview(leave: PreviewArguments) {
    return contract.LeavePreview.parse({ data: unwrap(await this.db.rpc('preview_leave', leave)) });
  }

  async closures(year: number) {
    const closed = this.db.from('practice_closures').select('*');
    const rows = unwrap(
      await closed.gte('closed_on', `${year}-01-01`).lte('closed_on', `${year}-12-31`).order('closed_on').order('name'),
    );
    return contract.ClosureList.parse({ data: rows });
  }

  async close(closure: z.output<typeof contract.CreateClosureRequest>) {
    const { organization_id } = await whoAsks(this.db);
    const row = { ...closure, organization_id };
    return contract.Closure.parse(unwrap(await this.db.from('practice_closures').insert(row).select('*').single()));
  }

  async reopen(id: string) {
    const removed = unwrap(await this.db.from('practice_closures').delete().eq('id', id).select('id'));
    if (removed.length) return;
    if (!unwrap(await this.db.from('practice_closures').select('id').eq('id', id).limit(1))[0])
      throw notFound('closure');
    throw new ApiError(403, 'FORBIDDEN', 'Only training administrators keep the calendar of the practice.');
  }

  private async leave(userId: string, id: string) {
    const { data } = await this.leaves(userId);
    const found = data.find((leave) => leave.id === id);
    if (!found) throw notFound('leave');
    return found;
  }
}
