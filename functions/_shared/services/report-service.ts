import type { z } from 'zod';
import { type GenerateReportRequest, Report } from '../contracts/analytics.ts';
import type { Database } from '../db/client.ts';
import { ApiError, unwrap } from '../http/errors.ts';
import { pageAnswer, pageOf } from '../http/pagination.ts';

const MAXIMUM_ROWS = 50_000;
/** The Data API gives at most 1000 rows at a time; one of them only tells whether there are more. */
const CHUNK = 999;

type Row = Record<string, unknown> & { id: string };
type Source = { view: string; dateColumn: string; columns: string[] };

const sources = {
  assignments: {
    view: 'assignment_overview',
    dateColumn: 'due_date',
    columns: [
      'user_name',
      'program_name',
      'program_type',
      'priority_level',
      'assigned_at',
      'due_on',
      'state',
      'progress_percentage',
      'completed_at',
    ],
  },
  completions: {
    view: 'training_completions',
    dateColumn: 'completed_at',
    columns: [
      'user_id',
      'program_id',
      'module_id',
      'completed_at',
      'score_percentage',
      'passed',
      'attempts_count',
      'time_spent_minutes',
    ],
  },
  certifications: {
    view: 'certification_overview',
    dateColumn: 'expiration_date',
    columns: [
      'user_name',
      'certification_name',
      'certification_number',
      'issuing_organization',
      'issue_date',
      'expiration_date',
      'status',
      'days_left',
      'review_status',
    ],
  },
  violations: {
    view: 'compliance_violations',
    dateColumn: 'occurred_at',
    columns: [
      'user_id',
      'requirement_name',
      'severity',
      'status',
      'occurred_at',
      'violation_details',
      'corrective_action',
      'corrective_action_due_on',
      'resolved_at',
    ],
  },
  compliance: {
    view: 'compliance_overview',
    dateColumn: 'next_required_date',
    columns: [
      'user_name',
      'compliance_type',
      'requirement_name',
      'compliance_status',
      'last_compliance_date',
      'next_required_on',
      'grace_ends_on',
    ],
  },
} satisfies Record<string, Source>;

/** Rows for spreadsheets and inspectors: whatever the caller may see, nothing more. */
export class ReportService {
  constructor(private readonly db: Database) {}

  async generate({ report, user_id, from, to }: z.output<typeof GenerateReportRequest>) {
    const { view, dateColumn, columns }: Source = sources[report];
    const key = { column: dateColumn, ascending: true };
    const rows: Row[] = [];
    let cursor: string | undefined;
    do {
      // The name of the view is data here, which the typed client cannot follow.
      let query = this.db
        .from(view as 'assignment_overview')
        .select([...new Set(['id', dateColumn, ...columns])].join(', ') as '*');
      if (user_id) query = query.eq('user_id', user_id);
      if (from) query = query.gte(dateColumn, from);
      if (to) query = query.lt(dateColumn, dayAfter(to));
      const chunk = unwrap(await pageOf(query, key, { cursor, limit: CHUNK })) as unknown as Row[];
      const page = pageAnswer(chunk, key, CHUNK);
      rows.push(...page.data);
      if (rows.length > MAXIMUM_ROWS) {
        throw new ApiError(413, 'REPORT_TOO_LARGE', `A report has at most ${MAXIMUM_ROWS} rows.`, {
          hint: 'Choose a shorter range.',
        });
      }
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    const chosen = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
    return Report.parse({ report, row_count: rows.length, columns, rows: chosen });
  }
}

/** RFC 4180, with a byte order mark so that spreadsheets read names as UTF-8. */
export function toCsv({ columns, rows }: z.output<typeof Report>): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is text to us and must be to the spreadsheet. */
function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const harmless = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
