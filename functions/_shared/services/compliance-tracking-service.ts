import type { z } from 'zod';
import * as contract from '../contracts/compliance.ts';
import * as standing from '../contracts/standing.ts';
import { normalizedNumber } from '../credential-number.ts';
import { businessTime } from '../db/business-time.ts';
import type { Database } from '../db/client.ts';
import { daysAfter, daysOf } from '../http/date-range.ts';
import { explainUnchanged } from '../http/concurrency.ts';
import { ApiError, databaseError, notFound, succeed, unwrap } from '../http/errors.ts';
import { sizeInWords } from '../http/app.ts';
import { pageAnswer, pageOf } from '../http/pagination.ts';
import { examine } from './files/examine.ts';
import { MemorySource } from './files/source.ts';
import { whoAsks } from './identity.ts';
import { NotificationService } from './notification-service.ts';

/** What the bucket credentials takes. */
const CREDENTIAL_BYTES = 10 * 1024 * 1024;
const credentialEndings: Record<string, string> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

const byExpiry = { column: 'expiration_date', ascending: true } as const;
const latestFirst = { column: 'occurred_at', ascending: false } as const;
/** Worst first. */
const severityOfStatus = ['non_compliant', 'grace_period', 'pending', 'compliant'] as const;

/** The contract's service of compliance monitoring, over what the database computes. */
export class ComplianceTrackingService {
  constructor(private readonly db: Database) {}

  /** Where a person stands on each requirement at this moment. Raises 404 where the person is not visible. */
  async getComplianceStatus(userId: string) {
    const [people, records] = await Promise.all([
      this.db.from('staff').select('id, full_name').eq('id', userId).limit(1),
      this.db
        .from('compliance_overview')
        .select('*')
        .eq('user_id', userId)
        .order('next_required_date', { nullsFirst: false })
        .order('id')
        .limit(1000),
    ]);
    const person = unwrap(people)[0];
    if (!person) throw notFound('person');
    const requirements = unwrap(records);
    const count = (status: string) => requirements.filter((row) => row.compliance_status === status).length;
    const counts = Object.fromEntries(severityOfStatus.map((status) => [status, count(status)]));
    const overall_status = severityOfStatus.find((status) => counts[status]) ?? null;
    return contract.ComplianceStanding.parse({
      user_id: userId,
      user_name: person.full_name,
      overall_status,
      counts,
      requirements,
    });
  }

  /** The licences and certifications of one person, the next to expire first. */
  async trackCertifications(userId: string) {
    return (await this.certifications({ user_id: userId, limit: 200 })).data;
  }

  /** Makes this morning's reminders now: of what falls due or is late, or of licences that end. The same as the NotificationService's. */
  async sendComplianceReminders(type: 'compliance' | 'certification' = 'compliance') {
    return await new NotificationService(this.db).sendComplianceReminders(type);
  }

  async certifications({ cursor, limit, expires_before, ...filters }: z.output<typeof contract.CertificationFilters>) {
    let query = this.db.from('certification_overview').select('*');
    for (const column of ['user_id', 'manager_id', 'status', 'review_status'] as const) {
      const value = filters[column];
      if (value) query = query.eq(column, value);
    }
    if (expires_before) query = query.lt('expiration_date', expires_before);
    const rows = unwrap(await pageOf(query, byExpiry, { cursor, limit }));
    return pageAnswer(
      rows.map((row) => contract.Certification.parse(row)),
      byExpiry,
      limit,
    );
  }

  async certification(id: string) {
    const row = unwrap(await this.db.from('certification_overview').select('*').eq('id', id).limit(1))[0];
    if (!row) throw notFound('certification');
    return contract.Certification.parse(row);
  }

  async addCertification({ user_id, ...fields }: z.output<typeof contract.CreateCertificationRequest>) {
    const me = await whoAsks(this.db);
    const id = crypto.randomUUID();
    const row = {
      ...fields,
      id,
      organization_id: me.organization_id,
      user_id: user_id ?? me.staff_id,
      created_by: me.staff_id,
    };
    const { error } = await this.db.from('staff_certifications').insert(row);
    if (error) throw await this.pointToHeld(databaseError(error), row.user_id, row.certification_number ?? null);
    return await this.certification(id);
  }

  /** Adds to the refusal of a number that is on record already which one has it. */
  private async pointToHeld(refusal: ApiError, userId: string, number: string | null): Promise<ApiError> {
    if (refusal.code !== 'CERTIFICATION_ALREADY_HELD') return refusal;
    const held = (await this.trackCertifications(userId)).filter(
      (each) =>
        each.review_status !== 'rejected' && normalizedNumber(each.certification_number) === normalizedNumber(number),
    );
    const details = { certification_id: held.at(-1)?.id };
    return new ApiError(refusal.status, refusal.code, refusal.message, { ...refusal.extras, details });
  }

  async updateCertification(
    id: string,
    changes: Omit<z.output<typeof contract.UpdateCertificationRequest>, 'updated_at'>,
    version: string | undefined,
  ) {
    let query = this.db.from('staff_certifications').update(changes).eq('id', id);
    if (version) query = query.eq('updated_at', version);
    const changed = unwrap(await query.select('id'));
    if (changed.length === 0) {
      throw await explainUnchanged(
        'certification',
        this.db.from('certification_overview').select('*').eq('id', id).maybeSingle() as never,
        version,
      );
    }
    return await this.certification(id);
  }

  async reviewCertification(id: string, { approve, note }: z.output<typeof contract.CertificationReview>) {
    succeed(await this.db.rpc('review_certification', { certification_id: id, approve, note: note ?? undefined }));
    return await this.certification(id);
  }

  async violations({ cursor, limit, ...filters }: z.output<typeof contract.ViolationFilters>) {
    let query = this.db.from('violation_overview').select('*');
    for (const column of ['user_id', 'owner_id', 'status', 'severity'] as const) {
      const value = filters[column];
      if (value) query = query.eq(column, value);
    }
    const rows = unwrap(await pageOf(query, latestFirst, { cursor, limit }));
    return pageAnswer(
      rows.map((row) => contract.Violation.parse(row)),
      latestFirst,
      limit,
    );
  }

  async recordComplianceViolation(violation: z.output<typeof contract.ComplianceViolation>) {
    const me = await whoAsks(this.db);
    const id = crypto.randomUUID();
    succeed(
      await this.db.from('compliance_violations').insert({ ...violation, id, organization_id: me.organization_id }),
    );
    return await this.violation(id);
  }

  /** A violation with its history, the first step first. */
  async violation(id: string) {
    const [found, steps] = await Promise.all([
      this.db.from('violation_overview').select('*').eq('id', id).limit(1),
      this.db.from('violation_steps').select('*').eq('violation_id', id).order('step_number').limit(1000),
    ]);
    const row = unwrap(found)[0];
    if (!row) throw notFound('violation');
    return contract.ViolationWithSteps.parse({ ...row, steps: unwrap(steps) });
  }

  /** One step of the corrective action: who may take which, and in which order, is decided in the database. */
  async takeViolationStep(
    id: string,
    step: Omit<z.output<typeof contract.TakeViolationStep>, 'updated_at'>,
    version: string | undefined,
  ) {
    succeed(
      await this.db.rpc('take_violation_step', {
        violation_id: id,
        to_status: step.status,
        note: step.note ?? undefined,
        owner_id: step.owner_id ?? undefined,
        corrective_action: step.corrective_action ?? undefined,
        due_on: step.corrective_action_due_on ?? undefined,
        version,
      }),
    );
    return await this.violation(id);
  }

  async addViolationNote(id: string, { note }: z.output<typeof contract.ViolationNote>) {
    succeed(await this.db.rpc('add_violation_note', { violation_id: id, note }));
    return await this.violation(id);
  }

  /** Keeps a document beside the licences of the person, as the caller, and names it in the history. */
  async attachViolationDocument(id: string, file: File) {
    const [violation] = unwrap(
      await this.db.from('compliance_violations').select('organization_id, user_id').eq('id', id).limit(1),
    );
    if (!violation) throw notFound('violation');
    if (file.size > CREDENTIAL_BYTES)
      throw new ApiError(413, 'TOO_LARGE', `The file is ${sizeInWords(file.size)}; a document has at most 10 MB.`, {
        details: { limit_bytes: CREDENTIAL_BYTES },
        hint: 'Make it smaller and try again.',
      });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { media_type } = await examine('attachment', new MemorySource(bytes), file.name);
    const ending = credentialEndings[media_type];
    if (!ending)
      throw new ApiError(415, 'DOCUMENT_TYPE', 'A document is a PDF, or a picture as PNG or JPEG.', {
        hint: 'Save it as one of these and try again.',
      });
    const path = `${violation.organization_id}/${violation.user_id}/${crypto.randomUUID()}.${ending}`;
    const { error } = await this.db.storage.from('credentials').upload(path, bytes, { contentType: media_type });
    if (error && (error as { statusCode?: string }).statusCode === '403')
      throw new ApiError(403, 'FORBIDDEN', 'You may not add documents to the folder of this person.', {
        hint: 'The person, the direct manager or a training administrator can.',
      });
    if (error) throw new ApiError(503, 'STORAGE_UNAVAILABLE', `The document was not stored: ${error.message}`);
    succeed(
      await this.db.rpc('attach_violation_document', { violation_id: id, path, name: file.name.trim() || 'Document' }),
    );
    return await this.violation(id);
  }

  async violationDocument(id: string, stepId: string) {
    const [step] = unwrap(
      await this.db
        .from('violation_steps')
        .select('document_path, document_name')
        .eq('violation_id', id)
        .eq('id', stepId)
        .eq('kind', 'attached')
        .limit(1),
    );
    if (!step?.document_path) throw notFound('document');
    const { data, error } = await this.db.storage.from('credentials').download(step.document_path);
    if (error) throw notFound('document');
    return { bytes: await data.arrayBuffer(), mediaType: data.type, fileName: step.document_name ?? 'document' };
  }

  async updateViolation(
    id: string,
    changes: Omit<z.output<typeof contract.UpdateViolationRequest>, 'updated_at'>,
    version: string | undefined,
  ) {
    let query = this.db.from('compliance_violations').update(changes).eq('id', id);
    if (version) query = query.eq('updated_at', version);
    const changed = unwrap(await query.select('id'));
    if (changed.length === 0)
      throw await explainUnchanged(
        'violation',
        this.db.from('compliance_violations').select('*').eq('id', id).maybeSingle(),
        version,
      );
    return await this.violation(id);
  }

  /** What the practice owes, with where the people the caller may see stand. */
  async requirements({ in_force }: z.output<typeof standing.RequirementFilters>) {
    let query = this.db.from('requirement_overview').select('*').order('requirement_name').order('id').limit(1000);
    if (in_force) query = query.in('state', ['active', 'coming']);
    return standing.RequirementList.parse({ data: unwrap(await query) });
  }

  /** The chain from the rule to the status of one person, at any moment, as it is known now or was known then. */
  async explain(
    userId: string,
    requirementId: string,
    { as_of, known_at }: z.output<typeof standing.ExplanationQuery>,
  ) {
    const asked = { user_id: userId, requirement_id: requirementId, as_of, known_at };
    return standing.Explanation.parse(unwrap(await this.db.rpc('explain_compliance', asked)));
  }

  /** The team of a manager over some days: where it stood and stands, what was missed, what was finished. Raises 404 MANAGER_NOT_FOUND. */
  async generateComplianceReport(managerId: string | undefined, range: { from?: string; to?: string } = {}) {
    const me = await whoAsks(this.db);
    const { from, to } = await daysOf(this.db, range);
    const manager_id = managerId ?? me.staff_id;
    const [managers, board] = await Promise.all([
      this.db.from('staff').select('id, full_name').eq('id', manager_id).limit(1),
      this.db
        .from('team_board')
        .select('*')
        .eq('manager_id', manager_id)
        .order('urgency', { ascending: false })
        .order('full_name')
        .limit(1000),
    ]);
    const manager = unwrap(managers)[0];
    if (!manager) throw notFound('manager');
    const people = unwrap(board);
    const ids = people.flatMap(({ user_id }) => user_id ?? []);
    const [before, after, violations, finished] = await Promise.all([
      this.standingsAt(manager_id, daysAfter(from, -1)),
      this.standingsAt(manager_id, to),
      this.db
        .from('violation_overview')
        .select('*')
        .in('user_id', ids)
        .gte('occurred_at', from)
        .lt('occurred_at', daysAfter(to, 1))
        .order('occurred_at', { ascending: false })
        .limit(1000),
      this.db
        .from('training_assignments')
        .select('id', { count: 'exact', head: true })
        .in('user_id', ids)
        .gte('completed_at', from)
        .lt('completed_at', daysAfter(to, 1)),
    ]);
    return standing.ComplianceReport.parse({
      manager_id,
      manager_name: manager.full_name,
      from,
      to,
      staff_count: people.length,
      at_start: before,
      at_end: after,
      people,
      violations: unwrap(violations),
      finished_trainings: finished.count ?? 0,
    });
  }

  private async standingsAt(managerId: string, day: string) {
    const counts = { compliant: 0, pending: 0, grace_period: 0, non_compliant: 0 };
    const rows = unwrap(await this.db.rpc('team_standings_at', { manager_id: managerId, day }));
    for (const { compliance_status, standing_count } of rows) counts[compliance_status] = standing_count;
    return counts;
  }

  /** The practice in figures, with its requirements, departments and the last 90 days. Raises 404 PRACTICE_NOT_FOUND. */
  async calculateComplianceMetrics(organizationId: string) {
    const today = (await businessTime(this.db)).toISOString().slice(0, 10);
    const since = daysAfter(today, -90);
    const lastYear = daysAfter(today, -365);
    const [overview, requirements, departments, trend, closed] = await Promise.all([
      this.db.from('executive_overview').select('*').eq('organization_id', organizationId).limit(1),
      this.db
        .from('compliance_by_requirement')
        .select('*')
        .eq('organization_id', organizationId)
        .order('requirement_name')
        .limit(1000),
      this.db
        .from('compliance_by_department')
        .select('*')
        .eq('organization_id', organizationId)
        .order('department_name')
        .limit(1000),
      this.db
        .from('compliance_trend')
        .select('*')
        .eq('organization_id', organizationId)
        .gte('date', since)
        .order('date')
        .limit(100),
      this.db
        .from('compliance_violations')
        .select('occurred_at, resolved_at')
        .eq('organization_id', organizationId)
        .gte('resolved_at', lastYear)
        .limit(1000),
    ]);
    const practice = unwrap(overview)[0];
    if (!practice) throw notFound('practice');
    const { requirement_count, compliant_count, pending_count } = practice;
    const days = unwrap(closed).map(
      ({ occurred_at, resolved_at }) => (Date.parse(resolved_at!) - Date.parse(occurred_at)) / 86_400_000,
    );
    return standing.ComplianceMetrics.parse({
      ...practice,
      compliant_percentage: requirement_count
        ? Math.round((1000 * ((compliant_count ?? 0) + (pending_count ?? 0))) / requirement_count) / 10
        : null,
      median_days_to_close: median(days),
      by_requirement: unwrap(requirements),
      by_department: unwrap(departments),
      trend: unwrap(trend),
    });
  }

  /** Assigns and withdraws by rule; as a dry run it only says what that would be. */
  async schedule(dryRun: boolean) {
    return standing.Schedule.parse(unwrap(await this.db.rpc('schedule_training', { dry_run: dryRun })));
  }
}

function median(numbers: number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  return (
    Math.round(10 * (sorted.length % 2 ? sorted[middle - 0.5]! : (sorted[middle - 1]! + sorted[middle]!) / 2)) / 10
  );
}
