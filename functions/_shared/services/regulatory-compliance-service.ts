import type { z } from 'zod';
import * as contract from '../contracts/credentials.ts';
import * as regulation from '../contracts/regulation.ts';
import { businessTime } from '../db/business-time.ts';
import type { Database, Views } from '../db/client.ts';
import { ApiError, notFound, type ServiceError, succeed, unwrap } from '../http/errors.ts';
import { whoAsks } from './identity.ts';
import { catalogueOf, exceptionOf, missingOf, readRegulation, standingOf, worstOf } from './regulation.ts';
import { sha256 } from './survey-binder-service.ts';

const documentTypes: Record<string, string> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };
const DOCUMENT_MAXIMUM_BYTES = 10 * 1024 * 1024;
/** Licences and registrations of a practice; more than one practice has people. */
const MOST_ROWS = 5000;

type CertificationRow = Views['certification_overview']['Row'];

/** The contract's service of licences, registrations and continuing education: what holds, what asks for it, what is missing. */
export class RegulatoryComplianceService {
  constructor(private readonly db: Database) {}

  /** What 45 CFR 164 asks of one person, requirement by requirement. Raises 404 PERSON_NOT_FOUND. */
  async trackHIPAACompliance(userId: string) {
    const [people, read] = await Promise.all([
      this.db.from('staff').select('id, full_name').eq('id', userId).limit(1),
      readRegulation(this.db, 'hipaa', userId),
    ]);
    const person = unwrap(people)[0];
    if (!person) throw notFound('person');
    const requirements = read.requirements.map((rule) => {
      const record = read.records.find(({ requirement_id }) => requirement_id === rule.requirement_id);
      const exception = exceptionOf(read.exceptions, rule.requirement_id, userId);
      return {
        ...rule,
        ...standingOf(record),
        covered: Boolean(record),
        exception,
        missing: missingOf(rule, record, exception),
      };
    });
    return regulation.HipaaStatus.parse({
      user_id: person.id,
      user_name: person.full_name,
      status: worstOf(requirements.flatMap(({ status }) => status ?? [])),
      requirements,
      missing: [
        ...catalogueOf('hipaa', read.requirements),
        ...requirements.flatMap((each) => each.missing.map((words) => `${each.requirement_name}: ${words}`)),
      ],
    });
  }

  /** What OSHA asks of the people the caller may see, with who lacks it and how far that is documented. */
  async monitorOSHARequirements() {
    const read = await readRegulation(this.db, 'osha');
    const requirements = read.requirements.map((rule) => {
      const records = read.records.filter(({ requirement_id }) => requirement_id === rule.requirement_id);
      const missing_people = records
        .filter(({ compliance_status }) => compliance_status !== 'compliant')
        .map((record) => {
          const delay = exceptionOf(read.exceptions, rule.requirement_id, record.user_id);
          return {
            user_id: record.user_id,
            user_name: record.user_name,
            ...standingOf(record),
            delay,
            delay_is_documented: Boolean(delay),
            missing: missingOf(rule, record, delay),
          };
        });
      const undocumented = missing_people.filter(
        ({ status, delay_is_documented }) => status === 'non_compliant' && !delay_is_documented,
      ).length;
      return {
        ...rule,
        missing_people,
        missing: [
          ...(rule.state === 'unreviewed' ? ['Nobody has reviewed it yet, so it counts for nobody.'] : []),
          ...(rule.state === 'active' && rule.covered_count === 0 ? ['It covers nobody.'] : []),
          ...(undocumented ? [`${undocumented} late without a documented reason and planned date.`] : []),
        ],
      };
    });
    return regulation.OshaReport.parse({
      as_of: (await businessTime(this.db)).toISOString(),
      requirements,
      missing: catalogueOf('osha', read.requirements),
    });
  }

  /** Whether somebody may work, or do a task, on a day. Raises 404 PERSON_NOT_FOUND, 409 PERSON_NOT_ACTIVE, 400 DAY_PAST. */
  async fitToWork(userId: string, { task, day }: z.output<typeof regulation.FitToWorkQuestion>) {
    return regulation.FitToWork.parse(unwrap(await this.db.rpc('fit_to_work', { user_id: userId, task, day })));
  }

  /** The licences of everybody the caller may see, the next to expire first. */
  async trackMedicalLicenses() {
    return contract.LicenseStatuses.parse(
      (await this.#certifications('licence')).map((row) => ({
        ...tracked(row),
        state: row.state,
        citation: row.state
          ? `Licensing law of ${row.state}, as ${row.issuing_organization} applies it`
          : 'State licensing law',
        missing: [...whatIsMissing(row), ...(row.state ? [] : ['The state that issued it is not recorded.'])],
      })),
    );
  }

  /** The DEA registrations of everybody the caller may see, the next to expire first. */
  async monitorDEARegistrations() {
    return contract.DeaStatuses.parse(
      (await this.#certifications('dea_registration')).map((row) => ({
        ...tracked(row),
        citation: '21 CFR 1301.11 (who registers), 1301.13 (renewal every three years)',
        missing: [...whatIsMissing(row), ...(row.expiration_date ? [] : ['Its last valid day is not recorded.'])],
      })),
    );
  }

  /** Continuing education of one person: each licence's cycle, and every credit on record. Raises 404 PERSON_NOT_FOUND. */
  async trackContinuingEducation(providerId: string) {
    const [people, cycles, credits] = await Promise.all([
      this.db.from('staff').select('id, full_name').eq('id', providerId).limit(1),
      this.db.from('ce_status').select('*').eq('user_id', providerId).order('due_on').order('rule_id'),
      this.db
        .from('ce_credits')
        .select('*')
        .eq('user_id', providerId)
        .order('earned_on', { ascending: false })
        .order('id')
        .limit(1000),
    ]);
    const person = unwrap(people)[0];
    if (!person) throw notFound('person');
    return contract.CeCreditStatus.parse({
      user_id: person.id,
      user_name: person.full_name,
      cycles: unwrap(cycles).map((cycle) => ({
        ...cycle,
        missing: [
          ...(Number(cycle.missing_hours) > 0 ? [`${Number(cycle.missing_hours)} hours by ${cycle.due_on}.`] : []),
          ...Object.entries((cycle.missing_by_category ?? {}) as Record<string, number>).map(
            ([category, hours]) => `${hours} of them in ${category}.`,
          ),
        ],
      })),
      credits: unwrap(credits),
    });
  }

  async addCeCredit({ user_id, ...fields }: z.output<typeof contract.CreateCeCreditRequest>) {
    const me = await whoAsks(this.db);
    const row = { ...fields, organization_id: me.organization_id, user_id: user_id ?? me.staff_id };
    return contract.CeCredit.parse(
      unwrap(
        await this.db
          .from('ce_credits')
          .insert({ ...row, created_by: me.staff_id })
          .select('*')
          .single(),
      ),
    );
  }

  async reviewCeCredit(id: string, { approve, note }: { approve: boolean; note?: string | null }) {
    succeed(await this.db.rpc('review_ce_credit', { credit_id: id, approve, note: note ?? undefined }));
    return await this.#credit(id);
  }

  async revokeCeCredit(id: string, reason: string) {
    succeed(await this.db.rpc('revoke_ce_credit', { credit_id: id, reason }));
    return await this.#credit(id);
  }

  /** Keeps a scan of a licence or certificate. Raises 400 UNSUPPORTED_DOCUMENT, 413 TOO_LARGE. */
  async storeDocument({ user_id, file, restricted }: z.output<typeof contract.CredentialDocument>) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = typeOf(bytes);
    if (!type)
      throw new ApiError(400, 'UNSUPPORTED_DOCUMENT', 'This file is neither a PDF nor a picture (PNG or JPEG).', {
        hint: 'Scan or photograph the document.',
      });
    if (bytes.length > DOCUMENT_MAXIMUM_BYTES)
      throw new ApiError(413, 'TOO_LARGE', 'The document is larger than the limit of 10 MB.');
    const me = await whoAsks(this.db);
    const document_url = `${me.organization_id}/${user_id ?? me.staff_id}/${restricted ? 'restricted-' : ''}${crypto.randomUUID()}.${documentTypes[type]}`;
    const { error } = await this.db.storage.from('credentials').upload(document_url, bytes, { contentType: type });
    if (error) throw storageError(error);
    return { document_url, sha256: await sha256(bytes) };
  }

  /** The ledger of a certification, the latest check first. Raises 404 CERTIFICATION_NOT_FOUND. */
  async verifications(certificationId: string) {
    const [found, rows] = await Promise.all([
      this.db.from('staff_certifications').select('id').eq('id', certificationId).limit(1),
      this.db
        .from('verifications')
        .select('*, checker:staff!checker_is_of_the_practice (full_name)')
        .eq('certification_id', certificationId)
        .order('checked_at', { ascending: false })
        .order('created_at', { ascending: false })
        .order('id')
        .limit(200),
    ]);
    if (!unwrap(found).length) throw notFound('certification');
    return contract.Verifications.parse(
      unwrap(rows).map(({ checker, ...row }) => ({ ...row, checked_by_name: checker?.full_name ?? null })),
    );
  }

  async addVerification(certificationId: string, check: z.output<typeof contract.CreateVerificationRequest>) {
    succeed(
      await this.db.rpc('record_verification', {
        certification_id: certificationId,
        source_name: check.source_name,
        outcome: check.outcome,
        checked_on: check.checked_on,
        details: check.details ?? undefined,
      }),
    );
    return await this.verifications(certificationId);
  }

  async #certifications(kind: 'licence' | 'dea_registration') {
    return unwrap(
      await this.db
        .from('certification_overview')
        .select('*')
        .eq('kind', kind)
        .neq('review_status', 'rejected')
        .order('expiration_date', { nullsFirst: false })
        .order('id')
        .limit(MOST_ROWS),
    );
  }

  async #credit(id: string) {
    const row = unwrap(await this.db.from('ce_credits').select('*').eq('id', id).limit(1))[0];
    if (!row) throw notFound('CE credit');
    return contract.CeCredit.parse(row);
  }
}

const tracked = (row: CertificationRow) => ({ ...row, certification_id: row.id });

function whatIsMissing(row: CertificationRow): string[] {
  return [
    ...(row.status === 'expired' ? [`It ended on ${row.expiration_date}.`] : []),
    ...(row.status === 'suspended' ? ['It is suspended.'] : []),
    ...(row.review_status === 'pending' ? ['Nobody has approved it yet.'] : []),
    ...(row.number_check === 'missing' ? ['Its number is not recorded.'] : []),
    ...(row.number_check === 'invalid' ? ['Its check digit is wrong.'] : []),
    ...(row.verification_outcome === 'valid'
      ? []
      : row.verification_outcome === 'invalid'
        ? ['The source it was looked up in says that it is not valid.']
        : row.verification_outcome === 'match_to_decide'
          ? ['A possible match waits for a decision.']
          : ['It has not been confirmed with its source.']),
  ];
}

/** By what is in it: the name of a file and what a browser makes of it prove nothing. */
function typeOf(bytes: Uint8Array): keyof typeof documentTypes | undefined {
  const begins = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  return undefined;
}

function storageError(error: Pick<ServiceError, 'message'> & { statusCode?: string; status?: number }): ApiError {
  const status = Number(error.statusCode ?? error.status);
  if (status === 403 || /row-level security/.test(error.message))
    return new ApiError(403, 'FORBIDDEN', 'Your permission level does not allow this.');
  return new ApiError(500, 'INTERNAL', `The document could not be stored: ${error.message}`);
}
