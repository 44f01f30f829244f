import type { QrMatrix } from '@app/print';
import { colours, drawBars, drawDecoration, drawRoundTable, toStructure } from '@app/print';
import type { PlacedBlock, PlacedPage } from './arrange.js';
import { qrSize, qrX } from './footer.js';
import { drawFrame } from './frame.js';
import { page } from './layout.js';
import { motifSize } from './letterhead.js';

type Document = PDFKit.PDFDocument;

function drawBackground(document: Document, { head, body, foot }: PlacedPage): void {
  document.rect(0, 0, page.width, page.height).fill(colours.paper);
  document.save();
  drawFrame(document, page.frame, 16);
  document.clip();
  const { ghost } = colours;
  const sign = { x: page.right - 22, y: 330, radius: 212 };
  drawRoundTable(document, { ...sign, table: ghost, seats: ghost, ownSeat: ghost });
  document.restore();
  drawFrame(document, page.frame, 16);
  document.lineWidth(0.8).stroke(colours.teal);
  const radius = motifSize / 2;
  const seat = { x: page.left + radius, y: head.top + head.block.height / 2, radius };
  drawRoundTable(document, { ...seat, table: colours.teal, seats: colours.teal, ownSeat: colours.clay });
  for (const { top, block } of [...body, foot]) drawBars(document, block.bars, top);
}

/** Draws the decoration, then the text and the QR code in the order in which they are read. */
export function drawPage(document: Document, placed: PlacedPage, qr: { matrix: QrMatrix; alt: string }): void {
  drawDecoration(document, () => drawBackground(document, placed));
  const root = document.struct('Document');
  document.addStructure(root);
  const add = ({ top, block }: PlacedBlock) =>
    block.elements.forEach((element) => root.add(toStructure(document, element, top)));
  [placed.head, ...placed.body, placed.foot].forEach(add);
  const figure = { tag: 'Figure' as const, qr: qr.matrix, alt: qr.alt, x: qrX, y: 0, size: qrSize };
  root.add(toStructure(document, figure, placed.foot.top));
  root.end();
}
