import { jsPDF } from 'jspdf';

/** A real PDF, one page for each text. */
export function makePdf(pages: string[]): Buffer {
  const pdf = new jsPDF({ unit: 'mm', format: 'a4' });
  pages.forEach((text, index) => {
    if (index) pdf.addPage();
    pdf.setFontSize(22).text(text, 20, 40);
    pdf.setFontSize(12).text(`${index + 1}/${pages.length}`, 20, 280);
  });
  return Buffer.from(pdf.output('arraybuffer'));
}
