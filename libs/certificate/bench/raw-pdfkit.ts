import { readFileSync } from 'node:fs';
import type { Line } from '@app/print';
import { linesOf, toQrMatrix } from '@app/print';
import PDFDocument from 'pdfkit';
import { arrange } from '../src/arrange.js';
import { qrSize, qrX } from '../src/footer.js';
import type { CertificateSnapshot } from '../src/index.js';

const fonts = {
  regular: readFileSync(require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
  strong: readFileSync(require.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf')),
};

/** Lines with their places on the page: what a caller of plain pdfkit would have written down by hand. */
export interface RawPage {
  lines: Line[];
  qrTop: number;
}

export function toRawPage(snapshot: CertificateSnapshot): RawPage {
  const { head, body, foot } = arrange(snapshot);
  const lines = [head, ...body, foot].flatMap(({ top, block }) =>
    block.elements.flatMap(linesOf).map((line) => ({ ...line, y: line.y + top })),
  );
  return { lines, qrTop: foot.top };
}

/** Drawn our way here too: the slower ways of pdfkit and qrcode would only flatter the comparison. */
function drawQr(document: PDFKit.PDFDocument, text: string, top: number): void {
  const { runs, size } = toQrMatrix(text);
  const side = qrSize / size;
  for (const { x, y, length } of runs) document.rect(qrX + x * side, top + y * side, length * side, side);
  document.fill('#000000');
}

/** The same words in the same places by plain pdfkit: no tags, no fitting, no decoration. The yardstick. */
export function renderWithRawPdfkit(page: RawPage, qr: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4', margin: 0, font: '' });
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.registerFont('regular', fonts.regular);
    document.registerFont('strong', fonts.strong);
    for (const { text, x, y, style } of page.lines) {
      document.font(style.face).fontSize(style.size).fillColor(style.colour);
      document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    }
    drawQr(document, qr, page.qrTop);
    document.end();
  });
}
