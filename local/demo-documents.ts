// The PDFs of the demonstration practice: rendered from `sql/seed/documents.json` and uploaded through Storage like any
// administrator's file, so that the player has real documents to show.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { jsPDF } from 'jspdf';
import { secondsForWords, wordsIn } from '../functions/_shared/reading-time.ts';
import { withDatabase } from './database.ts';
import { Problem } from './log.ts';
import { root, type Settings } from './settings.ts';

type Page = [heading: string, paragraph: string, points: string[]];
type MissingFile = { id: string; content_title: string; storage_path: string };

/** Uploads the documents the seed names and that are not stored yet. Returns how many. */
export async function createDemoDocuments({ urls, keys }: Settings): Promise<number> {
  const file = join(root, 'sql', 'seed', 'documents.json');
  if (!existsSync(file)) return 0;
  const documents = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Page[]>;
  const { storage } = createClient(urls.api, keys.secret, { auth: { persistSession: false, autoRefreshToken: false } });
  return withDatabase(urls.database, async (db) => {
    const { rows } = await db.query<MissingFile>(
      `select id, content_title, storage_path from public.training_content
       where content_type = 'document' and storage_path is not null and sha256 is null`,
    );
    let uploaded = 0;
    for (const content of rows) {
      const pages = documents[content.storage_path.replace(/^.*\/|\.pdf$/g, '')];
      if (!pages) continue;
      const bytes = renderDocument(content.content_title, pages);
      const { error } = await storage
        .from('training-content')
        .upload(content.storage_path, bytes, { contentType: 'application/pdf' });
      if (error) throw new Problem(`The document ${content.content_title} could not be stored: ${error.message}`);
      const page_words = pages.map(([heading, paragraph, points], at) =>
        wordsIn([content.content_title, heading, paragraph, ...points, `Page ${at + 1} of ${pages.length}`].join(' ')),
      );
      await db.query(
        `update public.training_content set byte_size = $2, sha256 = $3, content_data = content_data || $4 where id = $1`,
        [
          content.id,
          bytes.byteLength,
          createHash('sha256').update(bytes).digest('hex'),
          JSON.stringify({ page_words, page_seconds: secondsForWords(page_words) }),
        ],
      );
      uploaded += 1;
    }
    const certificates = await db.query<{ title: string; provider: string; earned_on: string; document_url: string }>(
      `select title, provider, earned_on::text, document_url from (
         select title, provider, earned_on, document_url from public.ce_credits
         union all
         select initcap(kind::text), note, effective_on, document_url from public.compliance_evidence
         union all
         select certification_name, issuing_organization, issue_date, document_url from public.staff_certifications
       ) c
       where document_url is not null and not exists (
         select from storage.objects o where o.bucket_id = 'credentials' and o.name = c.document_url)`,
    );
    for (const { title, provider, earned_on, document_url } of certificates.rows) {
      const bytes = renderDocument(title, [['Certificate of attendance', `${provider}, ${earned_on}`, []]]);
      const { error } = await storage
        .from('credentials')
        .upload(document_url, bytes, { contentType: 'application/pdf' });
      if (error) throw new Problem(`The certificate of ${title} could not be stored: ${error.message}`);
      uploaded += 1;
    }
    return uploaded;
  });
}

/** One A4 page a chapter: title, text, points to remember. */
function renderDocument(title: string, pages: Page[]): Uint8Array {
  const pdf = new jsPDF({ unit: 'mm', format: 'a4' });
  pdf.setProperties({ title, author: 'Larkspur Family Health', subject: 'Demonstration material' });
  pages.forEach(([heading, paragraph, points], index) => {
    if (index > 0) pdf.addPage();
    pdf.setFillColor(15, 92, 92).rect(0, 0, 210, 3, 'F');
    pdf.setFont('helvetica', 'normal').setFontSize(10).setTextColor(110).text(title, 22, 24);
    pdf.setFont('helvetica', 'bold').setFontSize(24).setTextColor(20).text(heading, 22, 40);
    pdf.setFont('helvetica', 'normal').setFontSize(13).setTextColor(40);
    const lines = pdf.splitTextToSize(paragraph, 166) as string[];
    pdf.text(lines, 22, 56, { lineHeightFactor: 1.5 });
    let y = 56 + lines.length * 7 + 10;
    for (const point of points) {
      pdf.setFillColor(15, 92, 92).circle(24, y - 1.4, 0.9, 'F');
      const pointLines = pdf.splitTextToSize(point, 156) as string[];
      pdf.text(pointLines, 30, y, { lineHeightFactor: 1.4 });
      y += pointLines.length * 6.5 + 3.5;
    }
    pdf
      .setFontSize(9)
      .setTextColor(140)
      .text(`Page ${index + 1} of ${pages.length}`, 22, 284);
  });
  return new Uint8Array(pdf.output('arraybuffer'));
}
