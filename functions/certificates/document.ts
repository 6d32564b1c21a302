/**
 * The certificate as a document: one landscape page, the same bytes for the same facts.
 *
 * Nothing here reads a clock or a random number: what is printed and the identifiers inside the file come from the facts
 * alone, so a second rendering of the same certificate has the same hash as the first.
 */
import type { jsPDF } from 'jspdf';

export type CertificateFacts = {
  number: string;
  practice_name: string;
  person_name: string;
  program_name: string;
  program_version: string;
  /** Dates as the practice reads them, e.g. "4 May 2026". */
  completed_on: string;
  issued_on: string;
  issued_at: Date;
  score_percentage: number | null;
  ce_credits: number | null;
  verification_url: string;
  revoked_on: string | null;
};

type Color = [number, number, number];

/** US Letter, landscape, in points. */
const PAGE = { width: 792, height: 612 };
const CENTER = PAGE.width / 2;
const INK: Color = [22, 32, 38];
const MUTED: Color = [98, 112, 120];
const TEAL: Color = [11, 94, 98];
const HAIRLINE: Color = [196, 214, 214];
const ORNAMENT: Color = [222, 235, 234];
const RED: Color = [180, 35, 42];

const FONTS = [
  { family: 'Serif', file: 'source-serif-semibold.ttf' },
  { family: 'Sans', file: 'inter-regular.ttf' },
];

// The fonts are read once for the life of the process; they cover Latin, Greek, Cyrillic and Vietnamese names, which the
// fonts built into every PDF reader do not.
let fontFiles: Promise<string[]> | undefined;

export async function renderCertificate(facts: CertificateFacts): Promise<Uint8Array<ArrayBuffer>> {
  fontFiles ??= Promise.all(FONTS.map((font) => readBase64(new URL(`./fonts/${font.file}`, import.meta.url))));
  const [{ jsPDF }, { default: QRCode }, files] = await Promise.all([import('jspdf'), import('qrcode'), fontFiles]);

  const page = new jsPDF({
    orientation: 'landscape',
    unit: 'pt',
    format: 'letter',
    compress: true,
    putOnlyUsedFonts: true,
  });
  FONTS.forEach(({ family, file }, index) => {
    page.addFileToVFS(file, files[index]!);
    page.addFont(file, family, 'normal');
  });
  page.setCreationDate(facts.issued_at);
  page.setFileId(await fileId(facts));
  page.setLanguage('en-US');
  page.setProperties({
    title: `Certificate ${facts.number}`,
    subject: `${facts.program_name}, ${facts.person_name}`,
    author: facts.practice_name,
    creator: facts.practice_name,
  });

  drawFrame(page);
  drawRosette(page, CENTER, 268, 206);
  drawHeading(page, facts);
  drawFacts(page, facts);
  drawQrCode(page, QRCode.create(facts.verification_url, { errorCorrectionLevel: 'M' }).modules, facts);
  if (facts.revoked_on) drawRevocation(page, facts.revoked_on);
  return new Uint8Array(page.output('arraybuffer'));
}

function drawFrame(page: jsPDF) {
  page
    .setDrawColor(...TEAL)
    .setLineWidth(1.4)
    .rect(26, 26, PAGE.width - 52, PAGE.height - 52);
  page
    .setDrawColor(...HAIRLINE)
    .setLineWidth(0.6)
    .rect(33, 33, PAGE.width - 66, PAGE.height - 66);
}

/** A guilloche, as on banknotes: two interleaved waves around a circle, faint enough to read over. */
function drawRosette(page: jsPDF, x: number, y: number, radius: number) {
  page.setDrawColor(...ORNAMENT).setLineWidth(0.45);
  const petals = 24;
  const steps = 288;
  for (const phase of [0, Math.PI / 2, Math.PI, (3 * Math.PI) / 2]) {
    const points = Array.from({ length: steps + 1 }, (_, step) => {
      const angle = (step / steps) * 2 * Math.PI;
      const distance = radius * (0.86 + 0.14 * Math.sin(petals * angle + phase));
      return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)] as const;
    });
    const strokes = points.slice(1).map(([px, py], index) => [px - points[index]![0], py - points[index]![1]]);
    page.lines(strokes, points[0]![0], points[0]![1]);
  }
}

function drawHeading(page: jsPDF, facts: CertificateFacts) {
  page
    .setFont('Sans')
    .setFontSize(11)
    .setTextColor(...TEAL);
  spacedCenter(page, fit(page, facts.practice_name.toUpperCase(), 11, 480), 92, 0.8);
  page
    .setDrawColor(...TEAL)
    .setLineWidth(1.2)
    .line(CENTER - 18, 108, CENTER + 18, 108);

  page
    .setFont('Serif')
    .setFontSize(36)
    .setTextColor(...INK);
  center(page, 'Certificate of Completion', 164);
  page
    .setFont('Sans')
    .setFontSize(11)
    .setTextColor(...MUTED);
  center(page, 'This certifies that', 204);

  page.setFont('Serif').setTextColor(...TEAL);
  center(page, fit(page, facts.person_name, 40, 620), 256);
  page
    .setDrawColor(...HAIRLINE)
    .setLineWidth(0.8)
    .line(CENTER - 190, 276, CENTER + 190, 276);

  page
    .setFont('Sans')
    .setFontSize(11)
    .setTextColor(...MUTED);
  center(page, 'has successfully completed the training program', 304);
  page
    .setFont('Serif')
    .setFontSize(21)
    .setTextColor(...INK);
  const title = (page.splitTextToSize(facts.program_name, 560) as string[]).slice(0, 3);
  if (title.length > 2) page.setFontSize(16);
  const leading = title.length > 2 ? 20 : 26;
  title.forEach((line, index) => center(page, line, 340 + index * leading));
  page
    .setFont('Sans')
    .setFontSize(10)
    .setTextColor(...MUTED);
  center(page, `Version ${facts.program_version}`, 340 + title.length * leading - 2);
}

function drawFacts(page: jsPDF, facts: CertificateFacts) {
  const columns: [label: string, value: string][] = [['Completed', facts.completed_on]];
  if (facts.score_percentage !== null) columns.push(['Score', `${facts.score_percentage}%`]);
  if (facts.ce_credits !== null && facts.ce_credits > 0) columns.push(['CE credits', String(facts.ce_credits)]);
  columns.push(['Certificate number', facts.number]);

  const top = 472;
  const left = 74;
  page
    .setDrawColor(...HAIRLINE)
    .setLineWidth(0.8)
    .line(left, top - 22, 600, top - 22);
  const widths = columns.map(([label]) => (label === 'Certificate number' ? 190 : label === 'Completed' ? 140 : 96));
  columns.forEach(([label, value], index) => {
    const x = left + widths.slice(0, index).reduce((sum, width) => sum + width, 0);
    page
      .setFont('Sans')
      .setFontSize(8)
      .setTextColor(...MUTED)
      .text(label.toUpperCase(), x, top, { charSpace: 0.7 });
    page
      .setFont('Serif')
      .setTextColor(...INK)
      .text(fit(page, value, 14, widths[index]! - 12), x, top + 20);
  });
  page
    .setFont('Sans')
    .setFontSize(8.5)
    .setTextColor(...MUTED);
  page.text(`Issued by ${facts.practice_name} on ${facts.issued_on}.`, left, top + 56, { maxWidth: 500 });
}

function drawQrCode(page: jsPDF, modules: { size: number; data: ArrayLike<number> }, facts: CertificateFacts) {
  const side = 88;
  const x = PAGE.width - 74 - side;
  const y = 440;
  const dot = side / modules.size;
  page.setFillColor(...INK);
  for (let row = 0; row < modules.size; row++) {
    // Neighbouring dark modules become one rectangle: a smaller file, and no hairline gaps when printed.
    for (let column = 0; column < modules.size; column++) {
      if (!modules.data[row * modules.size + column]) continue;
      const start = column;
      while (column + 1 < modules.size && modules.data[row * modules.size + column + 1]) column++;
      page.rect(x + start * dot, y + row * dot, (column - start + 1) * dot, dot, 'F');
    }
  }
  page.link(x, y, side, side, { url: facts.verification_url });
  page
    .setFont('Sans')
    .setFontSize(7.5)
    .setTextColor(...MUTED);
  page.text('Scan to verify', x + side / 2, y + side + 13, { align: 'center' });
}

function drawRevocation(page: jsPDF, revokedOn: string) {
  page.saveGraphicsState();
  page.setGState(page.GState({ opacity: 0.16 }));
  page
    .setFont('Serif')
    .setFontSize(132)
    .setTextColor(...RED);
  page.text('REVOKED', CENTER, 372, { align: 'center', angle: 18, rotationDirection: 1 });
  page.restoreGraphicsState();
  page.setFillColor(...RED).rect(26, 26, PAGE.width - 52, 26, 'F');
  page.setFont('Sans').setFontSize(10.5).setTextColor(255, 255, 255);
  center(page, `Revoked on ${revokedOn}. This certificate is no longer valid.`, 43);
}

function center(page: jsPDF, text: string, y: number) {
  page.text(text, CENTER, y, { align: 'center' });
}

/** Letter-spaced text, centred by its real width: jsPDF centres by the width without the spacing. */
function spacedCenter(page: jsPDF, text: string, y: number, charSpace: number) {
  const width = page.getTextWidth(text) + charSpace * (text.length - 1);
  page.text(text, CENTER - width / 2, y, { charSpace });
}

/** Sets the largest size up to `size` at which the text fits, down to half; beyond that the text is shortened. */
function fit(page: jsPDF, text: string, size: number, width: number): string {
  page.setFontSize(size);
  const needed = page.getTextWidth(text);
  if (needed <= width) return text;
  page.setFontSize(Math.max(size / 2, (size * width) / needed));
  let shown = text;
  while (shown.length > 1 && page.getTextWidth(`${shown}…`) > width) shown = shown.slice(0, -1).trimEnd();
  return shown === text ? text : page.getTextWidth(text) <= width ? text : `${shown}…`;
}

/** 32 hexadecimal digits that depend on everything that is printed. */
async function fileId(facts: CertificateFacts): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(facts)));
  return Array.from(new Uint8Array(digest).slice(0, 16), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

async function readBase64(url: URL): Promise<string> {
  const bytes = await Deno.readFile(url);
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
