import { CertificateData, Verification } from '../contracts/certificates.ts';
import { type Database, platformClient, type Tables } from '../db/client.ts';
import { environment } from '../environment.ts';
import { ApiError, notFound, succeed, unwrap } from '../http/errors.ts';
import { sha256 } from '../http/digest.ts';
import { isTaken } from './files/stored.ts';

type Row = Tables['certificates']['Row'];
export type CertificateFile = { bytes: Uint8Array<ArrayBuffer>; sha256: string; fileName: string };

/** Certificates as data and as a document. What they say is frozen in their row; who may read them, row level security says. */
export class CertificateService {
  constructor(private readonly db: Database) {}

  async get(id: string) {
    return describe(await this.#row('id', id));
  }

  async ofCompletion(completionId: string) {
    return describe(await this.#row('completion_id', completionId));
  }

  /** The PDF, and a line in the audit trail that it was handed out. */
  async file(id: string): Promise<CertificateFile> {
    const row = await this.#row('id', id);
    const [bytes] = await Promise.all([
      row.revoked_at ? this.#draw(row) : this.#stored(row),
      this.db.rpc('log_certificate_download', { certificate_id: id }).then(succeed),
    ]);
    return { bytes, sha256: await sha256(bytes), fileName: `${row.certificate_number}.pdf` };
  }

  async revoke(id: string, reason: string) {
    succeed(await this.db.rpc('revoke_certificate', { certificate_id: id, reason }));
    return await this.get(id);
  }

  async verify(code: string) {
    return Verification.parse(unwrap(await this.db.rpc('verify_certificate', { code }))[0]);
  }

  async #row(column: 'id' | 'completion_id', value: string): Promise<Row> {
    const row = unwrap(await this.db.from('certificates').select('*').eq(column, value).limit(1))[0];
    if (!row) throw notFound('certificate');
    return row;
  }

  /** Drawn when first asked for; from then on it is the stored file, whatever later versions of this code would draw. */
  async #stored(row: Row): Promise<Uint8Array<ArrayBuffer>> {
    const platform = await platformClient(
      'People read their certificates but never write one, so the file is stored by the platform; the caller has just read the row as themselves.',
    );
    const bucket = platform.storage.from('certificates');
    if (!row.storage_path) {
      const drawn = await this.#draw(row);
      const path = `${row.organization_id}/${row.user_id}/${row.certificate_number}.pdf`;
      const { error } = await bucket.upload(path, drawn, { contentType: 'application/pdf' });
      if (error && !isTaken(error)) throw new ApiError(500, 'INTERNAL', `Certificate not stored: ${error.message}`);
      // Of two first downloads at once the first has stored the file, which is written once.
      const bytes = error ? await read(bucket, path) : drawn;
      succeed(
        await platform.rpc('store_certificate_file', {
          certificate_id: row.id,
          storage_path: path,
          sha256: await sha256(bytes),
        }),
      );
      return bytes;
    }
    const bytes = await read(bucket, row.storage_path);
    // A file that is not the one that was noted down proves nothing.
    if ((await sha256(bytes)) !== row.sha256)
      throw new ApiError(500, 'INTERNAL', `Certificate ${row.id} differs from what was stored.`);
    return bytes;
  }

  async #draw(row: Row): Promise<Uint8Array<ArrayBuffer>> {
    const { renderCertificate } = await import('../../certificates/document.ts');
    const practice = unwrap(
      await this.db.from('organizations').select('time_zone').eq('id', row.organization_id).limit(1),
    )[0];
    const timeZone = practice?.time_zone ?? 'UTC';
    return await renderCertificate({
      number: row.certificate_number,
      practice_name: row.practice_name,
      person_name: row.person_name,
      program_name: row.program_name,
      program_version: String(row.program_version),
      completed_on: dayInWords(new Date(`${row.completed_on}T00:00:00Z`), 'UTC'),
      issued_on: dayInWords(new Date(row.issued_at), timeZone),
      issued_at: new Date(row.issued_at),
      score_percentage: row.score_percentage,
      ce_credits: row.ce_credits === null ? null : Number(row.ce_credits),
      verification_url: verificationUrl(row),
      revoked_on: row.revoked_at && dayInWords(new Date(row.revoked_at), timeZone),
    });
  }
}

type Bucket = ReturnType<Database['storage']['from']>;

async function read(bucket: Bucket, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const { data, error } = await bucket.download(path);
  if (error) throw new ApiError(500, 'INTERNAL', `Certificate not read: ${error.message}`);
  return new Uint8Array(await data.arrayBuffer());
}

function describe(row: Row) {
  return CertificateData.parse({ ...row, verification_url: verificationUrl(row) });
}

function verificationUrl(row: Row): string {
  return `${environment.consoleUrl}/verify/${row.verification_code}`;
}

function dayInWords(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone }).format(moment);
}
