/** The executive summary on one page of paper: the same figures, the same words, the same bytes for the same facts. */
import { readFile } from 'node:fs/promises';
import type { jsPDF } from 'jspdf';
import { placed, scaleOf } from './chart.ts';
import { summaryFigures, summaryLetter } from './figures.ts';
import { ExecutiveSummary } from './payloads.ts';
import { percent, shortDay } from './place.ts';
import type { Telling } from './told.ts';

type Color = [number, number, number];
const INK: Color = [19, 28, 26];
const QUIET: Color = [75, 90, 86];
const TEAL: Color = [11, 102, 98];
const LINE: Color = [228, 232, 230];
const TONES: Record<string, Color> = { good: [19, 98, 57], danger: [163, 31, 25], calm: QUIET, soon: [125, 75, 0] };
/** US Letter, in points. */
const PAGE = { width: 612, height: 792, margin: 54 };
const INNER = PAGE.width - 2 * PAGE.margin;

let fonts: Promise<string[]> | undefined;

export async function printSummary(to: Telling): Promise<Uint8Array> {
  fonts ??= Promise.all(
    ['inter-regular.ttf', 'source-serif-semibold.ttf'].map(async (file) =>
      (await readFile(new URL(`../../../certificates/fonts/${file}`, import.meta.url))).toString('base64'),
    ),
  );
  const [{ jsPDF }, [sans, serif]] = await Promise.all([import('jspdf'), fonts]);
  const facts = ExecutiveSummary.parse(to.delivery.payload);
  const letter = summaryLetter(to);
  const page = new jsPDF({ unit: 'pt', format: 'letter', compress: true, putOnlyUsedFonts: true });
  for (const [name, font] of [['Sans', sans] as const, ['Serif', serif] as const]) {
    page.addFileToVFS(`${name}.ttf`, font!);
    page.addFont(`${name}.ttf`, name, 'normal');
  }
  page.setLanguage(to.place.language === 'es' ? 'es' : 'en-US');
  page.setProperties({ title: letter.subject, author: to.practice, creator: to.practice });
  page.setCreationDate(new Date(`${facts.period.to}T12:00:00Z`));
  page.setFileId(to.delivery.id.replaceAll('-', '').toUpperCase().padEnd(32, '0').slice(0, 32));

  page.setFillColor(...TEAL).rect(0, 0, PAGE.width, 6, 'F');
  write(page, to.practice, PAGE.margin, 58, { size: 10, color: QUIET, width: INNER });
  write(page, letter.heading, PAGE.margin, 88, { size: 24, font: 'Serif' });
  write(page, letter.eyebrow, PAGE.margin, 108, { size: 10.5, color: TEAL });
  letter.paragraphs.forEach((text, index) =>
    write(page, text, PAGE.margin, 136 + index * 16, { size: 10.5, width: INNER }),
  );

  summaryFigures(to, facts).forEach(({ label, value, change, tone }, index) => {
    const x = PAGE.margin + (index % 3) * (INNER / 3);
    const y = 196 + Math.floor(index / 3) * 62;
    write(page, label, x, y, { size: 8.5, color: QUIET, width: INNER / 3 - 12 });
    write(page, value, x, y + 24, { size: 20, font: 'Serif' });
    if (change) write(page, change, x, y + 37, { size: 8, color: TONES[tone] });
  });

  if (facts.trend.length > 1) {
    write(page, to.words.summary.trend, PAGE.margin, 334, { size: 11.5, font: 'Serif' });
    drawTrend(page, to, facts);
  }
  const top = 552;
  letter.tables.forEach(({ title, rows }, index) => {
    const x = PAGE.margin + index * (INNER / 2 + 12);
    const width = INNER / 2 - 12;
    write(page, title, x, top, { size: 11.5, font: 'Serif' });
    rows.forEach(({ label, value }, row) => {
      const y = top + 22 + row * 20;
      page
        .setDrawColor(...LINE)
        .setLineWidth(0.6)
        .line(x, y - 13, x + width, y - 13);
      write(page, value, x + width, y, { size: 9, color: QUIET, align: 'right' });
      write(page, label, x, y, { size: 9, width: width - page.getTextWidth(value) - 10 });
    });
  });
  write(page, to.words.summary.page, PAGE.margin, PAGE.height - 36, { size: 8, color: QUIET });
  return new Uint8Array(page.output('arraybuffer'));
}

function drawTrend(page: jsPDF, to: Telling, facts: ExecutiveSummary) {
  const box = { x: PAGE.margin + 34, y: 352, width: INNER - 34, height: 142 };
  const scale = scaleOf(facts.trend);
  page.setDrawColor(...LINE).setLineWidth(0.6);
  for (const tick of scale.ticks) {
    const y = box.y + (1 - (tick - scale.low) / (scale.high - scale.low)) * box.height;
    page.line(box.x, y, box.x + box.width, y);
    write(page, percent(tick, to.place), box.x - 8, y + 3, { size: 8, color: QUIET, align: 'right' });
  }
  const spots = placed(facts.trend, box, scale);
  page.setDrawColor(...TEAL).setLineWidth(1.6);
  spots.slice(1).forEach(({ x, y }, index) => page.line(spots[index]!.x, spots[index]!.y, x, y));
  const end = spots.at(-1)!;
  page.setFillColor(...TEAL).circle(end.x, end.y, 2.8, 'F');
  const below = box.y + box.height + 14;
  write(page, shortDay(facts.trend[0]!.on, to.place), box.x, below, { size: 8, color: QUIET });
  write(page, shortDay(facts.trend.at(-1)!.on, to.place), box.x + box.width, below, {
    size: 8,
    color: QUIET,
    align: 'right',
  });
}

type Style = { size: number; color?: Color; font?: 'Sans' | 'Serif'; width?: number; align?: 'left' | 'right' };

/** One line, shortened to the width it has. */
function write(
  page: jsPDF,
  text: string,
  x: number,
  y: number,
  { size, color = INK, font = 'Sans', width, align = 'left' }: Style,
) {
  page
    .setFont(font)
    .setFontSize(size)
    .setTextColor(...color);
  let shown = text.replace(/[\u00a0\u202f]/g, ' ');
  if (width) {
    while (shown.length > 1 && page.getTextWidth(shown) > width) shown = `${shown.slice(0, -2).trimEnd()}…`;
  }
  page.text(shown, x, y, { align });
}
