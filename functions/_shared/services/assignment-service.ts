import type { z } from 'zod';
import * as contract from '../contracts/assignments.ts';
import type { Database } from '../db/client.ts';
import { explainUnchanged } from '../http/concurrency.ts';
import { notFound, succeed, unwrap } from '../http/errors.ts';
import { pageAnswer, pageOf } from '../http/pagination.ts';

const byDueDate = { column: 'due_date', ascending: true } as const;

export class AssignmentService {
  constructor(private readonly db: Database) {}

  async list({ cursor, limit, ...filters }: z.output<typeof contract.AssignmentFilters>) {
    let query = this.db.from('assignment_overview').select('*');
    for (const column of ['user_id', 'manager_id', 'program_id', 'status', 'state'] as const) {
      const value = filters[column];
      if (value) query = query.eq(column, value);
    }
    if (filters.open !== undefined) {
      const closed = ['completed', 'cancelled'] as const;
      query = filters.open ? query.in('status', ['assigned', 'in_progress']) : query.in('status', closed);
    }
    if (filters.due_before) query = query.lt('due_date', filters.due_before);
    const rows = unwrap(await pageOf(query, byDueDate, { cursor, limit }));
    return pageAnswer(
      rows.map((row) => contract.Assignment.parse(row)),
      byDueDate,
      limit,
    );
  }

  async get(id: string) {
    const row = unwrap(await this.db.from('assignment_overview').select('*').eq('id', id).limit(1))[0];
    if (!row) throw notFound('assignment');
    return contract.Assignment.parse(row);
  }

  async update(
    id: string,
    changes: Omit<z.output<typeof contract.UpdateAssignmentRequest>, 'updated_at'>,
    version: string | undefined,
  ) {
    let query = this.db.from('training_assignments').update(changes).eq('id', id);
    if (version) query = query.eq('updated_at', version);
    const changed = unwrap(await query.select('id'));
    if (changed.length === 0)
      throw await explainUnchanged(
        'assignment',
        this.db.from('training_assignments').select('*').eq('id', id).maybeSingle(),
        version,
      );
    return await this.get(id);
  }

  async cancel(id: string, reason: string | undefined) {
    const { status } = await this.get(id);
    // Cancelling again is harmless, and answers without asking who may.
    if (status !== 'cancelled') succeed(await this.db.rpc('cancel_assignment', { assignment_id: id, reason }));
    return await this.get(id);
  }

  async remind(id: string) {
    const reminded = unwrap(await this.db.rpc('remind_assignment', { assignment_id: id }));
    return contract.Reminder.parse({ assignment_id: id, reminded_at: reminded });
  }
}
