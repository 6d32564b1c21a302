import type { z } from 'zod';
import * as contract from '../contracts/compliance.ts';
import { normalizedNumber } from '../credential-number.ts';
import type { Database } from '../db/client.ts';
import { explainUnchanged } from '../http/concurrency.ts';
import { ApiError, databaseError, notFound, succeed, unwrap } from '../http/errors.ts';
import { pageAnswer, pageOf } from '../http/pagination.ts';
import { whoAsks } from './identity.ts';

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
    let query = this.db.from('compliance_violations').select('*');
    for (const column of ['user_id', 'status', 'severity'] as const) {
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
    const row = await this.db
      .from('compliance_violations')
      .insert({ ...violation, organization_id: me.organization_id })
      .select('*')
      .single();
    return contract.Violation.parse(unwrap(row));
  }

  async updateViolation(
    id: string,
    changes: Omit<z.output<typeof contract.UpdateViolationRequest>, 'updated_at'>,
    version: string | undefined,
  ) {
    let query = this.db.from('compliance_violations').update(changes).eq('id', id);
    if (version) query = query.eq('updated_at', version);
    const row = unwrap(await query.select('*'))[0];
    if (!row)
      throw await explainUnchanged(
        'violation',
        this.db.from('compliance_violations').select('*').eq('id', id).maybeSingle(),
        version,
      );
    return contract.Violation.parse(row);
  }
}
